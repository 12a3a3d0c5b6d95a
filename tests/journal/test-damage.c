/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A journal whose file is not what was written: whatever is read of it is whole, or damage is told. */

#include "psoas-journal-csv.h"
#include "psoas-journal-entries.h"
#include "psoas-journal-sessions.h"
#include "psoas-statistics.h"
#include "test-journal-files.h"

#include <glib/gstdio.h>
#include <string.h>

/* Enough for tables and indexes of more than one page */
#define SESSIONS 120
#define HOLDS 6
#define FLIPS 400

/* What a journal was found to hold */
typedef struct {
  guint sessions, holds, scores, notes, stretches;
  int counted;
} Found;

static void
save_session (PsoasJournal *journal,
              int           i)
{
  PsoasSessionRow row = {
    .id = 1000 + i, .start = TEST_NOW + i * 43200, .finish = TEST_NOW + i * 43200 + 600, .day = TEST_DAY + i / 2,
    .state = PSOAS_SESSION_ROW_FINISHED, .stretch = (char *) (i % 2 ? "gentle" : "deeper"), .name = (char *) "A name",
    .text = (char *) "Lie down.", .unit = PSOAS_HOLD_UNIT_BREATHS, .amount = 10, .rounds = 3,
  };
  PsoasPainEntry entry = {
    .id = 5000 + i, .session = row.id, .time = row.start, .day = row.day, .score = i % 11, .moment = PSOAS_MOMENT_BEFORE,
  };
  PsoasNote note = { .id = 9000 + i, .session = row.id, .time = row.start, .day = row.day, .text = (char *) "Slept well." };

  g_assert_true (test_journal_save_session (journal, &row, NULL));
  for (int j = 0; j < HOLDS; j++) {
    PsoasHoldRow hold = {
      .session = row.id, .number = j, .side = j % 2 ? PSOAS_SIDE_RIGHT : PSOAS_SIDE_LEFT, .round = j / 2 + 1,
      .variation = (char *) "", .planned = 100000, .held = 100000, .breaths = 10, .completed = TRUE,
    };

    g_assert_true (test_journal_save_hold (journal, &hold, NULL));
  }
  g_assert_true (psoas_journal_save_pain (journal, &entry, NULL));
  g_assert_true (psoas_journal_save_note (journal, &note, NULL));
}

/* All there is to read; FALSE: damage was told */
static gboolean
read_all (PsoasJournal  *journal,
          Found         *found,
          GError       **error)
{
  g_autoptr (GPtrArray) sessions = psoas_journal_get_sessions (journal, PSOAS_DAY_MIN, PSOAS_DAY_MAX, error);
  g_autoptr (GPtrArray) recent = sessions ? psoas_journal_get_sessions (journal, TEST_DAY, TEST_DAY + SESSIONS, error) : NULL;
  g_autoptr (GArray) scores = recent ? psoas_journal_get_pain (journal, TEST_DAY, TEST_DAY + SESSIONS, error) : NULL;
  g_autoptr (GArray) all = scores ? psoas_journal_get_pain (journal, PSOAS_DAY_MIN, PSOAS_DAY_MAX, error) : NULL;
  g_autoptr (GArray) notes = all ? psoas_journal_get_notes (journal, PSOAS_DAY_MIN, PSOAS_DAY_MAX, error) : NULL;
  g_autoptr (GPtrArray) stretches = notes ? psoas_statistics_get_stretches (journal, PSOAS_DAY_MIN, PSOAS_DAY_MAX, error) : NULL;
  g_autoptr (GArray) spans = stretches ? psoas_statistics_get_pain (journal, TEST_DAY, TEST_DAY + SESSIONS, 7, error) : NULL;
  gint64 shown[PSOAS_N_RULES];

  if (spans == NULL)
    return FALSE;
  *found = (Found) { .sessions = MIN (sessions->len, recent->len), .scores = MIN (scores->len, all->len), .notes = notes->len,
                     .stretches = stretches->len };
  for (guint i = 0; i < sessions->len; i++) {
    const PsoasSessionRow *row = g_ptr_array_index (sessions, i);
    g_autoptr (GArray) holds = psoas_journal_get_holds (journal, row->id, error);

    if (holds == NULL)
      return FALSE;
    g_assert_nonnull (row->stretch);
    g_assert_true (g_utf8_validate (row->text, -1, NULL));
    found->holds += holds->len;
  }
  for (guint i = 0; i < notes->len; i++)
    g_assert_true (g_utf8_validate (g_array_index (notes, PsoasNote, i).text, -1, NULL));
  psoas_journal_get_shown (journal, TEST_NOW, shown);
  found->counted = psoas_statistics_count_sessions (journal, "gentle", TEST_DAY);

  return psoas_journal_open (journal, error);
}

static void
assert_whole (const Found *found)
{
  g_assert_cmpuint (found->sessions, ==, SESSIONS);
  g_assert_cmpuint (found->holds, ==, SESSIONS * HOLDS);
  g_assert_cmpuint (found->scores, ==, SESSIONS);
  g_assert_cmpuint (found->notes, ==, SESSIONS);
  g_assert_cmpuint (found->stretches, >=, 2);
}

/* With @error told, whatever is saved and closed leaves the file as it is. */
static void
assert_left_alone (TestJournal  *t,
                   PsoasJournal *journal,
                   const GError *error)
{
  PsoasNote note = { .id = 99999, .time = TEST_NOW, .day = TEST_DAY, .text = (char *) "New." };
  g_autofree char *before = NULL, *after = NULL;
  gsize length, length_after;

  /* The version is a number in the file, too. */
  if (!g_error_matches (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_NEWER))
    g_assert_error (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_DAMAGED);
  g_assert_true (g_file_get_contents (t->path, &before, &length, NULL));
  g_assert_false (psoas_journal_save_note (journal, &note, NULL));
  psoas_journal_close (journal);
  g_assert_cmpuint (psoas_journal_get_n_pending (journal), ==, 1);
  g_assert_true (g_file_get_contents (t->path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length, after, length_after);
}

/* One byte of the file is another one.  What is in no index and breaks no rule cannot be told from what
 * was written; but no row is missing, and none is nonsense. */
static void
test_flipped_bytes (TestJournal   *t,
                    gconstpointer  unused)
{
  g_autofree char *bytes = NULL;
  int told = 0, mended = 0;
  gsize length;

  for (int i = 0; i < SESSIONS; i++)
    save_session (t->journal, i);
  psoas_journal_close (t->journal);
  g_assert_true (g_file_get_contents (t->path, &bytes, &length, NULL));

  for (int i = 0; i < FLIPS; i++) {
    gsize at = g_test_rand_int_range (0, length);
    char was = bytes[at];
    g_autoptr (PsoasJournal) journal = psoas_journal_new (t->path);
    g_autoptr (GError) error = NULL;
    Found found;

    bytes[at] ^= 1 << g_test_rand_int_range (0, 8);
    g_assert_true (g_file_set_contents (t->path, bytes, length, NULL));
    if (read_all (journal, &found, &error)) {
      assert_whole (&found);
      mended++;
    } else {
      assert_left_alone (t, journal, error);
      told++;
    }
    bytes[at] = was;
  }
  g_test_message ("%d told, %d read", told, mended);
  g_assert_cmpint (told, >, 20);
  g_assert_cmpint (mended, >, 20);
}

/* An index that says other than its table: with the table's change, the index is not in the list of what
 * there is, and so stays as it was. */
static void
run_without_index (TestJournal *t,
                   const char  *before,
                   const char  *without)
{
  sqlite3 *db = test_journal_connect (t);

  g_assert_true (psoas_sqlite_run (db, before, NULL));
  g_assert_true (psoas_sqlite_run (db, "CREATE TEMP TABLE kept AS SELECT * FROM sqlite_master WHERE name IN ('session_day', 'pain_day');"
                                       "PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE name IN ('session_day', 'pain_day');"
                                       "PRAGMA writable_schema = RESET", NULL));
  g_assert_true (psoas_sqlite_run (db, without, NULL));
  g_assert_true (psoas_sqlite_run (db, "PRAGMA writable_schema = ON; INSERT INTO sqlite_master SELECT * FROM temp.kept;"
                                       "PRAGMA writable_schema = RESET", NULL));
  sqlite3_close (db);
}

static void
test_index (TestJournal   *t,
            gconstpointer  unused)
{
  Found found;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < SESSIONS; i++)
    save_session (t->journal, i);
  psoas_journal_close (t->journal);

  /* Words that are none: the table is sound. */
  run_without_index (t, "PRAGMA foreign_keys = OFF; UPDATE session SET wording = 12345 WHERE id = 1003",
                     "UPDATE session SET wording = (SELECT id FROM wording WHERE stretch = 'gentle') WHERE id = 1003");
  g_assert_cmpint (test_journal_count (t, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"), ==, 0);
  g_assert_true (read_all (t->journal, &found, &error));
  g_assert_no_error (error);
  assert_whole (&found);
  psoas_journal_close (t->journal);
  test_journal_assert_sound (t);

  /* Two scores, either of which may be the one that was given */
  run_without_index (t, "", "UPDATE pain SET score = 9 WHERE id = 5003");
  g_assert_false (read_all (t->journal, &found, &error));
  assert_left_alone (t, t->journal, error);
}

/* Damage that is met while the file is open */
static void
test_met_in_use (TestJournal   *t,
                 gconstpointer  unused)
{
  static const char * const damages[] = {
    "PRAGMA foreign_keys = OFF; DELETE FROM wording",
    "PRAGMA ignore_check_constraints = ON; UPDATE session SET state = 'gone' WHERE id = 1003",
    "PRAGMA ignore_check_constraints = ON; UPDATE session SET unit = '' WHERE id = 1003",
    "PRAGMA ignore_check_constraints = ON; UPDATE hold SET side = 'both' WHERE session = 1003",
    "PRAGMA ignore_check_constraints = ON; UPDATE pain SET moment = 'x' WHERE id = 5003",
    "PRAGMA ignore_check_constraints = ON; UPDATE pain SET score = 77 WHERE id = 5003",
  };

  for (int i = 0; i < 5; i++)
    save_session (t->journal, i);
  psoas_journal_close (t->journal);

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++) {
    g_autoptr (PsoasJournal) journal = psoas_journal_new (t->path);
    g_autoptr (GError) error = NULL;
    g_autofree char *bytes = NULL;
    gsize length;
    sqlite3 *db;
    Found found;

    g_assert_true (g_file_get_contents (t->path, &bytes, &length, NULL));
    g_assert_true (read_all (journal, &found, NULL));
    db = test_journal_connect (t);
    g_assert_true (psoas_sqlite_run (db, damages[i], NULL));
    sqlite3_close (db);
    g_assert_false (read_all (journal, &found, &error));
    assert_left_alone (t, journal, error);
    g_clear_object (&journal);
    {
      g_autofree char *wal = g_strconcat (t->path, "-wal", NULL);
      g_autofree char *shm = g_strconcat (t->path, "-shm", NULL);

      g_unlink (wal);
      g_unlink (shm);
    }
    g_assert_true (g_file_set_contents (t->path, bytes, length, NULL));
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_journal_add ("/damage/flipped-bytes", test_flipped_bytes);
  test_journal_add ("/damage/index", test_index);
  test_journal_add ("/damage/met-in-use", test_met_in_use);
  return g_test_run ();
}
