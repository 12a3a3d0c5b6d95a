/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "words/psoas-narration.h"
#include "psoas-sounds.h"
#include "psoas-speaker.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_NARRATOR (psoas_narrator_get_type ())

/**
 * PsoasNarrator:
 *
 * Tells a session to the ear: each cue once, as a sentence, a sound or both.  What is said never outlasts
 * its phase, and falls silent in a pause.
 */
G_DECLARE_FINAL_TYPE (PsoasNarrator, psoas_narrator, PSOAS, NARRATOR, GObject)

/* @session: has not started yet */
PsoasNarrator *psoas_narrator_new         (PsoasSession         *session,
                                           PsoasSpeaker         *speaker,
                                           PsoasSounds          *sounds);
/* From the next cue on; nothing is told before these are set. */
void           psoas_narrator_set_voice   (PsoasNarrator        *self,
                                           const PsoasNarration *narration);
void           psoas_narrator_set_sounds  (PsoasNarrator        *self,
                                           PsoasSoundAmount      amount);

G_END_DECLS
