/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-reminder-group.h"

#include "psoas-reminder-time-row.h"
#include "psoas-weekday-row.h"

#include <glib/gi18n.h>

struct _PsoasReminderGroup {
  AdwPreferencesGroup parent_instance;

  PsoasSettings *settings;  /* (owned) */
  PsoasStretch *stretch;    /* (owned) */
  gboolean filling;         /* the program turns the controls, not the person */

  GtkSwitch *on;
  PsoasReminderTimeRow *times[PSOAS_REMINDER_MAX_TIMES];
  AdwActionRow *add;
  PsoasWeekdayRow *weekdays;
};

G_DEFINE_FINAL_TYPE (PsoasReminderGroup, psoas_reminder_group, ADW_TYPE_PREFERENCES_GROUP)

static guint
count_times (PsoasReminderGroup *self)
{
  guint n = 0;

  while (n < PSOAS_REMINDER_MAX_TIMES && gtk_widget_get_visible (GTK_WIDGET (self->times[n])))
    n++;

  return n;
}

/* What the controls say.  While a time is turned it may pass another one: that is one time then, in two rows. */
static void
read_controls (PsoasReminderGroup    *self,
               guint                  n_times,
               PsoasReminderSchedule *schedule)
{
  *schedule = (PsoasReminderSchedule) {
    .on = gtk_switch_get_active (self->on),
    .weekdays = psoas_weekday_row_get_weekdays (self->weekdays),
  };
  for (guint i = 0; i < n_times; i++)
    psoas_reminder_schedule_add_time (schedule, psoas_reminder_time_row_get_time (self->times[i]));
}

/* Which controls there are, for so many times */
static void
show_controls (PsoasReminderGroup *self,
               guint               n_times)
{
  gboolean on = gtk_switch_get_active (self->on);

  for (guint i = 0; i < PSOAS_REMINDER_MAX_TIMES; i++) {
    gtk_widget_set_visible (GTK_WIDGET (self->times[i]), on && i < n_times);
    psoas_reminder_time_row_set_removable (self->times[i], n_times > 1);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->add), on && n_times < PSOAS_REMINDER_MAX_TIMES);
  gtk_widget_set_visible (GTK_WIDGET (self->weekdays), on);
}

static void
fill (PsoasReminderGroup          *self,
      const PsoasReminderSchedule *schedule)
{
  self->filling = TRUE;
  gtk_switch_set_active (self->on, schedule->on);
  for (guint i = 0; i < schedule->n_times; i++)
    psoas_reminder_time_row_set_time (self->times[i], schedule->times[i]);
  psoas_weekday_row_set_weekdays (self->weekdays, schedule->weekdays);
  show_controls (self, schedule->n_times);
  self->filling = FALSE;
}

static void
save (PsoasReminderGroup          *self,
      const PsoasReminderSchedule *schedule)
{
  self->filling = TRUE;
  psoas_settings_set_reminder (self->settings, self->stretch, schedule);
  self->filling = FALSE;
}

/* Chosen elsewhere */
static void
settings_changed_cb (PsoasReminderGroup *self)
{
  PsoasReminderSchedule schedule, shown;

  psoas_settings_get_reminder (self->settings, self->stretch, &schedule);
  read_controls (self, count_times (self), &shown);
  if (!self->filling && !psoas_reminder_schedule_equal (&schedule, &shown))
    fill (self, &schedule);
}

static void
changed_cb (PsoasReminderGroup *self)
{
  PsoasReminderSchedule schedule;

  if (self->filling)
    return;

  read_controls (self, count_times (self), &schedule);
  save (self, &schedule);
}

/* The times are not to be seen while it is off, but are kept. */
static void
on_changed_cb (PsoasReminderGroup *self)
{
  PsoasReminderSchedule schedule;

  if (self->filling || self->settings == NULL)
    return;

  psoas_settings_get_reminder (self->settings, self->stretch, &schedule);
  schedule.on = gtk_switch_get_active (self->on);
  if (schedule.on && schedule.n_times == 0)
    psoas_reminder_schedule_add_time (&schedule, psoas_reminder_schedule_find_free (&schedule));
  save (self, &schedule);
  fill (self, &schedule);
}

static void
add_cb (PsoasReminderGroup *self)
{
  PsoasReminderSchedule schedule;
  guint n_times;

  read_controls (self, count_times (self), &schedule);
  if (!psoas_reminder_schedule_add_time (&schedule, psoas_reminder_schedule_find_free (&schedule)))
    return;
  n_times = schedule.n_times;
  save (self, &schedule);
  fill (self, &schedule);
  /* Its row is gone with the fourth time. */
  if (n_times == PSOAS_REMINDER_MAX_TIMES)
    gtk_widget_child_focus (GTK_WIDGET (self->times[n_times - 1]), GTK_DIR_TAB_FORWARD);
}

static void
removed_cb (PsoasReminderGroup   *self,
            PsoasReminderTimeRow *row)
{
  PsoasReminderSchedule schedule;

  read_controls (self, count_times (self), &schedule);
  for (guint i = 0; i < schedule.n_times && schedule.n_times > 1; i++) {
    if (schedule.times[i] == psoas_reminder_time_row_get_time (row)) {
      psoas_reminder_schedule_remove_time (&schedule, i);
      break;
    }
  }
  save (self, &schedule);
  fill (self, &schedule);
  gtk_widget_child_focus (GTK_WIDGET (self->times[0]), GTK_DIR_TAB_FORWARD);
}

static void
psoas_reminder_group_dispose (GObject *object)
{
  PsoasReminderGroup *self = PSOAS_REMINDER_GROUP (object);

  g_clear_object (&self->stretch);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (psoas_reminder_group_parent_class)->dispose (object);
}

static void
bind_times (GtkWidgetClass *widget_class)
{
  static const char * const names[PSOAS_REMINDER_MAX_TIMES] = { "time_1", "time_2", "time_3", "time_4" };

  for (guint i = 0; i < PSOAS_REMINDER_MAX_TIMES; i++)
    gtk_widget_class_bind_template_child_full (widget_class, names[i], FALSE,
                                               G_STRUCT_OFFSET (PsoasReminderGroup, times[i]));
}

static void
psoas_reminder_group_class_init (PsoasReminderGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_reminder_group_dispose;

  g_type_ensure (PSOAS_TYPE_REMINDER_TIME_ROW);
  g_type_ensure (PSOAS_TYPE_WEEKDAY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-reminder-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasReminderGroup, on);
  bind_times (widget_class);
  gtk_widget_class_bind_template_child (widget_class, PsoasReminderGroup, add);
  gtk_widget_class_bind_template_child (widget_class, PsoasReminderGroup, weekdays);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, removed_cb);
}

static void
psoas_reminder_group_init (PsoasReminderGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Two stretches have the same controls on one page: each says whose it is. */
static void
name_control (GtkWidget  *control,
              const char *title,
              const char *of)
{
  g_autofree char *label = g_strdup_printf (_("%s: %s"), title, of);

  /* A row names what it activates after itself, which would be said twice. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * psoas_reminder_group_new:
 * @settings: where the choices are kept
 * @stretch: what is reminded of
 *
 * Returns: (transfer floating): a group that bears the stretch's name
 */
GtkWidget *
psoas_reminder_group_new (PsoasSettings *settings,
                          PsoasStretch  *stretch)
{
  const char *of = psoas_stretch_get_name (stretch);
  /* A group reads its title as markup. */
  g_autofree char *title = g_markup_escape_text (of, -1);
  PsoasReminderGroup *self = g_object_new (PSOAS_TYPE_REMINDER_GROUP, "title", title, NULL);
  PsoasReminderSchedule schedule;

  self->stretch = g_object_ref (stretch);
  for (guint i = 0; i < PSOAS_REMINDER_MAX_TIMES; i++)
    psoas_reminder_time_row_set_of (self->times[i], of);
  psoas_weekday_row_set_of (self->weekdays, of);
  name_control (GTK_WIDGET (self->on), _("Remind Me"), of);
  name_control (gtk_widget_get_ancestor (GTK_WIDGET (self->on), ADW_TYPE_ACTION_ROW), _("Remind Me"), of);
  name_control (GTK_WIDGET (self->add), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->add)), of);
  psoas_settings_get_reminder (settings, stretch, &schedule);
  fill (self, &schedule);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "notify::reminders", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
