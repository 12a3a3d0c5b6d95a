/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-journal.h"

G_BEGIN_DECLS

/* The whole journal as a table that other programs read, and back.  An empty journal that imports what
 * another exported exports the same bytes. */

/* What waits is saved first; FALSE also where that fails. */
gboolean psoas_journal_export_csv (PsoasJournal  *self,
                                   const char    *path,
                                   GError       **error);
/* All or nothing: adds what is not there by its id, changes nothing that is.  An error names the line
 * and what to do about it. */
gboolean psoas_journal_import_csv (PsoasJournal  *self,
                                   const char    *path,
                                   guint         *n_added,    /* (out) */
                                   guint         *n_skipped,  /* (out): there already */
                                   GError       **error);

G_END_DECLS
