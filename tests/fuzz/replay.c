/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

/* A target without a fuzzer: runs it on every file of the folders named, so that what was found once is a test. */

static void
replay (gconstpointer data)
{
  const char *path = data;
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  LLVMFuzzerTestOneInput ((const guint8 *) bytes, size);
}

static void
add_folder (const char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  /* Nothing may have been found yet. */
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *test = g_strconcat ("/fuzz/", name, NULL);

    g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), replay, g_free);
  }
  g_clear_pointer (&dir, g_dir_close);
}

static void
test_nothing (void)
{
  LLVMFuzzerTestOneInput ((const guint8 *) "", 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fuzz/nothing", test_nothing);
  for (int i = 1; i < argc; i++)
    add_folder (argv[i]);

  return g_test_run ();
}
