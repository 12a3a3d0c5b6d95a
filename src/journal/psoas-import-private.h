/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-journal-csv.h"
#include "psoas-journal-private.h"

G_BEGIN_DECLS

/* What two threads share while a table is merged. */
typedef struct {
  GCancellable *cancellable;  /* (unowned) */
  int permille;               /* atomic */
} PsoasImportProgress;

gboolean psoas_journal_merge_csv (sqlite3              *db,
                                  GFile                *file,
                                  PsoasImportProgress  *progress,
                                  PsoasImported        *imported,
                                  GError              **error);

G_END_DECLS
