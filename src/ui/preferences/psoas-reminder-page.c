/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-reminder-page.h"

#include "psoas-output.h"
#include "psoas-reminder-group.h"
#include "remind/psoas-reminder-file.h"
#include "remind/psoas-reminder-words.h"
#include "widgets/psoas-announce.h"
#include "widgets/psoas-failure-dialog.h"
#include "widgets/psoas-file-chooser.h"

#include <glib/gi18n.h>
#include <string.h>

struct _PsoasReminderPage {
  AdwPreferencesPage parent_instance;

  PsoasSettings *settings;          /* (owned) */
  PsoasLibrary *library;            /* (owned) */
  PsoasReminderFollower *follower;  /* (owned) */
  GtkNativeDialog *chooser;         /* (owned) (nullable) */

  AdwActionRow *state;
  AdwPreferencesGroup *calendar;
};

G_DEFINE_FINAL_TYPE (PsoasReminderPage, psoas_reminder_page, ADW_TYPE_PREFERENCES_PAGE)

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/* Whether a reminder is on, whatever the desktop says */
static gboolean
is_on (PsoasReminderPage *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->library)); i++) {
    g_autoptr (PsoasStretch) stretch = g_list_model_get_item (G_LIST_MODEL (self->library), i);
    PsoasReminderSchedule schedule;

    psoas_settings_get_reminder (self->settings, stretch, &schedule);
    if (psoas_reminder_schedule_is_active (&schedule))
      return TRUE;
  }

  return FALSE;
}

/* --- how it is ------------------------------------------------------------------------------------- */

/* (transfer full) */
static char *
describe_next (PsoasReminderPage *self,
               const char        *more)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gint64 next = psoas_reminders_find_next (psoas_reminder_follower_get_reminders (self->follower));
  g_autofree char *words = psoas_reminder_words_next (next, get_now (), zone);

  if (*words == '\0' || *more == '\0')
    return g_strconcat (words, more, NULL);

  return g_strconcat (words, "\n", more, NULL);
}

static void
say (PsoasReminderPage *self,
     const char        *title,
     const char        *detail,
     const char        *icon)
{
  gboolean news = g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->state)), title) != 0;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->state), title);
  adw_action_row_set_subtitle (self->state, detail);
  adw_action_row_set_icon_name (self->state, icon);
  if (news && gtk_widget_get_mapped (GTK_WIDGET (self)))
    psoas_announce (GTK_WIDGET (self->state), title);
}

static void
show_on (PsoasReminderPage *self,
         const char        *more)
{
  g_autofree char *detail = describe_next (self, more);

  say (self, _("Reminders Are On"), detail, "emblem-ok-symbolic");
}

static void
show_problem (PsoasReminderPage *self,
              const char        *problem)
{
  g_autofree char *detail = g_strconcat (problem, "\n", _("A calendar can remind you instead."), NULL);

  say (self, _("Reminders Do Not Work"), detail, "dialog-warning-symbolic");
}

static void
update (PsoasReminderPage *self)
{
  PsoasReminderHost *host = psoas_reminder_follower_get_host (self->follower);

  gtk_widget_set_visible (GTK_WIDGET (self->calendar), is_on (self));
  if (!is_on (self)) {
    say (self, _("Reminders Are Off"), _("None comes until you turn one on below."), NULL);
    return;
  }

  switch (psoas_reminder_host_get_state (host)) {
  case PSOAS_REMINDER_HOST_ON_TIME:
    show_on (self, "");
    break;
  case PSOAS_REMINDER_HOST_AT_LOGIN:
    show_on (self, _("They come while Psoas is open and, for what was missed that day, when you log in: this desktop "
                     "starts Psoas at no other time. A calendar can remind you at the times themselves."));
    break;
  case PSOAS_REMINDER_HOST_DENIED:
    say (self, _("Reminders Were Denied"),
         _("The desktop does not let Psoas start by itself. It may be allowed in the desktop’s settings, among the "
           "applications. A calendar can remind you instead."), "dialog-warning-symbolic");
    break;
  case PSOAS_REMINDER_HOST_FAILED:
    show_problem (self, psoas_reminder_host_get_problem (host));
    break;
  case PSOAS_REMINDER_HOST_OFF:
  case PSOAS_REMINDER_HOST_ASKING:
  default:
    say (self, _("Asking the Desktop"), _("It has to start Psoas at the times you set."), NULL);
    break;
  }
}

/* --- the calendar ---------------------------------------------------------------------------------- */

static void
save_calendar (PsoasReminderPage *self,
               GFile             *chosen)
{
  g_autofree char *text = psoas_reminder_file_make (self->settings, G_LIST_MODEL (self->library), get_now ());
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = psoas_output_name (chosen, ".ics", &error);

  if (text == NULL)
    return;
  if (file == NULL || !psoas_output_save (file, text, strlen (text), &error))
    psoas_failure_dialog_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("The Calendar File Was Not Saved"),
                               error->message);
  else
    adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                      adw_toast_new (_("Calendar file saved")));
}

static void
response_cb (PsoasReminderPage *self,
             int                response)
{
  g_autoptr (GtkNativeDialog) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    save_calendar (self, file);
}

static void
save_calendar_cb (PsoasReminderPage *self)
{
  g_clear_object (&self->chooser);
  self->chooser = psoas_file_chooser_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                           _("Save the Reminders for a Calendar"), GTK_FILE_CHOOSER_ACTION_SAVE,
                                           _("_Save"), "psoas-reminders.ics");
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
}

/* --- object ------------------------------------------------------------------------------------------ */

/* Who looks at it is told how it is now: the desktop's settings may have been changed. */
static void
psoas_reminder_page_map (GtkWidget *widget)
{
  PsoasReminderPage *self = PSOAS_REMINDER_PAGE (widget);

  GTK_WIDGET_CLASS (psoas_reminder_page_parent_class)->map (widget);

  psoas_reminder_follower_ask_host (self->follower);
  update (self);
}

static void
psoas_reminder_page_dispose (GObject *object)
{
  PsoasReminderPage *self = PSOAS_REMINDER_PAGE (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->follower);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (psoas_reminder_page_parent_class)->dispose (object);
}

static void
psoas_reminder_page_class_init (PsoasReminderPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_reminder_page_dispose;
  widget_class->map = psoas_reminder_page_map;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-reminder-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasReminderPage, state);
  gtk_widget_class_bind_template_child (widget_class, PsoasReminderPage, calendar);
  gtk_widget_class_bind_template_callback (widget_class, save_calendar_cb);
}

static void
psoas_reminder_page_init (PsoasReminderPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * psoas_reminder_page_new:
 * @settings: where the choices are kept
 * @library: the stretches
 * @follower: what tells the desktop of them
 *
 * Returns: (transfer floating): a page of the preferences
 */
GtkWidget *
psoas_reminder_page_new (PsoasSettings         *settings,
                         PsoasLibrary          *library,
                         PsoasReminderFollower *follower)
{
  PsoasReminderPage *self = g_object_new (PSOAS_TYPE_REMINDER_PAGE, NULL);

  self->settings = g_object_ref (settings);
  self->library = g_object_ref (library);
  self->follower = g_object_ref (follower);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (library)); i++) {
    g_autoptr (PsoasStretch) stretch = g_list_model_get_item (G_LIST_MODEL (library), i);

    adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), ADW_PREFERENCES_GROUP (psoas_reminder_group_new (settings, stretch)));
  }
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), self->calendar);
  g_signal_connect_object (follower, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::reminders", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
