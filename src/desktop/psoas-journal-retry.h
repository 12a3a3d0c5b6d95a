/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-journal.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_JOURNAL_RETRY (psoas_journal_retry_get_type ())

/**
 * PsoasJournalRetry:
 *
 * Tries again and again to save what waits in a journal, until nothing does.
 */
G_DECLARE_FINAL_TYPE (PsoasJournalRetry, psoas_journal_retry, PSOAS, JOURNAL_RETRY, GObject)

#define PSOAS_JOURNAL_RETRY_INTERVAL 5000 /* ms */

/* @interval: ms from one try to the next, in the default main context */
PsoasJournalRetry *psoas_journal_retry_new (PsoasJournal *journal,
                                            guint         interval);

G_END_DECLS
