/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-plan.h"

G_BEGIN_DECLS

/**
 * PsoasHoldRecord:
 *
 * What was done of one hold.  Whose hold it was is said by @hold alone, never by a place in a plan: plans
 * change under a session, and then give the place to another hold.
 */
typedef struct {
  PsoasHoldId hold;
  gint64 planned;         /* µs; 0 where the person paces the breaths */
  gint64 held;            /* µs, each time that it was gone into */
  int breaths;            /* breaths completed the latest time; 0 in a hold counted in seconds */
  gboolean completed;     /* ran to its end */
  gboolean skipped;       /* left by skip */
  gboolean hurt;          /* left by "this hurts" */
} PsoasHoldRecord;

/* ms: as the journal keeps it, and as all that adds up holds does */
static inline gint64
psoas_hold_record_get_milliseconds (const PsoasHoldRecord *self)
{
  return self->held / 1000;
}

G_END_DECLS
