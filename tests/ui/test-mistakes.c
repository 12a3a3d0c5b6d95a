/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A mistake is understood at a glance, also in a small picture: the right posture lies over it as an outline, and
 * where an angle is wrong, a wedge marks by how much. */

#include "figure/psoas-guide-marks.h"

#include "test-picture.h"

/* Pixels */
#define LEAST_OUTLINE 300
#define LEAST_WEDGE 10

static PsoasScene
make_picture (TestPicture           *self,
              const PsoasCheckpoint *checkpoint)
{
  const char *poses[] = { psoas_stretch_get_hold_pose (self->stretch), checkpoint->mistake, NULL };
  PsoasScene picture = {
    .figure = self->figure, .pose = *test_picture_find (self, checkpoint->mistake), .side = PSOAS_SIDE_RIGHT,
    .turn = 1, .focused = -1,
  };

  g_assert_true (psoas_figure_get_extents (self->figure, poses, &picture.frame));

  return picture;
}

static cairo_surface_t *
draw_marks (TestPicture      *self,
            const PsoasScene *picture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width, self->height);
  cairo_t *cr = cairo_create (surface);

  psoas_scene_draw_marks (picture, self->widget, self->height, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static void
test_outline (TestPicture   *self,
              gconstpointer  data)
{
  GPtrArray *checkpoints = psoas_stretch_get_checkpoints (self->stretch);

  for (guint i = 0; i < checkpoints->len; i++) {
    const PsoasCheckpoint *checkpoint = g_ptr_array_index (checkpoints, i);
    PsoasScene picture;
    cairo_surface_t *without, *with;

    if (checkpoint->mistake == NULL)
      continue;
    picture = make_picture (self, checkpoint);
    without = draw_marks (self, &picture);
    picture.right = test_picture_find (self, psoas_stretch_get_hold_pose (self->stretch));
    with = draw_marks (self, &picture);
    g_assert_cmpuint (test_picture_count_changes (self, without, with), >=, LEAST_OUTLINE);
    cairo_surface_destroy (without);
    cairo_surface_destroy (with);
  }
}

static PsoasGuide
measure (TestPicture *self,
         const char  *pose,
         const char  *guide)
{
  const PsoasLook look = { 0 };
  PsoasGuide measured;

  psoas_figure_set (self->figure, test_picture_find (self, pose), &look);
  g_assert_true (psoas_guide_measure (&measured, self->figure, test_picture_find (self, pose), guide));

  return measured;
}

static void
check_wedge (TestPicture           *self,
             const PsoasCheckpoint *checkpoint)
{
  const PsoasMarkerColours colours = { .warning = { 1, 0, 0, 1 } };
  PsoasScene picture = make_picture (self, checkpoint);
  double scale = MIN (self->width / picture.frame.width, self->height / picture.frame.height);
  PsoasGuide wrong = measure (self, checkpoint->mistake, checkpoint->guide);
  PsoasGuide right = measure (self, psoas_stretch_get_hold_pose (self->stretch), checkpoint->guide);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  cairo_matrix_t matrix;
  double x, y, width, height;

  cairo_matrix_init_scale (&matrix, scale, scale);
  psoas_guide_marks_draw_error (&wrong, &right, &matrix, &colours, cr);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  cairo_surface_destroy (surface);

  if (wrong.shape == PSOAS_GUIDE_DISTANCE)
    g_assert_cmpfloat (MAX (width, height), ==, 0);
  else
    g_assert_cmpfloat (MIN (width, height), >=, LEAST_WEDGE);
}

static void
test_wedge (TestPicture   *self,
            gconstpointer  data)
{
  GPtrArray *checkpoints = psoas_stretch_get_checkpoints (self->stretch);

  for (guint i = 0; i < checkpoints->len; i++) {
    const PsoasCheckpoint *checkpoint = g_ptr_array_index (checkpoints, i);

    if (checkpoint->mistake != NULL)
      check_wedge (self, checkpoint);
  }
}

int
main (int   argc,
      char *argv[])
{
  if (!test_picture_init (&argc, &argv))
    return 0;

  g_test_add ("/mistakes/gentle/outline", TestPicture, "gentle", test_picture_set_up, test_outline, test_picture_tear_down);
  g_test_add ("/mistakes/gentle/wedge", TestPicture, "gentle", test_picture_set_up, test_wedge, test_picture_tear_down);
  g_test_add ("/mistakes/deeper/outline", TestPicture, "deeper", test_picture_set_up, test_outline, test_picture_tear_down);
  g_test_add ("/mistakes/deeper/wedge", TestPicture, "deeper", test_picture_set_up, test_wedge, test_picture_tear_down);

  return g_test_run ();
}
