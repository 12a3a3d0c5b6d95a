/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-scene.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_FIGURE_LAYOUT (psoas_figure_layout_get_type ())

/**
 * PsoasFigureLayout:
 *
 * Gives a widget that draws a scene as much height as its frame fills, and its one child, a line of words, the place
 * right under that.
 */
G_DECLARE_FINAL_TYPE (PsoasFigureLayout, psoas_figure_layout, PSOAS, FIGURE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *psoas_figure_layout_new (const PsoasScene *scene);

G_END_DECLS
