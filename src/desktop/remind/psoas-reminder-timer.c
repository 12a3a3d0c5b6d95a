/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-reminder-timer.h"

#include "org.freedesktop.systemd1.h"
#include "psoas-bus.h"
#include "psoas-reminder-units.h"

#include <errno.h>

#include <glib/gstdio.h>

#define SYSTEMD_NAME "org.freedesktop.systemd1"
#define FLAGS G_DBUS_CALL_FLAGS_NO_AUTO_START
#define TIMEOUT 10000  /* ms */
#define SYSTEMD_PATH "/org/freedesktop/systemd1"

static const char * const timers[] = { PSOAS_REMINDER_TIMER, NULL };

/* (transfer full): where the person's own units are */
static char *
dup_unit_path (const char *name)
{
  return g_build_filename (g_get_user_config_dir (), "systemd", "user", name, NULL);
}

static gboolean
write_unit (const char  *name,
            const char  *text,
            GError     **error)
{
  g_autofree char *path = dup_unit_path (name);
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0755) < 0) {
    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", folder, g_strerror (errno));
    return FALSE;
  }

  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);
}

static gboolean
has_unit (const char *name)
{
  g_autofree char *path = dup_unit_path (name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
remove_unit (const char  *name,
             GError     **error)
{
  g_autofree char *path = dup_unit_path (name);

  if (g_unlink (path) < 0 && errno != ENOENT) {
    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", path, g_strerror (errno));
    return FALSE;
  }

  return TRUE;
}

/* (transfer full) (nullable) */
static PsoasUnitManager *
new_manager (GDBusConnection  *bus,
             GError          **error)
{
  return psoas_unit_manager_proxy_new_sync (bus, G_DBUS_PROXY_FLAGS_DO_NOT_LOAD_PROPERTIES
                                                 | G_DBUS_PROXY_FLAGS_DO_NOT_CONNECT_SIGNALS
                                                 | G_DBUS_PROXY_FLAGS_DO_NOT_AUTO_START,
                                            SYSTEMD_NAME, SYSTEMD_PATH, NULL, error);
}

gboolean
psoas_reminder_timer_is_there (GDBusConnection *bus)
{
  return bus != NULL && psoas_bus_has_owner (bus, SYSTEMD_NAME);
}

gboolean
psoas_reminder_timer_set (GDBusConnection              *bus,
                          const char                   *program,
                          const PsoasReminderSchedule  *schedules,
                          guint                         n_schedules,
                          GError                      **error)
{
  g_autofree char *service = psoas_reminder_units_service (program);
  g_autofree char *timer = psoas_reminder_units_timer (schedules, n_schedules);
  g_autoptr (PsoasUnitManager) manager = new_manager (bus, error);

  return manager != NULL
         && write_unit (PSOAS_REMINDER_SERVICE, service, error)
         && write_unit (PSOAS_REMINDER_TIMER, timer, error)
         && psoas_unit_manager_call_reload_sync (manager, FLAGS, TIMEOUT, NULL, error)
         && psoas_unit_manager_call_enable_unit_files_sync (manager, timers, FALSE, TRUE, FLAGS, TIMEOUT, NULL, NULL, NULL,
                                                            error)
         && psoas_unit_manager_call_restart_unit_sync (manager, PSOAS_REMINDER_TIMER, "replace", FLAGS, TIMEOUT, NULL, NULL, error);
}

/* It may have been stopped or removed by hand: what matters is that it is gone. */
static void
stop (GDBusConnection *bus)
{
  g_autoptr (PsoasUnitManager) manager = new_manager (bus, NULL);

  if (manager == NULL)
    return;
  psoas_unit_manager_call_stop_unit_sync (manager, PSOAS_REMINDER_TIMER, "replace", FLAGS, TIMEOUT, NULL, NULL, NULL);
  psoas_unit_manager_call_disable_unit_files_sync (manager, timers, FALSE, FLAGS, TIMEOUT, NULL, NULL, NULL);
}

gboolean
psoas_reminder_timer_remove (GDBusConnection  *bus,
                             GError          **error)
{
  gboolean there = psoas_reminder_timer_is_there (bus);

  if (!has_unit (PSOAS_REMINDER_TIMER) && !has_unit (PSOAS_REMINDER_SERVICE))
    return TRUE;

  if (there)
    stop (bus);
  if (!remove_unit (PSOAS_REMINDER_TIMER, error) || !remove_unit (PSOAS_REMINDER_SERVICE, error))
    return FALSE;
  if (there) {
    g_autoptr (PsoasUnitManager) manager = new_manager (bus, NULL);

    if (manager != NULL)
      psoas_unit_manager_call_reload_sync (manager, FLAGS, TIMEOUT, NULL, NULL);
  }

  return TRUE;
}

/* By the clock on the wall: a machine that sleeps meanwhile is late, not later by its sleep. */
gboolean
psoas_reminder_timer_start_once (GDBusConnection  *bus,
                                 gint64            time,
                                 GError          **error)
{
  g_autoptr (PsoasUnitManager) manager = new_manager (bus, error);
  g_autofree char *name = g_strdup_printf (APPLICATION_ID ".remind-%" G_GINT64_FORMAT ".timer", time);
  g_autofree char *moment = psoas_reminder_units_moment (time);
  GVariantBuilder properties, calendar;

  if (manager == NULL)
    return FALSE;

  g_variant_builder_init (&calendar, G_VARIANT_TYPE ("a(ss)"));
  g_variant_builder_add (&calendar, "(ss)", "OnCalendar", moment);
  g_variant_builder_init (&properties, G_VARIANT_TYPE ("a(sv)"));
  g_variant_builder_add (&properties, "(sv)", "Description", g_variant_new_string ("Reminder to stretch, put off"));
  g_variant_builder_add (&properties, "(sv)", "TimersCalendar", g_variant_builder_end (&calendar));
  g_variant_builder_add (&properties, "(sv)", "Unit", g_variant_new_string (PSOAS_REMINDER_SERVICE));
  g_variant_builder_add (&properties, "(sv)", "RemainAfterElapse", g_variant_new_boolean (FALSE));

  return psoas_unit_manager_call_start_transient_unit_sync (manager, name, "replace", g_variant_builder_end (&properties),
                                                            g_variant_new_array (G_VARIANT_TYPE ("(sa(sv))"), NULL, 0),
                                                            FLAGS, TIMEOUT, NULL, NULL, error);
}
