/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-history-entry.h"

G_BEGIN_DECLS

/* (element-type PsoasHistoryEntry) (transfer full) (nullable): all of days @first to @last inclusive, the latest first */
GPtrArray *psoas_history_load (PsoasJournal  *journal,
                               int            first,
                               int            last,
                               gint64         now,
                               int            today,
                               GError       **error);

G_END_DECLS
