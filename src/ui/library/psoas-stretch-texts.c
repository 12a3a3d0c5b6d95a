/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-stretch-texts.h"

#include "words/psoas-origin-words.h"
#include "widgets/psoas-source-list.h"

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

/* What is being filled, and what was said in it so far */
typedef struct {
  GtkBox *box;
  PsoasStretch *stretch;
  PsoasSide side;
  GPtrArray *said;  /* (element-type PsoasSentence) */
} Texts;

/* One sentence behind its bullet or number */
static void
add_line (Texts               *self,
          GtkBox              *section,
          const char          *bullet,
          const PsoasSentence *sentence,
          PsoasSide            side)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_LABEL, "label", bullet, "valign", GTK_ALIGN_START, NULL));
  gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_LABEL,
                                                "label", psoas_sentence_get_text (sentence, side),
                                                "wrap", TRUE,
                                                "xalign", 0.0,
                                                "hexpand", TRUE,
                                                NULL));
  gtk_box_append (section, line);
  g_ptr_array_add (self->said, (gpointer) sentence);
}

/* @first: the number of the first of @steps */
static void
add_numbered (Texts     *self,
              GtkBox    *section,
              GPtrArray *steps,
              guint      first)
{
  for (guint i = 0; i < steps->len; i++) {
    const PsoasStep *step = g_ptr_array_index (steps, i);
    g_autofree char *number = g_strdup_printf ("%u.", first + i);

    add_line (self, section, number, step->sentence, self->side);
  }
}

static void
add_steps (Texts      *self,
           const char *title,
           GPtrArray  *steps)
{
  add_numbered (self, add_section (self->box, title), steps, 1);
}

static void
add_sentences (Texts          *self,
               const char     *title,
               PsoasSentences  kind)
{
  GPtrArray *sentences = psoas_stretch_get_sentences (self->stretch, kind);
  /* What is said at a change-over is worded for the side that comes next. */
  PsoasSide side = kind == PSOAS_SENTENCES_SWITCH ? psoas_side_opposite (self->side) : self->side;
  GtkBox *section;

  if (sentences->len == 0)
    return;

  section = add_section (self->box, title);
  for (guint i = 0; i < sentences->len; i++)
    add_line (self, section, "•", g_ptr_array_index (sentences, i), side);
}

static void
add_variations (Texts *self)
{
  GPtrArray *variations = psoas_stretch_get_variations (self->stretch);

  for (guint i = 0; i < variations->len; i++) {
    const PsoasVariation *variation = g_ptr_array_index (variations, i);
    g_autofree char *title = g_strdup_printf (_("Easier: %s"), variation->label);
    GtkBox *section = add_section (self->box, title);

    add_line (self, section, "•", variation->sentence, self->side);
    add_numbered (self, section, variation->start, 1);
    add_numbered (self, section, variation->steps, variation->start->len + 1);
  }
}

/* Where all of it comes from, the checkpoints' sentences with it.  The marks of a file that somebody has written are
 * not vouched for. */
static void
add_sources (Texts     *self,
             GPtrArray *references)
{
  GPtrArray *checkpoints = psoas_stretch_get_checkpoints (self->stretch);
  g_autofree char *origin = psoas_origin_words (self->stretch);
  GtkWidget *sources;

  if (*origin != '\0') {
    gtk_box_append (self->box, g_object_new (GTK_TYPE_LABEL, "label", origin, "wrap", TRUE, "xalign", 0.0, NULL));
    return;
  }

  for (guint i = 0; i < checkpoints->len; i++) {
    const PsoasCheckpoint *checkpoint = g_ptr_array_index (checkpoints, i);

    g_ptr_array_add (self->said, checkpoint->sentence);
  }
  sources = psoas_source_list_new (NULL, self->said, references);
  if (sources != NULL)
    gtk_box_append (self->box, sources);
}

void
psoas_stretch_texts_fill (GtkBox       *box,
                          PsoasStretch *stretch,
                          PsoasSide     side,
                          GPtrArray    *references)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new ();
  Texts texts = { box, stretch, side, said };
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_box_remove (box, child);

  add_sentences (&texts, _("Ask a professional first if you have"), PSOAS_SENTENCES_ASK_FIRST);
  add_steps (&texts, _("Start position"), psoas_stretch_get_start (stretch));
  add_steps (&texts, _("Getting into position"), psoas_stretch_get_position (stretch));
  add_sentences (&texts, C_("the time in a posture", "Hold"), PSOAS_SENTENCES_HOLD);
  add_sentences (&texts, C_("through a hold", "Halfway"), PSOAS_SENTENCES_HALFWAY);
  add_sentences (&texts, C_("heading of sentences", "Breathing"), PSOAS_SENTENCES_BREATHING);
  add_steps (&texts, _("Coming out"), psoas_stretch_get_come_out (stretch));
  add_sentences (&texts, _("Changing sides"), PSOAS_SENTENCES_SWITCH);
  add_sentences (&texts, _("At the end"), PSOAS_SENTENCES_FINISH);
  add_sentences (&texts, _("What you should feel"), PSOAS_SENTENCES_FEEL);
  add_sentences (&texts, _("Stop if you feel"), PSOAS_SENTENCES_STOP_IF);
  add_sentences (&texts, _("Common mistakes"), PSOAS_SENTENCES_MISTAKE);
  add_sentences (&texts, _("Comfort aids"), PSOAS_SENTENCES_AID);
  add_variations (&texts);
  add_sentences (&texts, C_("on a stretch", "Notes"), PSOAS_SENTENCES_NOTE);
  if (references != NULL)
    add_sources (&texts, references);
}
