/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PSOAS_TYPE_SHORTCUTS_WINDOW (psoas_shortcuts_window_get_type ())

/**
 * PsoasShortcutsWindow:
 *
 * What each key does.  GTK's own window for that is wider than a narrow screen.
 */
G_DECLARE_FINAL_TYPE (PsoasShortcutsWindow, psoas_shortcuts_window, PSOAS, SHORTCUTS_WINDOW, AdwPreferencesWindow)

/* @parent: (nullable): what it stands above */
GtkWidget *psoas_shortcuts_window_new (GtkWindow *parent);

G_END_DECLS
