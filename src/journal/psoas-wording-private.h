/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-journal-private.h"
#include "psoas-session-row.h"

G_BEGIN_DECLS

/* What a stretch said, kept once for all the sessions that followed it. */

/* Its id: follows from its words, so that the same words are one row */
gint64      psoas_wording_get_id (const char            *stretch,
                                  const char            *name,
                                  const char            *text);
PsoasWrite *psoas_wording_save   (const PsoasSessionRow *row);
/* (transfer full) (nullable): id to a row that holds its words alone */
GHashTable *psoas_wording_load   (PsoasJournal          *journal,
                                  GError               **error);
/* Removes what no session refers to any more */
PsoasWrite *psoas_wording_prune  (void);

G_END_DECLS
