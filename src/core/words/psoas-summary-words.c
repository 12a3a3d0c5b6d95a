/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-summary-words.h"

#include <glib/gi18n.h>

#include "psoas-held-words.h"

typedef struct {
  int begun;
  int completed;
  int skipped;
  int breaths;
  int eased;
  gint64 held;              /* ms */
} Tally;

static Tally
tally (PsoasSession *session,
       PsoasSide     side)
{
  GArray *records = psoas_session_get_records (session);
  Tally self = { 0 };

  for (guint i = 0; i < records->len; i++) {
    const PsoasHoldRecord *record = &g_array_index (records, PsoasHoldRecord, i);

    if (record->hold.side != side)
      continue;
    self.begun++;
    self.completed += record->completed;
    self.skipped += record->skipped && !record->completed;
    self.breaths += record->breaths;
    self.eased += record->hold.variation >= 0;
    self.held += psoas_hold_record_get_milliseconds (record);
  }

  return self;
}

static void
append_part (GString    *text,
             const char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static void
append_count (GString    *text,
              const char *format,
              int         count)
{
  g_autofree char *number = g_strdup_printf ("%d", count);
  g_auto (GStrv) parts = g_strsplit (format, "%d", 2);
  g_autofree char *part = g_strjoinv (number, parts);

  if (count > 0)
    append_part (text, part);
}

/**
 * psoas_summary_words_side:
 * @session: a session
 * @side: left or right
 *
 * Returns: (transfer full): what was done on that side
 */
char *
psoas_summary_words_side (PsoasSession *session,
                          PsoasSide     side)
{
  Tally done = tally (session, side);
  int planned = psoas_session_get_planned (session, side);
  int hurts = psoas_session_get_hurts (session, side);
  int left_early = done.begun - done.completed - done.skipped;
  GString *text = g_string_new (NULL);
  g_autofree char *time = psoas_held_words_time (done.held);
  g_autofree char *held = NULL;

  if (done.begun == 0) {
    append_part (text, _("No hold"));
  } else {
    /* Translators: such as "2 of 3 holds to their end"; the first number is what was done, the last what was planned */
    g_string_append_printf (text, ngettext ("%d of %d hold to its end", "%d of %d holds to their end", planned),
                            done.completed, planned);
    append_count (text, ngettext ("%d skipped", "%d skipped", done.skipped), done.skipped);
    append_count (text, ngettext ("%d left early", "%d left early", left_early), left_early);
    /* Translators: time spent in the posture, such as "1:29" */
    held = g_strdup_printf (_("%s held"), time);
    append_part (text, held);
  }
  append_count (text, ngettext ("%d breath", "%d breaths", done.breaths), done.breaths);
  append_count (text, ngettext ("%d made easier", "%d made easier", done.eased), done.eased);
  append_count (text, ngettext ("%d stopped because it hurt", "%d stopped because it hurt", hurts), hurts);

  return g_string_free (text, FALSE);
}

static void
append_line (GString    *text,
             const char *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

gboolean
psoas_summary_did_hurt (PsoasSession *session)
{
  for (PsoasSide side = PSOAS_SIDE_NONE; side < PSOAS_N_SIDES; side++) {
    if (psoas_session_get_hurts (session, side) > 0)
      return TRUE;
  }

  return FALSE;
}

/**
 * psoas_summary_words_get_up:
 * @session: a session that is over
 *
 * Of the stretch's last words those that lead up: what shows a posture, and the last one.
 *
 * Returns: (transfer full): how to get up, a line each; "" where the stretch has no words for it
 */
char *
psoas_summary_words_get_up (PsoasSession *session)
{
  PsoasStretch *stretch = psoas_plan_get_stretch (psoas_session_get_plan (session));
  GPtrArray *sentences = psoas_stretch_get_finish (stretch, psoas_session_get_phase (session)->variation);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++) {
    const PsoasSentence *sentence = g_ptr_array_index (sentences, i);

    if (i + 1 == sentences->len || psoas_sentence_get_pose (sentence) != NULL)
      append_line (text, psoas_sentence_get_text (sentence, PSOAS_SIDE_NONE));
  }

  return g_string_free (text, FALSE);
}

/**
 * psoas_summary_words_scores:
 * @before: the score before the session, 0 to 10; -1: none
 * @after: the one after it
 *
 * Returns: (transfer full): both in words; "" where neither is known
 */
char *
psoas_summary_words_scores (int before,
                            int after)
{
  if (before >= 0 && after >= 0)
    /* Translators: scores of pain, of a session: "Before 2, after 3" */
    return g_strdup_printf (_("Before %d, after %d"), before, after);
  if (after >= 0)
    /* Translators: the score of pain after a session */
    return g_strdup_printf (_("After %d"), after);

  return g_strdup ("");
}

/**
 * psoas_summary_words_after:
 * @session: a session that is over
 * @rests: whether the person is to rest, as pain rose in it
 *
 * Returns: (transfer full): a few lines for afterwards
 */
char *
psoas_summary_words_after (PsoasSession *session,
                           gboolean      rests)
{
  PsoasStretch *stretch = psoas_plan_get_stretch (psoas_session_get_plan (session));
  int times = psoas_stretch_get_times_a_day (stretch);
  GString *text = g_string_new (NULL);

  if (psoas_summary_did_hurt (session))
    append_line (text, _("It hurt. Rest from this stretch today. Get medical help if pain continues, grows worse, or changes."));
  else
    append_line (text, _("Get medical help if pain continues, grows worse, or changes."));
  /* Who is to rest is not told how often. */
  if (times > 1 && !rests && !psoas_summary_did_hurt (session))
    g_string_append_printf (text, ngettext ("\nThe article says to do this %d time a day.",
                                            "\nThe article says to do this %d times a day.", times), times);

  return g_string_free (text, FALSE);
}
