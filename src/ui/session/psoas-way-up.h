/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-figure.h"
#include "session/psoas-session.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_WAY_UP (psoas_way_up_get_type ())

/**
 * PsoasWayUp:
 *
 * How to get up after a session: the posture of each sentence that names one, in order, side by side, or below each other
 * where there is no room.  Their words stand above.  Hidden where no sentence does.
 */
G_DECLARE_FINAL_TYPE (PsoasWayUp, psoas_way_up, PSOAS, WAY_UP, GtkWidget)

void psoas_way_up_show             (PsoasWayUp   *self,
                                    PsoasFigure  *figure,
                                    int           skin_tone,
                                    PsoasSession *session);
void psoas_way_up_set_picture_size (PsoasWayUp   *self,
                                    int           width,
                                    int           height);

G_END_DECLS
