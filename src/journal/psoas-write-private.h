/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-statement-private.h"

#include "pain/psoas-pain-entry.h"

G_BEGIN_DECLS

/**
 * PsoasWrite:
 *
 * One statement with its values, apart from any connection: so it can be kept and tried again.
 */
typedef struct _PsoasWrite PsoasWrite;

/* @types: one letter a value: i (gint64), r (gint64, where 0 is NULL), s (const char *) */
PsoasWrite           *psoas_write_new       (const char            *sql,
                                             const char            *types,
                                             ...);
/* What reads must see although it is not saved yet */
void                  psoas_write_set_entry (PsoasWrite            *self,
                                             const PsoasPainEntry  *entry);
const PsoasPainEntry *psoas_write_get_entry (PsoasWrite            *self); /* (nullable) */
const char           *psoas_write_get_sql   (PsoasWrite            *self);
/* Before the first row of a statement that is used again and again */
void                  psoas_write_bind      (PsoasWrite            *self,
                                             PsoasStatement        *statement);
gboolean              psoas_write_run       (PsoasWrite            *self,
                                             sqlite3               *db,
                                             GError               **error);
void                  psoas_write_free      (PsoasWrite            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasWrite, psoas_write_free)

G_END_DECLS
