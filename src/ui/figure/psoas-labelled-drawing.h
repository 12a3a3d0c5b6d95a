/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-anatomy.h"
#include "psoas-drawing.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_LABELLED_DRAWING (psoas_labelled_drawing_get_type ())

/**
 * PsoasLabelledDrawing:
 *
 * A PsoasDrawingView, and what is said of the part that is chosen: beside it where there is room, else below it and
 * scrolled to.
 */
G_DECLARE_FINAL_TYPE (PsoasLabelledDrawing, psoas_labelled_drawing, PSOAS, LABELLED_DRAWING, GtkWidget)

/* @references: (element-type PsoasReference): what marks of sources stand for; @description: what the drawing shows, in words; @first: id of the part that is chosen at first */
GtkWidget *psoas_labelled_drawing_new (PsoasDrawing *drawing,
                                       PsoasAnatomy *anatomy,
                                       GPtrArray    *references,
                                       const char   *description,
                                       const char   *first);

G_END_DECLS
