/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said before and after a session is in the journal, and what follows is shown once a week. */

#include <glib/gstdio.h>

#include "psoas-journal-entries.h"
#include "psoas-journal-sessions.h"
#include "psoas-pain-session.h"
#include "test-journal-files.h"
#include "test-stretches.h"

static gint64
add_session (PsoasJournal *journal)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("kneeling");
  g_autoptr (PsoasSessionRow) row = psoas_session_row_new (stretch);

  row->id = psoas_journal_new_id (TEST_NOW);
  row->start = TEST_NOW;
  row->day = TEST_DAY;
  row->amount = row->rounds = 1;
  g_assert_true (test_journal_save_session (journal, row, NULL));

  return row->id;
}

static void
say (PsoasPainSession *pain,
     PsoasMoment       moment,
     int               score)
{
  PsoasPainEntry answer = { .score = score };

  psoas_pain_session_save (pain, moment, &answer);
}

/* Whether the rule applies now, and whether it is due; then it is shown. */
static gboolean
find (PsoasPainSession *pain,
      PsoasRule         rule,
      gboolean         *due)
{
  g_autoptr (GPtrArray) advice = psoas_pain_session_find_advice (pain);

  for (guint i = 0; i < advice->len; i++) {
    const PsoasAdvice *each = g_ptr_array_index (advice, i);

    if (each->rule == rule) {
      *due = each->due;
      psoas_pain_session_mark_shown (pain, each);
      return TRUE;
    }
  }

  return FALSE;
}

static void
test_before_and_after (TestJournal   *t,
                       gconstpointer  unused)
{
  g_autoptr (PsoasPainSession) pain = psoas_pain_session_new (t->journal);
  g_autoptr (GPtrArray) advice = NULL;
  gboolean due;

  psoas_pain_session_begin (pain, "kneeling");
  say (pain, PSOAS_MOMENT_BEFORE, 2);
  g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM pain WHERE session IS NULL"), ==, 1);
  psoas_pain_session_set_session (pain, add_session (t->journal), "kneeling");
  g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM pain JOIN session ON session.id = session WHERE moment = 'before'"), ==, 1);

  /* The second answer is in place of the first. */
  say (pain, PSOAS_MOMENT_AFTER, 9);
  say (pain, PSOAS_MOMENT_AFTER, 4);
  g_assert_cmpint (test_journal_count (t, "SELECT score FROM pain WHERE moment = 'after'"), ==, 4);
  g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM pain"), ==, 2);

  g_assert_true (find (pain, PSOAS_RULE_AFTER, &due));
  g_assert_true (due);
  advice = psoas_pain_session_find_advice (pain);
  g_assert_false (psoas_advice_allows (advice, "kneeling"));
  g_assert_true (psoas_advice_allows (advice, PSOAS_GENTLE_STRETCH));
}

/* A rise of 2 or more to 4 or more: the signs are offered; "none" is kept. */
static void
test_signs (TestJournal   *t,
            gconstpointer  unused)
{
  g_autoptr (PsoasPainSession) pain = psoas_pain_session_new (t->journal);

  psoas_pain_session_begin (pain, "kneeling");
  psoas_pain_session_set_session (pain, add_session (t->journal), "kneeling");
  g_assert_false (psoas_pain_session_offers_red_flags (pain));
  say (pain, PSOAS_MOMENT_AFTER, 9);
  g_assert_false (psoas_pain_session_offers_red_flags (pain));

  psoas_pain_session_begin (pain, "kneeling");
  say (pain, PSOAS_MOMENT_BEFORE, 2);
  psoas_pain_session_set_session (pain, add_session (t->journal), "kneeling");
  g_assert_false (psoas_pain_session_offers_red_flags (pain));
  say (pain, PSOAS_MOMENT_AFTER, 9);
  g_assert_true (psoas_pain_session_offers_red_flags (pain));
  /* Another wish does not change what is said of this session. */
  psoas_pain_session_begin (pain, "lying");
  g_assert_true (psoas_pain_session_offers_red_flags (pain));
  say (pain, PSOAS_MOMENT_AFTER, 3);
  g_assert_false (psoas_pain_session_offers_red_flags (pain));

  psoas_pain_session_say_no_red_flags (pain);
  g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM shown WHERE rule = 'no-signs'"), ==, 1);
}

/* A tick is known to another run of the program, also where it follows another within the same second; where it
 * could not be saved, to this one. */
static void
test_tick (TestJournal   *t,
           gconstpointer  unused)
{
  g_autoptr (PsoasPainSession) pain = psoas_pain_session_new (t->journal);
  const PsoasUrgency urgencies[] = { PSOAS_URGENCY_EMERGENCY, PSOAS_URGENCY_NONE, PSOAS_URGENCY_SAME_DAY };

  for (guint i = 0; i < G_N_ELEMENTS (urgencies); i++) {
    g_autoptr (PsoasJournal) journal = psoas_journal_new (t->path);
    g_autoptr (PsoasPainSession) other = psoas_pain_session_new (journal);
    PsoasAdmissionInput input = { .stretch = "kneeling", .answers = PSOAS_ANSWER_SCORE };
    g_autoptr (PsoasAdmission) admission = NULL;

    psoas_pain_session_tick (pain, urgencies[i]);
    g_assert_cmpint (psoas_pain_session_get_ticked (pain), ==, urgencies[i]);
    g_assert_cmpint (psoas_pain_session_get_ticked (other), ==, urgencies[i]);
    admission = psoas_pain_session_decide (other, &input);
    g_assert_cmpint (admission->verdict, ==, urgencies[i] ? PSOAS_VERDICT_REFUSE : PSOAS_VERDICT_ASK_RED_FLAGS);
    g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM shown WHERE rule LIKE 'sign-%'"), ==, 1);
  }

  psoas_pain_session_say_no_red_flags (pain);
  g_assert_cmpint (psoas_pain_session_get_ticked (pain), ==, PSOAS_URGENCY_NONE);
  g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM shown WHERE rule LIKE 'sign-%'"), ==, 0);
}

/* What was shown stays while the same session is spoken of, and is not shown with the next. */
static void
test_shown (TestJournal   *t,
            gconstpointer  unused)
{
  g_autoptr (PsoasPainSession) pain = psoas_pain_session_new (t->journal);
  gboolean due;

  psoas_pain_session_begin (pain, "kneeling");
  say (pain, PSOAS_MOMENT_BEFORE, 8);
  for (int i = 0; i < 2; i++) {
    g_assert_true (find (pain, PSOAS_RULE_SEVERE, &due));
    g_assert_true (due);
  }
  g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM shown WHERE rule = 'severe'"), ==, 1);

  psoas_pain_session_begin (pain, "kneeling");
  g_assert_true (find (pain, PSOAS_RULE_SEVERE, &due));
  g_assert_false (due);
}

static void
test_no_journal (TestJournal   *t,
                 gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (t->folder, "file", "journal.sqlite", NULL);
  g_autofree char *file = g_path_get_dirname (path);
  g_autoptr (PsoasJournal) journal = psoas_journal_new (path);
  g_autoptr (PsoasPainSession) pain = psoas_pain_session_new (journal);
  gboolean due;

  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  psoas_pain_session_begin (pain, "kneeling");
  say (pain, PSOAS_MOMENT_BEFORE, 8);
  g_assert_cmpuint (psoas_journal_get_n_pending (journal), ==, 1);
  g_assert_true (find (pain, PSOAS_RULE_SEVERE, &due));
  psoas_pain_session_tick (pain, PSOAS_URGENCY_SAME_DAY);
  g_assert_cmpint (psoas_pain_session_get_ticked (pain), ==, PSOAS_URGENCY_SAME_DAY);
  g_assert_cmpint (g_remove (file), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_journal_add ("/pain-session/before-and-after", test_before_and_after);
  test_journal_add ("/pain-session/signs", test_signs);
  test_journal_add ("/pain-session/tick", test_tick);
  test_journal_add ("/pain-session/shown", test_shown);
  test_journal_add ("/pain-session/no-journal", test_no_journal);
  return g_test_run ();
}
