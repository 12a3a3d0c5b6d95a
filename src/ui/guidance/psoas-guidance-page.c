/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-guidance-page.h"

#include "content/psoas-language.h"
#include "psoas-reading-page.h"
#include "widgets/psoas-sentence-label.h"
#include "widgets/psoas-source-list.h"

#include <glib/gi18n.h>

/* Urgency is told by word, icon and frame, never by colour alone. */
static const struct {
  const char *icon;
  const char *css_class;
} looks[] = {
  [PSOAS_URGENCY_NONE] = { NULL, "guidance" },
  [PSOAS_URGENCY_APPOINTMENT] = { "x-office-calendar-symbolic", "guidance-appointment" },
  [PSOAS_URGENCY_SAME_DAY] = { "dialog-warning-symbolic", "guidance-same-day" },
  [PSOAS_URGENCY_EMERGENCY] = { "call-start-symbolic", "guidance-emergency" },
};

static void
add_sentence (GtkBox              *box,
              const char          *bullet,
              const PsoasSentence *sentence)
{
  g_autofree char *markup = g_markup_escape_text (psoas_sentence_get_text (sentence, PSOAS_SIDE_NONE), -1);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  if (bullet != NULL)
    gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_LABEL, "label", bullet, "valign", GTK_ALIGN_START, NULL));
  gtk_box_append (GTK_BOX (line), psoas_sentence_label_new (markup));
  gtk_box_append (box, line);
}

static void
add_sentences (GtkBox     *box,
               const char *bullet,
               GPtrArray  *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    add_sentence (box, bullet, g_ptr_array_index (sentences, i));
}

/* (transfer container) (element-type PsoasSentence) */
static GPtrArray *
get_all_sentences (const PsoasGuidanceSection *section)
{
  GPtrArray *all = g_ptr_array_new ();

  g_ptr_array_extend (all, section->intro, NULL, NULL);
  g_ptr_array_extend (all, section->items, NULL, NULL);
  g_ptr_array_extend (all, section->outro, NULL, NULL);

  return all;
}

static void
add_section (PsoasReadingPage           *page,
             const PsoasGuidanceSection *section,
             GPtrArray                  *references)
{
  g_autoptr (GPtrArray) sentences = get_all_sentences (section);
  GtkWidget *sources = psoas_source_list_new (section->title, sentences, references);
  GtkBox *box = psoas_reading_page_add_section (page, section->id, section->title, looks[section->urgency].icon,
                                                looks[section->urgency].css_class);

  add_sentences (box, NULL, section->intro);
  add_sentences (box, "•", section->items);
  add_sentences (box, NULL, section->outro);
  if (sources != NULL)
    gtk_box_append (box, sources);
}

static void
add_reference (GtkBox               *box,
               const PsoasReference *reference)
{
  g_autofree char *markup = NULL;

  if (reference->uri != NULL)
    markup = g_markup_printf_escaped ("%s <a href=\"%s\">%s</a>", reference->text, reference->uri, reference->uri);
  else
    markup = g_markup_escape_text (reference->text, -1);
  gtk_box_append (box, psoas_sentence_label_new (markup));
}

static void
add_references (PsoasReadingPage *page,
                GPtrArray        *references)
{
  GtkBox *box = psoas_reading_page_add_section (page, "references", C_("where facts come from", "Sources"), NULL, NULL);

  gtk_box_append (box, psoas_sentence_label_new (_("Beside the article and common practice, the sections above and the stretches rest on these:")));
  for (guint i = 0; i < references->len; i++)
    add_reference (box, g_ptr_array_index (references, i));
}

static GtkWidget *
new_page (const char    *title,
          PsoasGuidance *guidance)
{
  GtkWidget *page = psoas_reading_page_new (title);
  GPtrArray *sections = psoas_guidance_get_sections (guidance);

  for (guint i = 0; i < sections->len; i++)
    add_section (PSOAS_READING_PAGE (page), g_ptr_array_index (sections, i), psoas_guidance_get_references (guidance));
  add_references (PSOAS_READING_PAGE (page), psoas_guidance_get_references (guidance));

  return page;
}

/* @language: (nullable): of the texts in effect; NULL is English */
static void
add_note (PsoasReadingPage *page,
          const char       *language)
{
  if (language != NULL)
    psoas_reading_page_set_note (page, _("No health professional has read this translation."), _("Show English"),
                                 "win.guidance-in-english");
  else
    psoas_reading_page_set_note (page, _("No health professional has read this guidance. Each section names its sources."),
                                 NULL, NULL);
}

/**
 * psoas_guidance_page_new:
 * @guidance: the safety texts
 *
 * Says at its top where no health professional has read the texts in the person's language.
 *
 * Returns: (transfer floating): a #PsoasReadingPage of all of them, in their order
 */
GtkWidget *
psoas_guidance_page_new (PsoasGuidance *guidance)
{
  g_autofree char *language = psoas_language_parse (g_dgettext (GETTEXT_PACKAGE, ""));
  GtkWidget *page = new_page (_("Safety Guidance"), guidance);

  if (!psoas_language_is_reviewed (language))
    add_note (PSOAS_READING_PAGE (page), language);

  return page;
}

/**
 * psoas_guidance_page_new_original:
 * @original: the safety texts as they were written, in English
 *
 * Returns: (transfer floating): a #PsoasReadingPage of them, for who doubts the translation
 */
GtkWidget *
psoas_guidance_page_new_original (PsoasGuidance *original)
{
  /* Not translated: what is below is not either. */
  return new_page ("Safety Guidance", original);
}
