/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PsoasSessionKeyFunc:
 * @page: where the key was pressed
 * @action: what it means
 *
 * Returns: whether something came of it; else the key is for what has the focus
 */
typedef gboolean (* PsoasSessionKeyFunc) (GtkWidget  *page,
                                          const char *action);

void        psoas_session_keys_add  (GtkWidget           *page,
                                     PsoasSessionKeyFunc  func);
const char *psoas_session_keys_find (guint                keyval,
                                     GdkModifierType      modifiers,
                                     gboolean             unused);

G_END_DECLS
