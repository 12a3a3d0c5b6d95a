/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-sleep.h"

#define S(seconds) ((gint64) ((seconds) * G_USEC_PER_SEC))

typedef struct {
  const char *name;
  double offset;      /* s that the boot-time clock was ahead before */
  double awake;       /* s that the monotonic clock went on */
  double passed;      /* s that the boot-time clock went on */
  gboolean expected;
} SleepCase;

static const SleepCase cases[] = {
  { "nothing", 0, 0, 0, FALSE },
  { "awake", 0, 100, 100, FALSE },
  { "slept-before", 36000, 100, 100, FALSE },
  { "slept", 0, 1, 3600, TRUE },
  { "slept-again", 36000, 5, 65, TRUE },
  { "short-sleep", 0, 1, 2.5, FALSE },
  { "two-seconds", 0, 0, 2, FALSE },
  { "just-over", 0, 0, 2.1, TRUE },
  { "read-apart", 0, 10, 10.02, FALSE },
  { "fast-monotonic", 0, 2000, 100, FALSE },
  { "long-awake", 0, 1e6, 1e6 + 0.5, FALSE },
};

static void
test_case (gconstpointer data)
{
  const SleepCase *c = data;
  PsoasClocks before = { S (50), S (50 + c->offset) };
  PsoasClocks after = { before.monotonic + S (c->awake), before.boottime + S (c->passed) };

  g_assert_cmpint (psoas_clocks_have_slept (&before, &after), ==, c->expected);
}

typedef struct {
  const char *name;
  double due;         /* s after the earlier reading; below 0: never */
  double passed;      /* s until the later reading */
  gboolean expected;
} MissCase;

static const MissCase miss_cases[] = {
  { "in-time", 5, 5, FALSE },
  { "late", 5, 5.3, FALSE },
  { "busy", 5, 25, FALSE },
  { "stopped", 5, 25.1, TRUE },
  { "stopped-for-half-a-minute", 5, 30, TRUE },
  { "due-long-ago", -40, 19, FALSE },
  { "due-long-ago-stopped", -40, 21, TRUE },
  { "nothing-due", -1000, 3600, FALSE },
};

static void
test_missed (gconstpointer data)
{
  const MissCase *c = data;
  PsoasClocks before = { S (50), S (50) };
  PsoasClocks after = { S (50 + c->passed), S (50 + c->passed) };
  gint64 due = c->due <= -1000 ? -1 : S (50 + c->due);

  g_assert_cmpint (psoas_clocks_have_missed (&before, &after, due), ==, c->expected);
}

static void
test_read (void)
{
  PsoasClocks before = psoas_clocks_read ();
  PsoasClocks after = psoas_clocks_read ();

  g_assert_cmpint (after.monotonic, >=, before.monotonic);
  g_assert_cmpint (after.boottime, >=, before.boottime);
  g_assert_cmpint (before.boottime, >, 0);
  g_assert_false (psoas_clocks_have_slept (&before, &after));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/sleep/%s", cases[i].name);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  for (guint i = 0; i < G_N_ELEMENTS (miss_cases); i++) {
    g_autofree char *path = g_strdup_printf ("/sleep/missed/%s", miss_cases[i].name);

    g_test_add_data_func (path, &miss_cases[i], test_missed);
  }
  g_test_add_func ("/sleep/read", test_read);
  return g_test_run ();
}
