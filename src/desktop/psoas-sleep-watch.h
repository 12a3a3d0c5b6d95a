/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PSOAS_TYPE_SLEEP_WATCH (psoas_sleep_watch_get_type ())

/**
 * PsoasSleepWatch:
 *
 * Hears from login1 that the machine is about to sleep.  Without a system bus it hears nothing.
 *
 * Signal "sleep": the machine will sleep as soon as this has been dealt with, if a delay was wanted.
 */
G_DECLARE_FINAL_TYPE (PsoasSleepWatch, psoas_sleep_watch, PSOAS, SLEEP_WATCH, GObject)

PsoasSleepWatch *psoas_sleep_watch_new       (void);
/* Whether sleep should wait until "sleep" has been dealt with, or until nothing is to be done any more */
void             psoas_sleep_watch_set_delay (PsoasSleepWatch *self,
                                              gboolean         delay);

G_END_DECLS
