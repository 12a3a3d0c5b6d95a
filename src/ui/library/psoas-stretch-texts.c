/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-stretch-texts.h"

#include <glib/gi18n.h>

static GtkBox *
add_section (GtkBox     *box,
             const char *title)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", title,
                                     "wrap", TRUE,
                                     "xalign", 0.0,
                                     NULL);

  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (section), heading);
  gtk_box_append (box, section);

  return GTK_BOX (section);
}

/* One sentence behind its bullet or number, with its source small after it */
static void
add_line (GtkBox              *section,
          const char          *bullet,
          const PsoasSentence *sentence,
          PsoasSide            side)
{
  const char *source = psoas_sentence_get_source (sentence);
  g_autofree char *text = NULL;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label;

  text = g_markup_printf_escaped (source ? "%s <span size=\"smaller\" alpha=\"65%%\">[%s]</span>" : "%s",
                                  psoas_sentence_get_text (sentence, side), source);
  label = g_object_new (GTK_TYPE_LABEL,
                        "label", text,
                        "use-markup", TRUE,
                        "wrap", TRUE,
                        "xalign", 0.0,
                        "hexpand", TRUE,
                        NULL);
  gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_LABEL, "label", bullet, "valign", GTK_ALIGN_START, NULL));
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (section, line);
}

/* @first: the number of the first of @steps */
static void
add_numbered (GtkBox    *section,
              GPtrArray *steps,
              guint      first,
              PsoasSide  side)
{
  for (guint i = 0; i < steps->len; i++) {
    const PsoasStep *step = g_ptr_array_index (steps, i);
    g_autofree char *number = g_strdup_printf ("%u.", first + i);

    add_line (section, number, step->sentence, side);
  }
}

static void
add_steps (GtkBox     *box,
           const char *title,
           GPtrArray  *steps,
           PsoasSide   side)
{
  add_numbered (add_section (box, title), steps, 1, side);
}

static void
add_sentences (GtkBox         *box,
               const char     *title,
               PsoasStretch   *stretch,
               PsoasSentences  kind,
               PsoasSide       side)
{
  GPtrArray *sentences = psoas_stretch_get_sentences (stretch, kind);
  GtkBox *section;

  if (sentences->len == 0)
    return;

  section = add_section (box, title);
  for (guint i = 0; i < sentences->len; i++)
    add_line (section, "•", g_ptr_array_index (sentences, i), side);
}

static void
add_variations (GtkBox       *box,
                PsoasStretch *stretch,
                PsoasSide     side)
{
  GPtrArray *variations = psoas_stretch_get_variations (stretch);

  for (guint i = 0; i < variations->len; i++) {
    const PsoasVariation *variation = g_ptr_array_index (variations, i);
    g_autofree char *title = g_strdup_printf (_("Easier: %s"), variation->label);
    GtkBox *section = add_section (box, title);

    add_line (section, "•", variation->sentence, side);
    add_numbered (section, variation->start, 1, side);
    add_numbered (section, variation->steps, variation->start->len + 1, side);
  }
}

void
psoas_stretch_texts_fill (GtkBox       *box,
                          PsoasStretch *stretch,
                          PsoasSide     side)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_box_remove (box, child);

  add_sentences (box, _("Ask a professional first if you have"), stretch, PSOAS_SENTENCES_ASK_FIRST, side);
  add_steps (box, _("Start position"), psoas_stretch_get_start (stretch), side);
  add_steps (box, _("Getting into position"), psoas_stretch_get_position (stretch), side);
  add_sentences (box, _("Hold"), stretch, PSOAS_SENTENCES_HOLD, side);
  add_sentences (box, _("Halfway"), stretch, PSOAS_SENTENCES_HALFWAY, side);
  add_sentences (box, _("Breathing"), stretch, PSOAS_SENTENCES_BREATHING, side);
  add_steps (box, _("Coming out"), psoas_stretch_get_come_out (stretch), side);
  add_sentences (box, _("Changing sides"), stretch, PSOAS_SENTENCES_SWITCH, psoas_side_opposite (side));
  add_sentences (box, _("At the end"), stretch, PSOAS_SENTENCES_FINISH, side);
  add_sentences (box, _("What you should feel"), stretch, PSOAS_SENTENCES_FEEL, side);
  add_sentences (box, _("Stop if you feel"), stretch, PSOAS_SENTENCES_STOP_IF, side);
  add_sentences (box, _("Common mistakes"), stretch, PSOAS_SENTENCES_MISTAKE, side);
  add_sentences (box, _("Comfort aids"), stretch, PSOAS_SENTENCES_AID, side);
  add_variations (box, stretch, side);
  add_sentences (box, _("Notes"), stretch, PSOAS_SENTENCES_NOTE, side);
}
