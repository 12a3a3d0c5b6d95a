/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-announce.h"

/**
 * psoas_announce:
 * @widget: a widget in a window
 * @text: what a screen reader is to say now, translated
 *
 * Where GTK is older than 4.14 nothing can be announced: there the change of a status line tells of it.
 */
void
psoas_announce (GtkWidget  *widget,
                const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

#if GTK_CHECK_VERSION (4, 14, 0)
  /* What GTK has in place of assistive technology for tests of widgets cannot announce: GTK 4.18 calls a function that it
   * has not. */
  if (g_strcmp0 (g_getenv ("GTK_A11Y"), "test") == 0)
    return;

  /* Newer than the oldest GTK that is built for, which the compiler is told to hold to */
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  /* By the window, which is there when the page that knows has just gone */
  if (gtk_widget_get_root (widget) != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (gtk_widget_get_root (widget)), text,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  G_GNUC_END_IGNORE_DEPRECATIONS
#endif
}
