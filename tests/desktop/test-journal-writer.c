/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session that is followed is in the journal, by itself. */

#include "psoas-journal-writer.h"
#include "psoas-journal-sessions.h"
#include "test-journal-files.h"
#include "test-stretches.h"

static PsoasSession *
make_session (void)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("kneeling");
  g_autoptr (PsoasPlan) plan = NULL;
  PsoasOptions options;

  psoas_options_init (&options, stretch);
  options.wait_for_me = FALSE;
  plan = psoas_plan_new (stretch, &options);

  return psoas_session_new (plan);
}

/* To the beginning of the next phase, which is not the one that runs */
static void
go_on (PsoasSession *session)
{
  guint phase = psoas_session_get_phase_index (session);

  while (psoas_session_get_state (session) == PSOAS_SESSION_RUNNING && psoas_session_get_phase_index (session) == phase)
    psoas_session_tick (session, psoas_session_get_deadline (session));
}

static void
test_followed (TestJournal   *t,
               gconstpointer  unused)
{
  g_autoptr (PsoasSession) session = make_session ();
  PsoasJournalWriter *writer = psoas_journal_writer_new (t->journal, session);
  g_autoptr (PsoasSessionRow) row = NULL;
  guint n_holds = 0;

  g_assert_cmpint (psoas_journal_writer_get_session_id (writer), ==, 0);
  psoas_session_start (session, 0);
  g_assert_cmpint (psoas_journal_writer_get_session_id (writer), >, 0);
  while (psoas_session_get_state (session) == PSOAS_SESSION_RUNNING) {
    gboolean hold = psoas_session_get_phase (session)->kind == PSOAS_PHASE_HOLD;
    g_autoptr (GArray) holds = NULL;

    go_on (session);
    n_holds += hold;
    holds = psoas_journal_get_holds (t->journal, psoas_journal_writer_get_session_id (writer), NULL);
    g_assert_cmpuint (holds->len, ==, n_holds);
  }
  g_assert_cmpuint (n_holds, ==, 2);
  row = psoas_journal_get_session (t->journal, psoas_journal_writer_get_session_id (writer), NULL);
  g_assert_cmpint (row->state, ==, PSOAS_SESSION_ROW_FINISHED);
  g_assert_finalize_object (writer);
}

static void
failed_cb (PsoasJournalWriter *writer,
           const char         *message,
           gpointer            count)
{
  g_assert_cmpstr (message, !=, "");
  (*(int *) count)++;
}

/* The journal cannot be written: said once, and the session goes on. */
static void
test_failure (TestJournal   *t,
              gconstpointer  unused)
{
  g_autofree char *folder = g_path_get_dirname (t->path);
  g_autoptr (PsoasSession) session = make_session ();
  PsoasJournalWriter *writer = psoas_journal_writer_new (t->journal, session);
  int n_failed = 0;

  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  g_signal_connect (writer, "failed", G_CALLBACK (failed_cb), &n_failed);
  psoas_session_start (session, 0);
  go_on (session);
  go_on (session);
  g_assert_cmpint (n_failed, ==, 1);
  g_assert_cmpint (psoas_session_get_state (session), ==, PSOAS_SESSION_RUNNING);
  g_assert_cmpint (psoas_session_get_phase_index (session), ==, 2);
  g_assert_cmpuint (psoas_journal_get_n_pending (t->journal), >, 0);
  g_assert_finalize_object (writer);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_journal_add ("/journal-writer/followed", test_followed);
  test_journal_add ("/journal-writer/failure", test_failure);
  return g_test_run ();
}
