/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the journal's rows come to, and that 20 years of them are read within a frame. */

#include "psoas-history-load.h"
#include "psoas-journal-entries.h"
#include "psoas-journal-sessions.h"
#include "psoas-row-writes-private.h"
#include "psoas-report.h"
#include "psoas-statistics.h"
#include "psoas-wording-private.h"
#include "test-journal-files.h"

#define FRAME 0.016 /* s */
#define DAYS (20 * 365)

/* Adds what saves a session of @n_holds holds on a day, with a score before and after */
static void
add_session (GPtrArray  *writes,
             const char *stretch,
             int         day,
             int         n,
             int         n_holds,
             int         n_completed)
{
  gint64 start = TEST_NOW + (gint64) day * 86400 + n * 3600;
  PsoasSessionRow row = {
    .id = (start << 20) + n, .start = start, .finish = start + 600, .day = TEST_DAY + day,
    .state = PSOAS_SESSION_ROW_FINISHED, .stretch = (char *) stretch, .name = (char *) "Name", .text = (char *) "Text",
    .amount = 10, .rounds = 3,
  };

  g_ptr_array_add (writes, psoas_wording_save (&row));
  g_ptr_array_add (writes, psoas_row_write_session (&row, FALSE));
  for (int i = 0; i < n_holds; i++) {
    PsoasHoldRow hold = {
      .session = row.id, .number = i, .side = i % 2 ? PSOAS_SIDE_RIGHT : PSOAS_SIDE_LEFT, .round = 1 + i / 2,
      .variation = (char *) (i == 3 ? "easier" : ""), .planned = 100000, .held = i % 2 ? 50000 : 100000,
      .completed = i < n_completed, .hurt = i == 1,
    };

    g_ptr_array_add (writes, psoas_row_write_hold (&hold, FALSE));
  }
  for (PsoasMoment moment = PSOAS_MOMENT_BEFORE; moment <= PSOAS_MOMENT_AFTER; moment++) {
    PsoasPainEntry entry = {
      .id = row.id + 10 + moment, .session = row.id, .time = start + moment, .day = row.day,
      .score = (day + n + moment) % 11, .moment = moment,
    };

    g_ptr_array_add (writes, psoas_row_write_pain (&entry, FALSE));
  }
}

static void
save (TestJournal *t,
      GPtrArray   *writes)
{
  g_autoptr (GError) error = NULL;

  psoas_journal_write_all (t->journal, writes, &error);
  g_assert_no_error (error);
}

static void
test_empty (TestJournal   *t,
            gconstpointer  unused)
{
  g_autoptr (GArray) done = psoas_statistics_get_done (t->journal, 0, PSOAS_DAY_MAX, 1, NULL);
  g_autoptr (GArray) pain = psoas_statistics_get_pain (t->journal, 0, PSOAS_DAY_MAX, 1, NULL);
  g_autoptr (GPtrArray) stretches = psoas_statistics_get_stretches (t->journal, 0, PSOAS_DAY_MAX, NULL);
  PsoasPainEntry entry;
  int first, last;

  g_assert_cmpuint (done->len, ==, 0);
  g_assert_cmpuint (pain->len, ==, 0);
  g_assert_cmpuint (stretches->len, ==, 0);
  g_assert_false (psoas_statistics_get_days (t->journal, PSOAS_DAY_MAX, &first, &last));
  g_assert_false (psoas_statistics_get_last_score (t->journal, G_MAXINT64, PSOAS_DAY_MAX - 1, &entry));
  g_assert_cmpint (psoas_statistics_count_sessions (t->journal, "gentle", TEST_DAY), ==, 0);
}

/* Two sessions on day 0, of which one counts; one on day 8 */
static void
save_three (TestJournal *t)
{
  GPtrArray *writes = g_ptr_array_new ();

  add_session (writes, "gentle", 0, 0, 6, 5);
  add_session (writes, "deeper", 0, 1, 2, 0);
  add_session (writes, "deeper", 8, 0, 2, 2);
  save (t, writes);
}

static void
test_done (TestJournal   *t,
           gconstpointer  unused)
{
  g_autoptr (GArray) days = NULL, weeks = NULL, all = NULL, none = NULL;
  const PsoasDoneSpan *span;

  save_three (t);
  days = psoas_statistics_get_done (t->journal, TEST_DAY, TEST_DAY + 8, 1, NULL);
  g_assert_cmpuint (days->len, ==, 2);
  span = &g_array_index (days, PsoasDoneSpan, 0);
  g_assert_cmpint (span->day, ==, TEST_DAY);
  g_assert_cmpint (span->sessions, ==, 1);
  g_assert_cmpint (span->held[PSOAS_SIDE_LEFT], ==, 400000);
  g_assert_cmpint (span->held[PSOAS_SIDE_RIGHT], ==, 200000);
  span = &g_array_index (days, PsoasDoneSpan, 1);
  g_assert_cmpint (span->day, ==, TEST_DAY + 8);
  g_assert_cmpint (span->sessions, ==, 1);

  weeks = psoas_statistics_get_done (t->journal, TEST_DAY - 3, TEST_DAY + 8, 7, NULL);
  g_assert_cmpuint (weeks->len, ==, 2);
  g_assert_cmpint (g_array_index (weeks, PsoasDoneSpan, 0).day, ==, TEST_DAY - 3);
  g_assert_cmpint (g_array_index (weeks, PsoasDoneSpan, 1).day, ==, TEST_DAY + 4);
  all = psoas_statistics_get_done (t->journal, TEST_DAY, TEST_DAY + 8, 100, NULL);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpint (g_array_index (all, PsoasDoneSpan, 0).sessions, ==, 2);
  none = psoas_statistics_get_done (t->journal, TEST_DAY + 1, TEST_DAY + 7, 1, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Sums follow what becomes of holds later. */
static void
test_done_follows (TestJournal   *t,
                   gconstpointer  unused)
{
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GArray) days = NULL;
  PsoasHoldRow hold = { .number = 0, .side = PSOAS_SIDE_RIGHT, .round = 1, .held = 7 };

  save_three (t);
  sessions = psoas_journal_get_sessions (t->journal, TEST_DAY + 8, TEST_DAY + 8, NULL);
  hold.session = ((PsoasSessionRow *) g_ptr_array_index (sessions, 0))->id;
  g_assert_true (psoas_journal_write (t->journal, psoas_write_new ("DELETE FROM hold WHERE session = ?", "i", hold.session), NULL));
  g_assert_true (test_journal_save_hold (t->journal, &hold, NULL));
  days = psoas_statistics_get_done (t->journal, TEST_DAY + 8, TEST_DAY + 8, 1, NULL);
  g_assert_cmpint (g_array_index (days, PsoasDoneSpan, 0).sessions, ==, 0);
  g_assert_cmpint (g_array_index (days, PsoasDoneSpan, 0).held[PSOAS_SIDE_LEFT], ==, 0);
  g_assert_cmpint (g_array_index (days, PsoasDoneSpan, 0).held[PSOAS_SIDE_RIGHT], ==, 7);
}

static void
test_pain (TestJournal   *t,
           gconstpointer  unused)
{
  PsoasPainEntry alone = { .id = 5, .time = TEST_NOW, .day = TEST_DAY, .score = 9 };
  g_autoptr (GArray) days = NULL;
  const PsoasPainSpan *span;

  save_three (t);
  g_assert_true (psoas_journal_save_pain (t->journal, &alone, NULL));
  days = psoas_statistics_get_pain (t->journal, TEST_DAY, TEST_DAY + 8, 1, NULL);
  g_assert_cmpuint (days->len, ==, 2);
  span = &g_array_index (days, PsoasPainSpan, 0);
  g_assert_cmpint (span->day, ==, TEST_DAY);
  g_assert_cmpint (span->n[PSOAS_MOMENT_BEFORE], ==, 2);
  g_assert_cmpfloat_with_epsilon (span->mean[PSOAS_MOMENT_BEFORE], 1.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (span->mean[PSOAS_MOMENT_AFTER], 2.5, 1e-9);
  g_assert_cmpint (span->n[PSOAS_MOMENT_ALONE], ==, 1);
  g_assert_cmpfloat_with_epsilon (span->mean[PSOAS_MOMENT_ALONE], 9, 1e-9);
  g_assert_cmpint (g_array_index (days, PsoasPainSpan, 1).n[PSOAS_MOMENT_ALONE], ==, 0);
}

static void
test_today (TestJournal   *t,
            gconstpointer  unused)
{
  PsoasPainEntry entry;
  int first, last;

  save_three (t);
  g_assert_cmpint (psoas_statistics_count_sessions (t->journal, "gentle", TEST_DAY), ==, 1);
  g_assert_cmpint (psoas_statistics_count_sessions (t->journal, "deeper", TEST_DAY), ==, 0);
  g_assert_cmpint (psoas_statistics_count_sessions (t->journal, "deeper", TEST_DAY + 8), ==, 1);
  g_assert_true (psoas_statistics_did_hurt (t->journal, "gentle", TEST_DAY));
  g_assert_false (psoas_statistics_did_hurt (t->journal, "gentle", TEST_DAY + 1));
  g_assert_true (psoas_statistics_get_last_score (t->journal, G_MAXINT64, PSOAS_DAY_MAX - 1, &entry));
  g_assert_cmpint (entry.day, ==, TEST_DAY + 8);
  g_assert_cmpint (entry.score, ==, 10);
  g_assert_true (psoas_statistics_get_days (t->journal, PSOAS_DAY_MAX, &first, &last));
  g_assert_cmpint (first, ==, TEST_DAY);
  g_assert_cmpint (last, ==, TEST_DAY + 8);
}

/* The last score may be long before the last session. */
static void
test_last_score_long_ago (TestJournal   *t,
                          gconstpointer  unused)
{
  PsoasPainEntry old = { .id = 5, .time = 0, .day = 0, .score = 9 }, entry;
  GPtrArray *writes = g_ptr_array_new ();

  g_ptr_array_add (writes, psoas_row_write_pain (&old, FALSE));
  add_session (writes, "gentle", 0, 0, 1, 1);
  g_ptr_array_add (writes, psoas_write_new ("DELETE FROM pain WHERE day > 0", ""));
  save (t, writes);
  g_assert_true (psoas_statistics_get_last_score (t->journal, G_MAXINT64, PSOAS_DAY_MAX - 1, &entry));
  g_assert_cmpint (entry.score, ==, 9);
}

/* What is dated later than now is neither the latest, nor widens what is shown. */
static void
test_ahead (TestJournal   *t,
            gconstpointer  unused)
{
  const PsoasPainEntry rows[] = {
    { .id = 5, .time = TEST_NOW - 60, .day = TEST_DAY, .score = 3 },
    { .id = 6, .time = TEST_NOW + 60, .day = TEST_DAY, .score = 8 },
    { .id = 7, .time = TEST_NOW + 1500 * (gint64) PSOAS_DAY_SECONDS, .day = TEST_DAY + 1500, .score = 9 },
    { .id = 8, .time = TEST_NOW - 30, .day = TEST_DAY + 3, .score = 10 },
  };
  GPtrArray *writes = g_ptr_array_new ();
  PsoasPainEntry entry;
  int first, last;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_ptr_array_add (writes, psoas_row_write_pain (&rows[i], FALSE));
  save (t, writes);

  g_assert_true (psoas_statistics_get_last_score (t->journal, TEST_NOW, TEST_DAY, &entry));
  g_assert_cmpint (entry.score, ==, 3);
  g_assert_true (psoas_statistics_get_last_score (t->journal, TEST_NOW + 60, TEST_DAY, &entry));
  g_assert_cmpint (entry.score, ==, 8);
  g_assert_false (psoas_statistics_get_last_score (t->journal, TEST_NOW - 61, TEST_DAY, &entry));

  g_assert_true (psoas_statistics_get_days (t->journal, TEST_DAY + 1, &first, &last));
  g_assert_cmpint (first, ==, TEST_DAY);
  g_assert_cmpint (last, ==, TEST_DAY);
  g_assert_false (psoas_statistics_get_days (t->journal, TEST_DAY - 1, &first, &last));
  g_assert_cmpint (psoas_statistics_count_ahead (t->journal, TEST_NOW, TEST_DAY), ==, 3);
  g_assert_cmpint (psoas_statistics_count_ahead (t->journal, TEST_NOW + 60, TEST_DAY + 2), ==, 1);
  g_assert_true (psoas_report_choose_days (t->journal, TEST_DAY, &first, &last));
  g_assert_cmpint (last, ==, TEST_DAY);
}

static void
test_stretches (TestJournal   *t,
                gconstpointer  unused)
{
  g_autoptr (GPtrArray) totals = NULL;
  const PsoasStretchTotal *total;

  save_three (t);
  totals = psoas_statistics_get_stretches (t->journal, TEST_DAY, TEST_DAY + 8, NULL);
  g_assert_cmpuint (totals->len, ==, 2);
  total = g_ptr_array_index (totals, 0);
  g_assert_cmpstr (total->stretch, ==, "deeper");
  g_assert_cmpint (total->sessions, ==, 1);
  g_assert_cmpint (total->broken, ==, 1);
  total = g_ptr_array_index (totals, 1);
  g_assert_cmpstr (total->stretch, ==, "gentle");
  g_assert_cmpstr (total->text, ==, "Text");
  g_assert_cmpint (total->sessions, ==, 1);
  g_assert_cmpint (total->broken, ==, 0);
  g_assert_cmpint (total->held[PSOAS_SIDE_LEFT], ==, 300000);
}

/* What became of each side's holds */
static void
test_holds (TestJournal   *t,
            gconstpointer  unused)
{
  g_autoptr (GPtrArray) totals = NULL;
  const PsoasHoldTotal *total;

  save_three (t);
  totals = psoas_statistics_get_holds (t->journal, TEST_DAY, TEST_DAY + 8, NULL);
  g_assert_cmpuint (totals->len, ==, 2);
  total = g_ptr_array_index (totals, 0);
  g_assert_cmpstr (total->stretch, ==, "deeper");
  g_assert_cmpint (total->begun[PSOAS_SIDE_LEFT], ==, 2);
  total = g_ptr_array_index (totals, 1);
  g_assert_cmpstr (total->stretch, ==, "gentle");
  g_assert_cmpint (total->begun[PSOAS_SIDE_RIGHT], ==, 3);
  g_assert_cmpint (total->completed[PSOAS_SIDE_LEFT], ==, 3);
  g_assert_cmpint (total->completed[PSOAS_SIDE_RIGHT], ==, 2);
  g_assert_cmpint (total->eased[PSOAS_SIDE_LEFT], ==, 0);
  g_assert_cmpint (total->eased[PSOAS_SIDE_RIGHT], ==, 1);
  g_assert_cmpint (total->hurt[PSOAS_SIDE_RIGHT], ==, 1);
}

/* A stretch in other words is the same one; its latest words are told. */
static void
test_wordings (TestJournal   *t,
               gconstpointer  unused)
{
  g_autoptr (GPtrArray) totals = NULL;
  const PsoasStretchTotal *total;

  save_three (t);
  g_assert_true (psoas_journal_write (t->journal, psoas_write_new ("INSERT INTO wording VALUES (5, 'deeper', 'Tiefer', 'Worte')", ""), NULL));
  g_assert_true (psoas_journal_write (t->journal, psoas_write_new ("UPDATE session SET wording = 5 WHERE day > ?", "i", (gint64) TEST_DAY), NULL));
  totals = psoas_statistics_get_stretches (t->journal, TEST_DAY, TEST_DAY + 8, NULL);
  g_assert_cmpuint (totals->len, ==, 2);
  total = g_ptr_array_index (totals, 0);
  g_assert_cmpint (total->wordings, ==, 2);
  g_assert_cmpstr (total->name, ==, "Tiefer");
  g_assert_cmpstr (total->text, ==, "Worte");
  g_assert_cmpint (total->sessions, ==, 1);
  g_assert_cmpint (((PsoasStretchTotal *) g_ptr_array_index (totals, 1))->wordings, ==, 1);
}

static guint
read_pain (TestJournal *t)
{
  g_autoptr (GArray) spans = psoas_statistics_get_pain (t->journal, TEST_DAY, TEST_DAY + DAYS, 1, NULL);

  return spans->len;
}

static guint
read_done (TestJournal *t)
{
  g_autoptr (GArray) spans = psoas_statistics_get_done (t->journal, TEST_DAY, TEST_DAY + DAYS, 1, NULL);

  return spans->len;
}

static guint
read_entries (TestJournal *t)
{
  g_autoptr (GArray) entries = psoas_journal_get_pain (t->journal, PSOAS_DAY_MIN, PSOAS_DAY_MAX, NULL);

  return entries->len;
}

static guint
find_advice (TestJournal *t)
{
  g_autoptr (GPtrArray) advice = psoas_journal_find_advice (t->journal, PSOAS_URGENCY_NONE, FALSE, TEST_NOW + DAYS * (gint64) 86400, TEST_DAY + DAYS);

  return advice->len;
}

static guint
read_sessions (TestJournal *t)
{
  g_autoptr (GPtrArray) sessions = psoas_journal_get_sessions (t->journal, TEST_DAY, TEST_DAY + DAYS, NULL);

  return sessions->len;
}

static guint
read_stretches (TestJournal *t)
{
  g_autoptr (GPtrArray) totals = psoas_statistics_get_stretches (t->journal, TEST_DAY, TEST_DAY + DAYS, NULL);

  return totals->len;
}

static guint
read_episodes (TestJournal *t)
{
  g_autoptr (GArray) days = psoas_statistics_get_episodes (t->journal, TEST_DAY, TEST_DAY + DAYS, NULL);

  return days->len > 0;
}

/* As many rows as the list reads at a time */
static guint
read_rows (TestJournal *t)
{
  g_autoptr (GPtrArray) entries = psoas_history_load (t->journal, TEST_DAY, TEST_DAY + 90, TEST_NOW, TEST_DAY, NULL);

  return entries->len;
}

/* 14 600 sessions with 87 600 holds: what a page shows of them is read within a frame. */
static void
test_twenty_years (TestJournal   *t,
                   gconstpointer  unused)
{
  const struct {
    const char *name;
    guint (*read) (TestJournal *t);
    guint n;
    gboolean each_frame;
  } rows[] = {
    { "pain by day", read_pain, DAYS, TRUE },
    { "done by day", read_done, DAYS, TRUE },
    { "sessions", read_sessions, 2 * DAYS, TRUE },
    { "stretches", read_stretches, 1, TRUE },
    { "episodes", read_episodes, 1, TRUE },
    { "rows of three months", read_rows, 182, TRUE },
    { "scores", read_entries, 4 * DAYS, FALSE },
    { "advice", find_advice, 1, FALSE },
  };

  test_journal_save_days (t, TEST_DAY, DAYS);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    double least = G_MAXDOUBLE;

    /* The least of some runs, as other programs only make one slower */
    for (int run = 0; run < 5; run++) {
      gint64 begin = g_get_monotonic_time ();

      g_assert_cmpuint (rows[i].read (t), ==, rows[i].n);
      least = MIN (least, (g_get_monotonic_time () - begin) / 1e6);
    }
    g_test_minimized_result (least, "%s, 20 years: %.2f ms", rows[i].name, 1000 * least);
    if (g_test_perf () && rows[i].each_frame)
      g_assert_cmpfloat (least, <, FRAME);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_journal_add ("/statistics/empty", test_empty);
  test_journal_add ("/statistics/done", test_done);
  test_journal_add ("/statistics/done-follows", test_done_follows);
  test_journal_add ("/statistics/pain", test_pain);
  test_journal_add ("/statistics/today", test_today);
  test_journal_add ("/statistics/last-score-long-ago", test_last_score_long_ago);
  test_journal_add ("/statistics/ahead", test_ahead);
  test_journal_add ("/statistics/stretches", test_stretches);
  test_journal_add ("/statistics/holds", test_holds);
  test_journal_add ("/statistics/wordings", test_wordings);
  test_journal_add ("/statistics/twenty-years", test_twenty_years);
  return g_test_run ();
}
