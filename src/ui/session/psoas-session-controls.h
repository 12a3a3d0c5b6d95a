/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/psoas-session.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_SESSION_CONTROLS (psoas_session_controls_get_type ())

/**
 * PsoasSessionControls:
 *
 * The buttons below a session: on, back, pause, skip and "This hurts", which are the actions of whatever page they
 * stand on.
 */
G_DECLARE_FINAL_TYPE (PsoasSessionControls, psoas_session_controls, PSOAS, SESSION_CONTROLS, GtkBox)

void     psoas_session_controls_show       (PsoasSessionControls *self,
                                            PsoasSession         *session);
gboolean psoas_session_controls_has_focus  (PsoasSessionControls *self);
void     psoas_session_controls_take_focus (PsoasSessionControls *self);

G_END_DECLS
