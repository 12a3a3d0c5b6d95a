/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-history-row.h"

#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"

#include <glib/gi18n.h>

struct _PsoasHistoryRow {
  GtkWidget parent_instance;

  PsoasHistoryEntry *entry;  /* (owned) (nullable) */

  GtkWidget *open;
  GtkWidget *change;
  GtkWidget *remove;
  GtkLabel *holds;
  GtkBox *children;
};

G_DEFINE_FINAL_TYPE (PsoasHistoryRow, psoas_history_row, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_ENTRY,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static gboolean
has_text (PsoasHistoryRow *self,
          const char      *text)
{
  return text != NULL && *text != '\0';
}

static void
clear_rest (PsoasHistoryRow *self)
{
  GtkWidget *child;

  gtk_label_set_label (self->holds, "");
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->children))))
    gtk_box_remove (self->children, child);
}

/* Reads the holds only where the person asks for them. */
static void
fill_rest (PsoasHistoryRow *self)
{
  GListModel *children = psoas_history_entry_get_children (self->entry);
  g_autofree char *holds = psoas_history_entry_dup_holds (self->entry);

  gtk_label_set_label (self->holds, holds);
  for (guint i = 0; children != NULL && i < g_list_model_get_n_items (children); i++) {
    g_autoptr (PsoasHistoryEntry) child = g_list_model_get_item (children, i);

    gtk_box_append (self->children, g_object_new (PSOAS_TYPE_HISTORY_ROW, "entry", child, NULL));
  }
}

static void
opened_cb (PsoasHistoryRow *self)
{
  gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->open));

  gtk_button_set_icon_name (GTK_BUTTON (self->open), active ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_STATE_EXPANDED, active, -1);
  clear_rest (self);
  if (self->entry == NULL)
    return;
  /* A session is rarely corrected: it is offered where it is looked at. */
  gtk_widget_set_visible (self->change, active || !gtk_widget_get_visible (self->open));
  psoas_history_entry_set_expanded (self->entry, active);
  if (active)
    fill_rest (self);
}

/* Each button says of what it is one, and of which day. */
static void
name_button (PsoasHistoryRow *self,
             GtkWidget       *button,
             const char      *format,
             const char      *action)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  g_object_get (self->entry, "name", &name, NULL);
  label = g_strjoinv (name, parts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (action == NULL)
    return;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ux)", (guint32) psoas_history_entry_get_kind (self->entry),
                                    psoas_history_entry_get_id (self->entry));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

static void
set_entry (PsoasHistoryRow   *self,
           PsoasHistoryEntry *entry)
{
  gboolean opens = entry != NULL && psoas_history_entry_get_kind (entry) == PSOAS_HISTORY_SESSION;

  if (!g_set_object (&self->entry, entry))
    return;

  gtk_widget_set_visible (self->open, opens);
  if (entry != NULL) {
    /* Translators: an entry of the pain log */
    name_button (self, self->open, _("Details: %s"), NULL);
    name_button (self, self->change, _("Change: %s"), "history.change");
    name_button (self, self->remove, _("Remove: %s"), "history.remove");
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENTRY]);
  /* Another entry may be open as well. */
  opened_cb (self);
}

static void
psoas_history_row_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_ENTRY:
    g_value_set_object (value, PSOAS_HISTORY_ROW (object)->entry);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
psoas_history_row_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (property_id) {
  case PROP_ENTRY:
    set_entry (PSOAS_HISTORY_ROW (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static gboolean
psoas_history_row_grab_focus (GtkWidget *widget)
{
  PsoasHistoryRow *self = PSOAS_HISTORY_ROW (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->open) ? self->open : self->change);
}

static void
psoas_history_row_dispose (GObject *object)
{
  PsoasHistoryRow *self = PSOAS_HISTORY_ROW (object);

  g_clear_object (&self->entry);
  psoas_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (psoas_history_row_parent_class)->dispose (object);
}

static void
psoas_history_row_class_init (PsoasHistoryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = psoas_history_row_get_property;
  object_class->set_property = psoas_history_row_set_property;
  object_class->dispose = psoas_history_row_dispose;
  widget_class->focus = psoas_focus_children;
  widget_class->grab_focus = psoas_history_row_grab_focus;

  props[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, PSOAS_TYPE_HISTORY_ENTRY,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryRow, open);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryRow, change);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryRow, remove);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryRow, holds);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryRow, children);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
psoas_history_row_init (PsoasHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
