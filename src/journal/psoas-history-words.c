/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-history-words.h"

#include "words/psoas-held-words.h"

#include <glib/gi18n.h>

/**
 * psoas_history_words_clock:
 * @day: the day that the person had
 * @time: s since 1970
 *
 * Returns: (transfer full): the time of that day; where the clock here was on another day, its time would be a wrong
 *   one, and there is none
 */
char *
psoas_history_words_clock (int    day,
                           gint64 time)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_local (time);

  return psoas_day_from_time (time, zone) == day ? g_date_time_format (date, "%H:%M") : g_strdup ("");
}

/* (nullable): where there is no score */
static char *
dup_pain (const PsoasPainEntry *before,
          const PsoasPainEntry *after)
{
  if (before != NULL && after != NULL)
    /* Translators: scores of 10 before and after a session */
    return g_strdup_printf (_("pain %d to %d"), before->score, after->score);
  if (before != NULL)
    return g_strdup_printf (_("pain %d before"), before->score);

  return after != NULL ? g_strdup_printf (_("pain %d after"), after->score) : NULL;
}

/* (nullable): where it went to its end */
static const char *
get_end (const PsoasSessionRow *row)
{
  if (row->hurts > 0)
    return _("it hurt");

  switch (row->state) {
  case PSOAS_SESSION_ROW_RUNNING:
    /* Translators: of a session that the program or the machine did not live to see the end of */
    return _("broken off");
  case PSOAS_SESSION_ROW_ENDED:
    return _("ended early");
  case PSOAS_SESSION_ROW_FINISHED:
  default:
    return NULL;
  }
}

static void
append (GString    *text,
        const char *word)
{
  if (word != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", word);
}

/**
 * psoas_history_words_session:
 * @row: a session
 * @before: (nullable): its score before it
 * @after: (nullable): its score after it
 *
 * Returns: (transfer full): the scores, how long both sides together were held, and how it ended where that is worth
 *   a word
 */
char *
psoas_history_words_session (const PsoasSessionRow *row,
                             const PsoasPainEntry  *before,
                             const PsoasPainEntry  *after)
{
  gint64 held = row->held[PSOAS_SIDE_LEFT] + row->held[PSOAS_SIDE_RIGHT];
  g_autofree char *pain = dup_pain (before, after);
  g_autofree char *length = held > 0 ? psoas_held_words_length (held) : g_strdup (_("no hold"));
  GString *text = g_string_new (NULL);

  append (text, pain);
  append (text, length);
  append (text, get_end (row));

  return g_string_free (text, FALSE);
}

/**
 * psoas_history_words_hold:
 * @row: a hold
 *
 * Returns: (transfer full): its side, how long it was held, and how it ended
 */
char *
psoas_history_words_hold (const PsoasHoldRow *row)
{
  g_autofree char *time = psoas_held_words_time (row->held);
  GString *text = g_string_new (NULL);

  /* Translators: side, round, and the time held, such as "1:29" */
  g_string_append_printf (text, _("%s, round %d: %s held"), psoas_side_get_label (row->side), row->round, time);
  if (row->breaths > 0) {
    g_string_append (text, ", ");
    g_string_append_printf (text, ngettext ("%d breath", "%d breaths", row->breaths), row->breaths);
  }
  if (row->hurt)
    g_string_append_printf (text, ", %s", _("stopped because it hurt"));
  else if (row->skipped)
    g_string_append_printf (text, ", %s", _("skipped"));
  else if (row->completed)
    g_string_append_printf (text, ", %s", _("to its end"));

  return g_string_free (text, FALSE);
}
