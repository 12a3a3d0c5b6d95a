/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-pain-entry.h"

G_BEGIN_DECLS

/* So many days without pain make what comes after them another episode.  Judgement of our own: clinicians
 * judge each new episode, and the sources name no number of days {NICE59 U}. */
#define PSOAS_EPISODE_GAP 28

/**
 * PsoasEpisode:
 *
 * A time of pain: it begins with the first score above 0 after #PSOAS_EPISODE_GAP days without one, or when
 * the person says that the pain is new.  It lasts until the next begins.  A value.
 */
typedef struct {
  gsize entry;     /* index of the entry with which it begins */
  gint64 time;     /* of that entry, s since 1970 */
  int day;         /* its first day */
} PsoasEpisode;

/* (transfer full) (element-type PsoasEpisode): in the order of time.  @entries: sorted by time (nullable) */
GArray  *psoas_episode_find_all  (const PsoasPainEntry *entries,
                                  gsize                 n_entries);
/* The one that lasts at the end of @entries; FALSE: there was no pain yet */
gboolean psoas_episode_find_last (const PsoasPainEntry *entries,
                                  gsize                 n_entries,
                                  PsoasEpisode         *episode);

G_END_DECLS
