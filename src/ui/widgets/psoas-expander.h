/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @name: (nullable): what a screen reader says, where it is more than @label */
GtkWidget *psoas_expander_new (const char *label,
                               const char *name,
                               GtkWidget  *child);

G_END_DECLS
