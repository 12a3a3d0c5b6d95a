/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session is saved as it goes. */

#include "session/psoas-bookmark.h"
#include "psoas-journal-sessions.h"
#include "psoas-recorder.h"
#include "psoas-statistics.h"
#include "session-walk.h"
#include "test-journal-files.h"
#include "test-stretches.h"

#include <glib/gstdio.h>

typedef struct {
  TestJournal *t;
  PsoasSession *session;    /* (owned) */
  PsoasRecorder *recorder;  /* (owned) */
  gint64 now;               /* µs since the session was made */
} Run;

static Run
begin (TestJournal *t,
       const char  *stretch_id)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new (stretch_id);
  g_autoptr (PsoasPlan) plan = NULL;
  PsoasOptions options;
  Run self = { .t = t };

  psoas_options_init (&options, stretch);
  options.wait_for_me = FALSE;
  plan = psoas_plan_new (stretch, &options);
  self.session = psoas_session_new (plan);
  self.recorder = psoas_recorder_new (t->journal, self.session);

  return self;
}

static void
update (Run *self)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = psoas_recorder_update (self->recorder, TEST_NOW + self->now / G_USEC_PER_SEC, TEST_DAY, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
}

/* Goes on by the session's own deadlines until a hold is over */
static void
run_to_end_of_hold (Run *self)
{
  guint completed = 0, phase = G_MAXUINT;

  while (completed == 0) {
    gint64 deadline = psoas_session_get_deadline (self->session);

    g_assert_cmpint (deadline, >=, 0);
    self->now = MAX (self->now, deadline);
    phase = psoas_session_get_phase_index (self->session);
    if (psoas_session_get_phase (self->session)->kind == PSOAS_PHASE_HOLD) {
      psoas_session_tick (self->session, self->now);
      completed = psoas_session_get_phase_index (self->session) != phase;
    } else {
      psoas_session_tick (self->session, self->now);
    }
    update (self);
  }
}

static void
start (Run *self)
{
  update (self);
  g_assert_cmpint (psoas_recorder_get_session_id (self->recorder), ==, 0);
  g_assert_true (psoas_session_start (self->session, self->now));
  update (self);
  g_assert_cmpint (psoas_recorder_get_session_id (self->recorder), >, 0);
}

static void
finish (Run *self)
{
  g_assert_finalize_object (self->recorder);
  g_assert_finalize_object (self->session);
}

/* What the file has is what the session says, of all holds but the one in progress. */
static void
assert_holds (Run  *self,
              guint n)
{
  gint64 id = psoas_recorder_get_session_id (self->recorder);
  g_autoptr (GArray) rows = psoas_journal_get_holds (self->t->journal, id, NULL);
  GArray *records = psoas_session_get_records (self->session);

  g_assert_cmpuint (rows->len, ==, n);
  for (guint i = 0; i < rows->len; i++) {
    const PsoasHoldRow *row = &g_array_index (rows, PsoasHoldRow, i);
    const PsoasHoldRecord *record = &g_array_index (records, PsoasHoldRecord, i);

    g_assert_cmpint (row->number, ==, i);
    g_assert_cmpint (row->side, ==, record->hold.side);
    g_assert_cmpint (row->round, ==, record->hold.round);
    g_assert_cmpint (row->held, ==, record->held / 1000);
    g_assert_cmpint (row->planned, ==, record->planned / 1000);
    g_assert_cmpint (row->breaths, ==, record->breaths);
    g_assert_cmpint (row->completed, ==, record->completed);
    g_assert_cmpint (row->skipped, ==, record->skipped);
    g_assert_cmpint (row->hurt, ==, record->hurt);
  }
}

static void
assert_state (Run                  *self,
              PsoasSessionRowState  state)
{
  gint64 id = psoas_recorder_get_session_id (self->recorder);
  g_autoptr (PsoasSessionRow) row = psoas_journal_get_session (self->t->journal, id, NULL);

  g_assert_cmpint (row->state, ==, state);
  g_assert_cmpint (row->start, ==, TEST_NOW);
  g_assert_cmpint (row->finish, ==, state == PSOAS_SESSION_ROW_RUNNING ? 0 : TEST_NOW + self->now / G_USEC_PER_SEC);
}

static void
test_whole (TestJournal   *t,
            gconstpointer  unused)
{
  Run run = begin (t, "lying");

  start (&run);
  assert_holds (&run, 0);
  assert_state (&run, PSOAS_SESSION_ROW_RUNNING);
  for (guint i = 1; i <= 6; i++) {
    run_to_end_of_hold (&run);
    assert_holds (&run, i);
    assert_state (&run, PSOAS_SESSION_ROW_RUNNING);
  }
  while (psoas_session_get_state (run.session) != PSOAS_SESSION_FINISHED) {
    run.now = MAX (run.now, psoas_session_get_deadline (run.session));
    psoas_session_tick (run.session, run.now);
  }
  update (&run);
  update (&run);
  assert_holds (&run, 6);
  assert_state (&run, PSOAS_SESSION_ROW_FINISHED);
  g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM session"), ==, 1);
  finish (&run);
}

static void
test_words (TestJournal   *t,
            gconstpointer  unused)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  g_autoptr (PsoasSessionRow) row = NULL;
  Run run = begin (t, "lying");

  start (&run);
  row = psoas_journal_get_session (t->journal, psoas_recorder_get_session_id (run.recorder), NULL);
  g_assert_cmpstr (row->stretch, ==, "lying");
  g_assert_cmpstr (row->name, ==, psoas_stretch_get_name (stretch));
  g_assert_nonnull (strchr (row->text, '\n'));
  g_assert_cmpint (row->unit, ==, PSOAS_HOLD_UNIT_BREATHS);
  g_assert_cmpint (row->amount, ==, 10);
  g_assert_cmpint (row->rounds, ==, 3);
  finish (&run);
}

/* On the way into the first hold there is no hold yet whose row could say it. */
static void
test_hurt_before_a_hold (TestJournal   *t,
                         gconstpointer  unused)
{
  g_autoptr (PsoasSessionRow) row = NULL;
  Run run = begin (t, "lying");

  start (&run);
  g_assert_true (psoas_session_skip (run.session, run.now));
  g_assert_cmpint (psoas_session_get_phase (run.session)->kind, ==, PSOAS_PHASE_POSITION);
  g_assert_false (psoas_statistics_did_hurt (t->journal, "lying", TEST_DAY));
  run.now = test_session_hurt (run.session, run.now);
  update (&run);
  g_assert_true (psoas_session_end (run.session, run.now));
  update (&run);

  assert_holds (&run, 0);
  row = psoas_journal_get_session (t->journal, psoas_recorder_get_session_id (run.recorder), NULL);
  g_assert_cmpint (row->hurts, ==, 1);
  g_assert_true (psoas_statistics_did_hurt (t->journal, "lying", TEST_DAY));
  finish (&run);
}

static void
test_hurt_and_eased (TestJournal   *t,
                     gconstpointer  unused)
{
  g_autoptr (GArray) rows = NULL;
  Run run = begin (t, "lying");

  start (&run);
  run_to_end_of_hold (&run);
  while (psoas_session_get_phase (run.session)->kind != PSOAS_PHASE_HOLD) {
    run.now = MAX (run.now, psoas_session_get_deadline (run.session));
    psoas_session_tick (run.session, run.now);
  }
  run.now += 3 * G_USEC_PER_SEC;
  run.now = test_session_hurt (run.session, run.now);
  update (&run);
  assert_holds (&run, 2);
  g_assert_true (psoas_session_ease (run.session, 0, run.now));
  update (&run);
  run_to_end_of_hold (&run);
  assert_holds (&run, 3);
  rows = psoas_journal_get_holds (t->journal, psoas_recorder_get_session_id (run.recorder), NULL);
  g_assert_true (g_array_index (rows, PsoasHoldRow, 1).hurt);
  g_assert_cmpint (g_array_index (rows, PsoasHoldRow, 1).held, ==, 3000);
  g_assert_cmpstr (g_array_index (rows, PsoasHoldRow, 1).variation, ==, "");
  g_assert_cmpstr (g_array_index (rows, PsoasHoldRow, 2).variation, !=, "");

  g_assert_true (psoas_session_end (run.session, run.now));
  update (&run);
  assert_state (&run, PSOAS_SESSION_ROW_ENDED);
  finish (&run);
}

/* The program was killed, and the session is taken up where it was: one row, all its holds. */
static void
test_taken_up (TestJournal   *t,
               gconstpointer  unused)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  g_autoptr (PsoasBookmark) bookmark = NULL;
  gint64 id;
  Run run = begin (t, "lying");

  start (&run);
  run_to_end_of_hold (&run);
  run_to_end_of_hold (&run);
  id = psoas_recorder_get_session_id (run.recorder);
  bookmark = psoas_bookmark_new (run.session, TEST_NOW);
  finish (&run);

  run.session = psoas_bookmark_make_session (bookmark, stretch);
  run.recorder = psoas_recorder_new (t->journal, run.session);
  run.now = 0;
  g_assert_true (psoas_bookmark_resume (bookmark, run.session, 0));
  update (&run);
  g_assert_cmpint (psoas_recorder_get_session_id (run.recorder), ==, id);
  assert_holds (&run, 2);
  for (guint i = 3; i <= 6; i++) {
    run_to_end_of_hold (&run);
    assert_holds (&run, i);
  }
  g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM session"), ==, 1);
  finish (&run);
}

/* While the file takes nothing the session goes on, and all of it is saved afterwards. */
static void
test_locked_meanwhile (TestJournal   *t,
                       gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *other;
  Run run = begin (t, "kneeling");

  g_assert_true (psoas_journal_open (t->journal, NULL));
  other = test_journal_connect (t);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (psoas_session_start (run.session, 0));
  g_assert_false (psoas_recorder_update (run.recorder, TEST_NOW, TEST_DAY, &error));
  g_assert_error (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_LOCKED);
  sqlite3_close (other);

  run_to_end_of_hold (&run);
  assert_holds (&run, 1);
  g_assert_cmpuint (psoas_journal_get_n_pending (t->journal), ==, 0);
  finish (&run);
}

/* The clock was set back: the session still does not end before it began. */
/* The file was removed in mid-session: the new one has all of it in the end. */
static void
test_file_gone_meanwhile (TestJournal   *t,
                          gconstpointer  unused)
{
  g_autofree char *folder = g_path_get_dirname (t->path);
  g_autofree char *away = g_strconcat (folder, "-away", NULL);
  Run run = begin (t, "lying");

  start (&run);
  run_to_end_of_hold (&run);
  g_assert_cmpint (g_rename (folder, away), ==, 0);
  g_assert_true (psoas_session_end (run.session, run.now));
  update (&run);
  assert_holds (&run, 1);
  assert_state (&run, PSOAS_SESSION_ROW_ENDED);
  finish (&run);
}

static void
test_clock_set_back (TestJournal   *t,
                     gconstpointer  unused)
{
  Run run = begin (t, "kneeling");

  start (&run);
  g_assert_true (psoas_session_end (run.session, 0));
  g_assert_true (psoas_recorder_update (run.recorder, TEST_NOW - 3600, TEST_DAY, NULL));
  assert_state (&run, PSOAS_SESSION_ROW_ENDED);
  finish (&run);
}

static void
assert_row (const PsoasHoldRow *row,
            const WalkEntry    *entry,
            guint               number,
            PsoasStretch       *stretch)
{
  GPtrArray *variations = psoas_stretch_get_variations (stretch);
  const PsoasVariation *variation = entry->hold.variation < 0 ? NULL
                                                              : g_ptr_array_index (variations, entry->hold.variation);

  g_assert_cmpint (row->number, ==, number);
  g_assert_cmpint (row->side, ==, entry->hold.side);
  g_assert_cmpint (row->round, ==, entry->hold.round);
  g_assert_cmpstr (row->variation, ==, variation != NULL ? variation->id : "");
  g_assert_cmpint (row->held, ==, entry->held / 1000);
  g_assert_cmpint (row->completed, ==, entry->completed);
  g_assert_cmpint (row->skipped, ==, entry->skipped);
  g_assert_cmpint (row->hurt, ==, entry->hurt);
}

/* Whatever happens in a session, and wherever the program dies in it: at its end the file has each hold as a
 * ledger beside the session has it. */
static void
test_walks (TestJournal   *t,
            gconstpointer  unused)
{
  for (guint64 number = 0; number < 200; number++) {
    g_autoptr (Walk) walk = walk_new (number);
    Run run = { .t = t, .session = g_object_ref (walk_get_session (walk)), .now = (gint64) number * 3600 * G_USEC_PER_SEC };
    g_autoptr (GArray) rows = NULL;
    const WalkEntry *entries;
    guint n_entries;

    run.recorder = psoas_recorder_new (t->journal, run.session);
    update (&run);
    for (guint i = 0; i < 24 && walk_step (walk); i++) {
      if (run.session != walk_get_session (walk)) {
        finish (&run);
        run.session = g_object_ref (walk_get_session (walk));
        run.recorder = psoas_recorder_new (t->journal, run.session);
      }
      update (&run);
    }
    psoas_session_end (run.session, walk_get_now (walk));
    update (&run);

    entries = walk_get_entries (walk, &n_entries);
    rows = psoas_journal_get_holds (t->journal, psoas_recorder_get_session_id (run.recorder), NULL);
    g_assert_cmpuint (rows->len, ==, n_entries);
    for (guint i = 0; i < n_entries; i++)
      assert_row (&g_array_index (rows, PsoasHoldRow, i), &entries[i], i,
                  psoas_plan_get_stretch (psoas_session_get_plan (run.session)));
    g_object_unref (run.recorder);
    g_object_unref (run.session);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_journal_add ("/recorder/whole", test_whole);
  test_journal_add ("/recorder/words", test_words);
  test_journal_add ("/recorder/hurt-before-a-hold", test_hurt_before_a_hold);
  test_journal_add ("/recorder/hurt-and-eased", test_hurt_and_eased);
  test_journal_add ("/recorder/taken-up", test_taken_up);
  test_journal_add ("/recorder/locked-meanwhile", test_locked_meanwhile);
  test_journal_add ("/recorder/file-gone-meanwhile", test_file_gone_meanwhile);
  test_journal_add ("/recorder/clock-set-back", test_clock_set_back);
  test_journal_add ("/recorder/walks", test_walks);
  return g_test_run ();
}
