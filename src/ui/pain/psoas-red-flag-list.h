/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-guidance.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_RED_FLAG_LIST (psoas_red_flag_list_get_type ())

/**
 * PsoasRedFlagList:
 *
 * The signs that need help now or on the same day, to be ticked.
 *
 * Signal "changed": one was ticked or unticked.
 */
G_DECLARE_FINAL_TYPE (PsoasRedFlagList, psoas_red_flag_list, PSOAS, RED_FLAG_LIST, GtkWidget)

GtkWidget   *psoas_red_flag_list_new         (PsoasGuidance *guidance);
/* Of the most urgent one that is ticked; NONE: none is */
PsoasUrgency psoas_red_flag_list_get_urgency (PsoasRedFlagList    *self);

G_END_DECLS
