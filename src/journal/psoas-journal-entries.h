/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pain/psoas-advice.h"
#include "psoas-journal.h"
#include "psoas-note.h"

G_BEGIN_DECLS

/* Pain scores, notes, and which advice was shown. */

/* Saves a score: new, or changed since. */
gboolean psoas_journal_save_pain  (PsoasJournal          *self,
                                   const PsoasPainEntry  *entry,
                                   GError               **error);
/* Saves a note: new, or changed since. */
gboolean psoas_journal_save_note  (PsoasJournal          *self,
                                   const PsoasNote       *note,
                                   GError               **error);
/* That the advice of @rule was shown at @now, s since 1970 */
gboolean psoas_journal_save_shown (PsoasJournal          *self,
                                   PsoasRule              rule,
                                   gint64                 now,
                                   GError               **error);

/* (element-type PsoasPainEntry) (transfer full) (nullable): of days @first to @last inclusive, sorted by
 * time, with those that wait to be saved; only those, and no error, where the file does not open */
GArray  *psoas_journal_get_pain   (PsoasJournal          *self,
                                   int                    first,
                                   int                    last,
                                   GError               **error);
/* (element-type PsoasNote) (transfer full) (nullable): of days @first to @last inclusive, sorted by time */
GArray  *psoas_journal_get_notes  (PsoasJournal          *self,
                                   int                    first,
                                   int                    last,
                                   GError               **error);
/* When each rule was last shown, s since 1970, at @now at the latest; 0: never, also where that cannot be read */
void     psoas_journal_get_shown  (PsoasJournal          *self,
                                   gint64                 now,
                                   gint64                 shown[PSOAS_N_RULES]);

/* All scores that are known (element-type PsoasPainEntry) (transfer full); FALSE: the journal could not be read */
gboolean   psoas_journal_know_pain   (PsoasJournal  *self,
                                      GArray       **entries);
/* What applies now, by all the scores there are (element-type PsoasAdvice) (transfer full) */
GPtrArray *psoas_journal_find_advice (PsoasJournal *self,
                                      PsoasUrgency  red_flag,
                                      gboolean      hurts,
                                      gint64        now,
                                      int           today);

G_END_DECLS
