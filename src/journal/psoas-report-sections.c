/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-report-sections-private.h"

#include "psoas-report-chart-private.h"
#include "words/psoas-held-words.h"

#include <glib/gi18n.h>

#define GAP 8.0
#define CHART_HEIGHT 190.0
/* A heading never stands alone at the foot of a page. */
#define HEADING 40.0
#define NOTES_MAX 12
#define NOTE_LENGTH 400 /* characters */

static gboolean
add_heading (PsoasReportCanvas *sheet,
             const char        *text)
{
  psoas_report_canvas_add_space (sheet, GAP);

  return psoas_report_canvas_reserve (sheet, HEADING) && psoas_report_canvas_add_text (sheet, PSOAS_TYPE_HEADING, text);
}

void
psoas_report_add_head (PsoasReportCanvas     *sheet,
                       const PsoasReportData *data)
{
  g_autofree char *first = psoas_day_words (data->first);
  g_autofree char *last = psoas_day_words (data->last);
  /* Translators: a period, from its first to its last day */
  g_autofree char *period = g_strdup_printf (_("%s to %s"), first, last);

  psoas_report_canvas_add_text (sheet, PSOAS_TYPE_TITLE, _("Pain and stretching record"));
  psoas_report_canvas_add_text (sheet, PSOAS_TYPE_BOLD, period);
  psoas_report_canvas_add_text (sheet, PSOAS_TYPE_SMALL,
                                _("Entered by the person who brings it, with Psoas, an app that guides through stretches of the psoas. It is their own record and no diagnosis."));
  psoas_report_canvas_add_space (sheet, GAP);
  /* Translators: followed by a line to write on */
  psoas_report_canvas_add_text (sheet, PSOAS_TYPE_BODY, _("Name: ______________________________"));
}

/* In words, for who does not see the marks */
static void
add_episodes (PsoasReportCanvas     *sheet,
              const PsoasReportData *data)
{
  g_autoptr (GString) days = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (guint i = 0; i < data->episodes->len; i++) {
    g_autofree char *day = psoas_day_words (g_array_index (data->episodes, int, i));

    g_string_append_printf (days, "%s%s", i > 0 ? "; " : "", day);
  }
  if (data->episodes->len == 0)
    return;

  /* Translators: followed by days, "1 Nov 2026; 3 Jan 2027" */
  line = g_strdup_printf (_("A flag marks where a new episode of pain begins: %s."), days->str);
  psoas_report_canvas_add_text (sheet, PSOAS_TYPE_SMALL, line);
}

void
psoas_report_add_chart (PsoasReportCanvas     *sheet,
                        const PsoasReportData *data)
{
  g_autofree char *spans = g_strdup_printf (ngettext ("Each mark is the mean of %d day.", "Each mark is the mean of %d days.", data->width),
                                            data->width);
  g_autofree char *scale = g_strdup_printf (_("0: %s. 10: %s. %s"), psoas_pain_words_none (), psoas_pain_words_worst (), spans);
  double y;
  cairo_t *cr;

  add_heading (sheet, _("Pain scores"));
  if (data->entries->len == 0) {
    psoas_report_canvas_add_text (sheet, PSOAS_TYPE_BODY, _("No score was entered in this period."));
    return;
  }
  psoas_report_canvas_add_text (sheet, PSOAS_TYPE_SMALL, scale);
  add_episodes (sheet, data);
  if (!psoas_report_canvas_reserve (sheet, CHART_HEIGHT))
    return;
  cr = psoas_report_canvas_take (sheet, CHART_HEIGHT, &y);
  psoas_report_chart_draw (cr, data->spans, data->episodes, data->first, data->last, PSOAS_REPORT_CANVAS_MARGIN, y, PSOAS_REPORT_CANVAS_INNER, CHART_HEIGHT);
}

/* Scores and days, for one line */
typedef struct {
  int days, days_with_pain;
  int lowest, highest;
  double mean;
  int places[PSOAS_N_PLACES], sides[2], changed;
} Tally;

static void
tally_where (Tally                *self,
             const PsoasPainEntry *entry)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->places); i++)
    self->places[i] += (entry->places >> i) & 1;
  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    self->sides[i] += (entry->sides >> i) & 1;
  self->changed += entry->changed;
}

static Tally
tally (GArray *entries)
{
  Tally self = { .lowest = PSOAS_PAIN_MAX };
  int day = G_MININT, day_with_pain = G_MININT;

  for (guint i = 0; i < entries->len; i++) {
    const PsoasPainEntry *entry = &g_array_index (entries, PsoasPainEntry, i);

    self.days += entry->day != day;
    self.days_with_pain += entry->score > 0 && entry->day != day_with_pain;
    day = entry->day;
    if (entry->score > 0)
      day_with_pain = entry->day;
    self.lowest = MIN (self.lowest, entry->score);
    self.highest = MAX (self.highest, entry->score);
    self.mean += (entry->score - self.mean) / (i + 1);
    tally_where (&self, entry);
  }

  return self;
}

static void
append_count (GString    *text,
              const char *what,
              int         count)
{
  if (count > 0)
    g_string_append_printf (text, "%s%s: %d", text->len > 0 ? ", " : "", what, count);
}

static void
add_where (PsoasReportCanvas *sheet,
           const Tally       *counts)
{
  g_autoptr (GString) where = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (counts->places); i++)
    append_count (where, psoas_pain_words_place (1 << i), counts->places[i]);
  append_count (where, psoas_side_get_label (PSOAS_SIDE_LEFT), counts->sides[0]);
  append_count (where, psoas_side_get_label (PSOAS_SIDE_RIGHT), counts->sides[1]);
  if (where->len == 0)
    return;

  /* Translators: places and sides of the body, each with how many scores named it */
  line = g_strdup_printf (_("Where it hurt, by number of scores. %s"), where->str);
  psoas_report_canvas_add_text (sheet, PSOAS_TYPE_BODY, line);
}

void
psoas_report_add_summary (PsoasReportCanvas     *sheet,
                          const PsoasReportData *data)
{
  Tally counts = tally (data->entries);
  g_autofree char *scores = NULL;
  g_autofree char *days = NULL;
  g_autofree char *changed = NULL;

  if (data->entries->len == 0)
    return;

  psoas_report_canvas_add_space (sheet, GAP);
  scores = g_strdup_printf (ngettext ("%u score from %d to %d, on average %.1f.", "%u scores from %d to %d, on average %.1f.", data->entries->len),
                            data->entries->len, counts.lowest, counts.highest, counts.mean);
  days = g_strdup_printf (ngettext ("%s Pain on %d of %d day with a score.", "%s Pain on %d of %d days with a score.", counts.days),
                          scores, counts.days_with_pain, counts.days);
  psoas_report_canvas_add_text (sheet, PSOAS_TYPE_BODY, days);
  add_where (sheet, &counts);
  if (counts.changed > 0) {
    changed = g_strdup_printf (ngettext ("“My pain has changed” was ticked once.", "“My pain has changed” was ticked %d times.", counts.changed),
                               counts.changed);
    psoas_report_canvas_add_text (sheet, PSOAS_TYPE_BODY, changed);
  }
}

/* What became of the holds of a stretch */
static const PsoasHoldTotal *
find_holds (const PsoasReportData *data,
            const char            *stretch)
{
  for (guint i = 0; i < data->holds->len; i++) {
    const PsoasHoldTotal *holds = g_ptr_array_index (data->holds, i);

    if (g_str_equal (holds->stretch, stretch))
      return holds;
  }

  return NULL;
}

static void
add_side (PsoasReportCanvas       *sheet,
          const PsoasStretchTotal *total,
          const PsoasHoldTotal    *became,
          PsoasSide                side,
          const double            *widths)
{
  g_autofree char *holds = g_strdup_printf (_("%d of %d"), became->completed[side], became->begun[side]);
  g_autofree char *held = psoas_held_words_time (total->held[side]);
  g_autofree char *eased = g_strdup_printf ("%d", became->eased[side]);
  g_autofree char *hurt = g_strdup_printf ("%d", became->hurt[side]);
  const char *cells[] = { psoas_side_get_label (side), holds, held, eased, hurt };

  psoas_report_canvas_add_row (sheet, PSOAS_TYPE_BODY, cells, widths, G_N_ELEMENTS (cells));
}

void
psoas_report_add_done (PsoasReportCanvas     *sheet,
                       const PsoasReportData *data)
{
  static const double widths[] = { 0.2, 0.24, 0.17, 0.17, 0.22 };
  const char *heads[] = { C_("heading of a column", "Side"), _("Holds to their end"), _("Time held"), _("Made easier"), _("Stopped: it hurt") };

  add_heading (sheet, _("What was done"));
  if (data->stretches->len == 0)
    psoas_report_canvas_add_text (sheet, PSOAS_TYPE_BODY, _("No session in this period."));
  for (guint i = 0; i < data->stretches->len; i++) {
    const PsoasStretchTotal *total = g_ptr_array_index (data->stretches, i);
    const PsoasHoldTotal *holds = find_holds (data, total->stretch);
    g_autofree char *sessions = psoas_held_words_sessions (total->sessions, total->broken);
    /* Translators: a stretch's name, and "12 sessions" */
    g_autofree char *name = g_strdup_printf (_("%s: %s"), total->name, sessions);

    if (holds == NULL || !psoas_report_canvas_reserve (sheet, HEADING + GAP))
      return;
    psoas_report_canvas_add_text (sheet, PSOAS_TYPE_BOLD, name);
    psoas_report_canvas_add_row (sheet, PSOAS_TYPE_SMALL, heads, widths, G_N_ELEMENTS (heads));
    add_side (sheet, total, holds, PSOAS_SIDE_LEFT, widths);
    add_side (sheet, total, holds, PSOAS_SIDE_RIGHT, widths);
  }
  if (data->stretches->len > 0)
    psoas_report_canvas_add_text (sheet, PSOAS_TYPE_SMALL, _("A side is the one whose front of the hip is stretched. A session counts where at least one hold was done to its end."));
}

void
psoas_report_add_tell (PsoasReportCanvas     *sheet,
                       const PsoasReportData *data)
{
  const PsoasGuidanceSection *section = data->guidance ? psoas_guidance_find (data->guidance, "tell") : NULL;

  if (section == NULL || !add_heading (sheet, section->title))
    return;
  for (guint i = 0; i < section->items->len; i++) {
    const char *item = psoas_sentence_get_text (g_ptr_array_index (section->items, i), PSOAS_SIDE_NONE);
    g_autofree char *line = g_strconcat ("☐ ", item, NULL);

    psoas_report_canvas_add_text (sheet, PSOAS_TYPE_BODY, line);
  }
}

void
psoas_report_add_words (PsoasReportCanvas     *sheet,
                        const PsoasReportData *data)
{
  if (data->stretches->len == 0 || !add_heading (sheet, _("What the stretches said")))
    return;
  psoas_report_canvas_add_text (sheet, PSOAS_TYPE_SMALL, _("As they were shown, here for the left side."));
  for (guint i = 0; i < data->stretches->len; i++) {
    const PsoasStretchTotal *total = g_ptr_array_index (data->stretches, i);
    g_auto (GStrv) lines = g_strsplit (total->text, "\n", -1);
    g_autofree char *text = g_strjoinv (" ", lines);

    g_autofree char *name = total->wordings < 2 ? g_strdup (total->name)
                            /* Translators: a stretch's name, and how often its words differed */
                            : g_strdup_printf (ngettext ("%s (the latest of %d wording)", "%s (the latest of %d wordings)", total->wordings),
                                               total->name, total->wordings);

    psoas_report_canvas_add_text (sheet, PSOAS_TYPE_BOLD, name);
    psoas_report_canvas_add_text (sheet, PSOAS_TYPE_SMALL, text);
  }
}

/* (transfer full): the note's first characters, on one line */
static char *
shorten (const char *text)
{
  g_autofree char *begin = g_utf8_strlen (text, -1) > NOTE_LENGTH ? g_utf8_substring (text, 0, NOTE_LENGTH) : g_strdup (text);

  g_strdelimit (begin, "\r\n\t", ' ');

  /* Translators: the beginning of a note that is too long for the report */
  return g_utf8_strlen (text, -1) > NOTE_LENGTH ? g_strdup_printf (_("%s … (cut short)"), begin) : g_steal_pointer (&begin);
}

/* Whether each note is there, to its end */
gboolean
psoas_report_has_all_notes (const PsoasReportData *data)
{
  for (guint i = 0; i < data->notes->len; i++) {
    if (g_utf8_strlen (g_array_index (data->notes, PsoasNote, i).text, -1) > NOTE_LENGTH)
      return FALSE;
  }

  return data->notes->len <= NOTES_MAX;
}

void
psoas_report_add_notes (PsoasReportCanvas     *sheet,
                        const PsoasReportData *data)
{
  guint left_out = data->notes->len > NOTES_MAX ? data->notes->len - NOTES_MAX : 0;

  if (data->notes->len == 0 || !add_heading (sheet, _("Notes, the latest first")))
    return;
  for (guint i = data->notes->len; i > left_out; i--) {
    const PsoasNote *note = &g_array_index (data->notes, PsoasNote, i - 1);
    g_autofree char *day = psoas_day_words (note->day);
    g_autofree char *text = shorten (note->text);
    g_autofree char *line = g_strdup_printf ("%s: %s", day, text);

    psoas_report_canvas_add_text (sheet, PSOAS_TYPE_BODY, line);
  }
  if (left_out > 0) {
    g_autofree char *line = g_strdup_printf (ngettext ("%u older note is left out.", "%u older notes are left out.", left_out), left_out);

    psoas_report_canvas_add_text (sheet, PSOAS_TYPE_SMALL, line);
  }
}

/* One row for a score, or for both of a session where they follow each other */
static guint
add_score (PsoasReportCanvas *sheet,
           GArray            *entries,
           guint              index)
{
  static const double widths[] = { 0.16, 0.1, 0.1, 0.14, 0.5 };
  const PsoasPainEntry *entry = &g_array_index (entries, PsoasPainEntry, index);
  const PsoasPainEntry *before = index > 0 ? entry - 1 : NULL;
  g_autofree char *day = psoas_day_words (entry->day);
  g_autofree char *all = psoas_pain_words_more (entry);
  char scores[PSOAS_N_MOMENTS][12] = { "", "", "" };
  const char *cells[] = { day, scores[PSOAS_MOMENT_BEFORE], scores[PSOAS_MOMENT_AFTER], scores[PSOAS_MOMENT_ALONE], all };
  gboolean paired = before != NULL && entry->session != 0 && before->session == entry->session
                    && entry->moment == PSOAS_MOMENT_AFTER && before->moment == PSOAS_MOMENT_BEFORE;

  g_snprintf (scores[entry->moment], sizeof scores[0], "%d", entry->score);
  if (paired)
    g_snprintf (scores[PSOAS_MOMENT_BEFORE], sizeof scores[0], "%d", before->score);
  psoas_report_canvas_add_row (sheet, PSOAS_TYPE_SMALL, cells, widths, G_N_ELEMENTS (cells));

  return paired ? 2 : 1;
}

void
psoas_report_add_scores (PsoasReportCanvas     *sheet,
                         const PsoasReportData *data)
{
  static const double widths[] = { 0.16, 0.1, 0.1, 0.14, 0.5 };
  const char *heads[] = { C_("heading of a column", "Day"), C_("a session: heading of a column", "Before"), C_("a session: heading of a column", "After"), C_("sessions: heading of a column", "Between"), C_("it hurts: heading of a column", "Where") };
  guint n = data->entries->len;

  if (n == 0 || !add_heading (sheet, _("Scores, the latest first")))
    return;
  psoas_report_canvas_add_row (sheet, PSOAS_TYPE_BOLD, heads, widths, G_N_ELEMENTS (heads));
  while (n > 0 && !psoas_report_canvas_is_full (sheet))
    n -= add_score (sheet, data->entries, n - 1);
}
