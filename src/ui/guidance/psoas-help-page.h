/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-help.h"

G_BEGIN_DECLS

/* A PsoasReadingPage of all help.  @example: the text of a stretch file */
GtkWidget *psoas_help_page_new (PsoasHelp  *help,
                                const char *example);

G_END_DECLS
