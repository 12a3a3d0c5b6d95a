/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-red-flag-card.h"

#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"
#include "widgets/psoas-keyboard.h"

#include <glib/gi18n.h>

/* As many have a key, besides 0 */
#define MAX_KEYS 9

/* A line to tick, and what follows from it */
typedef struct {
  GtkCheckButton *check;    /* (unowned): a child */
  guint number;             /* which is its key; 0: of what was ticked earlier */
  PsoasUrgency urgency;
} Sign;

struct _PsoasRedFlagCard {
  GtkWidget parent_instance;

  GArray *signs;            /* (owned) (element-type Sign) */
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
toggled_cb (PsoasRedFlagCard *self)
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

static void
add_sign (PsoasRedFlagCard *self,
          guint             number,
          const char       *text,
          PsoasUrgency      urgency,
          gboolean          ticked)
{
  Sign sign = { GTK_CHECK_BUTTON (gtk_check_button_new ()), number, urgency };
  g_autofree char *line = g_strdup_printf ("%u. %s", number, text);

  gtk_check_button_set_child (sign.check, make_label (line, NULL, GTK_ACCESSIBLE_ROLE_LABEL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (sign.check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_add_css_class (GTK_WIDGET (sign.check), "tall");
  gtk_check_button_set_active (sign.check, ticked);
  g_signal_connect_object (sign.check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (sign.check), GTK_WIDGET (self));
  g_array_append_val (self->signs, sign);
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

/* (nullable) */
static GtkCheckButton *
find_line (PsoasRedFlagCard *self,
           int               number)
{
  for (guint i = 0; i < self->signs->len; i++) {
    const Sign *sign = &g_array_index (self->signs, Sign, i);

    if ((int) sign->number == number)
      return sign->check;
  }

  return NULL;
}

/* @args: the line's number; -1: none */
static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  PsoasRedFlagCard *self = PSOAS_RED_FLAG_LIST_CARD (widget);
  int number = g_variant_get_int32 (args);
  GtkCheckButton *check = find_line (self, number);

  if (!gtk_widget_get_mapped (widget) || (number >= 0 && check == NULL))
    return FALSE;

  if (check != NULL)
    gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
  else if (gtk_widget_get_sensitive (self->none))
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
  PsoasRedFlagCard *self = PSOAS_RED_FLAG_LIST_CARD (widget);

  return self->signs->len > 0 && gtk_widget_grab_focus (GTK_WIDGET (g_array_index (self->signs, Sign, 0).check));
}

static void
psoas_red_flag_card_dispose (GObject *object)
{
  PsoasRedFlagCard *self = PSOAS_RED_FLAG_LIST_CARD (object);

  g_array_set_size (self->signs, 0);
  psoas_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (psoas_red_flag_card_parent_class)->dispose (object);
}

static void
psoas_red_flag_card_finalize (GObject *object)
{
  g_array_unref (PSOAS_RED_FLAG_LIST_CARD (object)->signs);

  G_OBJECT_CLASS (psoas_red_flag_card_parent_class)->finalize (object);
}

static void
psoas_red_flag_card_class_init (PsoasRedFlagCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_red_flag_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = psoas_red_flag_card_finalize;
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

  self->signs = g_array_new (FALSE, FALSE, sizeof (Sign));
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
  PsoasRedFlagCard *self = g_object_new (PSOAS_TYPE_RED_FLAG_LIST_CARD, NULL);
  const char *title = psoas_guidance_get_red_flags_title (guidance);
  GPtrArray *signs = psoas_guidance_get_red_flags (guidance);
  GPtrArray *outro = psoas_guidance_get_red_flags_outro (guidance);
  /* Translators: %u is the number of lines above */
  g_autofree char *keys = g_strdup_printf (_("On the keyboard: N for none, 1 to %u for a line"), signs->len);

  gtk_widget_set_parent (make_label (title, "title-3", GTK_ACCESSIBLE_ROLE_HEADING), GTK_WIDGET (self));
  if (ticked != PSOAS_URGENCY_NONE)
    add_sign (self, 0, _("A sign that I ticked earlier today"), ticked, TRUE);
  for (guint i = 0; i < signs->len; i++) {
    const PsoasGuidanceRedFlag *sign = g_ptr_array_index (signs, i);

    add_sign (self, i + 1, psoas_sentence_get_text (sign->sentence, PSOAS_SIDE_NONE), sign->urgency, FALSE);
  }
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
  PsoasUrgency urgency = PSOAS_URGENCY_NONE;

  g_return_val_if_fail (PSOAS_IS_RED_FLAG_LIST_CARD (self), urgency);

  for (guint i = 0; i < self->signs->len; i++) {
    const Sign *sign = &g_array_index (self->signs, Sign, i);

    if (gtk_check_button_get_active (sign->check))
      urgency = MAX (urgency, sign->urgency);
  }

  return urgency;
}

void
psoas_red_flag_card_reset (PsoasRedFlagCard *self)
{
  g_return_if_fail (PSOAS_IS_RED_FLAG_LIST_CARD (self));

  for (guint i = 0; i < self->signs->len; i++) {
    GtkCheckButton *check = g_array_index (self->signs, Sign, i).check;

    g_signal_handlers_block_by_func (check, toggled_cb, self);
    gtk_check_button_set_active (check, FALSE);
    g_signal_handlers_unblock_by_func (check, toggled_cb, self);
  }
  gtk_widget_set_sensitive (self->none, TRUE);
}
