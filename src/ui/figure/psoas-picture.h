/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-badges.h"
#include "psoas-figure.h"
#include "psoas-markers.h"
#include "content/psoas-stretch.h"

G_BEGIN_DECLS

/* What a picture of the figure shows; whoever holds one owns what is in it. */
typedef struct {
  PsoasFigure *figure;     /* (nullable) */
  PsoasPose pose;
  PsoasLook look;
  PsoasSide side;          /* whose hip is stretched, turned to the viewer; NONE: nothing is shown yet */
  double turn;             /* 0..1: how far the view has walked round to this side; 1: it is there */
  cairo_rectangle_t frame; /* view box units: what fills the picture */
  GPtrArray *checkpoints;  /* (nullable) (element-type PsoasCheckpoint) */
  int focused;             /* checkpoint, or -1 */
  gboolean moving;         /* from one posture to another: what else is shown of a posture waits until it is there */
  gboolean tuck;           /* it says that the tailbone is tucked: the pelvis is shown enlarged beside the person */
  const char *guide;       /* (unowned) (nullable): what is measured and drawn over the person */
  const PsoasPose *right;  /* (unowned) (nullable): in a picture of a mistake, the posture that it should be */
  const PsoasPose *ghost;  /* (unowned) (nullable): where the way begins that a step means */
  const char *moved;       /* (unowned) (nullable): the body point that goes it; NULL exactly if @ghost is */
} PsoasPicture;

PsoasSide             psoas_picture_get_seen_from (const PsoasPicture *self);
double                psoas_picture_get_bottom    (const PsoasPicture *self,
                                                   double              width,
                                                   double              height);
cairo_matrix_t        psoas_picture_get_matrix    (const PsoasPicture *self,
                                                   double              width,
                                                   double              height);
const PsoasMarkerColours *
                      psoas_picture_get_colours   (const PsoasPicture *self);
void                  psoas_picture_place_badges  (const PsoasPicture *self,
                                                   double              width,
                                                   double              height,
                                                   PsoasBadges        *badges);
PsoasMarker          *psoas_picture_place_markers (const PsoasPicture *self,
                                                   double              width,
                                                   double              height,
                                                   double             *radius);
void                  psoas_picture_draw_figure   (const PsoasPicture *self,
                                                   double              width,
                                                   double              height,
                                                   cairo_t            *cr);
void                  psoas_picture_draw_marks    (const PsoasPicture *self,
                                                   GtkWidget          *widget,
                                                   double              height,
                                                   cairo_t            *cr);
cairo_rectangle_int_t psoas_picture_get_trunk     (const PsoasPicture *self,
                                                   int                 width,
                                                   int                 height);

G_END_DECLS
