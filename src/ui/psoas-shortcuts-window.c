/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-shortcuts-window.h"

#include "widgets/psoas-shortcut-row.h"

struct _PsoasShortcutsWindow {
  AdwPreferencesWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (PsoasShortcutsWindow, psoas_shortcuts_window, ADW_TYPE_PREFERENCES_WINDOW)

static void
psoas_shortcuts_window_class_init (PsoasShortcutsWindowClass *klass)
{
  g_type_ensure (PSOAS_TYPE_SHORTCUT_ROW);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), RESOURCE_PATH "/ui/psoas-shortcuts-window.ui");
}

static void
psoas_shortcuts_window_init (PsoasShortcutsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * psoas_shortcuts_window_new:
 * @parent: (nullable): what it stands above
 *
 * Returns: (transfer none): the window, which GTK holds until it is closed
 */
GtkWidget *
psoas_shortcuts_window_new (GtkWindow *parent)
{
  return g_object_new (PSOAS_TYPE_SHORTCUTS_WINDOW, "transient-for", parent, NULL);
}
