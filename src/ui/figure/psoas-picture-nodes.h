/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-picture.h"

G_BEGIN_DECLS

/**
 * PsoasPictureNodes:
 *
 * A picture as it was last drawn.  It is drawn again only after psoas_picture_nodes_clear(): nothing is
 * drawn while nothing changes.
 */
typedef struct {
  GskRenderNode *figure;    /* (owned) (nullable): the picture, or what of it does not breathe */
  GskRenderNode *trunk;     /* (owned) (nullable): the part that breathes */
  GskRenderNode *marks;     /* (owned) (nullable): what lies over the figure */
} PsoasPictureNodes;

void psoas_picture_nodes_clear       (PsoasPictureNodes  *self);
void psoas_picture_nodes_clear_trunk (PsoasPictureNodes  *self);
void psoas_picture_nodes_snapshot    (PsoasPictureNodes  *self,
                                      const PsoasPicture *picture,
                                      gboolean            breathes,
                                      GtkWidget          *widget,
                                      int                 height,
                                      GtkSnapshot        *snapshot);

G_END_DECLS
