/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-scene.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_FIGURE_MOVER (psoas_figure_mover_get_type ())

/**
 * PsoasFigureMover:
 *
 * Brings a figure from one posture to the next, and the view round to the other side, frame by frame of the widget
 * that shows it.  It cuts where nobody would see a movement, and under reduced motion (gtk-enable-animations off).
 *
 * Signal "moved": posture, side or turn are others than before, or a movement is over.
 */
G_DECLARE_FINAL_TYPE (PsoasFigureMover, psoas_figure_mover, PSOAS, FIGURE_MOVER, GObject)

PsoasFigureMover *psoas_figure_mover_new      (GtkWidget        *widget);
void              psoas_figure_mover_cut_to   (PsoasFigureMover *self,
                                               const PsoasPose  *pose,
                                               PsoasSide         side);
void              psoas_figure_mover_move_to  (PsoasFigureMover *self,
                                               const PsoasPose  *pose,
                                               PsoasSide         side,
                                               guint             duration_ms);
void              psoas_figure_mover_stop     (PsoasFigureMover *self);
gboolean          psoas_figure_mover_is_busy  (PsoasFigureMover *self);
void              psoas_figure_mover_place    (PsoasFigureMover *self,
                                               PsoasScene       *scene);

G_END_DECLS
