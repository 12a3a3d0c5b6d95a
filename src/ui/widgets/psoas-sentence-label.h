/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A label for a paragraph, which wraps */
GtkWidget *psoas_sentence_label_new (const char *markup);

G_END_DECLS
