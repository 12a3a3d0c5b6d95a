/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-narration.h"

G_BEGIN_DECLS

static inline const PsoasPhaseCue *
psoas_narration_get_cue (const PsoasPhase *phase,
                         guint             index)
{
  return g_ptr_array_index (phase->cues, index);
}

static inline const char *
psoas_narration_get_step_text (const PsoasPhase *phase,
                               guint             index)
{
  return psoas_sentence_get_text (psoas_narration_get_cue (phase, index)->sentence, phase->side);
}

/* Two sentences as one utterance; takes @first. (transfer full) */
char *psoas_narration_join          (char                 *first,
                                     const char           *second);
/* (transfer full) (nullable): what is spoken at a cue of a hold, in which all that is said shares one budget of time */
char *psoas_hold_narration_dup_text (const PsoasNarration *self,
                                     PsoasPlan            *plan,
                                     const PsoasPhase     *phase,
                                     const PsoasCue       *cue);

G_END_DECLS
