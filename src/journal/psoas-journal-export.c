/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-journal-csv.h"

#include "psoas-csv-columns-private.h"
#include "psoas-csv.h"
#include "psoas-journal-file-private.h"
#include "psoas-journal-private.h"
#include "psoas-output.h"
#include "psoas-schema-private.h"

#define TIME(column) "strftime ('%Y-%m-%dT%H:%M:%SZ', " column ", 'unixepoch')"
#define DAY "'" PSOAS_CSV_DAY "' || date (day * 86400, 'unixepoch') AS day"
#define ID(column) "'" PSOAS_CSV_ID "' || " column
#define WORD(column, bit, word) "CASE WHEN " column " & " bit " THEN '" word " ' ELSE '' END"

static const char * const columns[] = { PSOAS_CSV_COLUMNS };

/* Those in which more may stand than a number, a time or an id */
static const char * const words[] = { "stretch", "name", "side", "variation", "rule", "text", NULL };

/* One kind of row each, its columns named as in the file; what others refer to comes first. */
static const char * const kinds[] = {
  "SELECT 'session' AS kind, " ID ("session.id") " AS id, " TIME ("start") " AS time, " DAY ", " TIME ("finish") " AS finish, state,"
  " stretch, name, unit, amount, rounds, hurts, text"
  " FROM session JOIN wording ON wording.id = wording ORDER BY session.id",

  "SELECT 'hold' AS kind, " ID ("hold.session") " AS session, " TIME ("start") " AS time, stretch, number, side,"
  " round, variation, planned AS planned_ms, held AS held_ms, breaths, completed, skipped, hurt FROM hold"
  " LEFT JOIN session ON session.id = hold.session LEFT JOIN wording ON wording.id = wording ORDER BY hold.session, number",

  "SELECT 'pain' AS kind, " ID ("id") " AS id, " ID ("session") " AS session, " TIME ("time") " AS time, " DAY ", score,"
  " trim (" WORD ("places", "1", "low-back") "||" WORD ("places", "2", "hip") "||" WORD ("places", "4", "other") "||" WORD ("places", "8", "front") ") AS places,"
  " trim (" WORD ("sides", "1", "left") "||" WORD ("sides", "2", "right") ") AS sides,"
  " moment, changed, stretch, new FROM pain ORDER BY id",

  "SELECT 'note' AS kind, " ID ("id") " AS id, " ID ("session") " AS session, " TIME ("time") " AS time, " DAY ", text FROM note ORDER BY id",

  "SELECT 'shown' AS kind, " TIME ("time") " AS time, rule FROM shown ORDER BY rule, time",
};

static guint
find_column (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    if (g_str_equal (columns[i], name))
      return i;
  }

  g_return_val_if_reached (0);
}

static gboolean
append_row (PsoasStatement *statement,
            gpointer        text)
{
  char *fields[G_N_ELEMENTS (columns)] = { NULL };

  for (int i = 0; i < sqlite3_column_count (statement); i++) {
    g_autofree char *value = psoas_statement_dup_text (statement, i);

    const char *column = sqlite3_column_name (statement, i);

    fields[find_column (column)] = g_strv_contains (words, column) ? psoas_csv_guard (value) : g_steal_pointer (&value);
  }
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    fields[i] = fields[i] != NULL ? fields[i] : g_strdup ("");
  psoas_csv_append (text, (const char * const *) fields, G_N_ELEMENTS (fields));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_free (fields[i]);

  return TRUE;
}

/* (transfer full): with the names of its columns */
static GString *
new_table (void)
{
  GString *text = g_string_new (NULL);

  psoas_csv_append (text, columns, G_N_ELEMENTS (columns));

  return text;
}

/* Of one moment, whatever is saved meanwhile */
static gboolean
write_table (sqlite3  *db,
             GFile    *file,
             GError  **error)
{
  g_autoptr (GString) text = new_table ();

  if (!psoas_sqlite_run (db, "BEGIN", error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (!psoas_statement_each (psoas_statement_new (db, error, kinds[i], 0), append_row, text, error))
      return FALSE;
  }

  return psoas_output_save (file, text->str, text->len, error);
}

/* In a thread with a connection of its own */
static void
export_in_thread (GTask        *task,
                  gpointer      file,
                  gpointer      path,
                  GCancellable *cancellable)
{
  GError *error = NULL;
  sqlite3 *db = psoas_journal_file_open (path, psoas_schema_steps, &error);
  gboolean done = db != NULL && write_table (db, file, &error);

  sqlite3_close (db);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * psoas_journal_export_csv:
 * @self: a journal
 * @file: where to, which is replaced
 * @callback: called in the main loop, with @file, when it is over
 * @data: for @callback
 *
 * What waits is saved first; where that fails, so does this.
 */
void
psoas_journal_export_csv (PsoasJournal        *self,
                          GFile               *file,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, callback, data);
  GError *error = NULL;

  g_return_if_fail (PSOAS_IS_JOURNAL (self));

  if (psoas_journal_flush (self, &error) && psoas_journal_open (self, &error)) {
    g_task_set_task_data (task, g_strdup (psoas_journal_get_path (self)), g_free);
    g_task_run_in_thread (task, export_in_thread);
  } else {
    g_task_return_error (task, error);
  }
}

/**
 * psoas_journal_export_csv_finish:
 * @result: what the callback of psoas_journal_export_csv() was given
 * @error: (out) (optional): what went wrong
 *
 * Returns: whether the file holds the whole journal
 */
gboolean
psoas_journal_export_csv_finish (GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* (nullable): a journal in memory with what can be read of this one, or an empty one */
static sqlite3 *
copy_readable (PsoasJournal  *self,
               GError       **error)
{
  sqlite3 *from = psoas_journal_get_db (self, NULL);
  sqlite3 *db = from != NULL ? psoas_sqlite_copy (from) : NULL;

  if (db == NULL && sqlite3_open (":memory:", &db) != SQLITE_OK)
    g_clear_pointer (&db, sqlite3_close);
  if (db != NULL && psoas_schema_migrate (db, psoas_schema_steps, error))
    return db;
  sqlite3_close (db);

  return NULL;
}

/* What waits, each for itself: what breaks a rule would not have been kept either. */
static void
add_pending (PsoasJournal *self,
             sqlite3      *db)
{
  GPtrArray *pending = psoas_journal_get_pending (self);

  for (guint i = 0; i < pending->len; i++) {
    g_autoptr (GError) error = NULL;

    if (!psoas_write_run (g_ptr_array_index (pending, i), db, &error))
      g_message ("Not in the copy: %s", error->message);
  }
}

/**
 * psoas_journal_rescue_csv:
 * @self: a journal that does not take what waits
 * @file: where to, which is replaced
 * @error: (out) (optional): what went wrong
 *
 * A table that can be imported, when the journal is well again.  Holds of a session that cannot be read stand
 * in it without their session.
 *
 * Returns: whether @file holds what can be read of the journal, and all that waits
 */
gboolean
psoas_journal_rescue_csv (PsoasJournal  *self,
                          GFile         *file,
                          GError       **error)
{
  sqlite3 *db = copy_readable (self, error);
  gboolean done;

  if (db == NULL)
    return FALSE;
  add_pending (self, db);
  done = write_table (db, file, error);
  sqlite3_close (db);

  return done;
}
