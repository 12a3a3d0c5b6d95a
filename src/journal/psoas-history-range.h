/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far the pain log's overview goes back. */
typedef enum {
  PSOAS_HISTORY_FOUR_WEEKS,
  PSOAS_HISTORY_YEAR,
  PSOAS_HISTORY_ALL,
} PsoasHistorySpan;

/**
 * PsoasHistoryRange:
 *
 * The days that an overview shows, and how many of them one of its points stands for.  A value.
 */
typedef struct {
  int first;
  int last;    /* inclusive */
  int width;   /* days, at least 1 */
} PsoasHistoryRange;

PsoasHistoryRange psoas_history_range (PsoasHistorySpan span,
                                       int              oldest,
                                       int              today);

G_END_DECLS
