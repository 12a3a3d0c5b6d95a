/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/psoas-source.h"

#include <string.h>

static PsoasGuidance *
load_guidance (void)
{
  g_autoptr (GError) error = NULL;
  PsoasGuidance *guidance = psoas_guidance_parse_file (GUIDANCE_FILE, &error);

  g_assert_no_error (error);

  return guidance;
}

static GPtrArray *
make_sentences (const char * const *sources)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_sentence_unref);

  for (int i = 0; sources[i] != NULL; i++)
    g_ptr_array_add (sentences, psoas_sentence_new ("Words.", sources[i]));

  return sentences;
}

static const char *
get_text (GPtrArray *sources,
          guint      index)
{
  return ((const PsoasSource *) g_ptr_array_index (sources, index))->text;
}

/* The article's statements in their order, common practice, then references: each once. */
static void
test_order (void)
{
  const char * const marks[] = { "NICE59 S23", "S9 U S23", "U HAT21", "NICE59", NULL };
  g_autoptr (GPtrArray) sentences = make_sentences (marks);
  PsoasGuidance *guidance = load_guidance ();
  GPtrArray *sources = psoas_source_describe (sentences, psoas_guidance_get_references (guidance));

  g_assert_cmpuint (sources->len, ==, 4);
  g_assert_true (g_str_has_suffix (get_text (sources, 0), "statements 9, 23"));
  g_assert_cmpstr (get_text (sources, 1), ==, "Common practice, or our own judgement");
  g_assert_nonnull (strstr (get_text (sources, 2), "NICE"));
  g_assert_nonnull (((const PsoasSource *) g_ptr_array_index (sources, 2))->uri);
  g_assert_nonnull (strstr (get_text (sources, 3), "Hatefi"));

  g_ptr_array_unref (sources);
  g_assert_finalize_object (guidance);
}

static void
test_one_statement (void)
{
  const char * const marks[] = { "S12", NULL };
  g_autoptr (GPtrArray) sentences = make_sentences (marks);
  PsoasGuidance *guidance = load_guidance ();
  GPtrArray *sources = psoas_source_describe (sentences, psoas_guidance_get_references (guidance));

  g_assert_cmpuint (sources->len, ==, 1);
  g_assert_true (g_str_has_suffix (get_text (sources, 0), "statement 12"));

  g_ptr_array_unref (sources);
  g_assert_finalize_object (guidance);
}

static void
test_unmarked (void)
{
  const char * const marks[] = { "", NULL };
  g_autoptr (GPtrArray) sentences = make_sentences (marks);
  PsoasGuidance *guidance = load_guidance ();
  GPtrArray *sources = psoas_source_describe (sentences, psoas_guidance_get_references (guidance));

  g_assert_cmpuint (sources->len, ==, 0);

  g_ptr_array_unref (sources);
  g_assert_finalize_object (guidance);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source/order", test_order);
  g_test_add_func ("/source/one-statement", test_one_statement);
  g_test_add_func ("/source/unmarked", test_unmarked);

  return g_test_run ();
}
