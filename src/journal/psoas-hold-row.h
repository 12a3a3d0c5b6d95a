/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/psoas-side.h"

G_BEGIN_DECLS

/**
 * PsoasHoldRow:
 *
 * One side held once, as the journal keeps it.
 */
typedef struct {
  gint64 session;         /* id of its session */
  int number;             /* unique in the session, in the order in which the holds were begun */
  PsoasSide side;
  int round;              /* from 1 */
  char *variation;        /* (owned): id of the easier variation; "" the full stretch */
  gint64 planned;         /* ms; 0 where the person paced the breaths */
  gint64 held;            /* ms */
  int breaths;
  gboolean completed;     /* ran to its end */
  gboolean skipped;       /* left by skip */
  gboolean hurt;          /* left by "this hurts" */
} PsoasHoldRow;

/* For a GArray of rows, and one row on the stack */
static inline void
psoas_hold_row_clear (PsoasHoldRow *self)
{
  g_clear_pointer (&self->variation, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PsoasHoldRow, psoas_hold_row_clear)

G_END_DECLS
