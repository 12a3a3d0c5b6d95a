/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-journal-csv.h"

G_BEGIN_DECLS

/* Says what an import brought, and undoes it where the person asks for that. */
void psoas_import_dialog_show (GtkWidget     *page,
                               PsoasJournal  *journal,
                               PsoasImported *imported);

G_END_DECLS
