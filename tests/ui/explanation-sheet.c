/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * explanation-sheet [OPTION...] FIGURE-FOLDER STRETCH-FILE OUTPUT.png: all that is drawn over the person to explain a
 * stretch, as it is seen in the program, on one sheet, to be looked at: each checkpoint with its guide, each mistake,
 * each step with its ghost and arrow or its tuck.  Needs a display, for fonts.
 */

#include <locale.h>

#include "content/psoas-library.h"
#include "figure/psoas-inset.h"
#include "figure/psoas-scene-marks.h"

#define MARGIN 8
#define LABEL_HEIGHT 22
#define RATIO 0.634

static int palette, tone = 2, body = 1, width = 300, columns = 4;
static gboolean left;
static char **arguments;

static const GOptionEntry options[] = {
  { "palette", 0, 0, G_OPTION_ARG_INT, &palette, "light, dark, high contrast, high contrast dark", "0-3" },
  { "tone", 0, 0, G_OPTION_ARG_INT, &tone, "of the skin, lightest first", "1-6" },
  { "body", 0, 0, G_OPTION_ARG_INT, &body, "slim, broad, large, older", "1-4" },
  { "width", 0, 0, G_OPTION_ARG_INT, &width, "of a picture", "PIXELS" },
  { "columns", 0, 0, G_OPTION_ARG_INT, &columns, "pictures in a row", "N" },
  { "left", 0, 0, G_OPTION_ARG_NONE, &left, "the left side, not the right", NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments, NULL, "FIGURE-FOLDER STRETCH-FILE OUTPUT.png" },
  { 0 }
};

typedef struct {
  char *label;
  PsoasScene scene;
} Cell;

typedef struct {
  PsoasFigure *figure;
  PsoasStretch *stretch;
  GArray *cells;
} Sheet;

static void
clear_cell (gpointer data)
{
  g_free (((Cell *) data)->label);
}

static const PsoasPose *
find (Sheet      *sheet,
      const char *name)
{
  const PsoasPose *pose = psoas_poses_find (psoas_figure_get_poses (sheet->figure), name);

  if (pose == NULL)
    g_error ("no pose %s", name);

  return pose;
}

/* A picture of @pose in the frame that holds @other too; (nullable) @other */
static Cell *
add_cell (Sheet      *sheet,
          const char *label,
          const char *pose,
          const char *other)
{
  const char *poses[] = { pose, other, NULL };
  Cell cell = {
    g_strdup (label),
    { .figure = sheet->figure, .pose = *find (sheet, pose), .side = left ? PSOAS_SIDE_LEFT : PSOAS_SIDE_RIGHT,
      .turn = 1, .focused = -1, .look = { .palette = palette, .skin_tone = tone - 1 } },
  };

  if (!psoas_figure_get_extents (sheet->figure, poses, &cell.scene.frame))
    g_error ("no frame for %s", pose);
  g_array_append_val (sheet->cells, cell);

  return &g_array_index (sheet->cells, Cell, sheet->cells->len - 1);
}

static void
add_checkpoints (Sheet *sheet)
{
  GPtrArray *checkpoints = psoas_stretch_get_checkpoints (sheet->stretch);
  const char *hold = psoas_stretch_get_hold_pose (sheet->stretch);

  for (guint i = 0; i < checkpoints->len; i++) {
    const PsoasCheckpoint *checkpoint = g_ptr_array_index (checkpoints, i);
    Cell *cell = add_cell (sheet, checkpoint->label, hold, psoas_stretch_get_start_pose (sheet->stretch));

    cell->scene.checkpoints = checkpoints;
    cell->scene.focused = i;
    cell->scene.guide = checkpoint->guide;
    cell->scene.look.muscle = TRUE;
  }
  for (guint i = 0; i < checkpoints->len; i++) {
    const PsoasCheckpoint *checkpoint = g_ptr_array_index (checkpoints, i);
    Cell *cell;

    if (checkpoint->mistake == NULL)
      continue;
    cell = add_cell (sheet, checkpoint->mistake, checkpoint->mistake, hold);
    cell->scene.right = find (sheet, hold);
    cell->scene.guide = checkpoint->guide;
    cell->scene.look.mistake = TRUE;
  }
}

static void
add_steps (Sheet     *sheet,
           GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++) {
    const PsoasStep *step = g_ptr_array_index (steps, i);
    Cell *cell = add_cell (sheet, psoas_sentence_get_text (step->sentence, left ? PSOAS_SIDE_LEFT : PSOAS_SIDE_RIGHT),
                           step->pose, step->from);

    cell->scene.tuck = g_str_has_suffix (step->pose, "tucked");
    if (step->from == NULL)
      continue;
    cell->scene.ghost = find (sheet, step->from);
    cell->scene.moved = step->at;
  }
}

static void
draw_sheet (Sheet      *sheet,
            const char *path)
{
  int rows = (sheet->cells->len + columns - 1) / columns, height = width * RATIO;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, columns * (width + MARGIN),
                                                         rows * (height + LABEL_HEIGHT + MARGIN));
  g_autoptr (GtkWidget) widget = g_object_ref_sink (gtk_label_new ("as wide as wanted"));
  cairo_t *cr = cairo_create (surface);

  gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_END);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (widget, width, height, -1, NULL);
  /* What the last row leaves free */
  gdk_cairo_set_source_rgba (cr, &psoas_scene_get_colours (&g_array_index (sheet->cells, Cell, 0).scene)->paper);
  cairo_paint (cr);
  for (guint i = 0; i < sheet->cells->len; i++) {
    const Cell *cell = &g_array_index (sheet->cells, Cell, i);
    const PsoasMarkerColours *colours = psoas_scene_get_colours (&cell->scene);

    cairo_save (cr);
    cairo_translate (cr, (int) i % columns * (width + MARGIN), (int) i / columns * (height + LABEL_HEIGHT + MARGIN));
    cairo_rectangle (cr, 0, 0, width + MARGIN, height + LABEL_HEIGHT + MARGIN);
    cairo_clip (cr);
    gdk_cairo_set_source_rgba (cr, &colours->paper);
    cairo_paint (cr);
    psoas_scene_draw_figure (&cell->scene, width, height, cr);
    psoas_scene_draw_marks (&cell->scene, widget, height, cr);
    psoas_inset_draw (&cell->scene, widget, height, cr);
    gdk_cairo_set_source_rgba (cr, &colours->ink);
    cairo_set_font_size (cr, 12);
    cairo_move_to (cr, MARGIN, height + 14);
    cairo_show_text (cr, cell->label);
    cairo_restore (cr);
  }
  cairo_surface_write_to_png (surface, path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasFigure) figure = NULL;
  g_autoptr (PsoasStretch) stretch = NULL;
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  Sheet sheet = { .cells = cells };
  GPtrArray *variations;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || arguments == NULL || g_strv_length (arguments) != 3) {
    g_printerr ("%s\n", error != NULL ? error->message : "a figure's folder, a stretch and an output are needed; see --help");
    return 2;
  }
  gtk_init ();
  figure = psoas_figure_new (arguments[0], &error);
  stretch = figure != NULL ? psoas_stretch_parse_file (arguments[1], NULL, &error) : NULL;
  if (stretch == NULL) {
    g_printerr ("%s\n", error->message);
    return 1;
  }
  palette = CLAMP (palette, 0, PSOAS_N_PALETTES - 1);
  psoas_figure_set_body (figure, body - 1);
  g_array_set_clear_func (cells, clear_cell);
  sheet.figure = figure;
  sheet.stretch = stretch;
  add_checkpoints (&sheet);
  add_steps (&sheet, psoas_stretch_get_start (stretch));
  add_steps (&sheet, psoas_stretch_get_position (stretch));
  add_steps (&sheet, psoas_stretch_get_come_out (stretch));
  variations = psoas_stretch_get_variations (stretch);
  for (guint i = 0; i < variations->len; i++) {
    add_steps (&sheet, ((PsoasVariation *) g_ptr_array_index (variations, i))->start);
    add_steps (&sheet, ((PsoasVariation *) g_ptr_array_index (variations, i))->steps);
  }
  draw_sheet (&sheet, arguments[2]);

  return 0;
}
