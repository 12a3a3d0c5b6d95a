/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-pain-page.h"

#include "pain/psoas-advice-list.h"
#include "widgets/psoas-focus.h"
#include "pain/psoas-pain-question.h"
#include "psoas-signs.h"

#include <adwaita.h>

struct _PsoasPainPage {
  GtkWidget parent_instance;

  PsoasPainKeeper *keeper;    /* (owned) */
  PsoasSettings *settings;    /* (owned) */
  PsoasStretch *stretch;      /* (owned) (nullable): what is to begin */

  AdwWindowTitle *title;
  GtkScrolledWindow *scroller;
  GtkStack *stack;
  PsoasPainQuestion *question;
  GtkCheckButton *ask;
  PsoasAdviceList *advice;
  GtkBox *signs_box;
  PsoasSigns *signs;
  GtkWidget *start;
  GtkWidget *gentle;
  GtkWidget *again;
};

G_DEFINE_FINAL_TYPE (PsoasPainPage, psoas_pain_page, GTK_TYPE_WIDGET)

enum {
  SIGNAL_START,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
asks (PsoasPainPage *self)
{
  return g_settings_get_boolean (psoas_settings_get_gsettings (self->settings), "ask-pain");
}

/* Whether the person is to look for signs that need help sooner */
static gboolean
needs_signs (GPtrArray *advice)
{
  for (guint i = 0; i < advice->len; i++) {
    const PsoasAdvice *each = g_ptr_array_index (advice, i);

    if (each->rule == PSOAS_RULE_SEVERE || each->rule == PSOAS_RULE_CHANGED || each->rule == PSOAS_RULE_RED_FLAG)
      return TRUE;
  }

  return FALSE;
}

static gboolean
any_is_due (GPtrArray *advice)
{
  for (guint i = 0; i < advice->len; i++) {
    if (((const PsoasAdvice *) g_ptr_array_index (advice, i))->due)
      return TRUE;
  }

  return FALSE;
}

/* Shows what applies, unless there is nothing to say: then FALSE. */
static gboolean
show_advice (PsoasPainPage *self)
{
  PsoasUrgency red_flag = psoas_signs_get_urgency (self->signs);
  g_autoptr (GPtrArray) advice = psoas_pain_keeper_find_advice (self->keeper, red_flag);
  gboolean allowed = psoas_pain_keeper_allows (self->keeper, advice, psoas_stretch_get_id (self->stretch));

  if (allowed && !any_is_due (advice))
    return FALSE;

  psoas_advice_list_show (self->advice, self->keeper, advice, !allowed);
  gtk_widget_set_visible (GTK_WIDGET (self->signs_box), needs_signs (advice));
  gtk_widget_set_visible (self->start, allowed);
  gtk_widget_set_visible (self->gentle, !allowed && psoas_pain_keeper_allows (self->keeper, advice, PSOAS_GENTLE_STRETCH));
  gtk_widget_set_visible (self->again, psoas_advice_get_limit (advice) != PSOAS_LIMIT_REST);
  gtk_stack_set_visible_child_name (self->stack, "advice");

  return TRUE;
}

static void
go_on (PsoasPainPage *self,
       const char    *id)
{
  g_autofree char *copy = g_strdup (id);

  g_signal_emit (self, signals[SIGNAL_START], 0, copy);
}

/* Where the keyboard goes on the page as it is now */
static gboolean
focus_first (PsoasPainPage *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "question") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->question));

  return gtk_widget_child_focus (GTK_WIDGET (self->advice), GTK_DIR_TAB_FORWARD);
}

static void
show_top (PsoasPainPage *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  focus_first (self);
}

static void
decide (PsoasPainPage *self)
{
  if (show_advice (self))
    show_top (self);
  else
    go_on (self, psoas_stretch_get_id (self->stretch));
}

static void
answered_cb (PsoasPainPage *self)
{
  PsoasPainEntry answer;

  psoas_pain_question_get_answer (self->question, &answer);
  psoas_pain_keeper_save (self->keeper, PSOAS_MOMENT_BEFORE, &answer);
  decide (self);
}

static void
ask_again (PsoasPainPage *self)
{
  psoas_pain_question_reset (self->question);
  gtk_stack_set_visible_child_name (self->stack, "question");
  show_top (self);
}

static void
skip_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  decide (PSOAS_PAIN_PAGE (widget));
}

static void
again_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  ask_again (PSOAS_PAIN_PAGE (widget));
}

static void
start_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  go_on (PSOAS_PAIN_PAGE (widget), psoas_stretch_get_id (PSOAS_PAIN_PAGE (widget)->stretch));
}

static void
gentle_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  go_on (PSOAS_PAIN_PAGE (widget), PSOAS_GENTLE_STRETCH);
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
  GtkWidget *child;

  g_clear_object (&self->keeper);
  g_clear_object (&self->settings);
  g_clear_object (&self->stretch);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);

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
   * PsoasPainPage::start:
   * @self: the page
   * @id: a stretch
   *
   * A session of it may begin.
   */
  signals[SIGNAL_START] = g_signal_new ("start", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (PSOAS_TYPE_ADVICE_LIST);
  g_type_ensure (PSOAS_TYPE_PAIN_QUESTION);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-pain-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, title);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, question);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, ask);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, advice);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, signs_box);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, start);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, gentle);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainPage, again);
  gtk_widget_class_install_action (widget_class, "pain.skip", NULL, skip_action);
  gtk_widget_class_install_action (widget_class, "pain.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "pain.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "pain.gentle", NULL, gentle_action);
}

static void
psoas_pain_page_init (PsoasPainPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->question, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
}

/**
 * psoas_pain_page_new:
 * @keeper: who keeps the answer
 * @guidance: the signs that need help soon
 * @settings: whether to ask
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
psoas_pain_page_new (PsoasPainKeeper *keeper,
                     PsoasGuidance   *guidance,
                     PsoasSettings   *settings)
{
  PsoasPainPage *self = g_object_new (PSOAS_TYPE_PAIN_PAGE, NULL);

  self->keeper = g_object_ref (keeper);
  self->settings = g_object_ref (settings);
  self->signs = PSOAS_SIGNS (psoas_signs_new (guidance));
  gtk_box_append (self->signs_box, GTK_WIDGET (self->signs));
  g_signal_connect_object (self->signs, "changed", G_CALLBACK (show_advice), self, G_CONNECT_SWAPPED);
  g_settings_bind (psoas_settings_get_gsettings (settings), "ask-pain", self->ask, "active", G_SETTINGS_BIND_DEFAULT);

  return GTK_WIDGET (self);
}

/**
 * psoas_pain_page_set_stretch:
 * @self: a page
 * @stretch: what is to begin
 *
 * Returns: whether the page is to be shown
 */
gboolean
psoas_pain_page_set_stretch (PsoasPainPage *self,
                             PsoasStretch  *stretch)
{
  g_autoptr (GPtrArray) advice = NULL;

  g_return_val_if_fail (PSOAS_IS_PAIN_PAGE (self), FALSE);

  g_set_object (&self->stretch, stretch);
  adw_window_title_set_title (self->title, psoas_stretch_get_name (stretch));
  psoas_signs_reset (self->signs);
  psoas_pain_keeper_begin (self->keeper);
  advice = psoas_pain_keeper_find_advice (self->keeper, PSOAS_URGENCY_NONE);

  /* Rest after the last session is not lifted by a new score. */
  if (!asks (self) || psoas_advice_get_limit (advice) == PSOAS_LIMIT_REST) {
    if (show_advice (self))
      return TRUE;
  }
  if (asks (self))
    ask_again (self);

  return asks (self);
}
