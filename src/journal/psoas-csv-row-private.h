/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pain/psoas-pain-entry.h"
#include "psoas-csv.h"
#include "psoas-hold-row.h"
#include "psoas-note.h"
#include "psoas-session-row.h"

G_BEGIN_DECLS

/* Kinds in the order in which they refer to each other. */
typedef enum {
  PSOAS_CSV_KIND_SESSION,
  PSOAS_CSV_KIND_HOLD,
  PSOAS_CSV_KIND_PAIN,
  PSOAS_CSV_KIND_NOTE,
  PSOAS_CSV_KIND_SHOWN,
} PsoasCsvKind;

#define PSOAS_N_CSV_KINDS 5

/* An id as it stands in a table.  A spreadsheet takes one without letters for a number, and rounds it. */
typedef struct {
  const char *text;      /* (unowned): as it stands there; "": none */
  gint64 number;         /* 0: not readable any more */
  gboolean exact;        /* whether it is what was exported */
} PsoasCsvId;

/**
 * PsoasCsvRow:
 *
 * A record of an exported table, read field by field.  Its texts are the record's.  The first fault stays in
 * @error; what is read after it is 0 or empty.
 */
typedef struct {
  const PsoasCsvRecord *record;  /* (unowned) */
  GHashTable *columns;           /* (unowned): name to position + 1 */
  GError *error;                 /* (owned) (nullable): names the line */

  PsoasCsvKind kind;
  PsoasCsvId id;                 /* its own; not of holds and what was shown */
  PsoasCsvId session;            /* of the session that it belongs to; not of sessions and what was shown */
  gint64 time;                   /* s since 1970; of a hold its session's start, where the table has it */
  const char *stretch;           /* id of its stretch, where the table has it; "": it has not */
  const char *rule;              /* of what was shown */
  /* What the kind has of these, their ids being 0 */
  PsoasSessionRow session_row;
  PsoasHoldRow hold;
  PsoasPainEntry pain;
  PsoasNote note;
} PsoasCsvRow;

/* FALSE: self->error is set. */
gboolean psoas_csv_row_read (PsoasCsvRow *self);

G_END_DECLS
