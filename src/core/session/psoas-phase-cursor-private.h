/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-session.h"

G_BEGIN_DECLS

/**
 * PsoasPhaseCursor:
 *
 * What has been told of one phase, and what is to be told next.  A plain value without a clock: it
 * names events and when they are due, counted from the phase's begin.
 */
typedef struct {
  const PsoasPhase *phase;     /* (unowned) */
  PsoasBreathPattern breath;
  guint next_cue;              /* 0: the phase's begin has not been told */
  int next_stage;              /* 2 x breath, +1 for its exhale */
  gboolean told_halfway;
  gboolean told_last;
  int breaths;                 /* marked at own pace */
  gint64 breath_at;            /* µs: when the last of them was marked */
} PsoasPhaseCursor;

typedef struct {
  PsoasCueKind kind;
  int index;
  gint64 at;                   /* µs from the phase's begin */
} PsoasPhaseEvent;

void     psoas_phase_cursor_init    (PsoasPhaseCursor         *self,
                                     const PsoasPhase         *phase,
                                     const PsoasBreathPattern *breath);
/* The event that is due first; FALSE: nothing comes before the phase's end. */
gboolean psoas_phase_cursor_peek    (const PsoasPhaseCursor *self,
                                     PsoasPhaseEvent        *event);
/* That event was told. */
void     psoas_phase_cursor_pop     (PsoasPhaseCursor            *self);
/* A breath at own pace was marked; returns whether it was the last. */
gboolean psoas_phase_cursor_breathe (PsoasPhaseCursor *self,
                                     gint64            at);
gboolean psoas_phase_cursor_paced   (const PsoasPhaseCursor      *self);
/* When the last of several breaths begins, µs from the hold's begin: from then on nothing is said. */
gint64 psoas_phase_cursor_get_quiet (const PsoasPhaseCursor    *self);
/* Whose turn it is of @n checkpoints, where there are any: what is shown, and all that may be said. */
guint psoas_phase_cursor_get_checkpoint (const PsoasPhaseCursor *self,
                                         gint64                  elapsed,
                                         guint                   n);

G_END_DECLS
