/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/psoas-session.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_SESSION_DRIVER (psoas_session_driver_get_type ())

/**
 * PsoasSessionDriver:
 *
 * The only reader of clocks: tells a session the monotonic time, wakes exactly at its deadlines (a
 * GSource with a ready time, never a periodic tick), and notices sleep by comparing the boot-time clock
 * with the monotonic one.  Nothing wakes while the session is paused or over.
 */
G_DECLARE_FINAL_TYPE (PsoasSessionDriver, psoas_session_driver, PSOAS, SESSION_DRIVER, GObject)

PsoasSessionDriver *psoas_session_driver_new         (PsoasSession       *session);
PsoasSession       *psoas_session_driver_get_session (PsoasSessionDriver *self);
gint64              psoas_session_driver_get_now     (PsoasSessionDriver *self); /* µs, monotonic */
/* After an action was taken on the session: sets the next wake-up anew.  Connected to the session's
 * notify signals too, so a forgotten call cannot stop the clock. */
void                psoas_session_driver_poke        (PsoasSessionDriver *self);

G_END_DECLS
