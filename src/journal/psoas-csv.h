/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-journal-error.h"

G_BEGIN_DECLS

/* Comma-separated values as RFC 4180 has them: fields with a comma, a quote or a line break stand in
 * quotes, a quote in them is doubled, lines end with CR LF. */

/* One record of a file. */
typedef struct {
  guint line;       /* on which it begins, from 1 */
  GStrv fields;     /* (owned) */
} PsoasCsvRecord;

void       psoas_csv_append      (GString            *text,
                                  const char * const *fields,
                                  guint               n_fields);
/* (element-type PsoasCsvRecord) (transfer full) (nullable): lines may also end with LF, and the text may
 * begin with a byte order mark; empty lines are left out. */
GPtrArray *psoas_csv_parse       (const char         *text,
                                  gsize               length,
                                  GError            **error);
void       psoas_csv_record_free (PsoasCsvRecord     *self);

G_END_DECLS
