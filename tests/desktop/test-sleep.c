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
  g_test_add_func ("/sleep/read", test_read);
  return g_test_run ();
}
