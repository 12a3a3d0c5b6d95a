/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A mistake is understood at a glance, also in a small picture: the right posture lies over it as an outline, and
 * where an angle is wrong, a wedge marks by how much. */

#include "content/psoas-library.h"
#include "figure/psoas-guide-marks.h"
#include "figure/psoas-picture.h"

#define WIDTH 300
#define HEIGHT 190
/* Pixels */
#define LEAST_OUTLINE 300
#define LEAST_WEDGE 10

typedef struct {
  PsoasStretch *stretch;
  PsoasFigure *figure;
  GtkWidget *widget;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strconcat (STRETCH_FOLDER "/", data, ".stretch", NULL);

  self->stretch = psoas_stretch_parse_file (path, NULL, &error);
  g_assert_no_error (error);
  self->figure = psoas_figure_new (FIGURE_FOLDER, &error);
  g_assert_no_error (error);
  self->widget = g_object_ref_sink (gtk_label_new ("300 px wide"));
  gtk_widget_measure (self->widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (self->widget, WIDTH, HEIGHT, -1, NULL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->widget);
  g_assert_finalize_object (self->figure);
  g_assert_finalize_object (self->stretch);
}

static const PsoasPose *
find (Fixture    *self,
      const char *name)
{
  return psoas_poses_find (psoas_figure_get_poses (self->figure), name);
}

static PsoasPicture
make_picture (Fixture               *self,
              const PsoasCheckpoint *checkpoint)
{
  const char *poses[] = { psoas_stretch_get_hold_pose (self->stretch), checkpoint->mistake, NULL };
  PsoasPicture picture = {
    .figure = self->figure, .pose = *find (self, checkpoint->mistake), .side = PSOAS_SIDE_RIGHT, .turn = 1, .focused = -1,
  };

  g_assert_true (psoas_figure_get_extents (self->figure, poses, &picture.frame));

  return picture;
}

static cairo_surface_t *
draw_marks (Fixture            *self,
            const PsoasPicture *picture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  psoas_picture_draw_marks (picture, self->widget, HEIGHT, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static int
count_different (cairo_surface_t *a,
                 cairo_surface_t *b)
{
  const guint32 *first = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (a);
  const guint32 *second = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (b);
  int n = 0;

  for (int i = 0; i < WIDTH * HEIGHT; i++)
    n += first[i] != second[i];

  return n;
}

static void
test_outline (Fixture       *self,
              gconstpointer  data)
{
  GPtrArray *checkpoints = psoas_stretch_get_checkpoints (self->stretch);

  for (guint i = 0; i < checkpoints->len; i++) {
    const PsoasCheckpoint *checkpoint = g_ptr_array_index (checkpoints, i);
    PsoasPicture picture;
    cairo_surface_t *without, *with;

    if (checkpoint->mistake == NULL)
      continue;
    picture = make_picture (self, checkpoint);
    without = draw_marks (self, &picture);
    picture.right = find (self, psoas_stretch_get_hold_pose (self->stretch));
    with = draw_marks (self, &picture);
    g_assert_cmpint (count_different (without, with), >=, LEAST_OUTLINE);
    cairo_surface_destroy (without);
    cairo_surface_destroy (with);
  }
}

static PsoasGuide
measure (Fixture    *self,
         const char *pose,
         const char *guide)
{
  const PsoasLook look = { 0 };
  PsoasGuide measured;

  psoas_figure_set (self->figure, find (self, pose), &look);
  g_assert_true (psoas_guide_measure (&measured, self->figure, find (self, pose), guide));

  return measured;
}

static void
check_wedge (Fixture               *self,
             const PsoasCheckpoint *checkpoint)
{
  const PsoasMarkerColours colours = { .warning = { 1, 0, 0, 1 } };
  PsoasPicture picture = make_picture (self, checkpoint);
  double scale = MIN (WIDTH / picture.frame.width, HEIGHT / picture.frame.height);
  PsoasGuide wrong = measure (self, checkpoint->mistake, checkpoint->guide);
  PsoasGuide right = measure (self, psoas_stretch_get_hold_pose (self->stretch), checkpoint->guide);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  cairo_matrix_t matrix;
  double x, y, width, height;

  cairo_matrix_init_scale (&matrix, scale, scale);
  psoas_guide_marks_draw_error (&wrong, &right, &matrix, &colours, cr);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  cairo_surface_destroy (surface);

  if (wrong.shape == PSOAS_GUIDE_DISTANCE)
    g_assert_cmpfloat (MAX (width, height), ==, 0);
  else
    g_assert_cmpfloat (MIN (width, height), >=, LEAST_WEDGE);
}

static void
test_wedge (Fixture       *self,
            gconstpointer  data)
{
  GPtrArray *checkpoints = psoas_stretch_get_checkpoints (self->stretch);

  for (guint i = 0; i < checkpoints->len; i++) {
    const PsoasCheckpoint *checkpoint = g_ptr_array_index (checkpoints, i);

    if (checkpoint->mistake != NULL)
      check_wedge (self, checkpoint);
  }
}

int
main (int   argc,
      char *argv[])
{
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/mistakes/gentle/outline", Fixture, "gentle", set_up, test_outline, tear_down);
  g_test_add ("/mistakes/gentle/wedge", Fixture, "gentle", set_up, test_wedge, tear_down);
  g_test_add ("/mistakes/deeper/outline", Fixture, "deeper", set_up, test_outline, tear_down);
  g_test_add ("/mistakes/deeper/wedge", Fixture, "deeper", set_up, test_wedge, tear_down);

  return g_test_run ();
}
