/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PSOAS_TYPE_DAY_WATCH (psoas_day_watch_get_type ())

/**
 * PsoasDayWatch:
 *
 * Notices that another day has begun where the person is: at midnight, and when it is asked to look, as a
 * machine that slept, or was carried over a border, has missed the hour.
 *
 * Signal "changed": what was today is not any more.
 */
G_DECLARE_FINAL_TYPE (PsoasDayWatch, psoas_day_watch, PSOAS, DAY_WATCH, GObject)

PsoasDayWatch *psoas_day_watch_new  (void);
/* Compares the day with the one of the last look. */
void           psoas_day_watch_look (PsoasDayWatch *self);
/* The same for a moment that is handed in: s since 1970, and where the person is */
void           psoas_day_watch_look_at (PsoasDayWatch *self,
                                        gint64         now,
                                        GTimeZone     *zone);
/* s from @now to the next day, at least 1 */
guint          psoas_day_watch_get_rest (gint64     now,
                                         GTimeZone *zone);

G_END_DECLS
