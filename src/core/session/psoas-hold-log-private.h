/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-hold-record.h"

G_BEGIN_DECLS

/**
 * PsoasHoldLog:
 *
 * What was done of each hold.  To go back to a hold adds up in its one record.
 */
typedef struct {
  GArray *records;    /* (owned) (element-type PsoasHoldRecord): in the order they were begun */
  guint current;      /* index of the record that is being held; G_MAXUINT: none */
  gint64 before;      /* µs held when it was gone into before */
  int hurts[PSOAS_N_SIDES]; /* how often something hurt, also between the holds */
} PsoasHoldLog;

void psoas_hold_log_init     (PsoasHoldLog     *self);
void psoas_hold_log_clear    (PsoasHoldLog     *self);
void psoas_hold_log_reset    (PsoasHoldLog     *self);
/* Knows what was done before the program last ended. */
void psoas_hold_log_resume   (PsoasHoldLog *self,
                              GArray       *records,
                              const int    *hurts);
/* A phase begins; what is not a hold only ends the hold before it. */
void psoas_hold_log_enter    (PsoasHoldLog     *self,
                              const PsoasPhase *phase);
/* How far the present hold has come */
void psoas_hold_log_update   (PsoasHoldLog *self,
                              gint64        elapsed,
                              int           breaths);
void psoas_hold_log_complete (PsoasHoldLog     *self);
void psoas_hold_log_skip     (PsoasHoldLog     *self);
void psoas_hold_log_hurt     (PsoasHoldLog *self,
                              PsoasSide     side);

G_END_DECLS
