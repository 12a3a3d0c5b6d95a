/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-history-entry.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_HISTORY_MODEL (psoas_history_model_get_type ())

/**
 * PsoasHistoryModel:
 *
 * A #GListModel of the pain log's entries, the latest first.  It reads the latest months, and older ones when an item
 * near their end is asked for: some months at a time, when there is nothing else to do.  What has not changed stays the
 * same item, so that a list keeps its place.
 */
G_DECLARE_FINAL_TYPE (PsoasHistoryModel, psoas_history_model, PSOAS, HISTORY_MODEL, GObject)

PsoasHistoryModel *psoas_history_model_new     (PsoasJournal      *journal);
/* Reads the journal again: the latest months at once.  @now: s since 1970; @today: the person's own day */
void               psoas_history_model_refresh (PsoasHistoryModel *self,
                                                gint64             now,
                                                int                today);
/* Shows nothing, and reads nothing until it is refreshed. */
void               psoas_history_model_clear   (PsoasHistoryModel *self);
/* (transfer none) (nullable): also one of a session.  @position: (out) (optional): of it, or of its session */
PsoasHistoryEntry *psoas_history_model_find    (PsoasHistoryModel *self,
                                                PsoasHistoryKind   kind,
                                                gint64             id,
                                                guint             *position);

G_END_DECLS
