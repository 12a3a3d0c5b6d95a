/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-sound-cue.h"

/* A breath that begins this soon after "halfway" leaves the ear to that */
#define HALFWAY_LENGTH (1 * G_USEC_PER_SEC)

/**
 * psoas_sound_get_nick:
 * @self: a sound
 *
 * Returns: (transfer none): its untranslated name, which its file bears too
 */
const char *
psoas_sound_get_nick (PsoasSound self)
{
  static const char * const nicks[PSOAS_N_SOUNDS] = {
    "start", "inhale", "exhale", "halfway", "change-over", "end",
  };

  g_return_val_if_fail (self < PSOAS_N_SOUNDS, NULL);

  return nicks[self];
}

G_DEFINE_ENUM_TYPE (PsoasSoundAmount, psoas_sound_amount,
  G_DEFINE_ENUM_VALUE (PSOAS_SOUNDS_OFF, "off"),
  G_DEFINE_ENUM_VALUE (PSOAS_SOUNDS_PHASES, "phases"),
  G_DEFINE_ENUM_VALUE (PSOAS_SOUNDS_BREATHS, "breaths"))

static gboolean
sound_for_phase (const PsoasPhase *phase,
                 PsoasSound       *sound)
{
  switch (phase->kind) {
  case PSOAS_PHASE_HOLD:
    *sound = PSOAS_SOUND_START;
    return TRUE;
  case PSOAS_PHASE_SWITCH:
    *sound = PSOAS_SOUND_CHANGE_OVER;
    return TRUE;
  case PSOAS_PHASE_SET_UP:
  case PSOAS_PHASE_POSITION:
  case PSOAS_PHASE_COME_OUT: /* the hold's end has just been heard */
  default:
    return FALSE;
  }
}

/* The first breath begins with the hold, and one may begin halfway: one sound stands for both. */
static gboolean
sound_for_breath (PsoasPlan      *plan,
                  const PsoasCue *cue,
                  PsoasSound     *sound)
{
  const PsoasBreathPattern *breath = &psoas_plan_get_options (plan)->breath;
  gboolean out = cue->kind == PSOAS_CUE_EXHALE;
  gint64 at = (cue->index - 1) * psoas_breath_pattern_get_length (breath) + (out ? breath->inhale : 0);
  gint64 halfway = psoas_plan_get_phase (plan, cue->phase)->length / 2;

  if (at == 0 || (at >= halfway && at < halfway + HALFWAY_LENGTH))
    return FALSE;

  *sound = out ? PSOAS_SOUND_EXHALE : PSOAS_SOUND_INHALE;
  return TRUE;
}

/**
 * psoas_sound_for_cue:
 * @amount: how much is heard
 * @plan: the plan that is followed
 * @cue: what fell due
 * @sound: (out): the sound
 *
 * Returns: whether the cue makes a sound
 */
gboolean
psoas_sound_for_cue (PsoasSoundAmount  amount,
                     PsoasPlan        *plan,
                     const PsoasCue   *cue,
                     PsoasSound       *sound)
{
  if (amount == PSOAS_SOUNDS_OFF)
    return FALSE;

  switch (cue->kind) {
  case PSOAS_CUE_PHASE:
    return sound_for_phase (psoas_plan_get_phase (plan, cue->phase), sound);
  case PSOAS_CUE_INHALE:
  case PSOAS_CUE_EXHALE:
    return amount == PSOAS_SOUNDS_BREATHS && sound_for_breath (plan, cue, sound);
  case PSOAS_CUE_HALFWAY:
    *sound = PSOAS_SOUND_HALFWAY;
    return TRUE;
  case PSOAS_CUE_HOLD_END:
  case PSOAS_CUE_FINISH:
    *sound = PSOAS_SOUND_END;
    return TRUE;
  case PSOAS_CUE_STEP:
  case PSOAS_CUE_LAST:
  default:
    return FALSE;
  }
}
