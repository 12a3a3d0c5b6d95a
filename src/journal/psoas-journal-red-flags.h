/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-journal.h"

#include "pain/psoas-red-flag-rule.h"

G_BEGIN_DECLS

/* When the signs that need help soon were asked for, and what was answered. */

/* That @urgency is the most urgent list in which a sign is ticked since @now, s since 1970; NONE: a tick was
 * taken back */
gboolean psoas_journal_save_tick         (PsoasJournal *self,
                                          PsoasUrgency  urgency,
                                          gint64        now,
                                          GError      **error);
/* What was ticked last; its day by @zone.  All 0: nothing was since "none" was answered, or it cannot be read */
void     psoas_journal_find_tick         (PsoasJournal     *self,
                                          GTimeZone        *zone,
                                          PsoasRedFlagTick *tick);
/* That "none of these" was answered at @now, s since 1970: nothing is ticked any more */
gboolean psoas_journal_save_no_red_flags (PsoasJournal *self,
                                          gint64        now,
                                          GError      **error);
/* As psoas_red_flags_are_due(), by all the scores there are; TRUE also where they cannot be read */
gboolean psoas_journal_red_flags_are_due (PsoasJournal *self,
                                          gint64        now,
                                          int           today);

G_END_DECLS
