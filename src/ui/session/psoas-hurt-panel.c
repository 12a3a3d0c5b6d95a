/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-hurt-panel.h"

#include "widgets/psoas-focus.h"

#include <glib/gi18n.h>

struct _PsoasHurtPanel {
  GtkWidget parent_instance;

  GtkBox *variations;
  GtkLabel *help;
};

G_DEFINE_FINAL_TYPE (PsoasHurtPanel, psoas_hurt_panel, GTK_TYPE_WIDGET)

static void
psoas_hurt_panel_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (psoas_hurt_panel_parent_class)->dispose (object);
}

static void
psoas_hurt_panel_class_init (PsoasHurtPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_hurt_panel_dispose;

  widget_class->focus = psoas_focus_children;

  gtk_widget_class_set_css_name (widget_class, "hurt-panel");
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-hurt-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasHurtPanel, variations);
  gtk_widget_class_bind_template_child (widget_class, PsoasHurtPanel, help);
}

static void
psoas_hurt_panel_init (PsoasHurtPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "Emergency now: pain, tingling ...; numbness ...", a paragraph for each level, the most urgent first */
static void
append_level (GString                    *text,
              const PsoasGuidanceSection *section)
{
  g_autofree char *title = g_markup_escape_text (section->title, -1);

  g_string_append_printf (text, "%s<b>%s</b>: ", text->len > 0 ? "\n" : "", title);
  for (guint i = 0; i < section->items->len; i++) {
    g_autofree char *item =
      g_markup_escape_text (psoas_sentence_get_text (g_ptr_array_index (section->items, i), PSOAS_SIDE_NONE), -1);

    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", item);
  }
}

/**
 * psoas_hurt_panel_set_guidance:
 * @self: a panel
 * @guidance: where it takes from when to get help
 */
void
psoas_hurt_panel_set_guidance (PsoasHurtPanel *self,
                               PsoasGuidance  *guidance)
{
  GPtrArray *sections = psoas_guidance_get_sections (guidance);
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_if_fail (PSOAS_IS_HURT_PANEL (self));

  for (guint i = 0; i < sections->len; i++) {
    const PsoasGuidanceSection *section = g_ptr_array_index (sections, i);

    if (section->urgency != PSOAS_URGENCY_NONE)
      append_level (text, section);
  }
  gtk_label_set_markup (self->help, text->str);
}

static void
add_variation (PsoasHurtPanel       *self,
               const PsoasVariation *variation,
               int                   index)
{
  g_autofree char *label = g_strdup_printf (_("Ease off: %s"), variation->label);
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL,
                                  "label", label, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", text, "action-name", "session.ease", NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", index);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "tall");
  gtk_box_append (self->variations, button);
}

/**
 * psoas_hurt_panel_present:
 * @self: a panel
 * @session: what hurt
 *
 * Offers the easier variations, but for the one that hurt.
 */
void
psoas_hurt_panel_present (PsoasHurtPanel *self,
                          PsoasSession   *session)
{
  GPtrArray *variations = psoas_stretch_get_variations (psoas_plan_get_stretch (psoas_session_get_plan (session)));
  GtkWidget *child;

  g_return_if_fail (PSOAS_IS_HURT_PANEL (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->variations))))
    gtk_box_remove (self->variations, child);
  for (guint i = 0; i < variations->len; i++)
    if (psoas_session_can_ease (session, i))
      add_variation (self, g_ptr_array_index (variations, i), i);

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
