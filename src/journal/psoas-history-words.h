/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pain/psoas-pain-entry.h"
#include "psoas-hold-row.h"
#include "psoas-session-row.h"

G_BEGIN_DECLS

/* What the rows of the pain log say.  All (transfer full). */

/* "12:00", "" where the clock here was on another day than the person */
char *psoas_history_words_clock   (int                    day,
                                   gint64                 time);
/* "pain 2 to 1 · 10 min · ended early".  @before, @after: scores (nullable) */
char *psoas_history_words_session (const PsoasSessionRow *row,
                                   const PsoasPainEntry  *before,
                                   const PsoasPainEntry  *after);
/* "Left, round 1: 1:40 held, 10 breaths, to its end" */
char *psoas_history_words_hold    (const PsoasHoldRow    *row);

G_END_DECLS
