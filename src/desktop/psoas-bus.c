/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-bus.h"

#define TIMEOUT 5000  /* ms */

/**
 * psoas_bus_has_owner:
 * @bus: a message bus
 * @name: a well-known name
 *
 * Returns: whether somebody has it; %FALSE also where the bus does not answer
 */
gboolean
psoas_bus_has_owner (GDBusConnection *bus,
                     const char      *name)
{
  g_autoptr (GVariant) answer = NULL;
  gboolean owned = FALSE;

  g_return_val_if_fail (G_IS_DBUS_CONNECTION (bus), FALSE);

  answer = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "NameHasOwner", g_variant_new ("(s)", name), G_VARIANT_TYPE ("(b)"),
                                        G_DBUS_CALL_FLAGS_NONE, TIMEOUT, NULL, NULL);
  if (answer != NULL)
    g_variant_get (answer, "(b)", &owned);

  return owned;
}

/**
 * psoas_bus_has_service:
 * @bus: a message bus
 * @name: a well-known name
 *
 * Returns: whether somebody has it, or the bus knows whom to start; %FALSE also where the bus does not answer
 */
gboolean
psoas_bus_has_service (GDBusConnection *bus,
                       const char      *name)
{
  g_autoptr (GVariant) answer = NULL;
  g_autofree const char **names = NULL;

  if (psoas_bus_has_owner (bus, name))
    return TRUE;

  answer = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "ListActivatableNames", NULL, G_VARIANT_TYPE ("(as)"), G_DBUS_CALL_FLAGS_NONE,
                                        TIMEOUT, NULL, NULL);
  if (answer == NULL)
    return FALSE;
  g_variant_get (answer, "(^a&s)", &names);

  return g_strv_contains (names, name);
}
