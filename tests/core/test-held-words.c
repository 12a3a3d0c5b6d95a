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

  g_assert_cmpstr (text, ==, "left 1 min, right 1 h 0 min held");
}

/* Of many holds together: a time that nobody takes for one of the clock, and never more than was done */
static void
test_length (void)
{
  static const struct {
    gint64 milliseconds;
    const char *text;
  } cases[] = {
    { 0, "0 s" },
    { 59999, "59 s" },
    { 60000, "1 min" },
    { 3599999, "59 min" },
    { 3600000, "1 h 0 min" },
    { 12059999, "3 h 20 min" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = psoas_held_words_length (cases[i].milliseconds);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

/* No time held stands beside "0 sessions". */
static void
test_sessions (void)
{
  static const struct {
    int done, broken;
    const char *text;
  } cases[] = {
    { 0, 0, "0 sessions" },
    { 0, 1, "1 session, broken off" },
    { 0, 2, "2 sessions, broken off" },
    { 1, 0, "1 session" },
    { 12, 1, "12 sessions, 1 more broken off" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = psoas_held_words_sessions (cases[i].done, cases[i].broken);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/held-words/time", test_time);
  g_test_add_func ("/held-words/sides", test_sides);
  g_test_add_func ("/held-words/length", test_length);
  g_test_add_func ("/held-words/sessions", test_sessions);

  return g_test_run ();
}
