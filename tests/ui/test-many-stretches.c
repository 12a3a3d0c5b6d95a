/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Many own stretch files: cards are made as one comes near them.  Needs a display: run it under Xvfb. */

#include "library/psoas-stretch-card.h"

#include "test-folder.h"
#include "test-window.h"

#include <string.h>

#define N_OWN 60

static void
add_own (TestWindow *self)
{
  g_autofree char *folder = test_folder_new ();
  g_autofree char *source = g_build_filename (STRETCH_FOLDER, "gentle.stretch", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (source, &text, NULL, NULL));
  for (int i = 0; i < N_OWN; i++) {
    g_autoptr (GString) own = g_string_new (text);
    g_autofree char *id = g_strdup_printf ("id=\"own-%d\"", i);
    g_autofree char *path = g_strdup_printf ("%s/%d.stretch", folder, i);

    g_assert_cmpuint (g_string_replace (own, "id=\"gentle\"", id, 1), ==, 1);
    g_assert_true (g_file_set_contents (path, own->str, own->len, NULL));
    g_assert_true (psoas_library_add_file (self->library, path, NULL));
  }
}

static guint
count_cards (GtkWidget *widget)
{
  guint n = PSOAS_IS_STRETCH_CARD (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_cards (child);

  return n;
}

static void
painted_cb (GdkFrameClock *clock,
            gboolean      *painted)
{
  *painted = TRUE;
}

/* Sizes are worked out in a frame, however fast the loop turns. */
static void
wait_for_frame (TestWindow *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->window);
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static void
test_made_when_near (TestWindow    *self,
                     gconstpointer  unused)
{
  GtkWidget *scroller;
  GtkAdjustment *adjustment;
  guint before;

  add_own (self);
  test_window_present (self);
  wait_for_frame (self);
  before = count_cards (self->window);
  g_assert_cmpuint (before, >, 2);
  g_assert_cmpuint (before, <, N_OWN);

  scroller = test_window_find (self, GTK_TYPE_SCROLLED_WINDOW);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  /* Each time at the end, more are made, until there are no more.  A frame is waited for: only then has what was
   * made its place, and on a busy machine that takes a while. */
  for (int i = 0; i < N_OWN && count_cards (self->window) < N_OWN + 2; i++) {
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
    wait_for_frame (self);
    g_assert_cmpuint (count_cards (self->window), >=, before);
    before = count_cards (self->window);
  }
  g_assert_cmpuint (count_cards (self->window), ==, N_OWN + 2);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_window_init (&argc, &argv))
    return 0;

  g_test_add ("/many-stretches/made-when-near", TestWindow, NULL, test_window_set_up, test_made_when_near, test_window_tear_down);

  return g_test_run ();
}
