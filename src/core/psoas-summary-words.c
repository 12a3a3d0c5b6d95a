/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-summary-words.h"

#include <glib/gi18n.h>

typedef struct {
  int begun;
  int completed;
  int breaths;
  int eased;
  int hurt;
} Tally;

static Tally
tally (PsoasSession *session,
       PsoasSide     side)
{
  GArray *records = psoas_session_get_records (session);
  Tally self = { 0 };

  for (guint i = 0; i < records->len; i++) {
    const PsoasHoldRecord *record = &g_array_index (records, PsoasHoldRecord, i);

    if (side != PSOAS_SIDE_NONE && record->side != side)
      continue;
    self.begun++;
    self.completed += record->completed;
    self.breaths += record->breaths;
    self.eased += record->variation >= 0;
    self.hurt += record->hurt;
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
  int seconds = psoas_session_get_held (session, side) / G_USEC_PER_SEC;
  GString *text = g_string_new (NULL);
  g_autofree char *time = NULL;

  if (done.begun == 0) {
    g_string_append (text, _("No hold"));
    return g_string_free (text, FALSE);
  }

  append_count (text, ngettext ("%d hold to its end", "%d holds to their end", done.completed), done.completed);
  append_count (text, ngettext ("%d hold left early", "%d holds left early", done.begun - done.completed),
                done.begun - done.completed);
  /* Translators: minutes and seconds spent in the posture */
  time = g_strdup_printf (_("%d:%02d held"), seconds / 60, seconds % 60);
  append_part (text, time);
  append_count (text, ngettext ("%d breath", "%d breaths", done.breaths), done.breaths);
  append_count (text, ngettext ("%d made easier", "%d made easier", done.eased), done.eased);
  append_count (text, ngettext ("%d stopped because it hurt", "%d stopped because it hurt", done.hurt), done.hurt);

  return g_string_free (text, FALSE);
}

static void
append_sentences (GString        *text,
                  PsoasStretch   *stretch,
                  PsoasSentences  kind)
{
  GPtrArray *sentences = psoas_stretch_get_sentences (stretch, kind);

  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                            psoas_sentence_get_text (g_ptr_array_index (sentences, i), PSOAS_SIDE_NONE));
}

/**
 * psoas_summary_words_after:
 * @session: a session that is over
 *
 * Returns: (transfer full): a few lines for afterwards
 */
char *
psoas_summary_words_after (PsoasSession *session)
{
  PsoasStretch *stretch = psoas_plan_get_stretch (psoas_session_get_plan (session));
  int times = psoas_stretch_get_times_a_day (stretch);
  GString *text = g_string_new (NULL);

  append_sentences (text, stretch, PSOAS_SENTENCES_FINISH);
  if (tally (session, PSOAS_SIDE_NONE).hurt > 0)
    g_string_append_printf (text, "\n%s", _("It hurt. Rest from this stretch today. Get medical help if pain continues, grows worse, or changes."));
  else
    g_string_append_printf (text, "\n%s", _("Get medical help if pain continues, grows worse, or changes."));
  if (times > 1)
    g_string_append_printf (text, ngettext ("\nThe article says to do this %d time a day.",
                                            "\nThe article says to do this %d times a day.", times), times);

  return g_string_free (text, FALSE);
}
