/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-hold-row.h"
#include "psoas-note.h"
#include "psoas-session-row.h"
#include "psoas-write-private.h"

G_BEGIN_DECLS

/* What saves one row, (transfer full).  @keep: a row that is there already stays as it is. */

PsoasWrite *psoas_row_write_session (const PsoasSessionRow *row,
                                     gboolean               keep);
PsoasWrite *psoas_row_write_hold    (const PsoasHoldRow    *row,
                                     gboolean               keep);
PsoasWrite *psoas_row_write_pain    (const PsoasPainEntry  *entry,
                                     gboolean               keep);
PsoasWrite *psoas_row_write_note    (const PsoasNote       *note,
                                     gboolean               keep);
PsoasWrite *psoas_row_write_shown   (const char            *rule,
                                     gint64                 time);

G_END_DECLS
