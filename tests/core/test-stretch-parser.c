/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/psoas-library.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "test-folder.h"

/* A sound stretch on 42 lines; every row of the table breaks one of them. */
static const char *sound[] = {
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
  "<stretch version=\"1\" id=\"sound\" counted-in=\"breaths\">",
  "<name>Sound   stretch</name><subtitle>Lying down</subtitle>",
  "<summary>All is well.</summary>",
  "<side which=\"left\"><name>Left hip</name><detail>left leg long</detail></side>",
  "<side which=\"right\"><name>Right hip</name><detail>right leg long</detail></side>",
  "<dose unit=\"breaths\" minimum=\"3\" maximum=\"10\" default=\"10\" article-minimum=\"10\" article-maximum=\"10\"/>",
  "<dose unit=\"seconds\" minimum=\"10\" maximum=\"60\" default=\"30\"/>",
  "<rounds minimum=\"1\" maximum=\"3\" default=\"3\"/>",
  "<start pose=\"a\">",
  "<step pose=\"a\" seconds=\"4\" source=\"S12\">Lie down.</step>",
  "</start>",
  "<position>",
  "<step pose=\"b\" seconds=\"5.5\"><left>Right knee up.</left><right>Left knee up.</right></step>",
  "</position>",
  "<hold pose=\"b\">",
  "<say source=\"S22\">Stay here.</say>",
  "</hold>",
  "<come-out>",
  "<step pose=\"a\" seconds=\"4\">Come out.</step>",
  "</come-out>",
  "<switch><say>Other side.</say></switch>",
  "<finish><say>Done.</say></finish>",
  "<checkpoint id=\"one\" point=\"head\" guide=\"spine\" mistake=\"c\">",
  "<label>One</label>",
  "<say>Check one.</say>",
  "</checkpoint>",
  "<checkpoint id=\"two\" point=\"pelvis\">",
  "<label>Two</label>",
  "<say>Check two.</say>",
  "</checkpoint>",
  "<easier id=\"easy\" pose=\"b\">",
  "<label>Easy</label><detail><left>left knee bent</left><right>right knee bent</right></detail>",
  "<say>Take it easy.</say>",
  "<position><step pose=\"b\" seconds=\"4\">Only so far.</step></position>",
  "<come-out><step pose=\"a\" seconds=\"4\">And back.</step></come-out>",
  "</easier>",
  "<feel><say>A stretch.</say></feel>",
  "<ask-first><say>Ask.</say></ask-first>",
  "<stop-if><say>Pain.</say></stop-if>",
  "<notes><say>None.</say></notes><posture pose=\"a\">Lying</posture><posture pose=\"b\"><left>Right knee up</left><right>Left knee up</right></posture><posture pose=\"c\">Wrong</posture>",
  "</stretch>",
};

static const char * const poses[] = { "a", "b", "c", NULL };
static const char * const points[] = { "head", "pelvis", NULL };
static const char * const guides[] = { "spine", NULL };
static const PsoasStretchNames names = { poses, points, guides };

typedef struct {
  const char *name;
  int line;               /* from 1: the line that is replaced */
  const char *text;       /* what stands there instead */
  int error_line;
  const char *word;       /* in the message */
} Broken;

static const Broken rows[] = {
  { "encoding", 1, "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", 1, "ISO-8859-1" },
  { "xml-version", 1, "<?xml version=\"1.1\" encoding=\"UTF-8\"?>", 1, "XML version “1.1”" },
  { "xml-version-word", 1, "<?xml version=\"...\"?>", 1, "Begin the file with" },
  { "no-xml-version", 1, "<?xml encoding=\"UTF-8\"?>", 1, "XML version “”" },
  { "byte-order-mark", 1, "\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"UTF-8\"?>", 1, "without a BOM" },
  { "bytes", 3, "<name>Sound \xe4 stretch</name>", 3, "UTF-8" },
  { "root", 42, "</stretch><stretch/>", 42, "outermost" },
  { "unclosed", 42, "", 43, "well-formed" },
  { "mismatch", 12, "</begin>", 12, "well-formed" },
  { "entity", 3, "<name>&nbsp;</name>", 3, "well-formed" },
  { "version", 2, "<stretch version=\"2\" id=\"sound\" counted-in=\"breaths\">", 2, "version" },
  { "no-version", 2, "<stretch id=\"sound\" counted-in=\"breaths\">", 2, "version" },
  { "id", 2, "<stretch version=\"1\" id=\"A b\" counted-in=\"breaths\">", 2, "A b" },
  { "counted-in", 2, "<stretch version=\"1\" id=\"sound\" counted-in=\"minutes\">", 2, "minutes" },
  { "tag-of-lines", 2, "<stretch version=\"1\"\n  id=\"A b\"\n  counted-in=\"breaths\">", 2, "A b" },
  { "two-tags", 11, "<step pose=\"z\" seconds=\"4\">Hinlegen – “ä”.</step><step pose=\"a\" seconds=\"4\">Lie down.</step>", 11, "“z”" },
  { "second-tag", 11, "<step pose=\"a\" seconds=\"4\">Hinlegen – “ä”.</step><step\n pose=\"z\" seconds=\"4\">Lie down.</step>", 11, "“z”" },
  { "unknown-attribute", 2, "<stretch version=\"1\" id=\"sound\" counted-in=\"breaths\" colour=\"red\">", 2, "colour" },
  { "second-attribute", 11, "<step pose=\"a\" seconds=\"4\" pose=\"b\">Lie down.</step>", 11, "“pose” twice" },
  { "unknown-element", 4, "<summary>All is well.</summary><video/>", 4, "video" },
  { "missing-name", 3, "", 2, "<name>" },
  { "second-name", 4, "<name>Again</name>", 4, "second" },
  { "second-subtitle", 3, "<name>Sound</name><subtitle>a</subtitle><subtitle>b</subtitle>", 3, "second" },
  { "empty-subtitle", 3, "<name>Sound</name><subtitle/>", 3, "empty" },
  { "empty-name", 3, "<name> </name>", 3, "empty" },
  { "stray-umlauts", 10, "<start pose=\"a\">xäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöü", 10, "xäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöü”." },
  { "half-character", 3, "<name ’=\"\"/>", 3, "well-formed" },
  { "line-end-in-tag", 3, "<name/\n>", 4, "well-formed" },
  { "stray-text", 10, "<start pose=\"a\">words", 10, "beside" },
  { "side", 5, "<side which=\"up\"><name>a</name><detail>b</detail></side>", 5, "up" },
  { "side-nameless", 5, "<side><name>a</name><detail>b</detail></side>", 5, "which" },
  { "side-missing", 6, "", 2, "right" },
  { "side-detail", 5, "<side which=\"left\"><name>Left hip</name></side>", 5, "detail" },
  { "range", 8, "<dose unit=\"seconds\" minimum=\"60\" maximum=\"10\" default=\"30\"/>", 8, "above" },
  { "default", 8, "<dose unit=\"seconds\" minimum=\"10\" maximum=\"60\" default=\"90\"/>", 8, "90" },
  { "article", 7, "<dose unit=\"breaths\" minimum=\"3\" maximum=\"10\" default=\"10\" article-minimum=\"10\" article-maximum=\"12\"/>", 7, "12" },
  { "article-half", 7, "<dose unit=\"breaths\" minimum=\"3\" maximum=\"10\" default=\"10\" article-minimum=\"10\"/>", 7, "article" },
  { "number", 8, "<dose unit=\"seconds\" minimum=\"ten\" maximum=\"60\" default=\"30\"/>", 8, "ten" },
  { "negative", 8, "<dose unit=\"seconds\" minimum=\"-10\" maximum=\"60\" default=\"30\"/>", 8, "-10" },
  { "overflow", 9, "<rounds minimum=\"1\" maximum=\"99999999999999999999\" default=\"3\"/>", 9, "99999" },
  { "unit", 8, "<dose unit=\"hours\" minimum=\"1\" maximum=\"2\" default=\"1\"/>", 8, "hours" },
  { "second-dose", 9, "<dose unit=\"seconds\" minimum=\"1\" maximum=\"2\" default=\"1\"/>", 9, "second" },
  { "pose", 11, "<step pose=\"z\" seconds=\"4\">Lie down.</step>", 11, "“z”" },
  { "no-pose", 11, "<step seconds=\"4\">Lie down.</step>", 11, "pose" },
  { "ghost", 11, "<step pose=\"a\" from=\"z\" at=\"head\" seconds=\"4\">Lie down.</step>", 11, "“z”" },
  { "ghost-alone", 11, "<step pose=\"a\" from=\"b\" seconds=\"4\">Lie down.</step>", 11, "only one of “from” and “at”" },
  { "ghost-point", 11, "<step pose=\"a\" from=\"b\" at=\"elbow\" seconds=\"4\">Lie down.</step>", 11, "“elbow”" },
  { "ghost-same", 11, "<step pose=\"a\" from=\"a\" at=\"head\" seconds=\"4\">Lie down.</step>", 11, "are the same" },
  { "seconds", 11, "<step pose=\"a\" seconds=\"4s\">Lie down.</step>", 11, "4s" },
  { "seconds-zero", 11, "<step pose=\"a\" seconds=\"0\">Lie down.</step>", 11, "above 0" },
  { "seconds-hex", 11, "<step pose=\"a\" seconds=\"0x10\">Lie down.</step>", 11, "0x10" },
  { "deep", 4, "<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a>", 4, "deep" },
  { "seconds-nan", 11, "<step pose=\"a\" seconds=\"nan\">Lie down.</step>", 11, "nan" },
  { "no-steps", 11, "", 10, "no steps" },
  { "one-sided", 14, "<step pose=\"b\" seconds=\"5\"><left>Right knee up.</left></step>", 14, "both sides" },
  { "hold-pose", 16, "<hold pose=\"q\">", 16, "“q”" },
  { "say", 17, "<tell>Stay.</tell>", 17, "tell" },
  { "mistake", 24, "<checkpoint id=\"one\" point=\"head\" mistake=\"y\">", 24, "“y”" },
  { "point", 28, "<checkpoint id=\"two\" point=\"elbow\">", 28, "“elbow”, which the figure does not have. Use one of: head, pelvis." },
  { "guide", 28, "<checkpoint id=\"two\" point=\"pelvis\" guide=\"wall\">", 28, "“wall”, which the figure does not have. Use one of: spine." },
  { "duplicate-checkpoint", 28, "<checkpoint id=\"one\" point=\"pelvis\">", 28, "taken" },
  { "checkpoint-label", 25, "", 24, "label" },
  { "easier-start-pose", 35, "<start><step pose=\"b\" seconds=\"4\">Stand.</step></start><position><step pose=\"b\" seconds=\"4\">Up.</step></position>", 35, "“pose”" },
  { "easier-start-unknown", 35, "<start pose=\"z\"><step pose=\"b\" seconds=\"4\">Stand.</step></start><position/>", 35, "“z”" },
  { "easier-start-empty", 35, "<start pose=\"b\"/>", 35, "no steps" },
  { "easier-unknown", 35, "<steps/>", 35, "steps" },
  { "easier-detail", 33, "<label>Easy</label>", 32, "<detail>" },
  { "easier-second-detail", 33, "<label>Easy</label><detail>bent</detail><detail>bent</detail>", 33, "once each" },
  { "easier-one-sided-detail", 33, "<label>Easy</label><detail><left>left knee bent</left></detail>", 33, "both sides" },
  { "easier-empty-switch", 35, "<switch/>", 35, "no sentences" },
  { "posture-missing", 41, "<posture pose=\"a\">Lying</posture><posture pose=\"b\">Knee up</posture>", 2, "“c” has no words" },
  { "posture-unknown", 41, "<posture pose=\"z\">Flying</posture>", 41, "“z”" },
  { "posture-second", 41, "<posture pose=\"a\">Lying</posture><posture pose=\"a\">Flat</posture>", 41, "second" },
  { "posture-empty", 41, "<posture pose=\"a\"> </posture>", 41, "empty" },
  { "posture-pose", 41, "<posture>Lying</posture>", 41, "pose" },
  { "easier-empty", 35, "", 32, "position" },
  { "finish-pose", 23, "<finish><say pose=\"z\">Done.</say></finish>", 23, "“z”" },
  { "finish-second", 23, "<finish><say>Done.</say></finish><finish><say>Up.</say></finish>", 23, "second" },
  { "finish-empty", 23, "<finish/>", 23, "no sentences" },
  { "feel-pose", 38, "<feel><say pose=\"a\">Mild.</say></feel>", 38, "pose" },
  { "no-stop-if", 40, "", 2, "stop-if" },
};

static char *
write_file (const char *folder,
            const char *name,
            const char *contents,
            gssize      length)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, name, NULL);

  g_file_set_contents (path, contents, length, &error);
  g_assert_no_error (error);

  return path;
}

/* The sound stretch, with one line replaced; 0 replaces none */
static char *
compose (int         line,
         const char *text)
{
  GString *contents = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sound); i++)
    g_string_append_printf (contents, "%s\n", (int) i + 1 == line ? text : sound[i]);

  return g_string_free (contents, FALSE);
}

static void
test_broken (gconstpointer data)
{
  const Broken *row = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = test_folder_new ();
  g_autofree char *contents = compose (row->line, row->text);
  g_autofree char *path = write_file (folder, "x.stretch", contents, -1);
  g_autofree char *place = g_strdup_printf ("%s:%d: ", path, row->error_line);

  g_assert_null (psoas_stretch_parse_file (path, &names, &error));
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, place));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_nonnull (strstr (error->message, row->word));
}

static void
test_sound (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = test_folder_new ();
  g_autofree char *contents = compose (0, NULL);
  g_autofree char *path = write_file (folder, "x.stretch", contents, -1);
  PsoasStretch *stretch = psoas_stretch_parse_file (path, &names, &error);
  PsoasStep *step;

  g_assert_no_error (error);
  g_assert_cmpstr (psoas_stretch_get_name (stretch), ==, "Sound stretch");
  g_assert_cmpstr (psoas_stretch_get_subtitle (stretch), ==, "Lying down");
  g_assert_cmpint (psoas_stretch_get_hold_unit (stretch), ==, PSOAS_HOLD_UNIT_BREATHS);
  g_assert_cmpint (psoas_stretch_get_hold_dose (stretch, PSOAS_HOLD_UNIT_SECONDS)->default_amount, ==, 30);
  g_assert_cmpint (psoas_stretch_get_rounds (stretch)->maximum, ==, 3);
  g_assert_cmpint (psoas_stretch_get_times_a_day (stretch), ==, 0);
  g_assert_cmpuint (psoas_stretch_get_checkpoints (stretch)->len, ==, 2);
  g_assert_cmpuint (psoas_stretch_get_sentences (stretch, PSOAS_SENTENCES_HALFWAY)->len, ==, 0);
  step = g_ptr_array_index (psoas_stretch_get_position (stretch), 0);
  g_assert_cmpfloat (step->seconds, ==, 5.5);
  g_assert_cmpstr (psoas_sentence_get_text (step->sentence, PSOAS_SIDE_RIGHT), ==, "Left knee up.");
  g_assert_cmpstr (psoas_stretch_get_side_name (stretch, PSOAS_SIDE_RIGHT), ==, "Right hip");
  g_assert_cmpstr (psoas_stretch_get_side_detail (stretch, -1, PSOAS_SIDE_RIGHT), ==, "right leg long");
  g_assert_cmpstr (psoas_stretch_get_side_detail (stretch, 0, PSOAS_SIDE_RIGHT), ==, "right knee bent");
  g_assert_cmpstr (psoas_stretch_get_posture (stretch, "a", PSOAS_SIDE_LEFT), ==, "Lying");
  g_assert_cmpstr (psoas_stretch_get_posture (stretch, "b", PSOAS_SIDE_RIGHT), ==, "Left knee up");
  g_assert_finalize_object (stretch);
}

static void
test_unreadable (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = test_folder_new ();
  g_autofree char *huge = g_strnfill (1024 * 1024 + 1, ' ');
  g_autofree char *path = write_file (folder, "huge.stretch", huge, 1024 * 1024 + 1);
  g_autofree char *empty = write_file (folder, "empty.stretch", "", 0);
  g_autofree char *bare = write_file (folder, "bare.stretch", "<?xml version=\"1.0\"?>\n<!-- none -->\n", -1);

  g_assert_null (psoas_stretch_parse_file (path, &names, &error));
  g_assert_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_READ);
  g_assert_nonnull (strstr (error->message, "1024 KiB"));
  g_clear_error (&error);

  g_assert_null (psoas_stretch_parse_file (empty, &names, &error));
  g_assert_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_READ);
  g_clear_error (&error);

  g_assert_null (psoas_stretch_parse_file (bare, &names, &error));
  g_assert_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "no element"));
  g_clear_error (&error);

  g_assert_null (psoas_stretch_parse_file (folder, &names, &error));
  g_assert_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_READ);
  g_clear_error (&error);

  g_unlink (path);
  g_assert_null (psoas_stretch_parse_file (path, &names, &error));
  g_assert_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_READ);
}

/* Bad files and taken ids are told of by name, and hide nothing. */
static void
test_library (void)
{
  g_autofree char *folder = test_folder_new ();
  g_autofree char *good = compose (0, NULL);
  g_autofree char *other = compose (2, "<stretch version=\"1\" id=\"first\" order=\"0\" counted-in=\"seconds\">");
  g_autofree char *bad = compose (3, "<nom>Mal</nom>");
  g_autofree char *a = write_file (folder, "a.stretch", bad, -1);
  g_autofree char *b = write_file (folder, "b.stretch", good, -1);
  g_autofree char *c = write_file (folder, "c.stretch", good, -1);
  g_autofree char *taken = g_strdup_printf ("%s:2: the id “sound” is taken by %s:2. Choose another.", c, b);
  PsoasLibrary *library = psoas_library_new (&names);
  g_autoptr (PsoasStretch) first = NULL;

  g_free (write_file (folder, "d.stretch", other, -1));
  g_free (write_file (folder, "notes.txt", bad, -1));
  g_assert_cmpuint (psoas_library_add_folder (library, "/nowhere/at/all", PSOAS_ORIGIN_SHIPPED), ==, 0);
  g_assert_cmpuint (psoas_library_add_folder (library, folder, PSOAS_ORIGIN_OWN), ==, 2);
  g_assert_cmpuint (psoas_library_get_errors (library)->len, ==, 2);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (psoas_library_get_errors (library), 0), a));
  g_assert_cmpstr (g_ptr_array_index (psoas_library_get_errors (library), 1), ==, taken);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (library)), ==, 2);
  first = g_list_model_get_item (G_LIST_MODEL (library), 0);
  g_assert_cmpstr (psoas_stretch_get_id (first), ==, "first");
  g_assert_nonnull (psoas_library_find (library, "sound"));
  g_assert_null (psoas_library_find (library, "nothing"));
  g_clear_object (&first);
  g_assert_finalize_object (library);
}

/* The shipped ones come first, then what a file's own order says, then those that say none. */
static void
test_order (void)
{
  static const struct {
    const char *id;
    const char *order;
  } files[] = {
    { "zoe", "" }, { "anna", "" }, { "third", " order=\"7\"" }, { "second", " order=\"0\"" },
  };
  static const char * const ids[] = { "gentle", "deeper", "second", "third", "anna", "zoe" };
  g_autofree char *folder = test_folder_new ();
  g_autoptr (PsoasLibrary) library = psoas_library_new (NULL);

  psoas_library_add_folder (library, STRETCH_FOLDER, PSOAS_ORIGIN_SHIPPED);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autofree char *begin = g_strdup_printf ("<stretch version=\"1\" id=\"%s\"%s counted-in=\"seconds\">", files[i].id, files[i].order);
    g_autofree char *text = compose (2, begin);
    g_autofree char *path = write_file (folder, "own.stretch", text, -1);

    g_assert_true (psoas_library_add_file (library, path, NULL));
  }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (library)), ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (PsoasStretch) stretch = g_list_model_get_item (G_LIST_MODEL (library), i);

    g_assert_cmpstr (psoas_stretch_get_id (stretch), ==, ids[i]);
  }
}

/* Every shipped file is sound, and the article's doses are the defaults. */
static void
test_shipped (void)
{
  g_autoptr (PsoasLibrary) library = psoas_library_new (NULL);
  PsoasStretch *gentle, *deeper;

  psoas_library_add_folder (library, STRETCH_FOLDER, PSOAS_ORIGIN_SHIPPED);
  for (guint i = 0; i < psoas_library_get_errors (library)->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (psoas_library_get_errors (library), i));
  g_assert_cmpuint (psoas_library_get_errors (library)->len, ==, 0);

  gentle = psoas_library_find (library, "gentle");
  deeper = psoas_library_find (library, "deeper");
  g_assert_nonnull (gentle);
  g_assert_nonnull (deeper);
  g_assert_cmpint (psoas_stretch_get_hold_dose (gentle, PSOAS_HOLD_UNIT_BREATHS)->default_amount, ==, 10);
  g_assert_cmpint (psoas_stretch_get_rounds (gentle)->default_amount, ==, 3);
  g_assert_cmpuint (psoas_stretch_get_checkpoints (gentle)->len, ==, 8);
  g_assert_cmpint (psoas_stretch_get_hold_dose (deeper, PSOAS_HOLD_UNIT_SECONDS)->article_minimum, ==, 30);
  g_assert_cmpint (psoas_stretch_get_hold_dose (deeper, PSOAS_HOLD_UNIT_SECONDS)->article_maximum, ==, 60);
  g_assert_cmpint (psoas_stretch_get_times_a_day (deeper), ==, 2);
  g_assert_cmpuint (psoas_stretch_get_checkpoints (deeper)->len, ==, 9);
  g_assert_cmpuint (psoas_stretch_get_variations (deeper)->len, ==, 2);
  g_assert_cmpstr (psoas_stretch_get_start_pose_of (deeper, -1), ==, "half-kneel");
  g_assert_cmpstr (psoas_stretch_get_start_pose_of (deeper, 0), ==, "half-kneel");
  g_assert_cmpstr (psoas_stretch_get_start_pose_of (deeper, 1), ==, "standing");
  g_assert_cmpuint (psoas_stretch_get_start_of (deeper, 1)->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stretch-parser/sound", test_sound);
  g_test_add_func ("/stretch-parser/unreadable", test_unreadable);
  g_test_add_func ("/stretch-parser/library", test_library);
  g_test_add_func ("/stretch-parser/order", test_order);
  g_test_add_func ("/stretch-parser/shipped", test_shipped);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strdup_printf ("/stretch-parser/broken/%s", rows[i].name);

    g_test_add_data_func (path, &rows[i], test_broken);
  }
  return g_test_run ();
}
