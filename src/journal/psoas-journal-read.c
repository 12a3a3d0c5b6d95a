/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-journal-private.h"

/* A statement with whole numbers for its `?`, for which sqlite3_bind_int64() is called here: a list of
 * arguments cannot be handed on to another function that takes one. */
static PsoasStatement *
prepare (sqlite3     *db,
         const char  *sql,
         guint        n_values,
         va_list      values,
         GError     **error)
{
  PsoasStatement *statement = psoas_statement_new (db, error, sql, 0);

  for (guint i = 0; statement != NULL && i < n_values; i++)
    sqlite3_bind_int64 (statement, i + 1, va_arg (values, gint64));

  return statement;
}

/**
 * psoas_journal_read:
 * @self: a journal
 * @error: (out) (optional): what went wrong
 * @func: takes each row
 * @data: for @func
 * @sql: a statement
 * @n_values: how many values follow
 * @...: a #gint64 for each `?`
 *
 * Damage that SQLite meets, or that @func sees in a row, closes the file: it is left as it is from then on.
 *
 * Returns: whether all rows were read
 */
gboolean
psoas_journal_read (PsoasJournal  *self,
                    GError       **error,
                    PsoasRowFunc   func,
                    gpointer       data,
                    const char    *sql,
                    guint          n_values,
                    ...)
{
  sqlite3 *db = psoas_journal_get_db (self, error);
  g_autoptr (GError) read_error = NULL;
  va_list values;

  if (db == NULL)
    return FALSE;

  va_start (values, n_values);
  psoas_statement_each (prepare (db, sql, n_values, values, &read_error), func, data, &read_error);
  va_end (values);
  if (read_error == NULL)
    return TRUE;

  psoas_journal_refuse_if_damaged (self, read_error);
  g_propagate_error (error, g_steal_pointer (&read_error));

  return FALSE;
}
