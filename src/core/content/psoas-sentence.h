/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-side.h"

G_BEGIN_DECLS

/**
 * PsoasSentence:
 *
 * One sentence that a person reads or hears, with the mark of its source.
 * It either holds for both sides or is worded once for each side: a sentence
 * worded for one side alone cannot be made.  Immutable and reference-counted
 * (GRcBox).
 */
typedef struct _PsoasSentence PsoasSentence;

PsoasSentence *psoas_sentence_new        (const char    *text,
                                          const char    *source);
PsoasSentence *psoas_sentence_new_sided  (const char    *left,
                                          const char    *right,
                                          const char    *source);
/* Names the posture that is shown with it, once, before anybody else has it. */
void           psoas_sentence_take_pose  (PsoasSentence *self,
                                          char          *pose);
PsoasSentence *psoas_sentence_ref        (PsoasSentence *self);
void           psoas_sentence_unref      (PsoasSentence *self);

/* Translated text.  A sided sentence asked for PSOAS_SIDE_NONE gives its left wording. */
const char    *psoas_sentence_get_text   (const PsoasSentence *self,
                                          PsoasSide            side);
/* µs that the text takes to say without haste */
gint64         psoas_sentence_get_time   (const PsoasSentence *self,
                                          PsoasSide            side);
gboolean       psoas_sentence_is_sided   (const PsoasSentence *self);
/* (nullable): marks such as "S12" or "S16 U", separated by spaces */
const char    *psoas_sentence_get_source (const PsoasSentence *self);
/* (nullable): the posture that is shown with it */
const char    *psoas_sentence_get_pose   (const PsoasSentence *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasSentence, psoas_sentence_unref)

G_END_DECLS
