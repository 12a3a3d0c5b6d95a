/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *psoas_about_window_new (GtkWindow *parent,
                                   GPtrArray *references);

G_END_DECLS
