/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "psoas-space.h"

G_BEGIN_DECLS

/**
 * PsoasRoom:
 *
 * What of a picture is taken, and what is free, in its pixels.
 */
typedef struct _PsoasRoom PsoasRoom;

PsoasRoom *psoas_room_new            (double                width,
                                      double                height);
void       psoas_room_free           (PsoasRoom            *self);
/* @spaces: (element-type PsoasSpace): in view box units */
void       psoas_room_take_spaces    (PsoasRoom            *self,
                                      GArray               *spaces,
                                      const cairo_matrix_t *to_pixels);
void       psoas_room_take_line      (PsoasRoom            *self,
                                      double                x,
                                      double                y,
                                      double                to_x,
                                      double                to_y,
                                      double                radius);
/* How far it is to what is taken, or to the edge; below 0: inside */
double     psoas_room_measure        (const PsoasRoom      *self,
                                      double                x,
                                      double                y);
/* The place for a box that is free, next to the middle given, which it becomes; FALSE: none is, and this one
 * covers least */
gboolean   psoas_room_find_box       (const PsoasRoom      *self,
                                      double                width,
                                      double                height,
                                      double               *x,
                                      double               *y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasRoom, psoas_room_free)

G_END_DECLS
