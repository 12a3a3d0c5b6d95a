/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-journal-files.h"

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
