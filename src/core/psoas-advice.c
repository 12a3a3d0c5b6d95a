/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-advice.h"

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

#define SCORES_SUGGEST_CONTINUING \
  N_("Your scores suggest this pain is continuing. The article’s advice is to seek medical attention. This app cannot tell you why it hurts.")
#define SCORES_SUGGEST_WORSE \
  N_("Your scores suggest this pain is growing worse. The article’s advice is to seek medical attention. This app cannot tell you why it hurts.")
#define SCORES_SUGGEST_CHANGING \
  N_("You say this pain is changing. The article’s advice is to seek medical attention. This app cannot tell you why it hurts.")

/* What is the same whenever a rule applies */
typedef struct {
  const char *nick;
  PsoasUrgency urgency;
  PsoasLimit limit;
  gboolean always;        /* not at most weekly */
  const char *section;
  const char *text;
} Rule;

static const Rule rules[PSOAS_N_RULES] = {
  [PSOAS_RULE_RED_FLAG] = { "red-flag", PSOAS_URGENCY_EMERGENCY, PSOAS_LIMIT_STOP, TRUE, "emergency",
                            N_("Stop stretching. Call your local emergency number (999 UK, 112 EU, 911 US) or go to an emergency department.") },
  [PSOAS_RULE_HURTS] = { "hurts", PSOAS_URGENCY_NONE, PSOAS_LIMIT_NONE, TRUE, "changes",
                         N_("Ease out slowly. Go on with the easier variation, or stop for today.") },
  [PSOAS_RULE_AFTER] = { "after", PSOAS_URGENCY_NONE, PSOAS_LIMIT_REST, FALSE, "changes",
                         N_("Higher than before. Rest from this stretch today.") },
  [PSOAS_RULE_AFTER_AGAIN] = { "after-again", PSOAS_URGENCY_APPOINTMENT, PSOAS_LIMIT_REST, FALSE, "appointment",
                               N_("Higher than before, twice in a row. Rest from this stretch, and ask a health professional before you do it again.") },
  [PSOAS_RULE_WORSE] = { "worse", PSOAS_URGENCY_APPOINTMENT, PSOAS_LIMIT_NONE, FALSE, "appointment", SCORES_SUGGEST_WORSE },
  [PSOAS_RULE_CONTINUES] = { "continues", PSOAS_URGENCY_APPOINTMENT, PSOAS_LIMIT_NONE, FALSE, "appointment", SCORES_SUGGEST_CONTINUING },
  [PSOAS_RULE_CHANGED] = { "changed", PSOAS_URGENCY_APPOINTMENT, PSOAS_LIMIT_NONE, TRUE, "changes", SCORES_SUGGEST_CHANGING },
  [PSOAS_RULE_SEVERE] = { "severe", PSOAS_URGENCY_APPOINTMENT, PSOAS_LIMIT_STOP, FALSE, "appointment",
                          N_("Do not stretch now. Make an appointment if the pain is severe or growing worse. Look through the signs that need help sooner.") },
  [PSOAS_RULE_MODERATE] = { "moderate", PSOAS_URGENCY_NONE, PSOAS_LIMIT_GENTLE_ONLY, FALSE, "ask-first",
                            N_("Only the gentle stretch today. If this pain has never been checked, ask a professional first.") },
};

/* The order in which advice is given */
static const PsoasRule order[] = {
  PSOAS_RULE_HURTS, PSOAS_RULE_SEVERE, PSOAS_RULE_CHANGED, PSOAS_RULE_AFTER_AGAIN, PSOAS_RULE_WORSE,
  PSOAS_RULE_CONTINUES, PSOAS_RULE_AFTER, PSOAS_RULE_MODERATE,
};

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

/* (transfer full) (nullable): why a rule applies; NULL: it does not */
static char *
explain (const PsoasAdviceInput *input,
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

/* At most weekly; a time that is still to come was written by a wrong clock and holds nothing back. */
static gboolean
is_due (const PsoasAdviceInput *input,
        PsoasRule               rule)
{
  gint64 shown = input->shown[rule];

  return rules[rule].always || shown == 0 || shown > input->now || input->now - shown >= WEEK * PSOAS_DAY_SECONDS;
}

static PsoasAdvice *
psoas_advice_new (const PsoasAdviceInput *input,
                  PsoasRule               rule,
                  char                   *reason)
{
  PsoasAdvice *self = g_new0 (PsoasAdvice, 1);

  self->rule = rule;
  self->urgency = rules[rule].urgency;
  self->limit = rules[rule].limit;
  self->due = is_due (input, rule);
  self->text = g_strdup (_(rules[rule].text));
  self->reason = reason;
  self->section = rules[rule].section;

  return self;
}

/* R0: what was ticked decides the help level, and nothing else is said beside it. */
static PsoasAdvice *
new_red_flag (const PsoasAdviceInput *input)
{
  PsoasAdvice *self = psoas_advice_new (input, PSOAS_RULE_RED_FLAG, g_strdup (_("You ticked a sign that needs help now.")));

  if (input->red_flag == PSOAS_URGENCY_EMERGENCY)
    return self;

  g_free (self->text);
  g_free (self->reason);
  self->urgency = PSOAS_URGENCY_SAME_DAY;
  self->text = g_strdup (_("Stop stretching. Get an urgent doctor’s appointment or call an advice line (NHS 111 UK) today."));
  self->reason = g_strdup (_("You ticked a sign that needs checking the same day."));
  self->section = "same-day";

  return self;
}

const char *
psoas_rule_get_nick (PsoasRule self)
{
  g_return_val_if_fail ((guint) self < PSOAS_N_RULES, NULL);

  return rules[self].nick;
}

/**
 * psoas_rule_from_nick:
 * @nick: a string
 * @rule: (out): the rule it names
 *
 * Returns: whether it names one
 */
gboolean
psoas_rule_from_nick (const char *nick,
                      PsoasRule  *rule)
{
  for (guint i = 0; i < PSOAS_N_RULES; i++) {
    if (g_strcmp0 (nick, rules[i].nick) == 0) {
      *rule = i;
      return TRUE;
    }
  }

  return FALSE;
}

/**
 * psoas_advice_find:
 * @input: scores, what was ticked and pressed, and the time
 *
 * Applies every rule.  Where a sign that needs help soon was ticked, only that is said.
 *
 * Returns: (transfer full) (element-type PsoasAdvice): what applies, the most urgent first
 */
GPtrArray *
psoas_advice_find (const PsoasAdviceInput *input)
{
  GPtrArray *advice = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_advice_free);

  g_return_val_if_fail (input->n_entries == 0 || input->entries != NULL, advice);

  if (input->red_flag >= PSOAS_URGENCY_SAME_DAY) {
    g_ptr_array_add (advice, new_red_flag (input));
    return advice;
  }

  for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
    char *reason = explain (input, order[i]);

    if (reason != NULL)
      g_ptr_array_add (advice, psoas_advice_new (input, order[i], reason));
  }

  return advice;
}

/**
 * psoas_advice_get_limit:
 * @advice: (element-type PsoasAdvice): what psoas_advice_find() returned
 *
 * Returns: the strictest limit in it, also of what is not due to be shown again
 */
PsoasLimit
psoas_advice_get_limit (GPtrArray *advice)
{
  PsoasLimit limit = PSOAS_LIMIT_NONE;

  for (guint i = 0; i < advice->len; i++) {
    const PsoasAdvice *each = g_ptr_array_index (advice, i);

    limit = MAX (limit, each->limit);
  }

  return limit;
}

const char *
psoas_advice_words_silence (void)
{
  return _("No message here does not mean that all is clear.");
}

void
psoas_advice_free (PsoasAdvice *self)
{
  g_free (self->text);
  g_free (self->reason);
  g_free (self);
}
