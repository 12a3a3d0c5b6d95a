/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-folder.h"

#include <unistd.h>

#include <glib/gstdio.h>

/* What a test may leave in its folder: a folder that is closed, with a file in it, and a way to a place of others */
static void
fill (const char *folder,
      const char *elsewhere)
{
  g_autofree char *closed = g_build_filename (folder, "closed", NULL);
  g_autofree char *file = g_build_filename (closed, "file", NULL);
  g_autofree char *link = g_build_filename (folder, "link", NULL);

  g_assert_cmpint (g_mkdir (closed, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  g_assert_cmpint (g_chmod (closed, 0), ==, 0);
  g_assert_cmpint (symlink (elsewhere, link), ==, 0);
}

static gboolean
is_empty (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);

  return g_dir_read_name (folder) == NULL;
}

/* All of it goes with the program, and nothing of others. */
static void
test_removed (void)
{
  g_autofree char *parent = test_folder_new ();
  g_autofree char *elsewhere = test_folder_new ();
  g_autofree char *kept = g_build_filename (elsewhere, "kept", NULL);

  if (g_test_subprocess ()) {
    g_autofree char *folder = test_folder_new ();

    g_assert_true (g_str_has_prefix (folder, g_getenv ("TEST_PARENT")));
    fill (folder, g_getenv ("TEST_ELSEWHERE"));
    return;
  }

  g_assert_true (g_file_set_contents (kept, "", 0, NULL));
  g_setenv ("TEST_PARENT", parent, TRUE);
  g_setenv ("TEST_ELSEWHERE", elsewhere, TRUE);
  g_setenv ("TMPDIR", parent, TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_assert_true (is_empty (parent));
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/test-folder/removed", test_removed);

  return g_test_run ();
}
