/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pain/psoas-day.h"

static void
test_from_time (void)
{
  const struct {
    const char *zone;
    gint64 time;
    int day;
  } rows[] = {
    { "UTC", 0, 0 },
    { "UTC", 86399, 0 },
    { "UTC", 86400, 1 },
    { "UTC", -1, -1 },
    { "+02:00", 86400 - 7200, 1 },
    { "+02:00", 86400 - 7201, 0 },
    { "-05:00", 86400 + 18000 - 1, 0 },
    { "-05:00", 86400 + 18000, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (rows[i].zone);

    g_assert_nonnull (zone);
    g_assert_cmpint (psoas_day_from_time (rows[i].time, zone), ==, rows[i].day);
  }
}

static void
test_strings (void)
{
  const struct {
    int day;
    const char *text;
  } rows[] = {
    { 0, "1970-01-01" }, { -1, "1969-12-31" }, { 19782, "2024-02-29" }, { 20780, "2026-11-23" },
    { PSOAS_DAY_MIN, "1900-01-01" }, { PSOAS_DAY_MAX, "9999-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    int day = 1;

    g_assert_true (psoas_day_parse (rows[i].text, &day));
    g_assert_cmpint (day, ==, rows[i].day);
  }
}

static void
test_time_strings (void)
{
  const gint64 times[] = { 0, -1, 1795417200, 86399 };
  const char *texts[] = { "1970-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2026-11-23T07:00:00Z", "1970-01-01T23:59:59Z" };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++) {
    gint64 time = 1;

    g_assert_true (psoas_time_parse (texts[i], &time));
    g_assert_cmpint (time, ==, times[i]);
  }
}

static void
test_refused (void)
{
  const char *texts[] = { "", "2026-11-2", "2026-11-233", "2026-13-01", "2026-02-29", "1899-12-31", "2026/11/23",
                          " 026-11-23", "2026-11-23T24:00:00Z", "2026-11-23T23:60:00Z", "2026-11-23T23:00:60Z",
                          "2026-11-23T23:00:00", "2026-02-30T23:00:00Z" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    gint64 time;
    int day;

    g_assert_false (psoas_day_parse (texts[i], &day));
    g_assert_false (psoas_time_parse (texts[i], &time));
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/from-time", test_from_time);
  g_test_add_func ("/day/strings", test_strings);
  g_test_add_func ("/day/time-strings", test_time_strings);
  g_test_add_func ("/day/refused", test_refused);
  return g_test_run ();
}
