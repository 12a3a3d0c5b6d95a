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
 * psoas_held_words_length:
 * @milliseconds: time held, of many holds together
 *
 * A minute is told when it is over: never more than was done.
 *
 * Returns: (transfer full): minutes, from an hour on hours and minutes; seconds where there is no minute
 */
char *
psoas_held_words_length (gint64 milliseconds)
{
  if (milliseconds >= HOUR)
    return psoas_held_words_time (milliseconds);
  if (milliseconds >= MINUTE)
    /* Translators: minutes spent in the posture, such as "10 min" */
    return g_strdup_printf (_("%d min"), (int) (milliseconds / MINUTE));

  /* Translators: seconds spent in the posture, such as "45 s" */
  return g_strdup_printf (_("%d s"), (int) (milliseconds / SECOND));
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
  g_autofree char *left = psoas_held_words_length (held[PSOAS_SIDE_LEFT]);
  g_autofree char *right = psoas_held_words_length (held[PSOAS_SIDE_RIGHT]);

  /* Translators: each a time spent in the posture, such as "10 min" or "3 h 20 min" */
  return g_strdup_printf (_("left %s, right %s held"), left, right);
}

/**
 * psoas_held_words_sessions:
 * @done: sessions of which at least one hold was done to its end
 * @broken: sessions that were begun beside those
 *
 * What was held in sessions that were broken off is told too, so they are: never "0 sessions" beside a time.
 *
 * Returns: (transfer full): how many there were
 */
char *
psoas_held_words_sessions (int done,
                           int broken)
{
  g_autofree char *sessions = NULL;

  if (done == 0 && broken > 0)
    return g_strdup_printf (ngettext ("%d session, broken off", "%d sessions, broken off", broken), broken);

  sessions = g_strdup_printf (ngettext ("%d session", "%d sessions", done), done);
  if (broken == 0)
    return g_steal_pointer (&sessions);

  /* Translators: %s is "12 sessions" */
  return g_strdup_printf (ngettext ("%s, %d more broken off", "%s, %d more broken off", broken), sessions, broken);
}
