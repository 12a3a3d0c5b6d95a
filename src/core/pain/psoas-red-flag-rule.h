/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-pain-entry.h"

#include "content/psoas-guidance.h"

G_BEGIN_DECLS

/* The last time that a sign was ticked, or a tick taken back.  It is gone once "none" was answered after it. */
typedef struct {
  gint64 time;             /* s since 1970; 0: nothing was ticked since "none" was answered */
  int day;                 /* the person's own day at that time */
  PsoasUrgency urgency;    /* the most urgent that was ticked then; NONE: the tick was taken back */
} PsoasRedFlagTick;

/* What a tick says today: it holds for the rest of its day; NONE: nothing is ticked */
PsoasUrgency psoas_red_flag_tick_get_urgency (const PsoasRedFlagTick *self,
                                              int                     today);

/* Whether the signs that need help soon are to be asked for before the next session: when they never were,
 * when a new episode of pain has begun, and after eight weeks.
 * @entries: sorted by time (nullable); @asked: s since 1970, when all of them were last answered with "none";
 * 0: never */
gboolean psoas_red_flags_are_due          (const PsoasPainEntry *entries,
                                           gsize                 n_entries,
                                           gint64                asked,
                                           gint64                now,
                                           int                   today);
/* Whether they are offered after a session with these scores before and after it, 0 to 10 */
gboolean psoas_red_flags_are_worth_asking (int before,
                                           int after);

G_END_DECLS
