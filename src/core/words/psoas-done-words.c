/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-done-words.h"

#include <glib/gi18n.h>

/**
 * psoas_done_words_today:
 * @stretch: a stretch
 * @times: sessions of it today
 * @hurt: whether it was stopped today because it hurt
 *
 * Nothing is said of what was not done: a day without is nobody's fault.
 *
 * Returns: (transfer full): what was done today, against what the article says
 */
char *
psoas_done_words_today (PsoasStretch *stretch,
                        int           times,
                        gboolean      hurt)
{
  int dose = psoas_stretch_get_times_a_day (stretch);
  GString *text = g_string_new (NULL);

  /* Who is to rest is not told how often. */
  if (hurt)
    g_string_append (text, _("It hurt today. Rest from this stretch until tomorrow."));
  if (hurt || times <= 0)
    return g_string_free (text, FALSE);

  g_string_append_printf (text, ngettext ("Done %d time today", "Done %d times today", times), times);
  if (dose > 0) {
    g_string_append (text, " · ");
    g_string_append_printf (text, ngettext ("in the article: %d time a day", "in the article: %d times a day", dose), dose);
  }

  return g_string_free (text, FALSE);
}
