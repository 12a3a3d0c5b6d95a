/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PSOAS_TYPE_WHEN (psoas_when_get_type ())

/**
 * PsoasWhen:
 *
 * The day and the time of an entry, to be corrected.
 *
 * Signal "changed": it was.
 */
G_DECLARE_FINAL_TYPE (PsoasWhen, psoas_when, PSOAS, WHEN, GtkWidget)

/* @day: the person's own; @time: s since 1970 */
GtkWidget *psoas_when_new (int        day,
                           gint64     time);
/* As they were given, until the person changes them */
void       psoas_when_get (PsoasWhen *self,
                           int       *day,
                           gint64    *time);

G_END_DECLS
