/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

#include <errno.h>
#include <unistd.h>

#include "psoas-figure.h"

/* A palette from anywhere, beside the other files of the figure: it is drawn, or refused with a reason. */

static void
link_others (const char *folder)
{
  static gboolean done;
  g_autoptr (GDir) source = NULL;
  const char *name;

  if (done)
    return;
  done = TRUE;
  source = g_dir_open (FIGURE_FOLDER, 0, NULL);
  while ((name = g_dir_read_name (source)) != NULL) {
    g_autofree char *from = g_build_filename (FIGURE_FOLDER, name, NULL);
    g_autofree char *to = g_build_filename (folder, name, NULL);

    /* The palette itself is there already. */
    if (symlink (from, to) < 0 && errno != EEXIST)
      g_error ("%s: %s", to, g_strerror (errno));
  }
}

static void
draw (PsoasFigure *figure)
{
  PsoasLook look = { .palette = PSOAS_PALETTE_LIGHT, .muscle = TRUE };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 64, 40);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;
  gboolean drawn;

  psoas_figure_set (figure, psoas_poses_find (psoas_figure_get_poses (figure), "half-kneel"), &look);
  drawn = psoas_figure_render (figure, cr, 64, 40, &error);
  g_assert_true (drawn == (error == NULL));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *folder = g_path_get_dirname (fuzz_file ("light.css", data, size));
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasFigure) figure = NULL;

  link_others (folder);
  figure = psoas_figure_new (folder, &error);
  g_assert_true ((figure == NULL) == (error != NULL));
  if (figure != NULL)
    draw (figure);

  return 0;
}
