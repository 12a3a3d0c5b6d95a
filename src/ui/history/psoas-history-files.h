/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-guidance.h"
#include "psoas-journal.h"

G_BEGIN_DECLS

/* What leaves the pain log, comes into it, or ends it: each asks the person where or whether first, and
 * tells what became of it through the action "history.tell" of @page. */
void psoas_history_files_save_report (GtkWidget     *page,
                                      PsoasJournal  *journal,
                                      PsoasGuidance *guidance,
                                      int            today);
void psoas_history_files_print       (GtkWidget     *page,
                                      PsoasJournal  *journal,
                                      PsoasGuidance *guidance,
                                      int            today);
void psoas_history_files_export      (GtkWidget     *page,
                                      PsoasJournal  *journal);
void psoas_history_files_import      (GtkWidget     *page,
                                      PsoasJournal  *journal);
void psoas_history_files_delete_all  (GtkWidget     *page,
                                      PsoasJournal  *journal);

G_END_DECLS
