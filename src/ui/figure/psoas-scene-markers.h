/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-badges.h"
#include "psoas-guide.h"
#include "psoas-scene.h"

G_BEGIN_DECLS

/* Where the letters of the knees and the numbers of the checkpoints stand in a scene, and what stays free. */

void         psoas_scene_place_badges  (const PsoasScene *self,
                                        double            width,
                                        double            height,
                                        PsoasBadges      *badges);
PsoasMarker *psoas_scene_place_markers (const PsoasScene *self,
                                        double            width,
                                        double            height,
                                        double           *radius);
gboolean     psoas_scene_measure_guide (const PsoasScene *self,
                                        PsoasGuide       *guide);
PsoasRoom   *psoas_scene_get_room      (const PsoasScene *self,
                                        GtkWidget        *widget,
                                        double            height,
                                        gboolean          guide);

G_END_DECLS
