/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of reminding, one by one, and what is remembered of it. */

#include "remind/psoas-reminder.h"

#include "pain/psoas-day.h"

/* Summer time begins on 31 March 2030, 2:00, and ends on 27 October, 3:00, without any file of zones. */
#define BERLIN "CET-1CEST,M3.5.0,M10.5.0/3"

static const PsoasReminderSchedule twice = { TRUE, { 540, 1080 }, 2, PSOAS_WEEKDAYS_ALL };

static gint64
at (const char *text)
{
  gint64 time = 0;

  g_assert_true (psoas_time_parse (text, &time));

  return time;
}

static void
assert_next (const PsoasReminderSchedule *schedule,
             const PsoasReminderFacts    *facts,
             const char                  *zone_name,
             const char                  *now,
             const char                  *expected)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  gint64 next;

  g_assert_nonnull (zone);
  next = psoas_reminder_next (schedule, facts, at (now), zone);
  g_test_message ("%s: %" G_GINT64_FORMAT, now, next - at (now));
  if (expected == NULL)
    g_assert_cmpint (next, ==, PSOAS_REMINDER_NEVER);
  else
    g_assert_cmpint (next, ==, at (expected));
}

#define JUST_NOW(now) now, now

static void
test_off (void)
{
  PsoasReminderSchedule off = twice;
  PsoasReminderFacts facts = { .times_a_day = 2 };

  off.on = FALSE;
  assert_next (&off, &facts, "UTC", "2030-01-14T10:00:00Z", NULL);
}

/* 14 January 2030 is a Monday. */
static void
test_times (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  PsoasReminderFacts facts = { .times_a_day = 2 };
  PsoasReminderSchedule mondays = twice;

  psoas_reminder_memory_begin (&facts.memory, at ("2030-01-14T08:00:00Z"), utc);
  assert_next (&twice, &facts, "UTC", "2030-01-14T08:00:00Z", "2030-01-14T09:00:00Z");
  assert_next (&twice, &facts, "UTC", "2030-01-14T08:59:59Z", "2030-01-14T09:00:00Z");
  assert_next (&twice, &facts, "UTC", JUST_NOW ("2030-01-14T09:00:00Z"));
  assert_next (&twice, &facts, "UTC", JUST_NOW ("2030-01-14T09:00:40Z"));
  psoas_reminder_memory_post (&facts.memory, &twice, at ("2030-01-14T09:00:40Z"), utc);
  assert_next (&twice, &facts, "UTC", "2030-01-14T09:00:41Z", "2030-01-14T18:00:00Z");
  psoas_reminder_memory_post (&facts.memory, &twice, at ("2030-01-14T18:00:00Z"), utc);
  assert_next (&twice, &facts, "UTC", "2030-01-14T18:00:00Z", "2030-01-15T09:00:00Z");
  mondays.weekdays = 1;
  assert_next (&mondays, &facts, "UTC", "2030-01-14T18:00:00Z", "2030-01-21T09:00:00Z");
}

/* What was chosen just now is not late. */
static void
test_begin (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  PsoasReminderFacts facts = { .memory = { .not_today = 21928, .snoozed = 1 } };

  psoas_reminder_memory_begin (&facts.memory, at ("2030-01-14T12:00:00Z"), utc);
  assert_next (&twice, &facts, "UTC", "2030-01-14T12:00:00Z", "2030-01-14T18:00:00Z");
}

/* The machine slept: one, for what was missed that day, and none for another day's. */
static void
test_late (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  PsoasReminderFacts facts = { .times_a_day = 2 };
  PsoasReminderFacts then;

  psoas_reminder_memory_begin (&facts.memory, at ("2030-01-14T08:00:00Z"), utc);
  then = facts;
  assert_next (&twice, &then, "UTC", JUST_NOW ("2030-01-14T21:00:00Z"));
  psoas_reminder_memory_post (&then.memory, &twice, at ("2030-01-14T21:00:00Z"), utc);
  assert_next (&twice, &then, "UTC", "2030-01-14T21:00:01Z", "2030-01-15T09:00:00Z");

  assert_next (&twice, &facts, "UTC", "2030-01-15T07:00:00Z", "2030-01-15T09:00:00Z");

  /* A late one stands for what follows within the hour; one in time does not. */
  then = facts;
  psoas_reminder_memory_post (&then.memory, &twice, at ("2030-01-14T17:10:00Z"), utc);
  assert_next (&twice, &then, "UTC", "2030-01-14T18:00:00Z", "2030-01-15T09:00:00Z");
  then = facts;
  psoas_reminder_memory_post (&then.memory, &twice, at ("2030-01-14T16:59:00Z"), utc);
  assert_next (&twice, &then, "UTC", "2030-01-14T17:30:00Z", "2030-01-14T18:00:00Z");
  {
    const PsoasReminderSchedule close = { TRUE, { 540, 570 }, 2, PSOAS_WEEKDAYS_ALL };

    psoas_reminder_memory_post (&facts.memory, &close, at ("2030-01-14T09:10:00Z"), utc);
    assert_next (&close, &facts, "UTC", "2030-01-14T09:10:00Z", "2030-01-14T09:30:00Z");
  }
}

static void
test_dose (void)
{
  PsoasReminderSchedule often = { TRUE, { 540, 720, 900, 1080 }, 4, PSOAS_WEEKDAYS_ALL };
  PsoasReminderFacts facts = { .times_a_day = 2, .sessions = 1 };

  assert_next (&often, &facts, "UTC", JUST_NOW ("2030-01-14T12:00:00Z"));
  facts.sessions = 2;
  assert_next (&often, &facts, "UTC", "2030-01-14T12:00:00Z", "2030-01-15T09:00:00Z");
  /* Where the stretch names no number, what was chosen is the dose. */
  facts.times_a_day = 0;
  facts.sessions = 3;
  assert_next (&often, &facts, "UTC", JUST_NOW ("2030-01-14T12:00:00Z"));
  facts.sessions = 4;
  assert_next (&often, &facts, "UTC", "2030-01-14T12:00:00Z", "2030-01-15T09:00:00Z");
}

/* Who has just done a session is not asked for the next. */
static void
test_finished (void)
{
  PsoasReminderFacts facts = { .times_a_day = 2, .sessions = 1, .finished = at ("2030-01-14T08:30:00Z") };

  assert_next (&twice, &facts, "UTC", "2030-01-14T09:00:00Z", "2030-01-14T18:00:00Z");
  facts.finished = at ("2030-01-14T07:59:00Z");
  assert_next (&twice, &facts, "UTC", JUST_NOW ("2030-01-14T09:00:00Z"));
  facts.finished = at ("2030-01-14T08:00:00Z");
  assert_next (&twice, &facts, "UTC", "2030-01-14T09:00:00Z", "2030-01-14T18:00:00Z");
  /* A clock was wrong. */
  facts.finished = at ("2030-01-14T09:30:00Z");
  assert_next (&twice, &facts, "UTC", JUST_NOW ("2030-01-14T09:00:00Z"));
}

static void
test_barred (void)
{
  PsoasReminderFacts facts = { .barred = TRUE };

  assert_next (&twice, &facts, "UTC", "2030-01-14T09:00:00Z", "2030-01-15T09:00:00Z");
  facts.memory.snoozed = at ("2030-01-14T09:00:00Z");
  assert_next (&twice, &facts, "UTC", "2030-01-14T09:00:00Z", "2030-01-15T09:00:00Z");
}

static void
test_running (void)
{
  PsoasReminderFacts facts = { .running = TRUE };

  assert_next (&twice, &facts, "UTC", "2030-01-14T09:00:00Z", "2030-01-14T18:00:00Z");
  facts.memory.snoozed = at ("2030-01-14T09:00:00Z");
  assert_next (&twice, &facts, "UTC", "2030-01-14T09:00:00Z", "2030-01-14T18:00:00Z");
}

static void
test_snooze (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  PsoasReminderFacts facts = { 0 }, then;

  psoas_reminder_memory_post (&facts.memory, &twice, at ("2030-01-14T17:31:00Z"), utc);
  psoas_reminder_memory_snooze (&facts.memory, at ("2030-01-14T17:40:00Z"));
  assert_next (&twice, &facts, "UTC", "2030-01-14T17:41:00Z", "2030-01-14T18:10:00Z");
  assert_next (&twice, &facts, "UTC", JUST_NOW ("2030-01-14T18:10:00Z"));
  then = facts;
  psoas_reminder_memory_post (&then.memory, &twice, at ("2030-01-14T18:10:00Z"), utc);
  assert_next (&twice, &then, "UTC", "2030-01-14T18:11:00Z", "2030-01-15T09:00:00Z");

  /* Slept through it: still today, not on another day */
  assert_next (&twice, &facts, "UTC", JUST_NOW ("2030-01-14T23:59:00Z"));
  assert_next (&twice, &facts, "UTC", "2030-01-15T08:00:00Z", "2030-01-15T09:00:00Z");

  /* A session answers it. */
  facts.finished = at ("2030-01-14T17:55:00Z");
  facts.sessions = 1;
  assert_next (&twice, &facts, "UTC", "2030-01-14T18:10:00Z", "2030-01-15T09:00:00Z");

  /* Over midnight */
  facts = (PsoasReminderFacts) { 0 };
  psoas_reminder_memory_post (&facts.memory, &twice, at ("2030-01-14T23:45:00Z"), utc);
  psoas_reminder_memory_snooze (&facts.memory, at ("2030-01-14T23:45:00Z"));
  assert_next (&twice, &facts, "UTC", "2030-01-14T23:59:00Z", "2030-01-15T00:15:00Z");
  assert_next (&twice, &facts, "UTC", JUST_NOW ("2030-01-15T00:15:00Z"));
}

static void
test_not_today (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  PsoasReminderFacts facts = { 0 };

  psoas_reminder_memory_snooze (&facts.memory, at ("2030-01-14T09:00:00Z"));
  psoas_reminder_memory_not_today (&facts.memory, at ("2030-01-14T09:00:00Z"), utc);
  assert_next (&twice, &facts, "UTC", "2030-01-14T09:30:00Z", "2030-01-15T09:00:00Z");
  assert_next (&twice, &facts, "UTC", JUST_NOW ("2030-01-15T09:00:00Z"));
}

static void
test_summer_time (void)
{
  const PsoasReminderSchedule nights = { TRUE, { 150 }, 1, PSOAS_WEEKDAYS_ALL };  /* 2:30 */
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier (BERLIN);
  PsoasReminderFacts facts = { 0 };

  /* In spring 2:30 is left out: at 3:00, which is 1:00 of UTC */
  psoas_reminder_memory_begin (&facts.memory, at ("2030-03-31T00:10:00Z"), berlin);
  assert_next (&nights, &facts, BERLIN, "2030-03-31T00:10:00Z", "2030-03-31T01:00:00Z");
  assert_next (&nights, &facts, BERLIN, JUST_NOW ("2030-03-31T01:00:00Z"));
  psoas_reminder_memory_post (&facts.memory, &nights, at ("2030-03-31T01:00:00Z"), berlin);
  assert_next (&nights, &facts, BERLIN, "2030-03-31T01:01:00Z", "2030-04-01T00:30:00Z");
  /* Not by the time that it would have without the change */
  assert_next (&twice, &facts, BERLIN, "2030-03-31T00:10:00Z", "2030-03-31T07:00:00Z");

  /* In autumn it comes twice: the first */
  facts.memory = (PsoasReminderMemory) { 0 };
  psoas_reminder_memory_begin (&facts.memory, at ("2030-10-26T23:10:00Z"), berlin);
  assert_next (&nights, &facts, BERLIN, "2030-10-26T23:10:00Z", "2030-10-27T00:30:00Z");
  psoas_reminder_memory_post (&facts.memory, &nights, at ("2030-10-27T00:30:00Z"), berlin);
  assert_next (&nights, &facts, BERLIN, "2030-10-27T00:31:00Z", "2030-10-28T01:30:00Z");
  assert_next (&nights, &facts, BERLIN, "2030-10-27T01:30:00Z", "2030-10-28T01:30:00Z");
  assert_next (&twice, &facts, BERLIN, "2030-10-26T23:10:00Z", "2030-10-27T08:00:00Z");
}

/* Clocks that were wrong for a while */
static void
test_mend (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  PsoasReminderFacts facts = { 0 };

  psoas_reminder_memory_post (&facts.memory, &twice, at ("2099-01-14T09:00:00Z"), utc);
  psoas_reminder_memory_snooze (&facts.memory, at ("2099-01-14T09:00:00Z"));
  assert_next (&twice, &facts, "UTC", JUST_NOW ("2030-01-14T09:00:00Z"));
  psoas_reminder_memory_not_today (&facts.memory, at ("2099-01-14T09:00:00Z"), utc);
  assert_next (&twice, &facts, "UTC", JUST_NOW ("2030-01-14T09:00:00Z"));
  psoas_reminder_memory_post (&facts.memory, &twice, at ("2030-01-14T09:00:00Z"), utc);
  g_assert_cmpint (facts.memory.not_today, ==, 0);
  g_assert_cmpint (facts.memory.posted, ==, at ("2030-01-14T09:00:00Z"));
  assert_next (&twice, &facts, "UTC", "2030-01-14T09:00:01Z", "2030-01-14T18:00:00Z");

  facts.memory.posted = at ("2031-01-14T09:00:00Z");
  psoas_reminder_memory_mend (&facts.memory, at ("2030-01-14T09:00:00Z"), utc);
  g_assert_cmpint (facts.memory.posted, ==, 0);
}

/* A day back by a journey is believed, up to as far as zones lie apart. */
static void
test_journey_back (void)
{
  g_autoptr (GTimeZone) east = g_time_zone_new_identifier ("+14:00");
  PsoasReminderFacts facts = { 0 };

  psoas_reminder_memory_not_today (&facts.memory, at ("2030-01-14T10:30:00Z"), east);  /* 15 January, 0:30 */
  assert_next (&twice, &facts, "-12:00", "2030-01-14T10:30:00Z", "2030-01-16T21:00:00Z");

  /* What was dealt with there stays so, whatever comes after it. */
  facts.memory = (PsoasReminderMemory) { 0 };
  psoas_reminder_memory_post (&facts.memory, &twice, at ("2030-01-14T04:00:00Z"), east);  /* 18:00 */
  psoas_reminder_memory_snooze (&facts.memory, at ("2030-01-14T04:00:00Z"));
  {
    g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

    psoas_reminder_memory_post (&facts.memory, &twice, at ("2030-01-14T04:30:00Z"), utc);
  }
  assert_next (&twice, &facts, "UTC", "2030-01-14T17:59:00Z", "2030-01-15T09:00:00Z");
}

static void
test_text (void)
{
  const PsoasReminderMemory memory = { 31576140, 1894622400, 1894624200, 21928 };
  const char *damaged[] = { "", "1 2 3", "1 2 3 4 5", "1 2 x 4", "1  2 3", "99999999999999 1 1 1" };
  g_autofree char *text = psoas_reminder_memory_to_text (&memory);
  PsoasReminderMemory read = { 0 };

  g_assert_true (psoas_reminder_memory_parse (text, &read));
  g_assert_cmpint (read.dealt_with, ==, memory.dealt_with);
  g_assert_cmpint (read.posted, ==, memory.posted);
  g_assert_cmpint (read.snoozed, ==, memory.snoozed);
  g_assert_cmpint (read.not_today, ==, memory.not_today);
  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++) {
    g_assert_false (psoas_reminder_memory_parse (damaged[i], &read));
    g_assert_cmpint (read.dealt_with, ==, memory.dealt_with);
  }
  g_assert_true (psoas_reminder_memory_parse ("1 2 3 99999999999", &read));
  g_assert_cmpint (read.not_today, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder/off", test_off);
  g_test_add_func ("/reminder/times", test_times);
  g_test_add_func ("/reminder/begin", test_begin);
  g_test_add_func ("/reminder/late", test_late);
  g_test_add_func ("/reminder/dose", test_dose);
  g_test_add_func ("/reminder/finished", test_finished);
  g_test_add_func ("/reminder/barred", test_barred);
  g_test_add_func ("/reminder/running", test_running);
  g_test_add_func ("/reminder/snooze", test_snooze);
  g_test_add_func ("/reminder/not-today", test_not_today);
  g_test_add_func ("/reminder/summer-time", test_summer_time);
  g_test_add_func ("/reminder/mend", test_mend);
  g_test_add_func ("/reminder/journey-back", test_journey_back);
  g_test_add_func ("/reminder/text", test_text);
  return g_test_run ();
}
