/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-overview.h"

#include "pain/psoas-advice.h"
#include "pain/psoas-pain-trend.h"
#include "psoas-chart.h"
#include "psoas-history-range.h"
#include "psoas-minutes-bar.h"
#include "psoas-statistics.h"
#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"
#include "words/psoas-held-words.h"
#include "words/psoas-week-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _PsoasOverview {
  GtkWidget parent_instance;

  PsoasJournal *journal;   /* (owned) */
  PsoasLibrary *library;   /* (owned) */
  int today;
  PsoasHistoryRange range;
  guint step;              /* which part is to be filled next */
  guint source;            /* 0: all are */

  GtkToggleButton *weeks;
  GtkToggleButton *year;
  GtkLabel *problem;
  GtkWidget *empty;
  GtkWidget *scores;
  PsoasChart *chart;
  GtkLabel *trend;
  PsoasMinutesBar *left_bar;
  GtkLabel *left_words;
  PsoasMinutesBar *right_bar;
  GtkLabel *right_words;
  GtkLabel *week;
  GtkWidget *done_group;
  GtkListBox *done;
  GtkLabel *silence;
};

G_DEFINE_FINAL_TYPE (PsoasOverview, psoas_overview, GTK_TYPE_WIDGET)

static gboolean
has_text (PsoasOverview *self,
          const char    *text)
{
  return text != NULL && *text != '\0';
}

static PsoasHistorySpan
get_span (PsoasOverview *self)
{
  if (gtk_toggle_button_get_active (self->weeks))
    return PSOAS_HISTORY_FOUR_WEEKS;

  return gtk_toggle_button_get_active (self->year) ? PSOAS_HISTORY_YEAR : PSOAS_HISTORY_ALL;
}

static void
choose_range (PsoasOverview *self)
{
  int oldest = self->today, newest;

  psoas_statistics_get_days (self->journal, self->today + 1, &oldest, &newest);
  self->range = psoas_history_range (get_span (self), oldest, self->today);
}

/* --- what is filled, a part at a time ------------------------------------------------------------ */

/* Of scores before and between sessions: those after one tell of it too. */
static void
fill_trend (PsoasOverview *self,
            GArray        *spans)
{
  g_autofree char *words = NULL;
  PsoasPainTrend trend;

  psoas_pain_trend_init (&trend, self->range.first, self->range.last);
  for (guint i = 0; i < spans->len; i++) {
    const PsoasPainSpan *span = &g_array_index (spans, PsoasPainSpan, i);

    psoas_pain_trend_add (&trend, span->day, span->n[PSOAS_MOMENT_BEFORE], span->mean[PSOAS_MOMENT_BEFORE]);
    psoas_pain_trend_add (&trend, span->day, span->n[PSOAS_MOMENT_ALONE], span->mean[PSOAS_MOMENT_ALONE]);
  }
  words = psoas_pain_trend_words (&trend);
  gtk_label_set_label (self->trend, words);
}

static void
fill_scores (PsoasOverview *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) spans = NULL;

  choose_range (self);
  spans = psoas_statistics_get_pain (self->journal, self->range.first, self->range.last, self->range.width, &error);
  gtk_label_set_label (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
  gtk_widget_set_visible (self->empty, spans != NULL && spans->len == 0);
  gtk_widget_set_visible (self->scores, spans != NULL && spans->len > 0);
  if (spans == NULL)
    return;
  psoas_chart_set_spans (self->chart, spans, &self->range);
  fill_trend (self, spans);
}

static void
fill_episodes (PsoasOverview *self)
{
  g_autoptr (GArray) episodes = psoas_statistics_get_episodes (self->journal, self->range.first, self->range.last, NULL);

  if (episodes != NULL)
    psoas_chart_set_episodes (self->chart, episodes);
}

static void
fill_week (PsoasOverview *self)
{
  g_autoptr (GArray) spans = psoas_statistics_get_done (self->journal, self->today - PSOAS_WEEK_DAYS + 1, self->today,
                                                        PSOAS_WEEK_DAYS, NULL);
  gint64 held[PSOAS_N_SIDES] = { 0 };
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  if (spans != NULL && spans->len > 0)
    memcpy (held, g_array_index (spans, PsoasDoneSpan, 0).held, sizeof held);
  left = psoas_week_words_minutes (held[PSOAS_SIDE_LEFT]);
  right = psoas_week_words_minutes (held[PSOAS_SIDE_RIGHT]);
  psoas_minutes_bar_set_held (self->left_bar, held[PSOAS_SIDE_LEFT]);
  psoas_minutes_bar_set_held (self->right_bar, held[PSOAS_SIDE_RIGHT]);
  gtk_label_set_label (self->left_words, left);
  gtk_label_set_label (self->right_words, right);
  gtk_label_set_label (self->week, psoas_week_words (held));
}

static void
add_done (PsoasOverview *self,
          const char    *title,
          const char    *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_append (self->done, row);
}

/* "12 sessions · left 24 min, right 23 min held · the article says 2 times a day" */
static char *
dup_done (PsoasOverview           *self,
          const PsoasStretchTotal *total)
{
  PsoasStretch *stretch = psoas_library_find (self->library, total->stretch);
  int times = stretch != NULL ? psoas_stretch_get_times_a_day (stretch) : 0;
  g_autofree char *sessions = psoas_held_words_sessions (total->sessions, total->broken);
  g_autofree char *held = psoas_held_words_sides (total->held);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s · %s", sessions, held);
  if (times > 1) {
    g_string_append (text, " · ");
    g_string_append_printf (text, ngettext ("the article says %d time a day", "the article says %d times a day", times),
                            times);
  }

  return g_string_free (text, FALSE);
}

static void
fill_done (PsoasOverview *self)
{
  g_autoptr (GPtrArray) totals = psoas_statistics_get_stretches (self->journal, self->range.first, self->range.last, NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->done))))
    gtk_list_box_remove (self->done, child);
  for (guint i = 0; totals != NULL && i < totals->len; i++) {
    const PsoasStretchTotal *total = g_ptr_array_index (totals, i);
    g_autofree char *text = dup_done (self, total);

    add_done (self, total->name, text);
  }
  gtk_widget_set_visible (self->done_group, totals != NULL && totals->len > 0);
}

/* How regular it was, without a word on how regular it ought to have been */
static void
fill_days (PsoasOverview *self)
{
  g_autoptr (GArray) days = NULL;
  g_autofree char *text = NULL;
  int n = 0, n_days = self->range.last - self->range.first + 1;

  if (!gtk_widget_get_visible (self->done_group))
    return;
  days = psoas_statistics_get_done (self->journal, self->range.first, self->range.last, 1, NULL);
  for (guint i = 0; days != NULL && i < days->len; i++)
    n += g_array_index (days, PsoasDoneSpan, i).sessions > 0;
  /* Translators: "20 of 28 days" */
  text = g_strdup_printf (ngettext ("%d of %d day", "%d of %d days", n_days), n, n_days);
  add_done (self, _("Days with a Session"), text);
}

/* Each reads 20 years within a frame; all of them together do not. */
static void (* const steps[]) (PsoasOverview *self) = { fill_scores, fill_week, fill_done, fill_days, fill_episodes };

static gboolean
fill_cb (gpointer data)
{
  PsoasOverview *self = data;

  steps[self->step++] (self);
  if (self->step < G_N_ELEMENTS (steps))
    return G_SOURCE_CONTINUE;
  self->source = 0;

  return G_SOURCE_REMOVE;
}

/* The first part at once, so that what is seen first is never empty */
static void
fill (PsoasOverview *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  steps[0] (self);
  self->step = 1;
  self->source = g_idle_add (fill_cb, self);
}

/* One of two that are toggled together is the one that was chosen. */
static void
toggled_cb (PsoasOverview   *self,
            GtkToggleButton *button)
{
  if (self->journal != NULL && gtk_toggle_button_get_active (button))
    fill (self);
}

/* --- the type ----------------------------------------------------------------------------------- */

static void
psoas_overview_dispose (GObject *object)
{
  PsoasOverview *self = PSOAS_OVERVIEW (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->journal);
  g_clear_object (&self->library);
  psoas_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (psoas_overview_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PsoasOverview, weeks);
  gtk_widget_class_bind_template_child (widget_class, PsoasOverview, year);
  gtk_widget_class_bind_template_child (widget_class, PsoasOverview, problem);
  gtk_widget_class_bind_template_child (widget_class, PsoasOverview, empty);
  gtk_widget_class_bind_template_child (widget_class, PsoasOverview, scores);
  gtk_widget_class_bind_template_child (widget_class, PsoasOverview, chart);
  gtk_widget_class_bind_template_child (widget_class, PsoasOverview, trend);
  gtk_widget_class_bind_template_child (widget_class, PsoasOverview, left_bar);
  gtk_widget_class_bind_template_child (widget_class, PsoasOverview, left_words);
  gtk_widget_class_bind_template_child (widget_class, PsoasOverview, right_bar);
  gtk_widget_class_bind_template_child (widget_class, PsoasOverview, right_words);
  gtk_widget_class_bind_template_child (widget_class, PsoasOverview, week);
  gtk_widget_class_bind_template_child (widget_class, PsoasOverview, done_group);
  gtk_widget_class_bind_template_child (widget_class, PsoasOverview, done);
  gtk_widget_class_bind_template_child (widget_class, PsoasOverview, silence);
}

static void
psoas_overview_class_init (PsoasOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_overview_dispose;
  widget_class->focus = psoas_focus_children;

  g_type_ensure (PSOAS_TYPE_CHART);
  g_type_ensure (PSOAS_TYPE_MINUTES_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-overview.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
psoas_overview_init (PsoasOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->silence, psoas_advice_words_silence ());
}

void
psoas_overview_set_journal (PsoasOverview *self,
                            PsoasJournal  *journal,
                            PsoasLibrary  *library)
{
  g_return_if_fail (PSOAS_IS_OVERVIEW (self));
  g_return_if_fail (self->journal == NULL);

  self->journal = g_object_ref (journal);
  self->library = g_object_ref (library);
}

void
psoas_overview_refresh (PsoasOverview *self,
                        int            today)
{
  g_return_if_fail (PSOAS_IS_OVERVIEW (self));

  self->today = today;
  fill (self);
}
