/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/psoas-session.h"

G_BEGIN_DECLS

/**
 * PsoasVoiceAmount:
 * @PSOAS_VOICE_OFF: nothing is spoken
 * @PSOAS_VOICE_CUES: what to do, breaths counted, halfway, the last ten seconds, the end; the last of several
 *   breaths is quiet
 * @PSOAS_VOICE_CHECKPOINTS: and a checkpoint now and then in a hold
 * @PSOAS_VOICE_EVERYTHING: and each breath's in and out
 */
typedef enum {
  PSOAS_VOICE_OFF,
  PSOAS_VOICE_CUES,
  PSOAS_VOICE_CHECKPOINTS,
  PSOAS_VOICE_EVERYTHING,
} PsoasVoiceAmount;

#define PSOAS_TYPE_VOICE_AMOUNT (psoas_voice_amount_get_type ())

/* What a voice says of a session, and how fast it speaks: a rule without an object behind it. */
typedef struct {
  PsoasVoiceAmount amount;
  int rate;                 /* -100 (slowest) to 100 (fastest); 0: the voice's usual rate */
} PsoasNarration;

GType       psoas_voice_amount_get_type   (void) G_GNUC_CONST; /* nicks as the settings have them */
/* (nullable) (transfer full): what is spoken at a cue; NULL: nothing */
char       *psoas_narration_dup_text      (const PsoasNarration *self,
                                           PsoasPlan            *plan,
                                           const PsoasCue       *cue);
/* (nullable) (transfer full): the same on the way out when it hurts: that it is a stop comes first */
char       *psoas_narration_dup_stop_text (const PsoasNarration *self,
                                           PsoasPlan            *plan,
                                           const PsoasCue       *cue);
/* (nullable) (transfer full): what is spoken when the session waits after "this hurts" */
char       *psoas_narration_dup_wait_text (const PsoasNarration *self,
                                           PsoasSession         *session);
/* (transfer full): the language that all these texts are in, such as "en" or "pt-BR" */
char       *psoas_narration_dup_language  (void);

G_END_DECLS
