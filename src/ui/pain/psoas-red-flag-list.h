/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-guidance.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_RED_FLAG_LIST (psoas_red_flag_list_get_type ())

/**
 * PsoasRedFlagList:
 *
 * Signs that need help now or on the same day, a line each, to be ticked.
 *
 * Signal "changed": the person ticked or unticked one.
 */
G_DECLARE_FINAL_TYPE (PsoasRedFlagList, psoas_red_flag_list, PSOAS, RED_FLAG_LIST, GtkWidget)

PsoasRedFlagList *psoas_red_flag_list_new          (void);
guint             psoas_red_flag_list_add          (PsoasRedFlagList *self,
                                                    const char       *shown,
                                                    const char       *name,
                                                    PsoasUrgency      urgency);
void              psoas_red_flag_list_add_guidance (PsoasRedFlagList *self,
                                                    PsoasGuidance    *guidance);
gboolean          psoas_red_flag_list_toggle       (PsoasRedFlagList *self,
                                                    guint             index);
/* Of the most urgent one that is ticked; NONE: none is */
PsoasUrgency      psoas_red_flag_list_get_urgency  (PsoasRedFlagList *self);
/* For another person to answer, or another time: none is ticked any more.  Nobody is told. */
void              psoas_red_flag_list_reset        (PsoasRedFlagList *self);

G_END_DECLS
