/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "preferences/psoas-reminder-group.h"
#include "preferences/psoas-reminder-time-row.h"
#include "preferences/psoas-weekday-row.h"

#include "test-stretches.h"

typedef struct {
  PsoasSettings *settings;
  PsoasStretch *stretch;
  GtkWidget *group;
  GtkWindow *window;
} Fixture;

static gpointer
get_child (Fixture    *self,
           const char *name)
{
  return gtk_widget_get_template_child (self->group, PSOAS_TYPE_REMINDER_GROUP, name);
}

static void
set_up (Fixture       *self,
        gconstpointer  unused)
{
  const PsoasReminderSchedule morning = { .on = TRUE, .weekdays = 0x7f, .n_times = 1, .times = { 540 } };

  self->settings = psoas_settings_new ();
  self->stretch = test_stretch_new ("lying");
  psoas_settings_set_reminder (self->settings, self->stretch, &morning);
  self->group = psoas_reminder_group_new (self->settings, self->stretch);
  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (self->window, self->group);
}

static void
tear_down (Fixture       *self,
           gconstpointer  unused)
{
  gtk_window_destroy (self->window);
  g_clear_object (&self->stretch);
  g_clear_object (&self->settings);
}

static void
get_saved (Fixture               *self,
           PsoasReminderSchedule *schedule)
{
  psoas_settings_get_reminder (self->settings, self->stretch, schedule);
}

/* From top to bottom: the switch, the times, "Add a Time", the days */
static void
test_order (Fixture       *self,
            gconstpointer  unused)
{
  GtkWidget *row = gtk_widget_get_ancestor (get_child (self, "on"), ADW_TYPE_ACTION_ROW);

  for (int i = 1; i <= PSOAS_REMINDER_MAX_TIMES; i++) {
    g_autofree char *name = g_strdup_printf ("time_%d", i);

    row = gtk_widget_get_next_sibling (row);
    g_assert_true (row == get_child (self, name));
    g_assert_cmpint (gtk_widget_get_visible (row), ==, i == 1);
  }
  row = gtk_widget_get_next_sibling (row);
  g_assert_true (row == get_child (self, "add"));
  row = gtk_widget_get_next_sibling (row);
  g_assert_true (row == get_child (self, "weekdays"));
  g_assert_null (gtk_widget_get_next_sibling (row));
}

/* Four times at most; one stays. */
static void
test_add_and_remove (Fixture       *self,
                     gconstpointer  unused)
{
  PsoasReminderSchedule schedule;

  for (guint i = 2; i <= PSOAS_REMINDER_MAX_TIMES; i++) {
    g_assert_true (gtk_widget_get_visible (get_child (self, "add")));
    adw_action_row_activate (get_child (self, "add"));
    get_saved (self, &schedule);
    g_assert_cmpuint (schedule.n_times, ==, i);
  }
  g_assert_false (gtk_widget_get_visible (get_child (self, "add")));

  for (guint i = PSOAS_REMINDER_MAX_TIMES; i > 1; i--) {
    int second = schedule.times[1];

    gtk_widget_activate_action (get_child (self, "time_1"), "reminder-time.remove", NULL);
    get_saved (self, &schedule);
    g_assert_cmpuint (schedule.n_times, ==, i - 1);
    g_assert_cmpint (schedule.times[0], ==, second);
    g_assert_cmpint (psoas_reminder_time_row_get_time (get_child (self, "time_1")), ==, second);
  }
  g_assert_true (gtk_widget_get_visible (get_child (self, "add")));
  gtk_widget_activate_action (get_child (self, "time_1"), "reminder-time.remove", NULL);
  get_saved (self, &schedule);
  g_assert_cmpuint (schedule.n_times, ==, 1);
}

/* What is chosen elsewhere is shown, and what is off keeps its times. */
static void
test_both_ways (Fixture       *self,
                gconstpointer  unused)
{
  const PsoasReminderSchedule twice = { .on = TRUE, .weekdays = 0x1f, .n_times = 2, .times = { 480, 1200 } };
  PsoasReminderSchedule schedule;

  psoas_settings_set_reminder (self->settings, self->stretch, &twice);
  g_assert_true (gtk_widget_get_visible (get_child (self, "time_2")));
  g_assert_cmpint (psoas_reminder_time_row_get_time (get_child (self, "time_2")), ==, 1200);
  g_assert_cmpuint (psoas_weekday_row_get_weekdays (get_child (self, "weekdays")), ==, 0x1f);

  gtk_switch_set_active (get_child (self, "on"), FALSE);
  get_saved (self, &schedule);
  g_assert_false (schedule.on);
  g_assert_cmpuint (schedule.n_times, ==, 2);
  g_assert_false (gtk_widget_get_visible (get_child (self, "time_1")));
  g_assert_false (gtk_widget_get_visible (get_child (self, "add")));
  g_assert_false (gtk_widget_get_visible (get_child (self, "weekdays")));
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
  g_test_add ("/reminder-group/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/reminder-group/add-and-remove", Fixture, NULL, set_up, test_add_and_remove, tear_down);
  g_test_add ("/reminder-group/both-ways", Fixture, NULL, set_up, test_both_ways, tear_down);

  return g_test_run ();
}
