/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-history-entry.h"

G_BEGIN_DECLS

/* For what loads entries: each made once, and not changed any more when it is shown. */

/* (transfer full); @ahead: dated later than now */
PsoasHistoryEntry *psoas_history_entry_new_session (PsoasJournal          *journal,
                                                    const PsoasSessionRow *row,
                                                    gboolean               ahead);
PsoasHistoryEntry *psoas_history_entry_new_pain    (PsoasJournal          *journal,
                                                    const PsoasPainEntry  *pain,
                                                    gboolean               ahead);
PsoasHistoryEntry *psoas_history_entry_new_note    (PsoasJournal          *journal,
                                                    const PsoasNote       *note,
                                                    gboolean               ahead);
/* Adds a score or note to a session. */
void               psoas_history_entry_add         (PsoasHistoryEntry     *self,
                                                    PsoasHistoryEntry     *child);
/* It is the first of its day in the list. */
void               psoas_history_entry_set_first   (PsoasHistoryEntry     *self);
/* The latest day first, and in it the latest entry */
int                psoas_history_entry_compare     (PsoasHistoryEntry     *self,
                                                    PsoasHistoryEntry     *other);

G_END_DECLS
