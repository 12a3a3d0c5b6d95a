/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the later half of some days compares with the earlier half, in one sentence. */

#include "pain/psoas-pain-trend.h"

#include <string.h>

static void
test_words (void)
{
  static const struct {
    double earlier, later;
    int n_earlier, n_later;
    const char *begin;
  } cases[] = {
    { 5, 3.5, 6, 6, "Pain was lower in the later half of this time: 3.5 of 10 on average, after 5.0 " },
    { 5, 4, 3, 3, "Pain was lower" },
    { 5, 4.1, 6, 6, "Pain was about the same in both halves of this time: 4.1 of 10 on average, after 5.0 " },
    { 5, 5.9, 6, 6, "Pain was about the same" },
    { 2, 3, 3, 9, "Pain was higher in the later half of this time: 3.0 of 10 on average, after 2.0 " },
    { 0, 0, 3, 3, "Pain was about the same" },
    { 8, 1, 2, 9, "There are too few scores" },
    { 8, 1, 9, 2, "There are too few scores" },
    { 0, 0, 0, 0, "There are too few scores" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    PsoasPainTrend trend;
    g_autofree char *words = NULL;

    psoas_pain_trend_init (&trend, 100, 127);
    psoas_pain_trend_add (&trend, 100, cases[i].n_earlier, cases[i].earlier);
    psoas_pain_trend_add (&trend, 127, cases[i].n_later, cases[i].later);
    words = psoas_pain_trend_words (&trend);
    g_assert_true (g_str_has_prefix (words, cases[i].begin));
  }
}

/* Each score counts alike, whatever day it is of; the middle day belongs to the later half. */
static void
test_means (void)
{
  PsoasPainTrend trend;

  psoas_pain_trend_init (&trend, 100, 127);
  psoas_pain_trend_add (&trend, 113, 1, 8);
  psoas_pain_trend_add (&trend, 113, 3, 4);
  psoas_pain_trend_add (&trend, 112, 0, 9);
  psoas_pain_trend_add (&trend, 114, 2, 3);
  g_assert_cmpint (trend.n[0], ==, 4);
  g_assert_cmpfloat_with_epsilon (trend.mean[0], 5, 1e-9);
  g_assert_cmpint (trend.n[1], ==, 2);
  g_assert_cmpfloat_with_epsilon (trend.mean[1], 3, 1e-9);

  psoas_pain_trend_init (&trend, 100, 100);
  psoas_pain_trend_add (&trend, 100, 1, 8);
  g_assert_cmpint (trend.n[0] + trend.n[1], ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pain-trend/words", test_words);
  g_test_add_func ("/pain-trend/means", test_means);

  return g_test_run ();
}
