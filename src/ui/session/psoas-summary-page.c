/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-summary-page.h"

#include "history/psoas-journal-bar.h"
#include "pain/psoas-advice-list.h"
#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"
#include "widgets/psoas-label.h"
#include "widgets/psoas-type-size.h"
#include "pain/psoas-pain-question.h"
#include "pain/psoas-red-flag-card.h"
#include "psoas-way-up.h"
#include "words/psoas-summary-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Pixels: what is shown, at most, and a picture of the way up, where nobody reads it from the floor */
#define WIDTH 640
#define PICTURE_WIDTH 290
#define PICTURE_HEIGHT 150

struct _PsoasSummaryPage {
  GtkWidget parent_instance;

  PsoasFigure *figure;        /* (owned) */
  PsoasPainSession *pain;    /* (owned) */
  PsoasSettings *settings;    /* (owned) */
  char *resting;              /* (owned) (nullable): the words where the scores ask for rest */
  gboolean is_unsaved;        /* an answer, or a change of it */

  AdwWindowTitle *title;
  PsoasJournalBar *journal_bar;
  AdwClamp *clamp;
  GtkLabel *get_up;
  PsoasWayUp *way_up;
  GtkLabel *heading;
  GtkLabel *scores;
  AdwActionRow *left;
  AdwActionRow *right;
  GtkLabel *words;
  PsoasPainQuestion *question;
  GtkWidget *save;
  PsoasAdviceList *advice;
  GtkBox *red_flags_box;
  PsoasRedFlagCard *signs;      /* (unowned): a child */
  GtkWidget *again;
  GtkWidget *done;
};

G_DEFINE_FINAL_TYPE (PsoasSummaryPage, psoas_summary_page, GTK_TYPE_WIDGET)

/* It may be below what is seen, and is to be heard: once it has its place, the focus goes there. */
static gboolean
go_to_advice_cb (GtkWidget     *advice,
                 GdkFrameClock *clock,
                 gpointer       data)
{
  if (gtk_widget_get_height (advice) == 0)
    return G_SOURCE_CONTINUE;

  if (!gtk_widget_child_focus (advice, GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (PSOAS_SUMMARY_PAGE (data)->done);
  return G_SOURCE_REMOVE;
}

/* Returns: whether there is something to read */
static gboolean
show_advice (PsoasSummaryPage *self)
{
  gboolean is_due = FALSE;
  g_autoptr (GPtrArray) advice = psoas_pain_session_find_advice (self->pain);

  psoas_advice_list_show (self->advice, self->pain, advice, FALSE);
  /* Who is to rest or to stop is not invited to go on. */
  if (psoas_advice_get_limit (advice) >= PSOAS_LIMIT_REST) {
    gtk_widget_set_visible (self->again, FALSE);
    gtk_label_set_label (self->words, self->resting);
  }
  for (guint i = 0; i < advice->len; i++)
    is_due = is_due || ((PsoasAdvice *) g_ptr_array_index (advice, i))->due;

  return is_due;
}

static void
show_scores (PsoasSummaryPage *self)
{
  psoas_label_take (self->scores,
                    psoas_summary_words_scores (psoas_pain_session_get_score (self->pain, PSOAS_MOMENT_BEFORE),
                                                psoas_pain_session_get_score (self->pain, PSOAS_MOMENT_AFTER)));
}

static void
set_unsaved (PsoasSummaryPage *self,
             gboolean          is_unsaved)
{
  self->is_unsaved = is_unsaved;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "summary.save", is_unsaved);
}

static void
ticked_cb (PsoasSummaryPage *self)
{
  psoas_pain_session_tick (self->pain, psoas_red_flag_card_get_urgency (self->signs));
  show_advice (self);
}

static void
no_red_flags_cb (PsoasSummaryPage *self)
{
  psoas_pain_session_say_no_red_flags (self->pain);
  gtk_widget_set_visible (GTK_WIDGET (self->red_flags_box), FALSE);
}

/* Whoever chose a number by its key is led on to what saves it; a pointer is where it wants to be. */
static void
answered_cb (PsoasSummaryPage *self)
{
  gboolean first = !self->is_unsaved;

  set_unsaved (self, TRUE);
  if (first && psoas_pain_question_is_keyed (self->question))
    gtk_widget_grab_focus (self->save);
}

/* What was saved before is replaced.  Returns: whether there is something to read */
static gboolean
save (PsoasSummaryPage *self)
{
  PsoasPainEntry answer;
  gboolean is_due, asks;

  psoas_pain_question_get_answer (self->question, &answer);
  psoas_pain_session_save (self->pain, PSOAS_MOMENT_AFTER, &answer);
  show_scores (self);
  asks = psoas_pain_session_offers_red_flags (self->pain)
         || psoas_red_flag_card_get_urgency (self->signs) != PSOAS_URGENCY_NONE;
  gtk_widget_set_visible (GTK_WIDGET (self->red_flags_box), asks);
  is_due = show_advice (self);
  gtk_widget_set_visible (GTK_WIDGET (self->advice), TRUE);
  gtk_widget_add_tick_callback (GTK_WIDGET (self->advice), go_to_advice_cb, self, NULL);
  set_unsaved (self, FALSE);

  return is_due || asks;
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  save (PSOAS_SUMMARY_PAGE (widget));
}

/* An answer that was given and not saved goes with it; what follows from it is read before the page is left. */
static void
done_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PsoasSummaryPage *self = PSOAS_SUMMARY_PAGE (widget);

  if (!self->is_unsaved || !save (self))
    gtk_widget_activate_action (widget, "win.home", NULL);
}

static void
psoas_summary_page_dispose (GObject *object)
{
  g_clear_object (&PSOAS_SUMMARY_PAGE (object)->figure);
  g_clear_object (&PSOAS_SUMMARY_PAGE (object)->pain);
  g_clear_object (&PSOAS_SUMMARY_PAGE (object)->settings);
  g_clear_pointer (&PSOAS_SUMMARY_PAGE (object)->resting, g_free);
  psoas_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (psoas_summary_page_parent_class)->dispose (object);
}

static gboolean
psoas_summary_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PSOAS_SUMMARY_PAGE (widget)->done);
}

/* Who still lies on the mat reads how to get up from there. */
static void
psoas_summary_page_map (GtkWidget *widget)
{
  PsoasSummaryPage *self = PSOAS_SUMMARY_PAGE (widget);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  PsoasTypeSize size = psoas_type_size_for_floor (gtk_widget_get_width (root), gtk_widget_get_height (root), 15);
  gboolean floor = gtk_window_is_fullscreen (GTK_WINDOW (root));

  gtk_label_set_attributes (self->get_up, NULL);
  gtk_label_set_attributes (self->scores, NULL);
  gtk_widget_remove_css_class (widget, "floor");
  adw_clamp_set_maximum_size (self->clamp, floor ? gtk_widget_get_width (root) * 4 / 5 : WIDTH);
  adw_clamp_set_tightening_threshold (self->clamp, adw_clamp_get_maximum_size (self->clamp));
  if (floor)
    psoas_way_up_set_picture_size (self->way_up, gtk_widget_get_width (root) / 3, gtk_widget_get_height (root) / 4);
  else
    psoas_way_up_set_picture_size (self->way_up, PICTURE_WIDTH, PICTURE_HEIGHT);
  if (floor) {
    psoas_label_set_type_size (self->get_up, size.instruction);
    psoas_label_set_type_size (self->scores, size.side);
    gtk_widget_add_css_class (widget, "floor");
  }

  GTK_WIDGET_CLASS (psoas_summary_page_parent_class)->map (widget);
}

static void
psoas_summary_page_class_init (PsoasSummaryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_summary_page_dispose;
  widget_class->focus = psoas_focus_children;
  widget_class->grab_focus = psoas_summary_page_grab_focus;
  widget_class->map = psoas_summary_page_map;

  g_type_ensure (PSOAS_TYPE_ADVICE_LIST);
  g_type_ensure (PSOAS_TYPE_JOURNAL_BAR);
  g_type_ensure (PSOAS_TYPE_PAIN_QUESTION);
  g_type_ensure (PSOAS_TYPE_WAY_UP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-summary-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, title);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, journal_bar);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, get_up);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, way_up);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, heading);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, scores);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, left);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, right);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, words);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, question);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, save);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, advice);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, red_flags_box);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, again);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, done);
  gtk_widget_class_install_action (widget_class, "summary.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "summary.done", NULL, done_action);
}

static void
psoas_summary_page_init (PsoasSummaryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->question, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
}

/**
 * psoas_summary_page_new:
 * @figure: who shows how to get up
 * @pain: who keeps the answer
 * @guidance: the signs that need help soon
 * @settings: whether to ask
 * @journal: what keeps the session
 *
 * Returns: (transfer floating): an empty page
 */
GtkWidget *
psoas_summary_page_new (PsoasFigure      *figure,
                        PsoasPainSession *pain,
                        PsoasGuidance    *guidance,
                        PsoasSettings    *settings,
                        PsoasJournal     *journal)
{
  PsoasSummaryPage *self = g_object_new (PSOAS_TYPE_SUMMARY_PAGE, NULL);

  self->figure = g_object_ref (figure);
  self->pain = g_object_ref (pain);
  self->settings = g_object_ref (settings);
  /* The question above has the keys. */
  self->signs = PSOAS_RED_FLAG_CARD (psoas_red_flag_card_new (guidance, FALSE, PSOAS_URGENCY_NONE));
  gtk_box_append (self->red_flags_box, GTK_WIDGET (self->signs));
  g_signal_connect_object (self->signs, "ticked", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->signs, "none", G_CALLBACK (no_red_flags_cb), self, G_CONNECT_SWAPPED);
  psoas_journal_bar_set_journal (self->journal_bar, journal);

  return GTK_WIDGET (self);
}

/* After a session in which something was done, where that is wanted */
static void
ask (PsoasSummaryPage *self,
     PsoasSession     *session)
{
  gboolean asks = psoas_session_get_records (session)->len > 0 && psoas_settings_get_ask_pain (self->settings);

  psoas_pain_question_reset (self->question);
  set_unsaved (self, FALSE);
  psoas_red_flag_card_reset (self->signs);
  gtk_widget_set_visible (GTK_WIDGET (self->red_flags_box), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->advice), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->question), asks);
  gtk_widget_set_visible (self->save, asks);
}

static void
fill_row (AdwActionRow *row,
          PsoasSession *session,
          PsoasSide     side)
{
  PsoasStretch *stretch = psoas_plan_get_stretch (psoas_session_get_plan (session));
  g_autofree char *text = psoas_summary_words_side (session, side);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), psoas_stretch_get_side_name (stretch, side));
  adw_action_row_set_subtitle (row, text);
}

/**
 * psoas_summary_page_set_session:
 * @self: a page
 * @session: a session that is over
 */
void
psoas_summary_page_set_session (PsoasSummaryPage *self,
                                PsoasSession     *session)
{
  PsoasStretch *stretch = psoas_plan_get_stretch (psoas_session_get_plan (session));
  g_autofree char *text = NULL;

  g_return_if_fail (PSOAS_IS_SUMMARY_PAGE (self));

  text = psoas_summary_words_after (session, FALSE);
  g_free (self->resting);
  self->resting = psoas_summary_words_after (session, TRUE);
  adw_window_title_set_title (self->title, psoas_stretch_get_name (stretch));
  adw_window_title_set_subtitle (self->title, psoas_stretch_get_subtitle (stretch));
  psoas_label_take (self->get_up, psoas_summary_words_get_up (session));
  psoas_way_up_show (self->way_up, self->figure, psoas_settings_get_skin_tone (self->settings), session);
  show_scores (self);
  gtk_label_set_label (self->heading, psoas_session_get_state (session) == PSOAS_SESSION_FINISHED
                                      ? _("That is the set") : _("You ended the session"));
  fill_row (self->left, session, PSOAS_SIDE_LEFT);
  fill_row (self->right, session, PSOAS_SIDE_RIGHT);
  gtk_label_set_label (self->words, text);
  gtk_widget_set_visible (self->again, !psoas_summary_did_hurt (session));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->again), "s", psoas_stretch_get_id (stretch));
  ask (self, session);
}
