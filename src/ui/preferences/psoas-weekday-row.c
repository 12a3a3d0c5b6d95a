/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-weekday-row.h"

#include "remind/psoas-reminder-words.h"

#include <glib/gi18n.h>

#define N_DAYS 7

struct _PsoasWeekdayRow {
  AdwPreferencesRow parent_instance;

  gboolean filling;    /* the program presses the buttons, not the person */
  GtkCheckButton *days[N_DAYS];

  GtkFlowBox *box;
  GtkWidget *none;
};

G_DEFINE_FINAL_TYPE (PsoasWeekdayRow, psoas_weekday_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
toggled_cb (PsoasWeekdayRow *self)
{
  gtk_widget_set_visible (self->none, psoas_weekday_row_get_weekdays (self) == 0);
  if (!self->filling)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
psoas_weekday_row_class_init (PsoasWeekdayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-weekday-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasWeekdayRow, box);
  gtk_widget_class_bind_template_child (widget_class, PsoasWeekdayRow, none);
}

static void
psoas_weekday_row_init (PsoasWeekdayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < N_DAYS; i++) {
    g_autofree char *label = psoas_reminder_words_weekday (i, TRUE);
    GtkWidget *day = gtk_check_button_new_with_label (label);
    GtkWidget *child = gtk_flow_box_child_new ();

    gtk_widget_add_css_class (day, "row-button");
    gtk_widget_set_focusable (child, FALSE);
    gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), day);
    gtk_flow_box_append (self->box, child);
    g_signal_connect_object (day, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
    self->days[i] = GTK_CHECK_BUTTON (day);
  }
}

void
psoas_weekday_row_set_of (PsoasWeekdayRow *self,
                          const char      *of)
{
  g_return_if_fail (PSOAS_IS_WEEKDAY_ROW (self));

  for (int i = 0; i < N_DAYS; i++) {
    g_autofree char *day = psoas_reminder_words_weekday (i, FALSE);
    /* Translators: a day of the week, and the stretch that is reminded of on it */
    g_autofree char *label = g_strdup_printf (_("%s: %s"), day, of);

    gtk_accessible_update_property (GTK_ACCESSIBLE (self->days[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  }
}

guint
psoas_weekday_row_get_weekdays (PsoasWeekdayRow *self)
{
  guint weekdays = 0;

  g_return_val_if_fail (PSOAS_IS_WEEKDAY_ROW (self), 0);

  for (int i = 0; i < N_DAYS; i++) {
    if (gtk_check_button_get_active (self->days[i]))
      weekdays |= 1u << i;
  }

  return weekdays;
}

void
psoas_weekday_row_set_weekdays (PsoasWeekdayRow *self,
                                guint            weekdays)
{
  g_return_if_fail (PSOAS_IS_WEEKDAY_ROW (self));

  self->filling = TRUE;
  for (int i = 0; i < N_DAYS; i++)
    gtk_check_button_set_active (self->days[i], (weekdays & 1u << i) != 0);
  self->filling = FALSE;
  gtk_widget_set_visible (self->none, weekdays == 0);
}
