/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The space that is said to be taken holds all that is drawn, and not much more. */

#include "psoas-space.h"

#include "psoas-figure.h"

#include <math.h>

#define WIDTH 240
#define HEIGHT 150
#define UNIT (PSOAS_FIGURE_WIDTH / WIDTH)
/* Opacity from which on a pixel shows something; shadows do not */
#define OPAQUE 128
/* View box units by which what is drawn may stand out */
#define TOLERANCE 8.0
/* Space there may be for one pixel of a slim person: it is that of a large one */
#define MOST 1.75

static PsoasFigure *figure;

static double
measure (GArray *taken,
         int     x,
         int     y)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < taken->len; i++)
    least = MIN (least, psoas_space_get_distance (&g_array_index (taken, PsoasSpace, i),
                                                  PSOAS_FIGURE_X + (x + 0.5) * UNIT, PSOAS_FIGURE_Y + (y + 0.5) * UNIT));

  return least;
}

static cairo_surface_t *
draw (const PsoasPose *pose,
      gboolean         props)
{
  const PsoasLook look = { 0 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  psoas_figure_set (figure, pose, &look);
  g_assert_true (props ? psoas_figure_render (figure, cr, WIDTH, HEIGHT, NULL)
                       : psoas_figure_render_body (figure, cr, WIDTH, HEIGHT, NULL));
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static int
count_outside (GArray          *taken,
               cairo_surface_t *surface,
               int             *n_drawn)
{
  int n_outside = 0;

  *n_drawn = 0;
  for (int y = 0; y < HEIGHT; y++) {
    const guint8 *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

    for (int x = 0; x < WIDTH; x++) {
      if (row[x] < OPAQUE)
        continue;
      (*n_drawn)++;
      n_outside += measure (taken, x, y) > TOLERANCE;
    }
  }

  return n_outside;
}

static int
count_taken (GArray *taken)
{
  int n = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      n += measure (taken, x, y) <= 0;

  return n;
}

static void
check (const char      *name,
       const PsoasPose *pose,
       gboolean         props)
{
  g_autoptr (GArray) taken = psoas_space_of_person (pose);
  cairo_surface_t *surface = draw (pose, props);
  int n_outside, n_drawn;

  if (props) {
    g_autoptr (GArray) others = psoas_space_of_props (pose);

    g_array_append_vals (taken, others->data, others->len);
  }
  n_outside = count_outside (taken, surface, &n_drawn);
  cairo_surface_destroy (surface);
  g_assert_cmpint (n_drawn, >, 1000);
  if (n_outside > 0)
    g_error ("%s, body %d: %d pixels lie outside", name, psoas_figure_get_body (figure) + 1, n_outside);
  if (!props && psoas_figure_get_body (figure) == 0)
    g_assert_cmpint (count_taken (taken), <=, MOST * n_drawn);
}

static void
test_holds_person (void)
{
  PsoasPoses *poses = psoas_figure_get_poses (figure);
  const char * const *names = psoas_poses_get_names (poses);

  for (int body = 0; body < PSOAS_N_BODIES; body++) {
    psoas_figure_set_body (figure, body);
    for (int i = 0; names[i] != NULL; i++)
      check (names[i], psoas_poses_find (poses, names[i]), FALSE);
  }
}

static void
test_holds_props (void)
{
  PsoasPoses *poses = psoas_figure_get_poses (figure);
  const char * const *names = psoas_poses_get_names (poses);

  for (int i = 0; names[i] != NULL; i++)
    check (names[i], psoas_poses_find (poses, names[i]), TRUE);
}

static void
test_distance (void)
{
  const PsoasSpace space = { 0, 0, 10, 100, 0, 20 };

  g_assert_cmpfloat_with_epsilon (psoas_space_get_distance (&space, -15, 0), 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (psoas_space_get_distance (&space, 125, 0), 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (psoas_space_get_distance (&space, 50, 25), 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (psoas_space_get_distance (&space, 50, 0), -15, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  figure = psoas_figure_new (FIGURE_FOLDER, &error);
  g_assert_no_error (error);

  g_test_add_func ("/space/distance", test_distance);
  g_test_add_func ("/space/holds-person", test_holds_person);
  g_test_add_func ("/space/holds-props", test_holds_props);

  status = g_test_run ();
  g_object_unref (figure);

  return status;
}
