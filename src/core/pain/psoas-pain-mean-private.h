/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-pain-entry.h"

G_BEGIN_DECLS

/**
 * PsoasPainMean:
 *
 * The scores of some days.  Kept as sum and count, so that comparing with a limit is exact.
 */
typedef struct {
  gint64 sum;
  gint64 count;
} PsoasPainMean;

/* Of entries from day @first to day @last, both inclusive */
static inline PsoasPainMean
psoas_pain_mean (const PsoasPainEntry *entries,
                 gsize                 n_entries,
                 int                   first,
                 int                   last)
{
  PsoasPainMean self = { 0, 0 };

  for (gsize i = 0; i < n_entries; i++) {
    if (entries[i].day >= first && entries[i].day <= last) {
      self.sum += entries[i].score;
      self.count++;
    }
  }

  return self;
}

/* Whether @self is @points or more above @other; both need entries */
static inline gboolean
psoas_pain_mean_is_above (PsoasPainMean self,
                          PsoasPainMean other,
                          int           points)
{
  return self.sum * other.count - other.sum * self.count >= points * self.count * other.count;
}

/* Whether @self is @percent or more of @other below it; both need entries */
static inline gboolean
psoas_pain_mean_is_less_by (PsoasPainMean self,
                            PsoasPainMean other,
                            int           percent)
{
  return 100 * (other.sum * self.count - self.sum * other.count) >= percent * other.sum * self.count;
}

static inline double
psoas_pain_mean_get_value (PsoasPainMean self)
{
  return (double) self.sum / self.count;
}

G_END_DECLS
