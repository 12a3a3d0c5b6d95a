/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-folder.h"

#include <stdlib.h>

#include <glib/gstdio.h>

static GPtrArray *folders; /* (element-type filename): those made so far */

static void
remove_tree (const char *path)
{
  GDir *folder;
  const char *name;

  /* A test may have taken away the right to. */
  g_chmod (path, 0700);
  folder = g_dir_open (path, 0, NULL);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
      remove_tree (child);
    else
      g_unlink (child);
  }
  g_clear_pointer (&folder, g_dir_close);
  g_rmdir (path);
}

static void
remove_all (void)
{
  for (guint i = 0; i < folders->len; i++)
    remove_tree (folders->pdata[i]);
  g_ptr_array_unref (folders);
}

char *
test_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("psoas-test-XXXXXX", &error);

  g_assert_no_error (error);
  if (folders == NULL) {
    folders = g_ptr_array_new_with_free_func (g_free);
    atexit (remove_all);
  }
  g_ptr_array_add (folders, g_strdup (folder));

  return folder;
}
