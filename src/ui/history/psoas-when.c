/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-when.h"

#include "pain/psoas-day.h"
#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"

#include <glib/gi18n.h>

struct _PsoasWhen {
  GtkWidget parent_instance;

  int day;
  gint64 time;
  gboolean touched;         /* what was given is kept to the second until then */

  GtkCalendar *calendar;    /* (unowned): within the button */
  GtkWidget *button;        /* (unowned): a child */
  GtkSpinButton *hour;      /* (unowned): a child */
  GtkSpinButton *minute;    /* (unowned): a child */
};

G_DEFINE_FINAL_TYPE (PsoasWhen, psoas_when, GTK_TYPE_WIDGET)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The day that is chosen in the calendar */
static int
get_day (PsoasWhen *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autoptr (GDateTime) noon = g_date_time_new_utc (g_date_time_get_year (date), g_date_time_get_month (date),
                                                    g_date_time_get_day_of_month (date), 12, 0, 0);

  return g_date_time_to_unix (noon) / PSOAS_DAY_SECONDS;
}

static void
show_day (PsoasWhen *self)
{
  g_autofree char *text = psoas_day_words (get_day (self));
  /* Translators: of an entry; %s is a date */
  g_autofree char *name = g_strdup_printf (_("Day: %s"), text);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* The button in it has the focus, and would be named by the date alone. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
changed_cb (PsoasWhen *self)
{
  self->touched = TRUE;
  show_day (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* "07" */
static gboolean
output_cb (GtkSpinButton *spin)
{
  g_autofree char *text = g_strdup_printf ("%02d", (int) gtk_adjustment_get_value (gtk_spin_button_get_adjustment (spin)));

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (spin))))
    gtk_editable_set_text (GTK_EDITABLE (spin), text);

  return TRUE;
}

static GtkSpinButton *
add_spin (PsoasWhen  *self,
          int         maximum,
          int         value,
          const char *name)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (0, maximum, 1);

  g_signal_connect (spin, "output", G_CALLBACK (output_cb), NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (spin), GTK_ORIENTATION_HORIZONTAL);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 2);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_SPIN_BUTTON (spin);
}

/* GTK 4.8 gives the buttons of a calendar a picture and no name; they are in this order, in every text direction. */
static void
name_buttons (GtkWidget *widget,
              guint     *n)
{
  const char * const names[] = { _("Month Before"), _("Next Month"), _("Year Before"), _("Next Year") };

  if (GTK_IS_BUTTON (widget) && *n < G_N_ELEMENTS (names))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, names[(*n)++], -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_buttons (child, n);
}

static void
add_day (PsoasWhen *self)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc ((gint64) self->day * PSOAS_DAY_SECONDS);
  GtkWidget *popover = gtk_popover_new ();
  guint n = 0;

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  name_buttons (GTK_WIDGET (self->calendar), &n);
  gtk_calendar_select_day (self->calendar, date);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
  self->button = gtk_menu_button_new ();
  gtk_widget_add_css_class (self->button, "tall");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  show_day (self);
}

static void
add_time (PsoasWhen *self)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (self->time);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->hour = add_spin (self, 23, g_date_time_get_hour (time), _("Hour"));
  self->minute = add_spin (self, 59, g_date_time_get_minute (time), _("Minute"));
  gtk_widget_set_halign (line, GTK_ALIGN_CENTER);
  /* As digits are, whichever way the words run */
  gtk_widget_set_direction (line, GTK_TEXT_DIR_LTR);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->hour));
  gtk_box_append (GTK_BOX (line), gtk_label_new (":"));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->minute));
  gtk_widget_set_parent (line, GTK_WIDGET (self));
}

static void
psoas_when_dispose (GObject *object)
{
  psoas_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (psoas_when_parent_class)->dispose (object);
}

static void
psoas_when_class_init (PsoasWhenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_when_dispose;
  widget_class->focus = psoas_focus_children;

  /**
   * PsoasWhen::changed:
   * @self: a day and time
   *
   * The person changed it.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
psoas_when_init (PsoasWhen *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Day and time"), -1);
}

/**
 * psoas_when_new:
 * @day: a day of the person's own
 * @time: s since 1970
 *
 * Returns: (transfer floating): a day and time
 */
GtkWidget *
psoas_when_new (int    day,
                gint64 time)
{
  PsoasWhen *self = g_object_new (PSOAS_TYPE_WHEN, NULL);

  self->day = day;
  self->time = time;
  add_day (self);
  add_time (self);
  self->touched = FALSE;

  return GTK_WIDGET (self);
}

/**
 * psoas_when_get:
 * @self: a day and time
 * @day: (out): the day
 * @time: (out): s since 1970; the hour is that of where the person is now
 */
void
psoas_when_get (PsoasWhen *self,
                int       *day,
                gint64    *time)
{
  g_autoptr (GDateTime) date = NULL;
  g_autoptr (GDateTime) noon = NULL;
  g_autoptr (GDateTime) moment = NULL;

  g_return_if_fail (PSOAS_IS_WHEN (self));

  *day = self->day;
  *time = self->time;
  if (!self->touched)
    return;

  date = gtk_calendar_get_date (self->calendar);
  noon = g_date_time_new_utc (g_date_time_get_year (date), g_date_time_get_month (date),
                              g_date_time_get_day_of_month (date), 12, 0, 0);
  moment = g_date_time_new_local (g_date_time_get_year (date), g_date_time_get_month (date),
                                  g_date_time_get_day_of_month (date),
                                  gtk_spin_button_get_value_as_int (self->hour),
                                  gtk_spin_button_get_value_as_int (self->minute), 0);
  *day = get_day (self);
  /* An hour that a change of the clock leaves out is none: then noon. */
  *time = g_date_time_to_unix (moment != NULL ? moment : noon);
}
