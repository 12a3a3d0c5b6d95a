/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-journal-files.h"

#include "psoas-import.h"
#include "psoas-row-writes-private.h"
#include "psoas-wording-private.h"
#include "test-folder.h"

void
test_journal_set_up (TestJournal   *self,
                     gconstpointer  unused)
{
  self->folder = test_folder_new ();
  self->path = g_build_filename (self->folder, "psoas", "journal.sqlite", NULL);
  self->journal = psoas_journal_new (self->path);
}

void
test_journal_tear_down (TestJournal   *self,
                        gconstpointer  unused)
{
  if (self->journal != NULL)
    g_assert_finalize_object (self->journal);
  g_free (self->folder);
  g_free (self->path);
}

sqlite3 *
test_journal_connect (TestJournal *self)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (self->path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);

  return db;
}

gint64
test_journal_count (TestJournal *self,
                    const char  *sql)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = test_journal_connect (self);
  gint64 value = -1;

  psoas_sqlite_get_int (db, sql, &value, &error);
  g_assert_no_error (error);
  sqlite3_close (db);

  return value;
}

void
test_journal_assert_sound (TestJournal *self)
{
  g_assert_cmpint (test_journal_count (self, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"), ==, 1);
  g_assert_cmpint (test_journal_count (self, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_set_object ((GAsyncResult **) data, result);
}

gboolean
test_journal_export (PsoasJournal  *journal,
                     GFile         *file,
                     GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  psoas_journal_export_csv (journal, file, exported_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return psoas_journal_export_csv_finish (result, error);
}

typedef struct {
  gboolean over, done;
  PsoasImported *imported;
  GError *error;
} Import;

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Import *import = data;

  import->done = psoas_import_finish (PSOAS_IMPORT (source), result, import->imported, &import->error);
  import->over = TRUE;
}

gboolean
test_journal_import (PsoasJournal   *journal,
                     GFile          *file,
                     PsoasImported  *imported,
                     GError        **error)
{
  g_autoptr (PsoasImport) self = psoas_import_new (journal, file);
  Import import = { .imported = imported };

  psoas_import_run (self, NULL, imported_cb, &import);
  while (!import.over)
    g_main_context_iteration (NULL, TRUE);
  if (import.error != NULL)
    g_propagate_error (error, import.error);

  return import.done;
}

gboolean
test_journal_save_session (PsoasJournal           *journal,
                           const PsoasSessionRow  *row,
                           GError                **error)
{
  GPtrArray *writes = g_ptr_array_new ();

  g_ptr_array_add (writes, psoas_wording_save (row));
  g_ptr_array_add (writes, psoas_row_write_session (row, FALSE));

  return psoas_journal_write_all (journal, writes, error);
}

gboolean
test_journal_save_hold (PsoasJournal        *journal,
                        const PsoasHoldRow  *row,
                        GError             **error)
{
  return psoas_journal_write (journal, psoas_row_write_hold (row, FALSE), error);
}

void
test_journal_save_days (TestJournal *self,
                        int          first,
                        int          n_days)
{
  g_autofree char *sql = g_strdup_printf (
    "BEGIN; INSERT INTO wording VALUES (1, 'gentle', 'Name', 'Text');"
    "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %d),"
    " times (start, day) AS (SELECT (%d + i / 2) * 86400 + i %% 2 * 36000, %d + i / 2 FROM n)"
    " INSERT INTO session SELECT start << 30, 1, start, start + 600, day, 'finished', 'breaths', 10, 3, 1, 300000, 300000, 0 FROM times;"
    "DROP TRIGGER hold_insert; WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 5)"
    " INSERT INTO hold SELECT id, i, CASE WHEN i %% 2 THEN 'right' ELSE 'left' END, 1 + i / 2, '', 100000, 100000, 10, 1, 0, 0"
    " FROM session, n;"
    "INSERT INTO pain SELECT id + 1, id, start, day, start %% 11, 1, 1, 'before', 0, NULL, 0 FROM session;"
    "INSERT INTO pain SELECT id + 2, id, finish, day, start %% 7, 1, 1, 'after', 0, NULL, 0 FROM session; COMMIT",
    2 * n_days - 1, first, first);
  g_autoptr (GError) error = NULL;

  psoas_sqlite_run (psoas_journal_get_db (self->journal, &error), sql, &error);
  g_assert_no_error (error);
}
