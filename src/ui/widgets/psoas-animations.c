/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-animations.h"

/**
 * psoas_animations_are_on:
 * @widget: what would move
 *
 * Returns: whether the person wants to see things move
 */
gboolean
psoas_animations_are_on (GtkWidget *widget)
{
  gboolean on;

  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &on, NULL);

  return on;
}
