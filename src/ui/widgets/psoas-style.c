/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-style.h"

#include <adwaita.h>

/* Own style sheets. AdwApplication would load them from its resource base path, but GtkApplication looks there for
 * icons, too, of which there are none, and has the whole icon theme read a second time for it: a ninth of the start. */

static void
update_dark (GtkCssProvider  *sheet,
             GParamSpec      *spec,
             AdwStyleManager *manager)
{
  GdkDisplay *display = adw_style_manager_get_display (manager);

  if (adw_style_manager_get_dark (manager))
    gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (sheet), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  else
    gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (sheet));
}

/**
 * psoas_style_load:
 * @display: where windows are shown
 *
 * Loads the style sheets, for as long as the display lasts; to be called once.
 */
void
psoas_style_load (GdkDisplay *display)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (display);
  g_autoptr (GtkCssProvider) sheet = gtk_css_provider_new ();
  GtkCssProvider *dark = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (sheet, RESOURCE_PATH "/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (sheet), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  gtk_css_provider_load_from_resource (dark, RESOURCE_PATH "/style-dark.css");
  g_signal_connect_data (manager, "notify::dark", G_CALLBACK (update_dark), dark,
                         (GClosureNotify) (GCallback) g_object_unref, G_CONNECT_SWAPPED);
  update_dark (dark, NULL, manager);
}
