/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/psoas-count-words.h"

static void
test_breaths (void)
{
  static const struct {
    int breaths;
    const char *expected;
  } cases[] = {
    { 1, "One breath on this side." },
    { 3, "Three breaths on this side." },
    { 10, "Ten breaths on this side." },
    { 11, "11 breaths on this side." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = psoas_count_words_breaths (cases[i].breaths);

    g_assert_cmpstr (text, ==, cases[i].expected);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/count-words/breaths", test_breaths);
  return g_test_run ();
}
