/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "psoas-undo.h"

G_BEGIN_DECLS

/* The whole journal as a table that other programs read, and back.  An empty journal that imports what
 * another exported exports the same bytes; so it does after a spreadsheet has opened and saved the table. */

/**
 * PsoasImported:
 *
 * What became of the rows of a table.
 */
typedef struct {
  guint sessions, scores, notes;  /* came */
  guint others;                   /* holds, and advice that was shown, came */
  guint there;                    /* were there, and say the same */
  guint differ;                   /* were there and say something else: left as they were */
  PsoasUndo *undo;                /* (owned) (nullable): takes away what came */
} PsoasImported;

void psoas_imported_clear (PsoasImported *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PsoasImported, psoas_imported_clear)

void     psoas_journal_export_csv        (PsoasJournal         *self,
                                          GFile                *file,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
gboolean psoas_journal_export_csv_finish (GAsyncResult         *result,
                                          GError              **error);
/* What can be read of it and all that waits, where the file does not take it: to be imported later */
gboolean psoas_journal_rescue_csv        (PsoasJournal         *self,
                                          GFile                *file,
                                          GError              **error);
G_END_DECLS
