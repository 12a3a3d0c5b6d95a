/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-config.h"

#include "content/psoas-help.h"
#include "content/psoas-library.h"

#include <glib/gstdio.h>

/* (transfer full) (nullable) */
static PsoasHelp *
parse (const char  *text,
       GError     **error)
{
  g_autofree char *path = NULL;
  int descriptor = g_file_open_tmp ("psoas-XXXXXX.help", &path, NULL);
  PsoasHelp *help;

  g_assert_cmpint (descriptor, >=, 0);
  g_close (descriptor, NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  help = psoas_help_parse_file (path, error);
  g_unlink (path);

  return help;
}

/* Every subject is there, and each part has what its kind shows. */
static void
test_shipped (void)
{
  static const char * const ids[] = { "start", "mat", "pain-log", "reminders", "your-data", "own-stretches", "terminal" };
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasHelp) help = psoas_help_parse_file (HELP_FOLDER "/psoas.help", &error);
  GPtrArray *sections;
  guint examples = 0;

  g_assert_no_error (error);
  sections = psoas_help_get_sections (help);
  g_assert_cmpuint (sections->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < sections->len; i++) {
    const PsoasHelpSection *section = g_ptr_array_index (sections, i);

    g_assert_cmpstr (section->id, ==, ids[i]);
    g_assert_cmpstr (section->title, !=, "");
    for (guint j = 0; j < section->parts->len; j++) {
      const PsoasHelpPart *part = g_ptr_array_index (section->parts, j);

      examples += part->kind == PSOAS_HELP_EXAMPLE;
      g_assert_cmpint (part->text != NULL, ==, part->kind != PSOAS_HELP_PATH && part->kind != PSOAS_HELP_EXAMPLE);
      g_assert_cmpint (part->code != NULL, ==, part->kind == PSOAS_HELP_PATH || part->kind == PSOAS_HELP_COMMAND);
    }
  }
  g_assert_cmpuint (examples, ==, 1);
}

static void
test_broken (void)
{
  static const struct {
    const char *text;
    const char *words;
  } rows[] = {
    { "<manual/>", "Help begins with <help>" },
    { "<help/>", "<section> is missing" },
    { "<help><say>Text</say></help>", "Use <section>" },
    { "<help><section id=\"a\"><title>A</title></section></help>", "needs <title> and some text" },
    { "<help><section id=\"a\"><say>Text</say></section></help>", "needs <title> and some text" },
    { "<help><section><title>A</title><say>Text</say></section></help>", "needs the attribute “id”" },
    { "<help><section id=\"a\"><title>A</title><title>B</title></section></help>", "second <title>" },
    { "<help><section id=\"a\"><title>A</title><path name=\"home\"/></section></help>", "Write check, journal or stretches" },
    { "<help><section id=\"a\"><title>A</title><list><title>B</title></list></section></help>", "Use <say>" },
    { "<help><section id=\"a\"><title>A</title><command>Text</command></section></help>", "needs the attribute “line”" },
    { "<help><section id=\"a\"><title>A</title><example of=\"b\"/></section></help>", "no attribute “of”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (parse (rows[i].text, &error));
    g_assert_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_INVALID);
    g_assert_nonnull (strstr (error->message, rows[i].words));
  }
}

/* Its words are looked up one by one; all else, and without a catalogue all, stays as it is. */
static void
test_example (void)
{
  g_autofree char *text = NULL;
  g_autofree char *same = NULL;

  g_assert_true (g_file_get_contents (HELP_FOLDER "/example.stretch", &text, NULL, NULL));
  /* What translates it knows no entities. */
  g_assert_null (strchr (text, '&'));
  same = psoas_help_translate_example (text);
  g_assert_cmpstr (same, ==, text);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/help/shipped", test_shipped);
  g_test_add_func ("/help/broken", test_broken);
  g_test_add_func ("/help/example", test_example);

  return g_test_run ();
}
