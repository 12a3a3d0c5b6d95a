/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-held-words.h"

#include <glib/gi18n.h>

#define SECOND 1000 /* ms */
#define MINUTE (60 * SECOND)
#define HOUR (60 * MINUTE)

/**
 * psoas_held_words_time:
 * @milliseconds: time held, of one hold or of many together
 *
 * A second is told when it is over: never more than was done.
 *
 * Returns: (transfer full): minutes and seconds; from an hour on hours and minutes, which nobody takes for them
 */
char *
psoas_held_words_time (gint64 milliseconds)
{
  if (milliseconds >= HOUR)
    /* Translators: hours and minutes spent in the posture, such as "3 h 20 min" */
    return g_strdup_printf (_("%d h %d min"), (int) (milliseconds / HOUR), (int) (milliseconds % HOUR / MINUTE));

  return g_strdup_printf (_("%d:%02d"), (int) (milliseconds / MINUTE), (int) (milliseconds % MINUTE / SECOND));
}

/**
 * psoas_held_words_sides:
 * @held: ms, by side
 *
 * Returns: (transfer full): how long each side was held
 */
char *
psoas_held_words_sides (const gint64 *held)
{
  g_autofree char *left = psoas_held_words_time (held[PSOAS_SIDE_LEFT]);
  g_autofree char *right = psoas_held_words_time (held[PSOAS_SIDE_RIGHT]);

  /* Translators: each a time spent in the posture, such as "1:29" or "3 h 20 min" */
  return g_strdup_printf (_("left %s, right %s held"), left, right);
}
