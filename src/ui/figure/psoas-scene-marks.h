/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-scene.h"

G_BEGIN_DECLS

void psoas_scene_draw_marks (const PsoasScene *self,
                             GtkWidget        *widget,
                             double            height,
                             cairo_t          *cr);

G_END_DECLS
