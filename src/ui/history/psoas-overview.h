/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-library.h"
#include "psoas-journal.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_OVERVIEW (psoas_overview_get_type ())

/**
 * PsoasOverview:
 *
 * What the pain log comes to: a chart of the scores and how they went, what was done, and the minutes of the last week.
 */
G_DECLARE_FINAL_TYPE (PsoasOverview, psoas_overview, PSOAS, OVERVIEW, GtkWidget)

/* Once; @library: for what the article says of each stretch */
void psoas_overview_set_journal (PsoasOverview *self,
                                 PsoasJournal  *journal,
                                 PsoasLibrary  *library);
/* Reads the journal again, a part at a time.  @today: the person's own day */
void psoas_overview_refresh     (PsoasOverview *self,
                                 int            today);

G_END_DECLS
