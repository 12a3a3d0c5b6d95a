/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-pain-question.h"

#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"
#include "widgets/psoas-keyboard.h"

#include <glib/gi18n.h>

#define N_SCORES (PSOAS_PAIN_MAX + 1)
#define N_SIDES 2

/* In the order in which they are asked for */
static const PsoasPlaces places[PSOAS_N_PLACES] = {
  PSOAS_PLACE_LOW_BACK, PSOAS_PLACE_HIP, PSOAS_PLACE_FRONT, PSOAS_PLACE_OTHER,
};

struct _PsoasPainQuestion {
  GtkWidget parent_instance;

  gboolean answered;
  int score;                /* of the answer */
  int keyed;                /* the number whose key was pressed last; -1: none */

  GtkFlowBox *where;
  GtkFlowBox *scores;
  GtkCheckButton *changed;
  GtkCheckButton *new_pain;
  GtkLabel *changed_words;
  GtkLabel *changed_gloss;
  GtkLabel *question;
  GtkLabel *none;
  GtkWidget *keys;
  GtkLabel *worst;
  GtkToggleButton *places[PSOAS_N_PLACES];
  GtkToggleButton *sides[N_SIDES];
  GtkToggleButton *numbers[N_SCORES];
};

G_DEFINE_FINAL_TYPE (PsoasPainQuestion, psoas_pain_question, GTK_TYPE_WIDGET)

enum {
  SIGNAL_ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Keys of 0 to 10, on both blocks of digits */
static const guint keys[N_SCORES] = {
  GDK_KEY_0, GDK_KEY_1, GDK_KEY_2, GDK_KEY_3, GDK_KEY_4, GDK_KEY_5,
  GDK_KEY_6, GDK_KEY_7, GDK_KEY_8, GDK_KEY_9, GDK_KEY_x,
};
static const guint pad_keys[N_SCORES] = {
  GDK_KEY_KP_0, GDK_KEY_KP_1, GDK_KEY_KP_2, GDK_KEY_KP_3, GDK_KEY_KP_4, GDK_KEY_KP_5,
  GDK_KEY_KP_6, GDK_KEY_KP_7, GDK_KEY_KP_8, GDK_KEY_KP_9, GDK_KEY_X,
};

static void
answer (PsoasPainQuestion *self,
        int                score)
{
  self->answered = TRUE;
  self->score = score;
  for (int i = 0; i < N_SCORES; i++)
    gtk_toggle_button_set_active (self->numbers[i], i == score);
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
  self->keyed = -1;
}

static void
number_clicked_cb (PsoasPainQuestion *self,
                   GtkToggleButton   *number)
{
  for (int i = 0; i < N_SCORES; i++) {
    if (self->numbers[i] == number)
      answer (self, i);
  }
}

/* A word more after the answer belongs to it; before it, it waits. */
static void
detail_cb (PsoasPainQuestion *self)
{
  if (self->answered)
    g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;

  /* A stray key says nothing: it goes to the number, which Enter or the space bar takes. */
  PSOAS_PAIN_QUESTION (widget)->keyed = g_variant_get_int32 (args);
  gtk_widget_grab_focus (GTK_WIDGET (PSOAS_PAIN_QUESTION (widget)->numbers[g_variant_get_int32 (args)]));
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (widget)), TRUE);
  return TRUE;
}

static void
add_key (GtkShortcutController *controller,
         guint                  key,
         int                    score)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, 0), gtk_callback_action_new (key_cb, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (score));
  gtk_shortcut_controller_add_shortcut (controller, shortcut);
}

static void
add_keys (PsoasPainQuestion *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (int i = 0; i < N_SCORES; i++) {
    add_key (GTK_SHORTCUT_CONTROLLER (controller), keys[i], i);
    add_key (GTK_SHORTCUT_CONTROLLER (controller), pad_keys[i], i);
  }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static GtkToggleButton *
add_button (GtkFlowBox *box,
            const char *label,
            const char *name)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "tall");
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_flow_box_append (box, child);

  return GTK_TOGGLE_BUTTON (button);
}

static void
add_numbers (PsoasPainQuestion *self)
{
  for (int i = 0; i < N_SCORES; i++) {
    g_autofree char *label = g_strdup_printf ("%d", i);
    /* Translators: a pain score */
    g_autofree char *name = g_strdup_printf (_("%d of 10"), i);

    self->numbers[i] = add_button (self->scores, label, name);
    gtk_widget_add_css_class (GTK_WIDGET (self->numbers[i]), "pain-number");
    g_signal_connect_object (self->numbers[i], "clicked", G_CALLBACK (number_clicked_cb), self, G_CONNECT_SWAPPED);
  }
}

static void
add_details (PsoasPainQuestion *self)
{
  for (int i = 0; i < PSOAS_N_PLACES; i++) {
    const char *words = psoas_pain_words_place (places[i]);

    self->places[i] = add_button (self->where, words, words);
    gtk_widget_add_css_class (GTK_WIDGET (self->places[i]), "pain-place");
    g_signal_connect_object (self->places[i], "toggled", G_CALLBACK (detail_cb), self, G_CONNECT_SWAPPED);
  }
  for (int i = 0; i < N_SIDES; i++) {
    const char *words = psoas_side_get_label (i == 0 ? PSOAS_SIDE_LEFT : PSOAS_SIDE_RIGHT);

    self->sides[i] = add_button (self->where, words, words);
    gtk_widget_add_css_class (GTK_WIDGET (self->sides[i]), "pain-place");
    g_signal_connect_object (self->sides[i], "toggled", G_CALLBACK (detail_cb), self, G_CONNECT_SWAPPED);
  }
  g_signal_connect_object (self->changed, "toggled", G_CALLBACK (detail_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->new_pain, "toggled", G_CALLBACK (detail_cb), self, G_CONNECT_SWAPPED);
}

static void
fill_words (PsoasPainQuestion *self)
{
  const char *question = psoas_pain_words_question ();
  /* Translators: a score and what it stands for */
  g_autofree char *none = g_strdup_printf (_("%d: %s"), 0, psoas_pain_words_none ());
  g_autofree char *worst = g_strdup_printf (_("%d: %s"), PSOAS_PAIN_MAX, psoas_pain_words_worst ());

  gtk_label_set_label (self->question, question);
  gtk_label_set_label (self->none, none);
  gtk_label_set_label (self->worst, worst);
  gtk_label_set_label (self->changed_words, psoas_pain_words_changed ());
  gtk_check_button_set_label (self->new_pain, psoas_pain_words_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, question, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scores), GTK_ACCESSIBLE_PROPERTY_LABEL, question, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->changed),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, psoas_pain_words_changed (),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_label (self->changed_gloss),
                                  -1);
}

/* To the numbers, which are all that is asked for */
static gboolean
psoas_pain_question_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PSOAS_PAIN_QUESTION (widget)->numbers[0]));
}

static void
psoas_pain_question_dispose (GObject *object)
{
  psoas_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (psoas_pain_question_parent_class)->dispose (object);
}

static void
psoas_pain_question_class_init (PsoasPainQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_pain_question_dispose;
  widget_class->focus = psoas_focus_children;
  widget_class->grab_focus = psoas_pain_question_grab_focus;

  /**
   * PsoasPainQuestion::answered:
   * @self: the question
   *
   * A score was given, or what belongs to it changed.
   */
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-pain-question.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasPainQuestion, where);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainQuestion, scores);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainQuestion, changed);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainQuestion, new_pain);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainQuestion, changed_words);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainQuestion, changed_gloss);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainQuestion, question);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainQuestion, none);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainQuestion, keys);
  gtk_widget_class_bind_template_child (widget_class, PsoasPainQuestion, worst);
}

static void
psoas_pain_question_init (PsoasPainQuestion *self)
{
  self->keyed = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_details (self);
  add_numbers (self);
  add_keys (self);
  fill_words (self);
  psoas_keyboard_hint (self->keys);
}

void
psoas_pain_question_reset (PsoasPainQuestion *self)
{
  g_return_if_fail (PSOAS_IS_PAIN_QUESTION (self));

  self->answered = FALSE;
  self->keyed = -1;
  for (int i = 0; i < N_SCORES; i++)
    gtk_toggle_button_set_active (self->numbers[i], FALSE);
  for (int i = 0; i < PSOAS_N_PLACES; i++)
    gtk_toggle_button_set_active (self->places[i], FALSE);
  for (int i = 0; i < N_SIDES; i++)
    gtk_toggle_button_set_active (self->sides[i], FALSE);
  gtk_check_button_set_active (self->changed, FALSE);
  gtk_check_button_set_active (self->new_pain, FALSE);
}

/**
 * psoas_pain_question_is_keyed:
 * @self: a question
 *
 * Returns: within "answered", whether what was pressed is a number that was gone to by its own key
 */
gboolean
psoas_pain_question_is_keyed (PsoasPainQuestion *self)
{
  g_return_val_if_fail (PSOAS_IS_PAIN_QUESTION (self), FALSE);

  return self->answered && self->keyed == self->score;
}

/**
 * psoas_pain_question_get_answer:
 * @self: a question that was answered
 * @answer: (out): what was said
 */
void
psoas_pain_question_get_answer (PsoasPainQuestion *self,
                                PsoasPainEntry    *answer)
{
  g_return_if_fail (PSOAS_IS_PAIN_QUESTION (self));
  g_return_if_fail (self->answered);

  *answer = (PsoasPainEntry) { .score = self->score };
  for (int i = 0; i < PSOAS_N_PLACES; i++)
    answer->places |= gtk_toggle_button_get_active (self->places[i]) ? places[i] : 0;
  for (int i = 0; i < N_SIDES; i++)
    answer->sides |= gtk_toggle_button_get_active (self->sides[i]) << i;
  answer->changed = gtk_check_button_get_active (self->changed);
  answer->new_pain = gtk_check_button_get_active (self->new_pain);
}
