/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that scroll where they are too high.  Needs a display: run it under Xvfb. */

#include "widgets/psoas-scroller.h"

#include <adwaita.h>

#define WORDS \
  "The pain log cannot be opened. Check the permissions of its folder and file. What was to be saved is kept until then."
#define MOST 120

static GtkWidget *
make_words (int lines)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < lines; i++)
    g_string_append (text, WORDS "\n");

  return g_object_new (GTK_TYPE_LABEL, "label", text->str, "wrap", TRUE, NULL);
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int minimum, natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  if (PSOAS_IS_SCROLLER (widget))
    g_assert_cmpint (minimum, ==, natural);

  return natural;
}

/* As high as they are, at every width at which they are not too high; a bar to scroll by has a least height. */
static void
test_as_high_as_the_words (void)
{
  GtkWidget *words = make_words (1);
  GtkWidget *scroller = g_object_ref_sink (psoas_scroller_new (words, 10000));
  int least;

  gtk_widget_measure (gtk_widget_get_first_child (scroller), GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  for (int width = 200; width <= 1000; width += 100)
    g_assert_cmpint (measure_height (scroller, width), ==, MAX (least, measure_height (words, width)));
  g_assert_cmpint (measure_height (scroller, 200), >, measure_height (scroller, 1000));
  g_object_unref (scroller);
}

/* What is too high stays within its height, and its end can be scrolled to. */
static void
test_too_high (void)
{
  GtkWidget *words = make_words (12);
  GtkWidget *scroller = g_object_ref_sink (psoas_scroller_new (words, MOST));
  GtkWidget *window = gtk_widget_get_first_child (scroller);
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));

  g_assert_cmpint (measure_height (scroller, 300), ==, MOST);
  gtk_widget_allocate (scroller, 300, MOST, -1, NULL);
  g_assert_cmpfloat (gtk_adjustment_get_page_size (down), ==, MOST);
  g_assert_cmpfloat (gtk_adjustment_get_upper (down), ==, measure_height (words, 300));
  g_object_unref (scroller);
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
  g_test_add_func ("/scroller/as-high-as-the-words", test_as_high_as_the_words);
  g_test_add_func ("/scroller/too-high", test_too_high);

  return g_test_run ();
}
