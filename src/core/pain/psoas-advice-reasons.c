/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-advice-reasons-private.h"

#include "psoas-pain-mean-private.h"

#include <glib/gi18n.h>

/* A change of two points, or of 30 %, is more than the usual wobble {CHI05 OST08 FAR01} */
#define CHANGE 2
#define CHANGE_PERCENT 30
/* Judgement of our own, as the scale's studies say nothing on it {U} */
#define SEVERE 7
#define MODERATE 4
#define ENOUGH_ENTRIES 3
#define WEEK 7
#define FOUR_WEEKS 28
/* How long the latest score says how it is now */
#define CURRENT PSOAS_DAY_SECONDS

/* The latest entry, if it still says how it is now */
static const PsoasPainEntry *
get_current (const PsoasAdviceInput *input)
{
  const PsoasPainEntry *latest;

  if (input->n_entries == 0)
    return NULL;
  latest = &input->entries[input->n_entries - 1];

  return input->now - latest->time < CURRENT ? latest : NULL;
}

/* The entry before the session that @after closes, which stands before it */
static const PsoasPainEntry *
find_before (const PsoasAdviceInput *input,
             const PsoasPainEntry   *after)
{
  if (after->moment != PSOAS_MOMENT_AFTER || after->session == 0)
    return NULL;

  for (const PsoasPainEntry *entry = after; entry-- > input->entries;) {
    if (entry->moment == PSOAS_MOMENT_BEFORE && entry->session == after->session)
      return entry;
  }

  return NULL;
}

static gboolean
has_risen (const PsoasPainEntry *before,
           const PsoasPainEntry *after)
{
  return after->score - before->score >= CHANGE;
}

/* The last session before @before with both scores: whether it rose in that one too */
static gboolean
rose_last_time (const PsoasAdviceInput *input,
                const PsoasPainEntry   *before)
{
  for (const PsoasPainEntry *after = before; after-- > input->entries;) {
    const PsoasPainEntry *its_before = find_before (input, after);

    if (its_before != NULL)
      return has_risen (its_before, after);
  }

  return FALSE;
}

/* R2, (nullable): the reason why it applies, once or twice in a row */
static char *
explain_after (const PsoasAdviceInput *input,
               gboolean                twice)
{
  const PsoasPainEntry *after = get_current (input);
  const PsoasPainEntry *before = after ? find_before (input, after) : NULL;

  if (before == NULL || !has_risen (before, after) || rose_last_time (input, before) != twice)
    return NULL;

  return g_strdup_printf (_("%d before, %d after: more than the usual wobble."), before->score, after->score);
}

static PsoasPainMean
get_first_week (const PsoasAdviceInput *input)
{
  int first = input->n_entries > 0 ? input->entries[0].day : 0;

  return psoas_pain_mean (input->entries, input->n_entries, first, first + WEEK - 1);
}

static PsoasPainMean
get_last_week (const PsoasAdviceInput *input)
{
  return psoas_pain_mean (input->entries, input->n_entries, input->today - WEEK + 1, input->today);
}

/* Whether the latest two days with scores follow each other, are in the last week, and are both well above @first */
static gboolean
has_two_bad_days (const PsoasAdviceInput *input,
                  PsoasPainMean           first)
{
  int last = input->entries[input->n_entries - 1].day;

  if (last <= input->today - WEEK)
    return FALSE;

  for (int day = last - 1; day <= last; day++) {
    PsoasPainMean mean = psoas_pain_mean (input->entries, input->n_entries, day, day);

    if (mean.count == 0 || !psoas_pain_mean_is_above (mean, first, CHANGE))
      return FALSE;
  }

  return TRUE;
}

/* R3, (nullable) */
static char *
explain_worse (const PsoasAdviceInput *input)
{
  PsoasPainMean first = get_first_week (input);
  PsoasPainMean last = get_last_week (input);

  if (first.count < ENOUGH_ENTRIES)
    return NULL;
  if (last.count >= ENOUGH_ENTRIES && psoas_pain_mean_is_above (last, first, CHANGE))
    return g_strdup_printf (_("On average %.1f in your first seven days, %.1f in the last seven."),
                            psoas_pain_mean_get_value (first), psoas_pain_mean_get_value (last));
  if (has_two_bad_days (input, first))
    return g_strdup_printf (_("Two days running well above the %.1f of your first seven days."),
                            psoas_pain_mean_get_value (first));

  return NULL;
}

/* Days on which something was entered, and those with pain among them, from day @first on */
static void
count_days (const PsoasAdviceInput *input,
            int                     first,
            int                    *logged,
            int                    *with_pain)
{
  int day = G_MININT;
  gboolean pain = FALSE;

  *logged = *with_pain = 0;
  for (gsize i = 0; i < input->n_entries; i++) {
    const PsoasPainEntry *entry = &input->entries[i];

    if (entry->day < first || entry->day > input->today)
      continue;
    if (entry->day != day) {
      (*logged)++;
      pain = FALSE;
      day = entry->day;
    }
    if (entry->score > 0 && !pain) {
      (*with_pain)++;
      pain = TRUE;
    }
  }
}

/* Pain on half or more of the logged days: of all, or of those in the last four weeks, so that a long
 * good time does not hide what is there now */
static gboolean
has_pain_on_half (const PsoasAdviceInput *input,
                  int                    *logged,
                  int                    *with_pain)
{
  const int firsts[] = { PSOAS_DAY_MIN, input->today - FOUR_WEEKS + 1 };

  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++) {
    count_days (input, firsts[i], logged, with_pain);
    if (*logged > 0 && 2 * *with_pain >= *logged)
      return TRUE;
  }

  return FALSE;
}

/* R4, (nullable) */
static char *
explain_continues (const PsoasAdviceInput *input)
{
  PsoasPainMean first = get_first_week (input);
  PsoasPainMean last = get_last_week (input);
  int logged, with_pain;

  if (first.count == 0 || last.count == 0 || input->today - input->entries[0].day < FOUR_WEEKS)
    return NULL;
  if (psoas_pain_mean_is_above (first, last, CHANGE) || psoas_pain_mean_is_less_by (last, first, CHANGE_PERCENT))
    return NULL;
  if (!has_pain_on_half (input, &logged, &with_pain))
    return NULL;

  return g_strdup_printf (ngettext ("Pain on %d of %d logged day. On average %.1f in your first seven days, %.1f in the last seven.",
                                    "Pain on %d of %d logged days. On average %.1f in your first seven days, %.1f in the last seven.",
                                    logged),
                          with_pain, logged, psoas_pain_mean_get_value (first), psoas_pain_mean_get_value (last));
}

/* R5, (nullable) */
static char *
explain_changed (const PsoasAdviceInput *input)
{
  const PsoasPainEntry *current = get_current (input);

  return current != NULL && current->changed ? g_strdup (_("You ticked “My pain has changed”.")) : NULL;
}

/* R6 and the band below it, (nullable) */
static char *
explain_score (const PsoasAdviceInput *input,
               PsoasRule               rule)
{
  const PsoasPainEntry *current = get_current (input);

  if (current == NULL)
    return NULL;
  if (rule == PSOAS_RULE_SEVERE ? current->score < SEVERE
      : current->score < MODERATE || current->score >= SEVERE || current->moment == PSOAS_MOMENT_AFTER)
    return NULL;

  return g_strdup_printf (_("Your latest score is %d of 10."), current->score);
}

/**
 * psoas_advice_explain:
 * @input: scores, what was pressed, and the time
 * @rule: a rule other than %PSOAS_RULE_RED_FLAG
 *
 * Returns: (transfer full) (nullable): why the rule applies; %NULL: it does not
 */
char *
psoas_advice_explain (const PsoasAdviceInput *input,
                      PsoasRule               rule)
{
  switch (rule) {
  case PSOAS_RULE_HURTS:
    return input->hurts ? g_strdup (_("You pressed “This hurts”.")) : NULL;
  case PSOAS_RULE_AFTER:
  case PSOAS_RULE_AFTER_AGAIN:
    return explain_after (input, rule == PSOAS_RULE_AFTER_AGAIN);
  case PSOAS_RULE_WORSE:
    return explain_worse (input);
  case PSOAS_RULE_CONTINUES:
    return explain_continues (input);
  case PSOAS_RULE_CHANGED:
    return explain_changed (input);
  case PSOAS_RULE_SEVERE:
  case PSOAS_RULE_MODERATE:
    return explain_score (input, rule);
  case PSOAS_RULE_RED_FLAG:
  default:
    g_return_val_if_reached (NULL);
  }
}
