/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-options-words.h"

#include "session/psoas-plan.h"

#include <glib/gi18n.h>

#define MINUTE (60 * G_USEC_PER_SEC)

/**
 * psoas_options_words_dose:
 * @self: options
 *
 * Returns: (transfer full): how long each hold is, and how often
 */
char *
psoas_options_words_dose (const PsoasOptions *self)
{
  g_autofree char *hold = NULL;
  g_autofree char *rounds = NULL;

  if (self->unit == PSOAS_HOLD_UNIT_BREATHS)
    hold = g_strdup_printf (ngettext ("%d breath on each side", "%d breaths on each side", self->amount), self->amount);
  else
    hold = g_strdup_printf (ngettext ("%d second on each side", "%d seconds on each side", self->amount), self->amount);
  rounds = g_strdup_printf (ngettext ("%d round", "%d rounds", self->rounds), self->rounds);

  /* Translators: "10 breaths on each side, 3 rounds" */
  return g_strdup_printf (_("%s, %s"), hold, rounds);
}

/* Below (-1), within (0) or above (1) what the article says; within where it says nothing */
static int
compare_with_article (int              amount,
                      const PsoasDose *dose)
{
  if (dose->article_maximum == 0)
    return 0;

  return amount < dose->article_minimum ? -1 : amount > dose->article_maximum;
}

/**
 * psoas_options_words_article:
 * @self: options
 * @stretch: the stretch they are for
 *
 * Returns: (transfer none): how the amounts compare with the article's
 */
const char *
psoas_options_words_article (const PsoasOptions *self,
                             PsoasStretch       *stretch)
{
  const PsoasDose *hold = psoas_stretch_get_hold_dose (stretch, self->unit);
  const PsoasDose *rounds = psoas_stretch_get_rounds (stretch);
  int holds_compare, rounds_compare;

  if (hold->article_maximum == 0)
    return "";

  holds_compare = compare_with_article (self->amount, hold);
  rounds_compare = compare_with_article (self->rounds, rounds);
  if (holds_compare < 0 || (holds_compare == 0 && rounds_compare < 0))
    return _("shorter than the article");
  if (holds_compare > 0 || rounds_compare > 0)
    return _("longer than the article");

  return _("as in the article");
}

/**
 * psoas_options_words_length:
 * @self: options
 * @stretch: the stretch they are for
 *
 * Returns: (transfer full): how long a session will take, to the nearest minute; what waits for the person is
 *   theirs to say
 */
char *
psoas_options_words_length (const PsoasOptions *self,
                            PsoasStretch       *stretch)
{
  g_autoptr (PsoasPlan) plan = psoas_plan_new (stretch, self);
  int minutes = MAX (1, (psoas_plan_get_length (plan) + MINUTE / 2) / MINUTE);

  if (psoas_plan_waits (plan))
    return g_strdup_printf (ngettext ("about %d minute and the time you take",
                                      "about %d minutes and the time you take", minutes), minutes);

  return g_strdup_printf (ngettext ("about %d minute", "about %d minutes", minutes), minutes);
}
