/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words/psoas-options-words.h"

#include "content/psoas-library.h"

typedef struct {
  const char *stretch;
  PsoasHoldUnit unit;
  int amount;
  int rounds;
  const char *dose;
  const char *article;
} Case;

static const Case cases[] = {
  { "gentle", PSOAS_HOLD_UNIT_BREATHS, 10, 3, "10 breaths on each side, 3 rounds", "as in the article" },
  { "gentle", PSOAS_HOLD_UNIT_BREATHS, 9, 3, "9 breaths on each side, 3 rounds", "shorter than the article" },
  { "gentle", PSOAS_HOLD_UNIT_BREATHS, 10, 1, "10 breaths on each side, 1 round", "shorter than the article" },
  { "deeper", PSOAS_HOLD_UNIT_SECONDS, 30, 1, "30 seconds on each side, 1 round", "as in the article" },
  { "deeper", PSOAS_HOLD_UNIT_SECONDS, 60, 1, "60 seconds on each side, 1 round", "as in the article" },
  { "deeper", PSOAS_HOLD_UNIT_SECONDS, 29, 1, "29 seconds on each side, 1 round", "shorter than the article" },
};

static void
test_words (void)
{
  g_autoptr (PsoasLibrary) library = psoas_library_new (NULL);

  g_assert_cmpuint (psoas_library_add_folder (library, STRETCH_FOLDER), ==, 2);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    PsoasStretch *stretch = psoas_library_find (library, cases[i].stretch);
    g_autofree char *dose = NULL;
    g_autofree char *length = NULL;
    PsoasOptions options;

    psoas_options_init (&options, stretch);
    options.wait_for_me = FALSE;
    options.unit = cases[i].unit;
    options.amount = cases[i].amount;
    options.rounds = cases[i].rounds;
    dose = psoas_options_words_dose (&options);
    g_assert_cmpstr (dose, ==, cases[i].dose);
    g_assert_cmpstr (psoas_options_words_article (&options, stretch), ==, cases[i].article);
    length = psoas_options_words_length (&options, stretch);
    g_assert_true (g_str_has_prefix (length, "about "));
  }
}

/* What waits for the person takes no time that could be foretold. */
static void
test_length (void)
{
  g_autoptr (PsoasLibrary) library = psoas_library_new (NULL);
  PsoasStretch *stretch;
  PsoasOptions options;

  psoas_library_add_folder (library, STRETCH_FOLDER);
  stretch = psoas_library_find (library, "deeper");
  psoas_options_init (&options, stretch);
  for (int waits = 0; waits < 2; waits++) {
    g_autofree char *length = NULL;

    options.wait_for_me = waits;
    length = psoas_options_words_length (&options, stretch);
    g_assert_cmpstr (length, ==, waits ? "about 2 minutes and the time you take" : "about 3 minutes");
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/options-words/cases", test_words);
  g_test_add_func ("/options-words/length", test_length);

  return g_test_run ();
}
