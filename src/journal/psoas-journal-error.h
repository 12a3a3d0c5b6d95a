/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PsoasJournalError:
 * @PSOAS_JOURNAL_ERROR_FAILED: something else
 * @PSOAS_JOURNAL_ERROR_FULL: the disk is full
 * @PSOAS_JOURNAL_ERROR_READ_ONLY: file or folder may not be written to
 * @PSOAS_JOURNAL_ERROR_LOCKED: another program is writing
 * @PSOAS_JOURNAL_ERROR_UNREADABLE: the file may not be read, or is none
 * @PSOAS_JOURNAL_ERROR_DAMAGED: the file's contents are not sound, or are not a journal
 * @PSOAS_JOURNAL_ERROR_NEWER: a newer version of the program wrote the file
 * @PSOAS_JOURNAL_ERROR_INVALID: what was to be saved breaks a rule of the journal
 * @PSOAS_JOURNAL_ERROR_SYNTAX: a file to import is not sound
 *
 * After DAMAGED and NEWER only psoas_journal_set_aside() helps.  What broke a rule (INVALID) is not
 * kept; what could not be saved for any other reason is.
 */
typedef enum {
  PSOAS_JOURNAL_ERROR_FAILED,
  PSOAS_JOURNAL_ERROR_FULL,
  PSOAS_JOURNAL_ERROR_READ_ONLY,
  PSOAS_JOURNAL_ERROR_LOCKED,
  PSOAS_JOURNAL_ERROR_UNREADABLE,
  PSOAS_JOURNAL_ERROR_DAMAGED,
  PSOAS_JOURNAL_ERROR_NEWER,
  PSOAS_JOURNAL_ERROR_INVALID,
  PSOAS_JOURNAL_ERROR_SYNTAX,
} PsoasJournalError;

#define PSOAS_JOURNAL_ERROR (psoas_journal_error_quark ())

GQuark psoas_journal_error_quark (void);

G_END_DECLS
