/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-figure.h"
#include "content/psoas-stretch.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_FIGURE_VIEW (psoas_figure_view_get_type ())

/**
 * PsoasFigureView:
 *
 * Shows a PsoasFigure in a posture: follows light, dark and high contrast by itself (AdwStyleManager),
 * turns to the side and says from where it is seen, and by a letter which knee is which; places numbered markers, keeps its render node
 * until something changes.  The stretched hip is always the near one: PSOAS_SIDE_RIGHT is drawn facing
 * right, PSOAS_SIDE_LEFT facing left.  No posture is shown without a side.  Text direction mirrors nothing.
 * Role img; its name is set by its owner through psoas_figure_view_set_words().
 */
G_DECLARE_FINAL_TYPE (PsoasFigureView, psoas_figure_view, PSOAS, FIGURE_VIEW, GtkWidget)

GtkWidget *psoas_figure_view_new            (PsoasFigure     *figure);
void       psoas_figure_view_set_figure     (PsoasFigureView *self, PsoasFigure *figure);
/* The pose is cut to, not moved to. */
void       psoas_figure_view_set_pose       (PsoasFigureView *self, const char *name, PsoasSide side);
/* Moves from the present posture to @name in @duration_ms, eased, and turns to @side; cuts under reduced
   motion (gtk-enable-animations off). */
void       psoas_figure_view_move_to        (PsoasFigureView *self, const char *name, PsoasSide side,
                                             guint duration_ms);
/* (nullable): cuts the picture so that the person fills it in all these poses, e.g. start and hold of a stretch.
   Wanted for "standing...": the usual picture has no room for anyone standing. */
void       psoas_figure_view_set_frame      (PsoasFigureView *self, const char * const *poses);
void       psoas_figure_view_set_skin_tone  (PsoasFigureView *self, int tone);
void       psoas_figure_view_set_muscle     (PsoasFigureView *self, gboolean shown);
void       psoas_figure_view_set_xray       (PsoasFigureView *self, gboolean shown);
/* A posture on the way, progress 0..1; returns how long the psoas is drawn, as a share of that in one who stands upright */
double     psoas_figure_view_set_between    (PsoasFigureView *self, const char *from, const char *to, double progress,
                                             PsoasSide side);
/* 0..1; ignored under reduced motion */
void       psoas_figure_view_set_breath     (PsoasFigureView *self, double fullness);
/* (nullable) (element-type PsoasCheckpoint): numbered markers 1.. at their points, NULL: none */
void       psoas_figure_view_set_checkpoints (PsoasFigureView *self, GPtrArray *checkpoints);
/* (nullable): what is measured and drawn over the person */
void       psoas_figure_view_set_guide      (PsoasFigureView *self, const char *guide);
/* -1: none.  Shows that checkpoint's guide and lifts its marker. */
void       psoas_figure_view_set_focused    (PsoasFigureView *self, int index);
/* (nullable): what a mistake should be, as an outline over it */
void       psoas_figure_view_set_right_pose (PsoasFigureView *self, const char *name);
/* (nullable): where a step's way begins, as a pale body, and the body point that goes it, with an arrow */
void       psoas_figure_view_set_ghost      (PsoasFigureView *self, const char *name, const char *moved);
/* Draws attention to a mistake picture (frame, cross and not by colour alone). */
void       psoas_figure_view_set_mistake    (PsoasFigureView *self, gboolean mistake);
/* Draws in high contrast, also where the desktop does not ask for it. */
void       psoas_figure_view_set_high_contrast (PsoasFigureView *self, gboolean high_contrast);
/* What it shows, and (nullable) what of that is meant just now, for who does not see it */
void       psoas_figure_view_set_words      (PsoasFigureView *self, const char *label, const char *description);

/* Signal "checkpoint-activated" (int index): a marker was clicked. */

G_END_DECLS
