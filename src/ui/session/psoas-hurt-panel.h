/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-guidance.h"
#include "session/psoas-session.h"
#include "widgets/psoas-reading-room.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_HURT_PANEL (psoas_hurt_panel_get_type ())

/*
 * PsoasHurtPanel:
 *
 * What can be done after "this hurts", and when to get help.  On the way out of the posture only the end is
 * offered; then the question, the end first; while the person rests, the end or the question again.  Its
 * buttons call session.end, session.rest, session.decide, session.ease (i) and session.leave-side.
 */
G_DECLARE_FINAL_TYPE (PsoasHurtPanel, psoas_hurt_panel, PSOAS, HURT_PANEL, GtkWidget)

void psoas_hurt_panel_set_guidance (PsoasHurtPanel *self,
                                    PsoasGuidance  *guidance);
/* Shows what @session offers now, or nothing where nothing hurts.  Whenever that changes its heading takes the
 * focus, and no choice has it.  Returns whether it is shown. */
gboolean psoas_hurt_panel_show     (PsoasHurtPanel *self,
                                    PsoasSession   *session);
/* Gives its words the size that @room has for them; it does so by itself whenever its room changes. */
void psoas_hurt_panel_fit          (PsoasHurtPanel  *self,
                                    const PsoasRoom *room);

G_END_DECLS
