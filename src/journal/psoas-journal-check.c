/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-journal-check-private.h"

#include "psoas-schema-private.h"

#include <glib/gi18n.h>

/* Whether it is ours and not newer; what has neither mark nor tables was made and not filled. */
static gboolean
check_origin (sqlite3  *db,
              int       newest,
              GError  **error)
{
  gint64 application, version, tables;

  if (!psoas_sqlite_get_int (db, "PRAGMA application_id", &application, error)
      || !psoas_sqlite_get_int (db, "PRAGMA user_version", &version, error)
      || !psoas_sqlite_get_int (db, "SELECT count(*) FROM sqlite_master", &tables, error))
    return FALSE;

  if (application == 0 && version == 0 && tables == 0)
    return TRUE;
  if (application != PSOAS_SCHEMA_APPLICATION_ID) {
    g_set_error_literal (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_DAMAGED,
                         _("The file in the place of the pain log is none. It is left as it is; set it aside to begin a new one."));
    return FALSE;
  }
  if (version > newest) {
    g_autofree char *detail = g_strdup_printf ("%" G_GINT64_FORMAT " > %d", version, newest);

    psoas_journal_set_error (error, PSOAS_JOURNAL_ERROR_NEWER, detail);
    return FALSE;
  }

  return TRUE;
}

/* The first answer of a check that says "ok", or nothing, where all is well */
static gboolean
run_check (sqlite3     *db,
           const char  *pragma,
           GError     **error)
{
  g_autoptr (PsoasStatement) statement = psoas_statement_new (db, error, pragma, 0);
  g_autoptr (GError) step_error = NULL;
  g_autofree char *answer = NULL;

  if (statement == NULL)
    return FALSE;
  if (psoas_statement_next (statement, &step_error)) {
    answer = psoas_statement_dup_text (statement, 0);
    if (g_str_equal (answer, "ok"))
      return TRUE;
    psoas_journal_set_error (error, PSOAS_JOURNAL_ERROR_DAMAGED, answer);
    return FALSE;
  }
  if (step_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&step_error));

  return FALSE;
}

/* That indexes say what the tables say takes the longer of SQLite's two checks. */
static gboolean
check_sound (sqlite3  *db,
             GError  **error)
{
  return run_check (db, "PRAGMA integrity_check (1)", error)
         && run_check (db, "PRAGMA foreign_key_check", error);
}

/* A day that may be that of a moment, wherever the person was */
#define LIKELY(day, time) "abs (" day " - " time " / 86400) <= 2"
#define DAYS(table, time) \
  " SELECT 1 FROM " table " AS row NOT INDEXED JOIN (SELECT id, day FROM " table " INDEXED BY " table "_day) AS entry" \
  " ON entry.id = row.id WHERE row.day <> entry.day AND " LIKELY ("entry.day", "row." time)

/* Whether table and index say two things of which either may be what was written: then nobody can tell
 * which of them is damaged.  All else in an index has a witness: words, sums and moments obey rules. */
static gboolean
is_doubtful (sqlite3 *db)
{
  const char *sql = "SELECT EXISTS ("
                    " SELECT 1 FROM pain AS row NOT INDEXED JOIN (SELECT id, score FROM pain INDEXED BY pain_day) AS entry"
                    " ON entry.id = row.id WHERE row.score <> entry.score AND entry.score BETWEEN 0 AND 10"
                    " UNION ALL" DAYS ("session", "start")
                    " UNION ALL" DAYS ("pain", "time")
                    " UNION ALL" DAYS ("note", "time") ")";
  gint64 doubtful = 0;

  /* An index that cannot be read to its end is the one that is damaged. */
  return psoas_sqlite_get_int (db, sql, &doubtful, NULL) && doubtful;
}

/* Whether what rules do not reach is likely all the same; asked only where something is wrong already */
static gboolean
is_likely (sqlite3 *db)
{
  const char *sql = "SELECT NOT EXISTS ("
                    " SELECT 1 FROM session WHERE NOT " LIKELY ("day", "start")
                    " UNION ALL SELECT 1 FROM pain WHERE NOT " LIKELY ("day", "time")
                    " UNION ALL SELECT 1 FROM note WHERE NOT " LIKELY ("day", "time")
                    " UNION ALL SELECT 1 FROM session WHERE (done, held_left, held_right) IS NOT ("
                    "  SELECT coalesce (max (completed), 0), coalesce (sum (CASE WHEN side = 'left' THEN held END), 0),"
                    "  coalesce (sum (CASE WHEN side = 'right' THEN held END), 0) FROM hold WHERE session = session.id))";
  gint64 likely = 0;

  return psoas_sqlite_get_int (db, sql, &likely, NULL) && likely;
}

static gboolean
can_be_rebuilt (sqlite3 *db)
{
  sqlite3 *other = is_doubtful (db) ? NULL : psoas_sqlite_copy (db);
  gboolean sound = other != NULL && psoas_sqlite_run (other, "REINDEX", NULL) && check_sound (other, NULL) && is_likely (other);

  sqlite3_close (other);

  return sound;
}

/**
 * psoas_journal_check:
 * @db: a connection
 * @newest: the version that this program writes
 * @rebuild: (out): whether the tables are sound and their indexes are not
 * @error: (out) (optional): what is wrong
 *
 * Returns: whether the file may be used, after psoas_journal_rebuild() where @rebuild says so
 */
gboolean
psoas_journal_check (sqlite3   *db,
                     int        newest,
                     gboolean  *rebuild,
                     GError   **error)
{
  g_autoptr (GError) fault = NULL;

  *rebuild = FALSE;
  if (!check_origin (db, newest, error))
    return FALSE;
  if (check_sound (db, &fault))
    return TRUE;

  *rebuild = g_error_matches (fault, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_DAMAGED) && can_be_rebuilt (db);
  if (*rebuild)
    g_message ("The indexes are built anew: %s", fault->message);
  else
    g_propagate_error (error, g_steal_pointer (&fault));

  return *rebuild;
}

gboolean
psoas_journal_rebuild (sqlite3  *db,
                       GError  **error)
{
  if (psoas_sqlite_run (db, "BEGIN IMMEDIATE; REINDEX", error) && check_sound (db, error)
      && psoas_sqlite_run (db, "COMMIT", error))
    return TRUE;
  if (!sqlite3_get_autocommit (db))
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);

  return FALSE;
}
