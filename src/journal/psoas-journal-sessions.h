/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-hold-row.h"
#include "psoas-journal.h"
#include "psoas-session-row.h"

G_BEGIN_DECLS

/* Sessions and their holds, as PsoasRecorder saved them */

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
