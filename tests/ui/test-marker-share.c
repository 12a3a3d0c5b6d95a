/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much of a small person the marks cover: in the holds of both stretches, whichever checkpoint is chosen. */

#include "content/psoas-library.h"
#include "figure/psoas-scene-markers.h"

#include <math.h>

/* Of a picture as small as they come beside its checkpoints, pixels */
#define WIDTH 300
#define HEIGHT 190
#define MOST 0.08
/* A rim is drawn half outside. */
#define RIM 1.0

static cairo_surface_t *
draw_person (const PsoasScene *picture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  psoas_scene_draw_figure (picture, WIDTH, HEIGHT, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static gboolean
is_covered (const PsoasScene  *picture,
            const PsoasMarker *markers,
            double             radius,
            int                x,
            int                y)
{
  for (guint i = 0; i < picture->checkpoints->len; i++) {
    double own = (int) i == picture->focused ? radius : psoas_markers_get_dot (radius);

    if (hypot (markers[i].x - x - 0.5, markers[i].y - y - 0.5) <= own + RIM)
      return TRUE;
  }

  return FALSE;
}

static double
measure_share (const PsoasScene *picture)
{
  double radius;
  g_autofree PsoasMarker *markers = psoas_scene_place_markers (picture, WIDTH, HEIGHT, &radius);
  cairo_surface_t *person = draw_person (picture);
  int n_person = 0, n_covered = 0;

  for (int y = 0; y < HEIGHT; y++) {
    const guint8 *row = cairo_image_surface_get_data (person) + y * cairo_image_surface_get_stride (person);

    for (int x = 0; x < WIDTH; x++) {
      if (row[x] < 128)
        continue;
      n_person++;
      n_covered += is_covered (picture, markers, radius, x, y);
    }
  }
  cairo_surface_destroy (person);
  g_assert_cmpint (n_person, >, 1000);

  return (double) n_covered / n_person;
}

static void
test_share (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strconcat (STRETCH_FOLDER "/", data, ".stretch", NULL);
  g_autoptr (PsoasStretch) stretch = psoas_stretch_parse_file (path, NULL, &error);
  g_autoptr (PsoasFigure) figure = psoas_figure_new (FIGURE_FOLDER, &error);
  const char *poses[] = { psoas_stretch_get_start_pose (stretch), psoas_stretch_get_hold_pose (stretch), NULL };
  PsoasScene picture = { .figure = figure, .side = PSOAS_SIDE_LEFT, .turn = 1 };

  picture.pose = *psoas_poses_find (psoas_figure_get_poses (figure), poses[1]);
  picture.checkpoints = psoas_stretch_get_checkpoints (stretch);
  g_assert_true (psoas_figure_get_extents (figure, poses, &picture.frame));
  for (picture.focused = -1; picture.focused < (int) picture.checkpoints->len; picture.focused++)
    g_assert_cmpfloat (measure_share (&picture), <=, MOST);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/marker-share/gentle", "gentle", test_share);
  g_test_add_data_func ("/marker-share/deeper", "deeper", test_share);

  return g_test_run ();
}
