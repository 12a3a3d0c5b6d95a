/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-advice-list.h"

#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"

#include <glib/gi18n.h>

struct _PsoasAdviceList {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (PsoasAdviceList, psoas_advice_list, GTK_TYPE_WIDGET)

/* Urgency is told by word, icon and frame, never by colour alone. */
static const struct {
  const char *icon;
  const char *css_class;
  const char *words;
} looks[] = {
  [PSOAS_URGENCY_NONE] = { "dialog-information-symbolic", "guidance-appointment", N_("From your answers") },
  [PSOAS_URGENCY_APPOINTMENT] = { "x-office-calendar-symbolic", "guidance-appointment", N_("Make an Appointment") },
  [PSOAS_URGENCY_SAME_DAY] = { "dialog-warning-symbolic", "guidance-same-day", N_("The Same Day") },
  [PSOAS_URGENCY_EMERGENCY] = { "call-start-symbolic", "guidance-emergency", N_("Emergency Now") },
};

static void
clear (PsoasAdviceList *self)
{
  psoas_unparent_children (GTK_WIDGET (self));
}

static GtkWidget *
make_label (const char        *text,
            const char        *css_class,
            GtkAccessibleRole  role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", role,
                                   "label", text,
                                   "wrap", TRUE,
                                   "xalign", 0.0,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_heading (PsoasUrgency urgency)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", looks[urgency].icon,
                                  NULL);

  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), make_label (_(looks[urgency].words), "heading", GTK_ACCESSIBLE_ROLE_HEADING));

  return line;
}

static GtkWidget *
make_link (const PsoasAdvice *advice)
{
  GtkWidget *button = gtk_button_new_with_label (_("Read the Guidance"));
  /* Translators: %s is what the guidance is read for: "Make an appointment if the pain is severe." */
  g_autofree char *name = g_strdup_printf (_("Read the guidance: %s"), advice->text);

  gtk_widget_add_css_class (button, "tall");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.guidance");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", advice->section);
  /* Whoever comes here by keyboard hears what it is about, and two are told apart. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (advice->reason != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, advice->reason, -1);

  return button;
}

static void
add (PsoasAdviceList   *self,
     const PsoasAdvice *advice)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_add_css_class (card, looks[advice->urgency].css_class);
  gtk_box_append (GTK_BOX (card), make_heading (advice->urgency));
  gtk_box_append (GTK_BOX (card), make_label (advice->text, NULL, GTK_ACCESSIBLE_ROLE_LABEL));
  if (advice->reason != NULL)
    gtk_box_append (GTK_BOX (card), make_label (advice->reason, "caption", GTK_ACCESSIBLE_ROLE_LABEL));
  gtk_box_append (GTK_BOX (card), make_link (advice));
  gtk_widget_set_parent (card, GTK_WIDGET (self));
}

static void
psoas_advice_list_dispose (GObject *object)
{
  clear (PSOAS_ADVICE_LIST (object));

  G_OBJECT_CLASS (psoas_advice_list_parent_class)->dispose (object);
}

static void
psoas_advice_list_class_init (PsoasAdviceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_advice_list_dispose;
  widget_class->focus = psoas_focus_children;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
psoas_advice_list_init (PsoasAdviceList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("From your answers"), -1);
}

/**
 * psoas_advice_list_show:
 * @self: a list
 * @pain: who found the advice
 * @advice: (element-type PsoasAdvice): what applies
 * @limits: whether also that is shown which is not due but keeps a session from starting
 *
 * Shows it in place of what was shown.
 */
void
psoas_advice_list_show (PsoasAdviceList  *self,
                        PsoasPainSession *pain,
                        GPtrArray        *advice,
                        gboolean          limits)
{
  g_return_if_fail (PSOAS_IS_ADVICE_LIST (self));

  clear (self);
  for (guint i = 0; i < advice->len; i++) {
    const PsoasAdvice *each = g_ptr_array_index (advice, i);

    if (each->due || (limits && each->limit != PSOAS_LIMIT_NONE))
      add (self, each);
    if (each->due)
      psoas_pain_session_mark_shown (pain, each);
  }
  if (gtk_widget_get_first_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_set_parent (make_label (psoas_advice_words_silence (), "caption", GTK_ACCESSIBLE_ROLE_LABEL),
                           GTK_WIDGET (self));
}
