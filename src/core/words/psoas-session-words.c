/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-session-words.h"

#include <glib/gi18n.h>

/* From this many seconds on, a number is told as minutes and seconds */
#define LONG_SECONDS 100

/**
 * psoas_session_words_seconds:
 * @remaining: µs
 *
 * Returns: the seconds that are shown and said of it: rounded up, so that "1" stands until the very end, and 0 is
 *   never seen
 */
int
psoas_session_words_seconds (gint64 remaining)
{
  return (remaining + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC;
}

static char *
seconds_number (gint64 remaining)
{
  int seconds = psoas_session_words_seconds (remaining);

  if (seconds < LONG_SECONDS)
    return g_strdup_printf ("%d", seconds);

  return g_strdup_printf (_("%d:%02d"), seconds / 60, seconds % 60);
}

/* Whether "this hurts" was said, and nothing was decided since */
static gboolean
is_stopped (PsoasSession *session)
{
  PsoasSessionState state = psoas_session_get_state (session);

  return state == PSOAS_SESSION_COMING_OUT || state == PSOAS_SESSION_HURT || state == PSOAS_SESSION_RESTING;
}

/* Whether no number says how long the phase will last: on the way out of what hurts nobody is hurried. */
static gboolean
is_uncounted (PsoasSession *session)
{
  const PsoasPhase *phase = psoas_session_get_phase (session);

  return psoas_session_state_is_over (psoas_session_get_state (session))
         || is_stopped (session)
         || psoas_phase_waits (phase);
}

/* The breath that is taken, from 1; the hold's very end is still its last */
static int
get_breath (PsoasSession *session,
            gint64        now)
{
  return MIN (psoas_session_get_breaths (session, now) + 1, psoas_session_get_phase (session)->breaths);
}

/**
 * psoas_session_words_number:
 * @session: a session
 * @now: µs
 *
 * Breaths are counted up, as a voice does; time is counted down.
 *
 * Returns: (transfer full): the breath that is taken, or seconds left, or from 100 s minutes and seconds; ""
 *   while nothing is counted
 */
char *
psoas_session_words_number (PsoasSession *session,
                            gint64        now)
{
  const PsoasPhase *phase = psoas_session_get_phase (session);

  if (psoas_session_get_state (session) == PSOAS_SESSION_GET_READY)
    return seconds_number (psoas_session_get_count_down (session, now));
  if (is_uncounted (session))
    return g_strdup ("");
  if (phase->breaths > 0)
    return g_strdup_printf ("%d", get_breath (session, now));

  return seconds_number (psoas_session_get_remaining (session, now));
}

/**
 * psoas_session_words_unit:
 * @session: a session
 * @now: µs
 *
 * Returns: (transfer full): what the number counts, such as "Breath 4 of 10"; "" where there is none
 */
char *
psoas_session_words_unit (PsoasSession *session,
                          gint64        now)
{
  const PsoasPhase *phase = psoas_session_get_phase (session);
  gint64 remaining = psoas_session_get_remaining (session, now);

  if (psoas_session_get_state (session) == PSOAS_SESSION_GET_READY)
    return g_strdup (_("seconds until it goes on"));
  if (is_uncounted (session))
    return g_strdup ("");
  if (phase->breaths > 0)
    return g_strdup_printf (_("Breath %d of %d"), get_breath (session, now), phase->breaths);
  if (remaining > (LONG_SECONDS - 1) * G_USEC_PER_SEC)
    return g_strdup (_("minutes left"));

  return g_strdup (remaining <= G_USEC_PER_SEC ? _("second left") : _("seconds left"));
}

static const char *
phase_title (const PsoasPhase *phase)
{
  switch (phase->kind) {
  case PSOAS_PHASE_SET_UP:
    return _("Get ready");
  case PSOAS_PHASE_POSITION:
    return _("Into position");
  case PSOAS_PHASE_HOLD:
    return C_("the time in a posture", "Hold");
  case PSOAS_PHASE_COME_OUT:
    return _("Come out");
  case PSOAS_PHASE_SWITCH:
    return _("Change over");
  default:
    g_return_val_if_reached ("");
  }
}

/**
 * psoas_session_words_interruption:
 * @session: a session
 *
 * Returns: (transfer none) (nullable): that time was lost; %NULL if none was, or the session goes on again
 */
const char *
psoas_session_words_interruption (PsoasSession *session)
{
  return psoas_session_was_interrupted (session) ? _("The computer stood still. That time does not count.") : NULL;
}

/**
 * psoas_session_words_title:
 * @session: a session
 *
 * Returns: (transfer full): what goes on, in one or two words
 */
char *
psoas_session_words_title (PsoasSession *session)
{
  switch (psoas_session_get_state (session)) {
  case PSOAS_SESSION_PAUSED:
    return g_strdup (C_("a session", "Paused"));
  case PSOAS_SESSION_GET_READY:
    return g_strdup (_("Going on soon"));
  case PSOAS_SESSION_HURT:
    return g_strdup (C_("a session", "Stopped"));
  case PSOAS_SESSION_RESTING:
    return g_strdup (C_("a session: the person rests", "Rest"));
  case PSOAS_SESSION_FINISHED:
    return g_strdup (C_("a session", "Finished"));
  case PSOAS_SESSION_ENDED:
    return g_strdup (_("Ended early"));
  case PSOAS_SESSION_READY:
  case PSOAS_SESSION_RUNNING:
  case PSOAS_SESSION_COMING_OUT:
  default:
    return g_strdup (phase_title (psoas_session_get_phase (session)));
  }
}

/**
 * psoas_session_words_side:
 * @session: a session
 *
 * Returns: (transfer full): the side as the stretch names it; "" in phases without a side
 */
char *
psoas_session_words_side (PsoasSession *session)
{
  PsoasStretch *stretch = psoas_plan_get_stretch (psoas_session_get_plan (session));
  const PsoasPhase *phase = psoas_session_get_phase (session);
  PsoasSide side = phase->side;

  if (side == PSOAS_SIDE_NONE)
    return g_strdup ("");

  /* Translators: a side, and what it means for the legs: "Left hip: left leg long" */
  return g_strdup_printf (_("%s: %s"), psoas_stretch_get_side_name (stretch, side),
                          psoas_stretch_get_side_detail (stretch, phase->variation, side));
}

/**
 * psoas_session_words_where:
 * @session: a session
 *
 * Returns: (transfer full): "Hold 2 of 6 · Round 1 of 3"; before the first hold how many there will be
 */
char *
psoas_session_words_where (PsoasSession *session)
{
  PsoasPlan *plan = psoas_session_get_plan (session);
  const PsoasPhase *phase = psoas_session_get_phase (session);
  int n_holds = psoas_plan_get_n_holds (plan);
  int n_rounds = psoas_plan_get_options (plan)->rounds;

  if (phase->hold_number == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d hold to come", "%d holds to come",
                                         n_holds),
                            n_holds);
  if (n_rounds == 1)
    return g_strdup_printf (_("Hold %d of %d"), phase->hold_number, n_holds);

  return g_strdup_printf (_("Hold %d of %d · Round %d of %d"),
                          phase->hold_number, n_holds, phase->round, n_rounds);
}

/* The side that was stretched last before phase @index */
static PsoasSide
side_before (PsoasPlan *plan,
             guint      index)
{
  while (index-- > 0) {
    const PsoasPhase *phase = psoas_plan_get_phase (plan, index);

    if (phase->kind == PSOAS_PHASE_COME_OUT)
      return phase->side;
  }

  return PSOAS_SIDE_NONE;
}

static const char *
next_words (PsoasPlan *plan,
            guint      next)
{
  const PsoasPhase *phase = psoas_plan_get_phase (plan, next);
  gboolean right = phase->side == PSOAS_SIDE_RIGHT;

  switch (phase->kind) {
  case PSOAS_PHASE_SET_UP:
    return _("Next: get ready");
  case PSOAS_PHASE_POSITION:
    return right ? _("Next: into position, right side") : _("Next: into position, left side");
  case PSOAS_PHASE_HOLD:
    return right ? _("Next: hold, right side") : _("Next: hold, left side");
  case PSOAS_PHASE_COME_OUT:
    return _("Next: come out slowly");
  case PSOAS_PHASE_SWITCH:
    if (side_before (plan, next) == phase->side)
      return right ? _("Next: a rest, then the right side again")
                   : _("Next: a rest, then the left side again");
    return right ? _("Next: change sides, then the right side")
                 : _("Next: change sides, then the left side");
  default:
    g_return_val_if_reached ("");
  }
}

/**
 * psoas_session_words_next:
 * @session: a session
 *
 * Returns: (transfer full): what comes after this phase; "" when the session is over, or waits after
 *   "this hurts" for what the person decides
 */
char *
psoas_session_words_next (PsoasSession *session)
{
  PsoasPlan *plan = psoas_session_get_plan (session);
  guint next = psoas_session_get_phase_index (session) + 1;

  if (psoas_session_get_state (session) == PSOAS_SESSION_COMING_OUT)
    return g_strdup (_("Next: you decide"));
  if (psoas_session_state_is_over (psoas_session_get_state (session)) || is_stopped (session))
    return g_strdup ("");
  if (next >= psoas_plan_get_n_phases (plan))
    return g_strdup (_("Next: the end"));

  return g_strdup (next_words (plan, next));
}

/**
 * psoas_session_words_sentence:
 * @session: a session
 *
 * Returns: (transfer full): the sentence of the cue last begun, worded for the phase's side
 */
char *
psoas_session_words_sentence (PsoasSession *session)
{
  const PsoasPhaseCue *cue = psoas_session_get_phase_cue (session);

  return g_strdup (psoas_sentence_get_text (cue->sentence, psoas_session_get_phase (session)->side));
}

/**
 * psoas_session_words_told:
 * @session: a session
 *
 * In a phase that waits for the person, nothing that was said is gone before they go on.
 *
 * Returns: (transfer full): the sentences before the cue last begun, one numbered line each; "" where time ends the
 *   phase
 */
char *
psoas_session_words_told (PsoasSession *session)
{
  const PsoasPhase *phase = psoas_session_get_phase (session);
  GString *text = g_string_new (NULL);

  for (guint i = 0; psoas_phase_waits (phase) && i < psoas_session_get_cue_index (session); i++) {
    const PsoasPhaseCue *cue = g_ptr_array_index (phase->cues, i);

    g_string_append_printf (text, "%s%u. %s", i > 0 ? "\n" : "", i + 1,
                            psoas_sentence_get_text (cue->sentence, phase->side));
  }

  return g_string_free (text, FALSE);
}

/* "Hold. Left hip. Stay here." */
static char *
phase_milestone (PsoasSession        *session,
                 const PsoasPhase    *phase,
                 const PsoasPhaseCue *first)
{
  PsoasStretch *stretch = psoas_plan_get_stretch (psoas_session_get_plan (session));
  const char *title = phase_title (phase);
  const char *text = psoas_sentence_get_text (first->sentence, phase->side);

  if (phase->side == PSOAS_SIDE_NONE)
    /* Translators: for a screen reader, what begins and what to do: "Get ready. Lie on your back." */
    return g_strdup_printf (_("%s. %s"), title, text);

  /* Translators: for a screen reader, what begins, the side, what to do: "Hold. Left hip. Stay here." */
  return g_strdup_printf (_("%s. %s. %s"), title,
                          psoas_stretch_get_side_name (stretch, phase->side), text);
}

/* "Stop. Come out slowly. Do not push on. Let go of your thigh and lower the foot." */
static char *
stop_milestone (const PsoasPhase *phase)
{
  const PsoasPhaseCue *first = g_ptr_array_index (phase->cues, 0);

  return g_strdup_printf ("%s %s", psoas_session_words_stop (),
                          psoas_sentence_get_text (first->sentence, phase->side));
}

/**
 * psoas_session_words_stop:
 *
 * Returns: (transfer none): what is said first when it hurts
 */
const char *
psoas_session_words_stop (void)
{
  return _("Stop. Come out slowly. Do not push on.");
}

/**
 * psoas_session_words_standstill:
 * @session: a session
 *
 * Returns: (transfer none) (nullable): that it stands still, and for how long; %NULL while it does not
 */
const char *
psoas_session_words_standstill (PsoasSession *session)
{
  switch (psoas_session_get_state (session)) {
  case PSOAS_SESSION_PAUSED:
    return _("Paused.");
  case PSOAS_SESSION_HURT:
    return _("Stopped. Nothing goes on until you decide.");
  case PSOAS_SESSION_RESTING:
    return _("Rest as long as you like. Nothing goes on until you decide.");
  case PSOAS_SESSION_READY:
  case PSOAS_SESSION_RUNNING:
  case PSOAS_SESSION_GET_READY:
  case PSOAS_SESSION_COMING_OUT:
  case PSOAS_SESSION_FINISHED:
  case PSOAS_SESSION_ENDED:
  default:
    return NULL;
  }
}

/**
 * psoas_session_words_milestone:
 * @session: a session
 * @cue: what fell due
 *
 * Returns: (transfer full) (nullable): what a screen reader is told; %NULL for cues that would chatter
 */
char *
psoas_session_words_milestone (PsoasSession   *session,
                               const PsoasCue *cue)
{
  PsoasPlan *plan = psoas_session_get_plan (session);
  const PsoasPhase *phase = psoas_plan_get_phase (plan, cue->phase);
  const PsoasPhaseCue *told;

  switch (cue->kind) {
  case PSOAS_CUE_PHASE:
    if (psoas_session_get_state (session) == PSOAS_SESSION_COMING_OUT)
      return stop_milestone (phase);
    return phase_milestone (session, phase, g_ptr_array_index (phase->cues, 0));
  case PSOAS_CUE_STEP:
    told = g_ptr_array_index (phase->cues, cue->index);
    return g_strdup (psoas_sentence_get_text (told->sentence, phase->side));
  case PSOAS_CUE_HALFWAY:
    return g_strdup (_("Halfway."));
  case PSOAS_CUE_LAST:
    return g_strdup (phase->breaths > 0 ? _("Last breath.") : _("Ten seconds left."));
  case PSOAS_CUE_FINISH:
    return g_strdup (_("Finished."));
  case PSOAS_CUE_INHALE:
  case PSOAS_CUE_EXHALE:
  case PSOAS_CUE_HOLD_END:
  default:
    return NULL;
  }
}
