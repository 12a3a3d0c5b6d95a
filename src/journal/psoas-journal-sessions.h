/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-hold-row.h"
#include "psoas-journal.h"
#include "psoas-session-row.h"

G_BEGIN_DECLS

/* Sessions and their holds.  A session that is followed live is saved by PsoasRecorder. */

/* Saves a session: new, or changed since. */
gboolean         psoas_journal_save_session (PsoasJournal           *self,
                                             const PsoasSessionRow  *row,
                                             GError                **error);
/* Saves one hold: new, or changed since. */
gboolean         psoas_journal_save_hold    (PsoasJournal           *self,
                                             const PsoasHoldRow     *row,
                                             GError                **error);
/* Removes the holds of a session that was begun again. */
gboolean         psoas_journal_clear_holds  (PsoasJournal           *self,
                                             gint64                  session,
                                             GError                **error);

/* (element-type PsoasSessionRow) (transfer full) (nullable): of days @first to @last inclusive, oldest first */
GPtrArray       *psoas_journal_get_sessions (PsoasJournal           *self,
                                             int                     first,
                                             int                     last,
                                             GError                **error);
/* (nullable): also without an error, where there is none */
PsoasSessionRow *psoas_journal_get_session  (PsoasJournal           *self,
                                             gint64                  id,
                                             GError                **error);
/* (element-type PsoasHoldRow) (transfer full) (nullable): in order */
GArray          *psoas_journal_get_holds    (PsoasJournal           *self,
                                             gint64                  session,
                                             GError                **error);

G_END_DECLS
