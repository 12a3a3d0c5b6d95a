/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-hold-id.h"
#include "psoas-options.h"

G_BEGIN_DECLS

typedef enum {
  PSOAS_PHASE_SET_UP,
  PSOAS_PHASE_POSITION,
  PSOAS_PHASE_HOLD,
  PSOAS_PHASE_COME_OUT,
  PSOAS_PHASE_SWITCH,
} PsoasPhaseKind;

/**
 * PsoasPhaseEnd:
 * @PSOAS_PHASE_ENDS_BY_TIME: when its length is over
 * @PSOAS_PHASE_ENDS_BY_BREATHS: a hold that lasts until the person has marked its last breath, at own pace
 * @PSOAS_PHASE_ENDS_BY_PERSON: it waits until the person says go, and for nothing else
 */
typedef enum {
  PSOAS_PHASE_ENDS_BY_TIME,
  PSOAS_PHASE_ENDS_BY_BREATHS,
  PSOAS_PHASE_ENDS_BY_PERSON,
} PsoasPhaseEnd;

/* A moment within a phase at which the figure moves on and a sentence is said. */
typedef struct {
  gint64 at;                /* µs from the phase's begin */
  gint64 length;            /* µs: until the next cue, or the phase's end */
  const char *pose;         /* (unowned): the plan keeps the stretch alive */
  PsoasSentence *sentence;  /* (owned) */
  const char *from;         /* (unowned) (nullable): posture shown as a ghost, as PsoasStep has it */
  const char *moved;        /* (unowned) (nullable): body point that goes the way from there; NULL exactly if @from is */
} PsoasPhaseCue;

/* One timed stretch of a session. */
typedef struct {
  PsoasPhaseKind kind;
  PsoasSide side;           /* a switch bears the side that comes next; set-up has one only where its words need it */
  int round;                /* from 1 */
  int hold_number;          /* which hold this phase belongs to, from 1; 0 in set-up */
  int attempt;              /* which attempt at that hold, from 1 */
  PsoasPhaseEnd ends;       /* what ends it */
  gint64 length;            /* µs: of its cues; the phase's own only where time ends it */
  int breaths;              /* hold counted in breaths: how many; else 0 */
  int variation;            /* -1: the full stretch, else the easier variation that is held or prepared */
  const char *from_pose;    /* (unowned): posture when the phase begins */
  int caution;              /* hold: the cue that cautions about breathing; -1: none */
  guint n_told;             /* so many cues from the first are said at once; 0: each at its time */
  GPtrArray *cues;          /* (owned) (element-type PsoasPhaseCue): in order, the first at 0; never empty */
} PsoasPhase;

/* What "this hurts" made of a plan: the way from the options to the plan as it is */
typedef struct {
  guint index;              /* the phase that hurt */
  int variation;            /* what its side is eased to; -1: the side is left */
} PsoasPlanChange;

/**
 * PsoasPlan:
 *
 * A stretch and its options as a row of phases.  An immutable value (atomic GRcBox is not needed:
 * one thread).  Every hold stands between a position and a come-out phase; between two holds stands
 * a switch.
 */
typedef struct _PsoasPlan PsoasPlan;

PsoasPlan          *psoas_plan_new           (PsoasStretch       *stretch,
                                              const PsoasOptions *options);
PsoasPlan          *psoas_plan_ref           (PsoasPlan          *self);
void                psoas_plan_unref         (PsoasPlan          *self);
PsoasStretch       *psoas_plan_get_stretch   (PsoasPlan          *self);
const PsoasOptions *psoas_plan_get_options   (PsoasPlan          *self);
guint               psoas_plan_get_n_phases  (PsoasPlan          *self);
const PsoasPhase   *psoas_plan_get_phase     (PsoasPlan          *self,
                                              guint               index);
/* (array zero-terminated=1): all that it shows, each once */
const char * const *psoas_plan_get_poses     (PsoasPlan          *self);
PsoasSide           psoas_plan_get_side_at   (PsoasPlan          *self,
                                              guint               index);
int                 psoas_plan_get_n_holds   (PsoasPlan          *self);
gint64              psoas_plan_get_length    (PsoasPlan          *self); /* µs, without what waits for the person */
gboolean            psoas_plan_waits         (PsoasPlan          *self); /* anywhere */

/* (element-type PsoasPlanChange) (transfer none): made since psoas_plan_new(), in order */
GArray             *psoas_plan_get_changes   (PsoasPlan          *self);

/* The same plan up to and with phase @index, which is cut short; then the way out of its posture, slowly. */
PsoasPlan          *psoas_plan_stop          (PsoasPlan          *self,
                                              guint               index);
/* The same plan up to and with phase @index, which is cut short; then the way out of the posture,
 * the easier @variation of that hold unless it was over, and the rest with that side's later holds eased too. */
PsoasPlan          *psoas_plan_ease          (PsoasPlan          *self,
                                              guint               index,
                                              int                 variation);
/* The same up to and with phase @index; then the way out, and the rest without that phase's side. */
PsoasPlan          *psoas_plan_leave_side    (PsoasPlan          *self,
                                              guint               index);

/* The same plan, and the caution about breathing is said in phase @index, where that is a hold. */
PsoasPlan          *psoas_plan_caution_at    (PsoasPlan          *self,
                                              guint               index);

/* Whether time ends it, if nothing else does before */
static inline gboolean
psoas_phase_is_timed (const PsoasPhase *self)
{
  return self->ends == PSOAS_PHASE_ENDS_BY_TIME;
}

/* Whether it lasts until the person says go */
static inline gboolean
psoas_phase_waits (const PsoasPhase *self)
{
  return self->ends == PSOAS_PHASE_ENDS_BY_PERSON;
}

const char         *psoas_phase_kind_get_nick (PsoasPhaseKind self); /* "set-up" ... */
/* The hold that the phase is, leads to, or leads out of */
PsoasHoldId         psoas_phase_get_hold      (const PsoasPhase *self);
/* All the phase's sentences joined by spaces, for its side. (transfer full) */
char               *psoas_phase_dup_text      (const PsoasPhase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasPlan, psoas_plan_unref)

G_END_DECLS
