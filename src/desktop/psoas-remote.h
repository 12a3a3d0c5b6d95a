/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "psoas-session-driver.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_REMOTE (psoas_remote_get_type ())

/**
 * PsoasRemote:
 *
 * Shows a session as an MPRIS 2 player while it is open, so that headset buttons, media keys, the lock
 * screen and a paired phone steer it.  Each phase is a track, and so is the count after sleep.
 *
 * Signal "raise": somebody asks for the window.
 */
G_DECLARE_FINAL_TYPE (PsoasRemote, psoas_remote, PSOAS, REMOTE, GObject)

PsoasRemote *psoas_remote_new (PsoasSessionDriver *driver,
                               GDBusConnection    *bus);

G_END_DECLS
