/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-palette.h"

G_BEGIN_DECLS

/* The palette that the person's choice of light, dark and high contrast asks for */
PsoasPalette psoas_style_palette_get    (GtkWidget *widget);
/* Calls @changed (widget) whenever that choice changes */
void         psoas_style_palette_follow (GtkWidget *widget,
                                         void     (*changed) (GtkWidget *widget));

G_END_DECLS
