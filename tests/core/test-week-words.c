/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words/psoas-week-words.h"

#define MINUTE 60000

static void
test_minutes (void)
{
  static const struct {
    gint64 held;
    int minutes;
    const char *words;
  } cases[] = {
    { -5, 0, "0 of 10 minutes" },
    { 0, 0, "0 of 10 minutes" },
    { MINUTE - 1, 0, "0 of 10 minutes" },
    { MINUTE, 1, "1 of 10 minutes" },
    { 10 * MINUTE - 1, 9, "9 of 10 minutes" },
    { 10 * MINUTE, 10, "10 minutes: enough" },
    { 35 * MINUTE, 35, "35 minutes: enough" },
    { G_MAXINT64, G_MAXINT, "2147483647 minutes: enough" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *words = psoas_week_words_minutes (cases[i].held);

    g_assert_cmpint (psoas_week_get_minutes (cases[i].held), ==, cases[i].minutes);
    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

/* Enough is said when both hips have it, and no sooner. */
static void
test_enough (void)
{
  static const struct {
    gint64 left, right;
    gboolean enough;
  } cases[] = {
    { 0, 0, FALSE },
    { 10 * MINUTE, 10 * MINUTE - 1, FALSE },
    { 10 * MINUTE - 1, 10 * MINUTE, FALSE },
    { 10 * MINUTE, 10 * MINUTE, TRUE },
    { 60 * MINUTE, 12 * MINUTE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const gint64 held[PSOAS_N_SIDES] = { 0, cases[i].left, cases[i].right };

    g_assert_cmpint (g_str_has_prefix (psoas_week_words (held), "This is enough"), ==, cases[i].enough);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/week-words/minutes", test_minutes);
  g_test_add_func ("/week-words/enough", test_enough);

  return g_test_run ();
}
