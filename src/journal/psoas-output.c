/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Only the person may read it. */
#define PRIVATE_FILE 0600
/* A chain of links that is longer is a circle. */
#define LINKS_MAX 40

static gboolean
fail (const char  *path,
      const char  *reason,
      int          code,
      GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  /* Translators: a file's path, and why it could not be written */
  g_set_error (error, G_IO_ERROR, code, _("“%s” could not be written: %s"), name, reason);

  return FALSE;
}

static gboolean
fail_errno (const char  *path,
            int          number,
            GError     **error)
{
  return fail (path, g_strerror (number), g_io_error_from_errno (number), error);
}

/* (transfer full) (nullable): where the links that @path names end, whether or not anything is there yet */
static char *
follow_links (const char  *path,
              GError     **error)
{
  g_autofree char *at = g_strdup (path);

  for (int i = 0; i < LINKS_MAX; i++) {
    g_autofree char *target = g_file_read_link (at, NULL);
    g_autofree char *folder = g_path_get_dirname (at);

    if (target == NULL)
      return g_steal_pointer (&at);
    g_free (at);
    at = g_path_is_absolute (target) ? g_steal_pointer (&target) : g_build_filename (folder, target, NULL);
  }
  fail_errno (path, ELOOP, error);

  return NULL;
}

static gboolean
check_kind (const char  *path,
            GError     **error)
{
  struct stat status;

  if (stat (path, &status) != 0)
    return errno == ENOENT || fail_errno (path, errno, error);
  if (S_ISREG (status.st_mode))
    return TRUE;
  if (S_ISDIR (status.st_mode))
    return fail (path, _("it is a folder. Choose a file’s name in it."), G_IO_ERROR_IS_DIRECTORY, error);

  return fail (path, _("it is no file but a device or a pipe. Choose a file."), G_IO_ERROR_NOT_REGULAR_FILE, error);
}

static gboolean
write_all (int         descriptor,
           const char *data,
           gsize       length)
{
  while (length > 0) {
    gssize written = write (descriptor, data, length);

    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return FALSE;
    data += written;
    length -= written;
  }

  return TRUE;
}

/* Beside the file, and then in its place: a failure is told with the file's own name. */
static gboolean
replace (const char *path,
         const char *data,
         gsize       length)
{
  g_autofree char *beside = g_strconcat (path, ".XXXXXX", NULL);
  int descriptor = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, PRIVATE_FILE);
  gboolean done;
  int number;

  if (descriptor < 0)
    return FALSE;
  done = write_all (descriptor, data, length) && fsync (descriptor) == 0;
  number = errno;
  if (close (descriptor) != 0 && done) {
    done = FALSE;
    number = errno;
  }
  if (done && g_rename (beside, path) == 0)
    return TRUE;

  number = done ? errno : number;
  g_unlink (beside);
  errno = number;

  return FALSE;
}

static gboolean
save_path (const char  *path,
           const char  *data,
           gsize        length,
           GError     **error)
{
  g_autofree char *target = follow_links (path, error);

  if (target == NULL || !check_kind (target, error))
    return FALSE;

  return replace (target, data, length) || fail_errno (path, errno, error);
}

gboolean
psoas_output_save (GFile       *file,
                   const char  *data,
                   gsize        length,
                   GError     **error)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    return save_path (path, data, length, error);

  return g_file_replace_contents (file, data, length, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                                  NULL, NULL, error);
}

gboolean
psoas_output_write (const char  *path,
                    const char  *data,
                    gsize        length,
                    GError     **error)
{
  if (!g_str_equal (path, "-"))
    return save_path (path, data, length, error);

  return write_all (STDOUT_FILENO, data, length) || fail_errno (_("standard output"), errno, error);
}

/**
 * psoas_output_name:
 * @file: what was chosen
 * @ending: how names of its kind end, with the dot, in small letters
 * @error: return location for why there is no name
 *
 * Whoever chose was asked about the name that was typed, not about this one: what has it already is not replaced.
 *
 * Returns: (transfer full) (nullable): @file, or beside it one whose name ends so
 */
GFile *
psoas_output_name (GFile       *file,
                   const char  *ending,
                   GError     **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;
  g_autofree char *full = g_strconcat (name != NULL ? name : "", ending, NULL);
  g_autofree char *shown = g_filename_display_name (full);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) named = NULL;

  if (folder == NULL || g_str_has_suffix (lower, ending))
    return g_object_ref (file);

  named = g_file_get_child (folder, full);
  if (g_file_query_exists (named, NULL)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                 _("“%s” is there already. Choose that name to replace it, or another one."), shown);
    return NULL;
  }

  return g_steal_pointer (&named);
}
