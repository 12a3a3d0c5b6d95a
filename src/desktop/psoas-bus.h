/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether a name is on the bus now.  The bus itself answers, at once. */
gboolean psoas_bus_has_owner (GDBusConnection *bus,
                              const char      *name);
/* Whether a name is there, or would be started for the first call */
gboolean psoas_bus_has_service (GDBusConnection *bus,
                                const char      *name);

G_END_DECLS
