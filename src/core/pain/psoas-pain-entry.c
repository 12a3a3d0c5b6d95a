/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-pain-entry.h"

#include <glib/gi18n.h>

/* Bands of the numeric rating scale: 1 to 3 mild, 4 to 6 moderate, 7 to 10 severe */
#define MODERATE 4
#define SEVERE 7

static const char * const moments[PSOAS_N_MOMENTS] = { "alone", "before", "after" };

/**
 * psoas_pain_entry_check:
 * @self: an entry
 *
 * Returns: (nullable): which field is out of its range; %NULL: none is
 */
const char *
psoas_pain_entry_check (const PsoasPainEntry *self)
{
  if (self->score < 0 || self->score > PSOAS_PAIN_MAX)
    return "score";
  if (self->day < PSOAS_DAY_MIN || self->day > PSOAS_DAY_MAX)
    return "day";
  if ((self->places & ~PSOAS_PLACES_ALL) != 0)
    return "places";
  if ((self->sides & ~PSOAS_SIDES_ALL) != 0)
    return "sides";
  if ((guint) self->moment >= PSOAS_N_MOMENTS)
    return "moment";

  return NULL;
}

/**
 * psoas_pain_entry_is_ahead:
 * @self: an entry
 * @now: s since 1970
 * @today: the person's own day
 *
 * The day after today is not ahead by itself: who has travelled westward has been there.
 *
 * Returns: whether it is dated later than now
 */
gboolean
psoas_pain_entry_is_ahead (const PsoasPainEntry *self,
                           gint64                now,
                           int                   today)
{
  return self->time > now || self->day > today + 1;
}

const char *
psoas_moment_get_nick (PsoasMoment self)
{
  g_return_val_if_fail ((guint) self < PSOAS_N_MOMENTS, NULL);

  return moments[self];
}

/**
 * psoas_moment_from_nick:
 * @nick: a string
 * @moment: (out): the moment it names
 *
 * Returns: whether it names one
 */
gboolean
psoas_moment_from_nick (const char  *nick,
                        PsoasMoment *moment)
{
  for (guint i = 0; i < PSOAS_N_MOMENTS; i++) {
    if (g_strcmp0 (nick, moments[i]) == 0) {
      *moment = i;
      return TRUE;
    }
  }

  return FALSE;
}

const char *
psoas_pain_words_question (void)
{
  return _("How much pain do you feel right now?");
}

const char *
psoas_pain_words_none (void)
{
  return _("No pain");
}

const char *
psoas_pain_words_worst (void)
{
  return _("Worst pain you can imagine");
}

const char *
psoas_pain_words_changed (void)
{
  return _("My pain has changed");
}

const char *
psoas_pain_words_new (void)
{
  return _("This is a new pain");
}

const char *
psoas_pain_words_ahead (void)
{
  /* Translators: of an entry whose day is later than today */
  return _("dated in the future");
}

const char *
psoas_pain_words_place (PsoasPlaces place)
{
  switch (place) {
  case PSOAS_PLACE_LOW_BACK:
    return _("Low back");
  case PSOAS_PLACE_HIP:
    return C_("where it hurts", "Hip");
  case PSOAS_PLACE_OTHER:
    /* Translators: another place that hurts */
    return _("Other place");
  case PSOAS_PLACE_FRONT:
    return _("Front of hip or groin");
  default:
    g_return_val_if_reached ("");
  }
}

const char *
psoas_pain_words_moment (PsoasMoment moment)
{
  switch (moment) {
  case PSOAS_MOMENT_BEFORE:
    return _("Before a session");
  case PSOAS_MOMENT_AFTER:
    return _("After a session");
  case PSOAS_MOMENT_ALONE:
  default:
    return _("Between sessions");
  }
}

/**
 * psoas_pain_words_band:
 * @score: 0 to 10
 *
 * Returns: (transfer none): the band that the score falls into
 */
const char *
psoas_pain_words_band (int score)
{
  if (score <= 0)
    return _("No pain");
  if (score < MODERATE)
    return _("Mild pain");
  if (score < SEVERE)
    return _("Moderate pain");

  return _("Severe pain");
}

static void
append_word (GString    *text,
             const char *word)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", word);
}

/**
 * psoas_pain_words_where:
 * @self: an entry
 *
 * Returns: (transfer full): places and sides as words, separated by commas
 */
char *
psoas_pain_words_where (const PsoasPainEntry *self)
{
  GString *text = g_string_new (NULL);

  for (guint place = 1; place <= PSOAS_PLACES_ALL; place <<= 1) {
    if (self->places & place)
      append_word (text, psoas_pain_words_place (place));
  }
  if (self->sides & PSOAS_SIDES_LEFT)
    append_word (text, psoas_side_get_label (PSOAS_SIDE_LEFT));
  if (self->sides & PSOAS_SIDES_RIGHT)
    append_word (text, psoas_side_get_label (PSOAS_SIDE_RIGHT));

  return g_string_free (text, FALSE);
}

/**
 * psoas_pain_words_more:
 * @self: an entry
 *
 * Returns: (transfer full): places, sides, and what else was ticked, separated by commas
 */
char *
psoas_pain_words_more (const PsoasPainEntry *self)
{
  g_autofree char *where = psoas_pain_words_where (self);
  GString *text = g_string_new (where);

  if (self->changed)
    append_word (text, psoas_pain_words_changed ());
  if (self->new_pain)
    append_word (text, psoas_pain_words_new ());

  return g_string_free (text, FALSE);
}
