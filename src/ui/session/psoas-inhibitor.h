/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/psoas-session.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_INHIBITOR (psoas_inhibitor_get_type ())

/**
 * PsoasInhibitor:
 *
 * Keeps the screen on while a session runs: not while it is paused, waits after "this hurts", or is over.
 */
G_DECLARE_FINAL_TYPE (PsoasInhibitor, psoas_inhibitor, PSOAS, INHIBITOR, GObject)

PsoasInhibitor *psoas_inhibitor_new (PsoasSession *session,
                                     GtkWindow    *window);

G_END_DECLS
