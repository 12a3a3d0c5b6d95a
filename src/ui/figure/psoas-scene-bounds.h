/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-scene.h"

G_BEGIN_DECLS

/* Whole pixels of a widget that a part of a picture is drawn in */
cairo_rectangle_int_t psoas_scene_bound_figure (const PsoasScene *self,
                                                int               width,
                                                int               height);
cairo_rectangle_int_t psoas_scene_bound_trunk  (const PsoasScene *self,
                                                int               width,
                                                int               height);

G_END_DECLS
