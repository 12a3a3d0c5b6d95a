/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The journal's file: made, opened, refused, set aside, removed; and what happens when it takes nothing. */

#include "psoas-journal-entries.h"
#include "psoas-schema-private.h"
#include "test-journal-files.h"

#include <glib/gstdio.h>
#include <unistd.h>

static PsoasPainEntry
make_entry (int n)
{
  return (PsoasPainEntry) { .id = 1000 + n, .time = TEST_NOW + n, .day = TEST_DAY, .score = n % 11 };
}

static gboolean
save (TestJournal  *t,
      int           n,
      GError      **error)
{
  PsoasPainEntry entry = make_entry (n);

  return psoas_journal_save_pain (t->journal, &entry, error);
}

static void
assert_n_readable (TestJournal *t,
                   guint        n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) entries = psoas_journal_get_pain (t->journal, TEST_DAY, TEST_DAY, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, n);
}

static void
assert_mode (TestJournal *t,
             const char  *suffix)
{
  g_autofree char *path = g_strconcat (t->path, suffix, NULL);
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 07777, ==, 0600);
}

static void
test_new (TestJournal   *t,
          gconstpointer  unused)
{
  g_autofree char *folder = g_path_get_dirname (t->path);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_false (psoas_journal_is_open (t->journal));
  g_assert_true (psoas_journal_open (t->journal, &error));
  g_assert_no_error (error);
  g_assert_true (psoas_journal_is_open (t->journal));
  g_assert_true (save (t, 1, &error));
  g_assert_no_error (error);
  assert_mode (t, "");
  assert_mode (t, "-wal");
  assert_mode (t, "-shm");
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (test_journal_count (t, "PRAGMA user_version"), ==, psoas_schema_get_version (psoas_schema_steps));
  test_journal_assert_sound (t);
}

/* A file that others could read is made private. */
static void
test_mode_mended (TestJournal   *t,
                  gconstpointer  unused)
{
  g_assert_true (save (t, 1, NULL));
  psoas_journal_close (t->journal);
  g_assert_cmpint (g_chmod (t->path, 0644), ==, 0);
  g_assert_true (save (t, 2, NULL));
  assert_mode (t, "");
  assert_mode (t, "-wal");
}

static void
test_again (TestJournal   *t,
            gconstpointer  unused)
{
  g_assert_true (save (t, 1, NULL));
  psoas_journal_close (t->journal);
  assert_n_readable (t, 1);
  g_assert_true (save (t, 2, NULL));
  assert_n_readable (t, 2);
}

typedef struct {
  char *bytes[3];
  gsize lengths[3];
} Bytes;

static const char * const suffixes[] = { "", "-wal", "-journal" };

static Bytes
read_bytes (TestJournal *t)
{
  Bytes self = { { NULL }, { 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *path = g_strconcat (t->path, suffixes[i], NULL);

    g_file_get_contents (path, &self.bytes[i], &self.lengths[i], NULL);
  }

  return self;
}

static void
assert_bytes_are (TestJournal *t,
                  Bytes       *before)
{
  Bytes now = read_bytes (t);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_assert_cmpmem (now.bytes[i], now.lengths[i], before->bytes[i], before->lengths[i]);
    g_free (now.bytes[i]);
  }
}

/* Neither opening, reading nor saving alters the file; setting it aside keeps it whole, and what was to be
 * saved is in the new one. */
static void
assert_refused_and_set_aside (TestJournal       *t,
                              PsoasJournalError  code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *expected = g_strconcat (t->path, ".1", NULL);
  g_autofree char *bytes = NULL;
  gsize length;
  Bytes before = read_bytes (t);

  g_assert_false (psoas_journal_open (t->journal, &error));
  g_assert_error (error, PSOAS_JOURNAL_ERROR, (int) code);
  g_clear_error (&error);
  g_assert_false (save (t, 1, &error));
  g_assert_error (error, PSOAS_JOURNAL_ERROR, (int) code);
  g_clear_error (&error);
  assert_n_readable (t, 1);
  psoas_journal_close (t->journal);
  assert_bytes_are (t, &before);

  g_assert_cmpuint (psoas_journal_get_n_pending (t->journal), ==, 1);
  aside = psoas_journal_set_aside (t->journal, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (aside, ==, expected);
  g_assert_true (g_file_get_contents (aside, &bytes, &length, NULL));
  g_assert_cmpmem (bytes, length, before.bytes[0], before.lengths[0]);
  g_assert_cmpuint (psoas_journal_get_n_pending (t->journal), ==, 0);
  g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM pain"), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (before.bytes); i++)
    g_free (before.bytes[i]);
}

static void
run_on_file (TestJournal *t,
             const char  *sql)
{
  sqlite3 *db;

  g_assert_true (save (t, 5, NULL));
  psoas_journal_close (t->journal);
  db = test_journal_connect (t);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
test_newer (TestJournal   *t,
            gconstpointer  unused)
{
  run_on_file (t, "CREATE TABLE later (id INTEGER); PRAGMA user_version = 1000");
  assert_refused_and_set_aside (t, PSOAS_JOURNAL_ERROR_NEWER);
}

/* The program that wrote it was cut off, and its latest entries are still in the -wal: they go along. */
static void
test_newer_cut_off (TestJournal   *t,
                    gconstpointer  unused)
{
  sqlite3 *db, *copy;

  run_on_file (t, "PRAGMA user_version = 1");
  db = test_journal_connect (t);
  sqlite3_db_config (db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE later (id INTEGER); PRAGMA user_version = 1000", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (db);
  assert_refused_and_set_aside (t, PSOAS_JOURNAL_ERROR_NEWER);

  g_free (t->path);
  t->path = g_build_filename (t->folder, "psoas", "journal.sqlite.1", NULL);
  copy = test_journal_connect (t);
  sqlite3_close (copy);
  g_assert_cmpint (test_journal_count (t, "PRAGMA user_version"), ==, 1000);
  g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM later"), ==, 0);
}

static void
test_foreign (TestJournal   *t,
              gconstpointer  unused)
{
  run_on_file (t, "PRAGMA application_id = 1");
  assert_refused_and_set_aside (t, PSOAS_JOURNAL_ERROR_DAMAGED);
}

static void
write_bytes (TestJournal *t,
             goffset      offset,
             const char  *bytes,
             gsize        length)
{
  FILE *file = g_fopen (t->path, "r+b");

  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, offset, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite (bytes, 1, length, file), ==, length);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
test_no_database (TestJournal   *t,
                  gconstpointer  unused)
{
  g_autofree char *folder = g_path_get_dirname (t->path);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (t->path, "This is a letter, not a journal.\n", -1, NULL));
  assert_refused_and_set_aside (t, PSOAS_JOURNAL_ERROR_DAMAGED);
}

static void
test_damaged (TestJournal   *t,
              gconstpointer  unused)
{
  g_autofree char *noise = g_malloc (4096);

  for (guint i = 0; i < 4096; i++)
    noise[i] = i * 7 + 3;
  g_assert_true (save (t, 5, NULL));
  psoas_journal_close (t->journal);
  write_bytes (t, 4096, noise, 4096);
  assert_refused_and_set_aside (t, PSOAS_JOURNAL_ERROR_DAMAGED);
}

/* SQLite repeats what it found, and what is damaged need not be text; what is told has to be. */
static void
test_damaged_name (TestJournal   *t,
                   gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db;

  g_assert_true (save (t, 5, NULL));
  psoas_journal_close (t->journal);
  g_assert_cmpint (sqlite3_open (t->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA writable_schema = ON;"
                                 "UPDATE sqlite_master SET name = CAST (x'ff' AS TEXT), sql = 'CREATE TABLE ('"
                                 " WHERE type = 'table' AND rootpage = (SELECT max (rootpage) FROM sqlite_master WHERE type = 'table')",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  g_assert_false (save (t, 6, &error));
  g_assert_error (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_DAMAGED);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_cut_short (TestJournal   *t,
                gconstpointer  unused)
{
  g_assert_true (save (t, 5, NULL));
  psoas_journal_close (t->journal);
  g_assert_cmpint (truncate (t->path, 5000), ==, 0);
  assert_refused_and_set_aside (t, PSOAS_JOURNAL_ERROR_DAMAGED);
}

static void
test_set_aside_twice (TestJournal   *t,
                      gconstpointer  unused)
{
  g_autofree char *first = NULL, *second = NULL;

  g_assert_true (save (t, 1, NULL));
  first = psoas_journal_set_aside (t->journal, NULL);
  g_assert_true (save (t, 2, NULL));
  second = psoas_journal_set_aside (t->journal, NULL);
  g_assert_true (g_str_has_suffix (first, ".1"));
  g_assert_true (g_str_has_suffix (second, ".2"));
  g_assert_true (save (t, 3, NULL));
  assert_n_readable (t, 1);
}

/* An empty file, as a cut-off first start leaves it */
static void
test_empty_file (TestJournal   *t,
                 gconstpointer  unused)
{
  g_autofree char *folder = g_path_get_dirname (t->path);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (t->path, "", 0, NULL));
  g_assert_true (save (t, 1, NULL));
  assert_n_readable (t, 1);
}

/* What could not be saved waits, can be read, and is saved later, in order and once. */
static void
assert_saved_later (TestJournal *t,
                    guint        n)
{
  guint pending = 99;

  g_object_get (t->journal, "n-pending", &pending, NULL);
  g_assert_cmpuint (pending, ==, 0);
  assert_n_readable (t, n);
  psoas_journal_close (t->journal);
  g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM pain"), ==, n);
  test_journal_assert_sound (t);
}

static void
assert_waits (TestJournal       *t,
              int                n,
              PsoasJournalError  code)
{
  g_autoptr (GError) error = NULL;
  guint before = psoas_journal_get_n_pending (t->journal);

  g_assert_false (save (t, n, &error));
  g_assert_error (error, PSOAS_JOURNAL_ERROR, (int) code);
  g_assert_cmpuint (psoas_journal_get_n_pending (t->journal), ==, before + 1);
}

static void
count_cb (gpointer object,
          gpointer pspec_or_count,
          gpointer count)
{
  (*(int *) count)++;
}

static void
test_locked (TestJournal   *t,
             gconstpointer  unused)
{
  sqlite3 *other;
  int notified = 0;

  g_assert_true (save (t, 1, NULL));
  g_signal_connect (t->journal, "notify::n-pending", G_CALLBACK (count_cb), &notified);
  other = test_journal_connect (t);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  assert_waits (t, 2, PSOAS_JOURNAL_ERROR_LOCKED);
  assert_waits (t, 3, PSOAS_JOURNAL_ERROR_LOCKED);
  g_assert_cmpint (notified, ==, 2);
  assert_n_readable (t, 3);
  sqlite3_close (other);

  g_assert_true (save (t, 4, NULL));
  g_assert_cmpint (notified, ==, 3);
  assert_saved_later (t, 4);
}

/* A file that another program keeps to itself cannot even be opened.  Each save asks again, does not wait long, and
 * loses nothing. */
static void
test_locked_at_opening (TestJournal   *t,
                        gconstpointer  unused)
{
  gint64 longest = 0;
  sqlite3 *other;

  g_assert_true (save (t, 1, NULL));
  psoas_journal_close (t->journal);
  other = test_journal_connect (t);
  g_assert_cmpint (sqlite3_exec (other, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  for (int id = 2; id < 12; id++) {
    gint64 begin = g_get_monotonic_time ();

    assert_waits (t, id, PSOAS_JOURNAL_ERROR_LOCKED);
    longest = MAX (longest, g_get_monotonic_time () - begin);
  }
  g_test_minimized_result (longest / 1e6, "saving beside a lock: %.1f ms at the most", longest / 1e3);
  sqlite3_close (other);

  g_assert_true (psoas_journal_flush (t->journal, NULL));
  assert_saved_later (t, 11);
}

static void
test_flush (TestJournal   *t,
            gconstpointer  unused)
{
  sqlite3 *other;

  g_assert_true (psoas_journal_flush (t->journal, NULL));
  g_assert_true (save (t, 1, NULL));
  other = test_journal_connect (t);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  assert_waits (t, 2, PSOAS_JOURNAL_ERROR_LOCKED);
  g_assert_false (psoas_journal_flush (t->journal, NULL));
  sqlite3_close (other);
  g_assert_true (psoas_journal_flush (t->journal, NULL));
  assert_saved_later (t, 2);
}

static gboolean
save_a_note (TestJournal *t,
             gint64       id)
{
  PsoasNote note = { .id = id, .time = TEST_NOW, .day = TEST_DAY, .text = (char *) "Kept" };

  return psoas_journal_save_note (t->journal, &note, NULL);
}

/* What is written goes to where the path leads now, not to a file that was removed or replaced meanwhile. */
static void
test_moved (TestJournal   *t,
            gconstpointer  unused)
{
  g_autofree char *folder = g_path_get_dirname (t->path);
  g_autofree char *away = g_strconcat (folder, "-away", NULL);
  g_autofree char *newer = g_strconcat (folder, "-newer", NULL);

  g_assert_true (save_a_note (t, 1));
  g_assert_cmpint (g_rename (folder, away), ==, 0);
  g_assert_true (save_a_note (t, 2));
  g_assert_cmpint (test_journal_count (t, "SELECT id FROM note"), ==, 2);

  /* The first one is back. */
  g_assert_cmpint (g_rename (folder, newer), ==, 0);
  g_assert_cmpint (g_rename (away, folder), ==, 0);
  g_assert_true (save_a_note (t, 3));
  g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM note WHERE id <> 2"), ==, 2);

  /* No folder can be made: it waits, and says so. */
  g_assert_cmpint (g_rename (folder, away), ==, 0);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  g_assert_false (save_a_note (t, 4));
  g_assert_cmpuint (psoas_journal_get_n_pending (t->journal), ==, 1);
  g_assert_cmpint (g_remove (folder), ==, 0);
  g_assert_cmpint (g_rename (away, folder), ==, 0);
  g_assert_true (psoas_journal_flush (t->journal, NULL));
  g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM note"), ==, 3);
}

static void
test_disk_full (TestJournal   *t,
                gconstpointer  unused)
{
  sqlite3 *db;
  int n = 1;

  g_assert_true (save (t, n, NULL));
  db = psoas_journal_get_db (t->journal, NULL);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA max_page_count = 1", NULL, NULL, NULL), ==, SQLITE_OK);
  while (n < 5000 && save (t, n + 1, NULL))
    n++;
  g_assert_cmpint (n, <, 5000);
  assert_waits (t, n + 2, PSOAS_JOURNAL_ERROR_FULL);
  assert_n_readable (t, n + 2);

  g_assert_cmpint (sqlite3_exec (db, "PRAGMA max_page_count = 1000000", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (save (t, n + 3, NULL));
  assert_saved_later (t, n + 3);
}

static void
test_read_only (TestJournal   *t,
                gconstpointer  unused)
{
  sqlite3 *db;

  g_assert_true (save (t, 1, NULL));
  db = psoas_journal_get_db (t->journal, NULL);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA query_only = 1", NULL, NULL, NULL), ==, SQLITE_OK);
  assert_waits (t, 2, PSOAS_JOURNAL_ERROR_READ_ONLY);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA query_only = 0", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (save (t, 3, NULL));
  assert_saved_later (t, 3);
}

/* A file and folder that may be read only: what is there can be read, what is new waits. */
static void
test_permissions (TestJournal   *t,
                  gconstpointer  unused)
{
  g_autofree char *folder = g_path_get_dirname (t->path);
  uid_t user = geteuid ();

  g_assert_true (save (t, 1, NULL));
  psoas_journal_close (t->journal);
  g_assert_cmpint (g_chmod (t->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  g_assert_cmpint (g_chmod (t->folder, 0755), ==, 0);
  /* Permissions do not hold for root. */
  if (user == 0 && seteuid (65534) != 0) {
    g_test_skip ("root cannot become another user here");
    return;
  }

  assert_n_readable (t, 1);
  assert_waits (t, 2, PSOAS_JOURNAL_ERROR_READ_ONLY);
  assert_n_readable (t, 2);
  assert_waits (t, 3, PSOAS_JOURNAL_ERROR_READ_ONLY);

  g_assert_cmpint (seteuid (user), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (t->path, 0644), ==, 0);
  g_assert_true (save (t, 4, NULL));
  assert_saved_later (t, 4);
}

/* There is a file where the folder should be: nothing opens, for root neither. */
static void
test_no_folder (TestJournal   *t,
                gconstpointer  unused)
{
  g_autofree char *folder = g_path_get_dirname (t->path);

  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  assert_waits (t, 1, PSOAS_JOURNAL_ERROR_UNREADABLE);
  assert_n_readable (t, 1);
  g_assert_cmpint (g_unlink (folder), ==, 0);
  g_assert_true (save (t, 2, NULL));
  assert_saved_later (t, 2);
}

static void
test_invalid (TestJournal   *t,
              gconstpointer  unused)
{
  PsoasPainEntry entry = make_entry (1);
  g_autoptr (GError) error = NULL;

  entry.session = 77;
  entry.moment = PSOAS_MOMENT_BEFORE;
  g_assert_false (psoas_journal_save_pain (t->journal, &entry, &error));
  g_assert_error (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_INVALID);
  g_assert_cmpuint (psoas_journal_get_n_pending (t->journal), ==, 0);
  assert_n_readable (t, 0);
  g_assert_true (save (t, 2, NULL));
}

static void
test_delete_all (TestJournal   *t,
                 gconstpointer  unused)
{
  g_autofree char *folder = g_path_get_dirname (t->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) left = NULL;
  g_autofree char *aside = NULL;
  int changed = 0;

  g_assert_true (save (t, 1, NULL));
  aside = psoas_journal_set_aside (t->journal, NULL);
  g_assert_nonnull (aside);
  g_assert_true (save (t, 2, NULL));
  g_signal_connect_swapped (t->journal, "changed", G_CALLBACK (g_atomic_int_inc), &changed);
  g_assert_true (psoas_journal_delete_all (t->journal, &error));
  g_assert_no_error (error);
  g_assert_cmpint (changed, ==, 1);
  left = g_dir_open (folder, 0, NULL);
  g_assert_null (g_dir_read_name (left));
  g_assert_true (psoas_journal_delete_all (t->journal, NULL));
  assert_n_readable (t, 0);
}

static void
test_ids (void)
{
  gint64 last = 0;

  for (gint64 now = 0; now < 4; now++) {
    gint64 id = psoas_journal_new_id (now * 1000000000 + 5);

    g_assert_cmpint (id, >, last);
    last = id;
  }
  g_assert_cmpint (psoas_journal_new_id (-5), >, 0);
}

/* A further step, and one after it that fails: the file stays at the version before it, whole. */
static void
test_migration (TestJournal   *t,
                gconstpointer  unused)
{
  const char *good[] = { psoas_schema_steps[0], psoas_schema_steps[1], "ALTER TABLE note ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'", NULL };
  const char *bad[] = { good[0], good[1], good[2], "CREATE TABLE third (id INTEGER); INSERT INTO fourth VALUES (1)", NULL };
  const char *broken[] = { good[0], good[1], good[2], "INSERT INTO hold VALUES (9, 0, 'left', 1, '', 0, 0, 0, 0, 0, 0)", NULL };
  const struct {
    const char **steps;
    gboolean works;
  } rows[] = { { good, TRUE }, { bad, FALSE }, { broken, FALSE }, { good, TRUE } };

  g_assert_true (save (t, 1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;

    psoas_journal_close (t->journal);
    g_clear_object (&t->journal);
    t->journal = psoas_journal_new_with_steps (t->path, rows[i].steps);
    g_assert_cmpint (psoas_journal_open (t->journal, &error), ==, rows[i].works);
    g_assert_cmpint (error == NULL, ==, rows[i].works);
    g_assert_cmpint (test_journal_count (t, "PRAGMA user_version"), ==, 3);
    g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM pragma_table_info ('note') WHERE name = 'colour'"), ==, 1);
    g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM sqlite_master WHERE name = 'third'"), ==, 0);
    test_journal_assert_sound (t);
  }
  assert_n_readable (t, 1);
}

/* Files as each older version left them, journal-N.sqlite, open with all they hold; scores learn of which stretch they are. */
static void
test_older_versions (TestJournal   *t,
                     gconstpointer  unused)
{
  static const struct {
    const char *sql;
    gint64 expected;
  } counts[] = {
    { "SELECT count(*) FROM session", 3 },
    { "SELECT count(*) FROM session WHERE state = 'finished' AND done AND held_left > 0", 3 },
    { "SELECT count(*) FROM wording", 2 },
    { "SELECT count(*) FROM hold WHERE completed", 14 },
    { "SELECT sum (held) FROM hold WHERE side = 'left'", 630000 },
    { "SELECT sum (score) FROM pain", 17 },
    { "SELECT count(*) FROM pain WHERE session IS NOT NULL AND NOT new", 6 },
    { "SELECT count(*) FROM pain WHERE stretch = 'gentle'", 4 },
    { "SELECT count(*) FROM pain WHERE stretch = 'deeper'", 2 },
    { "SELECT count(*) FROM note WHERE session IS NOT NULL", 1 },
    { "SELECT count(*) FROM shown", 1 },
  };
  g_autofree char *folder = g_path_get_dirname (t->path);
  int newest = psoas_schema_get_version (psoas_schema_steps);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (int version = 1; version < newest; version++) {
    g_autofree char *name = g_strdup_printf ("%s/journal-%d.sqlite", TEST_DATA, version);
    g_autofree char *bytes = NULL;
    g_autoptr (GError) error = NULL;
    gsize length;

    g_assert_true (g_file_get_contents (name, &bytes, &length, &error));
    g_assert_true (psoas_journal_delete_all (t->journal, NULL));
    g_assert_true (g_file_set_contents (t->path, bytes, length, NULL));
    g_assert_true (psoas_journal_open (t->journal, &error));
    g_assert_no_error (error);
    g_assert_cmpint (test_journal_count (t, "PRAGMA user_version"), ==, newest);
    for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
      g_assert_cmpint (test_journal_count (t, counts[i].sql), ==, counts[i].expected);
    g_assert_true (save (t, 1, &error));
    assert_mode (t, "");
    test_journal_assert_sound (t);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_journal_add ("/journal/new", test_new);
  test_journal_add ("/journal/mode-mended", test_mode_mended);
  test_journal_add ("/journal/again", test_again);
  test_journal_add ("/journal/newer", test_newer);
  test_journal_add ("/journal/newer-cut-off", test_newer_cut_off);
  test_journal_add ("/journal/foreign", test_foreign);
  test_journal_add ("/journal/no-database", test_no_database);
  test_journal_add ("/journal/damaged", test_damaged);
  test_journal_add ("/journal/damaged-name", test_damaged_name);
  test_journal_add ("/journal/cut-short", test_cut_short);
  test_journal_add ("/journal/set-aside-twice", test_set_aside_twice);
  test_journal_add ("/journal/empty-file", test_empty_file);
  test_journal_add ("/journal/locked", test_locked);
  test_journal_add ("/journal/locked-at-opening", test_locked_at_opening);
  test_journal_add ("/journal/flush", test_flush);
  test_journal_add ("/journal/moved", test_moved);
  test_journal_add ("/journal/disk-full", test_disk_full);
  test_journal_add ("/journal/read-only", test_read_only);
  test_journal_add ("/journal/permissions", test_permissions);
  test_journal_add ("/journal/no-folder", test_no_folder);
  test_journal_add ("/journal/invalid", test_invalid);
  test_journal_add ("/journal/delete-all", test_delete_all);
  test_journal_add ("/journal/migration", test_migration);
  test_journal_add ("/journal/older-versions", test_older_versions);
  g_test_add_func ("/journal/ids", test_ids);
  return g_test_run ();
}
