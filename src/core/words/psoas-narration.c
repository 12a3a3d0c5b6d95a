/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-narration.h"

#include <glib/gi18n.h>

#include "psoas-hold-narration-private.h"
#include "psoas-session-words.h"

G_DEFINE_ENUM_TYPE (PsoasVoiceAmount, psoas_voice_amount,
  G_DEFINE_ENUM_VALUE (PSOAS_VOICE_OFF, "off"),
  G_DEFINE_ENUM_VALUE (PSOAS_VOICE_CUES, "cues"),
  G_DEFINE_ENUM_VALUE (PSOAS_VOICE_CHECKPOINTS, "checkpoints"),
  G_DEFINE_ENUM_VALUE (PSOAS_VOICE_EVERYTHING, "everything"))

char *
psoas_narration_join (char       *first,
                      const char *second)
{
  char *joined;

  if (first == NULL || *first == '\0') {
    g_free (first);
    return g_strdup (second);
  }
  joined = g_strconcat (first, " ", second, NULL);
  g_free (first);

  return joined;
}

/* The side that a voice has named last before phase @index */
static PsoasSide
get_named_side (PsoasPlan *plan,
                guint      index)
{
  while (index-- > 0) {
    PsoasSide side = psoas_plan_get_phase (plan, index)->side;

    if (side != PSOAS_SIDE_NONE)
      return side;
  }

  return PSOAS_SIDE_NONE;
}

/* "Left hip.", where the side is new to the ear, and always when sides change */
static char *
dup_side_text (PsoasPlan *plan,
               guint      index)
{
  const PsoasPhase *phase = psoas_plan_get_phase (plan, index);

  if (phase->side == PSOAS_SIDE_NONE)
    return NULL;
  if (phase->kind != PSOAS_PHASE_SWITCH && phase->side == get_named_side (plan, index))
    return NULL;
  /* "Next: left hip." names it already. */
  if (phase->kind == PSOAS_PHASE_SWITCH && psoas_sentence_is_sided (psoas_narration_get_cue (phase, 0)->sentence))
    return NULL;

  /* Translators: spoken before what to do: "Left hip." */
  return g_strdup_printf (_("%s."), psoas_stretch_get_side_name (psoas_plan_get_stretch (plan), phase->side));
}

static char *
dup_finish_text (PsoasStretch     *stretch,
                 const PsoasPhase *phase)
{
  GPtrArray *sentences = psoas_stretch_get_finish (stretch, phase->variation);
  char *text = NULL;

  for (guint i = 0; i < sentences->len; i++)
    text = psoas_narration_join (text, psoas_sentence_get_text (g_ptr_array_index (sentences, i), PSOAS_SIDE_NONE));

  return text != NULL ? text : g_strdup (_("Finished."));
}

/* All that is said of a change of sides is said at once: its sentences share a short time.  The steps that change
 * legs are said when they are due. */
static char *
dup_phase_text (PsoasPlan        *plan,
                const PsoasPhase *phase,
                guint             index)
{
  char *text = psoas_narration_join (dup_side_text (plan, index), psoas_narration_get_step_text (phase, 0));

  for (guint i = 1; i < phase->n_told; i++)
    text = psoas_narration_join (text, psoas_narration_get_step_text (phase, i));

  return text;
}

/**
 * psoas_narration_dup_text:
 * @self: how much is spoken
 * @plan: the plan that is followed
 * @cue: what fell due
 *
 * Whatever is said at one cue is one utterance: the next one may take its place.  What must be said
 * never gives way; numbers of breaths, checkpoints and "breathe in" are left out where they would cut
 * a sentence short, or be cut short by one.
 *
 * Returns: (transfer full) (nullable): what is spoken at the cue, translated and worded for its side;
 *   %NULL for nothing
 */
char *
psoas_narration_dup_text (const PsoasNarration *self,
                          PsoasPlan            *plan,
                          const PsoasCue       *cue)
{
  const PsoasPhase *phase = psoas_plan_get_phase (plan, cue->phase);

  if (self->amount == PSOAS_VOICE_OFF)
    return NULL;
  if (cue->kind == PSOAS_CUE_FINISH)
    return dup_finish_text (psoas_plan_get_stretch (plan), phase);
  if (phase->kind == PSOAS_PHASE_HOLD)
    return psoas_hold_narration_dup_text (self, plan, phase, cue);
  if (cue->kind == PSOAS_CUE_PHASE)
    return dup_phase_text (plan, phase, cue->phase);
  if (cue->kind == PSOAS_CUE_STEP && cue->index >= (int) phase->n_told)
    return g_strdup (psoas_narration_get_step_text (phase, cue->index));

  return NULL;
}

/**
 * psoas_narration_dup_stop_text:
 * @self: how much is spoken
 * @plan: the plan that is followed
 * @cue: what fell due on the way out of what hurts
 *
 * Returns: (transfer full) (nullable): what is spoken at the cue; its first sentence is that it is a stop
 */
char *
psoas_narration_dup_stop_text (const PsoasNarration *self,
                               PsoasPlan            *plan,
                               const PsoasCue       *cue)
{
  g_autofree char *text = psoas_narration_dup_text (self, plan, cue);

  if (cue->kind != PSOAS_CUE_PHASE || text == NULL)
    return g_steal_pointer (&text);

  return psoas_narration_join (g_strdup (psoas_session_words_stop ()), text);
}

/**
 * psoas_narration_dup_wait_text:
 * @self: how much is spoken
 * @session: a session
 *
 * Returns: (transfer full) (nullable): that nothing goes on, where it waits after "this hurts"
 */
char *
psoas_narration_dup_wait_text (const PsoasNarration *self,
                               PsoasSession         *session)
{
  PsoasSessionState state = psoas_session_get_state (session);

  if (self->amount == PSOAS_VOICE_OFF || (state != PSOAS_SESSION_HURT && state != PSOAS_SESSION_RESTING))
    return NULL;

  return g_strdup (psoas_session_words_standstill (session));
}

/**
 * psoas_narration_dup_language:
 *
 * The catalogue that is really read from knows its own language; the locale may name one that there is
 * no catalogue for.
 *
 * Returns: (transfer full): language that the texts are in, as BCP 47 writes it
 */
char *
psoas_narration_dup_language (void)
{
  g_auto (GStrv) lines = g_strsplit (g_dgettext (GETTEXT_PACKAGE, ""), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    if (g_str_has_prefix (lines[i], "Language: ") && lines[i][strlen ("Language: ")] != '\0')
      return g_strdelimit (g_strdup (lines[i] + strlen ("Language: ")), "_", '-');
  }

  return g_strdup ("en");
}
