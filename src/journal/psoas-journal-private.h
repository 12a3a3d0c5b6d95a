/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-journal.h"
#include "psoas-write-private.h"

G_BEGIN_DECLS

/* (nullable): the open file, opened where it is not yet; not to be kept */
sqlite3   *psoas_journal_get_db     (PsoasJournal  *self,
                                     GError       **error);
/* The one way to read: calls @func for each row of a statement with @n_values whole numbers (gint64).
 * Damage that is met on the way closes the file, which is left alone from then on. */
gboolean   psoas_journal_read       (PsoasJournal  *self,
                                     GError       **error,
                                     PsoasRowFunc   func,
                                     gpointer       data,
                                     const char    *sql,
                                     guint          n_values,
                                     ...);
/* For other uses of the file: closes it, and leaves it alone from then on, where @error is damage */
void       psoas_journal_refuse_if_damaged (PsoasJournal *self,
                                            const GError *error);
/* Saves with all that waits, in one transaction; keeps it where that is not possible now. */
gboolean   psoas_journal_write      (PsoasJournal  *self,
                                     PsoasWrite    *write,  /* (transfer full) */
                                     GError       **error);
/* The same for several that belong together */
gboolean   psoas_journal_write_all  (PsoasJournal  *self,
                                     GPtrArray     *writes, /* (transfer full) (element-type PsoasWrite) */
                                     GError       **error);
/* (element-type PsoasWrite) (transfer none) */
GPtrArray *psoas_journal_get_pending (PsoasJournal *self);
/* Another list of steps than the program's, for tests */
PsoasJournal *psoas_journal_new_with_steps (const char         *path,
                                            const char * const *steps);

G_END_DECLS
