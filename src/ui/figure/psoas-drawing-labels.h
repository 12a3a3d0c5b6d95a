/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-anatomy.h"
#include "psoas-drawing.h"

G_BEGIN_DECLS

/* One label of a drawing */
typedef struct {
  const PsoasAnatomyPart *part;
  GtkWidget *button;     /* a toggle button; one of all is active */
  double x, y;           /* what it names: 0..1 of the drawing */
  double edge, middle;   /* where its line begins, in the view's pixels */
} PsoasDrawingLabel;

/* The labels of a drawing: names, or numbers where names do not fit.  Its owner is the parent of all buttons. */
typedef struct {
  GtkWidget *owner;            /* (unowned) */
  GPtrArray *parts;            /* (owned) (element-type PsoasAnatomyPart) */
  PsoasDrawingLabel *labels;   /* (owned) (array length=n) */
  int n;
  GtkWidget *legend;           /* (owned) the names of the numbers; seen with the numbers */
  gboolean compact;            /* numbers */
} PsoasDrawingLabels;

PsoasDrawingLabels *psoas_drawing_labels_new               (GtkWidget          *owner,
                                                            PsoasDrawing       *drawing,
                                                            GPtrArray          *parts);
void                psoas_drawing_labels_free              (PsoasDrawingLabels *self);
void                psoas_drawing_labels_set_compact       (PsoasDrawingLabels *self,
                                                            gboolean            compact);
/* How wide a column of names would be; how wide a column is now; pixels */
int                 psoas_drawing_labels_get_name_width    (PsoasDrawingLabels *self);
int                 psoas_drawing_labels_get_column_width  (PsoasDrawingLabels *self);
/* What the taller column needs, labels @gap apart */
int                 psoas_drawing_labels_get_column_height (PsoasDrawingLabels *self,
                                                            int                 gap);
/* Gives every label of one column its place beside the drawing, which stands at @place */
void                psoas_drawing_labels_allocate_column   (PsoasDrawingLabels    *self,
                                                            gboolean               on_right,
                                                            const graphene_rect_t *place,
                                                            double                 room,
                                                            int                    height,
                                                            int                    gap);

G_END_DECLS
