/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-style-palette.h"

#include <adwaita.h>

static AdwStyleManager *
get_manager (GtkWidget *widget)
{
  return adw_style_manager_get_for_display (gtk_widget_get_display (widget));
}

/**
 * psoas_style_palette_get:
 * @widget: where it is drawn
 *
 * Returns: the palette for drawings, as light, dark or high contrast are asked for
 */
PsoasPalette
psoas_style_palette_get (GtkWidget *widget)
{
  gboolean dark = adw_style_manager_get_dark (get_manager (widget));

  if (adw_style_manager_get_high_contrast (get_manager (widget)))
    return dark ? PSOAS_PALETTE_HIGH_CONTRAST_DARK : PSOAS_PALETTE_HIGH_CONTRAST;

  return dark ? PSOAS_PALETTE_DARK : PSOAS_PALETTE_LIGHT;
}

/**
 * psoas_style_palette_follow:
 * @widget: who draws; the calls end with it
 * @changed: called with @widget when psoas_style_palette_get() may answer anew
 */
void
psoas_style_palette_follow (GtkWidget *widget,
                            void     (*changed) (GtkWidget *widget))
{
  static const char * const signals[] = { "notify::dark", "notify::high-contrast" };

  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (get_manager (widget), signals[i], G_CALLBACK (changed), widget, G_CONNECT_SWAPPED);
}
