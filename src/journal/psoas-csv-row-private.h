/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-csv.h"
#include "psoas-row-writes-private.h"

G_BEGIN_DECLS

/**
 * PsoasCsvRow:
 *
 * A record of an exported table, read field by field.  The first fault stays in @error; what is read
 * after it is 0 or empty.
 */
typedef struct {
  const PsoasCsvRecord *record;  /* (unowned) */
  GHashTable *columns;           /* (unowned): name to position + 1 */
  GError *error;                 /* (owned) (nullable): names the line */
} PsoasCsvRow;

/* Kinds in the order in which they refer to each other. */
typedef enum {
  PSOAS_CSV_KIND_SESSION,
  PSOAS_CSV_KIND_HOLD,
  PSOAS_CSV_KIND_PAIN,
  PSOAS_CSV_KIND_NOTE,
  PSOAS_CSV_KIND_SHOWN,
} PsoasCsvKind;

#define PSOAS_N_CSV_KINDS 5

/* Adds what saves the row to the writes of its kind; FALSE: row->error is set. */
gboolean psoas_csv_row_read (PsoasCsvRow *self,
                             GPtrArray   *writes[PSOAS_N_CSV_KINDS],
                             GArray      *lines[PSOAS_N_CSV_KINDS]);

G_END_DECLS
