/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "words/psoas-narration.h"
#include "session/psoas-options.h"
#include "remind/psoas-reminder-schedule.h"
#include "words/psoas-sound-cue.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_SETTINGS (psoas_settings_get_type ())

/**
 * PsoasSettings:
 *
 * What the person chose, typed: a property for each key of the schema, of its name and range, to be read, set and
 * bound.  What is set holds until the program ends at least, even where settings cannot be written.  Handed to
 * whoever needs it.
 *
 * Property "kept" (read-only): whether choices outlast the program.  Property "screen-reader": whether one is on, told
 * by whoever knows; the voice is off then, unless the person has chosen how much it says.
 */
G_DECLARE_FINAL_TYPE (PsoasSettings, psoas_settings, PSOAS, SETTINGS, GObject)

PsoasSettings      *psoas_settings_new                   (void);
/* Options for @stretch: its own doses as last chosen, then the common ones, brought into range. */
void                psoas_settings_get_options           (PsoasSettings      *self,
                                                          PsoasStretch       *stretch,
                                                          PsoasOptions       *options);
/* Remembers unit, amount and rounds of this stretch, and the first side. */
void                psoas_settings_set_options           (PsoasSettings      *self,
                                                          PsoasStretch       *stretch,
                                                          const PsoasOptions *options);
/* When to remind of @stretch: off, with its usual times, until something was chosen */
void                psoas_settings_get_reminder          (PsoasSettings      *self,
                                                          PsoasStretch       *stretch,
                                                          PsoasReminderSchedule *schedule);
void                psoas_settings_set_reminder          (PsoasSettings      *self,
                                                          PsoasStretch       *stretch,
                                                          const PsoasReminderSchedule *schedule);
PsoasBreathPattern  psoas_settings_get_breath            (PsoasSettings      *self);
void                psoas_settings_set_breath            (PsoasSettings      *self,
                                                          const PsoasBreathPattern *breath);
PsoasSide           psoas_settings_get_first_side        (PsoasSettings      *self); /* left or right */
/* How much is spoken, and how fast */
PsoasNarration      psoas_settings_get_narration         (PsoasSettings      *self);
int                 psoas_settings_get_voice_volume      (PsoasSettings      *self); /* 0 to 100 */
PsoasSoundAmount    psoas_settings_get_sound_amount      (PsoasSettings      *self);
int                 psoas_settings_get_sound_volume      (PsoasSettings      *self); /* 0 to 100 */
int                 psoas_settings_get_skin_tone         (PsoasSettings      *self);
gboolean            psoas_settings_get_ask_pain          (PsoasSettings      *self);
gboolean            psoas_settings_get_set_up_card       (PsoasSettings      *self);
gboolean            psoas_settings_get_floor_mode        (PsoasSettings      *self);
int                 psoas_settings_get_accepted_guidance (PsoasSettings      *self);
void                psoas_settings_set_accepted_guidance (PsoasSettings      *self,
                                                          int                 version);

G_END_DECLS
