/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of the journal: saved, changed, read, removed, put back; and those that are impossible. */

#include "psoas-journal-entries.h"
#include "psoas-journal-move.h"
#include "psoas-journal-red-flags.h"
#include "psoas-journal-sessions.h"
#include "psoas-undo.h"
#include "test-journal-files.h"

static PsoasSessionRow *
make_session (gint64 id)
{
  PsoasSessionRow *row = g_new0 (PsoasSessionRow, 1);

  row->id = id;
  row->start = TEST_NOW;
  row->finish = TEST_NOW + 600;
  row->day = TEST_DAY;
  row->state = PSOAS_SESSION_ROW_FINISHED;
  row->stretch = g_ref_string_new ("gentle");
  row->name = g_ref_string_new ("Gentle stretch");
  row->text = g_ref_string_new ("Lie down.\nBreathe.");
  row->unit = PSOAS_HOLD_UNIT_SECONDS;
  row->amount = 30;
  row->rounds = 3;

  return row;
}

static void
save_session (TestJournal *t,
              gint64       id)
{
  g_autoptr (PsoasSessionRow) row = make_session (id);
  g_autoptr (GError) error = NULL;

  g_assert_true (test_journal_save_session (t->journal, row, &error));
  g_assert_no_error (error);
}

static PsoasHoldRow
make_hold (gint64 session,
           int    number)
{
  return (PsoasHoldRow) {
    .session = session, .number = number, .side = number % 2 ? PSOAS_SIDE_RIGHT : PSOAS_SIDE_LEFT, .round = 1 + number / 2,
    .planned = 30000, .held = 30000 - number, .breaths = number, .completed = TRUE,
  };
}

static void
save_hold (TestJournal *t,
           gint64       session,
           int          number)
{
  PsoasHoldRow row = make_hold (session, number);

  g_assert_true (test_journal_save_hold (t->journal, &row, NULL));
}

static PsoasPainEntry
make_pain (gint64      id,
           gint64      session,
           PsoasMoment moment)
{
  return (PsoasPainEntry) {
    .id = id, .session = session, .time = TEST_NOW + id, .day = TEST_DAY, .score = 4,
    .places = PSOAS_PLACE_HIP, .sides = PSOAS_SIDES_LEFT, .moment = moment, .changed = TRUE, .new_pain = TRUE,
  };
}

/* The first is @expected, in each field. */
static void
assert_entry (GArray               *entries,
              const PsoasPainEntry *expected)
{
  const PsoasPainEntry *found = &g_array_index (entries, PsoasPainEntry, 0);

  g_assert_cmpint (found->id, ==, expected->id);
  g_assert_cmpint (found->session, ==, expected->session);
  g_assert_cmpint (found->time, ==, expected->time);
  g_assert_cmpint (found->day, ==, expected->day);
  g_assert_cmpint (found->score, ==, expected->score);
  g_assert_cmpuint (found->places, ==, expected->places);
  g_assert_cmpuint (found->sides, ==, expected->sides);
  g_assert_cmpint (found->moment, ==, expected->moment);
  g_assert_cmpstr (found->stretch, ==, expected->stretch);
  g_assert_cmpint (found->changed, ==, expected->changed);
}

static void
test_session (TestJournal   *t,
              gconstpointer  unused)
{
  g_autoptr (PsoasSessionRow) row = NULL;
  g_autoptr (PsoasSessionRow) none = NULL;
  g_autoptr (GArray) holds = NULL;
  g_autoptr (GError) error = NULL;

  save_session (t, 7);
  for (int i = 0; i < 4; i++)
    save_hold (t, 7, i);
  row = psoas_journal_get_session (t->journal, 7, &error);
  g_assert_no_error (error);
  g_assert_cmpint (row->start, ==, TEST_NOW);
  g_assert_cmpint (row->finish, ==, TEST_NOW + 600);
  g_assert_cmpint (row->day, ==, TEST_DAY);
  g_assert_cmpint (row->state, ==, PSOAS_SESSION_ROW_FINISHED);
  g_assert_cmpstr (row->stretch, ==, "gentle");
  g_assert_cmpstr (row->name, ==, "Gentle stretch");
  g_assert_cmpstr (row->text, ==, "Lie down.\nBreathe.");
  g_assert_cmpint (row->unit, ==, PSOAS_HOLD_UNIT_SECONDS);
  g_assert_cmpint (row->amount, ==, 30);
  g_assert_cmpint (row->rounds, ==, 3);

  holds = psoas_journal_get_holds (t->journal, 7, &error);
  g_assert_cmpuint (holds->len, ==, 4);
  for (guint i = 0; i < holds->len; i++) {
    const PsoasHoldRow *hold = &g_array_index (holds, PsoasHoldRow, i);
    PsoasHoldRow expected = make_hold (7, i);

    g_assert_cmpint (hold->session, ==, 7);
    g_assert_cmpint (hold->number, ==, expected.number);
    g_assert_cmpint (hold->side, ==, expected.side);
    g_assert_cmpint (hold->round, ==, expected.round);
    g_assert_cmpstr (hold->variation, ==, "");
    g_assert_cmpint (hold->planned, ==, expected.planned);
    g_assert_cmpint (hold->held, ==, expected.held);
    g_assert_cmpint (hold->breaths, ==, expected.breaths);
    g_assert_true (hold->completed && !hold->skipped && !hold->hurt);
  }

  none = psoas_journal_get_session (t->journal, 8, &error);
  g_assert_no_error (error);
  g_assert_null (none);
}

/* Saved again, a row is the same one, changed. */
static void
test_changes (TestJournal   *t,
              gconstpointer  unused)
{
  g_autoptr (PsoasSessionRow) row = make_session (7);
  PsoasHoldRow hold = make_hold (7, 2);
  PsoasPainEntry entry = make_pain (9, 7, PSOAS_MOMENT_BEFORE);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GArray) holds = NULL, entries = NULL;

  save_session (t, 7);
  save_hold (t, 7, 2);
  g_assert_true (psoas_journal_save_pain (t->journal, &entry, NULL));
  row->state = PSOAS_SESSION_ROW_ENDED;
  hold.hurt = TRUE;
  hold.held = 12;
  hold.variation = (char *) "bent";
  entry.score = 9;
  entry.stretch = g_intern_static_string ("deeper");
  g_assert_true (test_journal_save_session (t->journal, row, NULL));
  g_assert_true (test_journal_save_hold (t->journal, &hold, NULL));
  g_assert_true (psoas_journal_save_pain (t->journal, &entry, NULL));

  sessions = psoas_journal_get_sessions (t->journal, TEST_DAY, TEST_DAY, NULL);
  g_assert_cmpuint (sessions->len, ==, 1);
  g_assert_cmpint (((PsoasSessionRow *) g_ptr_array_index (sessions, 0))->state, ==, PSOAS_SESSION_ROW_ENDED);
  holds = psoas_journal_get_holds (t->journal, 7, NULL);
  g_assert_cmpuint (holds->len, ==, 1);
  g_assert_true (g_array_index (holds, PsoasHoldRow, 0).hurt);
  g_assert_cmpint (g_array_index (holds, PsoasHoldRow, 0).held, ==, 12);
  g_assert_cmpstr (g_array_index (holds, PsoasHoldRow, 0).variation, ==, "bent");
  entries = psoas_journal_get_pain (t->journal, TEST_DAY, TEST_DAY, NULL);
  g_assert_cmpuint (entries->len, ==, 1);
  assert_entry (entries, &entry);
}

/* Days are inclusive, and rows come in order of time. */
static void
test_days (TestJournal   *t,
           gconstpointer  unused)
{
  const int days[] = { 3, 1, 2, 0 };
  g_autoptr (GArray) entries = NULL, notes = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    PsoasPainEntry entry = { .id = i + 1, .time = TEST_NOW + days[i] * 86400, .day = TEST_DAY + days[i] };
    PsoasNote note = { .id = i + 1, .time = entry.time, .day = entry.day, .text = (char *) "x" };

    g_assert_true (psoas_journal_save_pain (t->journal, &entry, NULL));
    g_assert_true (psoas_journal_save_note (t->journal, &note, NULL));
  }
  entries = psoas_journal_get_pain (t->journal, TEST_DAY + 1, TEST_DAY + 2, NULL);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpint (g_array_index (entries, PsoasPainEntry, 0).day, ==, TEST_DAY + 1);
  g_assert_cmpint (g_array_index (entries, PsoasPainEntry, 1).day, ==, TEST_DAY + 2);
  notes = psoas_journal_get_notes (t->journal, TEST_DAY + 1, TEST_DAY + 3, NULL);
  g_assert_cmpuint (notes->len, ==, 3);
  g_assert_cmpint (g_array_index (notes, PsoasNote, 2).day, ==, TEST_DAY + 3);
}

/* The file itself refuses what cannot be, by whatever program. */
static void
test_impossible (TestJournal   *t,
                 gconstpointer  unused)
{
  const char *rows[] = {
    "INSERT INTO pain VALUES (1, NULL, 0, 0, 11, 0, 0, 'alone', 0, NULL, 0)",
    "INSERT INTO pain VALUES (1, NULL, 0, 0, -1, 0, 0, 'alone', 0, NULL, 0)",
    "INSERT INTO pain VALUES (1, NULL, 0, 0, 1.5, 0, 0, 'alone', 0, NULL, 0)",
    "INSERT INTO pain VALUES (1, NULL, 0, 0, 1, 16, 0, 'alone', 0, NULL, 0)",
    "INSERT INTO pain VALUES (1, NULL, 0, 0, 1, 0, 4, 'alone', 0, NULL, 0)",
    "INSERT INTO pain VALUES (1, NULL, 0, 0, 1, 0, 0, 'during', 0, NULL, 0)",
    "INSERT INTO pain VALUES (1, NULL, 0, 0, 1, 0, 0, 'alone', 2, NULL, 0)",
    "INSERT INTO pain VALUES (1, 7, 0, 0, 1, 0, 0, 'alone', 0, NULL, 0)",
    "INSERT INTO pain VALUES (1, 7, 0, 0, 1, 0, 0, 'after', 0, '', 0)",
    "INSERT INTO pain VALUES (1, 7, 0, 0, 1, 0, 0, 'after', 0, NULL, 2)",
    "INSERT INTO pain VALUES (1, 99, 0, 0, 1, 0, 0, 'after', 0, NULL, 0)",
    "INSERT INTO pain VALUES (0, NULL, 0, 0, 1, 0, 0, 'alone', 0, NULL, 0)",
    "INSERT INTO pain VALUES (1, 7, 0, 0, 1, 0, 0, 'after', 0, NULL, 0), (2, 7, 0, 0, 1, 0, 0, 'after', 0, NULL, 0)",
    "INSERT INTO hold VALUES (99, 0, 'left', 1, '', 0, 0, 0, 0, 0, 0)",
    "INSERT INTO hold VALUES (7, 0, 'up', 1, '', 0, 0, 0, 0, 0, 0)",
    "INSERT INTO hold VALUES (7, 0, 'left', 0, '', 0, 0, 0, 0, 0, 0)",
    "INSERT INTO hold VALUES (7, 0, 'left', 1, '', -1, 0, 0, 0, 0, 0)",
    "INSERT INTO hold VALUES (7, 0, 'left', 1, '', 0, -1, 0, 0, 0, 0)",
    "INSERT INTO hold VALUES (7, 0, 'left', 1, '', 0, 0, 0, 2, 0, 0)",
    "INSERT INTO note VALUES (1, NULL, 0, 0, '')",
    "UPDATE session SET finish = start - 1",
    "UPDATE session SET finish = NULL",
    "UPDATE session SET state = 'paused'",
    "UPDATE session SET amount = 0",
    "UPDATE session SET unit = 'minutes'",
    "DELETE FROM wording",
  };
  sqlite3 *db;

  save_session (t, 7);
  db = test_journal_connect (t);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA foreign_keys = ON", NULL, NULL, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s", rows[i]);
    g_assert_cmpint (sqlite3_exec (db, rows[i], NULL, NULL, NULL), ==, SQLITE_CONSTRAINT);
  }
  sqlite3_close (db);
}

/* (transfer full): all the file has, as text */
static char *
dump (TestJournal *t)
{
  static const char * const tables[] = { "wording", "session", "hold", "pain", "note" };
  GString *text = g_string_new (NULL);
  sqlite3 *db = test_journal_connect (t);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", tables[i]);
    g_autoptr (PsoasStatement) statement = psoas_statement_new (db, NULL, sql, 0);

    while (psoas_statement_next (statement, NULL)) {
      for (int column = 0; column < sqlite3_column_count (statement); column++)
        g_string_append_printf (text, "%s|", (const char *) sqlite3_column_text (statement, column));
      g_string_append_c (text, '\n');
    }
  }
  sqlite3_close (db);

  return g_string_free (text, FALSE);
}

typedef PsoasUndo *(*RemoveFunc) (PsoasJournal *, gint64, GError **);

static void
test_undo (TestJournal   *t,
           gconstpointer  unused)
{
  const struct {
    RemoveFunc remove;
    gint64 id;
    const char *gone;
  } rows[] = {
    { psoas_journal_remove_session, 7, "SELECT count(*) FROM session WHERE id = 7" },
    { psoas_journal_remove_session, 7, "SELECT count(*) FROM hold WHERE session = 7" },
    { psoas_journal_remove_session, 7, "SELECT count(*) FROM pain WHERE session = 7" },
    { psoas_journal_remove_pain, 10, "SELECT count(*) FROM pain WHERE id = 10" },
    { psoas_journal_remove_note, 12, "SELECT count(*) FROM note WHERE id = 12" },
  };
  PsoasPainEntry before = make_pain (10, 7, PSOAS_MOMENT_BEFORE), after = make_pain (11, 7, PSOAS_MOMENT_AFTER);
  PsoasNote note = { .id = 12, .session = 7, .time = TEST_NOW, .day = TEST_DAY, .text = (char *) "Slept badly" };
  g_autofree char *whole = NULL;

  save_session (t, 7);
  save_session (t, 8);
  save_hold (t, 7, 3);
  save_hold (t, 7, 5);
  g_assert_true (psoas_journal_save_pain (t->journal, &before, NULL));
  g_assert_true (psoas_journal_save_pain (t->journal, &after, NULL));
  g_assert_true (psoas_journal_save_note (t->journal, &note, NULL));
  whole = dump (t);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    PsoasUndo *undo = rows[i].remove (t->journal, rows[i].id, &error);
    g_autofree char *back = NULL;

    g_assert_no_error (error);
    g_assert_nonnull (undo);
    g_assert_cmpint (test_journal_count (t, rows[i].gone), ==, 0);
    g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM session WHERE id = 8"), ==, 1);
    g_assert_true (psoas_journal_undo (t->journal, undo, &error));
    back = dump (t);
    g_assert_cmpstr (back, ==, whole);
    g_assert_null (rows[i].remove (t->journal, 99, &error));
    g_assert_no_error (error);
  }
}

/* A score of a removed session stays, and knows of which stretch it was; words that no session has any more go. */
static void
test_remove_session (TestJournal   *t,
                     gconstpointer  unused)
{
  PsoasPainEntry before = make_pain (10, 7, PSOAS_MOMENT_BEFORE);
  g_autoptr (PsoasUndo) undo = NULL;

  save_session (t, 7);
  g_assert_true (psoas_journal_save_pain (t->journal, &before, NULL));
  undo = psoas_journal_remove_session (t->journal, 7, NULL);
  g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM pain WHERE session IS NULL AND stretch = 'gentle'"), ==, 1);
  g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM wording"), ==, 0);
}

/* A removal that waits counts at once. */
static void
test_remove_while_locked (TestJournal   *t,
                          gconstpointer  unused)
{
  PsoasPainEntry entry = make_pain (10, 0, PSOAS_MOMENT_ALONE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) entries = NULL, again = NULL;
  PsoasUndo *undo;
  sqlite3 *other;

  g_assert_true (psoas_journal_save_pain (t->journal, &entry, NULL));
  other = test_journal_connect (t);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  undo = psoas_journal_remove_pain (t->journal, 10, &error);
  g_assert_error (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_LOCKED);
  entries = psoas_journal_get_pain (t->journal, TEST_DAY, TEST_DAY, NULL);
  g_assert_cmpuint (entries->len, ==, 0);
  sqlite3_close (other);

  g_assert_true (psoas_journal_undo (t->journal, undo, NULL));
  again = psoas_journal_get_pain (t->journal, TEST_DAY, TEST_DAY, NULL);
  g_assert_cmpuint (again->len, ==, 1);
  assert_entry (again, &entry);
}

static void
test_advice (TestJournal   *t,
             gconstpointer  unused)
{
  PsoasPainEntry entry = make_pain (10, 0, PSOAS_MOMENT_ALONE);
  gint64 now = TEST_NOW + 60, shown[PSOAS_N_RULES];

  entry.score = 8;
  entry.changed = FALSE;
  g_assert_true (psoas_journal_save_pain (t->journal, &entry, NULL));
  for (int i = 0; i < 2; i++) {
    g_autoptr (GPtrArray) advice = psoas_journal_find_advice (t->journal, PSOAS_URGENCY_NONE, FALSE, now, TEST_DAY);
    const PsoasAdvice *only = g_ptr_array_index (advice, 0);

    g_assert_cmpuint (advice->len, ==, 1);
    g_assert_cmpint (only->rule, ==, PSOAS_RULE_SEVERE);
    g_assert_cmpint (only->due, ==, i == 0);
    g_assert_cmpint (psoas_advice_get_limit (advice), ==, PSOAS_LIMIT_STOP);
    g_assert_true (psoas_journal_save_shown (t->journal, PSOAS_RULE_SEVERE, now + i, NULL));
  }
  psoas_journal_get_shown (t->journal, now + 1, shown);
  g_assert_cmpint (shown[PSOAS_RULE_SEVERE], ==, now + 1);
  /* What a wrong clock wrote does not hide what was shown before it. */
  psoas_journal_get_shown (t->journal, now, shown);
  g_assert_cmpint (shown[PSOAS_RULE_SEVERE], ==, now);
  g_assert_cmpint (shown[PSOAS_RULE_WORSE], ==, 0);
}

/* "None of these" lasts until another episode begins, or for eight weeks; a wrong clock's answer does not count. */
static void
test_signs (TestJournal   *t,
            gconstpointer  unused)
{
  PsoasPainEntry entry = make_pain (10, 0, PSOAS_MOMENT_ALONE);

  g_assert_true (psoas_journal_red_flags_are_due (t->journal, TEST_NOW, TEST_DAY));
  g_assert_true (psoas_journal_save_no_red_flags (t->journal, TEST_NOW + 1000000, NULL));
  g_assert_true (psoas_journal_red_flags_are_due (t->journal, TEST_NOW, TEST_DAY));
  g_assert_true (psoas_journal_save_no_red_flags (t->journal, TEST_NOW, NULL));
  g_assert_false (psoas_journal_red_flags_are_due (t->journal, TEST_NOW, TEST_DAY));
  g_assert_false (psoas_journal_red_flags_are_due (t->journal, TEST_NOW + 55 * PSOAS_DAY_SECONDS, TEST_DAY + 55));

  entry.time = TEST_NOW + 3 * PSOAS_DAY_SECONDS;
  entry.day = TEST_DAY + 3;
  g_assert_true (psoas_journal_save_pain (t->journal, &entry, NULL));
  g_assert_false (psoas_journal_red_flags_are_due (t->journal, TEST_NOW + 60, TEST_DAY));
  g_assert_true (psoas_journal_red_flags_are_due (t->journal, TEST_NOW + 3 * PSOAS_DAY_SECONDS, TEST_DAY + 3));
}

/* A score that could not be saved holds a session back all the same. */
static void
test_advice_of_what_waits (TestJournal   *t,
                           gconstpointer  unused)
{
  g_autofree char *folder = g_path_get_dirname (t->path);
  PsoasPainEntry entry = make_pain (10, 0, PSOAS_MOMENT_ALONE);
  g_autoptr (GPtrArray) advice = NULL;

  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  entry.score = 7;
  g_assert_false (psoas_journal_save_pain (t->journal, &entry, NULL));
  advice = psoas_journal_find_advice (t->journal, PSOAS_URGENCY_NONE, FALSE, TEST_NOW + 60, TEST_DAY);
  g_assert_cmpint (psoas_advice_get_limit (advice), ==, PSOAS_LIMIT_STOP);
}

/* A session that a wrong clock dated goes back with its scores and notes, and lasts as long as it did. */
static void
test_move (TestJournal   *t,
           gconstpointer  unused)
{
  PsoasPainEntry before = { .id = 31, .session = 1, .time = TEST_NOW - 60, .day = TEST_DAY, .moment = PSOAS_MOMENT_BEFORE };
  PsoasPainEntry other = { .id = 32, .time = TEST_NOW, .day = TEST_DAY };
  PsoasNote note = { .id = 33, .session = 1, .time = TEST_NOW + 700, .day = TEST_DAY, .text = (char *) "A note" };
  const gint64 move = -400 * PSOAS_DAY_SECONDS + 1800;

  save_session (t, 1);
  save_session (t, 2);
  save_hold (t, 1, 0);
  g_assert_true (psoas_journal_save_pain (t->journal, &before, NULL));
  g_assert_true (psoas_journal_save_pain (t->journal, &other, NULL));
  g_assert_true (psoas_journal_save_note (t->journal, &note, NULL));

  g_assert_true (psoas_journal_move_session (t->journal, 1, TEST_DAY - 400, TEST_NOW + move, NULL));
  g_assert_cmpint (test_journal_count (t, "SELECT start FROM session WHERE id = 1"), ==, TEST_NOW + move);
  g_assert_cmpint (test_journal_count (t, "SELECT finish - start FROM session WHERE id = 1"), ==, 600);
  g_assert_cmpint (test_journal_count (t, "SELECT day FROM session WHERE id = 1"), ==, TEST_DAY - 400);
  g_assert_cmpint (test_journal_count (t, "SELECT held_left FROM session WHERE id = 1"), ==, 30000);
  g_assert_cmpint (test_journal_count (t, "SELECT time FROM pain WHERE id = 31"), ==, before.time + move);
  g_assert_cmpint (test_journal_count (t, "SELECT day FROM pain WHERE id = 31"), ==, TEST_DAY - 400);
  g_assert_cmpint (test_journal_count (t, "SELECT time FROM note WHERE id = 33"), ==, note.time + move);
  g_assert_cmpint (test_journal_count (t, "SELECT day FROM note WHERE id = 33"), ==, TEST_DAY - 400);
  /* Others stay. */
  g_assert_cmpint (test_journal_count (t, "SELECT start FROM session WHERE id = 2"), ==, TEST_NOW);
  g_assert_cmpint (test_journal_count (t, "SELECT time FROM pain WHERE id = 32"), ==, TEST_NOW);
  g_assert_false (psoas_journal_move_session (t->journal, 3, TEST_DAY, TEST_NOW, NULL));
  test_journal_assert_sound (t);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_journal_add ("/journal-entries/session", test_session);
  test_journal_add ("/journal-entries/changes", test_changes);
  test_journal_add ("/journal-entries/days", test_days);
  test_journal_add ("/journal-entries/impossible", test_impossible);
  test_journal_add ("/journal-entries/undo", test_undo);
  test_journal_add ("/journal-entries/remove-session", test_remove_session);
  test_journal_add ("/journal-entries/remove-while-locked", test_remove_while_locked);
  test_journal_add ("/journal-entries/advice", test_advice);
  test_journal_add ("/journal-entries/move", test_move);
  test_journal_add ("/journal-entries/signs", test_signs);
  test_journal_add ("/journal-entries/advice-of-what-waits", test_advice_of_what_waits);
  return g_test_run ();
}
