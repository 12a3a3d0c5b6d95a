/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PSOAS_TYPE_SHORTCUT_ROW (psoas_shortcut_row_get_type ())

/**
 * PsoasShortcutRow:
 *
 * One thing that can be done (“title”) and the keys that do it (“keys”: accelerators as GTK writes them, with a space
 * between two and three dots between the ends of a range).  The keys are words, which wrap and are read aloud.
 */
G_DECLARE_FINAL_TYPE (PsoasShortcutRow, psoas_shortcut_row, PSOAS, SHORTCUT_ROW, AdwActionRow)

G_END_DECLS
