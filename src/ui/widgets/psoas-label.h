/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void psoas_label_take          (GtkLabel *label,
                                char     *text);
void psoas_label_set_type_size (GtkLabel *label,
                                int       size);

G_END_DECLS
