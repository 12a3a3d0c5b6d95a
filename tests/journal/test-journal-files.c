/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-journal-files.h"

#include <glib/gstdio.h>

void
test_journal_set_up (TestJournal   *self,
                     gconstpointer  unused)
{
  self->folder = g_dir_make_tmp ("psoas-journal-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->path = g_build_filename (self->folder, "psoas", "journal.sqlite", NULL);
  self->journal = psoas_journal_new (self->path);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    if (g_file_test (child, G_FILE_TEST_IS_DIR))
      remove_folder (child);
    else
      g_assert_cmpint (g_unlink (child), ==, 0);
  }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

void
test_journal_tear_down (TestJournal   *self,
                        gconstpointer  unused)
{
  if (self->journal != NULL)
    g_assert_finalize_object (self->journal);
  remove_folder (self->folder);
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
