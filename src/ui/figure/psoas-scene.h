/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-figure.h"
#include "psoas-markers.h"
#include "content/psoas-picture.h"

G_BEGIN_DECLS

/* A picture as it is drawn at a moment, on its way from one posture to another or in a turn; whoever holds one owns
 * what is in it. */
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
} PsoasScene;

void                      psoas_scene_init          (PsoasScene         *self);
gboolean                  psoas_scene_take          (PsoasScene         *self,
                                                     const PsoasPicture *picture,
                                                     PsoasPose          *pose);
PsoasSide                 psoas_scene_get_seen_from (const PsoasScene   *self);
double                    psoas_scene_get_bottom    (const PsoasScene   *self,
                                                     double              width,
                                                     double              height);
cairo_matrix_t            psoas_scene_get_matrix    (const PsoasScene   *self,
                                                     double              width,
                                                     double              height);
const PsoasMarkerColours *psoas_scene_get_colours   (const PsoasScene   *self);
void                      psoas_scene_locate        (const PsoasScene   *self,
                                                     double              width,
                                                     double              height,
                                                     const char         *point,
                                                     PsoasMarker        *marker);
void                      psoas_scene_draw_figure   (const PsoasScene   *self,
                                                     double              width,
                                                     double              height,
                                                     cairo_t            *cr);

G_END_DECLS
