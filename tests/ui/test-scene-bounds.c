/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nothing of a person is cut off where their picture ends. */

#include "figure/psoas-scene-bounds.h"

#include <glib.h>
#include <string.h>

#define WIDTH 640
#define HEIGHT 400

static PsoasFigure *figure;

/* Whether anything is drawn in these columns of row @y */
static gboolean
is_drawn (cairo_surface_t *surface,
          int              y,
          int              from,
          int              to)
{
  const guint8 *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  const guint32 *pixels = (const guint32 *) (const void *) row;

  for (int x = from; x < to; x++)
    if (pixels[x] != 0)
      return TRUE;

  return FALSE;
}

static void
check (const PsoasScene *scene,
       const char       *name)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_rectangle_int_t bounds = psoas_scene_bound_figure (scene, WIDTH, HEIGHT);

  psoas_scene_draw_figure (scene, WIDTH, HEIGHT, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < HEIGHT; y++) {
    gboolean beside = y < bounds.y || y >= bounds.y + bounds.height;

    if (is_drawn (surface, y, 0, beside ? WIDTH : bounds.x) ||
        is_drawn (surface, y, bounds.x + bounds.width, WIDTH))
      g_error ("%s, body %d, side %d, turn %g: drawn outside its bounds in row %d", name, psoas_figure_get_body (figure),
               scene->side, scene->turn, y);
  }
  cairo_surface_destroy (surface);
}

static void
test_whole_person (void)
{
  const char * const *names = psoas_poses_get_names (psoas_figure_get_poses (figure));
  /* Small within the picture, so that all around it is seen */
  const cairo_rectangle_t frame = { -400, -500, 2400, 1800 };

  for (int body = 0; body < PSOAS_N_BODIES; body++) {
    psoas_figure_set_body (figure, body);
    for (int i = 0; names[i] != NULL; i++)
      for (int look = 0; look < 4; look++) {
        PsoasScene scene;

        psoas_scene_init (&scene);
        scene.figure = figure;
        scene.pose = *psoas_poses_find (psoas_figure_get_poses (figure), names[i]);
        scene.frame = frame;
        scene.side = look % 2 == 0 ? PSOAS_SIDE_LEFT : PSOAS_SIDE_RIGHT;
        scene.turn = look == 3 ? 0.3 : 1;
        scene.look.breath = look == 1;
        scene.look.xray = look == 2;
        scene.look.palette = look == 1 ? PSOAS_PALETTE_HIGH_CONTRAST : PSOAS_PALETTE_DARK;
        check (&scene, names[i]);
      }
  }
}

/* A kneeling person in a wide window needs less than half of it. */
static void
test_no_larger_than_needed (void)
{
  PsoasScene scene;
  cairo_rectangle_int_t bounds;

  psoas_scene_init (&scene);
  scene.figure = figure;
  scene.side = PSOAS_SIDE_LEFT;
  scene.pose = *psoas_poses_find (psoas_figure_get_poses (figure), "half-kneel");
  bounds = psoas_scene_bound_figure (&scene, 3 * WIDTH, HEIGHT);
  g_assert_cmpint (bounds.width * bounds.height, <, 3 * WIDTH * HEIGHT * 2 / 5);
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
  g_test_add_func ("/scene-bounds/whole-person", test_whole_person);
  g_test_add_func ("/scene-bounds/no-larger-than-needed", test_no_larger_than_needed);
  status = g_test_run ();
  g_assert_finalize_object (figure);

  return status;
}
