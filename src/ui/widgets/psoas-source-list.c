/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-source-list.h"

#include "psoas-expander.h"
#include "psoas-sentence-label.h"

#include "content/psoas-source.h"

#include <glib/gi18n.h>

static GtkWidget *
make_line (const PsoasSource *source)
{
  g_autofree char *markup = NULL;

  if (source->uri != NULL)
    markup = g_markup_printf_escaped ("%s <a href=\"%s\">%s</a>", source->text, source->uri, source->uri);
  else
    markup = g_markup_escape_text (source->text, -1);

  return psoas_sentence_label_new (markup);
}

/**
 * psoas_source_list_new:
 * @about: (nullable): what the sentences are about, where a page has several such lists
 * @sentences: (element-type PsoasSentence): what is said
 * @references: (element-type PsoasReference): what marks stand for
 *
 * Returns: (transfer floating) (nullable): where it comes from, in words, closed at first; %NULL where no sentence
 *   has a mark
 */
GtkWidget *
psoas_source_list_new (const char *about,
                       GPtrArray  *sentences,
                       GPtrArray  *references)
{
  g_autoptr (GPtrArray) sources = psoas_source_describe (sentences, references);
  g_autofree char *name = NULL;
  GtkWidget *lines;

  if (sources->len == 0)
    return NULL;

  name = about != NULL ? g_strdup_printf (_("%s: %s"), _("Where This Comes From"), about) : NULL;
  lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_start (lines, 24);
  for (guint i = 0; i < sources->len; i++)
    gtk_box_append (GTK_BOX (lines), make_line (g_ptr_array_index (sources, i)));

  return psoas_expander_new (_("Where This Comes From"), name, lines);
}
