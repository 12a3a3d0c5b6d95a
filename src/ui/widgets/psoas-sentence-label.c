/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-sentence-label.h"

/**
 * psoas_sentence_label_new:
 * @markup: what it says
 *
 * Returns: (transfer floating): a label for a paragraph
 */
GtkWidget *
psoas_sentence_label_new (const char *markup)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", markup,
                       "use-markup", TRUE,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "xalign", 0.0,
                       "hexpand", TRUE,
                       NULL);
}
