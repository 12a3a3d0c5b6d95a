/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "remind/psoas-reminder-schedule.h"

#define DAY 1440
#define MONDAY 4  /* 5 January 1970 */

static void
test_weekdays (void)
{
  const int days[] = { 0, 4, 10, -1, -3, -4, 21927 };  /* the last: 2030-01-13 */
  const int weekdays[] = { 3, 0, 6, 2, 0, 6, 6 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (psoas_day_get_weekday (days[i]), ==, weekdays[i]);
}

static void
test_days (void)
{
  const PsoasReading readings[] = { 0, DAY - 1, DAY, -1, -DAY, -DAY - 1 };
  const int days[] = { 0, 0, 1, -1, -1, -2 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (psoas_reading_get_day (readings[i]), ==, days[i]);
}

/* Off until asked for; as often as the stretch says, in order, within the day */
static void
test_usual (void)
{
  const guint numbers[] = { 1, 1, 2, 3, 4, 4 };

  for (int times_a_day = 0; times_a_day < 6; times_a_day++) {
    PsoasReminderSchedule schedule, clamped;

    psoas_reminder_schedule_init (&schedule, times_a_day);
    g_assert_false (schedule.on);
    g_assert_false (psoas_reminder_schedule_is_active (&schedule));
    g_assert_cmpuint (schedule.n_times, ==, numbers[times_a_day]);
    clamped = schedule;
    psoas_reminder_schedule_clamp (&clamped);
    g_assert_true (psoas_reminder_schedule_equal (&schedule, &clamped));
    schedule.on = TRUE;
    g_assert_true (psoas_reminder_schedule_is_active (&schedule));
  }
}

static void
test_clamp (void)
{
  PsoasReminderSchedule schedule = { TRUE, { 900, -1, 540, 900 }, 4, 0xffff };
  const PsoasReminderSchedule good = { TRUE, { 540, 900 }, 2, PSOAS_WEEKDAYS_ALL };
  PsoasReminderSchedule many = { TRUE, { 1440, 1439, 0, 5 }, 7, 1 };
  const PsoasReminderSchedule fewer = { TRUE, { 0, 5, 1439 }, 3, 1 };

  psoas_reminder_schedule_clamp (&schedule);
  g_assert_true (psoas_reminder_schedule_equal (&schedule, &good));
  psoas_reminder_schedule_clamp (&many);
  g_assert_true (psoas_reminder_schedule_equal (&many, &fewer));
}

static void
test_add_and_remove (void)
{
  PsoasReminderSchedule schedule = { .on = TRUE, .weekdays = 1 };

  for (guint i = 0; i < PSOAS_REMINDER_MAX_TIMES; i++) {
    int time = psoas_reminder_schedule_find_free (&schedule);

    g_assert_cmpint (time, >=, 0);
    g_assert_true (psoas_reminder_schedule_add_time (&schedule, time));
    g_assert_false (psoas_reminder_schedule_add_time (&schedule, time));
    for (guint j = 1; j < schedule.n_times; j++)
      g_assert_cmpint (schedule.times[j - 1], <, schedule.times[j]);
  }
  g_assert_cmpint (psoas_reminder_schedule_find_free (&schedule), ==, -1);
  g_assert_false (psoas_reminder_schedule_add_time (&schedule, 1));
  psoas_reminder_schedule_remove_time (&schedule, 1);
  g_assert_cmpuint (schedule.n_times, ==, 3);
  g_assert_true (psoas_reminder_schedule_add_time (&schedule, 1));
  g_assert_cmpint (schedule.times[0], ==, 1);
  g_assert_cmpint (schedule.times[3], ==, 18 * 60);
}

static void
test_equal (void)
{
  const PsoasReminderSchedule base = { TRUE, { 540, 900 }, 2, 3 };
  PsoasReminderSchedule others[] = { base, base, base, base };

  others[0].on = FALSE;
  others[1].times[1] = 901;
  others[2].n_times = 1;
  others[3].weekdays = 2;
  g_assert_true (psoas_reminder_schedule_equal (&base, &base));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (psoas_reminder_schedule_equal (&base, &others[i]));
}

/* Monday and Thursday, 9:00 and 18:00 */
static void
test_find (void)
{
  const PsoasReminderSchedule schedule = { TRUE, { 540, 1080 }, 2, 1 | 8 };
  const struct {
    int day, minute;        /* from that Monday on */
    int after_day, after;
    int last;               /* -1: none */
  } rows[] = {
    { 0, 0, 0, 540, -1 },
    { 0, 539, 0, 540, -1 },
    { 0, 540, 0, 1080, 540 },
    { 0, 1079, 0, 1080, 540 },
    { 0, 1080, 3, 540, 1080 },
    { 1, 600, 3, 540, -1 },
    { 3, 1080, 7, 540, 1080 },
    { 6, 1439, 7, 540, -1 },
  };
  PsoasReminderSchedule none = schedule;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    PsoasReading reading = (MONDAY + rows[i].day) * DAY + rows[i].minute;
    PsoasReading last = rows[i].last < 0 ? PSOAS_READING_NONE : (MONDAY + rows[i].day) * DAY + rows[i].last;

    g_assert_cmpint (psoas_reminder_schedule_find_after (&schedule, reading), ==,
                     (MONDAY + rows[i].after_day) * DAY + rows[i].after);
    g_assert_cmpint (psoas_reminder_schedule_find_last (&schedule, reading), ==, last);
  }

  none.weekdays = 0;
  g_assert_false (psoas_reminder_schedule_is_active (&none));
  g_assert_cmpint (psoas_reminder_schedule_find_after (&none, 0), ==, PSOAS_READING_NONE);
  none.weekdays = 1;
  none.n_times = 0;
  g_assert_false (psoas_reminder_schedule_is_active (&none));
  g_assert_cmpint (psoas_reminder_schedule_find_last (&none, MONDAY * DAY + 600), ==, PSOAS_READING_NONE);
}

/* One day a week: the next one is a week away. */
static void
test_once_a_week (void)
{
  const PsoasReminderSchedule schedule = { TRUE, { 540 }, 1, 1 };

  g_assert_cmpint (psoas_reminder_schedule_find_after (&schedule, MONDAY * DAY + 540), ==, (MONDAY + 7) * DAY + 540);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder-schedule/weekdays", test_weekdays);
  g_test_add_func ("/reminder-schedule/days", test_days);
  g_test_add_func ("/reminder-schedule/usual", test_usual);
  g_test_add_func ("/reminder-schedule/clamp", test_clamp);
  g_test_add_func ("/reminder-schedule/add-and-remove", test_add_and_remove);
  g_test_add_func ("/reminder-schedule/equal", test_equal);
  g_test_add_func ("/reminder-schedule/find", test_find);
  g_test_add_func ("/reminder-schedule/once-a-week", test_once_a_week);
  return g_test_run ();
}
