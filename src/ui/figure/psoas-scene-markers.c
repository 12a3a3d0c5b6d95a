/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-scene-markers.h"

#include <math.h>

/* Pixels: fine enough to find a free place */
#define MASK_WIDTH 240.0

/**
 * psoas_scene_place_badges:
 * @self: a scene with a figure and a side
 * @width: pixels
 * @height: pixels
 * @badges: (out caller-allocates): which knee is the left one, and which the right
 *
 * The letters come from the side that is seen, not from the drawing.
 */
void
psoas_scene_place_badges (const PsoasScene *self,
                          double            width,
                          double            height,
                          PsoasBadges      *badges)
{
  psoas_figure_set (self->figure, &self->pose, &self->look);
  psoas_scene_locate (self, width, height, "near-knee", &badges->near);
  psoas_scene_locate (self, width, height, "far-knee", &badges->far);
  badges->seen_from = psoas_scene_get_seen_from (self);
  psoas_badges_place (badges, width, height);
}

/* (transfer full): the person and what stands beside them, small: where a marker would cover something */
static cairo_surface_t *
draw_mask (const PsoasScene *self,
           double            width,
           double            height,
           PsoasMask        *mask)
{
  double scale = MIN (1, MASK_WIDTH / width);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, ceil (width * scale), ceil (height * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  psoas_scene_draw_figure (self, width, height, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  mask->alpha = cairo_image_surface_get_data (surface);
  mask->width = cairo_image_surface_get_width (surface);
  mask->height = cairo_image_surface_get_height (surface);
  mask->stride = cairo_image_surface_get_stride (surface);
  mask->scale = scale;

  return surface;
}

/**
 * psoas_scene_place_markers:
 * @self: a scene
 * @width: pixels
 * @height: pixels
 * @radius: (out): of a marker, pixels
 *
 * Returns: (transfer full) (nullable): as many markers as there are checkpoints, none over a badge; %NULL
 *   over an x-ray and in a turn
 */
PsoasMarker *
psoas_scene_place_markers (const PsoasScene *self,
                           double            width,
                           double            height,
                           double           *radius)
{
  PsoasMarker *markers;
  PsoasBadges badges;
  PsoasMarker knees[2];
  PsoasMarkerPlace place = { .width = width, .fixed = knees, .n_fixed = G_N_ELEMENTS (knees) };
  cairo_surface_t *mask_surface;
  PsoasMask mask;

  /* They would cover what the x-ray shows, and jump about in a turn. */
  if (self->checkpoints == NULL || self->figure == NULL || self->look.xray || self->turn < 1)
    return NULL;

  psoas_scene_place_badges (self, width, height, &badges);
  knees[0] = badges.near;
  knees[1] = badges.far;
  markers = g_new0 (PsoasMarker, self->checkpoints->len);
  for (guint i = 0; i < self->checkpoints->len; i++) {
    const PsoasCheckpoint *checkpoint = g_ptr_array_index (self->checkpoints, i);

    psoas_scene_locate (self, width, height, checkpoint->point, &markers[i]);
  }
  *radius = psoas_markers_get_radius (width, height);
  place.radius = *radius;
  /* Where the picture ends before its room does, words follow. */
  place.height = MIN (height, psoas_scene_get_bottom (self, width, height));
  place.fixed_radius = badges.radius;
  mask_surface = self->focused >= 0 ? draw_mask (self, width, height, &mask) : NULL;
  place.mask = mask_surface != NULL ? &mask : NULL;
  psoas_markers_place (markers, self->checkpoints->len, self->focused, &place);
  g_clear_pointer (&mask_surface, cairo_surface_destroy);

  return markers;
}
