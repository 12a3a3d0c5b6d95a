/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the anatomy page, and the drawing that they name parts of. */

#include "content/psoas-anatomy.h"
#include "psoas-drawing.h"
#include "content/psoas-library.h"

#include <string.h>
#include <unistd.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

/* Both drawings and the words about their parts */
static const struct {
  const char *words, *drawing;
} shipped[] = {
  { ANATOMY_FOLDER "/psoas.anatomy", "anatomy.svg" },
  { ANATOMY_FOLDER "/sacroiliac.anatomy", "sacroiliac.svg" },
};

#define PART "<part id=\"a\" column=\"left\">\n<label>A</label>\n<say source=\"U\">x</say>\n</part>\n"

typedef struct {
  const char *name;
  const char *text;
  int line;
  const char *word;
} Broken;

static const Broken rows[] = {
  { "root", "<guidance/>", 1, "guidance" },
  { "no-part", "<anatomy>\n</anatomy>", 1, "part" },
  { "unknown", "<anatomy>\n<video/>\n</anatomy>", 2, "video" },
  { "duplicate", "<anatomy>\n" PART PART "</anatomy>", 6, "taken" },
  { "duplicate-section", "<anatomy>\n" PART "<section id=\"a\">\n</section>\n</anatomy>", 6, "taken" },
  { "column", "<anatomy>\n<part id=\"a\" column=\"middle\"/>\n</anatomy>", 2, "middle" },
  { "no-label", "<anatomy>\n<part id=\"a\" column=\"left\">\n<say source=\"U\">x</say>\n</part>\n</anatomy>", 2, "label" },
  { "no-say", "<anatomy>\n<part id=\"a\" column=\"left\">\n<label>x</label>\n</part>\n</anatomy>", 2, "say" },
  { "two-labels", "<anatomy>\n<part id=\"a\" column=\"left\">\n<label>x</label>\n<label>y</label>\n</part>\n</anatomy>", 4, "second" },
  { "no-source", "<anatomy>\n<part id=\"a\" column=\"left\">\n<label>x</label>\n<say>y</say>\n</part>\n</anatomy>", 4, "source" },
};

static PsoasAnatomy *
parse (const char  *text,
       char       **path,
       GError     **error)
{
  g_autoptr (GError) cause = NULL;
  int file = g_file_open_tmp ("psoas-anatomy-XXXXXX", path, &cause);
  PsoasAnatomy *anatomy;

  g_assert_no_error (cause);
  close (file);
  g_file_set_contents (*path, text, -1, &cause);
  g_assert_no_error (cause);
  anatomy = psoas_anatomy_parse_file (*path, error);
  g_unlink (*path);

  return anatomy;
}

static void
test_broken (gconstpointer data)
{
  const Broken *row = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *place = NULL;

  g_assert_null (parse (row->text, &path, &error));
  g_assert_nonnull (error);
  place = g_strdup_printf ("%s:%d: ", path, row->line);
  if (!g_str_has_prefix (error->message, place) || strstr (error->message, row->word) == NULL)
    g_error ("%s", error->message);
}

static void
test_sound (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  PsoasAnatomy *anatomy = parse ("<anatomy>\n" PART "<section id=\"b\"><title>B</title><say source=\"S7\">y</say></section></anatomy>",
                                 &path, &error);
  const PsoasAnatomyPart *part;

  g_assert_no_error (error);
  part = g_ptr_array_index (psoas_anatomy_get_parts (anatomy), 0);
  g_assert_cmpstr (part->label, ==, "A");
  g_assert_false (part->on_right);
  g_assert_cmpuint (psoas_anatomy_get_sections (anatomy)->len, ==, 1);
  g_assert_cmpstr (psoas_sentence_get_source (g_ptr_array_index (psoas_anatomy_find_sentences (anatomy, "b"), 0)), ==, "S7");
  g_assert_null (psoas_anatomy_find_sentences (anatomy, "c"));
  g_assert_finalize_object (anatomy);
}

static void
load (int             index,
      PsoasAnatomy  **anatomy,
      PsoasDrawing  **drawing)
{
  g_autoptr (GError) error = NULL;

  *anatomy = psoas_anatomy_parse_file (shipped[index].words, &error);
  g_assert_no_error (error);
  *drawing = psoas_drawing_new (FIGURE_FOLDER, shipped[index].drawing, &error);
  g_assert_no_error (error);
}

/* Every part can be pointed at and stands out when chosen. */
static void
test_drawing_has_all_parts (gconstpointer data)
{
  g_autoptr (PsoasAnatomy) anatomy = NULL;
  g_autoptr (PsoasDrawing) drawing = NULL;

  load (GPOINTER_TO_INT (data), &anatomy, &drawing);
  for (guint i = 0; i < psoas_anatomy_get_parts (anatomy)->len; i++) {
    const PsoasAnatomyPart *part = g_ptr_array_index (psoas_anatomy_get_parts (anatomy), i);
    double x, y;

    g_assert_true (psoas_drawing_has_part (drawing, part->id));
    g_assert_true (psoas_drawing_get_point (drawing, part->id, &x, &y));
    /* On its own side, so that lines of the two columns cannot cross */
    g_assert_cmpint (x > 0.5, ==, part->on_right);
    g_assert_cmpfloat (y, >, 0);
    g_assert_cmpfloat (y, <, 1);
  }
  g_assert_false (psoas_drawing_has_part (drawing, "tail"));
}

static void
test_has_what_is_needed (void)
{
  static const char * const needed[] = { "ribs", "t12", "lumbar", "sacrum", "ilium", "pubis", "hip-joint",
                                         "thigh", "psoas", "iliacus", "trochanter" };
  g_autoptr (PsoasAnatomy) anatomy = NULL;
  g_autoptr (PsoasDrawing) drawing = NULL;

  load (0, &anatomy, &drawing);
  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    g_assert_nonnull (psoas_anatomy_find_sentences (anatomy, needed[i]));
}

static cairo_surface_t *
render (PsoasDrawing *drawing,
        PsoasPalette  palette,
        const char   *part)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 140, 242);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;

  psoas_drawing_set (drawing, palette, part);
  g_assert_true (psoas_drawing_render (drawing, cr, 140, 242, &error));
  g_assert_no_error (error);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static gboolean
same_picture (cairo_surface_t *a,
              cairo_surface_t *b)
{
  return memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b),
                 (gsize) cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a)) == 0;
}

/* Choosing changes the picture in every palette, and choosing nothing leaves no trace. */
static void
test_chosen_stands_out (gconstpointer data)
{
  g_autoptr (PsoasAnatomy) anatomy = NULL;
  g_autoptr (PsoasDrawing) drawing = NULL;

  load (GPOINTER_TO_INT (data), &anatomy, &drawing);
  for (PsoasPalette palette = 0; palette < PSOAS_N_PALETTES; palette++)
    for (guint i = 0; i < psoas_anatomy_get_parts (anatomy)->len; i++) {
      const PsoasAnatomyPart *part = g_ptr_array_index (psoas_anatomy_get_parts (anatomy), i);
      cairo_surface_t *plain = render (drawing, palette, NULL);
      cairo_surface_t *chosen = render (drawing, palette, part->id);
      cairo_surface_t *again = render (drawing, palette, NULL);

      g_assert_false (same_picture (plain, chosen));
      g_assert_true (same_picture (plain, again));
      cairo_surface_destroy (plain);
      cairo_surface_destroy (chosen);
      cairo_surface_destroy (again);
    }
}

static void
test_missing_drawing (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (psoas_drawing_new (FIGURE_FOLDER, "none.svg", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anatomy/sound", test_sound);
  g_test_add_func ("/anatomy/has-what-is-needed", test_has_what_is_needed);
  g_test_add_data_func ("/anatomy/psoas/has-all-parts", GINT_TO_POINTER (0), test_drawing_has_all_parts);
  g_test_add_data_func ("/anatomy/psoas/chosen-stands-out", GINT_TO_POINTER (0), test_chosen_stands_out);
  g_test_add_data_func ("/anatomy/sacroiliac/has-all-parts", GINT_TO_POINTER (1), test_drawing_has_all_parts);
  g_test_add_data_func ("/anatomy/sacroiliac/chosen-stands-out", GINT_TO_POINTER (1), test_chosen_stands_out);
  g_test_add_func ("/anatomy/missing-drawing", test_missing_drawing);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strdup_printf ("/anatomy/broken/%s", rows[i].name);

    g_test_add_data_func (path, &rows[i], test_broken);
  }
  return g_test_run ();
}
