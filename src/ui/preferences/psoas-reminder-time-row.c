/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-reminder-time-row.h"

#include "remind/psoas-reminder-words.h"

#include <glib/gi18n.h>
#include <stdio.h>

struct _PsoasReminderTimeRow {
  AdwActionRow parent_instance;

  char *of;            /* (owned): what it is a time of, "" until that is said */
  gboolean filling;    /* the program turns the wheel, not the person */

  GtkSpinButton *time;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (PsoasReminderTimeRow, psoas_reminder_time_row, ADW_TYPE_ACTION_ROW)

enum {
  SIGNAL_CHANGED,
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Several rows look alike: each says whose time it is, and the button which one goes. */
static void
name (PsoasReminderTimeRow *self)
{
  g_autofree char *words = psoas_reminder_words_time (psoas_reminder_time_row_get_time (self));
  /* Translators: a time at which the program reminds of a stretch: "Time: Gentle Stretch" */
  g_autofree char *time = g_strdup_printf (_("Time: %s"), self->of);
  /* Translators: a time of day, then the stretch that it is of */
  g_autofree char *remove = g_strdup_printf (_("Remove %s: %s"), words, self->of);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->time), GTK_ACCESSIBLE_PROPERTY_LABEL, time,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  gtk_widget_set_tooltip_text (self->remove, remove);
}

static gboolean
output_cb (GtkSpinButton *button,
           gpointer       data)
{
  g_autofree char *words = psoas_reminder_words_time (gtk_spin_button_get_value_as_int (button));

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (button)), words))
    gtk_editable_set_text (GTK_EDITABLE (button), words);

  return TRUE;
}

/* "9", "9:30", "9.30", "930" */
static int
input_cb (GtkSpinButton *button,
          double        *value,
          gpointer       data)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (button));
  int hour = 0, minute = 0;

  if (sscanf (text, "%d%*[:.]%d", &hour, &minute) < 1)
    return GTK_INPUT_ERROR;
  if (hour > 24 && minute == 0) {
    minute = hour % 100;
    hour /= 100;
  }
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
    return GTK_INPUT_ERROR;
  *value = hour * 60 + minute;

  return TRUE;
}

static void
value_changed_cb (PsoasReminderTimeRow *self)
{
  name (self);
  if (!self->filling)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_REMOVED], 0);
}

static void
psoas_reminder_time_row_finalize (GObject *object)
{
  g_free (PSOAS_REMINDER_TIME_ROW (object)->of);

  G_OBJECT_CLASS (psoas_reminder_time_row_parent_class)->finalize (object);
}

static void
psoas_reminder_time_row_class_init (PsoasReminderTimeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = psoas_reminder_time_row_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-reminder-time-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasReminderTimeRow, time);
  gtk_widget_class_bind_template_child (widget_class, PsoasReminderTimeRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, output_cb);
  gtk_widget_class_bind_template_callback (widget_class, input_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_install_action (widget_class, "reminder-time.remove", NULL, remove_action);
}

/* Who scrolls the page does not mean the times that pass under the pointer. */
static void
ignore_scrolling (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
      gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
  }
}

static void
psoas_reminder_time_row_init (PsoasReminderTimeRow *self)
{
  self->of = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  ignore_scrolling (GTK_WIDGET (self->time));
}

/**
 * psoas_reminder_time_row_set_of:
 * @self: the row
 * @of: the name of what it is a time of, which its controls bear
 */
void
psoas_reminder_time_row_set_of (PsoasReminderTimeRow *self,
                                const char           *of)
{
  g_return_if_fail (PSOAS_IS_REMINDER_TIME_ROW (self));
  g_return_if_fail (of != NULL);

  g_free (self->of);
  self->of = g_strdup (of);
  name (self);
}

int
psoas_reminder_time_row_get_time (PsoasReminderTimeRow *self)
{
  g_return_val_if_fail (PSOAS_IS_REMINDER_TIME_ROW (self), 0);

  return gtk_spin_button_get_value_as_int (self->time);
}

void
psoas_reminder_time_row_set_time (PsoasReminderTimeRow *self,
                                  int                   time)
{
  g_return_if_fail (PSOAS_IS_REMINDER_TIME_ROW (self));

  self->filling = TRUE;
  gtk_spin_button_set_value (self->time, time);
  self->filling = FALSE;
  name (self);
}

void
psoas_reminder_time_row_set_removable (PsoasReminderTimeRow *self,
                                       gboolean              removable)
{
  g_return_if_fail (PSOAS_IS_REMINDER_TIME_ROW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reminder-time.remove", removable);
}
