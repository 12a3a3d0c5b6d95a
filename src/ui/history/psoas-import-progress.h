/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-journal.h"

G_BEGIN_DECLS

/* Imports a table while a dialog shows how far it is, and can be cancelled; then says what it brought, through
 * "history.tell" of @page or a dialog. */
void psoas_import_progress_run (GtkWidget    *page,
                                PsoasJournal *journal,
                                GFile        *file);

G_END_DECLS
