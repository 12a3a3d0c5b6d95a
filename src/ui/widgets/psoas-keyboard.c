/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-keyboard.h"

static void
update (GtkWidget *hint)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (hint));

  gtk_widget_set_visible (hint, seat != NULL && (gdk_seat_get_capabilities (seat) & GDK_SEAT_CAPABILITY_KEYBOARD) != 0);
}

/**
 * psoas_keyboard_hint:
 * @hint: words that name keys
 *
 * Shows them where there is a keyboard alone, also when it is plugged in or out.
 */
void
psoas_keyboard_hint (GtkWidget *hint)
{
  GdkSeat *seat;

  g_return_if_fail (GTK_IS_WIDGET (hint));

  seat = gdk_display_get_default_seat (gtk_widget_get_display (hint));
  if (seat != NULL) {
    g_signal_connect_object (seat, "device-added", G_CALLBACK (update), hint, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    g_signal_connect_object (seat, "device-removed", G_CALLBACK (update), hint, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  }
  update (hint);
}
