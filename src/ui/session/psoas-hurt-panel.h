/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-guidance.h"
#include "session/psoas-session.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_HURT_PANEL (psoas_hurt_panel_get_type ())

/*
 * PsoasHurtPanel:
 *
 * What can be done after "this hurts": an easier variation, leaving the side, or the end, and when to get
 * help.  Its buttons call session.ease (i), session.leave-side and session.end.
 */
G_DECLARE_FINAL_TYPE (PsoasHurtPanel, psoas_hurt_panel, PSOAS, HURT_PANEL, GtkWidget)

void psoas_hurt_panel_set_guidance (PsoasHurtPanel *self,
                                    PsoasGuidance  *guidance);
/* Offers the easier variations, but for the one that hurt, and takes the focus. */
void psoas_hurt_panel_present      (PsoasHurtPanel *self,
                                    PsoasSession   *session);

G_END_DECLS
