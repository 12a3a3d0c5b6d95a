/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The guide of a chosen checkpoint is seen: nothing lies over it, and it stands out from whatever it lies on. */

#include "figure/psoas-guide-marks.h"

#include "test-picture.h"

#include <math.h>

/* As small as pictures come beside their checkpoints, and as on a page, where one tone will do; pixels */
static const struct {
  int width, height, n_tones;
} sizes[] = { { TEST_PICTURE_WIDTH, TEST_PICTURE_HEIGHT, PSOAS_N_SKIN_TONES }, { 640, 400, 1 } };
/* Of the guide's own pixels */
#define LEAST_SEEN 0.7
/* Where two lines part, and between the ends of a short distance, ink ends at ink. */
#define LEAST_STANDING_OUT 0.85
#define LEAST_CONTRAST 3.0
/* Pixels from a line's edge to what is beside it: its casing, or the ground */
#define BESIDE 5
#define OPAQUE 250

static PsoasGuide
measure (TestPicture        *self,
         const PsoasScene *scene)
{
  PsoasGuide guide;

  psoas_figure_set (self->figure, &scene->pose, &scene->look);
  g_assert_true (psoas_guide_measure (&guide, self->figure, &scene->pose, scene->guide));

  return guide;
}

/* The ink of its lines alone, white on black */
static cairo_surface_t *
draw_ink (TestPicture        *self,
          const PsoasScene *scene)
{
  const GdkRGBA white = { 1, 1, 1, 1 }, black = { 0, 0, 0, 1 };
  const PsoasMarkerColours colours = { white, black, white };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, self->width, self->height);
  cairo_matrix_t matrix = psoas_scene_get_matrix (scene, self->width, self->height);
  g_autoptr (PsoasRoom) room = psoas_room_new (self->width, self->height);
  PsoasGuide guide = measure (self, scene);
  cairo_t *cr = cairo_create (surface);

  psoas_guide_marks_draw (&guide, &matrix, &colours, NULL, room, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static cairo_surface_t *
draw_picture (TestPicture        *self,
              const PsoasScene *scene)
{
  const GdkRGBA *paper = &psoas_scene_get_colours (scene)->paper;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, self->width, self->height);
  cairo_t *cr = cairo_create (surface);

  gdk_cairo_set_source_rgba (cr, paper);
  cairo_paint (cr);
  psoas_scene_draw_figure (scene, self->width, self->height, cr);
  psoas_scene_draw_marks (scene, self->widget, self->height, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xffffff;
}

static guint8
get_blue (cairo_surface_t *surface,
          int              x,
          int              y)
{
  return get_pixel (surface, x, y) & 0xff;
}

static guint32
pack (const GdkRGBA *colour)
{
  return (guint32) lround (colour->red * 255) << 16 | (guint32) lround (colour->green * 255) << 8 | (guint32) lround (colour->blue * 255);
}

static gboolean
are_alike (guint32 one,
           guint32 two)
{
  for (int shift = 0; shift < 24; shift += 8) {
    if (ABS ((int) (one >> shift & 0xff) - (int) (two >> shift & 0xff)) > 8)
      return FALSE;
  }

  return TRUE;
}

static double
get_luminance (guint32 pixel)
{
  static const double shares[] = { 0.0722, 0.7152, 0.2126 };
  double luminance = 0;

  for (int i = 0; i < 3; i++) {
    double value = (pixel >> (8 * i) & 0xff) / 255.0;

    luminance += shares[i] * (value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4));
  }

  return luminance;
}

typedef struct {
  guint n, n_seen;             /* pixels of ink */
  guint n_borders, n_stand_out; /* places where it ends */
} Counts;

/* Whether what follows ink at @x;@y in one direction can be told from it within a few pixels */
static gboolean
stands_out (TestPicture     *self,
            cairo_surface_t *whole,
            int              x,
            int              y,
            int              right,
            int              down)
{
  double own = get_luminance (get_pixel (whole, x, y));

  for (int i = 1; i <= BESIDE; i++) {
    int column = CLAMP (x + i * right, 0, self->width - 1), row = CLAMP (y + i * down, 0, self->height - 1);
    double other = get_luminance (get_pixel (whole, column, row));

    if ((MAX (own, other) + 0.05) / (MIN (own, other) + 0.05) >= LEAST_CONTRAST)
      return TRUE;
  }

  return FALSE;
}

static void
count_borders (TestPicture     *self,
               cairo_surface_t *own,
               cairo_surface_t *whole,
               int              x,
               int              y,
               Counts          *counts)
{
  static const int ways[4][2] = { { -1, 0 }, { 1, 0 }, { 0, -1 }, { 0, 1 } };

  for (int i = 0; i < 4; i++) {
    int column = x + ways[i][0], row = y + ways[i][1];

    if (column < 0 || row < 0 || column >= self->width || row >= self->height || get_blue (own, column, row) >= OPAQUE)
      continue;
    counts->n_borders++;
    counts->n_stand_out += stands_out (self, whole, x, y, ways[i][0], ways[i][1]);
  }
}

static Counts
count (TestPicture        *self,
       const PsoasScene *scene)
{
  PsoasGuide guide = measure (self, scene);
  const PsoasMarkerColours *colours = psoas_scene_get_colours (scene);
  guint32 ink = pack (psoas_guide_is_right (&guide) ? &colours->ink : &colours->warning);
  cairo_surface_t *own = draw_ink (self, scene), *whole = draw_picture (self, scene);
  Counts counts = { 0 };

  for (int y = 0; y < self->height; y++) {
    for (int x = 0; x < self->width; x++) {
      if (get_blue (own, x, y) < OPAQUE)
        continue;
      counts.n++;
      if (!are_alike (get_pixel (whole, x, y), ink))
        continue;
      counts.n_seen++;
      count_borders (self, own, whole, x, y, &counts);
    }
  }
  cairo_surface_destroy (own);
  cairo_surface_destroy (whole);
  g_assert_cmpuint (counts.n, >, 50);

  return counts;
}

static void
check (TestPicture        *self,
       const PsoasScene *scene,
       const char         *pose)
{
  Counts counts = count (self, scene);
  double seen = (double) counts.n_seen / counts.n, stand_out = (double) counts.n_stand_out / counts.n_borders;

  if (seen < LEAST_SEEN)
    g_error ("%s, %d px: %.0f %% of %s are seen", pose, self->width, seen * 100, scene->guide);
  if (stand_out < LEAST_STANDING_OUT)
    g_error ("%s, %d px, palette %d, tone %d: %.0f %% of %s stand out", pose, self->width, scene->look.palette,
             scene->look.skin_tone, stand_out * 100, scene->guide);
}

/* The first tones in all palettes */
static void
check_looks (TestPicture  *self,
             PsoasScene *scene,
             int           n_tones,
             const char   *pose)
{
  for (int palette = 0; palette < PSOAS_N_PALETTES; palette++) {
    for (int tone = 0; tone < n_tones; tone++) {
      scene->look.palette = palette;
      scene->look.skin_tone = tone;
      check (self, scene, pose);
    }
  }
}

/* Each checkpoint as it is chosen, in @pose */
static void
check_pose (TestPicture *self,
            const char  *pose)
{
  const char *poses[] = { psoas_stretch_get_start_pose (self->stretch), pose, NULL };
  PsoasScene scene = { .figure = self->figure, .side = PSOAS_SIDE_LEFT, .turn = 1 };

  scene.pose = *test_picture_find (self, pose);
  scene.checkpoints = psoas_stretch_get_checkpoints (self->stretch);
  g_assert_true (psoas_figure_get_extents (self->figure, poses, &scene.frame));
  for (scene.focused = 0; scene.focused < (int) scene.checkpoints->len; scene.focused++) {
    const PsoasCheckpoint *checkpoint = g_ptr_array_index (scene.checkpoints, scene.focused);

    scene.guide = checkpoint->guide;
    for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++) {
      test_picture_resize (self, sizes[i].width, sizes[i].height);
      check_looks (self, &scene, sizes[i].n_tones, pose);
    }
  }
}

static void
test_holds (TestPicture   *self,
            gconstpointer  data)
{
  GPtrArray *variations = psoas_stretch_get_variations (self->stretch);

  check_pose (self, psoas_stretch_get_hold_pose (self->stretch));
  for (guint i = 0; i < variations->len; i++)
    check_pose (self, ((PsoasVariation *) g_ptr_array_index (variations, i))->hold_pose);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_picture_init (&argc, &argv))
    return 0;

  g_test_add ("/guide-seen/gentle", TestPicture, "gentle", test_picture_set_up, test_holds, test_picture_tear_down);
  g_test_add ("/guide-seen/deeper", TestPicture, "deeper", test_picture_set_up, test_holds, test_picture_tear_down);

  return g_test_run ();
}
