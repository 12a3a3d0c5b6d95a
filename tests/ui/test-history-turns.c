/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Twenty years of the pain log do not hold up the window.  Needs a display: run it under Xvfb. */

#include "history/psoas-history-log.h"
#include "history/psoas-history-page.h"
#include "history/psoas-overview.h"

#include "test-turns.h"
#include "test-window.h"
#include "../test-slowed.h"

#define DAYS ((TEST_SLOWED ? 1 : 20) * 365)
#define FEW_DAYS (8 * 7)
/* ms */
#define FRAME 16

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

/* The longest turn of each view, ms, with so many days of sessions */
static void
measure (TestWindow *self,
         int         n_days,
         double      longest[N_VIEWS])
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  int today = psoas_day_from_time (g_get_real_time () / G_USEC_PER_SEC, zone);

  test_journal_save_days (&self->journal, today - n_days, n_days);
  test_window_present (self);
  for (guint i = 0; i < N_VIEWS; i++) {
    test_turns_begin ();
    views[i].show (self);
    longest[i] = MIN (longest[i], test_turns_end (self->window));
  }
}

/* Each time in a window of its own; what else was to be done only makes a turn longer, so the least of them counts. */
static void
measure_twice (int    n_days,
               double longest[N_VIEWS])
{
  for (guint i = 0; i < N_VIEWS; i++)
    longest[i] = G_MAXDOUBLE;
  for (guint turn = 0; turn < 2; turn++) {
    TestWindow window;

    test_window_set_up (&window, NULL);
    measure (&window, n_days, longest);
    test_window_tear_down (&window, NULL);
  }
}

/* Twenty years are shown without a stall; where time says nothing, a year is shown without a fault.  How long a frame
 * takes depends on the machine and on what else it does, so the longest of a few weeks says what one is here: a turn in
 * which all of twenty years was read or made was ten of them. */
static void
test_turns (void)
{
  double few[N_VIEWS], many[N_VIEWS], frame = FRAME;

  measure_twice (FEW_DAYS, few);
  measure_twice (DAYS, many);
  for (guint i = 0; i < N_VIEWS; i++)
    frame = MAX (frame, few[i]);
  for (guint i = 0; i < N_VIEWS && !TEST_SLOWED; i++) {
    g_test_minimized_result (many[i], "longest turn of the main loop, 20 years, %s: %.1f ms; 8 weeks: %.1f ms", views[i].name,
                             many[i], few[i]);
    g_assert_cmpfloat (many[i], <, g_test_perf () ? FRAME : 4 * frame);
  }
}

int
main (int   argc,
      char *argv[])
{
  if (!test_window_init (&argc, &argv))
    return 0;

  g_test_add_func ("/history-turns/twenty-years", test_turns);

  return g_test_run ();
}
