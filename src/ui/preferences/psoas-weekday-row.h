/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PSOAS_TYPE_WEEKDAY_ROW (psoas_weekday_row_get_type ())

/**
 * PsoasWeekdayRow:
 *
 * Days of the week, each of which is chosen or not.
 *
 * Signal "changed": the person has chosen others.
 */
G_DECLARE_FINAL_TYPE (PsoasWeekdayRow, psoas_weekday_row, PSOAS, WEEKDAY_ROW, AdwPreferencesRow)

/* @of: what happens on these days, for the buttons' names */
void       psoas_weekday_row_set_of       (PsoasWeekdayRow  *self,
                                           const char       *of);
guint      psoas_weekday_row_get_weekdays (PsoasWeekdayRow  *self); /* bits, Monday's is 1 */
void       psoas_weekday_row_set_weekdays (PsoasWeekdayRow  *self,
                                           guint             weekdays);

G_END_DECLS
