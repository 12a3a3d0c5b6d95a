/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What waits is saved by itself, as soon as that is possible. */

#include "psoas-journal-entries.h"
#include "psoas-journal-retry.h"
#include "test-journal-files.h"

static void
save (TestJournal *t,
      gint64       id)
{
  PsoasNote note = { .id = id, .time = TEST_NOW, .day = TEST_DAY, .text = (char *) "Text" };

  psoas_journal_save_note (t->journal, &note, NULL);
}

static void
test_locked (TestJournal   *t,
             gconstpointer  unused)
{
  PsoasJournalRetry *retry;
  sqlite3 *other;

  save (t, 1);
  other = test_journal_connect (t);
  retry = psoas_journal_retry_new (t->journal, 1);
  for (int round = 0; round < 2; round++) {
    g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
    save (t, 2 + round);
    g_assert_error (psoas_journal_get_problem (t->journal), PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_LOCKED);
    for (int i = 0; i < 3; i++)
      g_main_context_iteration (NULL, TRUE);
    g_assert_cmpuint (psoas_journal_get_n_pending (t->journal), ==, 1);
    g_assert_cmpint (sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
    while (psoas_journal_get_n_pending (t->journal) > 0)
      g_main_context_iteration (NULL, TRUE);
    g_assert_null (psoas_journal_get_problem (t->journal));
    g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM note"), ==, 2 + round);
    /* Nothing waits, and nothing is tried. */
    g_assert_false (g_main_context_pending (NULL));
  }
  sqlite3_close (other);
  g_assert_finalize_object (retry);
}

/* What waited before there was somebody to try */
static void
test_before (TestJournal   *t,
             gconstpointer  unused)
{
  g_autoptr (PsoasJournalRetry) retry = NULL;
  sqlite3 *other;

  save (t, 1);
  other = test_journal_connect (t);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  save (t, 2);
  sqlite3_close (other);
  retry = psoas_journal_retry_new (t->journal, 1);
  while (psoas_journal_get_n_pending (t->journal) > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (test_journal_count (t, "SELECT count(*) FROM note"), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_journal_add ("/journal-retry/locked", test_locked);
  test_journal_add ("/journal-retry/before", test_before);
  return g_test_run ();
}
