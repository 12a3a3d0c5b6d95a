/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-history-range.h"

#define WEEK 7
#define FOUR_WEEKS (4 * WEEK)
/* Whole weeks, so that no point stands for less than the others */
#define YEAR (52 * WEEK)
/* So many points stand side by side at the most. */
#define POINTS 120

/**
 * psoas_history_range:
 * @span: how far back
 * @oldest: the day of the oldest entry; later than @today where there is none yet
 * @today: the person's own day
 *
 * What is dated in the future widens nothing.
 *
 * Returns: days that end today
 */
PsoasHistoryRange
psoas_history_range (PsoasHistorySpan span,
                     int              oldest,
                     int              today)
{
  int days;

  switch (span) {
  case PSOAS_HISTORY_FOUR_WEEKS:
    return (PsoasHistoryRange) { today - FOUR_WEEKS + 1, today, 1 };
  case PSOAS_HISTORY_YEAR:
    return (PsoasHistoryRange) { today - YEAR + 1, today, WEEK };
  case PSOAS_HISTORY_ALL:
  default:
    days = MAX (today - oldest + 1, 1);
    return (PsoasHistoryRange) { today - days + 1, today, (days + POINTS - 1) / POINTS };
  }
}
