/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-bookmark-keeper.h"

#include <string.h>

#include <glib/gstdio.h>

#include "test-stretches.h"

#define SECOND G_USEC_PER_SEC

typedef struct {
  char *folder;
  char *path;               /* in a folder that is not there yet */
  char *aside;
  PsoasSession *session;
  PsoasBookmarkKeeper *keeper;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("kneeling");
  g_autoptr (PsoasPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  PsoasOptions options;

  f->folder = g_dir_make_tmp ("psoas-bookmark-XXXXXX", &error);
  g_assert_no_error (error);
  f->path = g_build_filename (f->folder, "state", "session", NULL);
  f->aside = g_strconcat (f->path, ".damaged", NULL);
  psoas_options_init (&options, stretch);
  plan = psoas_plan_new (stretch, &options);
  f->session = psoas_session_new (plan);
  f->keeper = psoas_bookmark_keeper_new (f->session, f->path);
  psoas_session_start (f->session, 0);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *state = g_path_get_dirname (f->path);

  g_clear_object (&f->keeper);
  g_clear_object (&f->session);
  g_unlink (f->path);
  g_unlink (f->aside);
  g_rmdir (state);
  g_rmdir (f->folder);
  g_free (f->folder);
  g_free (f->path);
  g_free (f->aside);
}

/* The program dies: nothing more is written. */
static void
stop_keeping (Fixture *f)
{
  g_clear_object (&f->keeper);
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
  bookmark = psoas_bookmark_keeper_find (f->path);
  g_assert_nonnull (bookmark);
  g_assert_cmpstr (psoas_bookmark_get_stretch (bookmark), ==, "kneeling");
  g_assert_cmpuint (psoas_bookmark_get_phase (bookmark), ==, 1);

  psoas_bookmark_keeper_discard (f->path);
  g_assert_null (psoas_bookmark_keeper_find (f->path));
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
  f->keeper = psoas_bookmark_keeper_new (f->session, f->path);
  psoas_bookmark_keeper_discard (f->path);
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

static void
test_damaged (Fixture       *f,
              gconstpointer  data)
{
  static const char * const texts[] = { "", "\n", "what is this", "(1, 'kneeling'", "\xff\xfe", "[1, 2, 3]" };
  g_autofree char *kept = NULL;

  psoas_session_skip (f->session, 0);
  stop_keeping (f);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    write_text (f, texts[i]);
    g_assert_null (psoas_bookmark_keeper_find (f->path));
    g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
    g_assert_true (g_file_test (f->aside, G_FILE_TEST_EXISTS));
  }
  g_assert_true (g_file_get_contents (f->aside, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "[1, 2, 3]");
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
  g_assert_null (psoas_bookmark_keeper_find (f->path));
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (f->aside, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/bookmark-keeper/kept", Fixture, NULL, set_up, test_kept, tear_down);
  g_test_add ("/bookmark-keeper/gone/getting-ready", Fixture, GINT_TO_POINTER (0), set_up, test_gone, tear_down);
  g_test_add ("/bookmark-keeper/gone/hurt", Fixture, GINT_TO_POINTER (1), set_up, test_gone, tear_down);
  g_test_add ("/bookmark-keeper/gone/ended", Fixture, GINT_TO_POINTER (2), set_up, test_gone, tear_down);
  g_test_add ("/bookmark-keeper/gone/finished", Fixture, GINT_TO_POINTER (3), set_up, test_gone, tear_down);
  g_test_add ("/bookmark-keeper/phases-only", Fixture, NULL, set_up, test_written_at_phases_only, tear_down);
  g_test_add ("/bookmark-keeper/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/bookmark-keeper/old", Fixture, NULL, set_up, test_old, tear_down);

  return g_test_run ();
}
