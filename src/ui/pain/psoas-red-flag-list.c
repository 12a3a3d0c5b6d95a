/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-red-flag-list.h"

#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"

/* A line to tick, and what follows from it */
typedef struct {
  GtkCheckButton *check;    /* (unowned): a child */
  PsoasUrgency urgency;
} Line;

struct _PsoasRedFlagList {
  GtkWidget parent_instance;

  GArray *lines;            /* (owned) (element-type Line) */
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

static gboolean
psoas_red_flag_list_grab_focus (GtkWidget *widget)
{
  PsoasRedFlagList *self = PSOAS_RED_FLAG_LIST (widget);

  return self->lines->len > 0 && gtk_widget_grab_focus (GTK_WIDGET (g_array_index (self->lines, Line, 0).check));
}

static void
psoas_red_flag_list_dispose (GObject *object)
{
  PsoasRedFlagList *self = PSOAS_RED_FLAG_LIST (object);

  g_array_set_size (self->lines, 0);
  psoas_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (psoas_red_flag_list_parent_class)->dispose (object);
}

static void
psoas_red_flag_list_finalize (GObject *object)
{
  g_array_unref (PSOAS_RED_FLAG_LIST (object)->lines);

  G_OBJECT_CLASS (psoas_red_flag_list_parent_class)->finalize (object);
}

static void
psoas_red_flag_list_class_init (PsoasRedFlagListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_red_flag_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = psoas_red_flag_list_finalize;
  widget_class->focus = psoas_focus_children;
  widget_class->grab_focus = psoas_red_flag_list_grab_focus;

  /**
   * PsoasRedFlagList::changed:
   * @self: the list
   *
   * The person ticked or unticked a line.
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

  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
}

/* Returns: (transfer floating): a list without lines */
PsoasRedFlagList *
psoas_red_flag_list_new (void)
{
  return g_object_new (PSOAS_TYPE_RED_FLAG_LIST, NULL);
}

/**
 * psoas_red_flag_list_add:
 * @self: a list
 * @shown: what stands beside the box to tick
 * @name: (nullable): what a screen reader calls it, where that is not @shown
 * @urgency: what follows when it is ticked
 *
 * Adds a line that is not ticked.
 *
 * Returns: the line's index, for psoas_red_flag_list_toggle()
 */
guint
psoas_red_flag_list_add (PsoasRedFlagList *self,
                         const char       *shown,
                         const char       *name,
                         PsoasUrgency      urgency)
{
  Line line = { GTK_CHECK_BUTTON (gtk_check_button_new ()), urgency };

  g_return_val_if_fail (PSOAS_IS_RED_FLAG_LIST (self), 0);

  gtk_check_button_set_child (line.check, make_label (shown));
  gtk_accessible_update_property (GTK_ACCESSIBLE (line.check), GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : shown, -1);
  gtk_widget_add_css_class (GTK_WIDGET (line.check), "tall");
  g_signal_connect_object (line.check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (line.check), GTK_WIDGET (self));
  g_array_append_val (self->lines, line);

  return self->lines->len - 1;
}

/* Under the sentences that say which pain the items are about */
static void
add_section (PsoasRedFlagList           *self,
             const PsoasGuidanceSection *section)
{
  for (guint i = 0; i < section->intro->len; i++)
    gtk_widget_set_parent (make_label (psoas_sentence_get_text (g_ptr_array_index (section->intro, i), PSOAS_SIDE_NONE)),
                           GTK_WIDGET (self));
  for (guint i = 0; i < section->items->len; i++)
    psoas_red_flag_list_add (self, psoas_sentence_get_text (g_ptr_array_index (section->items, i), PSOAS_SIDE_NONE), NULL,
                             section->urgency);
}

/**
 * psoas_red_flag_list_add_guidance:
 * @self: a list
 * @guidance: whose signs they are
 *
 * Adds every sign of the guidance that needs help now or on the same day.
 */
void
psoas_red_flag_list_add_guidance (PsoasRedFlagList *self,
                                  PsoasGuidance    *guidance)
{
  GPtrArray *sections = psoas_guidance_get_sections (guidance);

  g_return_if_fail (PSOAS_IS_RED_FLAG_LIST (self));

  for (guint i = 0; i < sections->len; i++) {
    const PsoasGuidanceSection *section = g_ptr_array_index (sections, i);

    if (section->urgency >= PSOAS_URGENCY_SAME_DAY)
      add_section (self, section);
  }
}

/**
 * psoas_red_flag_list_toggle:
 * @self: a list
 * @index: which line, from 0
 *
 * Ticks a line, or takes its tick back, as a click on it does.
 *
 * Returns: %FALSE if there is no such line
 */
gboolean
psoas_red_flag_list_toggle (PsoasRedFlagList *self,
                            guint             index)
{
  GtkCheckButton *check;

  g_return_val_if_fail (PSOAS_IS_RED_FLAG_LIST (self), FALSE);

  if (index >= self->lines->len)
    return FALSE;

  check = g_array_index (self->lines, Line, index).check;
  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));

  return TRUE;
}

PsoasUrgency
psoas_red_flag_list_get_urgency (PsoasRedFlagList *self)
{
  PsoasUrgency urgency = PSOAS_URGENCY_NONE;

  g_return_val_if_fail (PSOAS_IS_RED_FLAG_LIST (self), urgency);

  for (guint i = 0; i < self->lines->len; i++) {
    const Line *line = &g_array_index (self->lines, Line, i);

    if (gtk_check_button_get_active (line->check))
      urgency = MAX (urgency, line->urgency);
  }

  return urgency;
}

void
psoas_red_flag_list_reset (PsoasRedFlagList *self)
{
  g_return_if_fail (PSOAS_IS_RED_FLAG_LIST (self));

  for (guint i = 0; i < self->lines->len; i++) {
    GtkCheckButton *check = g_array_index (self->lines, Line, i).check;

    g_signal_handlers_block_by_func (check, toggled_cb, self);
    gtk_check_button_set_active (check, FALSE);
    g_signal_handlers_unblock_by_func (check, toggled_cb, self);
  }
}
