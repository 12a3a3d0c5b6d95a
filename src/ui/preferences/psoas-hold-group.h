/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "psoas-settings.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_HOLD_GROUP (psoas_hold_group_get_type ())

/**
 * PsoasHoldGroup:
 *
 * Rows that set how long each hold of a stretch is, in what it is counted, and how many rounds there are,
 * within the ranges of the stretch.  What is chosen is remembered at once.
 */
G_DECLARE_FINAL_TYPE (PsoasHoldGroup, psoas_hold_group, PSOAS, HOLD_GROUP, AdwPreferencesGroup)

GtkWidget *psoas_hold_group_new         (PsoasSettings  *settings,
                                         PsoasStretch   *stretch);
void       psoas_hold_group_set_stretch (PsoasHoldGroup *self,
                                         PsoasSettings  *settings,
                                         PsoasStretch   *stretch);

G_END_DECLS
