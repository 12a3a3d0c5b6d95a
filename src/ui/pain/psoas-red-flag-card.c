/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-red-flag-card.h"
#include "psoas-red-flag-list.h"

#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"
#include "widgets/psoas-keyboard.h"

#include <glib/gi18n.h>

/* As many have a key, besides 0 */
#define MAX_KEYS 9

struct _PsoasRedFlagCard {
  GtkWidget parent_instance;

  PsoasRedFlagList *list;   /* (unowned): a child */
  guint first;              /* the index in the list of the line whose key is 1 */
  GtkWidget *none;          /* (unowned): a child */
};

G_DEFINE_FINAL_TYPE (PsoasRedFlagCard, psoas_red_flag_card, GTK_TYPE_WIDGET)

enum {
  SIGNAL_NONE,
  SIGNAL_TICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is ticked says that "none" is not so. */
static void
changed_cb (PsoasRedFlagCard *self)
{
  gtk_widget_set_sensitive (self->none, psoas_red_flag_card_get_urgency (self) == PSOAS_URGENCY_NONE);
  g_signal_emit (self, signals[SIGNAL_TICKED], 0);
}

static void
none_cb (PsoasRedFlagCard *self)
{
  g_signal_emit (self, signals[SIGNAL_NONE], 0);
}

static GtkWidget *
make_label (const char        *text,
            const char        *css_class,
            GtkAccessibleRole  role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", role,
                                   "label", text,
                                   "hexpand", TRUE,
                                   "wrap", TRUE,
                                   "xalign", 0.0,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* With its key before it */
static guint
add_line (PsoasRedFlagCard *self,
          guint             number,
          const char       *text,
          PsoasUrgency      urgency)
{
  g_autofree char *line = g_strdup_printf ("%u. %s", number, text);

  return psoas_red_flag_list_add (self->list, line, text, urgency);
}

/* What was ticked earlier is a line of its own, to be unticked there. */
static void
add_list (PsoasRedFlagCard *self,
          GPtrArray        *signs,
          PsoasUrgency      ticked)
{
  const char *earlier = _("A sign that I ticked earlier today");

  self->list = psoas_red_flag_list_new ();
  if (ticked != PSOAS_URGENCY_NONE) {
    self->first = add_line (self, 0, earlier, ticked) + 1;
    psoas_red_flag_list_toggle (self->list, 0);
  }
  for (guint i = 0; i < signs->len; i++) {
    const PsoasGuidanceRedFlag *sign = g_ptr_array_index (signs, i);

    add_line (self, i + 1, psoas_sentence_get_text (sign->sentence, PSOAS_SIDE_NONE), sign->urgency);
  }
  g_signal_connect_object (self->list, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

static void
add_none (PsoasRedFlagCard *self)
{
  self->none = gtk_button_new_with_label (_("None of These"));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->none))), TRUE);
  gtk_widget_set_halign (self->none, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (self->none, 200, -1);
  gtk_widget_add_css_class (self->none, "pill");
  gtk_widget_add_css_class (self->none, "tall");
  g_signal_connect_object (self->none, "clicked", G_CALLBACK (none_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->none, GTK_WIDGET (self));
}

/* @args: the line's number; -1: none */
static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  PsoasRedFlagCard *self = PSOAS_RED_FLAG_CARD (widget);
  int number = g_variant_get_int32 (args);

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (number >= 0)
    return self->first + number > 0 && psoas_red_flag_list_toggle (self->list, self->first + number - 1);
  if (gtk_widget_get_sensitive (self->none))
    none_cb (self);

  return TRUE;
}

static void
add_key (GtkShortcutController *controller,
         guint                  key,
         int                    number)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, 0), gtk_callback_action_new (key_cb, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (number));
  gtk_shortcut_controller_add_shortcut (controller, shortcut);
}

static void
add_keys (PsoasRedFlagCard *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (int i = 0; i <= MAX_KEYS; i++) {
    add_key (GTK_SHORTCUT_CONTROLLER (controller), GDK_KEY_0 + i, i);
    add_key (GTK_SHORTCUT_CONTROLLER (controller), GDK_KEY_KP_0 + i, i);
  }
  add_key (GTK_SHORTCUT_CONTROLLER (controller), GDK_KEY_n, -1);
  add_key (GTK_SHORTCUT_CONTROLLER (controller), GDK_KEY_N, -1);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* To the first line, not to "none": a press made without reading is not to answer. */
static gboolean
psoas_red_flag_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PSOAS_RED_FLAG_CARD (widget)->list));
}

static void
psoas_red_flag_card_dispose (GObject *object)
{
  psoas_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (psoas_red_flag_card_parent_class)->dispose (object);
}

static void
psoas_red_flag_card_class_init (PsoasRedFlagCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_red_flag_card_dispose;
  widget_class->focus = psoas_focus_children;
  widget_class->grab_focus = psoas_red_flag_card_grab_focus;

  /**
   * PsoasRedFlagCard::none:
   * @self: the card
   *
   * None of them applies.
   */
  signals[SIGNAL_NONE] = g_signal_new ("none", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * PsoasRedFlagCard::ticked:
   * @self: the card
   *
   * One was ticked or unticked.
   */
  signals[SIGNAL_TICKED] = g_signal_new ("ticked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
psoas_red_flag_card_init (PsoasRedFlagCard *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
}

/**
 * psoas_red_flag_card_new:
 * @guidance: whose signs they are
 * @has_keys: whether keys answer too, wherever the focus is
 * @ticked: what was ticked earlier today; NONE: nothing was
 *
 * Returns: (transfer floating): a card with nothing else ticked
 */
GtkWidget *
psoas_red_flag_card_new (PsoasGuidance *guidance,
                         gboolean       has_keys,
                         PsoasUrgency   ticked)
{
  PsoasRedFlagCard *self = g_object_new (PSOAS_TYPE_RED_FLAG_CARD, NULL);
  const char *title = psoas_guidance_get_red_flags_title (guidance);
  GPtrArray *signs = psoas_guidance_get_red_flags (guidance);
  GPtrArray *outro = psoas_guidance_get_red_flags_outro (guidance);
  /* Translators: %u is the number of lines above */
  g_autofree char *keys = g_strdup_printf (_("On the keyboard: N for none, 1 to %u for a line"), signs->len);

  gtk_widget_set_parent (make_label (title, "title-3", GTK_ACCESSIBLE_ROLE_HEADING), GTK_WIDGET (self));
  add_list (self, signs, ticked);
  add_none (self);
  gtk_widget_set_sensitive (self->none, ticked == PSOAS_URGENCY_NONE);
  for (guint i = 0; i < outro->len; i++)
    gtk_widget_set_parent (make_label (psoas_sentence_get_text (g_ptr_array_index (outro, i), PSOAS_SIDE_NONE), NULL,
                                       GTK_ACCESSIBLE_ROLE_LABEL), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (has_keys) {
    GtkWidget *hint = make_label (keys, "caption", GTK_ACCESSIBLE_ROLE_LABEL);

    gtk_widget_set_parent (hint, GTK_WIDGET (self));
    psoas_keyboard_hint (hint);
    add_keys (self);
  }

  return GTK_WIDGET (self);
}

PsoasUrgency
psoas_red_flag_card_get_urgency (PsoasRedFlagCard *self)
{
  g_return_val_if_fail (PSOAS_IS_RED_FLAG_CARD (self), PSOAS_URGENCY_NONE);

  return psoas_red_flag_list_get_urgency (self->list);
}

void
psoas_red_flag_card_reset (PsoasRedFlagCard *self)
{
  g_return_if_fail (PSOAS_IS_RED_FLAG_CARD (self));

  psoas_red_flag_list_reset (self->list);
  gtk_widget_set_sensitive (self->none, TRUE);
}
