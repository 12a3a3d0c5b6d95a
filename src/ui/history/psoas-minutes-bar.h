/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PSOAS_TYPE_MINUTES_BAR (psoas_minutes_bar_get_type ())

/**
 * PsoasMinutesBar:
 *
 * The minutes of one hip in a week, with a quiet mark where they are enough.  The words beside it say the same.
 *
 * Property "label" (gchararray): its name.
 */
G_DECLARE_FINAL_TYPE (PsoasMinutesBar, psoas_minutes_bar, PSOAS, MINUTES_BAR, GtkWidget)

/* @held: ms */
void psoas_minutes_bar_set_held (PsoasMinutesBar *self,
                                 gint64           held);

G_END_DECLS
