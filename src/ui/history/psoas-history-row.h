/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-history-entry.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_HISTORY_ROW (psoas_history_row_get_type ())

/**
 * PsoasHistoryRow:
 *
 * An entry of the pain log in a list, under its day where it is the first of one.  A session opens to its holds, scores
 * and notes.
 *
 * Property "entry" (#PsoasHistoryEntry).  Its buttons activate "history.change" and "history.remove", "(ux)": kind and id.
 */
G_DECLARE_FINAL_TYPE (PsoasHistoryRow, psoas_history_row, PSOAS, HISTORY_ROW, GtkWidget)

G_END_DECLS
