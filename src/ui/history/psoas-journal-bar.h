/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-journal.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_JOURNAL_BAR (psoas_journal_bar_get_type ())

/**
 * PsoasJournalBar:
 *
 * Says what keeps the pain log from being read or written, where it is, and what to do.  Sets its file
 * aside, where that helps and the person agrees.  Not shown while all is well.
 *
 * Properties (construct only): "opens", whether it opens the journal when it is shown, and tries to save what
 * waits; "sets-aside", whether it offers to.
 * Signal "ready": the journal has no problem; where the bar opens it, it is open.
 */
G_DECLARE_FINAL_TYPE (PsoasJournalBar, psoas_journal_bar, PSOAS, JOURNAL_BAR, GtkWidget)

/* All is done when the bar has been shown: the window does not wait for it. */
void psoas_journal_bar_set_journal (PsoasJournalBar *self,
                                    PsoasJournal    *journal);

G_END_DECLS
