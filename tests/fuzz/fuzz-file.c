/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "test-folder.h"

static char *folder;

const char *
fuzz_file (const char   *name,
           const guint8 *data,
           gsize         size)
{
  static char *path;
  FILE *file;

  if (folder == NULL)
    folder = test_folder_new ();
  g_free (path);
  path = g_build_filename (folder, name, NULL);
  file = g_fopen (path, "wb");
  if (file == NULL || fwrite (data, 1, size, file) != size || fclose (file) != 0)
    g_error ("%s: %s", path, g_strerror (errno));

  return path;
}
