/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean psoas_focus_children (GtkWidget        *widget,
                               GtkDirectionType  direction);

gboolean psoas_focus_first    (GtkWidget        *widget);

G_END_DECLS
