/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "remind/psoas-reminder-words.h"

#define MONDAY 1894622400  /* 2030-01-14, 12:00 UTC */

static void
test_body (void)
{
  const char *names[][4] = { { "A" }, { "A", "B" }, { "A", "B", "C" } };
  const char *bodies[] = { "A, if it feels right today", "A and B, if it feels right today", "A, B and C, if it feels right today" };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++) {
    g_autofree char *body = psoas_reminder_words_body (names[i]);

    g_assert_cmpstr (body, ==, bodies[i]);
  }
}

static void
test_time (void)
{
  const struct {
    int time;
    const char *words;
  } rows[] = {
    { 0, "00:00" }, { 1, "00:01" }, { 540, "09:00" }, { 1439, "23:59" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *words = psoas_reminder_words_time (rows[i].time);

    g_assert_cmpstr (words, ==, rows[i].words);
  }
}

static void
test_next (void)
{
  const struct {
    gint64 next;
    const char *words;
  } rows[] = {
    { MONDAY, "Next: today at 12:00" },
    { MONDAY - 3600, "Next: today at 12:00" },
    { MONDAY + 11 * 3600, "Next: today at 23:00" },
    { MONDAY + 12 * 3600, "Next: tomorrow at 00:00" },
    { MONDAY + 35 * 3600, "Next: tomorrow at 23:00" },
    { MONDAY + 48 * 3600, "Next: Wednesday at 12:00" },
    { MONDAY + 7 * 86400, "Next: Monday at 12:00" },
    { PSOAS_REMINDER_NEVER, "" },
  };
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *words = psoas_reminder_words_next (rows[i].next, MONDAY, utc);

    g_assert_cmpstr (words, ==, rows[i].words);
  }
}

static void
test_weekdays (void)
{
  g_autofree char *monday = psoas_reminder_words_weekday (0, FALSE);
  g_autofree char *sunday = psoas_reminder_words_weekday (6, TRUE);

  g_assert_cmpstr (monday, ==, "Monday");
  g_assert_cmpstr (sunday, ==, "Sun");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder-words/body", test_body);
  g_test_add_func ("/reminder-words/time", test_time);
  g_test_add_func ("/reminder-words/next", test_next);
  g_test_add_func ("/reminder-words/weekdays", test_weekdays);
  return g_test_run ();
}
