/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pain/psoas-pain-entry.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_PAIN_QUESTION (psoas_pain_question_get_type ())

/**
 * PsoasPainQuestion:
 *
 * How much it hurts, from 0 to 10, and where.  A press of a number gives an answer, which nobody keeps before a press of
 * another button says so.  A digit on the keyboard, and X for 10, goes to its number wherever the focus is in the window,
 * and says nothing yet.
 *
 * Signal "answered": a score was given, or what belongs to it changed afterwards.
 */
G_DECLARE_FINAL_TYPE (PsoasPainQuestion, psoas_pain_question, PSOAS, PAIN_QUESTION, GtkWidget)

/* Nothing is answered any more. */
void     psoas_pain_question_reset      (PsoasPainQuestion *self);
/* Score, places, sides and whether the pain has changed or is a new one; the rest is 0.  After "answered" only. */
void     psoas_pain_question_get_answer (PsoasPainQuestion *self,
                                         PsoasPainEntry    *answer);
/* Within "answered": whether what was pressed is a number that was gone to by its own key */
gboolean psoas_pain_question_is_keyed   (PsoasPainQuestion *self);

G_END_DECLS
