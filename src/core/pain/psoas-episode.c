/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-episode.h"

/* Walks through the entries in the order of time. */
typedef struct {
  gboolean hurt;        /* there was pain before */
  int day;              /* the last day with pain */
} Walk;

/* Whether an episode begins with @entry */
static gboolean
step (Walk                 *self,
      const PsoasPainEntry *entry)
{
  gboolean hurts = entry->score > 0;
  /* Whole days without pain lie between the two. */
  gboolean begins = entry->new_pain || (hurts && (!self->hurt || entry->day - self->day > PSOAS_EPISODE_GAP));

  if (hurts) {
    self->day = self->hurt ? MAX (self->day, entry->day) : entry->day;
    self->hurt = TRUE;
  }

  return begins;
}

/**
 * psoas_episode_find_all:
 * @entries: (nullable): scores, sorted by time
 * @n_entries: how many
 *
 * Returns: (transfer full) (element-type PsoasEpisode): all episodes, in the order of time
 */
GArray *
psoas_episode_find_all (const PsoasPainEntry *entries,
                        gsize                 n_entries)
{
  GArray *episodes = g_array_new (FALSE, FALSE, sizeof (PsoasEpisode));
  Walk walk = { 0 };

  for (gsize i = 0; i < n_entries; i++) {
    PsoasEpisode episode = { .entry = i, .time = entries[i].time, .day = entries[i].day };

    if (step (&walk, &entries[i]))
      g_array_append_val (episodes, episode);
  }

  return episodes;
}

/**
 * psoas_episode_find_last:
 * @entries: (nullable): scores, sorted by time
 * @n_entries: how many
 * @episode: (out): the episode
 *
 * Returns: whether there is one
 */
gboolean
psoas_episode_find_last (const PsoasPainEntry *entries,
                         gsize                 n_entries,
                         PsoasEpisode         *episode)
{
  g_autoptr (GArray) episodes = psoas_episode_find_all (entries, n_entries);

  if (episodes->len == 0)
    return FALSE;
  *episode = g_array_index (episodes, PsoasEpisode, episodes->len - 1);

  return TRUE;
}
