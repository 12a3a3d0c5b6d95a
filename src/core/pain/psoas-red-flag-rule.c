/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-red-flag-rule.h"

#include "psoas-episode.h"

/* Clinicians judge each new episode {NICE59}; the rest is judgement of our own {U} */
#define AGAIN (8 * 7 * PSOAS_DAY_SECONDS)
/* What was answered just before the episode's first score was answered about this pain. */
#define SAME_TALK (60 * 60)
#define RISEN 2
#define MODERATE 4

/* (transfer full) (element-type PsoasPainEntry): those that are not dated later than now */
static GArray *
get_past (const PsoasPainEntry *entries,
          gsize                 n_entries,
          gint64                now,
          int                   today)
{
  GArray *past = g_array_new (FALSE, FALSE, sizeof (PsoasPainEntry));

  for (gsize i = 0; i < n_entries; i++) {
    if (!psoas_pain_entry_is_ahead (&entries[i], now, today))
      g_array_append_vals (past, &entries[i], 1);
  }

  return past;
}

/**
 * psoas_red_flag_tick_get_urgency:
 * @self: what was ticked last
 * @today: the person's own day
 *
 * As with a rest, the day after today counts too: who has travelled westward, or whose clock was set back, has
 * been in it.
 *
 * Returns: the most urgent list of which a sign counts as ticked today
 */
PsoasUrgency
psoas_red_flag_tick_get_urgency (const PsoasRedFlagTick *self,
                                 int                     today)
{
  if (self->time == 0 || (self->day != today && self->day != today + 1))
    return PSOAS_URGENCY_NONE;

  return self->urgency;
}

/**
 * psoas_red_flags_are_due:
 * @entries: (nullable): all scores, sorted by time
 * @n_entries: how many
 * @asked: s since 1970: when they were last answered; 0: never
 * @now: s since 1970
 * @today: the person's own day
 *
 * An answer that is dated later than now was dated by a wrong clock: who knows when it was.
 *
 * Returns: whether the signs are to be asked for
 */
gboolean
psoas_red_flags_are_due (const PsoasPainEntry *entries,
                         gsize                 n_entries,
                         gint64                asked,
                         gint64                now,
                         int                   today)
{
  g_autoptr (GArray) past = NULL;
  PsoasEpisode episode;

  if (asked <= 0 || asked > now || now - asked >= AGAIN)
    return TRUE;
  past = get_past (entries, n_entries, now, today);

  return psoas_episode_find_last ((PsoasPainEntry *) (void *) past->data, past->len, &episode)
         && episode.time > asked + SAME_TALK;
}

/**
 * psoas_red_flags_are_worth_asking:
 * @before: the score before a session, 0 to 10
 * @after: the score after it
 *
 * A rise by 4 ends at 4 or more by itself.
 *
 * Returns: whether the signs are offered
 */
gboolean
psoas_red_flags_are_worth_asking (int before,
                                  int after)
{
  return after - before >= RISEN && after >= MODERATE;
}
