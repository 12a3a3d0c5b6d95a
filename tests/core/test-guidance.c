/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/psoas-guidance.h"
#include "content/psoas-library.h"
#include "content/psoas-safety.h"

#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#define NOTICE "<notice>\n<title>Before</title>\n<say source=\"S38\">Ask.</say>\n</notice>\n"
#define SECTION "<section id=\"a\" urgency=\"emergency\">\n<title>A</title>\n<list>\n<say source=\"U\">x</say>\n</list>\n</section>\n"

#define SIGN "<sign urgency=\"same-day\" source=\"U\">fever</sign>\n"
#define SIGNS "<signs>\n<title>Any?</title>\n" SIGN "<sign urgency=\"emergency\" source=\"U\">fall</sign>\n<say source=\"U\">Ask.</say>\n</signs>\n"

typedef struct {
  const char *name;
  const char *text;
  int line;
  const char *word;
} Broken;

static const Broken rows[] = {
  { "root", "<advice version=\"1\"/>", 1, "advice" },
  { "version", "<guidance>\n" NOTICE SECTION "</guidance>", 1, "version" },
  { "zero", "<guidance version=\"0\">\n" NOTICE SECTION "</guidance>", 1, "version" },
  { "no-notice", "<guidance version=\"1\">\n" SECTION "</guidance>", 1, "notice" },
  { "no-section", "<guidance version=\"1\">\n" NOTICE "</guidance>", 1, "section" },
  { "unknown", "<guidance version=\"1\">\n" NOTICE "<video/>\n</guidance>", 6, "video" },
  { "duplicate", "<guidance version=\"1\">\n" NOTICE SECTION SECTION "</guidance>", 12, "taken" },
  { "urgency", "<guidance version=\"1\">\n" NOTICE "<section id=\"b\" urgency=\"soon\">\n<title>B</title>\n</section>\n</guidance>", 6, "soon" },
  { "no-source", "<guidance version=\"1\">\n" NOTICE "<section id=\"b\">\n<title>B</title>\n<say>x</say>\n</section>\n</guidance>", 8, "source" },
  { "empty-list", "<guidance version=\"1\">\n" NOTICE "<section id=\"b\">\n<title>B</title>\n<list></list>\n</section>\n</guidance>", 8, "no sentences" },
  { "no-title", "<guidance version=\"1\">\n" NOTICE "<section id=\"b\">\n<say source=\"U\">x</say>\n</section>\n</guidance>", 6, "title" },
  { "no-signs", "<guidance version=\"1\">\n" NOTICE SECTION "</guidance>", 1, "signs" },
  { "signs-twice", "<guidance version=\"1\">\n" SIGNS SIGNS NOTICE SECTION "</guidance>", 8, "second" },
  { "signs-without-a-line-below", "<guidance version=\"1\">\n<signs>\n<title>Any?</title>\n" SIGN "</signs>\n" NOTICE SECTION "</guidance>", 2, "<say>" },
  { "sign-of-no-urgency", "<guidance version=\"1\">\n<signs>\n<title>Any?</title>\n<sign source=\"U\">x</sign>\n</signs>\n</guidance>", 4, "urgency" },
  { "sign-of-little-urgency", "<guidance version=\"1\">\n<signs>\n<title>Any?</title>\n<sign urgency=\"appointment\" source=\"U\">x</sign>\n</signs>\n</guidance>", 4, "appointment" },
  { "reference", "<guidance version=\"1\">\n" NOTICE SECTION "<references>\n<reference>x</reference>\n</references>\n</guidance>", 13, "mark" },
};

static PsoasGuidance *
parse (const char  *text,
       char       **path,
       GError     **error)
{
  g_autoptr (GError) cause = NULL;
  int file = g_file_open_tmp ("psoas-guidance-XXXXXX", path, &cause);
  PsoasGuidance *guidance;

  g_assert_no_error (cause);
  close (file);
  g_file_set_contents (*path, text, -1, &cause);
  g_assert_no_error (cause);
  guidance = psoas_guidance_parse_file (*path, error);
  g_unlink (*path);

  return guidance;
}

static void
test_broken (gconstpointer data)
{
  const Broken *row = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *place = NULL;

  g_assert_null (parse (row->text, &path, &error));
  g_assert_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_INVALID);
  g_test_message ("%s", error->message);
  place = g_strdup_printf ("%s:%d: ", path, row->line);
  g_assert_true (g_str_has_prefix (error->message, place));
  g_assert_nonnull (strstr (error->message, row->word));
}

static void
test_sound (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  PsoasGuidance *guidance = parse ("<guidance version=\"7\">\n" NOTICE SIGNS SECTION "</guidance>", &path, &error);
  const PsoasGuidanceRedFlag *sign;
  const PsoasGuidanceSection *section;

  g_assert_no_error (error);
  g_assert_cmpint (psoas_guidance_get_version (guidance), ==, 7);
  g_assert_cmpstr (psoas_guidance_get_title (guidance), ==, "Before");
  section = psoas_guidance_find (guidance, "a");
  g_assert_cmpint (section->urgency, ==, PSOAS_URGENCY_EMERGENCY);
  g_assert_cmpuint (section->items->len, ==, 1);
  g_assert_null (psoas_guidance_find (guidance, "b"));
  g_assert_cmpstr (psoas_guidance_get_red_flags_title (guidance), ==, "Any?");
  g_assert_cmpuint (psoas_guidance_get_red_flags (guidance)->len, ==, 2);
  sign = g_ptr_array_index (psoas_guidance_get_red_flags (guidance), 0);
  g_assert_cmpint (sign->urgency, ==, PSOAS_URGENCY_SAME_DAY);
  g_assert_cmpuint (psoas_guidance_get_red_flags_outro (guidance)->len, ==, 1);
  g_assert_finalize_object (guidance);
}

/* As written it can be had beside the translation, and never with a placeholder in it. */
static void
test_original (void)
{
  g_autoptr (GError) error = NULL;
  PsoasGuidance *original = psoas_guidance_parse_original (GUIDANCE_FILE, &error);
  const PsoasGuidanceSection *section;
  const char *text;

  g_assert_no_error (error);
  section = psoas_guidance_find (original, "emergency");
  g_assert_cmpstr (section->title, ==, "Emergency Now");
  text = psoas_sentence_get_text (g_ptr_array_index (section->intro, 0), PSOAS_SIDE_NONE);
  g_assert_nonnull (strstr (text, "(999 UK, 112 EU, 911 US)"));
  g_assert_finalize_object (original);
}

static void
test_answer (void)
{
  g_assert_true (psoas_safety_needs_answer (0, 1));
  g_assert_false (psoas_safety_needs_answer (1, 1));
  g_assert_true (psoas_safety_needs_answer (1, 2));
  g_assert_false (psoas_safety_needs_answer (3, 2));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guidance/sound", test_sound);
  g_test_add_func ("/guidance/original", test_original);
  g_test_add_func ("/guidance/answer", test_answer);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strdup_printf ("/guidance/broken/%s", rows[i].name);

    g_test_add_data_func (path, &rows[i], test_broken);
  }
  return g_test_run ();
}
