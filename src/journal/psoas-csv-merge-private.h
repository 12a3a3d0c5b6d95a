/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-csv-row-private.h"
#include "psoas-journal-csv.h"
#include "psoas-write-private.h"

G_BEGIN_DECLS

/**
 * PsoasCsvMerge:
 *
 * Adds the rows of a table to a journal within a transaction: finds out which are there already, whatever
 * their ids have become, and which session each belongs to.
 */
typedef struct _PsoasCsvMerge PsoasCsvMerge;

/* @db outlives it. */
PsoasCsvMerge *psoas_csv_merge_new    (sqlite3            *db);
/* In the order of kinds.  @row outlives it; an error names its line. */
gboolean       psoas_csv_merge_add    (PsoasCsvMerge      *self,
                                       const PsoasCsvRow  *row,
                                       GError            **error);
void           psoas_csv_merge_finish (PsoasCsvMerge      *self,
                                       PsoasImported      *imported);
void           psoas_csv_merge_free   (PsoasCsvMerge      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasCsvMerge, psoas_csv_merge_free)

G_END_DECLS
