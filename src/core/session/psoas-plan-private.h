/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-plan.h"

G_BEGIN_DECLS

struct _PsoasPlan {
  PsoasStretch *stretch; /* (owned) */
  PsoasOptions options;
  GPtrArray *phases;     /* (owned) (element-type PsoasPhase) */
  GPtrArray *poses;      /* (owned) (nullable) (element-type utf8), with a NULL at its end: once they were asked for */
  int n_holds;
  GArray *changes;       /* (owned) (element-type PsoasPlanChange): in the order they were made */
};

/* A hold that is to come */
typedef struct {
  PsoasHoldId id;
  int number;            /* from 1 */
  gboolean again;        /* a hold that was broken off, in an easier way */
} PsoasPlanHold;

/* Ends the plan so far with the way out of @hold, giving its steps together at least @each (µs) a step. */
void psoas_plan_add_come_out (PsoasPlan           *self,
                              const PsoasPlanHold *hold,
                              gint64               each);
/* Adds @holds (element-type PsoasPlanHold), each with its way there and back.  Getting ready comes before
 * the first posture of the plan, a switch before the others. */
void psoas_plan_add_holds    (PsoasPlan           *self,
                              GArray              *holds);
/* (transfer full) (nullable): a hold as it is, with the caution about breathing; NULL: nothing is to be added */
PsoasPhase *psoas_plan_caution_phase (PsoasPlan     *self,
                                      guint          index);

G_END_DECLS
