/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-journal-csv.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_IMPORT (psoas_import_get_type ())

/**
 * PsoasImport:
 *
 * Adds a table, which a spreadsheet may have saved, to the journal, in a thread with a connection of its own.  All or
 * nothing: what is not there is added, nothing that is there is changed.  A row is known again by its id, or by its kind,
 * time and stretch.  What is to be saved meanwhile waits.  Cancelled, it leaves the journal as it was.  Used once.
 */
G_DECLARE_FINAL_TYPE (PsoasImport, psoas_import, PSOAS, IMPORT, GObject)

PsoasImport *psoas_import_new          (PsoasJournal         *journal,
                                        GFile                *file);
void         psoas_import_run          (PsoasImport          *self,
                                        GCancellable         *cancellable,  /* (nullable) */
                                        GAsyncReadyCallback   callback,
                                        gpointer              data);
gboolean     psoas_import_finish       (PsoasImport          *self,
                                        GAsyncResult         *result,
                                        PsoasImported        *imported,     /* (out) (caller-allocates) */
                                        GError              **error);
/* 0 to 1 */
double       psoas_import_get_fraction (PsoasImport          *self);

G_END_DECLS
