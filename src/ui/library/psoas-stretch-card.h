/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/psoas-figure-view.h"
#include "psoas-settings.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_STRETCH_CARD (psoas_stretch_card_get_type ())

/* PsoasStretchCard: a stretch on the home page: its posture, its dose, and the way into it. */
G_DECLARE_FINAL_TYPE (PsoasStretchCard, psoas_stretch_card, PSOAS, STRETCH_CARD, GtkWidget)

GtkWidget *psoas_stretch_card_new (PsoasStretch  *stretch,
                                   PsoasFigure   *figure,
                                   PsoasSettings *settings);
PsoasStretch *psoas_stretch_card_get_stretch (PsoasStretchCard *self);
/* For three side by side */
void       psoas_stretch_card_set_small (PsoasStretchCard *self);
/* Sessions of it today; 0 is not spoken of */
void       psoas_stretch_card_set_done (PsoasStretchCard *self,
                                        int               times,
                                        gboolean          hurt);

G_END_DECLS
