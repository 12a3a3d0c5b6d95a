/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "psoas-journal.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_HISTORY_LOG (psoas_history_log_get_type ())

/**
 * PsoasHistoryLog:
 *
 * Every entry of the pain log in a list, to be changed or removed; what was removed can be put back.
 *
 * Actions "history.change" and "history.remove", "(ux)": kind and id.
 * Signal "toast" (#AdwToast): something is to be told.
 */
G_DECLARE_FINAL_TYPE (PsoasHistoryLog, psoas_history_log, PSOAS, HISTORY_LOG, GtkWidget)

void psoas_history_log_set_journal (PsoasHistoryLog *self,
                                    PsoasJournal    *journal);
void psoas_history_log_refresh     (PsoasHistoryLog *self,
                                    gint64           now,
                                    int              today);
void psoas_history_log_clear       (PsoasHistoryLog *self);

G_END_DECLS
