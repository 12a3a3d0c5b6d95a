/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "psoas-journal-error.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_JOURNAL (psoas_journal_get_type ())

/**
 * PsoasJournal:
 *
 * The person's own record, in one file that only they may read.  It never reads a clock.
 *
 * Saving never loses anything: what the file does not take now (full, read-only, locked, damaged, from
 * a newer version) is kept in memory and tried again with the next save and by psoas_journal_flush().
 * A saving function returns FALSE where that happened, and its error says what is in the way; a session
 * goes on all the same.  Only what breaks a rule of the journal (INVALID) is not kept.
 *
 * A file that is damaged, newer or foreign is never altered until psoas_journal_set_aside() has renamed
 * it with the person's consent.
 *
 * Properties (read-only, notified on change): "n-pending" (guint), how many saves wait; "refused"
 * (gboolean), whether the file is not touched, neither read nor written, until it is set aside.
 * Signal "changed": what reads return may be different now.
 */
G_DECLARE_FINAL_TYPE (PsoasJournal, psoas_journal, PSOAS, JOURNAL, GObject)

/* Where the person's journal is, whether or not there is one (transfer full) */
char         *psoas_journal_dup_usual_path (void);
PsoasJournal *psoas_journal_new           (const char    *path);
const char   *psoas_journal_get_path      (PsoasJournal  *self);
/* Opens the file, made where there is none; other functions do so themselves where it is not open. */
gboolean      psoas_journal_open          (PsoasJournal  *self,
                                           GError       **error);
gboolean      psoas_journal_is_open       (PsoasJournal  *self);
/* Tries to save what waits, and closes the file. */
void          psoas_journal_close         (PsoasJournal  *self);
/* Saves what waits; TRUE: nothing waits any more. */
gboolean      psoas_journal_flush         (PsoasJournal  *self,
                                           GError       **error);
guint         psoas_journal_get_n_pending (PsoasJournal  *self);
/* (nullable): what keeps the file from being read, or what waits from being saved, as far as it is known */
const GError *psoas_journal_get_problem   (PsoasJournal  *self);

/* Only with the person's consent: renames the file (and its -wal and -shm) to the first free PATH.N and
 * begins a new one.  Returns where the old one is now, to tell the person (transfer full) (nullable). */
char         *psoas_journal_set_aside     (PsoasJournal  *self,
                                           GError       **error);
/* Only with the person's consent: removes the file, its companions and all that was set aside, and forgets
 * what waits. */
gboolean      psoas_journal_delete_all    (PsoasJournal  *self,
                                           GError       **error);

/* Emits "changed": another day has begun, and what is read of today is another. */
void          psoas_journal_notify_changed (PsoasJournal *self);

/* A new row's id, in the order of time: @now is in s since 1970. */
gint64        psoas_journal_new_id        (gint64         now);

G_END_DECLS
