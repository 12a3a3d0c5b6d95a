/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-journal-csv.h"

#include "psoas-csv-columns-private.h"
#include "psoas-csv-merge-private.h"
#include "psoas-journal-private.h"

#include <glib/gi18n.h>

static gboolean
is_known (const char *column)
{
  static const char * const columns[] = { PSOAS_CSV_COLUMNS };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    if (g_str_equal (columns[i], column))
      return TRUE;
  }

  return FALSE;
}

/* (transfer full) (nullable): where each column stands, from 1; a spreadsheet may have added empty ones */
static GHashTable *
read_header (const PsoasCsvRecord  *header,
             GError               **error)
{
  g_autoptr (GHashTable) columns = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; header->fields[i] != NULL; i++) {
    if (header->fields[i][0] == '\0')
      continue;
    if (!is_known (header->fields[i]) || g_hash_table_contains (columns, header->fields[i])) {
      g_set_error (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_SYNTAX,
                   _("Line %u: the column “%s” is not known here, or stands there twice. Choose a file that was exported from Psoas, or remove the column."),
                   header->line, header->fields[i]);
      return NULL;
    }
    g_hash_table_insert (columns, header->fields[i], GUINT_TO_POINTER (i + 1));
  }

  return g_steal_pointer (&columns);
}

/* (transfer full) (nullable) (element-type PsoasCsvRow): that refer to @records */
static GArray *
read_rows (GPtrArray  *records,
           GError    **error)
{
  g_autoptr (GHashTable) columns = NULL;
  g_autoptr (GArray) rows = g_array_sized_new (FALSE, FALSE, sizeof (PsoasCsvRow), records->len);

  if (records->len == 0) {
    g_set_error_literal (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_SYNTAX,
                         _("The file is empty. Choose a file that was exported from Psoas."));
    return NULL;
  }
  columns = read_header (g_ptr_array_index (records, 0), error);
  if (columns == NULL)
    return NULL;

  for (guint i = 1; i < records->len; i++) {
    PsoasCsvRow row = { .record = g_ptr_array_index (records, i), .columns = columns, .stretch = "" };

    if (!psoas_csv_row_read (&row)) {
      g_propagate_error (error, row.error);
      return NULL;
    }
    g_array_append_val (rows, row);
  }

  return g_steal_pointer (&rows);
}

static gboolean
merge_rows (GArray         *rows,
            sqlite3        *db,
            PsoasImported  *imported,
            GError        **error)
{
  g_autoptr (PsoasCsvMerge) merge = psoas_csv_merge_new (db);

  for (guint kind = 0; kind < PSOAS_N_CSV_KINDS; kind++) {
    for (guint i = 0; i < rows->len; i++) {
      const PsoasCsvRow *row = &g_array_index (rows, PsoasCsvRow, i);

      if (row->kind == kind && !psoas_csv_merge_add (merge, row, error))
        return FALSE;
    }
  }
  psoas_csv_merge_finish (merge, imported);

  return TRUE;
}

static gboolean
merge (PsoasJournal   *self,
       GArray         *rows,
       PsoasImported  *imported,
       GError        **error)
{
  sqlite3 *db = psoas_journal_get_db (self, error);
  gboolean done;

  if (db == NULL || !psoas_sqlite_run (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  done = merge_rows (rows, db, imported, error) && psoas_sqlite_run (db, "COMMIT", error);
  if (!sqlite3_get_autocommit (db))
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);

  return done;
}

/**
 * psoas_journal_import_csv:
 * @self: a journal
 * @file: a file that psoas_journal_export_csv() wrote, and a spreadsheet may have saved
 * @imported: (out caller-allocates): what became of its rows
 * @error: (out) (optional): line, fault and mend
 *
 * Returns: whether the journal now holds all of the file; if not, it holds nothing new
 */
gboolean
psoas_journal_import_csv (PsoasJournal   *self,
                          GFile          *file,
                          PsoasImported  *imported,
                          GError        **error)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GError) merge_error = NULL;
  g_autofree char *text = NULL;
  gboolean merged;
  gsize length;

  *imported = (PsoasImported) { 0 };
  if (!g_file_load_contents (file, NULL, &text, &length, NULL, error))
    return FALSE;
  records = psoas_csv_parse (text, length, error);
  rows = records != NULL ? read_rows (records, error) : NULL;
  if (rows == NULL || !psoas_journal_flush (self, error))
    return FALSE;

  merged = merge (self, rows, imported, &merge_error);
  if (!merged) {
    psoas_imported_clear (imported);
    psoas_journal_refuse_if_damaged (self, merge_error);
    g_propagate_error (error, g_steal_pointer (&merge_error));
  }
  psoas_journal_notify_changed (self);

  return merged;
}

void
psoas_imported_clear (PsoasImported *self)
{
  g_clear_pointer (&self->undo, psoas_undo_free);
  *self = (PsoasImported) { 0 };
}
