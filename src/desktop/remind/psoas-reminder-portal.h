/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean psoas_reminder_portal_is_sandboxed (void);
/* FALSE without an error: the person or the desktop said no */
gboolean psoas_reminder_portal_request      (GDBusConnection  *bus,
                                             gboolean          wanted,
                                             GCancellable     *cancellable,
                                             GError          **error);

G_END_DECLS
