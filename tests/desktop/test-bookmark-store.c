/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-bookmark-store.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "test-folder.h"
#include "test-stretches.h"

#define SECOND G_USEC_PER_SEC

typedef struct {
  char *folder;
  char *path;               /* in a folder that is not there yet */
  char *aside;
  PsoasSession *session;
  PsoasBookmarkStore *pain;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("kneeling");
  g_autoptr (PsoasPlan) plan = NULL;
  PsoasOptions options;

  f->folder = test_folder_new ();
  f->path = g_build_filename (f->folder, "state", "session", NULL);
  f->aside = g_strconcat (f->path, ".damaged", NULL);
  psoas_options_init (&options, stretch);
  options.wait_for_me = FALSE;
  plan = psoas_plan_new (stretch, &options);
  f->session = psoas_session_new (plan);
  f->pain = psoas_bookmark_store_new (f->session, f->path);
  psoas_session_start (f->session, 0);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_clear_object (&f->pain);
  g_clear_object (&f->session);
  g_free (f->folder);
  g_free (f->path);
  g_free (f->aside);
}

/* The program dies: nothing more is written. */
static void
stop_keeping (Fixture *f)
{
  g_clear_object (&f->pain);
}

static void
test_kept (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (PsoasBookmark) bookmark = NULL;

  psoas_session_skip (f->session, 0);
  psoas_session_skip (f->session, 0);
  stop_keeping (f);
  psoas_session_skip (f->session, SECOND);
  bookmark = psoas_bookmark_store_find (f->path);
  g_assert_nonnull (bookmark);
  g_assert_cmpstr (psoas_bookmark_get_stretch (bookmark), ==, "kneeling");
  g_assert_cmpuint (psoas_bookmark_get_phase (bookmark), ==, 1);

  psoas_bookmark_store_discard (f->path);
  g_assert_null (psoas_bookmark_store_find (f->path));
  g_assert_false (g_file_test (f->aside, G_FILE_TEST_EXISTS));
}

/* Nothing to go on to: nothing done yet, hurt, ended, finished. */
static void
test_gone (Fixture       *f,
           gconstpointer  data)
{
  psoas_session_tick (f->session, SECOND);
  switch (GPOINTER_TO_INT (data)) {
  case 1:
    psoas_session_skip (f->session, SECOND);
    psoas_session_hurt (f->session, SECOND);
    break;
  case 2:
    psoas_session_skip (f->session, SECOND);
    psoas_session_end (f->session, SECOND);
    break;
  case 3:
    while (psoas_session_skip (f->session, SECOND));
    break;
  default:
    break;
  }
  stop_keeping (f);
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
}

/* Breaths and seconds leave the disk alone. */
static void
test_written_at_phases_only (Fixture       *f,
                             gconstpointer  data)
{
  psoas_session_skip (f->session, 0);
  psoas_session_tick (f->session, 6 * SECOND);
  stop_keeping (f);
  f->pain = psoas_bookmark_store_new (f->session, f->path);
  psoas_bookmark_store_discard (f->path);
  for (int i = 7; i < 36; i++)
    psoas_session_tick (f->session, i * SECOND);
  psoas_session_pause (f->session, 35 * SECOND);
  psoas_session_resume (f->session, 35 * SECOND);
  stop_keeping (f);
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
}

static void
write_text (Fixture    *f,
            const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (f->path, text, -1, &error);
  g_assert_no_error (error);
}

/* The name of the damaged file number @i, from 0 */
static char *
dup_aside (Fixture *f,
           guint    i)
{
  return i == 0 ? g_strdup (f->aside) : g_strdup_printf ("%s-%u", f->aside, i + 1);
}

/* Each is kept, and none in the place of another. */
static void
test_damaged (Fixture       *f,
              gconstpointer  data)
{
  static const char * const texts[] = { "", "\n", "what is this", "(1, 'kneeling'", "\xff\xfe", "[1, 2, 3]" };

  psoas_session_skip (f->session, 0);
  stop_keeping (f);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    write_text (f, texts[i]);
    g_assert_null (psoas_bookmark_store_find (f->path));
    g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
  }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *aside = dup_aside (f, i);
    g_autofree char *kept = NULL;

    g_assert_true (g_file_get_contents (aside, &kept, NULL, NULL));
    g_assert_cmpstr (kept, ==, texts[i]);
    g_unlink (aside);
  }
}

/* A good bookmark with something behind it that is none: what a parser of text alone would not see */
static void
test_more_behind (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *good = NULL;
  g_autofree char *second = dup_aside (f, 1);

  psoas_session_skip (f->session, 0);
  stop_keeping (f);
  g_assert_true (g_file_get_contents (f->path, &good, NULL, NULL));

  g_string_append (text, good);
  g_string_append_len (text, "\0more", 5);
  g_assert_true (g_file_set_contents (f->path, text->str, text->len, NULL));
  g_assert_null (psoas_bookmark_store_find (f->path));

  g_string_assign (text, good);
  while (text->len <= PSOAS_BOOKMARK_MAX_SIZE)
    g_string_append_c (text, ' ');
  g_assert_true (g_file_set_contents (f->path, text->str, text->len, NULL));
  g_assert_null (psoas_bookmark_store_find (f->path));
  g_assert_cmpint (g_unlink (second), ==, 0);
}

/* What is no file neither holds up the start nor is taken for one; a good bookmark then takes its place. */
static void
test_no_file (Fixture       *f,
              gconstpointer  data)
{
  g_autofree char *other = g_strconcat (f->path, ".other", NULL);
  g_autoptr (PsoasBookmark) bookmark = NULL;

  psoas_session_skip (f->session, 0);
  stop_keeping (f);
  g_assert_cmpint (g_rename (f->path, other), ==, 0);
  if (g_str_equal (data, "pipe"))
    g_assert_cmpint (mkfifo (f->path, 0600), ==, 0);
  else if (g_str_equal (data, "link"))
    g_assert_cmpint (symlink (other, f->path), ==, 0);
  else
    g_assert_cmpint (g_mkdir (f->path, 0700), ==, 0);
  g_assert_null (psoas_bookmark_store_find (f->path));
  g_assert_false (g_file_test (f->aside, G_FILE_TEST_EXISTS));

  if (g_str_equal (data, "folder")) {
    g_assert_cmpint (g_rmdir (f->path), ==, 0);
  } else {
    f->pain = psoas_bookmark_store_new (f->session, f->path);
    psoas_session_skip (f->session, 0);
    stop_keeping (f);
    bookmark = psoas_bookmark_store_find (f->path);
    g_assert_nonnull (bookmark);
    g_assert_false (g_file_test (f->path, G_FILE_TEST_IS_SYMLINK));
  }
  g_assert_cmpint (g_unlink (other), ==, 0);
}

static void
test_old (Fixture       *f,
          gconstpointer  data)
{
  g_autoptr (PsoasBookmark) bookmark = NULL;
  g_autofree char *text = NULL;

  psoas_session_skip (f->session, 0);
  stop_keeping (f);
  bookmark = psoas_bookmark_new (f->session, g_get_real_time () / SECOND - 2 * 60 * 60);
  text = psoas_bookmark_to_text (bookmark);
  write_text (f, text);
  g_assert_null (psoas_bookmark_store_find (f->path));
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (f->aside, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/bookmark-store/kept", Fixture, NULL, set_up, test_kept, tear_down);
  g_test_add ("/bookmark-store/gone/getting-ready", Fixture, GINT_TO_POINTER (0), set_up, test_gone, tear_down);
  g_test_add ("/bookmark-store/gone/hurt", Fixture, GINT_TO_POINTER (1), set_up, test_gone, tear_down);
  g_test_add ("/bookmark-store/gone/ended", Fixture, GINT_TO_POINTER (2), set_up, test_gone, tear_down);
  g_test_add ("/bookmark-store/gone/finished", Fixture, GINT_TO_POINTER (3), set_up, test_gone, tear_down);
  g_test_add ("/bookmark-store/phases-only", Fixture, NULL, set_up, test_written_at_phases_only, tear_down);
  g_test_add ("/bookmark-store/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/bookmark-store/more-behind", Fixture, NULL, set_up, test_more_behind, tear_down);
  g_test_add ("/bookmark-store/no-file/pipe", Fixture, "pipe", set_up, test_no_file, tear_down);
  g_test_add ("/bookmark-store/no-file/link", Fixture, "link", set_up, test_no_file, tear_down);
  g_test_add ("/bookmark-store/no-file/folder", Fixture, "folder", set_up, test_no_file, tear_down);
  g_test_add ("/bookmark-store/old", Fixture, NULL, set_up, test_old, tear_down);

  return g_test_run ();
}
