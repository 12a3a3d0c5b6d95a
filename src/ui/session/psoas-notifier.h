/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/psoas-session.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_NOTIFIER (psoas_notifier_get_type ())

/**
 * PsoasNotifier:
 *
 * Tells by notification of change-over and finish while another program has the person's attention.
 * Whether a window can be seen no desktop says reliably; whether it is the active one all do.
 */
G_DECLARE_FINAL_TYPE (PsoasNotifier, psoas_notifier, PSOAS, NOTIFIER, GObject)

PsoasNotifier *psoas_notifier_new (PsoasSession *session,
                                   GtkWindow    *window);

G_END_DECLS
