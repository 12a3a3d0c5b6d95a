/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-pain-page.h"

#include "pain/psoas-advice-list.h"
#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"
#include "pain/psoas-pain-question.h"
#include "pain/psoas-red-flag-card.h"
#include "pain/psoas-red-flag-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _PsoasPainPage {
  GtkWidget parent_instance;

  PsoasPainSession *pain;    /* (owned) */
  PsoasStartRequest *request; /* (owned): what is to begin */

  AdwWindowTitle *title;
  GtkScrolledWindow *scroller;
  GtkStack *stack;
  PsoasPainQuestion *question;
  GtkCheckButton *ask;
  PsoasAdviceList *advice;
  GtkBox *red_flags_box;
  PsoasRedFlagList *signs;
  PsoasRedFlagCard *card;       /* (unowned): a child, asked once an episode */
  GtkWidget *unread;
  GtkWidget *go_on;
  GtkWidget *skip;
  GtkWidget *start;
  GtkWidget *tuck_first;
  GtkWidget *offer;
  GtkLabel *offer_label;
  GtkWidget *again;
};

G_DEFINE_FINAL_TYPE (PsoasPainPage, psoas_pain_page, GTK_TYPE_WIDGET)

enum {
  SIGNAL_ANSWERED,
  SIGNAL_AGAIN,
  SIGNAL_OFFER,
  SIGNAL_TICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell (PsoasPainPage *self,
      PsoasAnswers   answer)
{
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, self->request, (guint) answer);
}

/* Whoever chose a number by its key is led on to what sends it; a pointer is where it wants to be. */
static void
answered_cb (PsoasPainPage *self)
{
  gboolean first = !gtk_widget_get_sensitive (self->go_on);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pain.continue", TRUE);
  if (first && psoas_pain_question_is_keyed (self->question))
    gtk_widget_grab_focus (self->go_on);
}

static void
continue_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  PsoasPainPage *self = PSOAS_PAIN_PAGE (widget);
  PsoasPainEntry answer;

  psoas_pain_question_get_answer (self->question, &answer);
  psoas_pain_session_save (self->pain, PSOAS_MOMENT_BEFORE, &answer);
  tell (self, PSOAS_ANSWER_SCORE);
}

static const struct {
  const char *name;
  PsoasAnswers answer;
} answers[] = {
  { "pain.skip", PSOAS_ANSWER_SKIP },
  { "pain.start", PSOAS_ANSWER_ADVICE },
};

static void
answer_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    if (g_str_equal (answers[i].name, name))
      tell (PSOAS_PAIN_PAGE (widget), answers[i].answer);
  }
}

static void
again_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_AGAIN], 0, PSOAS_PAIN_PAGE (widget)->request);
}

static void
offer_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_OFFER], 0, PSOAS_PAIN_PAGE (widget)->request);
}

/* Of the most urgent sign that is ticked */
static PsoasUrgency
get_ticked (PsoasPainPage *self)
{
  return MAX (psoas_red_flag_list_get_urgency (self->signs), psoas_red_flag_card_get_urgency (self->card));
}

static void
ticked_cb (PsoasPainPage *self)
{
  psoas_pain_session_tick (self->pain, get_ticked (self));
  g_signal_emit (self, signals[SIGNAL_TICKED], 0, self->request);
  /* Which help is due stands at the top; the line that was ticked may be far below it. */
  if (get_ticked (self) != PSOAS_URGENCY_NONE)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
none_cb (PsoasPainPage *self)
{
  psoas_pain_session_say_no_red_flags (self->pain);
  tell (self, PSOAS_ANSWER_RED_FLAGS);
}

static gboolean
is_question_shown (PsoasPainPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "question") == 0;
}

/* Where the keyboard goes on the page as it is now */
static gboolean
focus_first (PsoasPainPage *self)
{
  if (is_question_shown (self))
    return gtk_widget_grab_focus (GTK_WIDGET (self->question));

  if (gtk_widget_get_visible (GTK_WIDGET (self->card)) && !gtk_widget_get_visible (GTK_WIDGET (self->advice)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->card));

  return psoas_focus_first (GTK_WIDGET (self->advice)) || psoas_focus_first (GTK_WIDGET (self->signs))
         || (gtk_widget_get_visible (self->offer) && gtk_widget_grab_focus (self->offer));
}

static void
show_top (PsoasPainPage *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  focus_first (self);
}

static gboolean
psoas_pain_page_grab_focus (GtkWidget *widget)
{
  return focus_first (PSOAS_PAIN_PAGE (widget));
}

static void
psoas_pain_page_dispose (GObject *object)
{
  PsoasPainPage *self = PSOAS_PAIN_PAGE (object);

  g_clear_object (&self->pain);
  g_clear_pointer (&self->request, psoas_start_request_unref);
  psoas_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (psoas_pain_page_parent_class)->dispose (object);
}

static void
psoas_pain_page_class_init (PsoasPainPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_pain_page_dispose;
  widget_class->focus = psoas_focus_children;
  widget_class->grab_focus = psoas_pain_page_grab_focus;

  /**
   * PsoasPainPage::answered:
   * @self: the page
   * @request: what is to begin
   * @answer: what was answered just now, a #PsoasAnswers
   */
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 2, PSOAS_TYPE_START_REQUEST, G_TYPE_UINT);

  /**
   * PsoasPainPage::again:
   * @self: the page
   * @request: what is to begin
   *
   * The person wants to be asked again.
   */
  signals[SIGNAL_AGAIN] = g_signal_new ("again", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, PSOAS_TYPE_START_REQUEST);

  /**
   * PsoasPainPage::offer:
   * @self: the page
   * @request: what was to begin
   *
   * The person takes what is offered instead.
   */
  signals[SIGNAL_OFFER] = g_signal_new ("offer", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, PSOAS_TYPE_START_REQUEST);

  /**
   * PsoasPainPage::ticked:
   * @self: the page
   * @request: what is to begin
   *
   * A sign was ticked or unticked.
   */
  signals[SIGNAL_TICKED] = g_signal_new ("ticked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, PSOAS_TYPE_START_REQUEST);

  g_type_ensure (PSOAS_TYPE_ADVICE_LIST);
  g_type_ensure (PSOAS_TYPE_PAIN_QUESTION);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-pain-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, title);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, question);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, ask);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, advice);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, red_flags_box);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, unread);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, go_on);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, skip);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, start);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, tuck_first);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, offer);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, offer_label);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, again);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    gtk_widget_class_install_action (widget_class, answers[i].name, NULL, answer_action);
  gtk_widget_class_install_action (widget_class, "pain.continue", NULL, continue_action);
  gtk_widget_class_install_action (widget_class, "pain.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "pain.offer", NULL, offer_action);
}

static void
psoas_pain_page_init (PsoasPainPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->question, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
}

/**
 * psoas_pain_page_new:
 * @pain: who keeps the answer
 * @guidance: the signs that need help soon
 * @settings: whether to ask
 * @request: what is to begin
 *
 * Returns: (transfer floating): a page that asks
 */
GtkWidget *
psoas_pain_page_new (PsoasPainSession  *pain,
                     PsoasGuidance     *guidance,
                     PsoasSettings     *settings,
                     PsoasStartRequest *request)
{
  PsoasPainPage *self = g_object_new (PSOAS_TYPE_PAIN_PAGE, NULL);

  self->pain = g_object_ref (pain);
  self->request = psoas_start_request_ref (request);
  adw_window_title_set_title (self->title, psoas_stretch_get_name (psoas_start_request_get_stretch (request)));
  adw_window_title_set_subtitle (self->title, psoas_stretch_get_subtitle (psoas_start_request_get_stretch (request)));
  self->signs = psoas_red_flag_list_new ();
  psoas_red_flag_list_add_guidance (self->signs, guidance);
  gtk_box_append (self->red_flags_box, GTK_WIDGET (self->signs));
  g_signal_connect_object (self->signs, "changed", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  self->card = PSOAS_RED_FLAG_CARD (psoas_red_flag_card_new (guidance, TRUE, psoas_pain_session_get_ticked (pain)));
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->advice))), GTK_WIDGET (self->card),
                              GTK_WIDGET (self->advice));
  g_signal_connect_object (self->card, "ticked", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->card, "none", G_CALLBACK (none_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (settings, "ask-pain", self->ask, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);

  return GTK_WIDGET (self);
}

/* (transfer full): what the button says that takes the offer */
static char *
make_offer_words (PsoasPainPage    *self,
                  const PsoasOffer *offer)
{
  GPtrArray *variations = psoas_stretch_get_variations (psoas_start_request_get_stretch (self->request));

  for (guint i = 0; offer->variation != NULL && i < variations->len; i++) {
    const PsoasVariation *variation = g_ptr_array_index (variations, i);

    if (g_str_equal (variation->id, offer->variation))
      /* Translators: %s is an easier way to do a stretch, "Only the tuck" */
      return g_strdup_printf (_("Start with: %s"), variation->label);
  }

  return g_strdup (_("Start the Gentle Stretch"));
}

static void
show_buttons (PsoasPainPage        *self,
              const PsoasAdmission *admission)
{
  gboolean asks_red_flags = admission->verdict == PSOAS_VERDICT_ASK_RED_FLAGS;
  g_autofree char *words = make_offer_words (self, &admission->offer);

  gtk_widget_set_visible (self->start, admission->verdict == PSOAS_VERDICT_ADVISE || admission->verdict == PSOAS_VERDICT_ADMIT);
  gtk_widget_set_visible (self->tuck_first, admission->tuck_first);
  gtk_widget_set_visible (self->offer, admission->offer.stretch != NULL);
  /* One of the two is suggested. */
  if (admission->offer.stretch != NULL)
    gtk_widget_remove_css_class (self->start, "suggested-action");
  else
    gtk_widget_add_css_class (self->start, "suggested-action");
  gtk_label_set_label (self->offer_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->offer), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_visible (self->again, !asks_red_flags && admission->asks_again);
}

/**
 * psoas_pain_page_ask:
 * @self: a page
 *
 * Asks, as if nothing had been answered.
 */
void
psoas_pain_page_ask (PsoasPainPage *self)
{
  g_return_if_fail (PSOAS_IS_PAIN_PAGE (self));

  psoas_pain_question_reset (self->question);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pain.continue", FALSE);
  gtk_stack_set_visible_child_name (self->stack, "question");
  show_top (self);
}

/**
 * psoas_pain_page_show:
 * @self: a page
 * @admission: what was decided of its request
 *
 * Asks, or shows what there is to read and what may be begun.
 */
void
psoas_pain_page_show (PsoasPainPage        *self,
                      const PsoasAdmission *admission)
{
  g_return_if_fail (PSOAS_IS_PAIN_PAGE (self));

  gtk_widget_set_visible (self->unread, !admission->readable);
  gtk_widget_set_visible (self->skip, admission->readable);
  if (admission->verdict == PSOAS_VERDICT_ASK_PAIN) {
    psoas_pain_page_ask (self);
    return;
  }

  psoas_advice_list_show (self->advice, self->pain, admission->advice, admission->verdict == PSOAS_VERDICT_REFUSE);
  gtk_widget_set_visible (GTK_WIDGET (self->advice), admission->verdict != PSOAS_VERDICT_ASK_RED_FLAGS);
  /* What was ticked on the card can be unticked there. */
  gtk_widget_set_visible (GTK_WIDGET (self->card), admission->verdict == PSOAS_VERDICT_ASK_RED_FLAGS
                                                   || psoas_red_flag_card_get_urgency (self->card) != PSOAS_URGENCY_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->red_flags_box), admission->looks_at_red_flags
                                                        && !gtk_widget_get_visible (GTK_WIDGET (self->card)));
  show_buttons (self, admission);
  gtk_stack_set_visible_child_name (self->stack, "advice");
}

void
psoas_pain_page_show_top (PsoasPainPage *self)
{
  g_return_if_fail (PSOAS_IS_PAIN_PAGE (self));

  show_top (self);
}
