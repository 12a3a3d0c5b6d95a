/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-history-entry.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_HISTORY_CELL (psoas_history_cell_get_type ())

/**
 * PsoasHistoryCell:
 *
 * The place of a #PsoasHistoryRow in a list.  It is as high as a row before it has one, so that a list can have many
 * places at once and get its rows one after the other.
 */
G_DECLARE_FINAL_TYPE (PsoasHistoryCell, psoas_history_cell, PSOAS, HISTORY_CELL, GtkWidget)

GtkWidget *psoas_history_cell_new       (void);
void       psoas_history_cell_set_entry (PsoasHistoryCell  *self,
                                         PsoasHistoryEntry *entry);
void       psoas_history_cell_fill      (PsoasHistoryCell  *self);

G_END_DECLS
