/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-red-flag-list.h"

#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"

/* A box to tick, and what follows from it */
typedef struct {
  GtkCheckButton *check;    /* (unowned): a child */
  PsoasUrgency urgency;
} Sign;

struct _PsoasRedFlagList {
  GtkWidget parent_instance;

  GArray *signs;            /* (owned) (element-type Sign) */
};

G_DEFINE_FINAL_TYPE (PsoasRedFlagList, psoas_red_flag_list, GTK_TYPE_WIDGET)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
toggled_cb (PsoasRedFlagList *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
make_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "hexpand", TRUE, "wrap", TRUE, "xalign", 0.0, NULL);
}

static void
add_sign (PsoasRedFlagList *self,
          const char       *text,
          PsoasUrgency      urgency)
{
  Sign sign = { GTK_CHECK_BUTTON (gtk_check_button_new ()), urgency };

  gtk_check_button_set_child (sign.check, make_label (text));
  gtk_accessible_update_property (GTK_ACCESSIBLE (sign.check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_add_css_class (GTK_WIDGET (sign.check), "tall");
  g_signal_connect_object (sign.check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (sign.check), GTK_WIDGET (self));
  g_array_append_val (self->signs, sign);
}

/* With the sentence that says which pain the signs are about */
static void
add_section (PsoasRedFlagList           *self,
             const PsoasGuidanceSection *section)
{
  for (guint i = 0; i < section->intro->len; i++)
    gtk_widget_set_parent (make_label (psoas_sentence_get_text (g_ptr_array_index (section->intro, i), PSOAS_SIDE_NONE)),
                           GTK_WIDGET (self));
  for (guint i = 0; i < section->items->len; i++)
    add_sign (self, psoas_sentence_get_text (g_ptr_array_index (section->items, i), PSOAS_SIDE_NONE), section->urgency);
}

static void
psoas_red_flag_list_dispose (GObject *object)
{
  PsoasRedFlagList *self = PSOAS_RED_FLAG_LIST (object);

  g_array_set_size (self->signs, 0);
  psoas_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (psoas_red_flag_list_parent_class)->dispose (object);
}

static void
psoas_red_flag_list_finalize (GObject *object)
{
  g_array_unref (PSOAS_RED_FLAG_LIST (object)->signs);

  G_OBJECT_CLASS (psoas_red_flag_list_parent_class)->finalize (object);
}

static void
psoas_red_flag_list_class_init (PsoasRedFlagListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_red_flag_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = psoas_red_flag_list_finalize;
  widget_class->focus = psoas_focus_children;

  /**
   * PsoasRedFlagList::changed:
   * @self: the signs
   *
   * One was ticked or unticked.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
psoas_red_flag_list_init (PsoasRedFlagList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->signs = g_array_new (FALSE, FALSE, sizeof (Sign));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
}

/**
 * psoas_red_flag_list_new:
 * @guidance: whose signs they are
 *
 * Returns: (transfer floating): the signs, none ticked
 */
GtkWidget *
psoas_red_flag_list_new (PsoasGuidance *guidance)
{
  PsoasRedFlagList *self = g_object_new (PSOAS_TYPE_RED_FLAG_LIST, NULL);
  GPtrArray *sections = psoas_guidance_get_sections (guidance);

  for (guint i = 0; i < sections->len; i++) {
    const PsoasGuidanceSection *section = g_ptr_array_index (sections, i);

    if (section->urgency >= PSOAS_URGENCY_SAME_DAY)
      add_section (self, section);
  }

  return GTK_WIDGET (self);
}

PsoasUrgency
psoas_red_flag_list_get_urgency (PsoasRedFlagList *self)
{
  PsoasUrgency urgency = PSOAS_URGENCY_NONE;

  g_return_val_if_fail (PSOAS_IS_RED_FLAG_LIST (self), urgency);

  for (guint i = 0; i < self->signs->len; i++) {
    const Sign *sign = &g_array_index (self->signs, Sign, i);

    if (gtk_check_button_get_active (sign->check))
      urgency = MAX (urgency, sign->urgency);
  }

  return urgency;
}
