/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-sleep.h"
#include "session/psoas-session.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_SESSION_DRIVER (psoas_session_driver_get_type ())

/**
 * PsoasSessionDriver:
 *
 * The only reader of clocks: tells a session the monotonic time, wakes exactly at its deadlines (a
 * GSource with a ready time), and notices sleep by comparing the boot-time clock with the monotonic one.
 * While time runs it wakes every five seconds at the latest, so that a stop of the program is noticed by how
 * late it is woken.  Nothing wakes while the session is paused, waits for the person, or is over.
 */
G_DECLARE_FINAL_TYPE (PsoasSessionDriver, psoas_session_driver, PSOAS, SESSION_DRIVER, GObject)

PsoasSessionDriver *psoas_session_driver_new         (PsoasSession       *session);
PsoasSession       *psoas_session_driver_get_session (PsoasSessionDriver *self);
/* Returns µs, monotonic.  May pause the session. */
gint64              psoas_session_driver_tick        (PsoasSessionDriver *self);
/* The same with the clocks read by the caller */
void                psoas_session_driver_tick_at     (PsoasSessionDriver *self,
                                                      const PsoasClocks  *now);
/* After an action was taken on the session: sets the next wake-up anew.  Connected to the session's
 * notify signals too, so a forgotten call cannot stop the clock. */
void                psoas_session_driver_poke        (PsoasSessionDriver *self);

G_END_DECLS
