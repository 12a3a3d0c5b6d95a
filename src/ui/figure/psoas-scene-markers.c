/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-scene-markers.h"

#include "psoas-guide-marks.h"

/**
 * psoas_scene_measure_guide:
 * @self: a scene with a figure
 * @guide: (out caller-allocates): of its chosen checkpoint
 *
 * Returns: whether one is drawn
 */
gboolean
psoas_scene_measure_guide (const PsoasScene *self,
                           PsoasGuide       *guide)
{
  if (self->guide == NULL || self->turn < 1)
    return FALSE;

  psoas_figure_set (self->figure, &self->pose, &self->look);

  return psoas_guide_measure (guide, self->figure, &self->pose, self->guide);
}

/* Takes the lines of the guide, if there is one, not its words. */
static gboolean
take_guide (const PsoasScene *self,
            double            width,
            double            height,
            PsoasRoom        *room)
{
  cairo_matrix_t matrix = psoas_scene_get_matrix (self, width, height);
  PsoasGuide guide;

  if (!psoas_scene_measure_guide (self, &guide))
    return FALSE;

  psoas_guide_marks_take (&guide, &matrix, NULL, room);

  return TRUE;
}

/* (transfer full): what of the picture neither the person takes nor what they stand on */
static PsoasRoom *
make_room (const PsoasScene *self,
           double            width,
           double            height)
{
  cairo_matrix_t matrix = psoas_scene_get_matrix (self, width, height);
  g_autoptr (GArray) person = psoas_space_of_person (&self->pose);
  g_autoptr (GArray) props = psoas_space_of_props (&self->pose);
  /* Where the picture ends before its room does, words follow. */
  PsoasRoom *room = psoas_room_new (width, MIN (height, psoas_scene_get_bottom (self, width, height)));

  psoas_room_take_spaces (room, person, &matrix);
  psoas_room_take_spaces (room, props, &matrix);

  return room;
}

/* Beside the lines of a guide that measures at a knee, as near to the knee as may be */
static void
move_badge (PsoasMarker *badge,
            PsoasRoom   *room,
            double       radius)
{
  psoas_room_find_box (room, 2 * radius, 2 * radius, &badge->x, &badge->y);
  psoas_room_take_line (room, badge->x, badge->y, badge->x, badge->y, radius * G_SQRT2);
}

/**
 * psoas_scene_place_badges:
 * @self: a scene with a figure and a side
 * @width: pixels
 * @height: pixels
 * @badges: (out caller-allocates): which knee is the left one, and which the right
 *
 * The letters come from the side that is seen, not from the drawing.  They stand on their knees, but beside the lines
 * of a guide.
 */
void
psoas_scene_place_badges (const PsoasScene *self,
                          double            width,
                          double            height,
                          PsoasBadges      *badges)
{
  g_autoptr (PsoasRoom) room = psoas_room_new (width, height);

  psoas_figure_set (self->figure, &self->pose, &self->look);
  psoas_scene_locate (self, width, height, "near-knee", &badges->near);
  psoas_scene_locate (self, width, height, "far-knee", &badges->far);
  badges->seen_from = psoas_scene_get_seen_from (self);
  psoas_badges_place (badges, width, height);
  if (!take_guide (self, width, height, room))
    return;

  move_badge (&badges->near, room, badges->radius);
  move_badge (&badges->far, room, badges->radius);
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
  g_autoptr (PsoasRoom) room = NULL;

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
  room = make_room (self, width, height);
  take_guide (self, width, height, room);
  place.room = room;
  psoas_markers_place (markers, self->checkpoints->len, self->focused, &place);

  return markers;
}

static void
take_marks (const PsoasScene *self,
            double            width,
            double            height,
            PsoasRoom        *room)
{
  double radius = 0;
  g_autofree PsoasMarker *markers = psoas_scene_place_markers (self, width, height, &radius);
  PsoasBadges badges;

  psoas_scene_place_badges (self, width, height, &badges);
  /* They are square. */
  psoas_room_take_line (room, badges.near.x, badges.near.y, badges.near.x, badges.near.y, badges.radius * G_SQRT2);
  psoas_room_take_line (room, badges.far.x, badges.far.y, badges.far.x, badges.far.y, badges.radius * G_SQRT2);
  for (guint i = 0; markers != NULL && i < self->checkpoints->len; i++) {
    double own = (int) i == self->focused ? radius : psoas_markers_get_dot (radius);

    psoas_room_take_line (room, markers[i].x, markers[i].y, markers[i].x, markers[i].y, own);
  }
}

/**
 * psoas_scene_get_room:
 * @self: a scene with a figure and a side
 * @widget: its width and font are used
 * @height: pixels
 * @guide: whether the guide has its room already
 *
 * Returns: (transfer full): what is free of the person, of what they stand on, of badges and markers, and over a
 *   mistake of the right posture; a ghost takes nothing
 */
PsoasRoom *
psoas_scene_get_room (const PsoasScene *self,
                      GtkWidget        *widget,
                      double            height,
                      gboolean          guide)
{
  double width = gtk_widget_get_width (widget);
  cairo_matrix_t matrix = psoas_scene_get_matrix (self, width, height);
  PsoasRoom *room = make_room (self, width, height);
  PsoasGuide measured;

  if (self->right != NULL) {
    g_autoptr (GArray) outline = psoas_space_of_person (self->right);

    psoas_room_take_spaces (room, outline, &matrix);
  }
  take_marks (self, width, height, room);
  if (guide && psoas_scene_measure_guide (self, &measured))
    psoas_guide_marks_take (&measured, &matrix, widget, room);

  return room;
}
