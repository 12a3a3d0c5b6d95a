/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-admission.h"

#include "content/psoas-safety.h"

static const PsoasAdvice *
get_advice (GPtrArray *advice,
            guint      i)
{
  return g_ptr_array_index (advice, i);
}

/* Whether a limit of this kind is in it */
static gboolean
has_limit (GPtrArray  *advice,
           PsoasLimit  limit)
{
  for (guint i = 0; i < advice->len; i++) {
    if (get_advice (advice, i)->limit == limit)
      return TRUE;
  }

  return FALSE;
}

static gboolean
any_is_due (GPtrArray *advice)
{
  for (guint i = 0; i < advice->len; i++) {
    if (get_advice (advice, i)->due)
      return TRUE;
  }

  return FALSE;
}

/* Whether the signs are to be looked through beside what is said */
static gboolean
looks_at_red_flags (GPtrArray *advice)
{
  for (guint i = 0; i < advice->len; i++) {
    PsoasRule rule = get_advice (advice, i)->rule;

    if (rule == PSOAS_RULE_SEVERE || rule == PSOAS_RULE_CHANGED || rule == PSOAS_RULE_RED_FLAG)
      return TRUE;
  }

  return FALSE;
}

/* Leaves what concerns @stretch */
static void
keep_about (GPtrArray  *advice,
            const char *stretch)
{
  for (guint i = 0; i < advice->len; i++) {
    if (!psoas_advice_is_about (get_advice (advice, i), stretch))
      g_ptr_array_remove_index (advice, i--);
  }
}

/* Where the journal cannot be read, a score of earlier today is not known: then one is needed, whatever the
 * person wishes. */
static gboolean
asks_pain (const PsoasAdmissionInput *input)
{
  if (input->answers & PSOAS_ANSWER_SCORE)
    return FALSE;
  if (!input->readable)
    return TRUE;

  return input->asks_pain && !(input->answers & PSOAS_ANSWER_SKIP);
}

/* (nullable): the newest score that still says how it is */
static const PsoasPainEntry *
find_current (const PsoasAdviceInput *known)
{
  for (gsize i = known->n_entries; i > 0; i--) {
    const PsoasPainEntry *entry = &known->entries[i - 1];

    if (!psoas_pain_entry_is_ahead (entry, known->now, known->today))
      return known->now - entry->time < PSOAS_DAY_SECONDS ? entry : NULL;
  }

  return NULL;
}

/* Stretching the front of the hip can irritate some causes of pain there {U}: the least of it comes first. */
static gboolean
offers_tuck_first (const PsoasAdmissionInput *input)
{
  const PsoasPainEntry *current = find_current (&input->known);

  return g_str_equal (input->stretch, PSOAS_DEEPER_STRETCH) && !input->easier
         && current != NULL && (current->places & PSOAS_PLACE_FRONT) != 0;
}

/* Who ticked a sign, on whatever day, or took that back, has not answered "none" since. */
static gboolean
asks_red_flags (const PsoasAdmissionInput *input)
{
  return (input->red_flags_due || input->tick.time != 0 || !input->readable) && !(input->answers & PSOAS_ANSWER_RED_FLAGS);
}

static PsoasVerdict
judge (const PsoasAdmissionInput *input,
       PsoasUrgency               ticked,
       GPtrArray                 *advice)
{
  if (psoas_safety_needs_answer (input->accepted, input->guidance))
    return PSOAS_VERDICT_ASK_NOTICE;
  /* What no answer can lift is said before anything is asked. */
  if (ticked >= PSOAS_URGENCY_SAME_DAY || has_limit (advice, PSOAS_LIMIT_REST))
    return PSOAS_VERDICT_REFUSE;
  if (asks_red_flags (input))
    return PSOAS_VERDICT_ASK_RED_FLAGS;
  if (asks_pain (input))
    return PSOAS_VERDICT_ASK_PAIN;
  if (!psoas_advice_allows (advice, input->stretch))
    return PSOAS_VERDICT_REFUSE;
  if ((any_is_due (advice) || offers_tuck_first (input)) && !(input->answers & PSOAS_ANSWER_ADVICE))
    return PSOAS_VERDICT_ADVISE;

  return PSOAS_VERDICT_ADMIT;
}

/**
 * psoas_admission_decide:
 * @input: what is asked for, and all that is known
 *
 * Returns: (transfer full): whether it may begin
 */
PsoasAdmission *
psoas_admission_decide (const PsoasAdmissionInput *input)
{
  PsoasAdmission *self = g_new0 (PsoasAdmission, 1);
  PsoasAdviceInput known = input->known;
  g_autoptr (GPtrArray) all = NULL;

  known.red_flag = MAX (known.red_flag, psoas_red_flag_tick_get_urgency (&input->tick, known.today));
  all = psoas_advice_find (&known);
  self->readable = input->readable;
  self->offer.stretch = psoas_advice_allows (all, PSOAS_GENTLE_STRETCH) ? PSOAS_GENTLE_STRETCH : NULL;
  self->advice = g_steal_pointer (&all);
  keep_about (self->advice, input->stretch);
  self->verdict = judge (input, known.red_flag, self->advice);
  self->tuck_first = self->verdict == PSOAS_VERDICT_ADVISE && offers_tuck_first (input);
  if (self->tuck_first)
    self->offer = (PsoasOffer) { PSOAS_DEEPER_STRETCH, PSOAS_TUCK_VARIATION };
  else if (self->verdict != PSOAS_VERDICT_REFUSE)
    self->offer.stretch = NULL;
  self->looks_at_red_flags = self->verdict == PSOAS_VERDICT_ASK_RED_FLAGS || looks_at_red_flags (self->advice);
  self->asks_again = !has_limit (self->advice, PSOAS_LIMIT_REST);

  return self;
}

void
psoas_admission_free (PsoasAdmission *self)
{
  g_ptr_array_unref (self->advice);
  g_free (self);
}
