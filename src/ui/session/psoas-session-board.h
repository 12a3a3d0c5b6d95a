/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-figure.h"
#include "psoas-session-driver.h"
#include "psoas-settings.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_SESSION_BOARD (psoas_session_board_get_type ())

/**
 * PsoasSessionBoard:
 *
 * All that is read of a session from the mat: the figure, which side, what to do now, what is left as a
 * number and a ring, the breath, one checkpoint at a time, where one is and what comes next.  Its type
 * grows with the window.  It takes no decisions and shows nothing twice a second that did not change.
 */
G_DECLARE_FINAL_TYPE (PsoasSessionBoard, psoas_session_board, PSOAS, SESSION_BOARD, GtkWidget)

void     psoas_session_board_set_up          (PsoasSessionBoard  *self,
                                              PsoasFigure        *figure,
                                              PsoasSettings      *settings);
void     psoas_session_board_follow          (PsoasSessionBoard  *self,
                                              PsoasSessionDriver *driver);
void     psoas_session_board_cut             (PsoasSessionBoard  *self);
void     psoas_session_board_update          (PsoasSessionBoard  *self);
gboolean psoas_session_board_next_checkpoint (PsoasSessionBoard  *self);

G_END_DECLS
