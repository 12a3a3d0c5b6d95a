/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The day and time of an entry.  Needs a display: run it under Xvfb. */

#include "history/psoas-when.h"

#include <adwaita.h>

#define NOON (20000 * 86400 + 43200)

/* (element-type GtkWidget) */
static void
find_buttons (GtkWidget *widget,
              gboolean   in_calendar,
              GPtrArray *found)
{
  in_calendar |= GTK_IS_CALENDAR (widget);
  if (in_calendar && GTK_IS_BUTTON (widget))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_buttons (child, in_calendar, found);
}

/* Pressed, each does what it is named for. */
static void
test_calendar_buttons (void)
{
  static const struct {
    const char *name;
    int months, years;
  } buttons[] = { { "Month Before", -1, 0 }, { "Next Month", 1, 0 }, { "Year Before", 0, -1 }, { "Next Year", 0, 1 } };
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *when = psoas_when_new (20000, NOON);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GtkCalendar *calendar;

  gtk_window_set_child (window, when);
  find_buttons (when, FALSE, found);
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (buttons));
  calendar = GTK_CALENDAR (gtk_widget_get_ancestor (g_ptr_array_index (found, 0), GTK_TYPE_CALENDAR));
  for (guint i = 0; i < found->len; i++) {
    g_autoptr (GDateTime) before = gtk_calendar_get_date (calendar);
    g_autoptr (GDateTime) expected = g_date_time_add_full (before, buttons[i].years, buttons[i].months, 0, 0, 0, 0);
    g_autoptr (GDateTime) after = NULL;

    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (g_ptr_array_index (found, i)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         buttons[i].name);
    g_signal_emit_by_name (g_ptr_array_index (found, i), "clicked");
    after = gtk_calendar_get_date (calendar);
    g_assert_cmpint (g_date_time_get_month (after), ==, g_date_time_get_month (expected));
    g_assert_cmpint (g_date_time_get_year (after), ==, g_date_time_get_year (expected));
  }
  gtk_window_destroy (window);
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
  g_test_add_func ("/when/calendar-buttons", test_calendar_buttons);

  return g_test_run ();
}
