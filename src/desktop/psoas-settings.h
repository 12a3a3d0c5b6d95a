/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "words/psoas-narration.h"
#include "session/psoas-options.h"
#include "words/psoas-sound-cue.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_SETTINGS (psoas_settings_get_type ())

/**
 * PsoasSettings:
 *
 * What the person chose, typed, over GSettings.  Handed to whoever needs it.
 *
 * Properties (read-only): "skin-tone"; "kept": whether choices outlast the program.
 */
G_DECLARE_FINAL_TYPE (PsoasSettings, psoas_settings, PSOAS, SETTINGS, GObject)

PsoasSettings *psoas_settings_new                  (void);
GSettings     *psoas_settings_get_gsettings        (PsoasSettings *self); /* (transfer none): for bindings */
/* Options for @stretch: its own doses as last chosen, then the common ones, brought into range. */
void           psoas_settings_get_options          (PsoasSettings *self, PsoasStretch *stretch, PsoasOptions *options);
PsoasSide      psoas_settings_get_first_side       (PsoasSettings *self); /* left or right */
/* Remembers unit, amount and rounds of this stretch, and the first side. */
void           psoas_settings_set_options          (PsoasSettings *self, PsoasStretch *stretch, const PsoasOptions *options);
/* How much is spoken, and how fast */
PsoasNarration psoas_settings_get_narration        (PsoasSettings *self);
int            psoas_settings_get_voice_volume     (PsoasSettings *self); /* 0 to 100 */
PsoasSoundAmount psoas_settings_get_sound_amount   (PsoasSettings *self);
int            psoas_settings_get_sound_volume     (PsoasSettings *self); /* 0 to 100 */
int            psoas_settings_get_skin_tone        (PsoasSettings *self); /* property "skin-tone" */
int            psoas_settings_get_accepted_guidance (PsoasSettings *self);
void           psoas_settings_set_accepted_guidance (PsoasSettings *self, int version);

G_END_DECLS
