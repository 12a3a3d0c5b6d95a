/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "psoas-hold-row.h"
#include "psoas-journal-csv.h"
#include "psoas-journal-private.h"
#include "psoas-session-row.h"

/* A folder of its own for each test, and journals in it. */

/* A day and a noon to start from */
#define TEST_DAY 20000
#define TEST_NOW ((gint64) TEST_DAY * 86400 + 43200)

typedef struct {
  char *folder;          /* (owned) */
  char *path;            /* (owned): of the journal */
  PsoasJournal *journal; /* (owned): not open yet */
} TestJournal;

void test_journal_set_up    (TestJournal   *self,
                             gconstpointer  unused);
void test_journal_tear_down (TestJournal   *self,
                             gconstpointer  unused);
/* Another connection, as another program has it */
sqlite3 *test_journal_connect (TestJournal *self);
/* What a query of one number says, through a connection of its own */
gint64 test_journal_count   (TestJournal   *self,
                             const char    *sql);
void test_journal_assert_sound (TestJournal *self);
/* Runs the main loop until the table is written, or is not. */
gboolean test_journal_export (PsoasJournal  *journal,
                              GFile         *file,
                              GError       **error);
/* Runs the main loop until the table is imported, or is not. */
gboolean test_journal_import (PsoasJournal   *journal,
                              GFile          *file,
                              PsoasImported  *imported,
                              GError        **error);
/* A row, new or changed, without those of the program's own rules that a recorder follows */
gboolean test_journal_save_session (PsoasJournal           *journal,
                                    const PsoasSessionRow  *row,
                                    GError                **error);
gboolean test_journal_save_hold    (PsoasJournal        *journal,
                                    const PsoasHoldRow  *row,
                                    GError             **error);
/* From day @first on, two sessions a day, each with six holds and a score before and after */
void test_journal_save_days (TestJournal *self,
                             int          first,
                             int          n_days);

#define test_journal_add(path, func) \
  g_test_add (path, TestJournal, NULL, test_journal_set_up, func, test_journal_tear_down)
