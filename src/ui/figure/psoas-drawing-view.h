/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-anatomy.h"
#include "psoas-drawing.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_DRAWING_VIEW (psoas_drawing_view_get_type ())

/**
 * PsoasDrawingView:
 *
 * A labelled drawing.  Each label is a toggle button with a line to its part; one that is chosen makes
 * its part stand out.  Where the names do not fit beside the drawing the buttons bear numbers, and the
 * names stand in a legend, which whoever shows the view gives its place.  Follows light, dark and high contrast by itself.
 */
G_DECLARE_FINAL_TYPE (PsoasDrawingView, psoas_drawing_view, PSOAS, DRAWING_VIEW, GtkWidget)

/* @parts: (element-type PsoasAnatomyPart): each one a part of @drawing */
GtkWidget *psoas_drawing_view_new        (PsoasDrawing      *drawing,
                                          GPtrArray         *parts,
                                          const char        *description);
/* @part: (nullable): id */
void       psoas_drawing_view_choose     (PsoasDrawingView  *self,
                                          const char        *part);
GtkWidget *psoas_drawing_view_get_legend (PsoasDrawingView  *self);

/* Signal "chosen" (PsoasAnatomyPart *, nullable): another part stands out, or none. */

G_END_DECLS
