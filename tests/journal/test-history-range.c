/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-history-range.h"

#include "pain/psoas-day.h"

#define TODAY 20000

static void
test_range (void)
{
  static const struct {
    PsoasHistorySpan span;
    int oldest;
    PsoasHistoryRange range;
  } cases[] = {
    { PSOAS_HISTORY_FOUR_WEEKS, TODAY, { TODAY - 27, TODAY, 1 } },
    { PSOAS_HISTORY_FOUR_WEEKS, 0, { TODAY - 27, TODAY, 1 } },
    { PSOAS_HISTORY_YEAR, 0, { TODAY - 363, TODAY, 7 } },
    { PSOAS_HISTORY_ALL, TODAY, { TODAY, TODAY, 1 } },
    { PSOAS_HISTORY_ALL, TODAY + 400, { TODAY, TODAY, 1 } },
    { PSOAS_HISTORY_ALL, TODAY - 119, { TODAY - 119, TODAY, 1 } },
    { PSOAS_HISTORY_ALL, TODAY - 120, { TODAY - 120, TODAY, 2 } },
    { PSOAS_HISTORY_ALL, TODAY - 20 * 365, { TODAY - 20 * 365, TODAY, 61 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    PsoasHistoryRange range = psoas_history_range (cases[i].span, cases[i].oldest, TODAY);

    g_assert_cmpint (range.first, ==, cases[i].range.first);
    g_assert_cmpint (range.last, ==, cases[i].range.last);
    g_assert_cmpint (range.width, ==, cases[i].range.width);
  }
}

/* However long the log is, the points have room beside each other, and the days end today. */
static void
test_all (void)
{
  for (int oldest = PSOAS_DAY_MIN; oldest <= TODAY; oldest += 97) {
    PsoasHistoryRange range = psoas_history_range (PSOAS_HISTORY_ALL, oldest, TODAY);

    g_assert_cmpint (range.first, ==, oldest);
    g_assert_cmpint (range.last, ==, TODAY);
    g_assert_cmpint ((range.last - range.first) / range.width, <, 120);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history-range/range", test_range);
  g_test_add_func ("/history-range/all", test_all);

  return g_test_run ();
}
