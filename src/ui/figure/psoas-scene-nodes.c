/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-scene-nodes.h"

#include "psoas-inset.h"
#include "psoas-scene-bounds.h"
#include "psoas-scene-marks.h"

#include <math.h>

/* Only as large as what it shows: every pixel of a node is cleared, drawn and laid over the window, full or empty. */
static cairo_t *
begin_node (GtkSnapshot                 *snapshot,
            const cairo_rectangle_int_t *bounds)
{
  return gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (bounds->x, bounds->y, bounds->width, bounds->height));
}

/* The picture, but for the part inside @hole */
static GskRenderNode *
draw_figure (const PsoasScene            *picture,
             GtkWidget                   *widget,
             int                          height,
             const cairo_rectangle_int_t *hole)
{
  int width = gtk_widget_get_width (widget);
  cairo_rectangle_int_t bounds = psoas_scene_bound_figure (picture, width, height);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = begin_node (snapshot, &bounds);

  if (hole != NULL) {
    cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_rectangle (cr, 0, 0, width, height);
    cairo_rectangle (cr, hole->x, hole->y, hole->width, hole->height);
    cairo_clip (cr);
    cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  }
  psoas_scene_draw_figure (picture, width, height, cr);
  cairo_destroy (cr);

  return gtk_snapshot_free_to_node (snapshot);
}

static GskRenderNode *
draw_trunk (const PsoasScene            *picture,
            GtkWidget                   *widget,
            int                          height,
            const cairo_rectangle_int_t *trunk)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = begin_node (snapshot, trunk);

  psoas_scene_draw_figure (picture, gtk_widget_get_width (widget), height, cr);
  cairo_destroy (cr);

  return gtk_snapshot_free_to_node (snapshot);
}

/* Whole pixels that @marks leaves a mark on */
static cairo_rectangle_int_t
bound_marks (cairo_surface_t *marks)
{
  double x, y, width, height;
  cairo_rectangle_int_t bounds;

  cairo_recording_surface_ink_extents (marks, &x, &y, &width, &height);
  bounds.x = floor (x);
  bounds.y = floor (y);
  bounds.width = ceil (x + width) - bounds.x;
  bounds.height = ceil (y + height) - bounds.y;

  return bounds;
}

/* Where they will be is known when they have been drawn. */
static GskRenderNode *
draw_marks (const PsoasScene *picture,
            GtkWidget        *widget,
            int               height)
{
  const cairo_rectangle_t all = { 0, 0, gtk_widget_get_width (widget), height };
  cairo_surface_t *marks = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &all);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_rectangle_int_t bounds;
  cairo_t *cr = cairo_create (marks);

  psoas_scene_draw_marks (picture, widget, height, cr);
  psoas_inset_draw (picture, widget, height, cr);
  cairo_destroy (cr);

  bounds = bound_marks (marks);
  cr = begin_node (snapshot, &bounds);
  cairo_set_source_surface (cr, marks, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (marks);

  return gtk_snapshot_free_to_node (snapshot);
}

static void
append_node (GtkSnapshot   *snapshot,
             GskRenderNode *node)
{
  if (node != NULL)
    gtk_snapshot_append_node (snapshot, node);
}

/**
 * psoas_scene_nodes_clear:
 * @self: nodes
 *
 * Forgets what was drawn.
 */
void
psoas_scene_nodes_clear (PsoasSceneNodes *self)
{
  g_clear_pointer (&self->figure, gsk_render_node_unref);
  g_clear_pointer (&self->trunk, gsk_render_node_unref);
  g_clear_pointer (&self->marks, gsk_render_node_unref);
}

/**
 * psoas_scene_nodes_clear_trunk:
 * @self: nodes
 *
 * Forgets the part that breathes, which is a small one.
 */
void
psoas_scene_nodes_clear_trunk (PsoasSceneNodes *self)
{
  g_clear_pointer (&self->trunk, gsk_render_node_unref);
}

/**
 * psoas_scene_nodes_snapshot:
 * @self: nodes
 * @picture: a picture with a figure and a side
 * @breathes: whether the trunk is drawn apart from the rest, because it will be drawn often
 * @widget: where it is shown, and how wide
 * @height: of the picture, pixels
 * @snapshot: what it is added to
 */
void
psoas_scene_nodes_snapshot (PsoasSceneNodes  *self,
                            const PsoasScene *picture,
                            gboolean          breathes,
                            GtkWidget        *widget,
                            int               height,
                            GtkSnapshot      *snapshot)
{
  int width = gtk_widget_get_width (widget);

  if (width != self->width || height != self->height)
    psoas_scene_nodes_clear (self);
  self->width = width;
  self->height = height;

  if (self->figure == NULL || (breathes && self->trunk == NULL)) {
    cairo_rectangle_int_t trunk = { 0 };

    if (breathes)
      trunk = psoas_scene_bound_trunk (picture, width, height);
    if (self->figure == NULL)
      self->figure = draw_figure (picture, widget, height, breathes ? &trunk : NULL);
    if (breathes)
      self->trunk = draw_trunk (picture, widget, height, &trunk);
  }
  if (self->marks == NULL)
    self->marks = draw_marks (picture, widget, height);

  append_node (snapshot, self->figure);
  append_node (snapshot, self->trunk);
  append_node (snapshot, self->marks);
}
