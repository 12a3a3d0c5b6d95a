/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-count-words.h"

#include <glib/gi18n.h>

/* Whole sentences, since numbers in words bend differently in each language */
static const char * const sentences[] = {
  N_("One breath on this side."),
  N_("Two breaths on this side."),
  N_("Three breaths on this side."),
  N_("Four breaths on this side."),
  N_("Five breaths on this side."),
  N_("Six breaths on this side."),
  N_("Seven breaths on this side."),
  N_("Eight breaths on this side."),
  N_("Nine breaths on this side."),
  N_("Ten breaths on this side."),
};

/**
 * psoas_count_words_breaths:
 * @breaths: how many, from 1
 *
 * Returns: (transfer full): the sentence that begins a hold of so many breaths; in words up to ten
 */
char *
psoas_count_words_breaths (int breaths)
{
  g_return_val_if_fail (breaths >= 1, NULL);

  if (breaths <= (int) G_N_ELEMENTS (sentences))
    return g_strdup (_(sentences[breaths - 1]));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d breath on this side.", "%d breaths on this side.",
                                       breaths),
                          breaths);
}
