/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

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
 * A row of the pain log: a session with the scores and notes that belong to it, or a score or note of its own.
 * Immutable, but for whether it is opened.
 *
 * Properties: "heading" (gchararray, read-only), the day where it is the first of one, else ""; "title", "detail" and
 * "name" (gchararray, read-only), in words, the last with the date; "children" (GListModel of entries, read-only);
 * "expanded" (gboolean), whether it is opened to the rest.
 */
G_DECLARE_FINAL_TYPE (PsoasHistoryEntry, psoas_history_entry, PSOAS, HISTORY_ENTRY, GObject)

PsoasHistoryKind       psoas_history_entry_get_kind    (PsoasHistoryEntry  *self);
gint64                 psoas_history_entry_get_id      (PsoasHistoryEntry  *self);
int                    psoas_history_entry_get_day     (PsoasHistoryEntry  *self);
const PsoasSessionRow *psoas_history_entry_get_session (PsoasHistoryEntry  *self); /* (nullable) */
const PsoasPainEntry  *psoas_history_entry_get_pain    (PsoasHistoryEntry  *self); /* (nullable) */
const PsoasNote       *psoas_history_entry_get_note    (PsoasHistoryEntry  *self); /* (nullable) */
/* (nullable) (element-type PsoasHistoryEntry): of a session */
GListModel            *psoas_history_entry_get_children (PsoasHistoryEntry *self);
/* Whether both are of the same row of the journal */
gboolean               psoas_history_entry_is          (PsoasHistoryEntry  *self,
                                                        PsoasHistoryEntry  *other);
/* Whether both look alike too */
gboolean               psoas_history_entry_equal       (PsoasHistoryEntry  *self,
                                                        PsoasHistoryEntry  *other);
gboolean               psoas_history_entry_get_expanded (PsoasHistoryEntry *self);
void                   psoas_history_entry_set_expanded (PsoasHistoryEntry *self,
                                                         gboolean           expanded);
/* Each hold of a session, a line each; reads them (transfer full) */
char                  *psoas_history_entry_dup_holds   (PsoasHistoryEntry  *self);
PsoasUndo             *psoas_history_entry_remove      (PsoasHistoryEntry  *self,
                                                        GError            **error);

G_END_DECLS
