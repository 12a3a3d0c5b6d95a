/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-journal-entries.h"
#include "psoas-journal-sessions.h"
#include "psoas-undo.h"

G_BEGIN_DECLS

typedef enum {
  PSOAS_HISTORY_SESSION,
  PSOAS_HISTORY_PAIN,
  PSOAS_HISTORY_NOTE,
} PsoasHistoryKind;

#define PSOAS_TYPE_HISTORY_ENTRY (psoas_history_entry_get_type ())

/**
 * PsoasHistoryEntry:
 *
 * A row of the journal in a list: a session, a score or a note.  Immutable.
 */
G_DECLARE_FINAL_TYPE (PsoasHistoryEntry, psoas_history_entry, PSOAS, HISTORY_ENTRY, GObject)

/* (element-type PsoasHistoryEntry) (transfer full): all of days @first to @last inclusive, newest first */
GPtrArray            *psoas_history_entry_load       (PsoasJournal      *journal,
                                                      int                first,
                                                      int                last,
                                                      GError           **error);
PsoasHistoryKind      psoas_history_entry_get_kind   (PsoasHistoryEntry *self);
const PsoasSessionRow *psoas_history_entry_get_session (PsoasHistoryEntry *self); /* (nullable) */
const PsoasPainEntry *psoas_history_entry_get_pain   (PsoasHistoryEntry *self); /* (nullable) */
const PsoasNote      *psoas_history_entry_get_note   (PsoasHistoryEntry *self); /* (nullable) */
char                 *psoas_history_entry_dup_title  (PsoasHistoryEntry *self);
/* Reads what was held from @journal, for a session */
char                 *psoas_history_entry_dup_detail (PsoasHistoryEntry *self,
                                                      PsoasJournal      *journal);
PsoasUndo            *psoas_history_entry_remove     (PsoasHistoryEntry *self,
                                                      PsoasJournal      *journal,
                                                      GError           **error);

G_END_DECLS
