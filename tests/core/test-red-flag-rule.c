/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pain/psoas-red-flag-rule.h"

#define DAY PSOAS_DAY_SECONDS
#define NOW (G_GINT64_CONSTANT (20000) * DAY + DAY / 2)

/* Days before today, and a score */
static PsoasPainEntry
make_entry (int days_ago,
            int score)
{
  return (PsoasPainEntry) { .time = NOW - days_ago * (gint64) DAY, .day = 20000 - days_ago, .score = score };
}

static void
test_due (void)
{
  const PsoasPainEntry none[] = { make_entry (9, 0) };
  const PsoasPainEntry old[] = { make_entry (50, 3), make_entry (30, 3), make_entry (2, 3) };
  const PsoasPainEntry fresh[] = { make_entry (50, 3), make_entry (2, 3) };
  const PsoasPainEntry ahead[] = { make_entry (50, 3), make_entry (-400, 3) };
  const struct {
    const PsoasPainEntry *entries;
    gsize n_entries;
    gint64 asked;
    gboolean due;
  } rows[] = {
    /* Before the first session */
    { NULL, 0, 0, TRUE },
    { none, 1, 0, TRUE },
    /* After eight weeks */
    { NULL, 0, NOW, FALSE },
    { NULL, 0, NOW - 56 * DAY + 1, FALSE },
    { NULL, 0, NOW - 56 * DAY, TRUE },
    /* The clock was wrong, or is */
    { NULL, 0, NOW + 1, TRUE },
    { NULL, 0, -1, TRUE },
    /* At each new episode, once */
    { none, 1, NOW - 20 * DAY, FALSE },
    { old, 3, NOW - 20 * DAY, FALSE },
    { fresh, 2, NOW - 20 * DAY, TRUE },
    { fresh, 2, NOW - 2 * DAY - 3601, TRUE },
    { fresh, 2, NOW - 2 * DAY - 3600, FALSE },
    { fresh, 2, NOW - DAY, FALSE },
    { ahead, 2, NOW - 20 * DAY, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (psoas_red_flags_are_due (rows[i].entries, rows[i].n_entries, rows[i].asked, NOW, 20000), ==, rows[i].due);
}

static void
test_after (void)
{
  for (int before = 0; before <= PSOAS_PAIN_MAX; before++) {
    for (int after = 0; after <= PSOAS_PAIN_MAX; after++) {
      gboolean expected = (after >= before + 2 && after >= 4) || after >= before + 4;

      g_assert_cmpint (psoas_red_flags_are_worth_asking (before, after), ==, expected);
    }
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/signs-rule/due", test_due);
  g_test_add_func ("/signs-rule/after", test_after);
  return g_test_run ();
}
