/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-picture.h"

#include "content/psoas-library.h"

#include <string.h>

gboolean
test_picture_init (int    *argc,
                   char ***argv)
{
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return FALSE;
  }
  g_test_init (argc, argv, NULL);

  return TRUE;
}

void
test_picture_set_up (TestPicture   *self,
                     gconstpointer  stretch)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strconcat (STRETCH_FOLDER "/", stretch, ".stretch", NULL);

  self->stretch = psoas_stretch_parse_file (path, NULL, &error);
  g_assert_no_error (error);
  self->figure = psoas_figure_new (FIGURE_FOLDER, &error);
  g_assert_no_error (error);
  self->widget = g_object_ref_sink (gtk_label_new ("as wide as wanted"));
  test_picture_resize (self, TEST_PICTURE_WIDTH, TEST_PICTURE_HEIGHT);
}

void
test_picture_tear_down (TestPicture   *self,
                        gconstpointer  stretch)
{
  g_clear_object (&self->widget);
  g_assert_finalize_object (self->figure);
  g_assert_finalize_object (self->stretch);
}

void
test_picture_resize (TestPicture *self,
                     int          width,
                     int          height)
{
  self->width = width;
  self->height = height;
  gtk_widget_measure (self->widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (self->widget, width, height, -1, NULL);
}

const PsoasPose *
test_picture_find (TestPicture *self,
                   const char  *pose)
{
  return psoas_poses_find (psoas_figure_get_poses (self->figure), pose);
}

guint
test_picture_count_changes (TestPicture     *self,
                            cairo_surface_t *one,
                            cairo_surface_t *two)
{
  const guint8 *a = cairo_image_surface_get_data (one);
  const guint8 *b = cairo_image_surface_get_data (two);
  guint n = 0;

  /* Four bytes a pixel: no row has an end that is not drawn. */
  for (int i = 0; i < self->width * self->height; i++)
    n += memcmp (a + 4 * i, b + 4 * i, 4) != 0;

  return n;
}
