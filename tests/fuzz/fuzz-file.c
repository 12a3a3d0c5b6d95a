/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

static char *folder;

static void
remove_folder (void)
{
  const char *name;
  GDir *dir = g_dir_open (folder, 0, NULL);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_unlink (path);
  }
  g_clear_pointer (&dir, g_dir_close);
  g_rmdir (folder);
}

const char *
fuzz_file (const char   *name,
           const guint8 *data,
           gsize         size)
{
  static char *path;
  FILE *file;

  if (folder == NULL) {
    folder = g_dir_make_tmp ("psoas-fuzz-XXXXXX", NULL);
    g_assert_nonnull (folder);
    atexit (remove_folder);
  }
  g_free (path);
  path = g_build_filename (folder, name, NULL);
  file = g_fopen (path, "wb");
  if (file == NULL || fwrite (data, 1, size, file) != size || fclose (file) != 0)
    g_error ("%s: %s", path, g_strerror (errno));

  return path;
}
