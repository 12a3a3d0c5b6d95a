/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every step has its picture: it moves the figure, or it shows as a ghost where its way begins, and an arrow. */

#include "content/psoas-library.h"
#include "figure/psoas-picture.h"

#include <math.h>
#include <string.h>

#define WIDTH 300
#define HEIGHT 190
/* Pixels of a picture 300 wide that the ghost and its arrow change */
#define LEAST_CHANGE 250
/* View box units: 6 are a centimetre */
#define LEAST_WAY 9

typedef struct {
  PsoasStretch *stretch;
  PsoasFigure *figure;
  GtkWidget *widget;
  guint n_ghosts;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strconcat (STRETCH_FOLDER "/", data, ".stretch", NULL);

  self->stretch = psoas_stretch_parse_file (path, NULL, &error);
  g_assert_no_error (error);
  self->figure = psoas_figure_new (FIGURE_FOLDER, &error);
  g_assert_no_error (error);
  self->widget = g_object_ref_sink (gtk_label_new ("300 px wide"));
  gtk_widget_measure (self->widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (self->widget, WIDTH, HEIGHT, -1, NULL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->widget);
  g_assert_finalize_object (self->figure);
  g_assert_finalize_object (self->stretch);
}

static const PsoasPose *
find (Fixture    *self,
      const char *name)
{
  return psoas_poses_find (psoas_figure_get_poses (self->figure), name);
}

static cairo_surface_t *
draw (Fixture            *self,
      const PsoasPicture *picture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  psoas_picture_draw_figure (picture, WIDTH, HEIGHT, cr);
  psoas_picture_draw_marks (picture, self->widget, HEIGHT, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint
count_changes (cairo_surface_t *one,
               cairo_surface_t *two)
{
  const guchar *a = cairo_image_surface_get_data (one);
  const guchar *b = cairo_image_surface_get_data (two);
  guint n = 0;

  for (int i = 0; i < WIDTH * HEIGHT; i++)
    n += memcmp (a + i * 4, b + i * 4, 4) != 0;

  return n;
}

static double
measure_way (Fixture         *self,
             const PsoasStep *step)
{
  const PsoasLook look = { 0 };
  double from_x, from_y, x, y;

  psoas_figure_set (self->figure, find (self, step->from), &look);
  g_assert_true (psoas_figure_get_point (self->figure, step->at, &from_x, &from_y));
  psoas_figure_set (self->figure, find (self, step->pose), &look);
  g_assert_true (psoas_figure_get_point (self->figure, step->at, &x, &y));

  return hypot (x - from_x, y - from_y);
}

static void
check_ghost (Fixture         *self,
             const PsoasStep *step)
{
  const char *poses[] = { step->from, step->pose, NULL };
  PsoasPicture picture = {
    .figure = self->figure, .pose = *find (self, step->pose), .side = PSOAS_SIDE_LEFT, .turn = 1, .focused = -1,
  };
  cairo_surface_t *without, *with;

  g_assert_true (psoas_figure_get_extents (self->figure, poses, &picture.frame));
  g_assert_cmpfloat (measure_way (self, step), >=, LEAST_WAY);

  without = draw (self, &picture);
  picture.ghost = find (self, step->from);
  picture.moved = step->at;
  with = draw (self, &picture);
  g_assert_cmpuint (count_changes (without, with), >=, LEAST_CHANGE);

  cairo_surface_destroy (without);
  cairo_surface_destroy (with);
  self->n_ghosts++;
}

/* The posture that these steps end in, of which the first begins in @pose */
static const char *
check_steps (Fixture    *self,
             const char *pose,
             GPtrArray  *steps)
{
  for (guint i = 0; i < steps->len; i++) {
    const PsoasStep *step = g_ptr_array_index (steps, i);

    if (g_strcmp0 (pose, step->pose) == 0 && step->from == NULL)
      g_error ("“%s” shows nothing new", psoas_sentence_get_text (step->sentence, PSOAS_SIDE_LEFT));
    if (step->from != NULL)
      check_ghost (self, step);
    pose = step->pose;
  }

  return pose;
}

static void
test_steps (Fixture       *self,
            gconstpointer  data)
{
  GPtrArray *variations = psoas_stretch_get_variations (self->stretch);

  check_steps (self, NULL, psoas_stretch_get_start (self->stretch));
  check_steps (self, psoas_stretch_get_start_pose (self->stretch), psoas_stretch_get_position (self->stretch));
  check_steps (self, psoas_stretch_get_hold_pose (self->stretch), psoas_stretch_get_come_out (self->stretch));
  for (guint i = 0; i < variations->len; i++) {
    const PsoasVariation *variation = g_ptr_array_index (variations, i);

    check_steps (self, NULL, variation->start);
    check_steps (self, psoas_stretch_get_start_pose_of (self->stretch, i), variation->steps);
    check_steps (self, variation->hold_pose, variation->come_out);
  }
  g_assert_cmpuint (self->n_ghosts, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/ghost/gentle", Fixture, "gentle", set_up, test_steps, tear_down);
  g_test_add ("/ghost/deeper", Fixture, "deeper", set_up, test_steps, tear_down);

  return g_test_run ();
}
