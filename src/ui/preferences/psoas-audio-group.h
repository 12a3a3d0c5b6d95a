/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "psoas-audio.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_AUDIO_GROUP (psoas_audio_group_get_type ())

/* PsoasAudioGroup: how much is heard of a session, how loud, a try of each, and why one is not heard. */
G_DECLARE_FINAL_TYPE (PsoasAudioGroup, psoas_audio_group, PSOAS, AUDIO_GROUP, AdwPreferencesGroup)

/* Once */
void psoas_audio_group_set_audio (PsoasAudioGroup *self,
                                  PsoasAudio      *audio);

G_END_DECLS
