/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-pain-trend.h"

#include <glib/gi18n.h>

/* A mean of fewer scores than this says little. */
#define FEW 3
/* What is smaller than a step of the scale is no change: the smallest that matters grows from there
 * (doi 10.1055/a-1304-3677). */
#define STEP 1.0

/**
 * psoas_pain_trend_init:
 * @self: (out caller-allocates): a trend without scores
 * @first: a day
 * @last: a day, not before @first
 */
void
psoas_pain_trend_init (PsoasPainTrend *self,
                       int             first,
                       int             last)
{
  *self = (PsoasPainTrend) { .middle = first + (last - first + 1) / 2 };
}

void
psoas_pain_trend_add (PsoasPainTrend *self,
                      int             day,
                      int             n,
                      double          mean)
{
  int half = day >= self->middle;

  if (n <= 0)
    return;

  self->n[half] += n;
  self->mean[half] += (mean - self->mean[half]) * n / self->n[half];
}

/**
 * psoas_pain_trend_words:
 * @self: a trend
 *
 * Returns: (transfer full): what was counted; that it is lower or higher only where the difference is worth a word
 */
char *
psoas_pain_trend_words (const PsoasPainTrend *self)
{
  double change = self->mean[1] - self->mean[0];

  if (self->n[0] < FEW || self->n[1] < FEW)
    return g_strdup (_("There are too few scores in this time to compare."));
  if (change <= -STEP)
    /* Translators: mean scores before and between sessions, such as "4.2" */
    return g_strdup_printf (_("Pain was lower in the later half of this time: %.1f of 10 on average, after %.1f in the earlier half."),
                            self->mean[1], self->mean[0]);
  if (change >= STEP)
    /* Translators: mean scores before and between sessions, such as "4.2" */
    return g_strdup_printf (_("Pain was higher in the later half of this time: %.1f of 10 on average, after %.1f in the earlier half."),
                            self->mean[1], self->mean[0]);

  /* Translators: mean scores before and between sessions, such as "4.2" */
  return g_strdup_printf (_("Pain was about the same in both halves of this time: %.1f of 10 on average, after %.1f in the earlier half."),
                          self->mean[1], self->mean[0]);
}
