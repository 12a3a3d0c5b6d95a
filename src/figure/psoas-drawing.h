/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "psoas-palette.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_DRAWING (psoas_drawing_get_type ())

/**
 * PsoasDrawing:
 *
 * A drawing that stands still and has named parts: NAME-at is where a label of it points, NAME-glow
 * is shown while it is chosen.  Needs no display.
 */
G_DECLARE_FINAL_TYPE (PsoasDrawing, psoas_drawing, PSOAS, DRAWING, GObject)

/* @folder holds @name and the style sheets */
PsoasDrawing *psoas_drawing_new        (const char    *folder,
                                        const char    *name,
                                        GError       **error);
/* @chosen: (nullable): the part that stands out */
void          psoas_drawing_set        (PsoasDrawing  *self,
                                        PsoasPalette   palette,
                                        const char    *chosen);
/* Height divided by width */
double        psoas_drawing_get_aspect (PsoasDrawing  *self);
gboolean      psoas_drawing_has_part   (PsoasDrawing  *self,
                                        const char    *part);
/* Where a label of @part points: 0..1 of the width, 0..1 of the height */
gboolean      psoas_drawing_get_point  (PsoasDrawing  *self,
                                        const char    *part,
                                        double        *x,
                                        double        *y);
gboolean      psoas_drawing_render     (PsoasDrawing  *self,
                                        cairo_t       *cr,
                                        double         width,
                                        double         height,
                                        GError       **error);

G_END_DECLS
