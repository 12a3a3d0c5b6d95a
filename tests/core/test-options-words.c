/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words/psoas-options-words.h"
#include "words/psoas-origin-words.h"

#include <gio/gio.h>
#include "test-folder.h"

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

  g_assert_cmpuint (psoas_library_add_folder (library, STRETCH_FOLDER, PSOAS_ORIGIN_SHIPPED), ==, 2);
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

  psoas_library_add_folder (library, STRETCH_FOLDER, PSOAS_ORIGIN_SHIPPED);
  stretch = psoas_library_find (library, "deeper");
  psoas_options_init (&options, stretch);
  for (int waits = 0; waits < 2; waits++) {
    g_autofree char *length = NULL;

    options.wait_for_me = waits;
    length = psoas_options_words_length (&options, stretch);
    g_assert_cmpstr (length, ==, waits ? "about 2 minutes and the time you take" : "about 3 minutes");
  }
}

/* The same file in the person's own folder: the article does not answer for what may have been changed. */
static void
test_copy (void)
{
  g_autoptr (PsoasLibrary) shipped = psoas_library_new (NULL);
  g_autoptr (PsoasLibrary) copied = psoas_library_new (NULL);

  psoas_library_add_folder (shipped, STRETCH_FOLDER, PSOAS_ORIGIN_SHIPPED);
  g_assert_cmpuint (psoas_library_add_folder (copied, STRETCH_FOLDER, PSOAS_ORIGIN_OWN), ==, 2);
  for (guint i = 0; i < 2; i++) {
    g_autoptr (PsoasStretch) original = g_list_model_get_item (G_LIST_MODEL (shipped), i);
    g_autoptr (PsoasStretch) copy = g_list_model_get_item (G_LIST_MODEL (copied), i);
    g_autofree char *original_words = psoas_origin_words (original);
    g_autofree char *copy_words = psoas_origin_words (copy);
    PsoasOptions options;

    psoas_options_init (&options, copy);
    g_assert_cmpstr (psoas_options_words_article (&options, original), ==, "as in the article");
    g_assert_cmpstr (psoas_options_words_article (&options, copy), ==, "");
    g_assert_cmpint (psoas_stretch_get_times_a_day (copy), ==, 0);
    g_assert_cmpstr (original_words, ==, "");
    g_assert_cmpstr (copy_words, ==, "From a file of yours, not from the article");
  }
}

static void
test_author (void)
{
  g_autoptr (PsoasLibrary) library = psoas_library_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "own.stretch", NULL);
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;
  GString *own;

  g_file_get_contents (STRETCH_FOLDER "/gentle.stretch", &text, NULL, &error);
  g_assert_no_error (error);
  own = g_string_new (text);
  g_string_replace (own, "<subtitle>", "<author>A. Writer</author><subtitle>", 1);
  g_file_set_contents (path, own->str, -1, &error);
  g_assert_no_error (error);
  psoas_library_add_file (library, path, &error);
  g_assert_no_error (error);
  words = psoas_origin_words (psoas_library_find (library, "gentle"));
  g_assert_cmpstr (words, ==, "From a file of yours, written by A. Writer, not from the article");

  g_string_free (own, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/options-words/cases", test_words);
  g_test_add_func ("/options-words/length", test_length);
  g_test_add_func ("/options-words/copy", test_copy);
  g_test_add_func ("/options-words/author", test_author);

  return g_test_run ();
}
