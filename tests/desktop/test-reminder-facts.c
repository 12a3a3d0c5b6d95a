/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pain log says of whether to remind today. */

#include "psoas-config.h"

#include "remind/psoas-reminder-facts.h"

#include <glib/gstdio.h>

#include "psoas-journal-entries.h"
#include "psoas-journal-red-flags.h"
#include "psoas-journal-sessions.h"
#include "test-bus.h"
#include "test-journal-files.h"
#include "test-stretches.h"

#define HOUR 3600

static PsoasReminderFacts
read_facts (TestJournal *t,
            const char  *id)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new (id);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  PsoasReminderFacts facts;

  g_assert_true (psoas_reminder_facts_read (t->journal, stretch, TEST_NOW, utc, &facts));

  return facts;
}

/* @done: a hold of it was done to its end.  Returns its id. */
static gint64
save_session (TestJournal *t,
              const char  *id,
              gint64       start,
              gboolean     done,
              int          hurts)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new (id);
  g_autoptr (PsoasSessionRow) row = psoas_session_row_new (stretch);
  g_autoptr (GError) error = NULL;
  PsoasHoldRow hold = { 0 };

  row->id = psoas_journal_new_id (start);
  row->start = start;
  row->finish = start + 600;
  row->day = start / 86400;
  row->state = PSOAS_SESSION_ROW_ENDED;
  row->unit = PSOAS_HOLD_UNIT_SECONDS;
  row->amount = 30;
  row->rounds = 1;
  row->hurts = hurts;
  test_journal_save_session (t->journal, row, &error);
  g_assert_no_error (error);

  hold.session = row->id;
  hold.side = PSOAS_SIDE_LEFT;
  hold.round = 1;
  hold.variation = (char *) "";
  hold.planned = hold.held = 30000;
  hold.completed = done;
  test_journal_save_hold (t->journal, &hold, &error);
  g_assert_no_error (error);

  return row->id;
}

static void
save_score (TestJournal *t,
            const char  *stretch,
            gint64       session,
            gint64       time,
            PsoasMoment  moment,
            int          score)
{
  PsoasPainEntry entry = {
    .id = psoas_journal_new_id (time), .time = time, .day = time / 86400, .score = score, .moment = moment, .stretch = stretch,
    .session = session,
  };
  g_autoptr (GError) error = NULL;

  psoas_journal_save_pain (t->journal, &entry, &error);
  g_assert_no_error (error);
}

/* Asking does not begin a journal. */
static void
test_no_journal (TestJournal   *t,
                 gconstpointer  unused)
{
  PsoasReminderFacts facts = read_facts (t, "kneeling");

  g_assert_cmpint (facts.times_a_day, ==, 2);
  g_assert_cmpint (facts.sessions, ==, 0);
  g_assert_false (facts.barred);
  g_assert_false (g_file_test (t->path, G_FILE_TEST_EXISTS));
}

static void
test_sessions (TestJournal   *t,
               gconstpointer  unused)
{
  PsoasReminderFacts facts;

  save_session (t, "kneeling", TEST_NOW - 24 * HOUR, TRUE, 0);
  save_session (t, "kneeling", TEST_NOW - 4 * HOUR, TRUE, 0);
  save_session (t, "kneeling", TEST_NOW - 3 * HOUR, FALSE, 0);
  save_session (t, "lying", TEST_NOW - 2 * HOUR, TRUE, 0);
  facts = read_facts (t, "kneeling");
  g_assert_cmpint (facts.sessions, ==, 1);
  g_assert_cmpint (facts.finished, ==, TEST_NOW - 4 * HOUR + 600);
  g_assert_false (facts.barred);
  facts = read_facts (t, "lying");
  g_assert_cmpint (facts.sessions, ==, 1);
  g_assert_cmpint (facts.times_a_day, ==, 0);
}

/* A pain stop bars every stretch, for the day. */
static void
test_hurt (TestJournal   *t,
           gconstpointer  unused)
{
  save_session (t, "kneeling", TEST_NOW - 24 * HOUR, TRUE, 1);
  g_assert_false (read_facts (t, "lying").barred);
  save_session (t, "kneeling", TEST_NOW - HOUR, FALSE, 1);
  g_assert_true (read_facts (t, "kneeling").barred);
  g_assert_true (read_facts (t, "lying").barred);
}

/* "Higher than before. Rest from this stretch today." {R2 U} */
static void
test_rest (TestJournal   *t,
           gconstpointer  unused)
{
  gint64 session = save_session (t, "kneeling", TEST_NOW - 2 * HOUR, TRUE, 0);

  save_score (t, "kneeling", session, TEST_NOW - 2 * HOUR, PSOAS_MOMENT_BEFORE, 1);
  g_assert_false (read_facts (t, "kneeling").barred);
  save_score (t, "kneeling", session, TEST_NOW - HOUR, PSOAS_MOMENT_AFTER, 3);
  g_assert_true (read_facts (t, "kneeling").barred);
  g_assert_true (read_facts (t, "lying").barred);
}

/* A score that leaves the gentle stretch alone bars the others. */
static void
test_severe (TestJournal   *t,
             gconstpointer  unused)
{
  save_score (t, NULL, 0, TEST_NOW - HOUR, PSOAS_MOMENT_ALONE, 8);
  g_assert_true (read_facts (t, "kneeling").barred);
}

static void
test_sign (TestJournal   *t,
           gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  psoas_journal_save_tick (t->journal, PSOAS_URGENCY_EMERGENCY, TEST_NOW - HOUR, &error);
  g_assert_no_error (error);
  g_assert_true (read_facts (t, "lying").barred);
}

/* Who cannot know does not remind. */
static void
test_damaged (TestJournal   *t,
              gconstpointer  unused)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *folder = g_path_get_dirname (t->path);
  g_autoptr (GError) error = NULL;
  PsoasReminderFacts facts;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (t->path, "this is no journal, and never was one", -1, &error);
  g_assert_no_error (error);
  g_assert_false (psoas_reminder_facts_read (t->journal, stretch, TEST_NOW, utc, &facts));
}

static void
test_running (void)
{
  TestBus *bus = test_bus_new ();
  g_autoptr (GDBusConnection) ours = test_bus_connect (bus);
  g_autoptr (GDBusConnection) theirs = test_bus_connect (bus);
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (psoas_reminder_facts_is_running (ours));
  answer = g_dbus_connection_call_sync (theirs, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "RequestName", g_variant_new ("(su)", "org.mpris.MediaPlayer2." APPLICATION_ID, 0),
                                        NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (psoas_reminder_facts_is_running (ours));
  g_dbus_connection_close_sync (theirs, NULL, NULL);
  g_dbus_connection_close_sync (ours, NULL, NULL);
  g_assert_false (psoas_reminder_facts_is_running (ours));
  test_bus_free (bus);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_journal_add ("/reminder-facts/no-journal", test_no_journal);
  test_journal_add ("/reminder-facts/sessions", test_sessions);
  test_journal_add ("/reminder-facts/hurt", test_hurt);
  test_journal_add ("/reminder-facts/rest", test_rest);
  test_journal_add ("/reminder-facts/severe", test_severe);
  test_journal_add ("/reminder-facts/sign", test_sign);
  test_journal_add ("/reminder-facts/damaged", test_damaged);
  g_test_add_func ("/reminder-facts/running", test_running);
  return g_test_run ();
}
