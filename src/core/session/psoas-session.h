/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-hold-record.h"

G_BEGIN_DECLS

/**
 * PsoasSessionState:
 * @PSOAS_SESSION_READY: made, not begun
 * @PSOAS_SESSION_RUNNING: a phase runs
 * @PSOAS_SESSION_PAUSED: the person, or sleep, stopped the clock
 * @PSOAS_SESSION_GET_READY: counting down to go on after sleep
 * @PSOAS_SESSION_COMING_OUT: "this hurts" ended the phase; the way out of the posture is guided
 * @PSOAS_SESSION_HURT: out of the posture; waits, without a clock, for end, rest, ease or leave side
 * @PSOAS_SESSION_RESTING: the person rests before deciding; waits for decide or end, and for nothing else
 * @PSOAS_SESSION_FINISHED: the last phase is over
 * @PSOAS_SESSION_ENDED: the person ended it early
 */
typedef enum {
  PSOAS_SESSION_READY,
  PSOAS_SESSION_RUNNING,
  PSOAS_SESSION_PAUSED,
  PSOAS_SESSION_GET_READY,
  PSOAS_SESSION_COMING_OUT,
  PSOAS_SESSION_HURT,
  PSOAS_SESSION_RESTING,
  PSOAS_SESSION_FINISHED,
  PSOAS_SESSION_ENDED,
} PsoasSessionState;

#define PSOAS_N_SESSION_STATES 9

/* Whether nothing goes on any more, unless the session begins anew */
static inline gboolean
psoas_session_state_is_over (PsoasSessionState self)
{
  return self == PSOAS_SESSION_FINISHED || self == PSOAS_SESSION_ENDED;
}

typedef enum {
  PSOAS_CUE_PHASE,        /* a phase begins (also says its first sentence) */
  PSOAS_CUE_STEP,         /* the next sentence of a phase; index is the cue's place in the phase */
  PSOAS_CUE_INHALE,       /* index: the breath, from 1 */
  PSOAS_CUE_EXHALE,
  PSOAS_CUE_HALFWAY,
  PSOAS_CUE_HOLD_END,     /* a hold ran its full time */
  PSOAS_CUE_FINISH,
  PSOAS_CUE_LAST,         /* the last breath, or the last ten seconds of a hold, begin */
} PsoasCueKind;

/* An event that leaves no state behind it: something fell due and is said once. */
typedef struct {
  PsoasCueKind kind;
  guint phase;            /* index in the plan */
  int index;
  gint64 due;             /* µs, on the clock that the session is told */
} PsoasCue;

#define PSOAS_TYPE_SESSION (psoas_session_get_type ())

/**
 * PsoasSession:
 *
 * A plan being followed.  It never reads a clock: every call is told `now`, in µs of any clock that
 * does not run backwards; an earlier `now` than the last counts as the last.
 *
 * Properties (read-only, notified on change): "state", "phase-index", "cue-index", "plan" (boxed/pointer).
 * Signal "cue" (const PsoasCue *): each due cue once, in order.
 * A tick that comes late by up to a second keeps the schedule; after a longer stall the next phase begins
 * at `now`, because its beginning was not told in time.
 */
G_DECLARE_FINAL_TYPE (PsoasSession, psoas_session, PSOAS, SESSION, GObject)

PsoasSession     *psoas_session_new             (PsoasPlan    *plan);

/* Each action returns whether it was possible in the present state; impossible ones change nothing. */
gboolean          psoas_session_start           (PsoasSession *self, gint64 now);
/* Takes up a session that was broken off: from phase @index of @plan, knowing what was done before. */
gboolean          psoas_session_resume_at       (PsoasSession *self,
                                                 PsoasPlan    *plan,
                                                 guint         index,
                                                 GArray       *records,
                                                 const int    *hurts,
                                                 gint64        now);
void              psoas_session_tick            (PsoasSession *self, gint64 now);
gboolean          psoas_session_pause           (PsoasSession *self, gint64 now);
gboolean          psoas_session_resume          (PsoasSession *self, gint64 now);
/* Resumes what is paused, goes on from what waits for the person. */
gboolean          psoas_session_play            (PsoasSession *self, gint64 now);
/* The same, and pauses what runs: for one key that does all three. */
gboolean          psoas_session_toggle          (PsoasSession *self, gint64 now);
/* The machine slept: a pause whose resume counts down first. */
gboolean          psoas_session_sleep           (PsoasSession *self, gint64 now);
/* Nobody was told the time between @last and @now: that was not held, and a count comes first. */
gboolean          psoas_session_interrupt       (PsoasSession *self, gint64 last, gint64 now);
gboolean          psoas_session_skip            (PsoasSession *self, gint64 now);
/* To the phase's beginning; within its first three seconds, to the phase before. */
gboolean          psoas_session_back            (PsoasSession *self, gint64 now);
/* From the first phase again; records are kept only of what is done after. */
gboolean          psoas_session_end             (PsoasSession *self, gint64 now);
/* Stops at once and guides out of the posture; then the session waits for one of the four below, or the end. */
gboolean          psoas_session_hurt            (PsoasSession *self, gint64 now);
gboolean          psoas_session_rest            (PsoasSession *self, gint64 now);
gboolean          psoas_session_decide          (PsoasSession *self, gint64 now);
gboolean          psoas_session_ease            (PsoasSession *self, int variation, gint64 now);
gboolean          psoas_session_leave_side      (PsoasSession *self, gint64 now);
/* One breath at own pace is over; the last one ends the hold. */
gboolean          psoas_session_breathe         (PsoasSession *self, gint64 now);
/* Go on from a phase that waits for the person. */
gboolean          psoas_session_go_on           (PsoasSession *self, gint64 now);

PsoasSessionState psoas_session_get_state       (PsoasSession *self);
/* Whether an action may be taken now, for greying out: same rules as the action itself. */
gboolean          psoas_session_can_ease        (PsoasSession *self, int variation);
gboolean          psoas_session_can_pause       (PsoasSession *self);
gboolean          psoas_session_can_resume      (PsoasSession *self);
gboolean          psoas_session_can_skip        (PsoasSession *self);
gboolean          psoas_session_can_back        (PsoasSession *self);
gboolean          psoas_session_can_breathe     (PsoasSession *self);
gboolean          psoas_session_can_go_on       (PsoasSession *self);
gboolean          psoas_session_can_hurt        (PsoasSession *self);

PsoasPlan        *psoas_session_get_plan        (PsoasSession *self);
guint             psoas_session_get_phase_index (PsoasSession *self);
const PsoasPhase *psoas_session_get_phase       (PsoasSession *self);
guint              psoas_session_get_cue_index    (PsoasSession *self); /* its place in the phase */
const PsoasPhaseCue *psoas_session_get_phase_cue  (PsoasSession *self); /* the one last begun */
/* µs since the phase began, pauses not counted, 0..length (unbounded where time does not end it) */
gint64            psoas_session_get_elapsed     (PsoasSession *self, gint64 now);
gint64            psoas_session_get_remaining   (PsoasSession *self, gint64 now);
/* 0..1 of the phase: what a ring shows beside the number */
double            psoas_session_get_share       (PsoasSession *self, gint64 now, gboolean by_seconds);
/* Whether the machine slept, or the program was stopped, and it does not go on yet */
gboolean          psoas_session_was_interrupted (PsoasSession *self);
/* µs to go in the "get ready" count; 0 in other states */
gint64            psoas_session_get_count_down  (PsoasSession *self, gint64 now);
/* Breaths completed in this hold, by pacer or own pace; 0 outside holds */
int               psoas_session_get_breaths     (PsoasSession *self, gint64 now);
/* FALSE where no paced breath is running (own pace, or not in a hold) */
gboolean          psoas_session_get_breath      (PsoasSession *self, gint64 now, PsoasBreathMoment *moment);
/* FALSE where none is shown or said: outside holds, and in an easier way than the checkpoints are for */
gboolean          psoas_session_get_checkpoint  (PsoasSession *self, gint64 now, guint *index);
/* µs of `now`'s clock at which a tick will change something; -1: nothing is due */
gint64            psoas_session_get_deadline    (PsoasSession *self);
/* (element-type PsoasHoldRecord) (transfer none): holds begun so far, each once, in the order they were begun:
 * a record keeps its place until the session begins anew */
GArray           *psoas_session_get_records     (PsoasSession *self);
/* Whether that hold is under way: what its record says may still change by itself */
gboolean          psoas_session_is_holding      (PsoasSession *self, const PsoasHoldId *hold);
/* Holds of a side that the session set out with, before anything was eased or left out */
int               psoas_session_get_planned     (PsoasSession *self, PsoasSide side);
/* How often "this hurts" was said on a side, in a hold or on the way in or out; PSOAS_SIDE_NONE: while
 * getting ready, before any side's turn */
int               psoas_session_get_hurts       (PsoasSession *self, PsoasSide side);

G_END_DECLS
