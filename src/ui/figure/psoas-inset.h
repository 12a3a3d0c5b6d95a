/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-scene.h"

G_BEGIN_DECLS

/* A circle beside the person, in the widget's pixels, in which the pelvis is seen enlarged */
typedef struct {
  double x, y, radius;
  double hip_x, hip_y;     /* what stands in its middle */
  double zoom;             /* of the picture */
} PsoasInset;

gboolean psoas_inset_is_due (const PsoasScene *picture);
gboolean psoas_inset_place  (const PsoasScene *picture,
                             GtkWidget          *widget,
                             double              height,
                             PsoasInset         *inset);
void     psoas_inset_draw   (const PsoasScene *picture,
                             GtkWidget          *widget,
                             double              height,
                             cairo_t            *cr);

G_END_DECLS
