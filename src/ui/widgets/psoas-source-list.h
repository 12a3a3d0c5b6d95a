/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (nullable) (transfer floating): "Where this comes from", which opens by one click; NULL where nothing is marked */
GtkWidget *psoas_source_list_new (const char *about,
                                  GPtrArray  *sentences,
                                  GPtrArray  *references);

G_END_DECLS
