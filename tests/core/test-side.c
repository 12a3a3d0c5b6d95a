/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/psoas-sentence.h"

static void
test_opposite (void)
{
  g_assert_cmpint (psoas_side_opposite (PSOAS_SIDE_LEFT), ==, PSOAS_SIDE_RIGHT);
  g_assert_cmpint (psoas_side_opposite (PSOAS_SIDE_RIGHT), ==, PSOAS_SIDE_LEFT);
  g_assert_cmpint (psoas_side_opposite (PSOAS_SIDE_NONE), ==, PSOAS_SIDE_NONE);
}

static void
test_nicks (void)
{
  PsoasSide side = PSOAS_SIDE_NONE;

  for (PsoasSide i = PSOAS_SIDE_LEFT; i < PSOAS_N_SIDES; i++) {
    g_assert_true (psoas_side_from_nick (psoas_side_get_nick (i), &side));
    g_assert_cmpint (side, ==, i);
  }
  g_assert_false (psoas_side_from_nick ("-", &side));
  g_assert_false (psoas_side_from_nick ("Left", &side));
  g_assert_false (psoas_side_from_nick (NULL, &side));
}

static void
test_sentence (void)
{
  g_autoptr (PsoasSentence) plain = psoas_sentence_new ("Stay here.", "S22");
  g_autoptr (PsoasSentence) sided = psoas_sentence_new_sided ("Left.", "Right.", NULL);

  g_assert_false (psoas_sentence_is_sided (plain));
  g_assert_true (psoas_sentence_is_sided (sided));
  for (PsoasSide i = PSOAS_SIDE_NONE; i < PSOAS_N_SIDES; i++)
    g_assert_cmpstr (psoas_sentence_get_text (plain, i), ==, "Stay here.");
  g_assert_cmpstr (psoas_sentence_get_text (sided, PSOAS_SIDE_RIGHT), ==, "Right.");
  g_assert_cmpstr (psoas_sentence_get_text (sided, PSOAS_SIDE_LEFT), ==, "Left.");
  g_assert_cmpstr (psoas_sentence_get_text (sided, PSOAS_SIDE_NONE), ==, "Left.");
  g_assert_cmpstr (psoas_sentence_get_source (plain), ==, "S22");
  g_assert_null (psoas_sentence_get_source (sided));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/side/opposite", test_opposite);
  g_test_add_func ("/side/nicks", test_nicks);
  g_test_add_func ("/side/sentence", test_sentence);
  return g_test_run ();
}
