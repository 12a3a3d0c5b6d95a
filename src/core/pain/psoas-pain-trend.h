/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PsoasPainTrend:
 *
 * How the scores of the later half of some days compare with those of the earlier half.  A value.
 */
typedef struct {
  int middle;        /* the first day of the later half */
  int n[2];          /* scores: earlier, later */
  double mean[2];    /* 0..10; 0 where there is none */
} PsoasPainTrend;

/* Of days @first to @last inclusive */
void  psoas_pain_trend_init  (PsoasPainTrend *self,
                              int             first,
                              int             last);
/* @n scores of a day, whose mean is @mean; 0 of them change nothing */
void  psoas_pain_trend_add   (PsoasPainTrend *self,
                              int             day,
                              int             n,
                              double          mean);
/* One sentence that compares and explains nothing (transfer full) */
char *psoas_pain_trend_words (const PsoasPainTrend *self);

G_END_DECLS
