/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Twenty years of the pain log do not hold up the window.  Needs a display: run it under Xvfb. */

#include "history/psoas-history-log.h"
#include "history/psoas-history-page.h"
#include "history/psoas-overview.h"

#include "test-turns.h"
#include "test-window.h"

#define DAYS (20 * 365)
/* ms */
#define FRAME 16
#define SLOW_FRAME 60

/* A child that a page's template has a name for */
static GtkWidget *
get_child (TestWindow *self,
           GType       type,
           const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (test_window_find (self, type), type, name));
}

static void
open_page (TestWindow *self)
{
  gtk_widget_activate_action (self->window, "win.history", NULL);
}

static void
show_weeks (TestWindow *self)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_child (self, PSOAS_TYPE_OVERVIEW, "weeks")), TRUE);
}

static void
show_year (TestWindow *self)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_child (self, PSOAS_TYPE_OVERVIEW, "year")), TRUE);
}

static void
show_all (TestWindow *self)
{
  GtkWidget *all = gtk_widget_get_next_sibling (get_child (self, PSOAS_TYPE_OVERVIEW, "year"));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (all), TRUE);
}

/* Of the two pages, the one that holds the child */
static void
show_page (GtkWidget *child)
{
  while (!GTK_IS_STACK (gtk_widget_get_parent (child)))
    child = gtk_widget_get_parent (child);
  gtk_stack_set_visible_child (GTK_STACK (gtk_widget_get_parent (child)), child);
}

static GtkWidget *entries;
static GtkWidget *overview;

static void
show_entries (TestWindow *self)
{
  GtkWidget *log = get_child (self, PSOAS_TYPE_HISTORY_PAGE, "log");

  overview = get_child (self, PSOAS_TYPE_HISTORY_PAGE, "overview");
  show_page (log);
  entries = GTK_WIDGET (gtk_widget_get_template_child (log, PSOAS_TYPE_HISTORY_LOG, "entries"));
}

static void
show_overview (TestWindow *self)
{
  show_page (overview);
}

static void
scroll (TestWindow *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (entries));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
}

static void
scroll_back (TestWindow *self)
{
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (entries)), 0);
}

static const struct {
  const char *name;
  void (*show) (TestWindow *self);
} views[] = {
  { "opened", open_page },
  { "a year", show_year },
  { "all", show_all },
  { "four weeks", show_weeks },
  { "entries", show_entries },
  { "entries, scrolled", scroll },
  { "entries, further", scroll },
  { "entries, back", scroll_back },
  { "overview again", show_overview },
};

#define N_VIEWS G_N_ELEMENTS (views)

static void
save_until_today (TestWindow *self,
                  int         n_days)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  int today = psoas_day_from_time (g_get_real_time () / G_USEC_PER_SEC, zone);

  test_journal_save_days (&self->journal, today - n_days, n_days);
}

/* The longest turn of each view, ms */
static void
measure (TestWindow *self,
         double      longest[N_VIEWS])
{
  save_until_today (self, DAYS);
  test_window_present (self);
  for (guint i = 0; i < N_VIEWS; i++) {
    test_turns_begin ();
    views[i].show (self);
    longest[i] = test_turns_end (self->window);
  }
}

/* Twenty years are shown without a stall.  Where the program is built to find faults, or the machine is a slow one, a
 * frame is longer: a turn in which all was read or made was ten of them. */
static void
test_turns (TestWindow    *self,
            gconstpointer  unused)
{
  double longest[N_VIEWS], other_longest[N_VIEWS];
  TestWindow other;

  measure (self, longest);
  /* Once more: what else was to be done only makes a turn longer. */
  test_window_set_up (&other, NULL);
  measure (&other, other_longest);
  test_window_tear_down (&other, NULL);
  for (guint i = 0; i < N_VIEWS; i++) {
    double least = MIN (longest[i], other_longest[i]);

    g_test_minimized_result (least, "longest turn of the main loop, 20 years, %s: %.1f ms", views[i].name, least);
    g_assert_cmpfloat (least, <, g_test_perf () ? FRAME : SLOW_FRAME);
  }
}

int
main (int   argc,
      char *argv[])
{
  if (!test_window_init (&argc, &argv))
    return 0;

  test_window_add ("/history-turns/twenty-years", test_turns);

  return g_test_run ();
}
