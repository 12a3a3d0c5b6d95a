/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-help-page.h"

#include "content/psoas-library.h"
#include "psoas-journal.h"
#include "psoas-reading-page.h"
#include "widgets/psoas-expander.h"
#include "widgets/psoas-sentence-label.h"

#include <glib/gi18n.h>

/* Text as a file or a terminal has it, to be copied; from left to right in every language */
static GtkWidget *
new_code (const char *text,
          gboolean    selectable)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "selectable", selectable,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);

  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  gtk_widget_add_css_class (label, "monospace");

  return label;
}

/* Where it is for this person, who may be in a sandbox.  (transfer full) */
static char *
dup_path (const char *name)
{
  if (g_str_equal (name, "journal"))
    return psoas_journal_dup_usual_path ();
  if (g_str_equal (name, "stretches"))
    return psoas_library_dup_own_folder ();

  return g_strdup ("psoas --check FILE.stretch");
}

static GtkWidget *
new_path (const char *name)
{
  g_autofree char *path = dup_path (name);
  g_autofree char *shown = g_filename_display_name (path);

  return new_code (shown, TRUE);
}

static GtkWidget *
new_line (const char *bullet,
          const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  if (bullet != NULL)
    gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_LABEL, "label", bullet, "valign", GTK_ALIGN_START, NULL));
  gtk_box_append (GTK_BOX (line), psoas_sentence_label_new (markup));

  return line;
}

/* Long, so closed at first */
static GtkWidget *
new_example (const char *example)
{
  g_autofree char *text = psoas_help_translate_example (example);

  return psoas_expander_new (_("An Example of a Stretch File"), NULL, new_code (text, TRUE));
}

static GtkWidget *
new_command (const PsoasHelpPart *part)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), new_code (part->code, FALSE));
  gtk_box_append (GTK_BOX (box), new_line (NULL, part->text));

  return box;
}

static GtkWidget *
new_part (const PsoasHelpPart *part,
          const char          *example)
{
  switch (part->kind) {
  case PSOAS_HELP_SAY:
    return new_line (NULL, part->text);
  case PSOAS_HELP_ITEM:
    return new_line ("•", part->text);
  case PSOAS_HELP_PATH:
    return new_path (part->code);
  case PSOAS_HELP_EXAMPLE:
    return new_example (example);
  case PSOAS_HELP_COMMAND:
    return new_command (part);
  default:
    g_assert_not_reached ();
  }
}

static GtkWidget *
new_guidance_button (void)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON,
                                    "label", _("Safety Guidance"),
                                    "halign", GTK_ALIGN_START,
                                    "action-name", "win.guidance",
                                    "action-target", g_variant_new_string (""),
                                    NULL);

  gtk_widget_add_css_class (button, "tall");

  return button;
}

/**
 * psoas_help_page_new:
 * @help: the help's texts
 * @example: the text of the example of a stretch file
 *
 * Returns: (transfer floating): a #PsoasReadingPage of all of them, the safety guidance one click away
 */
GtkWidget *
psoas_help_page_new (PsoasHelp  *help,
                     const char *example)
{
  GtkWidget *page = psoas_reading_page_new (_("Help"));
  GPtrArray *sections = psoas_help_get_sections (help);

  for (guint i = 0; i < sections->len; i++) {
    const PsoasHelpSection *section = g_ptr_array_index (sections, i);
    GtkBox *box = psoas_reading_page_add_section (PSOAS_READING_PAGE (page), section->id, section->title, NULL, "guidance");

    for (guint j = 0; j < section->parts->len; j++)
      gtk_box_append (box, new_part (g_ptr_array_index (section->parts, j), example));
    if (i == 0)
      gtk_box_append (box, new_guidance_button ());
  }

  return page;
}
