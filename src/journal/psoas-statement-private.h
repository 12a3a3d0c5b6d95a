/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-journal-error.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * PsoasStatement:
 *
 * One SQL statement while it runs.
 */
typedef sqlite3_stmt PsoasStatement;

/* An error that says what to do, and @detail of what was met */
void            psoas_journal_set_error     (GError         **error,
                                             PsoasJournalError code,
                                             const char      *detail);
/* What a connection last failed at, as an error that a person can read */
void            psoas_sqlite_set_error      (GError         **error,
                                             sqlite3         *db);
/* Statements without values, one or more */
gboolean        psoas_sqlite_run            (sqlite3         *db,
                                             const char      *sql,
                                             GError         **error);
/* The first column of the first row; FALSE: none, or an error */
gboolean        psoas_sqlite_get_int        (sqlite3         *db,
                                             const char      *sql,
                                             gint64          *value,
                                             GError         **error);

/* (nullable): a copy in memory, with a connection of its own */
sqlite3        *psoas_sqlite_copy           (sqlite3         *db);
/* (nullable): whole numbers for each ? */
PsoasStatement *psoas_statement_new         (sqlite3         *db,
                                             GError         **error,
                                             const char      *sql,
                                             guint            n_values,
                                             ...) G_GNUC_WARN_UNUSED_RESULT;
/* Whether there is a row; FALSE without an error: no more */
gboolean        psoas_statement_next        (PsoasStatement  *self,
                                             GError         **error);
/* Takes a row; FALSE: it is none that the program ever wrote, so the file is damaged. */
typedef gboolean (*PsoasRowFunc)            (PsoasStatement  *self,
                                             gpointer         data);
/* Calls @func for each row; FALSE: not all could be read.  Frees the statement (transfer full); a NULL
 * one counts as an error that was set already. */
gboolean        psoas_statement_each        (PsoasStatement  *self,
                                             PsoasRowFunc     func,
                                             gpointer         data,
                                             GError         **error);
/* (transfer full): "" for NULL; what is no text any more is marked in it */
char           *psoas_statement_dup_text    (PsoasStatement  *self,
                                             int              column);
void            psoas_statement_free        (PsoasStatement  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasStatement, psoas_statement_free)

G_END_DECLS
