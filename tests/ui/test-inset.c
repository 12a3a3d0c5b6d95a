/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the words say tuck, the pelvis is seen enlarged beside the person, or not at all. */

#include "figure/psoas-inset.h"

#include <math.h>

/* Opacity from which on a pixel is the person's */
#define OPAQUE 128

typedef struct {
  PsoasFigure *figure;
  PsoasScene picture;
  GtkWidget *widget;
  int width, height;
} Fixture;

static const char * const tucked[] = { "half-kneel-tucked", "standing-tucked" };

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->figure = psoas_figure_new (FIGURE_FOLDER, &error);
  g_assert_no_error (error);
  self->picture.figure = self->figure;
  self->picture.turn = 1;
  self->picture.focused = -1;
  self->widget = g_object_ref_sink (gtk_label_new ("as wide as wanted"));
  gtk_label_set_ellipsize (GTK_LABEL (self->widget), PANGO_ELLIPSIZE_END);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->widget);
  g_assert_finalize_object (self->figure);
}

static void
show (Fixture    *self,
      const char *pose,
      PsoasSide   side,
      int         width,
      int         height)
{
  const char *frame[] = { pose, NULL };

  self->picture.pose = *psoas_poses_find (psoas_figure_get_poses (self->figure), pose);
  self->picture.side = side;
  self->picture.tuck = TRUE;
  g_assert_true (psoas_figure_get_extents (self->figure, frame, &self->picture.frame));
  self->width = width;
  self->height = height;
  gtk_widget_measure (self->widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (self->widget, width, height, -1, NULL);
}

typedef void (* Draw) (const PsoasScene *picture,
                       GtkWidget          *widget,
                       double              height,
                       cairo_t            *cr);

static void
draw_person (const PsoasScene *picture,
             GtkWidget        *widget,
             double            height,
             cairo_t          *cr)
{
  psoas_scene_draw_figure (picture, gtk_widget_get_width (widget), height, cr);
}

static cairo_surface_t *
render (Fixture *self,
        Draw     draw)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, self->width, self->height);
  cairo_t *cr = cairo_create (surface);

  draw (&self->picture, self->widget, self->height, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* How many pixels of @surface are opaque, in the circle or outside of it */
static guint
count (Fixture          *self,
       cairo_surface_t  *surface,
       const PsoasInset *inset,
       gboolean          inside)
{
  guint n = 0;

  for (int y = 0; y < self->height; y++) {
    const guint8 *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

    for (int x = 0; x < self->width; x++)
      n += row[x] >= OPAQUE && (hypot (x + 0.5 - inset->x, y + 0.5 - inset->y) <= inset->radius + 2) == inside;
  }

  return n;
}

static void
check_beside (Fixture *self)
{
  cairo_surface_t *person = render (self, draw_person);
  cairo_surface_t *circle = render (self, psoas_inset_draw);
  PsoasInset inset;

  g_assert_true (psoas_inset_place (&self->picture, self->widget, self->height, &inset));
  g_assert_cmpfloat (inset.zoom, >=, 1.4);
  g_assert_cmpfloat (inset.x - inset.radius, >=, 0);
  g_assert_cmpfloat (inset.x + inset.radius, <=, self->width);
  g_assert_cmpfloat (inset.y - inset.radius, >=, 0);
  g_assert_cmpfloat (inset.y + inset.radius, <=, self->height);
  g_assert_cmpuint (count (self, person, &inset, FALSE), >, 1000);
  g_assert_cmpuint (count (self, person, &inset, TRUE), ==, 0);
  /* All of the circle is drawn, and nothing beside it. */
  g_assert_cmpuint (count (self, circle, &inset, TRUE), >=, G_PI * inset.radius * inset.radius * 0.98);
  g_assert_cmpuint (count (self, circle, &inset, FALSE), ==, 0);
  cairo_surface_destroy (person);
  cairo_surface_destroy (circle);
}

static void
test_beside (Fixture       *self,
             gconstpointer  data)
{
  static const int sizes[][2] = { { 640, 400 }, { 540, 620 }, { 960, 600 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++) {
    for (gsize j = 0; j < G_N_ELEMENTS (tucked); j++) {
      for (PsoasSide side = PSOAS_SIDE_LEFT; side <= PSOAS_SIDE_RIGHT; side++) {
        show (self, tucked[j], side, sizes[i][0], sizes[i][1]);
        check_beside (self);
      }
    }
  }
}

/* Where it would cover the person or be too small to see, there is none. */
static void
test_no_room (Fixture       *self,
              gconstpointer  data)
{
  PsoasInset none = { 0 };
  cairo_surface_t *surface;

  show (self, tucked[0], PSOAS_SIDE_LEFT, 160, 100);
  g_assert_false (psoas_inset_place (&self->picture, self->widget, self->height, &none));
  surface = render (self, psoas_inset_draw);
  g_assert_cmpuint (count (self, surface, &(PsoasInset) { .x = -100 }, FALSE), ==, 0);
  cairo_surface_destroy (surface);
}

static void
test_due (Fixture       *self,
          gconstpointer  data)
{
  show (self, "lunge", PSOAS_SIDE_LEFT, 640, 400);
  g_assert_true (psoas_inset_is_due (&self->picture));
  self->picture.tuck = FALSE;
  g_assert_false (psoas_inset_is_due (&self->picture));
  self->picture.guide = "upright";
  g_assert_false (psoas_inset_is_due (&self->picture));
  self->picture.guide = "tailbone";
  g_assert_true (psoas_inset_is_due (&self->picture));
  self->picture.turn = 0.7;
  g_assert_false (psoas_inset_is_due (&self->picture));
  self->picture.turn = 1;
  self->picture.moving = TRUE;
  g_assert_false (psoas_inset_is_due (&self->picture));
  self->picture.moving = FALSE;
  self->picture.look.mistake = TRUE;
  g_assert_false (psoas_inset_is_due (&self->picture));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/inset/beside", Fixture, NULL, set_up, test_beside, tear_down);
  g_test_add ("/inset/no-room", Fixture, NULL, set_up, test_no_room, tear_down);
  g_test_add ("/inset/due", Fixture, NULL, set_up, test_due, tear_down);

  return g_test_run ();
}
