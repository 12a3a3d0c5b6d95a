/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says at length what did not work, in words that can be selected and copied. */
void psoas_failure_dialog_show (GtkWindow  *parent,
                                const char *heading,
                                const char *text);

G_END_DECLS
