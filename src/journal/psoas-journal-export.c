/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-journal-csv.h"

#include "psoas-csv-columns-private.h"
#include "psoas-csv.h"
#include "psoas-journal-private.h"
#include "psoas-output.h"

#define TIME(column) "strftime ('%Y-%m-%dT%H:%M:%SZ', " column ", 'unixepoch')"
#define DAY "'" PSOAS_CSV_DAY "' || date (day * 86400, 'unixepoch') AS day"
#define ID(column) "'" PSOAS_CSV_ID "' || " column
#define WORD(column, bit, word) "CASE WHEN " column " & " bit " THEN '" word " ' ELSE '' END"

static const char * const columns[] = { PSOAS_CSV_COLUMNS };

/* One kind of row each, its columns named as in the file; what others refer to comes first. */
static const char * const kinds[] = {
  "SELECT 'session' AS kind, " ID ("session.id") " AS id, " TIME ("start") " AS time, " DAY ", " TIME ("finish") " AS finish, state,"
  " stretch, name, unit, amount, rounds, text"
  " FROM session JOIN wording ON wording.id = wording ORDER BY session.id",

  "SELECT 'hold' AS kind, " ID ("session") " AS session, " TIME ("start") " AS time, stretch, number, side,"
  " round, variation, planned AS planned_ms, held AS held_ms, breaths, completed, skipped, hurt FROM hold"
  " JOIN session ON session.id = hold.session JOIN wording ON wording.id = wording ORDER BY session, number",

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

    fields[find_column (sqlite3_column_name (statement, i))] = psoas_csv_guard (value);
  }
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    fields[i] = fields[i] != NULL ? fields[i] : g_strdup ("");
  psoas_csv_append (text, (const char * const *) fields, G_N_ELEMENTS (fields));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_free (fields[i]);

  return TRUE;
}

/**
 * psoas_journal_export_csv:
 * @self: a journal
 * @file: where to, which is replaced
 * @error: (out) (optional): what went wrong
 *
 * Returns: whether the file holds the whole journal
 */
gboolean
psoas_journal_export_csv (PsoasJournal  *self,
                          GFile         *file,
                          GError       **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (!psoas_journal_flush (self, error))
    return FALSE;

  psoas_csv_append (text, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (!psoas_journal_read (self, error, append_row, text, kinds[i], 0))
      return FALSE;
  }

  return psoas_output_save (file, text->str, text->len, error);
}
