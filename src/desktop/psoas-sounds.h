/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "words/psoas-sound-cue.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_SOUNDS (psoas_sounds_get_type ())

/**
 * PsoasSounds:
 *
 * Plays the cue sounds, at a volume of their own.  No call waits for an audio device.
 *
 * Properties (read-only, notified on change): "problem", "playing".
 */
G_DECLARE_FINAL_TYPE (PsoasSounds, psoas_sounds, PSOAS, SOUNDS, GObject)

/* @folder: URI of the folder with the sounds; @sink: GStreamer's description of where they go */
PsoasSounds *psoas_sounds_new         (const char  *folder,
                                       const char  *sink);
/* 0 to 100, as loud as the ear finds it */
void         psoas_sounds_set_volume  (PsoasSounds *self,
                                       int          volume);
/* Plays @sound in place of the one being played. */
void         psoas_sounds_play        (PsoasSounds *self,
                                       PsoasSound   sound);
/* Gives the audio device back, after the sound being played. */
void         psoas_sounds_rest        (PsoasSounds *self);
/* Asks whether there is an audio device; "problem" tells. */
void         psoas_sounds_probe       (PsoasSounds *self);
gboolean     psoas_sounds_get_playing (PsoasSounds *self);
/* (nullable): why nothing is heard, in words; NULL while no problem is known */
const char  *psoas_sounds_get_problem (PsoasSounds *self);

G_END_DECLS
