/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/psoas-sentence.h"

/* 150 words a minute, and a second to begin: also for more words than fit an int of microseconds */
static void
test_time (void)
{
  for (int words = 1; words <= 400; words++) {
    GString *text = g_string_new ("word");
    g_autoptr (PsoasSentence) sentence = NULL;

    for (int i = 1; i < words; i++)
      g_string_append (text, i % 2 == 0 ? "  word," : " w\303\266rd");
    sentence = psoas_sentence_new (text->str, NULL);
    g_string_free (text, TRUE);
    g_assert_cmpint (psoas_sentence_get_time (sentence, PSOAS_SIDE_NONE), ==, G_USEC_PER_SEC + words * 400 * G_GINT64_CONSTANT (1000));
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sentence/time", test_time);

  return g_test_run ();
}
