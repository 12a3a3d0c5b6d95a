/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-journal-csv.h"

#include "psoas-csv-columns-private.h"
#include "psoas-csv-row-private.h"
#include "psoas-journal-private.h"

#include <glib/gi18n.h>

/* What a file would add, each with the line it comes from */
typedef struct {
  GPtrArray *writes[PSOAS_N_CSV_KINDS];  /* (owned) (element-type PsoasWrite) */
  GArray *lines[PSOAS_N_CSV_KINDS];      /* (owned) (element-type guint) */
} Import;

static void
import_init (Import *self)
{
  for (guint i = 0; i < PSOAS_N_CSV_KINDS; i++) {
    self->writes[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_write_free);
    self->lines[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  }
}

static void
import_clear (Import *self)
{
  for (guint i = 0; i < PSOAS_N_CSV_KINDS; i++) {
    g_ptr_array_unref (self->writes[i]);
    g_array_unref (self->lines[i]);
  }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

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

/* (transfer full) (nullable): where each column stands, from 1 */
static GHashTable *
read_header (const PsoasCsvRecord  *header,
             GError               **error)
{
  g_autoptr (GHashTable) columns = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; header->fields[i] != NULL; i++) {
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

static gboolean
read_rows (Import     *self,
           GPtrArray  *records,
           GError    **error)
{
  g_autoptr (GHashTable) columns = NULL;

  if (records->len == 0) {
    g_set_error_literal (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_SYNTAX,
                         _("The file is empty. Choose a file that was exported from Psoas."));
    return FALSE;
  }
  columns = read_header (g_ptr_array_index (records, 0), error);
  if (columns == NULL)
    return FALSE;

  for (guint i = 1; i < records->len; i++) {
    PsoasCsvRow row = { .record = g_ptr_array_index (records, i), .columns = columns };

    if (!psoas_csv_row_read (&row, self->writes, self->lines)) {
      g_propagate_error (error, row.error);
      return FALSE;
    }
  }

  return TRUE;
}

static gboolean
run (Import   *self,
     guint     kind,
     guint     index,
     sqlite3  *db,
     GError  **error)
{
  g_autoptr (GError) run_error = NULL;

  if (psoas_write_run (g_ptr_array_index (self->writes[kind], index), db, &run_error))
    return TRUE;

  if (g_error_matches (run_error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_INVALID))
    g_set_error (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_SYNTAX,
                 _("Line %u: its session is in no line of the file, nor in the pain log. Add the session’s line, or remove this one."),
                 g_array_index (self->lines[kind], guint, index));
  else
    g_propagate_error (error, g_steal_pointer (&run_error));

  return FALSE;
}

/* A session's line is two writes, of which the words may be there already: the latter counts. */
static gboolean
run_all (Import   *self,
         sqlite3  *db,
         guint    *n_added,
         guint    *n_skipped,
         GError  **error)
{
  *n_added = *n_skipped = 0;
  for (guint kind = 0; kind < PSOAS_N_CSV_KINDS; kind++) {
    for (guint i = 0; i < self->writes[kind]->len; i++) {
      gboolean counts = kind != PSOAS_CSV_KIND_SESSION || i % 2 == 1;
      int before = sqlite3_total_changes (db);

      if (!run (self, kind, i, db, error))
        return FALSE;
      if (counts && sqlite3_total_changes (db) != before)
        (*n_added)++;
      else if (counts)
        (*n_skipped)++;
    }
  }

  return TRUE;
}

/**
 * psoas_journal_import_csv:
 * @self: a journal
 * @path: of a file that psoas_journal_export_csv() wrote
 * @n_added: (out): rows that were added
 * @n_skipped: (out): rows that were there already
 * @error: (out) (optional): line, fault and mend
 *
 * Returns: whether the journal now holds all of the file; if not, it holds nothing new
 */
gboolean
psoas_journal_import_csv (PsoasJournal  *self,
                          const char    *path,
                          guint         *n_added,
                          guint         *n_skipped,
                          GError       **error)
{
  g_auto (Import) import = { 0 };
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *text = NULL;
  gboolean done;
  gsize length;
  sqlite3 *db;

  import_init (&import);
  if (!g_file_get_contents (path, &text, &length, error))
    return FALSE;
  records = psoas_csv_parse (text, length, error);
  if (records == NULL || !read_rows (&import, records, error))
    return FALSE;

  db = psoas_journal_get_db (self, error);
  if (db == NULL || !psoas_sqlite_run (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  done = run_all (&import, db, n_added, n_skipped, error) && psoas_sqlite_run (db, "COMMIT", error);
  if (!sqlite3_get_autocommit (db))
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  psoas_journal_notify_changed (self);

  return done;
}
