/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every step has its picture: it moves the figure, or it shows as a ghost where its way begins, and an arrow. */

#include "test-picture.h"

#include <math.h>

/* Pixels of a picture 300 wide that the ghost and its arrow change */
#define LEAST_CHANGE 250
/* View box units: 6 are a centimetre */
#define LEAST_WAY 9
/* Of a person's own pixels, that a step without a ghost changes */
#define LEAST_MOVED 0.03

static cairo_surface_t *
draw (TestPicture      *self,
      const PsoasScene *picture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width, self->height);
  cairo_t *cr = cairo_create (surface);

  psoas_scene_draw_figure (picture, self->width, self->height, cr);
  psoas_scene_draw_marks (picture, self->widget, self->height, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static double
measure_way (TestPicture     *self,
             const PsoasStep *step)
{
  const PsoasLook look = { 0 };
  double from_x, from_y, x, y;

  psoas_figure_set (self->figure, test_picture_find (self, step->from), &look);
  g_assert_true (psoas_figure_get_point (self->figure, step->at, &from_x, &from_y));
  psoas_figure_set (self->figure, test_picture_find (self, step->pose), &look);
  g_assert_true (psoas_figure_get_point (self->figure, step->at, &x, &y));

  return hypot (x - from_x, y - from_y);
}

static void
check_ghost (TestPicture     *self,
             const PsoasStep *step)
{
  const char *poses[] = { step->from, step->pose, NULL };
  PsoasScene picture = {
    .figure = self->figure, .pose = *test_picture_find (self, step->pose), .side = PSOAS_SIDE_LEFT, .turn = 1, .focused = -1,
  };
  cairo_surface_t *without, *with;

  g_assert_true (psoas_figure_get_extents (self->figure, poses, &picture.frame));
  g_assert_cmpfloat (measure_way (self, step), >=, LEAST_WAY);

  without = draw (self, &picture);
  picture.ghost = test_picture_find (self, step->from);
  picture.moved = step->at;
  with = draw (self, &picture);
  g_assert_cmpuint (test_picture_count_changes (self, without, with), >=, LEAST_CHANGE);

  cairo_surface_destroy (without);
  cairo_surface_destroy (with);
}

static cairo_surface_t *
draw_person (TestPicture      *self,
             const PsoasScene *scene,
             const char       *pose)
{
  PsoasScene one = *scene;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width, self->height);
  cairo_matrix_t matrix = psoas_scene_get_matrix (scene, self->width, self->height);
  cairo_t *cr = cairo_create (surface);

  one.pose = *test_picture_find (self, pose);
  psoas_figure_set (self->figure, &one.pose, &one.look);
  cairo_transform (cr, &matrix);
  cairo_translate (cr, PSOAS_FIGURE_X, PSOAS_FIGURE_Y);
  g_assert_true (psoas_figure_render_body (self->figure, cr, PSOAS_FIGURE_WIDTH, PSOAS_FIGURE_HEIGHT, NULL));
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* A step that moves the figure moves it so that it is seen, or else shows the tuck enlarged. */
static void
check_move (TestPicture     *self,
            const char      *from,
            const PsoasStep *step)
{
  const char *poses[] = { from, step->pose, NULL };
  PsoasScene scene = { .figure = self->figure, .side = PSOAS_SIDE_LEFT, .turn = 1, .focused = -1 };
  cairo_surface_t *before, *after;
  guint n_person, n_changed;

  /* The first picture of all, or a movement that is seen enlarged */
  if (from == NULL || g_str_has_suffix (step->pose, "-tucked"))
    return;

  g_assert_true (psoas_figure_get_extents (self->figure, poses, &scene.frame));
  before = draw_person (self, &scene, from);
  after = draw_person (self, &scene, step->pose);
  n_changed = test_picture_count_changes (self, before, after);
  cairo_surface_destroy (before);
  before = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width, self->height);
  n_person = test_picture_count_changes (self, before, after);
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
  g_test_message ("%s to %s: %.1f %%", from, step->pose, 100.0 * n_changed / n_person);
  g_assert_cmpfloat (n_changed, >=, LEAST_MOVED * n_person);
}

/* Steps of which the first begins in @pose; counts the ghosts */
static void
check_steps (TestPicture *self,
             const char  *pose,
             GPtrArray   *steps,
             guint       *n_ghosts)
{
  for (guint i = 0; i < steps->len; i++) {
    const PsoasStep *step = g_ptr_array_index (steps, i);

    if (g_strcmp0 (pose, step->pose) == 0 && step->from == NULL)
      g_error ("“%s” shows nothing new", psoas_sentence_get_text (step->sentence, PSOAS_SIDE_LEFT));
    if (step->from != NULL) {
      check_ghost (self, step);
      (*n_ghosts)++;
    } else
      check_move (self, pose, step);
    pose = step->pose;
  }
}

static void
test_steps (TestPicture   *self,
            gconstpointer  data)
{
  GPtrArray *variations = psoas_stretch_get_variations (self->stretch);
  guint n_ghosts = 0;

  check_steps (self, NULL, psoas_stretch_get_start (self->stretch), &n_ghosts);
  check_steps (self, psoas_stretch_get_start_pose (self->stretch), psoas_stretch_get_position (self->stretch), &n_ghosts);
  check_steps (self, psoas_stretch_get_hold_pose (self->stretch), psoas_stretch_get_come_out (self->stretch), &n_ghosts);
  for (guint i = 0; i < variations->len; i++) {
    const PsoasVariation *variation = g_ptr_array_index (variations, i);

    check_steps (self, NULL, variation->start, &n_ghosts);
    check_steps (self, psoas_stretch_get_start_pose_of (self->stretch, i), variation->steps, &n_ghosts);
    check_steps (self, variation->hold_pose, variation->come_out, &n_ghosts);
  }
  g_assert_cmpuint (n_ghosts, >, 0);
}

/* On its way to a posture the figure shows that, and nothing that belongs to where it will be. */
static void
test_not_while_moving (TestPicture   *self,
                       gconstpointer  data)
{
  PsoasScene picture = {
    .figure = self->figure, .pose = *test_picture_find (self, "lunge"), .side = PSOAS_SIDE_LEFT, .turn = 1, .focused = -1,
    .moving = TRUE,
  };
  const char *poses[] = { "lunge", "lunge-overhang", NULL };
  cairo_surface_t *without, *with;

  g_assert_true (psoas_figure_get_extents (self->figure, poses, &picture.frame));
  without = draw (self, &picture);
  picture.ghost = test_picture_find (self, "lunge-overhang");
  picture.moved = "far-knee";
  with = draw (self, &picture);
  g_assert_cmpuint (test_picture_count_changes (self, without, with), ==, 0);

  cairo_surface_destroy (without);
  cairo_surface_destroy (with);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_picture_init (&argc, &argv))
    return 0;

  g_test_add ("/ghost/gentle", TestPicture, "gentle", test_picture_set_up, test_steps, test_picture_tear_down);
  g_test_add ("/ghost/deeper", TestPicture, "deeper", test_picture_set_up, test_steps, test_picture_tear_down);
  g_test_add ("/ghost/not-while-moving", TestPicture, "deeper", test_picture_set_up, test_not_while_moving, test_picture_tear_down);

  return g_test_run ();
}
