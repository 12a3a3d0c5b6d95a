/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-session.h"

#include "psoas-hold-log-private.h"
#include "psoas-phase-run-private.h"

/* Within this time of a phase, "back" means the phase before */
#define BACK_TIME (3 * G_USEC_PER_SEC)
/* A phase whose begin would be told later than this begins when it is told */
#define STALL (1 * G_USEC_PER_SEC)
/* Time to get back into the posture after sleep */
#define COUNT_DOWN (5 * G_USEC_PER_SEC)

struct _PsoasSession {
  GObject parent_instance;

  PsoasPlan *first_plan;   /* (owned): what restart goes back to */
  PsoasPlan *plan;         /* (owned) */
  PsoasSessionState state;
  guint phase_index;
  guint cue_index;
  PsoasPhaseRun run;
  PsoasHoldLog log;
  gint64 now;              /* µs: the latest time that was told */
  gint64 origin;           /* µs: when the phase began, less its pauses; counts while running */
  gint64 elapsed;          /* µs: counts while not running */
  gint64 count_end;        /* µs: when the count after sleep ends */
  gboolean slept;          /* the pause was sleep's */
};

G_DEFINE_FINAL_TYPE (PsoasSession, psoas_session, G_TYPE_OBJECT)

typedef enum {
  PROP_STATE = 1,
  PROP_PHASE_INDEX,
  PROP_CUE_INDEX,
  PROP_PLAN,
} PsoasSessionProperty;

enum {
  SIGNAL_CUE,
  N_SIGNALS,
};

static GParamSpec *props[PROP_PLAN + 1];
static guint signals[N_SIGNALS];

/* Which state may follow which: a bit for each */
#define TO(state) (1u << PSOAS_SESSION_##state)
static const guint transitions[PSOAS_N_SESSION_STATES] = {
  [PSOAS_SESSION_READY] = TO (RUNNING) | TO (ENDED),
  [PSOAS_SESSION_RUNNING] = TO (PAUSED) | TO (HURT) | TO (FINISHED) | TO (ENDED),
  [PSOAS_SESSION_PAUSED] = TO (RUNNING) | TO (GET_READY) | TO (HURT) | TO (FINISHED) | TO (ENDED),
  [PSOAS_SESSION_GET_READY] = TO (RUNNING) | TO (PAUSED) | TO (HURT) | TO (FINISHED) | TO (ENDED),
  [PSOAS_SESSION_HURT] = TO (RUNNING) | TO (FINISHED) | TO (ENDED),
  [PSOAS_SESSION_FINISHED] = TO (RUNNING),
  [PSOAS_SESSION_ENDED] = TO (RUNNING),
};
#undef TO

static void
set_state (PsoasSession      *self,
           PsoasSessionState  state)
{
  if (self->state == state)
    return;

  g_return_if_fail ((transitions[self->state] & (1u << state)) != 0);

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

static void
set_cue_index (PsoasSession *self,
               guint         index)
{
  if (self->cue_index == index)
    return;

  self->cue_index = index;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CUE_INDEX]);
}

static void
set_plan (PsoasSession *self,
          PsoasPlan    *plan)
{
  if (self->plan == plan)
    return;

  g_clear_pointer (&self->plan, psoas_plan_unref);
  self->plan = psoas_plan_ref (plan);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLAN]);
}

/* Whether a phase is under way: it runs, or will go on where it stands */
static gboolean
is_active (PsoasSession *self)
{
  return self->state == PSOAS_SESSION_RUNNING
         || self->state == PSOAS_SESSION_PAUSED
         || self->state == PSOAS_SESSION_GET_READY;
}

static const PsoasPhase *
get_phase (PsoasSession *self)
{
  return self->run.phase;
}

static gint64
elapsed_at (PsoasSession *self,
            gint64        now)
{
  gint64 elapsed = self->elapsed;

  if (self->state == PSOAS_SESSION_RUNNING)
    elapsed = MAX (now, self->now) - self->origin;
  if (!get_phase (self)->open)
    elapsed = MIN (elapsed, get_phase (self)->length);

  return MAX (elapsed, 0);
}

static int
breaths_at (PsoasSession *self,
            gint64        now)
{
  if (get_phase (self)->open)
    return self->run.breaths;
  if (get_phase (self)->breaths == 0)
    return 0;

  return elapsed_at (self, now) / psoas_breath_pattern_get_length (&self->run.breath);
}

static void
update_log (PsoasSession *self)
{
  if (is_active (self))
    psoas_hold_log_update (&self->log, elapsed_at (self, self->now), breaths_at (self, self->now));
}

static void
emit_cue (PsoasSession *self,
          PsoasCueKind  kind,
          guint         phase,
          int           index,
          gint64        due)
{
  PsoasCue cue = { kind, phase, index, due };

  g_signal_emit (self, signals[SIGNAL_CUE], 0, &cue);
}

/* Stops the clock where it stands; the state says why. */
static void
stop (PsoasSession      *self,
      PsoasSessionState  state)
{
  self->elapsed = elapsed_at (self, self->now);
  set_state (self, state);
}

/* Lets the clock go on from where it stands. */
static void
go (PsoasSession *self,
    gint64        begin)
{
  self->origin = begin - self->elapsed;
  self->slept = FALSE;
  set_state (self, PSOAS_SESSION_RUNNING);
}

static void
enter_phase (PsoasSession *self,
             guint         index,
             gint64        begin)
{
  const PsoasPhase *phase = psoas_plan_get_phase (self->plan, index);

  psoas_phase_run_init (&self->run, phase, &psoas_plan_get_options (self->plan)->breath);
  self->elapsed = 0;
  self->origin = begin;
  psoas_hold_log_enter (&self->log, index, phase);
  set_cue_index (self, 0);
  if (self->phase_index != index) {
    self->phase_index = index;
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PHASE_INDEX]);
  }
}

/* To a phase, or past the last one.  Its begin is told by the next step(). */
static void
move_to (PsoasSession *self,
         guint         index,
         gint64        begin)
{
  if (index < psoas_plan_get_n_phases (self->plan)) {
    enter_phase (self, index, begin);
    return;
  }

  stop (self, PSOAS_SESSION_FINISHED);
}

/* Emits what a move has brought, once everything is in its new place. */
static void
tell_move (PsoasSession *self,
           guint         old_index,
           gboolean      hold_ended,
           gint64        begin)
{
  gboolean finished = self->state == PSOAS_SESSION_FINISHED;

  if (hold_ended)
    emit_cue (self, PSOAS_CUE_HOLD_END, old_index, 0, begin);
  if (finished)
    emit_cue (self, PSOAS_CUE_FINISH, self->phase_index, 0, begin);
}

/* The phase ran its full time, or the person's last breath ended it. */
static void
complete_phase (PsoasSession *self,
                gint64        begin)
{
  guint old_index = self->phase_index;
  gboolean is_hold = get_phase (self)->kind == PSOAS_PHASE_HOLD;

  update_log (self);
  psoas_hold_log_complete (&self->log);
  g_object_freeze_notify (G_OBJECT (self));
  move_to (self, old_index + 1, begin);
  g_object_thaw_notify (G_OBJECT (self));
  tell_move (self, old_index, is_hold, begin);
}

/* When something that was due at @due begins */
static gint64
begin_for (PsoasSession *self,
           gint64        due)
{
  return self->now - due > STALL ? self->now : due;
}

/* Tells the next event of the phase if it is due. */
static gboolean
tell_event (PsoasSession *self)
{
  gboolean running = self->state == PSOAS_SESSION_RUNNING;
  PsoasPhaseEvent event;

  if (!is_active (self) || !psoas_phase_run_peek (&self->run, &event))
    return FALSE;
  if (event.kind != PSOAS_CUE_PHASE && (!running || self->origin + event.at > self->now))
    return FALSE;

  psoas_phase_run_pop (&self->run);
  if (event.kind == PSOAS_CUE_STEP)
    set_cue_index (self, event.index);
  emit_cue (self, event.kind, self->phase_index, event.index,
            running ? self->origin + event.at : self->now);

  return TRUE;
}

/* Does the one thing that is due first; FALSE if nothing is.  All state is in place before anybody is
 * told of it, so that listeners may act on the session. */
static gboolean
step (PsoasSession *self)
{
  gint64 end;

  if (self->state == PSOAS_SESSION_GET_READY && self->now >= self->count_end) {
    go (self, begin_for (self, self->count_end));
    return TRUE;
  }
  if (tell_event (self))
    return TRUE;
  if (self->state != PSOAS_SESSION_RUNNING || get_phase (self)->open)
    return FALSE;

  end = self->origin + get_phase (self)->length;
  if (self->now < end)
    return FALSE;
  complete_phase (self, begin_for (self, end));

  return TRUE;
}

/* Brings everything up to @now. */
static void
advance (PsoasSession *self,
         gint64        now)
{
  self->now = MAX (self->now, now);
  g_object_ref (self);
  while (step (self));
  update_log (self);
  g_object_unref (self);
}

/* Leaves the phase for another one at the present moment. */
static void
jump (PsoasSession *self,
      guint         index)
{
  guint old_index = self->phase_index;

  g_object_freeze_notify (G_OBJECT (self));
  move_to (self, index, self->now);
  g_object_thaw_notify (G_OBJECT (self));
  tell_move (self, old_index, FALSE, self->now);
  advance (self, self->now);
}

static void
psoas_session_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  PsoasSession *self = PSOAS_SESSION (object);

  switch ((PsoasSessionProperty) prop_id) {
  case PROP_STATE:
    g_value_set_uint (value, self->state);
    break;
  case PROP_PHASE_INDEX:
    g_value_set_uint (value, self->phase_index);
    break;
  case PROP_CUE_INDEX:
    g_value_set_uint (value, self->cue_index);
    break;
  case PROP_PLAN:
    g_value_set_pointer (value, self->plan);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
psoas_session_finalize (GObject *object)
{
  PsoasSession *self = PSOAS_SESSION (object);

  psoas_hold_log_clear (&self->log);
  g_clear_pointer (&self->plan, psoas_plan_unref);
  g_clear_pointer (&self->first_plan, psoas_plan_unref);

  G_OBJECT_CLASS (psoas_session_parent_class)->finalize (object);
}

static void
psoas_session_class_init (PsoasSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = psoas_session_get_property;
  object_class->finalize = psoas_session_finalize;

  /**
   * PsoasSession:state:
   *
   * A PsoasSessionState.
   */
  props[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL,
                                         0, PSOAS_N_SESSION_STATES - 1, PSOAS_SESSION_READY, flags);
  /**
   * PsoasSession:phase-index:
   *
   * The phase's place in the plan.
   */
  props[PROP_PHASE_INDEX] = g_param_spec_uint ("phase-index", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * PsoasSession:cue-index:
   *
   * The place, in the phase, of the cue last begun.
   */
  props[PROP_CUE_INDEX] = g_param_spec_uint ("cue-index", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * PsoasSession:plan:
   *
   * The PsoasPlan; easing off and leaving a side change it.
   */
  props[PROP_PLAN] = g_param_spec_pointer ("plan", NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PsoasSession::cue:
   * @self: the session
   * @cue: (type gpointer): a PsoasCue, which lives as long as the emission
   *
   * Something fell due.
   */
  signals[SIGNAL_CUE] = g_signal_new ("cue", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, g_cclosure_marshal_VOID__POINTER,
                                      G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
psoas_session_init (PsoasSession *self)
{
  self->now = G_MININT64;
  psoas_hold_log_init (&self->log);
}

/**
 * psoas_session_new:
 * @plan: what is followed
 *
 * Returns: (transfer full): a session that has not begun
 */
PsoasSession *
psoas_session_new (PsoasPlan *plan)
{
  PsoasSession *self;

  g_return_val_if_fail (plan != NULL, NULL);

  self = g_object_new (PSOAS_TYPE_SESSION, NULL);
  self->first_plan = psoas_plan_ref (plan);
  self->plan = psoas_plan_ref (plan);
  psoas_phase_run_init (&self->run, psoas_plan_get_phase (plan, 0),
                        &psoas_plan_get_options (plan)->breath);

  return self;
}

/* From the first phase of the first plan */
static void
begin (PsoasSession *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  psoas_hold_log_reset (&self->log);
  set_plan (self, self->first_plan);
  enter_phase (self, 0, self->now);
  go (self, self->now);
  g_object_thaw_notify (G_OBJECT (self));
  advance (self, self->now);
}

/**
 * psoas_session_start:
 * @self: a session
 * @now: µs
 *
 * Returns: whether it began: FALSE if it had before
 */
gboolean
psoas_session_start (PsoasSession *self,
                     gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  if (self->state != PSOAS_SESSION_READY)
    return FALSE;
  self->now = MAX (self->now, now);
  begin (self);

  return TRUE;
}

/**
 * psoas_session_restart:
 * @self: a session
 * @now: µs
 *
 * Begins again from the first phase of the plan that the session was made with.  Records are kept
 * only of what is done after.
 *
 * Returns: whether it began: FALSE if it has not been started
 */
gboolean
psoas_session_restart (PsoasSession *self,
                       gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  advance (self, now);
  if (self->state == PSOAS_SESSION_READY)
    return FALSE;
  begin (self);

  return TRUE;
}

/**
 * psoas_session_tick:
 * @self: a session
 * @now: µs
 *
 * Tells the time: whatever fell due is done, in order.  May come at any moment.
 */
void
psoas_session_tick (PsoasSession *self,
                    gint64        now)
{
  g_return_if_fail (PSOAS_IS_SESSION (self));

  advance (self, now);
}

/**
 * psoas_session_pause:
 * @self: a session
 * @now: µs
 *
 * Returns: whether the clock was stopped
 */
gboolean
psoas_session_pause (PsoasSession *self,
                     gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  advance (self, now);
  if (!psoas_session_can_pause (self))
    return FALSE;
  stop (self, PSOAS_SESSION_PAUSED);

  return TRUE;
}

/**
 * psoas_session_sleep:
 * @self: a session
 * @now: µs, of before the machine slept
 *
 * Pauses; psoas_session_resume() then counts down before the clock goes on.
 *
 * Returns: whether the clock was stopped
 */
gboolean
psoas_session_sleep (PsoasSession *self,
                     gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  advance (self, now);
  if (!psoas_session_can_pause (self))
    return FALSE;
  self->slept = TRUE;
  stop (self, PSOAS_SESSION_PAUSED);

  return TRUE;
}

/**
 * psoas_session_resume:
 * @self: a session
 * @now: µs
 *
 * Goes on from where the clock stands; after sleep, in a timed phase, a count of 5 s comes first.
 *
 * Returns: whether it was paused
 */
gboolean
psoas_session_resume (PsoasSession *self,
                      gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  advance (self, now);
  if (!psoas_session_can_resume (self))
    return FALSE;
  if (self->slept && !get_phase (self)->open) {
    self->count_end = self->now + COUNT_DOWN;
    set_state (self, PSOAS_SESSION_GET_READY);
  } else {
    go (self, self->now);
  }
  advance (self, self->now);

  return TRUE;
}

/**
 * psoas_session_skip:
 * @self: a session
 * @now: µs
 *
 * To the next phase's beginning, in the state that the session is in; after the last one it finishes.
 *
 * Returns: whether a phase was left
 */
gboolean
psoas_session_skip (PsoasSession *self,
                    gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  advance (self, now);
  if (!psoas_session_can_skip (self))
    return FALSE;
  psoas_hold_log_skip (&self->log);
  jump (self, self->phase_index + 1);

  return TRUE;
}

/**
 * psoas_session_back:
 * @self: a session
 * @now: µs
 *
 * To the phase's beginning; within its first three seconds, to the beginning of the phase before.
 *
 * Returns: whether it went anywhere
 */
gboolean
psoas_session_back (PsoasSession *self,
                    gint64        now)
{
  guint index;

  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  advance (self, now);
  if (!psoas_session_can_back (self))
    return FALSE;
  index = self->phase_index;
  if (index > 0 && elapsed_at (self, self->now) < BACK_TIME)
    index--;
  jump (self, index);

  return TRUE;
}

/**
 * psoas_session_end:
 * @self: a session
 * @now: µs
 *
 * Ends it early; what was done so far stays in the records.
 *
 * Returns: whether it was not over yet
 */
gboolean
psoas_session_end (PsoasSession *self,
                   gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  advance (self, now);
  if (self->state == PSOAS_SESSION_FINISHED || self->state == PSOAS_SESSION_ENDED)
    return FALSE;
  stop (self, PSOAS_SESSION_ENDED);

  return TRUE;
}

/**
 * psoas_session_hurt:
 * @self: a session
 * @now: µs
 *
 * Ends the phase at once and waits for psoas_session_ease(), psoas_session_leave_side() or
 * psoas_session_end().  What was done so far stays in the records.
 *
 * Returns: whether a phase was under way
 */
gboolean
psoas_session_hurt (PsoasSession *self,
                    gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  advance (self, now);
  if (!psoas_session_can_hurt (self))
    return FALSE;
  psoas_hold_log_hurt (&self->log);
  stop (self, PSOAS_SESSION_HURT);

  return TRUE;
}

/* Goes on with @plan after the phase that hurt. */
static void
follow (PsoasSession *self,
        PsoasPlan    *plan)
{
  guint index = self->phase_index + 1;
  guint old_index = self->phase_index;

  g_object_freeze_notify (G_OBJECT (self));
  set_plan (self, plan);
  move_to (self, index, self->now);
  if (self->state != PSOAS_SESSION_FINISHED)
    go (self, self->now);
  g_object_thaw_notify (G_OBJECT (self));
  tell_move (self, old_index, FALSE, self->now);
  advance (self, self->now);
}

/**
 * psoas_session_ease:
 * @self: a session
 * @variation: index of the stretch's easier variation
 * @now: µs
 *
 * After "this hurts": comes out, then goes on with the easier variation.
 *
 * Returns: whether it waited for that, and there is such a variation
 */
gboolean
psoas_session_ease (PsoasSession *self,
                    int           variation,
                    gint64        now)
{
  g_autoptr (PsoasPlan) plan = NULL;
  GPtrArray *variations;

  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  advance (self, now);
  variations = psoas_stretch_get_variations (psoas_plan_get_stretch (self->plan));
  if (self->state != PSOAS_SESSION_HURT || variation < 0 || (guint) variation >= variations->len)
    return FALSE;
  plan = psoas_plan_ease (self->plan, self->phase_index, variation);
  follow (self, plan);

  return TRUE;
}

/**
 * psoas_session_leave_side:
 * @self: a session
 * @now: µs
 *
 * After "this hurts": comes out, then goes on without that side.
 *
 * Returns: whether it waited for that
 */
gboolean
psoas_session_leave_side (PsoasSession *self,
                          gint64        now)
{
  g_autoptr (PsoasPlan) plan = NULL;

  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  advance (self, now);
  if (self->state != PSOAS_SESSION_HURT)
    return FALSE;
  plan = psoas_plan_leave_side (self->plan, self->phase_index);
  follow (self, plan);

  return TRUE;
}

/**
 * psoas_session_breathe:
 * @self: a session
 * @now: µs
 *
 * One breath at own pace is over; the last one ends the hold.
 *
 * Returns: whether breaths are marked now
 */
gboolean
psoas_session_breathe (PsoasSession *self,
                       gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  advance (self, now);
  if (!psoas_session_can_breathe (self))
    return FALSE;
  if (psoas_phase_run_breathe (&self->run, elapsed_at (self, self->now)))
    complete_phase (self, self->now);
  advance (self, self->now);

  return TRUE;
}

/**
 * psoas_session_go_on:
 * @self: a session
 * @now: µs
 *
 * Goes on from an open phase ("wait for me").
 *
 * Returns: whether it waited for that
 */
gboolean
psoas_session_go_on (PsoasSession *self,
                     gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  advance (self, now);
  if (!psoas_session_can_go_on (self))
    return FALSE;
  jump (self, self->phase_index + 1);

  return TRUE;
}

PsoasSessionState
psoas_session_get_state (PsoasSession *self)
{
  return self->state;
}

gboolean
psoas_session_can_pause (PsoasSession *self)
{
  return self->state == PSOAS_SESSION_RUNNING || self->state == PSOAS_SESSION_GET_READY;
}

gboolean
psoas_session_can_resume (PsoasSession *self)
{
  return self->state == PSOAS_SESSION_PAUSED;
}

gboolean
psoas_session_can_skip (PsoasSession *self)
{
  return is_active (self);
}

gboolean
psoas_session_can_back (PsoasSession *self)
{
  return is_active (self);
}

gboolean
psoas_session_can_breathe (PsoasSession *self)
{
  return self->state == PSOAS_SESSION_RUNNING
         && get_phase (self)->open
         && get_phase (self)->kind == PSOAS_PHASE_HOLD;
}

gboolean
psoas_session_can_go_on (PsoasSession *self)
{
  return self->state == PSOAS_SESSION_RUNNING
         && get_phase (self)->open
         && get_phase (self)->kind != PSOAS_PHASE_HOLD;
}

gboolean
psoas_session_can_hurt (PsoasSession *self)
{
  return is_active (self);
}

/**
 * psoas_session_get_plan:
 * @self: a session
 *
 * Returns: (transfer none): the plan as it stands after easing off and leaving sides
 */
PsoasPlan *
psoas_session_get_plan (PsoasSession *self)
{
  return self->plan;
}

guint
psoas_session_get_phase_index (PsoasSession *self)
{
  return self->phase_index;
}

/**
 * psoas_session_get_phase:
 * @self: a session
 *
 * Returns: (transfer none): the phase under way; before the start the first, after the end the last
 */
const PsoasPhase *
psoas_session_get_phase (PsoasSession *self)
{
  return get_phase (self);
}

/**
 * psoas_session_get_phase_cue:
 * @self: a session
 *
 * Returns: (transfer none): the cue last begun
 */
const PsoasPhaseCue *
psoas_session_get_phase_cue (PsoasSession *self)
{
  return g_ptr_array_index (get_phase (self)->cues, self->cue_index);
}

guint
psoas_session_get_cue_index (PsoasSession *self)
{
  return self->cue_index;
}

/**
 * psoas_session_get_elapsed:
 * @self: a session
 * @now: µs
 *
 * Returns: µs since the phase began, pauses not counted, 0 to its length; unbounded in an open phase
 */
gint64
psoas_session_get_elapsed (PsoasSession *self,
                           gint64        now)
{
  return elapsed_at (self, now);
}

/**
 * psoas_session_get_remaining:
 * @self: a session
 * @now: µs
 *
 * Returns: µs of the phase that are to come, at least 0; in an open phase what is expected
 */
gint64
psoas_session_get_remaining (PsoasSession *self,
                             gint64        now)
{
  return MAX (get_phase (self)->length - elapsed_at (self, now), 0);
}

/**
 * psoas_session_get_count_down:
 * @self: a session
 * @now: µs
 *
 * Returns: µs to go in the count after sleep, at least 0; 0 in other states
 */
gint64
psoas_session_get_count_down (PsoasSession *self,
                              gint64        now)
{
  if (self->state != PSOAS_SESSION_GET_READY)
    return 0;

  return MAX (self->count_end - MAX (now, self->now), 0);
}

/**
 * psoas_session_get_breaths:
 * @self: a session
 * @now: µs
 *
 * Returns: breaths completed in this hold; 0 outside holds and in those counted in seconds
 */
int
psoas_session_get_breaths (PsoasSession *self,
                           gint64        now)
{
  return breaths_at (self, now);
}

/**
 * psoas_session_get_breath:
 * @self: a session
 * @now: µs
 * @moment: (out caller-allocates): where the breath stands
 *
 * Returns: FALSE where no paced breath is running: at own pace, and outside holds
 */
gboolean
psoas_session_get_breath (PsoasSession      *self,
                          gint64             now,
                          PsoasBreathMoment *moment)
{
  gint64 elapsed;

  if (!is_active (self) || !psoas_phase_run_paced (&self->run))
    return FALSE;

  /* The hold's very end is still its last breath */
  elapsed = MIN (elapsed_at (self, now), get_phase (self)->length - 1);
  *moment = psoas_breath_pattern_at (&self->run.breath, elapsed);

  return TRUE;
}

/**
 * psoas_session_get_deadline:
 * @self: a session
 *
 * Returns: µs, on the clock the session is told, at which a tick will change something; -1: never
 */
gint64
psoas_session_get_deadline (PsoasSession *self)
{
  gint64 deadline = G_MAXINT64;
  PsoasPhaseEvent event;

  if (self->state == PSOAS_SESSION_GET_READY)
    return self->count_end;
  if (self->state != PSOAS_SESSION_RUNNING)
    return -1;

  if (psoas_phase_run_peek (&self->run, &event))
    deadline = self->origin + event.at;
  if (!get_phase (self)->open)
    deadline = MIN (deadline, self->origin + get_phase (self)->length);

  return deadline == G_MAXINT64 ? -1 : deadline;
}

/**
 * psoas_session_get_records:
 * @self: a session
 *
 * Returns: (transfer none) (element-type PsoasHoldRecord): holds begun so far, in plan order, as they
 *   stood when the session was last told the time
 */
GArray *
psoas_session_get_records (PsoasSession *self)
{
  return self->log.records;
}

/**
 * psoas_session_get_held:
 * @self: a session
 * @side: left or right
 *
 * Returns: µs held on that side in all records
 */
gint64
psoas_session_get_held (PsoasSession *self,
                        PsoasSide     side)
{
  gint64 held = 0;

  for (guint i = 0; i < self->log.records->len; i++) {
    const PsoasHoldRecord *record = &g_array_index (self->log.records, PsoasHoldRecord, i);

    if (record->side == side)
      held += record->held;
  }

  return held;
}
