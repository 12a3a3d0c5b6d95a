/* SPDX-License-Identifier: GPL-3.0-or-later */

/* In each hold the muscle is to be seen, whatever lies before it, the marks of the checkpoints too. */

#include "psoas-muscle.h"
#include "test-picture.h"

/* As small as pictures come beside their checkpoints, and as in a session; pixels */
static const int sizes[][2] = { { TEST_PICTURE_WIDTH, TEST_PICTURE_HEIGHT }, { 640, 400 } };
/* Of the muscle's own area */
#define LEAST 0.8
#define OPAQUE 128
/* Steps of a colour that can be told apart, of 256 */
#define DIFFERENCE 8

/* Where the traced muscle lies */
static cairo_surface_t *
draw_muscle (TestPicture      *self,
             const PsoasScene *picture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, self->width, self->height);
  cairo_matrix_t matrix = psoas_scene_get_matrix (picture, self->width, self->height);
  cairo_t *cr = cairo_create (surface);
  PsoasMuscle muscle;

  psoas_muscle_trace (&muscle, &picture->pose);
  cairo_transform (cr, &matrix);
  cairo_translate (cr, picture->pose.x, picture->pose.y);
  cairo_rotate (cr, picture->pose.turn * G_PI / 180);
  for (int i = 1; i < muscle.n_points; i++) {
    cairo_set_line_width (cr, muscle.points[i - 1].half + muscle.points[i].half);
    cairo_move_to (cr, muscle.points[i - 1].x, muscle.points[i - 1].y);
    cairo_line_to (cr, muscle.points[i].x, muscle.points[i].y);
    cairo_stroke (cr);
  }
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static cairo_surface_t *
draw_picture (TestPicture      *self,
              const PsoasScene *picture,
              gboolean          muscle)
{
  PsoasScene one = *picture;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, self->width, self->height);
  cairo_t *cr = cairo_create (surface);

  one.look.muscle = muscle;
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  psoas_scene_draw_figure (&one, self->width, self->height, cr);
  psoas_scene_draw_marks (&one, self->widget, self->height, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static gboolean
differ (guint32 one,
        guint32 two)
{
  for (int shift = 0; shift < 24; shift += 8) {
    if (ABS ((int) (one >> shift & 0xff) - (int) (two >> shift & 0xff)) >= DIFFERENCE)
      return TRUE;
  }

  return FALSE;
}

/* What of the muscle makes a difference to the finished picture */
static double
measure_seen (TestPicture      *self,
              const PsoasScene *picture)
{
  cairo_surface_t *muscle = draw_muscle (self, picture);
  cairo_surface_t *with = draw_picture (self, picture, TRUE), *without = draw_picture (self, picture, FALSE);
  guint n = 0, n_seen = 0;

  for (int y = 0; y < self->height; y++) {
    const guint8 *area = cairo_image_surface_get_data (muscle) + y * cairo_image_surface_get_stride (muscle);
    const guint32 *one = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (with) + y * cairo_image_surface_get_stride (with));
    const guint32 *two = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (without) + y * cairo_image_surface_get_stride (without));

    for (int x = 0; x < self->width; x++) {
      n += area[x] >= OPAQUE;
      n_seen += area[x] >= OPAQUE && differ (one[x], two[x]);
    }
  }
  cairo_surface_destroy (muscle);
  cairo_surface_destroy (with);
  cairo_surface_destroy (without);
  g_assert_cmpuint (n, >, 50);

  return (double) n_seen / n;
}

static void
check_hold (TestPicture *self,
            const char  *start,
            const char  *hold)
{
  const char *poses[] = { start, hold, NULL };
  PsoasScene picture = { .figure = self->figure, .side = PSOAS_SIDE_LEFT, .turn = 1, .focused = -1 };

  picture.pose = *test_picture_find (self, hold);
  picture.checkpoints = psoas_stretch_get_checkpoints (self->stretch);
  g_assert_true (psoas_figure_get_extents (self->figure, poses, &picture.frame));
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++) {
    test_picture_resize (self, sizes[i][0], sizes[i][1]);
    for (picture.focused = -1; picture.focused < (int) picture.checkpoints->len; picture.focused++) {
      double seen = measure_seen (self, &picture);

      g_test_message ("%s, %d px, checkpoint %d: %.0f %%", hold, self->width, picture.focused + 1, seen * 100);
      g_assert_cmpfloat (seen, >=, LEAST);
    }
  }
}

static void
test_holds (TestPicture   *self,
            gconstpointer  data)
{
  GPtrArray *variations = psoas_stretch_get_variations (self->stretch);

  check_hold (self, psoas_stretch_get_start_pose (self->stretch), psoas_stretch_get_hold_pose (self->stretch));
  for (guint i = 0; i < variations->len; i++) {
    const PsoasVariation *variation = g_ptr_array_index (variations, i);

    check_hold (self, psoas_stretch_get_start_pose_of (self->stretch, i), variation->hold_pose);
  }
}

int
main (int   argc,
      char *argv[])
{
  if (!test_picture_init (&argc, &argv))
    return 0;

  g_test_add ("/muscle-seen/gentle", TestPicture, "gentle", test_picture_set_up, test_holds, test_picture_tear_down);
  g_test_add ("/muscle-seen/deeper", TestPicture, "deeper", test_picture_set_up, test_holds, test_picture_tear_down);

  return g_test_run ();
}
