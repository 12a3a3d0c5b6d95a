/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * contact-sheet [OPTION...] FIGURE-FOLDER OUTPUT.png [POSE | FROM:TO | GHOST>POSE]...: postures, movements, and
 * postures before the ghost of where a step's way begins, on one sheet, to be looked at; all postures where none is named.
 */

#include <locale.h>
#include <string.h>

#include "psoas-figure.h"
#include "psoas-solver.h"

#define MARGIN 8
#define LABEL_HEIGHT 22
/* Of the view box, as the picture is cut; and frames of a movement */
#define RATIO 0.625
#define N_FRAMES 12
#define GHOST_ALPHA 0.25

static const double backgrounds[PSOAS_N_PALETTES] = { 0.98, 0.14, 1, 0 };

static int palette, tone = 2, body = 1, width = 400, columns = 4;
static gboolean xray, plain;
static char **arguments;

static const GOptionEntry options[] = {
  { "palette", 0, 0, G_OPTION_ARG_INT, &palette, "light, dark, high contrast, high contrast dark", "0-3" },
  { "tone", 0, 0, G_OPTION_ARG_INT, &tone, "of the skin, lightest first", "1-6" },
  { "body", 0, 0, G_OPTION_ARG_INT, &body, "slim, broad, large, older", "1-4" },
  { "width", 0, 0, G_OPTION_ARG_INT, &width, "of a picture", "PIXELS" },
  { "columns", 0, 0, G_OPTION_ARG_INT, &columns, "pictures in a row", "N" },
  { "xray", 0, 0, G_OPTION_ARG_NONE, &xray, "bones and psoas", NULL },
  { "plain", 0, 0, G_OPTION_ARG_NONE, &plain, "without the muscle", NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments, NULL, "FIGURE-FOLDER OUTPUT.png [POSE | FROM:TO | GHOST>POSE]..." },
  { 0 }
};

typedef struct {
  char *label;
  PsoasPose pose;
  const PsoasPose *ghost;  /* (unowned) (nullable) */
} Cell;

static const PsoasPose *
find (PsoasFigure *figure,
      const char  *name)
{
  const PsoasPose *pose = psoas_poses_find (psoas_figure_get_poses (figure), name);

  if (pose == NULL)
    g_error ("no pose %s", name);

  return pose;
}

static void
add_item (PsoasFigure *figure,
          GArray      *cells,
          const char  *item)
{
  g_auto (GStrv) ends = g_strsplit (item, ":", 2);
  g_auto (GStrv) behind = g_strsplit (item, ">", 2);
  Cell cell = { 0 };

  if (behind[1] != NULL) {
    cell.label = g_strdup (item);
    cell.ghost = find (figure, behind[0]);
    cell.pose = *find (figure, behind[1]);
    g_array_append_val (cells, cell);
    return;
  }

  if (ends[1] == NULL) {
    cell.label = g_strdup (item);
    cell.pose = *find (figure, item);
    g_array_append_val (cells, cell);
    return;
  }
  for (int i = 0; i <= N_FRAMES; i++) {
    cell.label = g_strdup_printf ("%s %d/%d", item, i, N_FRAMES);
    cell.pose = psoas_pose_mix (find (figure, ends[0]), find (figure, ends[1]), i / (double) N_FRAMES);
    g_array_append_val (cells, cell);
  }
}

static void
draw_ghost (PsoasFigure     *figure,
            cairo_t         *cr,
            const PsoasPose *pose,
            const PsoasLook *look)
{
  g_autoptr (GError) error = NULL;

  psoas_figure_set (figure, pose, look);
  cairo_push_group (cr);
  if (!psoas_figure_render_body (figure, cr, width - MARGIN, width * RATIO, &error))
    g_error ("%s", error->message);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, GHOST_ALPHA);
}

static void
draw_cell (PsoasFigure *figure,
           cairo_t     *cr,
           const Cell  *cell)
{
  const PsoasLook look = {
    .palette = palette, .skin_tone = tone - 1, .muscle = !plain, .xray = xray
  };
  g_autoptr (GError) error = NULL;
  double grey = palette % 2 == 0 ? 0.1 : 0.9;

  if (cell->ghost != NULL)
    draw_ghost (figure, cr, cell->ghost, &look);
  psoas_figure_set (figure, &cell->pose, &look);
  if (!psoas_figure_render (figure, cr, width - MARGIN, width * RATIO, &error))
    g_error ("%s: %s", cell->label, error->message);

  cairo_set_source_rgb (cr, grey, grey, grey);
  cairo_set_font_size (cr, 12);
  cairo_move_to (cr, MARGIN, width * RATIO + 14);
  cairo_show_text (cr, cell->label);
}

static void
draw_sheet (PsoasFigure *figure,
            GArray      *cells,
            const char  *path)
{
  int rows = (cells->len + columns - 1) / columns;
  int row_height = width * RATIO + LABEL_HEIGHT;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, columns * width, rows * row_height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, backgrounds[palette], backgrounds[palette], backgrounds[palette]);
  cairo_paint (cr);
  for (guint i = 0; i < cells->len; i++) {
    cairo_save (cr);
    cairo_translate (cr, (int) i % columns * width, (int) i / columns * row_height);
    draw_cell (figure, cr, &g_array_index (cells, Cell, i));
    cairo_restore (cr);
  }
  cairo_surface_write_to_png (surface, path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
clear_cell (gpointer data)
{
  g_free (((Cell *) data)->label);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasFigure) figure = NULL;
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  const char * const *items;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) ||
      arguments == NULL || g_strv_length (arguments) < 2) {
    g_printerr ("%s\n", error != NULL ? error->message : "a figure's folder and an output are needed; see --help");
    return 2;
  }
  figure = psoas_figure_new (arguments[0], &error);
  if (figure == NULL) {
    g_printerr ("%s\n", error->message);
    return 1;
  }
  palette = CLAMP (palette, 0, PSOAS_N_PALETTES - 1);
  psoas_figure_set_body (figure, body - 1);

  g_array_set_clear_func (cells, clear_cell);
  items = arguments[2] != NULL ? (const char * const *) arguments + 2
                               : psoas_poses_get_names (psoas_figure_get_poses (figure));
  for (int i = 0; items[i] != NULL; i++)
    add_item (figure, cells, items[i]);
  draw_sheet (figure, cells, arguments[1]);

  return 0;
}
