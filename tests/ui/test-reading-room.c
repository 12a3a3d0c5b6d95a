/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The room that words have in a window.  Needs a display: run it under Xvfb. */

#include "widgets/psoas-reading-room.h"

#include <adwaita.h>

#define WIDTH 480
#define HEIGHT 360

static void
changed_cb (PsoasReadingRoom *self,
            const PsoasRoom  *room,
            PsoasRoom        *told)
{
  *told = *room;
}

/* A window draws its frame, or its shadow, on its own surface. */
static void
test_without_the_frame (void)
{
  GtkWidget *page = g_object_ref_sink (gtk_drawing_area_new ());
  GtkWidget *window = adw_window_new ();
  g_autoptr (PsoasReadingRoom) self = psoas_reading_room_new (page);
  PsoasRoom told = { 0, 0, 0, FALSE };

  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), &told);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  while (told.width == 0 || gtk_widget_get_width (page) == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (gdk_surface_get_width (gtk_native_get_surface (GTK_NATIVE (window))), >, gtk_widget_get_width (page));
  g_assert_cmpint (told.width, ==, gtk_widget_get_width (page));
  g_assert_cmpint (told.height, ==, gtk_widget_get_height (page));
  g_assert_cmpint (told.base, >=, 8);
  g_assert_false (told.floor);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (page);
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
  adw_init ();
  g_test_add_func ("/reading-room/without-the-frame", test_without_the_frame);

  return g_test_run ();
}
