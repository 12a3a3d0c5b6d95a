/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-figure.h"
#include "psoas-session-driver.h"
#include "psoas-settings.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_SESSION_VIEW (psoas_session_view_get_type ())

/**
 * PsoasSessionView:
 *
 * All that is read of a session from the mat: the figure, which side, what to do now, what is left as a
 * number and a ring, the breath, one checkpoint at a time, where one is and what comes next.  Its type
 * grows with the window.  It takes no decisions and shows nothing twice a second that did not change.
 */
G_DECLARE_FINAL_TYPE (PsoasSessionView, psoas_session_view, PSOAS, SESSION_VIEW, GtkWidget)

void     psoas_session_view_set_up          (PsoasSessionView *self,
                                             PsoasFigure      *figure,
                                             PsoasSettings    *settings);
void     psoas_session_view_follow          (PsoasSessionView   *self,
                                             PsoasSessionDriver *driver);
void     psoas_session_view_cut             (PsoasSessionView  *self);
void     psoas_session_view_update          (PsoasSessionView  *self);
gboolean psoas_session_view_next_checkpoint (PsoasSessionView  *self);

G_END_DECLS
