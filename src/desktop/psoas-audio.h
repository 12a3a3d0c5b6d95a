/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-narrator.h"
#include "psoas-settings.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_AUDIO (psoas_audio_get_type ())

/**
 * PsoasAudio:
 *
 * What the program has to be heard with, one voice and one set of sounds, as the settings say.
 */
G_DECLARE_FINAL_TYPE (PsoasAudio, psoas_audio, PSOAS, AUDIO, GObject)

PsoasAudio     *psoas_audio_new         (PsoasSettings *settings);
PsoasSettings  *psoas_audio_get_settings (PsoasAudio   *self);
PsoasSpeaker   *psoas_audio_get_speaker (PsoasAudio    *self);
PsoasSounds    *psoas_audio_get_sounds  (PsoasAudio    *self);
/* (transfer full): tells @session, which has not started, for as long as it lives */
PsoasNarrator  *psoas_audio_narrate     (PsoasAudio    *self,
                                         PsoasSession  *session);
/* As loud as in a session, whether or not the settings have it on */
void            psoas_audio_try_voice   (PsoasAudio    *self);
void            psoas_audio_try_sounds  (PsoasAudio    *self);
/* Looks for what the settings have on; the speaker's and the sounds' "problem" tells. */
void            psoas_audio_probe       (PsoasAudio    *self);

G_END_DECLS
