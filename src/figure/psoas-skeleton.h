/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-pose.h"

G_BEGIN_DECLS

/* Vertebrae of xray.svg from the sacrum up: L5 to L1, then T12 to T10. */
#define PSOAS_N_VERTEBRAE 8
#define PSOAS_VERTEBRA_T12 5

/* Where a bone stands: its origin and turn, as a group of xray.svg inside #root. */
typedef struct {
  double x, y;   /* view box units, before #root's own transform */
  double turn;   /* degrees, clockwise on screen */
} PsoasBone;

const char *psoas_skeleton_get_vertebra_nick (int              index); /* the SVG's id: "l5" ... "t10" */
/* The whole lower spine, evenly bent: body outlines have only two joints there, a spine has one at every disc. */
void        psoas_skeleton_place_spine       (const PsoasPose *pose,
                                              PsoasBone        spine[PSOAS_N_VERTEBRAE]);
/* Where @x;@y of a bone's own drawing is */
void        psoas_bone_map                   (const PsoasBone *self,
                                              double          *x,
                                              double          *y);

G_END_DECLS
