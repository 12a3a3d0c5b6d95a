/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-journal.h"

G_BEGIN_DECLS

/* When the signs that need help soon were asked for, and none applied. */

/* That "none of these" was answered at @now, s since 1970 */
gboolean psoas_journal_save_no_signs  (PsoasJournal  *self,
                                       gint64         now,
                                       GError       **error);
/* As psoas_signs_are_due(), by all the scores there are; TRUE also where they cannot be read */
gboolean psoas_journal_signs_are_due  (PsoasJournal  *self,
                                       gint64         now,
                                       int            today);

G_END_DECLS
