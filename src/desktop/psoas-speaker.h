/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A speech service that takes longer than this does not answer: ms */
#define PSOAS_SPEAKER_ANSWER_TIME 5000

#define PSOAS_TYPE_SPEAKER (psoas_speaker_get_type ())

/**
 * PsoasSpeaker:
 *
 * A voice, from Speech Dispatcher.  No call waits for the service, which may be missing, hang, or die
 * in mid-sentence.
 *
 * Property (read-only, notified on change): "problem".
 */
G_DECLARE_FINAL_TYPE (PsoasSpeaker, psoas_speaker, PSOAS, SPEAKER, GObject)

/* @answer_time: ms, PSOAS_SPEAKER_ANSWER_TIME outside tests */
PsoasSpeaker *psoas_speaker_new         (guint         answer_time);
/* rate: -100 to 100, 0: as set for all programs; volume: 0 to 100, 100: as set for all programs */
void          psoas_speaker_set_voice   (PsoasSpeaker *self,
                                         int           rate,
                                         int           volume);
/* Says @text in place of anything being said.  @language: of the text, such as "de" */
void          psoas_speaker_say         (PsoasSpeaker *self,
                                         const char   *text,
                                         const char   *language);
void          psoas_speaker_stop        (PsoasSpeaker *self);
/* Asks whether there is a service; "problem" tells. */
void          psoas_speaker_probe       (PsoasSpeaker *self);
/* (nullable): why nothing is heard, in words; NULL while no problem is known */
const char   *psoas_speaker_get_problem (PsoasSpeaker *self);

G_END_DECLS
