/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * contact-sheet FIGURE-FOLDER OUTPUT.png [PALETTE [TONE [GUIDE [BODY]]]]: every pose on
 * one sheet, to be looked at.  TONE is 1..6; GUIDE is a guide line,
 * or xray; BODY is 1..3.
 */

#include <locale.h>
#include <stdlib.h>

#include "psoas-figure.h"

#define COLUMNS 4
#define CELL_WIDTH 400
#define CELL_HEIGHT 262
#define PICTURE_HEIGHT 240

static const double backgrounds[PSOAS_N_PALETTES] = { 0.98, 0.14, 1, 0 };

static void
draw_cell (PsoasFigure *figure,
           cairo_t     *cr,
           const char  *name,
           PsoasLook   *look)
{
  g_autoptr (GError) error = NULL;
  double grey = look->palette % 2 == 0 ? 0.1 : 0.9;

  psoas_figure_set (figure, psoas_poses_find (psoas_figure_get_poses (figure), name), look);
  if (!psoas_figure_render (figure, cr, CELL_WIDTH - 8, PICTURE_HEIGHT, &error))
    g_error ("%s: %s", name, error->message);

  cairo_set_source_rgb (cr, grey, grey, grey);
  cairo_set_font_size (cr, 12);
  cairo_move_to (cr, 8, PICTURE_HEIGHT + 14);
  cairo_show_text (cr, name);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasFigure) figure = NULL;
  PsoasLook look = { .muscle = TRUE, .skin_tone = 1 };
  const char * const *names;
  cairo_surface_t *surface;
  cairo_t *cr;
  int rows;

  setlocale (LC_ALL, "");
  if (argc < 3) {
    g_printerr ("usage: %s FIGURE-FOLDER OUTPUT.png [PALETTE 0-3 [TONE 1-6 [GUIDE | xray [BODY 1-3]]]]\n", argv[0]);
    return 2;
  }
  figure = psoas_figure_new (argv[1], &error);
  if (figure == NULL) {
    g_printerr ("%s\n", error->message);
    return 1;
  }
  if (argc > 3)
    look.palette = CLAMP (atoi (argv[3]), 0, PSOAS_N_PALETTES - 1);
  if (argc > 4)
    look.skin_tone = atoi (argv[4]) - 1;
  if (argc > 5)
    look.xray = g_str_equal (argv[5], "xray");
  if (argc > 6)
    psoas_figure_set_body (figure, atoi (argv[6]) - 1);
  if (argc > 5 && !look.xray)
    look.guide = argv[5];

  names = psoas_poses_get_names (psoas_figure_get_poses (figure));
  rows = (g_strv_length ((GStrv) names) + COLUMNS - 1) / COLUMNS;
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, COLUMNS * CELL_WIDTH, rows * CELL_HEIGHT);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, backgrounds[look.palette], backgrounds[look.palette], backgrounds[look.palette]);
  cairo_paint (cr);
  for (int i = 0; names[i] != NULL; i++) {
    cairo_save (cr);
    cairo_translate (cr, i % COLUMNS * CELL_WIDTH, i / COLUMNS * CELL_HEIGHT);
    draw_cell (figure, cr, names[i], &look);
    cairo_restore (cr);
  }

  cairo_surface_write_to_png (surface, argv[2]);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return 0;
}
