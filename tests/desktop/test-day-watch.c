/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When today ends. */

#include "psoas-day-watch.h"

/* 2026-03-29T00:00:00Z: Berlin goes from 2 to 3 at 1 UTC */
#define SPRING 1774742400

static void
test_rest (void)
{
  const struct {
    const char *zone;
    gint64 now;
    guint rest;
  } rows[] = {
    { "UTC", 0, 86400 },
    { "UTC", 86399, 1 },
    { "+02:00", 0, 86400 - 7200 },
    { "-05:00", 0, 5 * 3600 },
    /* At 1 in the morning in winter time, a day of 23 hours has 22 left. */
    { "Europe/Berlin", SPRING, 22 * 3600 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (rows[i].zone);

    /* Not every machine knows cities. */
    if (zone == NULL)
      continue;
    g_assert_cmpuint (psoas_day_watch_get_rest (rows[i].now, zone), ==, rows[i].rest);
  }
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_changed (void)
{
  PsoasDayWatch *watch = psoas_day_watch_new ();
  g_autoptr (GTimeZone) home = g_time_zone_new_identifier ("+01:00");
  g_autoptr (GTimeZone) away = g_time_zone_new_identifier ("+09:00");
  int count = 0;

  g_signal_connect_swapped (watch, "changed", G_CALLBACK (count_cb), &count);
  psoas_day_watch_look_at (watch, SPRING, home);
  psoas_day_watch_look_at (watch, SPRING + 3600 * 22, home);
  g_assert_cmpint (count, ==, 0);
  psoas_day_watch_look_at (watch, SPRING + 3600 * 23, home);
  g_assert_cmpint (count, ==, 1);
  /* A journey, and back */
  psoas_day_watch_look_at (watch, SPRING + 3600 * 40, home);
  g_assert_cmpint (count, ==, 1);
  psoas_day_watch_look_at (watch, SPRING + 3600 * 40, away);
  g_assert_cmpint (count, ==, 2);
  psoas_day_watch_look_at (watch, SPRING + 3600 * 40, home);
  g_assert_cmpint (count, ==, 3);
  g_assert_finalize_object (watch);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-watch/rest", test_rest);
  g_test_add_func ("/day-watch/changed", test_changed);
  return g_test_run ();
}
