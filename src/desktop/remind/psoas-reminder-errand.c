/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-reminder-errand.h"

#include "psoas-alarm.h"
#include "psoas-bus.h"
#include "psoas-reminder-portal.h"
#include "psoas-reminder-watch.h"

#include <glib/gi18n.h>

/* Right after login a timer may elapse before the desktop is there. */
#define DESKTOP_COMES 60       /* s; then it is started, if it can be */
#define DESKTOP_IS_LATE 300    /* s; then nobody is there to be reminded */

/* How long buttons are listened for where the desktop does not keep them: as long as one of them puts off */
#define LISTENS PSOAS_REMINDER_SNOOZE

/* What a portal is given to take the notification over, as it is asked first what it understands */
#define HANDING_OVER 2         /* s */

typedef struct {
  GApplication *application;   /* (owned) */
  PsoasReminders *reminders;   /* (owned) */
  PsoasReminderWatch *watch;   /* (owned) */
  GDBusConnection *bus;        /* (unowned): the application's */
  GMainLoop *loop;             /* (owned) */
  PsoasAlarm *end;             /* (owned) */
} Errand;

static void
quit_cb (gpointer data)
{
  Errand *self = data;

  if (psoas_reminder_watch_is_staying (self->watch))
    psoas_alarm_set (self->end, LISTENS);
  else
    g_main_loop_quit (self->loop);
}

/* --- what the buttons do --------------------------------------------------------------------------- */

static void
spawn (const char *stretch)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  const char *command[] = { program, stretch, NULL };
  g_autoptr (GError) error = NULL;

  if (program == NULL || !g_spawn_async (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, &error))
    g_message ("Psoas does not start: %s", error != NULL ? error->message : "");
}

/* The notification itself was pressed. */
static void
activate_cb (Errand *self)
{
  spawn (NULL);
  psoas_alarm_set (self->end, 0);
}

static void
start_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  spawn (g_variant_get_string (parameter, NULL));
  psoas_alarm_set (((Errand *) data)->end, 0);
}

static void
later_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  Errand *self = data;
  g_autofree const char **stretches = g_variant_get_strv (parameter, NULL);

  if (psoas_reminders_snooze (self->reminders, stretches)) {
    psoas_alarm_set (self->end, 0);
  } else {
    psoas_reminder_watch_stay (self->watch);
    psoas_alarm_set (self->end, LISTENS);
  }
}

static void
not_today_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  Errand *self = data;
  g_autofree const char **stretches = g_variant_get_strv (parameter, NULL);

  psoas_reminders_decline (self->reminders, stretches);
  psoas_alarm_set (self->end, 0);
}

static const GActionEntry actions[] = {
  { .name = "remind-later", .activate = later_action, .parameter_type = "as" },
  { .name = "remind-not-today", .activate = not_today_action, .parameter_type = "as" },
  { .name = "start", .activate = start_action, .parameter_type = "s" },
};

/* --- the desktop ------------------------------------------------------------------------------------ */

static gboolean
is_desktop_there (Errand *self)
{
  return psoas_reminder_portal_is_sandboxed ()
         || psoas_bus_has_owner (self->bus, PSOAS_NOTIFICATION_KEEPER) || psoas_bus_has_owner (self->bus, PSOAS_NOTIFICATION_SERVICE);
}

static void
appeared_cb (GDBusConnection *bus,
             const char      *name,
             const char      *owner,
             gpointer         data)
{
  g_main_loop_quit (((Errand *) data)->loop);
}

/* Some desktops start it when the first notification comes. */
static void
start_service_cb (gpointer data)
{
  Errand *self = data;

  g_dbus_connection_call (self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                          "StartServiceByName", g_variant_new ("(su)", PSOAS_NOTIFICATION_SERVICE, 0), NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                          NULL, NULL, NULL);
}

static void
wait_for_desktop (Errand *self)
{
  PsoasAlarm *start;
  guint keeper, service;

  if (is_desktop_there (self))
    return;

  keeper = g_bus_watch_name_on_connection (self->bus, PSOAS_NOTIFICATION_KEEPER, G_BUS_NAME_WATCHER_FLAGS_NONE, appeared_cb, NULL, self, NULL);
  service = g_bus_watch_name_on_connection (self->bus, PSOAS_NOTIFICATION_SERVICE, G_BUS_NAME_WATCHER_FLAGS_NONE, appeared_cb, NULL, self, NULL);
  start = psoas_alarm_new (start_service_cb, self);
  psoas_alarm_set (start, DESKTOP_COMES);
  psoas_alarm_set (self->end, DESKTOP_IS_LATE);
  g_main_loop_run (self->loop);
  psoas_alarm_free (start);
  psoas_alarm_stop (self->end);
  g_bus_unwatch_name (keeper);
  g_bus_unwatch_name (service);
}

/* --- the errand -------------------------------------------------------------------------------------- */

/* What was reminded of may be done in another process. */
static void
changed_cb (Errand *self)
{
  if (!psoas_reminder_watch_is_staying (self->watch) && psoas_reminders_withdraw (self->reminders))
    psoas_alarm_set (self->end, 0);
}

/* Where the desktop does not keep the notification, somebody has to be there for its buttons. */
static void
listen (Errand       *self,
        PsoasJournal *journal)
{
  g_autofree char *path = g_path_get_dirname (psoas_journal_get_path (journal));
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFileMonitor) monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_NONE, NULL, NULL);

  if (monitor != NULL)
    g_signal_connect_swapped (monitor, "changed", G_CALLBACK (changed_cb), self);
  psoas_reminder_watch_start (self->watch);
  psoas_alarm_set (self->end, LISTENS);
  g_main_loop_run (self->loop);
}

static gboolean
remind (Errand        *self,
        PsoasJournal  *journal,
        GError       **error)
{
  g_autoptr (GError) local_error = NULL;

  wait_for_desktop (self);
  if (!is_desktop_there (self)) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("No desktop is there to show a reminder."));
    return FALSE;
  }
  if (!psoas_reminders_remind (self->reminders, &local_error)) {
    if (local_error == NULL)
      return TRUE;
    g_propagate_error (error, g_steal_pointer (&local_error));
    return FALSE;
  }

  if (psoas_reminder_portal_is_sandboxed ()) {
    psoas_alarm_set (self->end, HANDING_OVER);
    g_main_loop_run (self->loop);
  } else if (!psoas_bus_has_owner (self->bus, PSOAS_NOTIFICATION_KEEPER)) {
    listen (self, journal);
  }

  return g_dbus_connection_flush_sync (self->bus, NULL, error);
}

/**
 * psoas_reminder_errand_run:
 * @settings: when to remind
 * @journal: the pain log
 * @library: (element-type PsoasStretch): all stretches
 * @error: set where nobody could be reminded
 *
 * Returns: whether all is well
 */
gboolean
psoas_reminder_errand_run (PsoasSettings  *settings,
                           PsoasJournal   *journal,
                           GListModel     *library,
                           GError        **error)
{
  Errand self = { .loop = g_main_loop_new (NULL, FALSE) };
  gboolean well;

  /* Not the one that has the window and the name: that may run beside this. */
  self.application = g_application_new (APPLICATION_ID, G_APPLICATION_NON_UNIQUE);
  g_action_map_add_action_entries (G_ACTION_MAP (self.application), actions, G_N_ELEMENTS (actions), &self);
  g_signal_connect_swapped (self.application, "activate", G_CALLBACK (activate_cb), &self);
  well = g_application_register (self.application, NULL, error);
  self.bus = well ? g_application_get_dbus_connection (self.application) : NULL;
  if (well && self.bus == NULL) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("No desktop is there to show a reminder."));
    well = FALSE;
  }
  if (well) {
    self.reminders = psoas_reminders_new (self.application, settings, journal, library);
    self.watch = psoas_reminder_watch_new (self.application, self.reminders);
    self.end = psoas_alarm_new (quit_cb, &self);
    well = remind (&self, journal, error);
  }

  g_clear_pointer (&self.end, psoas_alarm_free);
  g_clear_object (&self.watch);
  g_clear_object (&self.reminders);
  g_clear_object (&self.application);
  g_main_loop_unref (self.loop);

  return well;
}
