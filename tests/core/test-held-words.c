/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words/psoas-held-words.h"

static void
test_time (void)
{
  static const struct {
    gint64 milliseconds;
    const char *text;
  } cases[] = {
    { 0, "0:00" },
    { 999, "0:00" },
    { 1000, "0:01" },
    { 89999, "1:29" },
    { 90000, "1:30" },
    { 3599999, "59:59" },
    { 3600000, "1 h 0 min" },
    { 12059999, "3 h 20 min" },
    { G_GINT64_CONSTANT (36000000000), "10000 h 0 min" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = psoas_held_words_time (cases[i].milliseconds);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

static void
test_sides (void)
{
  gint64 held[PSOAS_N_SIDES] = { 0, 89700, 3600000 };
  g_autofree char *text = psoas_held_words_sides (held);

  g_assert_cmpstr (text, ==, "left 1:29, right 1 h 0 min held");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/held-words/time", test_time);
  g_test_add_func ("/held-words/sides", test_sides);

  return g_test_run ();
}
