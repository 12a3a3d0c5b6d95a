/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-guide.h"
#include "psoas-markers.h"

G_BEGIN_DECLS

/* (transfer full): "87°", "17 cm"; NULL where nothing is measured */
char *psoas_guide_marks_format (const PsoasGuide         *guide);
/* @to_pixels maps view box units to the widget's pixels; where it mirrors, words stay upright. */
void  psoas_guide_marks_draw   (const PsoasGuide         *guide,
                                const cairo_matrix_t     *to_pixels,
                                const PsoasMarkerColours *colours,
                                GtkWidget                *widget,
                                PsoasRoom                *room,
                                cairo_t                  *cr);
/* Takes the room it needs, and draws nothing. */
void  psoas_guide_marks_take   (const PsoasGuide         *guide,
                                const cairo_matrix_t     *to_pixels,
                                GtkWidget                *widget,
                                PsoasRoom                *room);
/* How far @wrong is from @right, as a wedge; nothing where no angle is measured */
void  psoas_guide_marks_draw_error (const PsoasGuide         *wrong,
                                    const PsoasGuide         *right,
                                    const cairo_matrix_t     *to_pixels,
                                    const PsoasMarkerColours *colours,
                                    cairo_t                  *cr);

G_END_DECLS
