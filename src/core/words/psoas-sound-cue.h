/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/psoas-session.h"

G_BEGIN_DECLS

/* The cue sounds, each told from the others with eyes shut. */
typedef enum {
  PSOAS_SOUND_START,        /* a hold begins */
  PSOAS_SOUND_INHALE,
  PSOAS_SOUND_EXHALE,
  PSOAS_SOUND_HALFWAY,
  PSOAS_SOUND_CHANGE_OVER,
  PSOAS_SOUND_END,          /* a hold, or the session, is over */
} PsoasSound;

#define PSOAS_N_SOUNDS 6

typedef enum {
  PSOAS_SOUNDS_OFF,
  PSOAS_SOUNDS_PHASES,
  PSOAS_SOUNDS_BREATHS,     /* and each breath's in and out */
} PsoasSoundAmount;

#define PSOAS_TYPE_SOUND_AMOUNT (psoas_sound_amount_get_type ())

const char *psoas_sound_get_nick         (PsoasSound        self); /* "start" ... */
GType       psoas_sound_amount_get_type  (void) G_GNUC_CONST;  /* nicks as the settings have them */
/* Which sound a cue makes; FALSE: none */
gboolean    psoas_sound_for_cue          (PsoasSoundAmount  amount,
                                          PsoasPlan        *plan,
                                          const PsoasCue   *cue,
                                          PsoasSound       *sound);

G_END_DECLS
