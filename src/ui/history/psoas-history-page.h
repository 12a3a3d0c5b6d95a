/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-guidance.h"
#include "psoas-journal.h"
#include "content/psoas-library.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_HISTORY_PAGE (psoas_history_page_get_type ())

/**
 * PsoasHistoryPage:
 *
 * The pain log: scores as a chart, what was done against what the article says, and every entry, to be
 * changed or removed.  It reads the journal when it is shown and whenever that changes.
 */
G_DECLARE_FINAL_TYPE (PsoasHistoryPage, psoas_history_page, PSOAS, HISTORY_PAGE, GtkWidget)

GtkWidget *psoas_history_page_new (PsoasJournal  *journal,
                                   PsoasLibrary  *library,
                                   PsoasGuidance *guidance);

G_END_DECLS
