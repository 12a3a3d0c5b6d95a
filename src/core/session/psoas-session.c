/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-session.h"

#include "psoas-session-private.h"

/* A phase whose begin would be told later than this begins when it is told */
#define STALL (1 * G_USEC_PER_SEC)

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
  [PSOAS_SESSION_READY] = TO (RUNNING) | TO (GET_READY) | TO (ENDED),
  [PSOAS_SESSION_RUNNING] = TO (PAUSED) | TO (COMING_OUT) | TO (HURT) | TO (FINISHED) | TO (ENDED),
  [PSOAS_SESSION_PAUSED] = TO (RUNNING) | TO (GET_READY) | TO (COMING_OUT) | TO (HURT) | TO (FINISHED) | TO (ENDED),
  [PSOAS_SESSION_GET_READY] = TO (RUNNING) | TO (PAUSED) | TO (COMING_OUT) | TO (HURT) | TO (FINISHED) | TO (ENDED),
  [PSOAS_SESSION_COMING_OUT] = TO (RUNNING) | TO (HURT) | TO (ENDED),
  [PSOAS_SESSION_HURT] = TO (RUNNING) | TO (RESTING) | TO (FINISHED) | TO (ENDED),
  [PSOAS_SESSION_RESTING] = TO (RUNNING) | TO (HURT) | TO (ENDED),
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

static void
update_log (PsoasSession *self)
{
  if (psoas_session_is_active (self))
    psoas_hold_log_update (&self->log, psoas_session_get_elapsed (self, self->now),
                           psoas_session_get_breaths (self, self->now));
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

void
psoas_session_stop (PsoasSession      *self,
                    PsoasSessionState  state)
{
  self->elapsed = psoas_session_get_elapsed (self, self->now);
  set_state (self, state);
}

void
psoas_session_go (PsoasSession *self,
                  gint64        begin)
{
  self->origin = begin - self->elapsed;
  self->slept = FALSE;
  set_state (self, PSOAS_SESSION_RUNNING);
}

void
psoas_session_count_down (PsoasSession *self,
                          gint64        end)
{
  self->count_end = end;
  set_state (self, PSOAS_SESSION_GET_READY);
}

static void
begin_run (PsoasSession *self,
           guint         index)
{
  PsoasPlan *old_plan = self->run_plan;

  self->run_plan = psoas_plan_ref (self->plan);
  psoas_phase_cursor_init (&self->run, psoas_plan_get_phase (self->plan, index),
                           &psoas_plan_get_options (self->plan)->breath);
  g_clear_pointer (&old_plan, psoas_plan_unref);
}

/* In the first hold that the session comes to and stays in, whichever that is: holds are skipped, broken off and resumed. */
static void
move_caution (PsoasSession *self,
              guint         index)
{
  g_autoptr (PsoasPlan) plan = self->cautioned ? psoas_plan_ref (self->plan) : psoas_plan_caution_at (self->plan, index);

  set_plan (self, plan);
}

static void
enter_phase (PsoasSession *self,
             guint         index,
             gint64        begin)
{
  const PsoasPhase *phase;

  move_caution (self, index);
  phase = psoas_plan_get_phase (self->plan, index);
  begin_run (self, index);
  self->elapsed = 0;
  self->origin = begin;
  psoas_hold_log_enter (&self->log, phase);
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

  psoas_session_stop (self, PSOAS_SESSION_FINISHED);
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

void
psoas_session_complete_phase (PsoasSession *self,
                              gint64        begin)
{
  guint old_index = self->phase_index;
  gboolean is_hold = self->run.phase->kind == PSOAS_PHASE_HOLD;

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
  gboolean running = psoas_session_clock_runs (self);
  PsoasPhaseEvent event;

  if (!(running || psoas_session_is_active (self)) || !psoas_phase_cursor_peek (&self->run, &event))
    return FALSE;
  if (event.kind != PSOAS_CUE_PHASE && (!running || self->origin + event.at > self->now))
    return FALSE;

  psoas_phase_cursor_pop (&self->run);
  if (event.kind == PSOAS_CUE_STEP)
    set_cue_index (self, event.index);
  if (self->cue_index == (guint) self->run.phase->caution && self->run.phase->caution >= 0)
    self->cautioned = TRUE;
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
    psoas_session_go (self, begin_for (self, self->count_end));
    return TRUE;
  }
  if (tell_event (self))
    return TRUE;
  if (!psoas_session_clock_runs (self) || !psoas_phase_is_timed (self->run.phase))
    return FALSE;

  end = self->origin + self->run.phase->length;
  if (self->now < end)
    return FALSE;
  if (self->state == PSOAS_SESSION_COMING_OUT)
    psoas_session_stop (self, PSOAS_SESSION_HURT);
  else
    psoas_session_complete_phase (self, begin_for (self, end));

  return TRUE;
}

void
psoas_session_advance (PsoasSession *self,
                       gint64        now)
{
  self->now = MAX (self->now, now);
  g_object_ref (self);
  while (step (self));
  update_log (self);
  g_object_unref (self);
}

void
psoas_session_jump (PsoasSession *self,
                    guint         index)
{
  guint old_index = self->phase_index;

  g_object_freeze_notify (G_OBJECT (self));
  move_to (self, index, self->now);
  g_object_thaw_notify (G_OBJECT (self));
  tell_move (self, old_index, FALSE, self->now);
  psoas_session_advance (self, self->now);
}

void
psoas_session_place (PsoasSession *self,
                     PsoasPlan    *plan,
                     guint         index)
{
  set_plan (self, plan);
  enter_phase (self, index, self->now);
}

void
psoas_session_break_off (PsoasSession *self)
{
  g_autoptr (PsoasPlan) stopped = psoas_plan_stop (self->plan, self->phase_index);
  guint way_out = self->phase_index + 1;

  g_clear_pointer (&self->hurt_plan, psoas_plan_unref);
  self->hurt_plan = psoas_plan_ref (self->plan);
  self->hurt_index = self->phase_index;
  if (way_out == psoas_plan_get_n_phases (stopped)) {
    psoas_session_stop (self, PSOAS_SESSION_HURT);
    return;
  }

  g_object_freeze_notify (G_OBJECT (self));
  psoas_session_place (self, stopped, way_out);
  set_state (self, PSOAS_SESSION_COMING_OUT);
  g_object_thaw_notify (G_OBJECT (self));
  psoas_session_advance (self, self->now);
}

void
psoas_session_begin (PsoasSession *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  psoas_hold_log_reset (&self->log);
  self->cautioned = FALSE;
  g_clear_pointer (&self->hurt_plan, psoas_plan_unref);
  psoas_session_place (self, self->first_plan, 0);
  psoas_session_go (self, self->now);
  g_object_thaw_notify (G_OBJECT (self));
  psoas_session_advance (self, self->now);
}

void
psoas_session_follow (PsoasSession *self,
                      PsoasPlan    *plan)
{
  guint index = self->phase_index + 1;
  guint old_index = self->phase_index;

  g_object_freeze_notify (G_OBJECT (self));
  g_clear_pointer (&self->hurt_plan, psoas_plan_unref);
  set_plan (self, plan);
  move_to (self, index, self->now);
  if (self->state != PSOAS_SESSION_FINISHED)
    psoas_session_go (self, self->now);
  g_object_thaw_notify (G_OBJECT (self));
  tell_move (self, old_index, FALSE, self->now);
  psoas_session_advance (self, self->now);
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
  g_clear_pointer (&self->run_plan, psoas_plan_unref);
  g_clear_pointer (&self->first_plan, psoas_plan_unref);
  g_clear_pointer (&self->hurt_plan, psoas_plan_unref);

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
  begin_run (self, 0);

  return self;
}

