/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "remind/psoas-reminder-store.h"

#include <glib/gstdio.h>

#include "test-folder.h"

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->folder = test_folder_new ();
  self->path = g_build_filename (self->folder, "psoas", "reminders", NULL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_free (self->path);
  g_free (self->folder);
}

/* (transfer full) */
static PsoasReminderStore *
open_store (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  PsoasReminderStore *store = psoas_reminder_store_open (self->path, &error);

  g_assert_no_error (error);

  return store;
}

static void
save (PsoasReminderStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (psoas_reminder_store_save (store, &error));
  g_assert_no_error (error);
  psoas_reminder_store_close (store);
}

static void
test_remember (Fixture       *self,
               gconstpointer  data)
{
  PsoasReminderStore *store = open_store (self);
  PsoasReminderMemory memory = { 31576140, 1894622400, 0, 0 };
  GStatBuf info;

  g_assert_cmpint (psoas_reminder_store_get (store, "gentle").posted, ==, 0);
  psoas_reminder_store_set (store, "gentle", &memory);
  memory.snoozed = 1894624200;
  psoas_reminder_store_set (store, "deeper", &memory);
  save (store);
  g_assert_cmpint (g_stat (self->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  store = open_store (self);
  g_assert_cmpint (psoas_reminder_store_get (store, "gentle").posted, ==, 1894622400);
  g_assert_cmpint (psoas_reminder_store_get (store, "gentle").snoozed, ==, 0);
  g_assert_cmpint (psoas_reminder_store_get (store, "deeper").snoozed, ==, 1894624200);
  g_assert_cmpint (psoas_reminder_store_get (store, "other").dealt_with, ==, 0);
  psoas_reminder_store_close (store);
}

/* A line that cannot be read costs no other. */
static void
test_damaged (Fixture       *self,
              gconstpointer  data)
{
  PsoasReminderStore *store = open_store (self);
  g_autoptr (GError) error = NULL;

  psoas_reminder_store_close (store);
  g_file_set_contents (self->path, "gentle 1 2 three 4\n\xff\n\ndeeper 31576140 7 8 9\nlone\n", -1, &error);
  g_assert_no_error (error);
  store = open_store (self);
  g_assert_cmpint (psoas_reminder_store_get (store, "deeper").posted, ==, 7);
  g_assert_cmpint (psoas_reminder_store_get (store, "gentle").posted, ==, 0);
  psoas_reminder_store_close (store);
}

/* What is not text of a sensible size is not read. */
static void
test_large (Fixture       *self,
            gconstpointer  data)
{
  PsoasReminderStore *store = open_store (self);
  g_autofree char *text = g_strnfill (200000, 'x');
  g_autoptr (GError) error = NULL;

  psoas_reminder_store_close (store);
  memcpy (text, "gentle 1 2 3 4\n", 15);
  g_file_set_contents (self->path, text, -1, &error);
  g_assert_no_error (error);
  store = open_store (self);
  g_assert_cmpint (psoas_reminder_store_get (store, "gentle").posted, ==, 0);
  psoas_reminder_store_close (store);
}

static void
test_unreadable (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (self->path, 0700), ==, 0);
  g_assert_null (psoas_reminder_store_open (self->path, &error));
  g_assert_nonnull (error);
}

static void
test_no_folder (Fixture       *self,
                gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->path, "none", NULL);
  g_autofree char *inner = g_path_get_dirname (self->path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (inner, 0700), ==, 0);
  g_file_set_contents (self->path, "", 0, &error);
  g_assert_no_error (error);
  g_assert_null (psoas_reminder_store_open (path, &error));
  g_assert_nonnull (error);
}

static gpointer
add_one (gpointer path)
{
  g_autoptr (PsoasReminderStore) store = psoas_reminder_store_open (path, NULL);
  PsoasReminderMemory memory = psoas_reminder_store_get (store, "gentle");

  memory.posted++;
  psoas_reminder_store_set (store, "gentle", &memory);
  g_assert_true (psoas_reminder_store_save (store, NULL));

  return NULL;
}

/* Who comes second waits, and finds what the first wrote: a lock belongs to an open file, so threads are as processes. */
static void
test_two_at_once (Fixture       *self,
                  gconstpointer  data)
{
  GThread *threads[20];
  PsoasReminderStore *store;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, add_one, self->path);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);

  store = open_store (self);
  g_assert_cmpint (psoas_reminder_store_get (store, "gentle").posted, ==, G_N_ELEMENTS (threads));
  psoas_reminder_store_close (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/reminder-store/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("remember", test_remember);
  ADD ("damaged", test_damaged);
  ADD ("large", test_large);
  ADD ("unreadable", test_unreadable);
  ADD ("no-folder", test_no_folder);
  ADD ("two-at-once", test_two_at_once);
#undef ADD
  return g_test_run ();
}
