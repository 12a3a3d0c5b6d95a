/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-week-words.h"

#include <glib/gi18n.h>

#define MINUTE 60000 /* ms */

int
psoas_week_get_minutes (gint64 held)
{
  return MIN (MAX (held, 0) / MINUTE, G_MAXINT);
}

/**
 * psoas_week_words_minutes:
 * @held: ms that a hip was stretched in #PSOAS_WEEK_DAYS days
 *
 * Returns: (transfer full): its minutes beside those that are enough
 */
char *
psoas_week_words_minutes (gint64 held)
{
  int minutes = psoas_week_get_minutes (held);

  if (minutes >= PSOAS_WEEK_ENOUGH)
    return g_strdup_printf (ngettext ("%d minute: enough", "%d minutes: enough", minutes), minutes);

  /* Translators: minutes of a hip this week; the second number is always more than one */
  return g_strdup_printf (_("%d of %d minutes"), minutes, PSOAS_WEEK_ENOUGH);
}

/**
 * psoas_week_words:
 * @held: ms that each hip was stretched in #PSOAS_WEEK_DAYS days
 *
 * Nobody is urged on: the mark says where one may stop.
 *
 * Returns: (transfer none): what the mark means
 */
const char *
psoas_week_words (const gint64 *held)
{
  if (psoas_week_get_minutes (held[PSOAS_SIDE_LEFT]) >= PSOAS_WEEK_ENOUGH
      && psoas_week_get_minutes (held[PSOAS_SIDE_RIGHT]) >= PSOAS_WEEK_ENOUGH)
    return _("This is enough for a week. In healthy young adults the gain in movement levels off at about 10 minutes a week for a muscle.");

  return _("More than the mark is not needed: in healthy young adults the gain in movement levels off at about 10 minutes a week for a muscle.");
}
