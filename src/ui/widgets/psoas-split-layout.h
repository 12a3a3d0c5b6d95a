/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PSOAS_TYPE_SPLIT_LAYOUT (psoas_split_layout_get_type ())

/**
 * PsoasSplitLayout:
 *
 * Two children: where there is room, the first stands beside the second and has the greater part of the width;
 * else above it, with less than half of the height.  Neither scrolls the other away.
 */
G_DECLARE_FINAL_TYPE (PsoasSplitLayout, psoas_split_layout, PSOAS, SPLIT_LAYOUT, GtkLayoutManager)

G_END_DECLS
