/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-journal.h"
#include "session/psoas-session.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_JOURNAL_WRITER (psoas_journal_writer_get_type ())

/**
 * PsoasJournalWriter:
 *
 * Keeps a session in the journal while it is followed: each hold is saved when it is over.
 *
 * Signal "failed" (const char *message): something could not be saved now, and why; it waits, and the
 * session goes on.  The same message is not repeated.
 */
G_DECLARE_FINAL_TYPE (PsoasJournalWriter, psoas_journal_writer, PSOAS, JOURNAL_WRITER, GObject)

PsoasJournalWriter *psoas_journal_writer_new            (PsoasJournal       *journal,
                                                         PsoasSession       *session);
/* For the scores and notes about the session; 0 before it has begun */
gint64              psoas_journal_writer_get_session_id (PsoasJournalWriter *self);

G_END_DECLS
