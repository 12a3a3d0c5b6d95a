/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <librsvg/rsvg.h>
#include <math.h>

#include "psoas-muscle-ink.h"
#include "psoas-palette.h"

/* Where the psoas runs in the front view, measured in what is drawn.  Textbooks let it pass under the middle
 * of the groin ligament and over the front of the hip joint.  8 units are 1 cm; only the half with x > 0 is
 * looked at, as the other is its mirror image. */

#define LEFT (-140)
#define TOP (-44)
#define WIDTH 280
#define HEIGHT 484
#define SCALE 4
#define UNITS_PER_CM 8.0

/* The hip joint's place is that of the circle that marks it. */
#define GLOW_RADIUS 23.0

static RsvgHandle *
load (void)
{
  g_autoptr (GError) error = NULL;
  RsvgHandle *handle = rsvg_handle_new_from_file (FIGURE_FOLDER "/anatomy.svg", &error);

  g_assert_no_error (error);

  return handle;
}

static cairo_surface_t *
render (RsvgHandle *handle,
        const char *layer)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH * SCALE, HEIGHT * SCALE);
  const RsvgRectangle viewport = { 0, 0, WIDTH * SCALE, HEIGHT * SCALE };
  g_autoptr (GError) error = NULL;
  cairo_t *cr = cairo_create (surface);

  g_assert_true (rsvg_handle_render_layer (handle, cr, layer, &viewport, &error));
  g_assert_no_error (error);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* The middle of what a row shows at x > 0, in units; FALSE: nothing is there */
static gboolean
find_middle (cairo_surface_t *surface,
             double           y,
             double          *middle)
{
  int row = (y - TOP) * SCALE;
  const guint32 *pixels = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface)
                                                             + (gsize) row * cairo_image_surface_get_stride (surface));
  int first = -1, last = -1;

  for (int x = -LEFT * SCALE; x < WIDTH * SCALE; x++) {
    if (pixels[x] >> 24 < 128)
      continue;
    if (first < 0)
      first = x;
    last = x;
  }
  if (first < 0)
    return FALSE;
  *middle = (first + last) / 2.0 / SCALE + LEFT;

  return TRUE;
}

static void
get_joint (RsvgHandle *handle,
           double     *x,
           double     *y)
{
  const RsvgRectangle viewport = { LEFT, TOP, WIDTH, HEIGHT };
  RsvgRectangle circle;

  g_assert_true (rsvg_handle_get_geometry_for_layer (handle, "#hip-joint-glow", &viewport, NULL, &circle, NULL));
  g_assert_cmpfloat_with_epsilon (circle.height, 2 * GLOW_RADIUS, 0.5);
  *x = circle.x + circle.width - GLOW_RADIUS;
  *y = circle.y + circle.height / 2;
}

static void
test_over_the_joint (void)
{
  RsvgHandle *handle = load ();
  cairo_surface_t *psoas = render (handle, "#psoas");
  double joint_x, joint_y, middle;

  get_joint (handle, &joint_x, &joint_y);
  g_assert_true (find_middle (psoas, joint_y, &middle));
  g_assert_cmpfloat ((middle - joint_x) / UNITS_PER_CM, >=, -1.0);
  g_assert_cmpfloat ((middle - joint_x) / UNITS_PER_CM, <=, 0.3);
  cairo_surface_destroy (psoas);
  g_object_unref (handle);
}

static void
test_under_the_ligament (void)
{
  RsvgHandle *handle = load ();
  cairo_surface_t *psoas = render (handle, "#psoas");
  cairo_surface_t *ligament = render (handle, "#ligament");
  double first = NAN, last = NAN, crossing = NAN, nearest = G_MAXDOUBLE;

  /* From the hip bone inwards and down: a row of the ligament is a place along it. */
  for (double y = TOP; y < TOP + HEIGHT; y += 1.0 / SCALE) {
    double of_ligament, of_psoas;

    if (!find_middle (ligament, y, &of_ligament))
      continue;
    if (isnan (first))
      first = of_ligament;
    last = of_ligament;
    if (find_middle (psoas, y, &of_psoas) && fabs (of_psoas - of_ligament) < nearest) {
      nearest = fabs (of_psoas - of_ligament);
      crossing = of_ligament;
    }
  }
  g_assert_cmpfloat (nearest, <, 1);
  g_assert_cmpfloat ((first - crossing) / (first - last), >=, 0.42);
  g_assert_cmpfloat ((first - crossing) / (first - last), <=, 0.58);
  cairo_surface_destroy (psoas);
  g_object_unref (handle);
  cairo_surface_destroy (ligament);
}

static RsvgHandle *
load_coloured (const char   *name,
               PsoasPalette  palette,
               char        **css)
{
  g_autofree char *path = g_build_filename (FIGURE_FOLDER, name, NULL);
  g_autoptr (GError) error = NULL;
  RsvgHandle *handle = rsvg_handle_new_from_file (path, &error);

  g_assert_no_error (error);
  *css = psoas_palette_load (palette, FIGURE_FOLDER, &error);
  g_assert_no_error (error);
  rsvg_handle_set_stylesheet (handle, (const guint8 *) *css, strlen (*css), &error);
  g_assert_no_error (error);

  return handle;
}

static void
get_extent (RsvgHandle *handle,
            const char *layer,
            double     *top,
            double     *bottom)
{
  const RsvgRectangle viewport = { 0, 0, 272, 226 };
  RsvgRectangle ink;
  g_autoptr (GError) error = NULL;

  g_assert_true (rsvg_handle_get_geometry_for_layer (handle, layer, &viewport, &ink, NULL, &error));
  g_assert_no_error (error);
  *top = ink.y;
  *bottom = ink.y + ink.height;
}

/* What its words say of levels.  The holes below the first and the second part of the sacrum are S1's and S2's. */
static void
test_levels_of_the_sacrum (void)
{
  g_autofree char *css = NULL;
  RsvgHandle *handle = load_coloured ("sacroiliac.svg", PSOAS_PALETTE_LIGHT, &css);
  double top, bottom, first, second, third;

  get_extent (handle, "#foramina-1", &first, &bottom);
  get_extent (handle, "#foramina-2", &second, &bottom);
  get_extent (handle, "#foramina-3", &third, &bottom);
  /* The joint ends behind S3, whose holes are the third. */
  get_extent (handle, "#joint-glow", &top, &bottom);
  g_assert_cmpfloat (top, >, first);
  g_assert_cmpfloat (top, <, second);
  g_assert_cmpfloat (bottom, >, second);
  g_assert_cmpfloat (bottom, <, third + 8);
  /* The bump lies at the height of S2. */
  get_extent (handle, "#psis-glow", &top, &bottom);
  g_assert_cmpfloat (bottom, >, first);
  g_assert_cmpfloat (bottom, <, second);
  g_object_unref (handle);
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const unsigned char *row = cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x];
}

/* How unlike the pixel is: the largest difference of a channel, 0 to 255 */
static double
get_distance (guint32         pixel,
              const PsoasInk *ink)
{
  double red = fabs ((pixel >> 16 & 0xff) - ink->red * 255);
  double green = fabs ((pixel >> 8 & 0xff) - ink->green * 255);
  double blue = fabs ((pixel & 0xff) - ink->blue * 255);

  return MAX (red, MAX (green, blue));
}

/* Between the fibres of a row, the muscle has the very colour that the posed figure's has there. */
static void
assert_in_row (cairo_surface_t *psoas,
               double           y,
               const PsoasInk  *ink)
{
  double nearest = 255;

  for (int x = -LEFT * SCALE; x < WIDTH * SCALE; x++)
    nearest = MIN (nearest, get_distance (get_pixel (psoas, x, (y - TOP) * SCALE), ink));
  g_assert_cmpfloat (nearest, <, 10);
}

static void
test_the_same_muscle (void)
{
  for (int palette = 0; palette < PSOAS_N_PALETTES; palette++) {
    g_autofree char *css = NULL;
    RsvgHandle *handle = load_coloured ("anatomy.svg", palette, &css);
    cairo_surface_t *psoas = render (handle, "#psoas");
    PsoasMuscleInk ink;

    psoas_muscle_ink_read (&ink, css);
    assert_in_row (psoas, 56, &ink.cool);
    assert_in_row (psoas, 182, &ink.mid);
    assert_in_row (psoas, 325, &ink.warm);
    assert_in_row (psoas, 182, &ink.edge);
    cairo_surface_destroy (psoas);
    g_object_unref (handle);
  }
}

/* What no rule colours is black, which nothing of the light palette is. */
static void
test_all_is_coloured (gconstpointer name)
{
  g_autofree char *css = NULL;
  RsvgHandle *handle = load_coloured (name, PSOAS_PALETTE_LIGHT, &css);
  cairo_surface_t *drawing = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH * SCALE, HEIGHT * SCALE);
  const RsvgRectangle viewport = { 0, 0, WIDTH * SCALE, HEIGHT * SCALE };
  cairo_t *cr = cairo_create (drawing);
  int n_black = 0, n_drawn = 0;

  g_assert_null (strstr (css, "#000000"));
  g_assert_true (rsvg_handle_render_document (handle, cr, &viewport, NULL));
  cairo_surface_flush (drawing);
  for (int y = 0; y < HEIGHT * SCALE; y++) {
    for (int x = 0; x < WIDTH * SCALE; x++) {
      n_drawn += get_pixel (drawing, x, y) != 0;
      n_black += get_pixel (drawing, x, y) == 0xff000000;
    }
  }
  g_assert_cmpint (n_drawn, >, 10000);
  g_assert_cmpint (n_black, ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (drawing);
  g_object_unref (handle);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anatomy-drawing/over-the-joint", test_over_the_joint);
  g_test_add_func ("/anatomy-drawing/under-the-ligament", test_under_the_ligament);
  g_test_add_func ("/anatomy-drawing/the-same-muscle", test_the_same_muscle);
  g_test_add_func ("/anatomy-drawing/levels-of-the-sacrum", test_levels_of_the_sacrum);
  g_test_add_data_func ("/anatomy-drawing/all-is-coloured/psoas", "anatomy.svg", test_all_is_coloured);
  g_test_add_data_func ("/anatomy-drawing/all-is-coloured/sacroiliac", "sacroiliac.svg", test_all_is_coloured);

  return g_test_run ();
}
