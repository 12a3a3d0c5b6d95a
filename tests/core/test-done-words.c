/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words/psoas-done-words.h"

#include "test-stretches.h"

/* One stretch of which the article says how often, and one of which it does not */
static void
test_today (void)
{
  static const struct {
    const char *stretch;
    int dose;
    int times;
    gboolean hurt;
    const char *words;
  } cases[] = {
    { "lying", 0, 0, FALSE, "" },
    { "lying", 0, 1, FALSE, "Done 1 time today" },
    { "lying", 0, 3, FALSE, "Done 3 times today" },
    { "kneeling", 2, 0, FALSE, "" },
    { "kneeling", 2, 1, FALSE, "Done 1 time today · in the article: 2 times a day" },
    { "kneeling", 2, 3, FALSE, "Done 3 times today · in the article: 2 times a day" },
    { "kneeling", 2, 0, TRUE, "It hurt today. Rest from this stretch until tomorrow." },
    { "kneeling", 2, 1, TRUE, "It hurt today. Rest from this stretch until tomorrow." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PsoasStretch) stretch = test_stretch_new (cases[i].stretch);
    g_autofree char *words = psoas_done_words_today (stretch, cases[i].times, cases[i].hurt);

    g_assert_cmpint (psoas_stretch_get_times_a_day (stretch), ==, cases[i].dose);
    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/done-words/today", test_today);

  return g_test_run ();
}
