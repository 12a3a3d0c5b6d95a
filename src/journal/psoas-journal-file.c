/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-journal-file-private.h"

#include "psoas-journal-check-private.h"
#include "psoas-schema-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>

#define PRIVATE_FILE 0600
#define PRIVATE_FOLDER 0700
/* What SQLite keeps beside the file; they belong to it */
static const char * const companions[] = { "", "-wal", "-shm", "-journal" };

/* errno as an error */
static gboolean
fail (GError     **error,
      const char  *path,
      int          number)
{
  g_autofree char *detail = g_strdup_printf ("%s: %s", path, g_strerror (number));
  PsoasJournalError code;

  switch (number) {
  case ENOSPC:
  case EDQUOT:
    code = PSOAS_JOURNAL_ERROR_FULL;
    break;
  case EACCES:
  case EPERM:
  case EROFS:
    code = PSOAS_JOURNAL_ERROR_READ_ONLY;
    break;
  default:
    code = PSOAS_JOURNAL_ERROR_UNREADABLE;
    break;
  }
  psoas_journal_set_error (error, code, detail);

  return FALSE;
}

/* Makes an empty file that only the person may read, and its folder; one that is there stays as it is. */
static gboolean
make_private (const char  *path,
              GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int file;

  if (g_mkdir_with_parents (folder, PRIVATE_FOLDER) != 0)
    return fail (error, folder, errno);

  file = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, PRIVATE_FILE);
  if (file < 0)
    return errno == EEXIST || fail (error, path, errno);

  g_close (file, NULL);

  return TRUE;
}

static gboolean
is_empty (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) != 0 || status.st_size == 0;
}

/* A connection that changes nothing.  Where no companion holds later entries, not even one is made. */
static sqlite3 *
open_to_look (const char  *path,
              GError     **error)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, error);
  g_autofree char *full = NULL;
  sqlite3 *db = NULL;

  if (uri == NULL)
    return NULL;

  full = g_strconcat (uri, is_empty (wal) ? "?mode=ro&immutable=1" : "?mode=ro", NULL);
  if (sqlite3_open_v2 (full, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL) == SQLITE_OK) {
    sqlite3_db_config (db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    return db;
  }
  psoas_sqlite_set_error (error, db);
  sqlite3_close (db);

  return NULL;
}

/* Looks at a file without changing it */
static gboolean
look (const char  *path,
      int          newest,
      gboolean    *rebuild,
      GError     **error)
{
  sqlite3 *db;
  gboolean sound;

  *rebuild = FALSE;
  if (is_empty (path))
    return TRUE;

  db = open_to_look (path, error);
  if (db == NULL)
    return FALSE;
  sound = psoas_journal_check (db, newest, rebuild, error);
  sqlite3_close (db);

  return sound;
}

/* With NORMAL nothing waits for the disk while a session runs: whatever ends the program, what was saved
 * stays, and a power cut costs at most the latest entries, never the file. */
static gboolean
set_up (sqlite3             *db,
        const char * const  *steps,
        gboolean             rebuild,
        GError             **error)
{
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);

  return psoas_sqlite_run (db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF", error)
         && (!rebuild || psoas_journal_rebuild (db, error))
         && psoas_schema_migrate (db, steps, error)
         && psoas_sqlite_run (db, "PRAGMA foreign_keys = ON", error);
}

/* What may not be written to can still be read, if nothing needs to be brought up to date first. */
static sqlite3 *
open_to_read (const char          *path,
              const char * const  *steps,
              GError             **error)
{
  sqlite3 *db = open_to_look (path, error);
  gint64 version;

  if (db == NULL)
    return NULL;
  if (psoas_sqlite_get_int (db, "PRAGMA user_version", &version, error) && version == psoas_schema_get_version (steps))
    return db;

  sqlite3_close (db);
  if (error != NULL && *error == NULL)
    psoas_journal_set_error (error, PSOAS_JOURNAL_ERROR_READ_ONLY, path);

  return NULL;
}

/**
 * psoas_journal_file_open:
 * @path: of the file
 * @steps: what brings an older file up to date
 * @error: (out) (optional): what is in the way
 *
 * Returns: (transfer full) (nullable): an open connection that enforces foreign keys; one that only reads
 *   where nothing may be written
 */
sqlite3 *
psoas_journal_file_open (const char          *path,
                         const char * const  *steps,
                         GError             **error)
{
  g_autoptr (GError) set_up_error = NULL;
  gboolean rebuild;
  sqlite3 *db = NULL;

  if (!make_private (path, error) || !look (path, psoas_schema_get_version (steps), &rebuild, error))
    return NULL;

  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) {
    psoas_sqlite_set_error (error, db);
    sqlite3_close (db);
    return NULL;
  }
  /* Companions take the file's mode, so it is set before they are made. */
  if (g_chmod (path, PRIVATE_FILE) != 0)
    g_info ("The mode of %s stays as it is: %s", path, g_strerror (errno));
  /* Nobody waits for a lock, here or later: what is not opened or saved at once is tried again. */
  if (set_up (db, steps, rebuild, &set_up_error))
    return db;

  sqlite3_close (db);
  if (g_error_matches (set_up_error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_READ_ONLY) && !rebuild && !is_empty (path))
    return open_to_read (path, steps, error);
  g_propagate_error (error, g_steal_pointer (&set_up_error));

  return NULL;
}

/* (transfer full): the first path.N that names nothing, nor a companion */
static char *
find_free_name (const char *path)
{
  for (int i = 1;; i++) {
    g_autofree char *name = g_strdup_printf ("%s.%d", path, i);
    gboolean taken = FALSE;

    for (guint j = 0; j < G_N_ELEMENTS (companions); j++) {
      g_autofree char *companion = g_strconcat (name, companions[j], NULL);

      taken = taken || g_file_test (companion, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK);
    }
    if (!taken)
      return g_steal_pointer (&name);
  }
}

/**
 * psoas_journal_file_set_aside:
 * @path: of a file that nobody has open
 * @error: (out) (optional): why it could not be renamed
 *
 * Companions go along, as they may hold the latest entries; those first, so that a file that is
 * interrupted here stands beside none that is not its own.
 *
 * Returns: (transfer full) (nullable): where it is now
 */
char *
psoas_journal_file_set_aside (const char  *path,
                              GError     **error)
{
  g_autofree char *name = find_free_name (path);

  for (int i = G_N_ELEMENTS (companions) - 1; i >= 0; i--) {
    g_autofree char *from = g_strconcat (path, companions[i], NULL);
    g_autofree char *to = g_strconcat (name, companions[i], NULL);

    if (g_rename (from, to) != 0 && (errno != ENOENT || i == 0)) {
      fail (error, from, errno);
      return NULL;
    }
  }

  return g_steal_pointer (&name);
}

static gboolean
remove_one (const char  *path,
            GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (companions); i++) {
    g_autofree char *name = g_strconcat (path, companions[i], NULL);

    if (g_unlink (name) != 0 && errno != ENOENT)
      return fail (error, name, errno);
  }

  return TRUE;
}

/* Whether a name is that of a file that was set aside: @base.N, without a companion's ending */
static gboolean
is_set_aside (const char *name,
              const char *base)
{
  gsize length = strlen (base);

  return g_str_has_prefix (name, base) && name[length] == '.'
         && g_ascii_string_to_unsigned (name + length + 1, 10, 1, G_MAXINT, NULL, NULL);
}

/**
 * psoas_journal_file_remove:
 * @path: of a file that nobody has open
 * @error: (out) (optional): why it could not be removed
 *
 * Returns: whether it is gone with its companions, and all that was set aside of it
 */
gboolean
psoas_journal_file_remove (const char  *path,
                           GError     **error)
{
  g_autofree char *folder_path = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autoptr (GDir) folder = g_dir_open (folder_path, 0, NULL);
  gboolean removed = remove_one (path, error);
  const char *name;

  while (removed && folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *aside = g_build_filename (folder_path, name, NULL);

    if (is_set_aside (name, base))
      removed = remove_one (aside, error);
  }

  return removed;
}
