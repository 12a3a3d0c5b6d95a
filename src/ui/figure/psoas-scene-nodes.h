/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-scene.h"

G_BEGIN_DECLS

/**
 * PsoasSceneNodes:
 *
 * A picture as it was last drawn.  It is drawn again only in another size and after psoas_scene_nodes_clear():
 * nothing is drawn while nothing changes.
 */
typedef struct {
  GskRenderNode *figure;    /* (owned) (nullable): the picture, or what of it does not breathe */
  GskRenderNode *trunk;     /* (owned) (nullable): the part that breathes */
  GskRenderNode *marks;     /* (owned) (nullable): what lies over the figure */
  int width, height;        /* px: what it was drawn in */
} PsoasSceneNodes;

void psoas_scene_nodes_clear       (PsoasSceneNodes  *self);
void psoas_scene_nodes_clear_trunk (PsoasSceneNodes  *self);
void psoas_scene_nodes_snapshot    (PsoasSceneNodes  *self,
                                    const PsoasScene *picture,
                                    gboolean          breathes,
                                    GtkWidget        *widget,
                                    int               height,
                                    GtkSnapshot      *snapshot);

G_END_DECLS
