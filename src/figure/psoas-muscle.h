/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-pose.h"

G_BEGIN_DECLS

#define PSOAS_MUSCLE_MAX_POINTS 96

/* One cross-cut of the muscle */
typedef struct {
  double x, y;     /* of its middle: view box units, before #root's transform */
  double half;     /* half of its thickness */
} PsoasMusclePoint;

/**
 * PsoasMuscle:
 *
 * The psoas of the stretched side as drawn in a posture: from T12 along the lumbar spine, over the
 * pelvic brim and round the front of the hip joint to the lesser trochanter of the thigh bone.
 */
typedef struct {
  PsoasMusclePoint points[PSOAS_MUSCLE_MAX_POINTS];
  int n_points;
  double length;   /* view box units: of the drawing, not of anybody's muscle */
} PsoasMuscle;

void   psoas_muscle_trace          (PsoasMuscle     *self,
                                    const PsoasPose *pose);
double psoas_muscle_compare_length (const PsoasPose *pose,
                                    const PsoasPose *start); /* 1: as long as in @start */

G_END_DECLS
