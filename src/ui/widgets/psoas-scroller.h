/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PSOAS_TYPE_SCROLLER (psoas_scroller_get_type ())

/**
 * PsoasScroller:
 *
 * As high as the words in it need at its width, up to a height above which they scroll.  A scrolled window alone asks
 * for the height of words that are as wide as they like to be, and cuts those that wrap.
 */
G_DECLARE_FINAL_TYPE (PsoasScroller, psoas_scroller, PSOAS, SCROLLER, GtkWidget)

GtkWidget *psoas_scroller_new (GtkWidget *words,
                               int        most);

G_END_DECLS
