/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-pose.h"

G_BEGIN_DECLS

/**
 * PsoasSpace:
 *
 * Space that something takes up: all between two circles, and these.
 */
typedef struct {
  double x, y, radius;
  double to_x, to_y, to_radius;
} PsoasSpace;

/* (transfer full) (element-type PsoasSpace): in view box units */
GArray *psoas_space_of_person    (const PsoasPose  *pose);
GArray *psoas_space_of_props     (const PsoasPose  *pose);
/* Below 0: inside */
double  psoas_space_get_distance (const PsoasSpace *self,
                                  double            x,
                                  double            y);

G_END_DECLS
