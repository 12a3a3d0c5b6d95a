/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a screen reader is on, as the session bus or GNOME's settings say. */

#include "psoas-screen-reader.h"

#include "org.a11y.Status.h"
#include "test-bus.h"

#define SCHEMA "org.gnome.desktop.a11y.applications"

typedef struct {
  TestBus *bus;
  GDBusConnection *ours;
  GDBusConnection *theirs;
  PsoasAccessStatus *status;
  PsoasScreenReader *reader;
} Fixture;

static gboolean
is_running (PsoasScreenReader *reader)
{
  gboolean running;

  g_object_get (reader, "running", &running, NULL);

  return running;
}

static void
wait_for (PsoasScreenReader *reader,
          gboolean           running)
{
  while (is_running (reader) != running)
    g_main_context_iteration (NULL, TRUE);
}

/* The desktop's side of the bus */
static void
offer (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = NULL;

  g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->status), self->theirs, "/org/a11y/bus", &error);
  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (self->theirs, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                        "org.freedesktop.DBus", "RequestName", g_variant_new ("(su)", "org.a11y.Bus", 0),
                                        NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->bus = test_bus_new ();
  self->ours = test_bus_connect (self->bus);
  self->theirs = test_bus_connect (self->bus);
  self->status = psoas_access_status_skeleton_new ();
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->reader);
  g_clear_object (&self->status);
  g_dbus_connection_close_sync (self->ours, NULL, NULL);
  g_dbus_connection_close_sync (self->theirs, NULL, NULL);
  g_clear_object (&self->ours);
  g_clear_object (&self->theirs);
  test_bus_free (self->bus);
}

/* It is on already, goes off, and on again. */
static void
test_bus (Fixture       *self,
          gconstpointer  data)
{
  psoas_access_status_set_screen_reader_enabled (self->status, TRUE);
  offer (self);
  self->reader = psoas_screen_reader_new (self->ours);
  g_assert_false (is_running (self->reader));
  wait_for (self->reader, TRUE);
  psoas_access_status_set_screen_reader_enabled (self->status, FALSE);
  wait_for (self->reader, FALSE);
  psoas_access_status_set_screen_reader_enabled (self->status, TRUE);
  wait_for (self->reader, TRUE);
}

/* Who says it comes later than the program. */
static void
test_late (Fixture       *self,
           gconstpointer  data)
{
  self->reader = psoas_screen_reader_new (self->ours);
  while (g_main_context_iteration (NULL, FALSE));
  psoas_access_status_set_screen_reader_enabled (self->status, TRUE);
  offer (self);
  wait_for (self->reader, TRUE);
}

static void
test_no_bus (void)
{
  g_autoptr (PsoasScreenReader) reader = psoas_screen_reader_new (NULL);

  while (g_main_context_iteration (NULL, FALSE));
  g_assert_false (is_running (reader));
}

static void
test_desktop (void)
{
  g_autoptr (GSettingsSchema) schema = g_settings_schema_source_lookup (g_settings_schema_source_get_default (), SCHEMA, TRUE);
  g_autoptr (PsoasScreenReader) reader = NULL;
  g_autoptr (GSettings) desktop = NULL;

  if (schema == NULL) {
    g_test_skip ("GNOME's settings are not installed");
    return;
  }
  reader = psoas_screen_reader_new (NULL);
  desktop = g_settings_new (SCHEMA);
  g_settings_set_boolean (desktop, "screen-reader-enabled", TRUE);
  wait_for (reader, TRUE);
  g_settings_reset (desktop, "screen-reader-enabled");
  wait_for (reader, FALSE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/screen-reader/bus", Fixture, NULL, set_up, test_bus, tear_down);
  g_test_add ("/screen-reader/late", Fixture, NULL, set_up, test_late, tear_down);
  g_test_add_func ("/screen-reader/no-bus", test_no_bus);
  g_test_add_func ("/screen-reader/desktop", test_desktop);
  return g_test_run ();
}
