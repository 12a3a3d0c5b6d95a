/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-guidance.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_RED_FLAG_CARD (psoas_red_flag_card_get_type ())

/**
 * PsoasRedFlagCard:
 *
 * "Does any of these apply today?", a line for each sign, and "None of these".  One press is the answer; so is
 * a key, wherever the focus is in the window: the line's number, or N for none.  It is a safety net: that none
 * applies is nowhere shown as an all-clear.
 *
 * Signal "none": none of them applies.
 * Signal "ticked": one was ticked or unticked.
 */
G_DECLARE_FINAL_TYPE (PsoasRedFlagCard, psoas_red_flag_card, PSOAS, RED_FLAG_CARD, GtkWidget)

/* @has_keys: not where another question on the page has them; @ticked: of a sign that was ticked earlier today,
 * which is a line of its own, to be unticked there; NONE: none was */
GtkWidget   *psoas_red_flag_card_new         (PsoasGuidance *guidance,
                                              gboolean       has_keys,
                                              PsoasUrgency   ticked);
/* Of the most urgent sign that is ticked; NONE: none is */
PsoasUrgency psoas_red_flag_card_get_urgency (PsoasRedFlagCard *self);
/* For another person to answer, or another time: none is ticked any more.  Nobody is told. */
void         psoas_red_flag_card_reset       (PsoasRedFlagCard *self);

G_END_DECLS
