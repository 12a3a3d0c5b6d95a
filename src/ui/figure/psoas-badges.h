/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-markers.h"
#include "content/psoas-side.h"

G_BEGIN_DECLS

/* The letters on the knees, in the widget's pixels: which leg is the left one, and which the right. */
typedef struct {
  PsoasMarker near;     /* on the knee of the side that is turned to the viewer */
  PsoasMarker far;
  PsoasSide seen_from;  /* left or right */
  double radius;        /* of each */
} PsoasBadges;

void      psoas_badges_place    (PsoasBadges              *self,
                                 double                    width,
                                 double                    height);
PsoasSide psoas_badges_get_side (const PsoasBadges        *self,
                                 const PsoasMarker        *badge);
void      psoas_badges_draw     (const PsoasBadges        *self,
                                 const PsoasMarkerColours *colours,
                                 GtkWidget                *widget,
                                 cairo_t                  *cr);

G_END_DECLS
