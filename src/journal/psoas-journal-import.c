/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-journal-csv.h"

#include "psoas-csv-columns-private.h"
#include "psoas-csv-merge-private.h"
#include "psoas-import-private.h"
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

/* Where a line of the table begins, and what it is: the line is read again when its kind's turn comes, so that not all
 * of them are kept at once. */
typedef struct {
  PsoasCsvReader reader;
  PsoasCsvKind kind;
} Place;

static gboolean
check_cancelled (PsoasImportProgress  *progress,
                 double                fraction,
                 GError              **error)
{
  if (progress == NULL)
    return FALSE;
  g_atomic_int_set (&progress->permille, (int) (1000 * fraction));

  return g_cancellable_set_error_if_cancelled (progress->cancellable, error);
}

/* (transfer full) (nullable): the next line, read into @row; NULL without an error: there is none */
static PsoasCsvRecord *
read_row (PsoasCsvReader  *reader,
          GHashTable      *columns,
          PsoasCsvRow     *row,
          GError         **error)
{
  g_autoptr (PsoasCsvRecord) record = psoas_csv_reader_next (reader, error);

  if (record == NULL)
    return NULL;
  *row = (PsoasCsvRow) { .record = record, .columns = columns, .stretch = "" };
  if (psoas_csv_row_read (row))
    return g_steal_pointer (&record);

  g_propagate_error (error, row->error);

  return NULL;
}

/* (transfer full) (nullable) (element-type Place): all lines, each of which can be read */
static GArray *
find_rows (PsoasCsvReader       *reader,
           GHashTable           *columns,
           PsoasImportProgress  *progress,
           GError              **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (;;) {
    Place place = { .reader = *reader };
    g_autoptr (GError) read_error = NULL;
    PsoasCsvRow row;
    g_autoptr (PsoasCsvRecord) record = read_row (reader, columns, &row, &read_error);

    if (read_error != NULL) {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }
    if (record == NULL)
      return g_steal_pointer (&places);
    place.kind = row.kind;
    g_array_append_val (places, place);
    if (check_cancelled (progress, 0, error))
      return NULL;
  }
}

static gboolean
merge_rows (GArray               *places,
            GHashTable           *columns,
            sqlite3              *db,
            PsoasImportProgress  *progress,
            PsoasImported        *imported,
            GError              **error)
{
  g_autoptr (PsoasCsvMerge) merge = psoas_csv_merge_new (db);
  guint n = 0;

  for (guint kind = 0; kind < PSOAS_N_CSV_KINDS; kind++) {
    for (guint i = 0; i < places->len; i++) {
      Place place = g_array_index (places, Place, i);
      g_autoptr (PsoasCsvRecord) record = NULL;
      PsoasCsvRow row;

      if (place.kind != kind)
        continue;
      record = read_row (&place.reader, columns, &row, error);
      if (record == NULL || !psoas_csv_merge_add (merge, &row, error)
          || check_cancelled (progress, (double) ++n / places->len, error))
        return FALSE;
    }
  }
  psoas_csv_merge_finish (merge, imported);

  return TRUE;
}

static gboolean
merge (sqlite3              *db,
       GArray               *places,
       GHashTable           *columns,
       PsoasImportProgress  *progress,
       PsoasImported        *imported,
       GError              **error)
{
  gboolean done;

  if (!psoas_sqlite_run (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  done = merge_rows (places, columns, db, progress, imported, error) && psoas_sqlite_run (db, "COMMIT", error);
  if (!sqlite3_get_autocommit (db))
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  if (!done)
    psoas_imported_clear (imported);

  return done;
}

/**
 * psoas_journal_merge_csv:
 * @db: a connection to a journal
 * @file: a table
 * @progress: (nullable): for another thread
 * @imported: (out caller-allocates): what became of its rows
 * @error: (out) (optional): line, fault and mend
 *
 * Returns: whether the journal now holds all of the file; if not, it holds nothing new
 */
gboolean
psoas_journal_merge_csv (sqlite3              *db,
                         GFile                *file,
                         PsoasImportProgress  *progress,
                         PsoasImported        *imported,
                         GError              **error)
{
  g_autoptr (PsoasCsvRecord) header = NULL;
  g_autoptr (GHashTable) columns = NULL;
  g_autoptr (GArray) places = NULL;
  g_autoptr (GError) read_error = NULL;
  g_autofree char *text = NULL;
  PsoasCsvReader reader;
  gsize length;

  *imported = (PsoasImported) { 0 };
  if (!g_file_load_contents (file, progress != NULL ? progress->cancellable : NULL, &text, &length, NULL, error)
      || !psoas_csv_reader_init (&reader, text, length, error))
    return FALSE;
  header = psoas_csv_reader_next (&reader, &read_error);
  if (header != NULL)
    columns = read_header (header, &read_error);
  else if (read_error == NULL)
    g_set_error_literal (&read_error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_SYNTAX,
                         _("The file is empty. Choose a file that was exported from Psoas."));
  if (columns != NULL)
    places = find_rows (&reader, columns, progress, &read_error);
  if (places != NULL)
    return merge (db, places, columns, progress, imported, error);

  g_propagate_error (error, g_steal_pointer (&read_error));

  return FALSE;
}

void
psoas_imported_clear (PsoasImported *self)
{
  g_clear_pointer (&self->undo, psoas_undo_free);
  *self = (PsoasImported) { 0 };
}
