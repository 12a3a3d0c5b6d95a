/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-journal.h"

G_BEGIN_DECLS

/**
 * PsoasUndo:
 *
 * What was removed from the journal, or came into it, to be as it was before.
 */
typedef struct _PsoasUndo PsoasUndo;

/* Each removes a row and returns how to put it back (transfer full) (nullable); NULL: nothing was
 * removed.  Where a removal cannot be saved now it waits as other saves do, and @error says so. */

/* With its holds.  Its scores and notes stay, on their own. */
PsoasUndo *psoas_journal_remove_session (PsoasJournal  *self,
                                         gint64         id,
                                         GError       **error);
PsoasUndo *psoas_journal_remove_pain    (PsoasJournal  *self,
                                         gint64         id,
                                         GError       **error);
PsoasUndo *psoas_journal_remove_note    (PsoasJournal  *self,
                                         gint64         id,
                                         GError       **error);

gboolean   psoas_journal_undo           (PsoasJournal  *self,
                                         PsoasUndo     *undo,  /* (transfer full) */
                                         GError       **error);
void       psoas_undo_free              (PsoasUndo     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasUndo, psoas_undo_free)

G_END_DECLS
