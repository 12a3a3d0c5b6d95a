/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void psoas_history_cells_attach (GtkListView *view);

G_END_DECLS
