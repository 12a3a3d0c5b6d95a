/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-advice.h"

#include "content/psoas-emergency-numbers.h"
#include "psoas-advice-reasons-private.h"

#include <glib/gi18n.h>

/* At most so often is a suggestion shown, in days */
#define WEEK 7

/* What was counted, then the article; never what it may mean */
#define CONTINUES \
  N_("%s The article says to seek medical attention when pain continues. This program cannot tell you why it hurts.")
#define WORSE \
  N_("%s The article says to seek medical attention when pain grows worse. This program cannot tell you why it hurts.")
#define CHANGES \
  N_("%s The article says to seek medical attention when pain changes. This program cannot tell you why it hurts.")

/* What is the same whenever a rule applies */
typedef struct {
  const char *nick;
  PsoasUrgency urgency;
  PsoasLimit limit;
  gboolean always;        /* not at most weekly */
  const char *section;
  const char *text;       /* "%s" stands for the reason, where that is said first */
} Rule;

static const Rule rules[PSOAS_N_RULES] = {
  [PSOAS_RULE_RED_FLAG] = { "red-flag", PSOAS_URGENCY_EMERGENCY, PSOAS_LIMIT_STOP, TRUE, "emergency",
                            N_("Stop stretching. Call your local emergency number ({emergency}) or go to an emergency department.") },
  [PSOAS_RULE_HURTS] = { "hurts", PSOAS_URGENCY_NONE, PSOAS_LIMIT_NONE, TRUE, "changes",
                         N_("Ease out slowly. Go on with the easier variation, or stop for today.") },
  [PSOAS_RULE_AFTER] = { "after", PSOAS_URGENCY_NONE, PSOAS_LIMIT_REST, FALSE, "changes",
                         N_("Higher than before. Rest from this stretch today.") },
  [PSOAS_RULE_AFTER_AGAIN] = { "after-again", PSOAS_URGENCY_APPOINTMENT, PSOAS_LIMIT_REST, FALSE, "appointment",
                               N_("Higher than before, twice in a row. Rest from this stretch, and ask a health professional before you do it again.") },
  [PSOAS_RULE_WORSE] = { "worse", PSOAS_URGENCY_APPOINTMENT, PSOAS_LIMIT_NONE, FALSE, "appointment", WORSE },
  [PSOAS_RULE_CONTINUES] = { "continues", PSOAS_URGENCY_APPOINTMENT, PSOAS_LIMIT_NONE, FALSE, "appointment", CONTINUES },
  [PSOAS_RULE_CHANGED] = { "changed", PSOAS_URGENCY_APPOINTMENT, PSOAS_LIMIT_NONE, TRUE, "changes", CHANGES },
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
  g_autofree char *text = psoas_emergency_numbers_expand (_(rules[rule].text), NULL, GETTEXT_PACKAGE);
  g_auto (GStrv) parts = g_strsplit (text, "%s", 2);

  self->rule = rule;
  self->urgency = rules[rule].urgency;
  self->limit = rules[rule].limit;
  self->due = is_due (input, rule);
  self->text = g_strjoinv (reason, parts);
  self->reason = parts[1] == NULL ? g_steal_pointer (&reason) : NULL;
  g_free (reason);
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

/* (transfer full) (element-type PsoasPainEntry): those that are not dated later than now */
static GArray *
get_past (const PsoasAdviceInput *input)
{
  GArray *past = g_array_sized_new (FALSE, FALSE, sizeof (PsoasPainEntry), input->n_entries);

  for (gsize i = 0; i < input->n_entries; i++) {
    if (!psoas_pain_entry_is_ahead (&input->entries[i], input->now, input->today))
      g_array_append_vals (past, &input->entries[i], 1);
  }

  return past;
}

/* One for each stretch that is to be rested from */
static void
find_rests (const PsoasAdviceInput *input,
            PsoasRule               rule,
            GPtrArray              *advice)
{
  g_autoptr (GPtrArray) rises = psoas_advice_find_rises (input);

  for (guint i = 0; i < rises->len; i++) {
    const PsoasPainEntry *after = g_ptr_array_index (rises, i);
    char *reason = psoas_advice_explain_rise (input, after, rule == PSOAS_RULE_AFTER_AGAIN);
    PsoasAdvice *rest;

    if (reason == NULL)
      continue;
    rest = psoas_advice_new (input, rule, reason);
    rest->stretch = after->stretch;
    g_ptr_array_add (advice, rest);
  }
}

/* @all: also what is dated later than now.  A clock that was set back lifts no rest. */
static void
find_all (const PsoasAdviceInput *input,
          const PsoasAdviceInput *all,
          GPtrArray              *advice)
{
  for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
    char *reason;

    if (rules[order[i]].limit == PSOAS_LIMIT_REST) {
      find_rests (all, order[i], advice);
      continue;
    }
    reason = psoas_advice_explain (input, order[i]);
    if (reason != NULL)
      g_ptr_array_add (advice, psoas_advice_new (input, order[i], reason));
  }
}

/**
 * psoas_advice_find:
 * @input: scores, what was ticked and pressed, and the time
 *
 * Applies every rule.  Where a sign that needs help soon was ticked, only that is said.  A score that is
 * dated later than now counts for nothing.
 *
 * Returns: (transfer full) (element-type PsoasAdvice): what applies, the most urgent first
 */
GPtrArray *
psoas_advice_find (const PsoasAdviceInput *input)
{
  GPtrArray *advice = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_advice_free);
  g_autoptr (GArray) past = NULL;
  PsoasAdviceInput known = *input;

  g_return_val_if_fail (input->n_entries == 0 || input->entries != NULL, advice);

  if (input->red_flag >= PSOAS_URGENCY_SAME_DAY) {
    g_ptr_array_add (advice, new_red_flag (input));
    return advice;
  }

  past = get_past (input);
  known.entries = (PsoasPainEntry *) (void *) past->data;
  known.n_entries = past->len;
  /* Who has travelled westward lives the latest day twice. */
  for (guint i = 0; i < past->len; i++)
    known.today = MAX (known.today, known.entries[i].day);
  find_all (&known, input, advice);

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

/**
 * psoas_advice_is_about:
 * @self: an advice
 * @stretch: the id of a stretch
 *
 * Returns: whether it concerns a session of @stretch: all does, but the rest from another stretch
 */
gboolean
psoas_advice_is_about (const PsoasAdvice *self,
                       const char        *stretch)
{
  return self->stretch == NULL || g_strcmp0 (self->stretch, stretch) == 0;
}

/**
 * psoas_advice_allows:
 * @advice: (element-type PsoasAdvice): what psoas_advice_find() returned
 * @stretch: the id of a stretch
 *
 * Returns: whether all of it allows a session of @stretch now
 */
gboolean
psoas_advice_allows (GPtrArray  *advice,
                     const char *stretch)
{
  for (guint i = 0; i < advice->len; i++) {
    const PsoasAdvice *each = g_ptr_array_index (advice, i);

    if (!psoas_advice_is_about (each, stretch) || each->limit == PSOAS_LIMIT_NONE)
      continue;
    if (each->limit != PSOAS_LIMIT_GENTLE_ONLY || !g_str_equal (stretch, PSOAS_GENTLE_STRETCH))
      return FALSE;
  }

  return TRUE;
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
