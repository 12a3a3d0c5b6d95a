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

/* Words that a spreadsheet would run as a formula, or take for a number or a date of its own, behind an
 * apostrophe that stops it; others as they are (transfer full).  psoas_csv_unguard() gives back exactly what was
 * guarded. */
char       *psoas_csv_guard      (const char         *words);
const char *psoas_csv_unguard    (const char         *cell);   /* the words behind the apostrophe, in place */

void       psoas_csv_append      (GString            *text,
                                  const char * const *fields,
                                  guint               n_fields);
/* Where a file has been read to, as spreadsheets save it.  Fields may be separated by commas, semicolons or tabs, the most
 * frequent in the first line, or what a line "sep=" says; lines may end with LF; the text may begin with a byte order mark;
 * lines of empty fields alone are left out.  A value; a copy of it leads back to the same place. */
typedef struct {
  const char *at;
  guint line;
  char separator;
} PsoasCsvReader;

/* FALSE: it is no such text.  @text: a whole file with a zero behind it, which outlives the reader */
gboolean        psoas_csv_reader_init (PsoasCsvReader     *self,
                                       const char         *text,
                                       gsize               length,
                                       GError            **error);
/* (transfer full) (nullable): the next record; NULL without an error: there is none */
PsoasCsvRecord *psoas_csv_reader_next (PsoasCsvReader     *self,
                                       GError            **error);
void            psoas_csv_record_free (PsoasCsvRecord     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasCsvRecord, psoas_csv_record_free)

G_END_DECLS
