/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-hold-log-private.h"
#include "psoas-phase-cursor-private.h"
#include "psoas-session.h"

G_BEGIN_DECLS

/* A session's inside, for its four files: the machine that brings it up to date, the actions that a
 * person takes, those of whom it hurts, and the view of it. */

struct _PsoasSession {
  GObject parent_instance;

  PsoasPlan *first_plan;   /* (owned): as it was before anything changed it */
  PsoasPlan *plan;         /* (owned) */
  PsoasSessionState state;
  guint phase_index;
  guint cue_index;
  PsoasPhaseCursor run;       /* of a phase of @run_plan */
  PsoasPlan *run_plan;     /* (owned): a change of plan at the end leaves the last phase of the old one */
  PsoasHoldLog log;
  gint64 now;              /* µs: the latest time that was told */
  gint64 origin;           /* µs: when the phase began, less its pauses; counts while running */
  gint64 elapsed;          /* µs: counts while not running */
  gint64 count_end;        /* µs: when the count after sleep ends */
  gboolean slept;          /* the pause was sleep's, or the program's own */
  PsoasPlan *hurt_plan;    /* (owned) (nullable): what was followed when it hurt, until it goes on */
  gboolean cautioned;      /* the caution about breathing was told */
  guint hurt_index;        /* the phase that hurt */
};

/* Whether a phase is under way: it runs, or will go on where it stands */
static inline gboolean
psoas_session_is_active (PsoasSession *self)
{
  return self->state == PSOAS_SESSION_RUNNING
         || self->state == PSOAS_SESSION_PAUSED
         || self->state == PSOAS_SESSION_GET_READY;
}

/* Whether time ends the phase */
static inline gboolean
psoas_session_clock_runs (PsoasSession *self)
{
  return self->state == PSOAS_SESSION_RUNNING || self->state == PSOAS_SESSION_COMING_OUT;
}

/* Brings everything up to @now. */
void psoas_session_advance        (PsoasSession      *self,
                                   gint64             now);
/* Stands at the beginning of a phase of @plan, before anything is told of it. */
void psoas_session_place          (PsoasSession      *self,
                                   PsoasPlan         *plan,
                                   guint              index);
/* From the first phase of the first plan */
void psoas_session_begin          (PsoasSession      *self);
/* Stops the clock where it stands; the state says why. */
void psoas_session_stop           (PsoasSession      *self,
                                   PsoasSessionState  state);
/* Lets the clock go on from where it stands. */
void psoas_session_go             (PsoasSession      *self,
                                   gint64             begin);
/* Goes on at @end, after a count. */
void psoas_session_count_down     (PsoasSession      *self,
                                   gint64             end);
/* Breaks the phase off, and begins the way out of its posture, where there is one. */
void psoas_session_break_off      (PsoasSession      *self);
/* Leaves the phase for another one at the present moment. */
void psoas_session_jump           (PsoasSession      *self,
                                   guint              index);
/* The phase ran its full time, or the person's last breath ended it. */
void psoas_session_complete_phase (PsoasSession      *self,
                                   gint64             begin);
/* Goes on with @plan after the phase that hurt. */
void psoas_session_follow         (PsoasSession      *self,
                                   PsoasPlan         *plan);

G_END_DECLS
