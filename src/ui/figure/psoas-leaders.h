/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A label in a column beside a drawing, and the straight line from it to what it names; pixels. */
typedef struct {
  double point_x, point_y;  /* what it names */
  double height;            /* of the label */
  double y;                 /* top of the label, found by psoas_leaders_place() */
} PsoasLeader;

/* All labels of one column, whose inner edge is @edge: none overlaps, no lines cross. */
void     psoas_leaders_place (PsoasLeader        *leaders,
                              int                 n_leaders,
                              double              edge,
                              double              height,
                              double              gap);
gboolean psoas_leaders_cross (const PsoasLeader  *a,
                              const PsoasLeader  *b,
                              double              edge);

G_END_DECLS
