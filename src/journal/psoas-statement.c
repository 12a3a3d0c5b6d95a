/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-statement-private.h"

#include <glib/gi18n.h>

G_DEFINE_QUARK (psoas-journal-error-quark, psoas_journal_error)

/* What to do about each */
static const char * const messages[] = {
  [PSOAS_JOURNAL_ERROR_FAILED] = N_("The pain log could not be read or written."),
  [PSOAS_JOURNAL_ERROR_FULL] = N_("The disk is full. Free some space; what was to be saved is kept until then."),
  [PSOAS_JOURNAL_ERROR_READ_ONLY] = N_("The pain log may not be written to. Check the permissions of its folder and file."),
  [PSOAS_JOURNAL_ERROR_LOCKED] = N_("Another program is using the pain log. Close it; saving is tried again by itself."),
  [PSOAS_JOURNAL_ERROR_UNREADABLE] = N_("The pain log cannot be opened. Check the permissions of its folder and file."),
  [PSOAS_JOURNAL_ERROR_DAMAGED] = N_("The pain log’s file is damaged. It is left as it is; set it aside to begin a new one."),
  [PSOAS_JOURNAL_ERROR_NEWER] = N_("A newer version of Psoas wrote the pain log. It is left as it is; use that version, or set the file aside to begin a new one."),
  [PSOAS_JOURNAL_ERROR_INVALID] = N_("This entry is not possible and was not saved."),
};

/* What SQLite's result codes mean to a person */
static const struct {
  int result;
  PsoasJournalError code;
} meanings[] = {
  { SQLITE_FULL, PSOAS_JOURNAL_ERROR_FULL },
  { SQLITE_READONLY, PSOAS_JOURNAL_ERROR_READ_ONLY },
  { SQLITE_PERM, PSOAS_JOURNAL_ERROR_READ_ONLY },
  { SQLITE_BUSY, PSOAS_JOURNAL_ERROR_LOCKED },
  { SQLITE_LOCKED, PSOAS_JOURNAL_ERROR_LOCKED },
  { SQLITE_CANTOPEN, PSOAS_JOURNAL_ERROR_UNREADABLE },
  /* Statements are the program's own: what they do not find, or cannot parse, was there when the file was written. */
  { SQLITE_ERROR, PSOAS_JOURNAL_ERROR_DAMAGED },
  { SQLITE_CORRUPT, PSOAS_JOURNAL_ERROR_DAMAGED },
  { SQLITE_NOTADB, PSOAS_JOURNAL_ERROR_DAMAGED },
  { SQLITE_CONSTRAINT, PSOAS_JOURNAL_ERROR_INVALID },
  { SQLITE_MISMATCH, PSOAS_JOURNAL_ERROR_INVALID },
};

/**
 * psoas_journal_set_error:
 * @error: (out) (optional): where to put it
 * @code: any but a fault of syntax
 * @detail: what the system said of it
 *
 * Sets an error that says what to do.
 */
void
psoas_journal_set_error (GError            **error,
                         PsoasJournalError   code,
                         const char         *detail)
{
  /* SQLite quotes what it found in a damaged file, and paths may hold any bytes. */
  g_autofree char *valid = g_utf8_make_valid (detail, -1);

  g_return_if_fail (code < G_N_ELEMENTS (messages));

  g_set_error (error, PSOAS_JOURNAL_ERROR, code, "%s (%s)", _(messages[code]), valid);
}

/**
 * psoas_sqlite_set_error:
 * @error: (out) (optional): where to put it
 * @db: a connection that has just failed
 *
 * Sets an error that says what to do, and what SQLite said.
 */
void
psoas_sqlite_set_error (GError  **error,
                        sqlite3  *db)
{
  int result = sqlite3_errcode (db) & 0xff;
  PsoasJournalError code = PSOAS_JOURNAL_ERROR_FAILED;

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++) {
    if (meanings[i].result == result)
      code = meanings[i].code;
  }
  psoas_journal_set_error (error, code, sqlite3_errmsg (db));
}

gboolean
psoas_sqlite_run (sqlite3     *db,
                  const char  *sql,
                  GError     **error)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  psoas_sqlite_set_error (error, db);

  return FALSE;
}

gboolean
psoas_sqlite_get_int (sqlite3     *db,
                      const char  *sql,
                      gint64      *value,
                      GError     **error)
{
  g_autoptr (PsoasStatement) statement = psoas_statement_new (db, error, sql, 0);

  if (statement == NULL || !psoas_statement_next (statement, error))
    return FALSE;

  *value = sqlite3_column_int64 (statement, 0);

  return TRUE;
}

/**
 * psoas_sqlite_copy:
 * @db: a connection
 *
 * Returns: (nullable): a connection to a copy in memory, to try on what is not to be changed
 */
sqlite3 *
psoas_sqlite_copy (sqlite3 *db)
{
  sqlite3 *other = NULL;
  sqlite3_backup *backup;
  gboolean done = FALSE;

  if (sqlite3_open (":memory:", &other) == SQLITE_OK && (backup = sqlite3_backup_init (other, "main", db, "main")) != NULL) {
    done = sqlite3_backup_step (backup, -1) == SQLITE_DONE;
    done = sqlite3_backup_finish (backup) == SQLITE_OK && done;
  }
  if (!done)
    g_clear_pointer (&other, sqlite3_close);

  return other;
}

/**
 * psoas_statement_new:
 * @db: a connection
 * @error: (out) (optional): what went wrong
 * @sql: one statement
 * @n_values: how many values follow
 * @...: a #gint64 for each `?`
 *
 * Returns: (transfer full) (nullable): the statement, before its first row
 */
PsoasStatement *
psoas_statement_new (sqlite3     *db,
                     GError     **error,
                     const char  *sql,
                     guint        n_values,
                     ...)
{
  PsoasStatement *self = NULL;
  va_list values;

  if (sqlite3_prepare_v2 (db, sql, -1, &self, NULL) != SQLITE_OK) {
    psoas_sqlite_set_error (error, db);
    return NULL;
  }

  va_start (values, n_values);
  for (guint i = 0; i < n_values; i++)
    sqlite3_bind_int64 (self, i + 1, va_arg (values, gint64));
  va_end (values);

  return self;
}

gboolean
psoas_statement_next (PsoasStatement  *self,
                      GError         **error)
{
  switch (sqlite3_step (self)) {
  case SQLITE_ROW:
    return TRUE;
  case SQLITE_DONE:
    return FALSE;
  default:
    psoas_sqlite_set_error (error, sqlite3_db_handle (self));
    return FALSE;
  }
}

/**
 * psoas_statement_each:
 * @self: (transfer full) (nullable): a statement before its first row; %NULL: it could not be prepared,
 *   and @error is set
 * @func: called with each row
 * @data: for @func
 * @error: (out) (optional): what went wrong
 *
 * Returns: whether all rows were read
 */
gboolean
psoas_statement_each (PsoasStatement  *self,
                      PsoasRowFunc     func,
                      gpointer         data,
                      GError         **error)
{
  g_autoptr (PsoasStatement) statement = self;
  int result;

  if (statement == NULL)
    return FALSE;
  while ((result = sqlite3_step (statement)) == SQLITE_ROW) {
    if (!func (statement, data)) {
      psoas_journal_set_error (error, PSOAS_JOURNAL_ERROR_DAMAGED, sqlite3_sql (statement));
      return FALSE;
    }
  }
  if (result == SQLITE_DONE)
    return TRUE;

  psoas_sqlite_set_error (error, sqlite3_db_handle (statement));

  return FALSE;
}

char *
psoas_statement_dup_text (PsoasStatement *self,
                          int             column)
{
  const char *text = (const char *) sqlite3_column_text (self, column);

  return text != NULL ? g_utf8_make_valid (text, sqlite3_column_bytes (self, column)) : g_strdup ("");
}

void
psoas_statement_free (PsoasStatement *self)
{
  sqlite3_finalize (self);
}
