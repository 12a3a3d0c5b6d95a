/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Colours are not set anew with each posture: they look as in a figure that has shown no other. */

#include "psoas-figure.h"

#include <string.h>

#define WIDTH 480
#define HEIGHT 300

static PsoasFigure *
load (void)
{
  g_autoptr (GError) error = NULL;
  PsoasFigure *figure = psoas_figure_new (FIGURE_FOLDER, &error);

  g_assert_no_error (error);

  return figure;
}

static cairo_surface_t *
render (PsoasFigure     *figure,
        const char      *name,
        const PsoasLook *look)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;

  psoas_figure_set (figure, psoas_poses_find (psoas_figure_get_poses (figure), name), look);
  g_assert_true (psoas_figure_render (figure, cr, WIDTH, HEIGHT, &error));
  g_assert_no_error (error);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static void
compare (PsoasFigure     *used,
         const char      *name,
         const PsoasLook *look)
{
  PsoasFigure *fresh = load ();
  cairo_surface_t *one = render (used, name, look), *other = render (fresh, name, look);

  if (memcmp (cairo_image_surface_get_data (one), cairo_image_surface_get_data (other), 4 * WIDTH * HEIGHT) != 0)
    g_error ("%s looks otherwise in palette %d after other pictures", name, look->palette);
  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
  g_assert_finalize_object (fresh);
}

static void
test_stay (void)
{
  for (int palette = 0; palette < PSOAS_N_PALETTES; palette++) {
    const PsoasLook look = { .palette = palette, .skin_tone = palette, .breath = 0.5 };
    PsoasFigure *used = load ();
    const char * const *names = psoas_poses_get_names (psoas_figure_get_poses (used));

    for (int i = 0; names[i] != NULL; i++)
      compare (used, names[i], &look);
    g_assert_finalize_object (used);
  }
}

/* From any palette to any other, and back: what one sets must not be left in the next. */
static void
test_change (void)
{
  PsoasFigure *used = load ();
  const char * const *names = psoas_poses_get_names (psoas_figure_get_poses (used));
  const int n_names = g_strv_length ((char **) names);

  for (int from = 0; from < PSOAS_N_PALETTES; from++)
    for (int to = 0; to < PSOAS_N_PALETTES; to++)
      for (int i = 0; i < n_names; i += 6) {
        const PsoasLook first = { .palette = from, .skin_tone = to, .muscle = TRUE };
        const PsoasLook second = { .palette = to, .skin_tone = from, .muscle = i % 12 == 0, .xray = i % 12 != 0 };

        cairo_surface_destroy (render (used, names[i], &first));
        compare (used, names[i], &second);
      }
  g_assert_finalize_object (used);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/colours/stay", test_stay);
  g_test_add_func ("/colours/change", test_change);

  return g_test_run ();
}
