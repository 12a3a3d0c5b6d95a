/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-advice-reasons-private.h"

#include "psoas-episode.h"
#include "psoas-pain-mean-private.h"

#include <glib/gi18n.h>

/* A change of two points is more than the usual wobble {CHI05 OST08 FAR01} */
#define CHANGE 2
/* What counts as better: as the smallest change that matters grows with the start, a share of it, and a
 * point at least {OST08 FAR01 U} */
#define BETTER 1
#define BETTER_PERCENT 30
/* Judgement of our own, as the scale's studies say nothing on it {U} */
#define SEVERE 7
#define MODERATE 4
#define ENOUGH_ENTRIES 3
#define WEEK 7
#define FOUR_WEEKS 28
/* How long the latest score says how it is now */
#define CURRENT PSOAS_DAY_SECONDS

/* The scores of the episode that lasts, which R3 and R4 count within */
typedef struct {
  const PsoasPainEntry *entries;
  gsize n_entries;
  int first;              /* its first day */
} Scores;

static gboolean
get_scores (const PsoasAdviceInput *input,
            Scores                 *scores)
{
  PsoasEpisode episode;

  if (!psoas_episode_find_last (input->entries, input->n_entries, &episode))
    return FALSE;
  *scores = (Scores) { input->entries + episode.entry, input->n_entries - episode.entry, episode.day };

  return TRUE;
}

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

/* The last session before @before with both scores, of the same episode: whether it rose in that one too */
static gboolean
rose_last_time (const PsoasAdviceInput *input,
                const PsoasPainEntry   *before)
{
  Scores scores;

  if (!get_scores (input, &scores))
    return FALSE;

  for (const PsoasPainEntry *after = before; after-- > scores.entries;) {
    const PsoasPainEntry *its_before = find_before (input, after);

    if (its_before != NULL)
      return has_risen (its_before, after);
  }

  return FALSE;
}

/* Who has travelled westward, or whose clock was set back, has been in the day after today. */
static gboolean
is_of_today (const PsoasAdviceInput *input,
             const PsoasPainEntry   *entry)
{
  return entry->day == input->today || entry->day == input->today + 1;
}

/**
 * psoas_advice_find_rises:
 * @input: scores and the day
 *
 * Every session of today counts, not the last alone: another session, or another score, does not lift a rest.
 *
 * Returns: (transfer container) (element-type PsoasPainEntry): the latest score of each stretch that has risen
 *   after a session of it today
 */
GPtrArray *
psoas_advice_find_rises (const PsoasAdviceInput *input)
{
  GPtrArray *rises = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (gsize i = input->n_entries; i-- > 0;) {
    const PsoasPainEntry *after = &input->entries[i];
    const PsoasPainEntry *before = is_of_today (input, after) ? find_before (input, after) : NULL;

    if (before != NULL && has_risen (before, after) && g_hash_table_add (seen, (gpointer) after->stretch))
      g_ptr_array_insert (rises, 0, (gpointer) after);
  }

  return rises;
}

/**
 * psoas_advice_explain_rise:
 * @input: scores
 * @after: what psoas_advice_find_rises() found in them
 * @twice: whether it rose in the session before too
 *
 * Returns: (transfer full) (nullable): the scores; %NULL: it is not as @twice says
 */
char *
psoas_advice_explain_rise (const PsoasAdviceInput *input,
                           const PsoasPainEntry   *after,
                           gboolean                twice)
{
  const PsoasPainEntry *before = find_before (input, after);

  if (before == NULL || rose_last_time (input, before) != twice)
    return NULL;

  return g_strdup_printf (_("%d before, %d after: more than the usual wobble."), before->score, after->score);
}

static PsoasPainMean
get_first_week (const Scores *scores)
{
  return psoas_pain_mean (scores->entries, scores->n_entries, scores->first, scores->first + WEEK - 1);
}

static PsoasPainMean
get_last_week (const Scores *scores,
               int           today)
{
  return psoas_pain_mean (scores->entries, scores->n_entries, today - WEEK + 1, today);
}

/* Whether the latest two days with scores follow each other, are in the last week, and are both well above @first */
static gboolean
has_two_bad_days (const Scores  *scores,
                  int            today,
                  PsoasPainMean  first)
{
  int last = scores->entries[scores->n_entries - 1].day;

  if (last <= today - WEEK)
    return FALSE;

  for (int day = last - 1; day <= last; day++) {
    PsoasPainMean mean = psoas_pain_mean (scores->entries, scores->n_entries, day, day);

    if (mean.count == 0 || !psoas_pain_mean_is_above (mean, first, CHANGE))
      return FALSE;
  }

  return TRUE;
}

/* R3, (nullable) */
static char *
explain_worse (const PsoasAdviceInput *input)
{
  PsoasPainMean first, last;
  Scores scores;

  if (!get_scores (input, &scores))
    return NULL;

  first = get_first_week (&scores);
  last = get_last_week (&scores, input->today);
  if (first.count < ENOUGH_ENTRIES)
    return NULL;
  if (last.count >= ENOUGH_ENTRIES && psoas_pain_mean_is_above (last, first, CHANGE))
    return g_strdup_printf (_("You logged %.1f on average in the first seven days of this pain, and %.1f in the last seven."),
                            psoas_pain_mean_get_value (first), psoas_pain_mean_get_value (last));
  if (has_two_bad_days (&scores, input->today, first))
    return g_strdup_printf (_("You logged two days running that are well above the %.1f of the first seven days of this pain."),
                            psoas_pain_mean_get_value (first));

  return NULL;
}

/* Days on which something was entered, and those with pain among them, from day @first to day @last */
static void
count_days (const Scores *scores,
            int           first,
            int           last,
            int          *logged,
            int          *with_pain)
{
  int day = G_MININT;
  gboolean pain = FALSE;

  *logged = *with_pain = 0;
  for (gsize i = 0; i < scores->n_entries; i++) {
    const PsoasPainEntry *entry = &scores->entries[i];

    if (entry->day < first || entry->day > last)
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
 * good time does not hide what is there now.  @with_pain: of the last four weeks */
static gboolean
has_pain_on_half (const Scores *scores,
                  int           today,
                  int          *with_pain)
{
  int logged, all_with_pain;

  count_days (scores, PSOAS_DAY_MIN, today, &logged, &all_with_pain);
  if (2 * all_with_pain >= logged) {
    count_days (scores, today - FOUR_WEEKS + 1, today, &logged, with_pain);
    return TRUE;
  }
  count_days (scores, today - FOUR_WEEKS + 1, today, &logged, with_pain);

  return 2 * *with_pain >= logged;
}

/* No pain left at all is better, wherever it began. */
static gboolean
is_better (PsoasPainMean last,
           PsoasPainMean first)
{
  return last.sum == 0
         || (psoas_pain_mean_is_above (first, last, BETTER) && psoas_pain_mean_is_less_by (last, first, BETTER_PERCENT));
}

/* R4, (nullable) */
static char *
explain_continues (const PsoasAdviceInput *input)
{
  PsoasPainMean first, last;
  Scores scores;
  int with_pain;

  if (!get_scores (input, &scores) || input->today - scores.first < FOUR_WEEKS)
    return NULL;

  first = get_first_week (&scores);
  last = get_last_week (&scores, input->today);
  if (last.count == 0 || is_better (last, first) || !has_pain_on_half (&scores, input->today, &with_pain))
    return NULL;

  /* The number of days is at least 1. */
  return g_strdup_printf (ngettext ("You logged pain on %d of the last %d days.", "You logged pain on %d of the last %d days.",
                                    with_pain),
                          with_pain, FOUR_WEEKS);
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
 * @rule: a rule other than %PSOAS_RULE_RED_FLAG and those of a rise
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
  case PSOAS_RULE_AFTER:
  case PSOAS_RULE_AFTER_AGAIN:
  default:
    g_return_val_if_reached (NULL);
  }
}
