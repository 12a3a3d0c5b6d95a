/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-figure.h"
#include "content/psoas-picture.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_FIGURE_VIEW (psoas_figure_view_get_type ())

/**
 * PsoasFigureView:
 *
 * Shows a PsoasPicture of a PsoasFigure: follows light, dark and high contrast by itself (AdwStyleManager), moves
 * and turns, says from where the person is seen, and by a letter which knee is which; keeps its render node until
 * something changes.  The stretched hip is always the near one: PSOAS_SIDE_RIGHT is drawn facing right,
 * PSOAS_SIDE_LEFT facing left.  Text direction mirrors nothing.
 * Role img; its name is set by its owner through psoas_figure_view_set_words().
 *
 * Property "skin-tone" (int).  Signal "checkpoint-activated" (int index): a marker was clicked.
 */
G_DECLARE_FINAL_TYPE (PsoasFigureView, psoas_figure_view, PSOAS, FIGURE_VIEW, GtkWidget)

GtkWidget *psoas_figure_view_new               (PsoasFigure        *figure);
void       psoas_figure_view_set_figure        (PsoasFigureView    *self,
                                                PsoasFigure        *figure);
void       psoas_figure_view_set_picture       (PsoasFigureView    *self,
                                                const PsoasPicture *picture);
double     psoas_figure_view_get_muscle_length (PsoasFigureView    *self);
void       psoas_figure_view_set_high_contrast (PsoasFigureView    *self,
                                                gboolean            high_contrast);
void       psoas_figure_view_set_type_size     (PsoasFigureView    *self,
                                                int                 size);
void       psoas_figure_view_set_words         (PsoasFigureView    *self,
                                                const char         *label,
                                                const char         *description);

G_END_DECLS
