/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-history-range.h"
#include "psoas-statistics.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_CHART (psoas_chart_get_type ())

/**
 * PsoasChart:
 *
 * Pain over days, before and after sessions (joined) and apart from them, on the scale from 0 to 10.  The series
 * differ in shape as well as in colour.  The arrow keys walk from point to point.
 *
 * Property "reading" (read-only, notified on change): what the chosen point says, in words; "" where none
 * is chosen.
 */
G_DECLARE_FINAL_TYPE (PsoasChart, psoas_chart, PSOAS, CHART, GtkWidget)

void        psoas_chart_set_spans   (PsoasChart              *self,
                                     GArray                  *spans,
                                     const PsoasHistoryRange *range);
/* @days: (element-type int): on which an episode of pain begins, in order */
void        psoas_chart_set_episodes (PsoasChart *self,
                                      GArray     *days);
void        psoas_chart_choose      (PsoasChart *self,
                                     int         index);
const char *psoas_chart_get_reading (PsoasChart *self);

G_END_DECLS
