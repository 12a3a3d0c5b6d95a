/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-config.h"

#include "content/psoas-stretch-file.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define MINE "<stretch version=\"1\" id=\"mine\""

typedef struct {
  char *top;      /* of what the test writes */
  char *folder;   /* of own stretches: not there at first */
  char *text;     /* a sound file, of id "mine" */
  char *other;    /* the same with other words */
  PsoasLibrary *library;
} Fixture;

static char *
replace (const char *text,
         const char *old,
         const char *new)
{
  g_autoptr (GString) string = g_string_new (text);

  g_assert_cmpuint (g_string_replace (string, old, new, 1), ==, 1);

  return g_strdup (string->str);
}

static void
set_up (Fixture       *self,
        gconstpointer  unused)
{
  g_autofree char *example = NULL;

  self->top = g_dir_make_tmp ("psoas-XXXXXX", NULL);
  self->folder = g_build_filename (self->top, "own", "stretches", NULL);
  g_assert_true (g_file_get_contents (HELP_FOLDER "/example.stretch", &example, NULL, NULL));
  self->text = replace (example, "<stretch version=\"1\" id=\"my-stretch\"", MINE);
  self->other = replace (self->text, "Knee Raise", "Knee Lift");
  self->library = psoas_library_new (NULL);
  psoas_library_add_folder (self->library, STRETCH_FOLDER, PSOAS_ORIGIN_SHIPPED);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    remove_all (child);
  }
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
tear_down (Fixture       *self,
           gconstpointer  unused)
{
  g_assert_finalize_object (self->library);
  remove_all (self->top);
  g_free (self->top);
  g_free (self->folder);
  g_free (self->text);
  g_free (self->other);
}

/* (transfer full): the path of a new file below the test's folder */
static char *
write_file (Fixture    *self,
            const char *name,
            const char *text)
{
  char *path = g_build_filename (self->top, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return path;
}

static PsoasStretchFile *
open_text (Fixture    *self,
           const char *name,
           const char *text)
{
  g_autofree char *path = write_file (self, name, text);
  g_autoptr (GError) error = NULL;
  PsoasStretchFile *file = psoas_stretch_file_open (self->library, self->folder, path, &error);

  g_assert_no_error (error);

  return file;
}

static void
assert_file (Fixture    *self,
             const char *name,
             const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, text);
}

static guint
count_files (Fixture *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;

  return n;
}

static void
add (Fixture          *self,
     PsoasStretchFile *file,
     gboolean          replaces)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (psoas_stretch_file_can_add (file));
  g_assert_true (psoas_stretch_file_add (file, replaces, &error));
  g_assert_no_error (error);
  g_assert_cmpint (psoas_stretch_file_get_state (file), ==, PSOAS_STRETCH_FILE_KNOWN);
  g_assert_false (psoas_stretch_file_can_add (file));
}

static void
test_new (Fixture       *self,
          gconstpointer  unused)
{
  g_autoptr (PsoasStretchFile) file = open_text (self, "downloads/A Friend's.stretch", self->text);
  g_autofree char *path = g_build_filename (self->folder, "mine.stretch", NULL);
  PsoasStretch *stretch = psoas_stretch_file_get_stretch (file);
  struct stat status;

  g_assert_cmpint (psoas_stretch_file_get_state (file), ==, PSOAS_STRETCH_FILE_NEW);
  g_assert_null (psoas_stretch_file_get_other (file));
  g_assert_cmpint (psoas_stretch_get_origin (stretch), ==, PSOAS_ORIGIN_OWN);
  g_assert_cmpstr (psoas_stretch_get_author (stretch), ==, "Your Name");

  /* To look at it adds nothing. */
  g_assert_null (psoas_library_find (self->library, "mine"));
  g_assert_false (g_file_test (self->folder, G_FILE_TEST_EXISTS));

  add (self, file, FALSE);
  g_assert_nonnull (psoas_library_find (self->library, "mine"));
  g_assert_cmpint (psoas_stretch_get_origin (psoas_library_find (self->library, "mine")), ==, PSOAS_ORIGIN_OWN);
  assert_file (self, "mine.stretch", self->text);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

/* What is looked at is what is added, whatever becomes of the file meanwhile. */
static void
test_is_added_as_it_was_seen (Fixture       *self,
                              gconstpointer  unused)
{
  g_autoptr (PsoasStretchFile) file = open_text (self, "a.stretch", self->text);
  g_autofree char *path = write_file (self, "a.stretch", self->other);

  g_assert_nonnull (path);
  add (self, file, FALSE);
  assert_file (self, "mine.stretch", self->text);
}

/* A file that has the name, but is not in the library, stays. */
static void
test_replaces_no_file (Fixture       *self,
                       gconstpointer  unused)
{
  g_autofree char *broken = write_file (self, "own/stretches/mine.stretch", "<stretch/>");
  g_autoptr (PsoasStretchFile) file = open_text (self, "a.stretch", self->text);

  g_assert_nonnull (broken);
  add (self, file, FALSE);
  assert_file (self, "mine.stretch", "<stretch/>");
  assert_file (self, "mine-2.stretch", self->text);
}

static void
test_replaces_when_asked (Fixture       *self,
                          gconstpointer  unused)
{
  g_autoptr (PsoasStretchFile) first = open_text (self, "a.stretch", self->text);
  g_autoptr (PsoasStretchFile) second = open_text (self, "b.stretch", self->other);
  guint n;

  add (self, first, FALSE);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->library));
  g_assert_cmpint (psoas_stretch_file_get_state (second), ==, PSOAS_STRETCH_FILE_REPLACES);
  g_assert_cmpstr (psoas_stretch_get_name (psoas_stretch_file_get_other (second)), ==, "Knee Raise");
  assert_file (self, "mine.stretch", self->text);

  add (self, second, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->library)), ==, n);
  g_assert_cmpstr (psoas_stretch_get_name (psoas_library_find (self->library, "mine")), ==, "Knee Lift");
  assert_file (self, "mine.stretch", self->other);
  assert_file (self, "mine.stretch~", self->text);
  g_assert_cmpuint (count_files (self), ==, 2);
}

/* Somebody has written into it since it was read: nobody has seen what would be lost. */
static void
test_keeps_what_was_changed (Fixture       *self,
                             gconstpointer  unused)
{
  g_autoptr (PsoasStretchFile) first = open_text (self, "a.stretch", self->text);
  g_autoptr (PsoasStretchFile) second = open_text (self, "b.stretch", self->other);
  g_autoptr (GError) error = NULL;
  g_autofree char *changed = NULL;

  add (self, first, FALSE);
  changed = write_file (self, "own/stretches/mine.stretch", "my own words");
  g_assert_false (psoas_stretch_file_add (second, TRUE, &error));
  g_assert_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, changed));
  assert_file (self, "mine.stretch", "my own words");
  g_assert_cmpstr (psoas_stretch_get_name (psoas_library_find (self->library, "mine")), ==, "Knee Raise");
}

static void
test_known (Fixture       *self,
            gconstpointer  unused)
{
  g_autoptr (PsoasStretchFile) first = open_text (self, "a.stretch", self->text);
  g_autoptr (PsoasStretchFile) second = open_text (self, "b.stretch", self->text);

  add (self, first, FALSE);
  g_assert_cmpint (psoas_stretch_file_get_state (second), ==, PSOAS_STRETCH_FILE_KNOWN);
  g_assert_false (psoas_stretch_file_can_add (second));
}

/* No file of somebody's replaces one of those that come with the program. */
static void
test_taken (Fixture       *self,
            gconstpointer  unused)
{
  g_autofree char *gentle = replace (self->text, "id=\"mine\"", "id=\"gentle\"");
  g_autoptr (PsoasStretchFile) file = open_text (self, "gentle.stretch", gentle);
  g_autofree char *shipped = g_build_filename (STRETCH_FOLDER, "gentle.stretch", NULL);
  g_autoptr (PsoasStretchFile) same = psoas_stretch_file_open (self->library, self->folder, shipped, NULL);

  g_assert_cmpint (psoas_stretch_file_get_state (file), ==, PSOAS_STRETCH_FILE_TAKEN);
  g_assert_false (psoas_stretch_file_can_add (file));
  g_assert_cmpint (psoas_stretch_file_get_state (same), ==, PSOAS_STRETCH_FILE_KNOWN);
}

/* A file of the folder itself is read again, never copied beside itself. */
static void
test_in_place (Fixture       *self,
               gconstpointer  unused)
{
  g_autoptr (PsoasStretchFile) first = open_text (self, "own/stretches/knee.stretch", self->text);
  g_autoptr (PsoasStretchFile) changed = NULL;
  g_autoptr (PsoasStretchFile) second = NULL;

  add (self, first, FALSE);
  g_assert_cmpuint (count_files (self), ==, 1);

  changed = open_text (self, "own/stretches/knee.stretch", self->other);
  g_assert_cmpint (psoas_stretch_file_get_state (changed), ==, PSOAS_STRETCH_FILE_CHANGED);
  add (self, changed, FALSE);
  g_assert_cmpstr (psoas_stretch_get_name (psoas_library_find (self->library, "mine")), ==, "Knee Lift");
  g_assert_cmpuint (count_files (self), ==, 1);

  /* Of two in it with one id, the second would be refused at the next start. */
  second = open_text (self, "own/stretches/second.stretch", self->text);
  g_assert_cmpint (psoas_stretch_file_get_state (second), ==, PSOAS_STRETCH_FILE_TAKEN);
}

static void
test_not_writable (Fixture       *self,
                   gconstpointer  unused)
{
  g_autofree char *in_the_way = write_file (self, "own", "a file where a folder should be");
  g_autoptr (PsoasStretchFile) file = open_text (self, "a.stretch", self->text);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (in_the_way);
  g_assert_false (psoas_stretch_file_add (file, FALSE, &error));
  g_assert_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_WRITE);
  g_assert_null (psoas_library_find (self->library, "mine"));
}

/* Whatever somebody opens, the answer names it and comes at once. */
static void
test_unreadable (Fixture       *self,
                 gconstpointer  unused)
{
  g_autofree char *huge_text = g_strnfill (1024 * 1024 + 1, ' ');
  g_autofree char *broken_text = replace (self->text, "pose=\"knee-raised\"", "");
  g_autofree char *pipe = g_build_filename (self->top, "pipe.stretch", NULL);
  g_autofree char *huge = write_file (self, "huge.stretch", huge_text);
  g_autofree char *broken = write_file (self, "broken.stretch", broken_text);
  g_autofree char *missing = g_build_filename (self->top, "missing.stretch", NULL);
  const struct {
    const char *path;
    int code;
    const char *words;
  } rows[] = {
    { self->top, PSOAS_STRETCH_ERROR_READ, "not a regular file" },
    { pipe, PSOAS_STRETCH_ERROR_READ, "not a regular file" },
    { "/dev/zero", PSOAS_STRETCH_ERROR_READ, "not a regular file" },
    { huge, PSOAS_STRETCH_ERROR_READ, "1024 KiB" },
    { missing, PSOAS_STRETCH_ERROR_READ, "cannot be read" },
    { broken, PSOAS_STRETCH_ERROR_INVALID, ":26: <step> needs the attribute “pose”" },
  };

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (psoas_stretch_file_open (self->library, self->folder, rows[i].path, &error));
    g_assert_error (error, PSOAS_STRETCH_ERROR, rows[i].code);
    g_assert_true (g_str_has_prefix (error->message, rows[i].path));
    g_assert_nonnull (strstr (error->message, rows[i].words));
  }
}

int
main (int   argc,
      char *argv[])
{
  static const struct {
    const char *path;
    void (* test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/stretch-file/new", test_new },
    { "/stretch-file/is-added-as-it-was-seen", test_is_added_as_it_was_seen },
    { "/stretch-file/replaces-no-file", test_replaces_no_file },
    { "/stretch-file/replaces-when-asked", test_replaces_when_asked },
    { "/stretch-file/keeps-what-was-changed", test_keeps_what_was_changed },
    { "/stretch-file/known", test_known },
    { "/stretch-file/taken", test_taken },
    { "/stretch-file/in-place", test_in_place },
    { "/stretch-file/not-writable", test_not_writable },
    { "/stretch-file/unreadable", test_unreadable },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
