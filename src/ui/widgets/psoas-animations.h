/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean psoas_animations_are_on (GtkWidget *widget);

G_END_DECLS
