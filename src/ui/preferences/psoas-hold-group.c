/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-hold-group.h"

#include <glib/gi18n.h>

struct _PsoasHoldGroup {
  AdwPreferencesGroup parent_instance;

  PsoasSettings *settings;  /* (owned) (nullable): until a stretch is set */
  PsoasStretch *stretch;    /* (owned) (nullable) */
  gboolean filling;         /* the program turns the controls, not the person */

  AdwComboRow *unit;
  AdwPreferencesRow *amount_row;
  GtkSpinButton *amount;
  AdwPreferencesRow *rounds_row;
  GtkSpinButton *rounds;
};

G_DEFINE_FINAL_TYPE (PsoasHoldGroup, psoas_hold_group, ADW_TYPE_PREFERENCES_GROUP)

static void
set_range (GtkSpinButton   *button,
           const PsoasDose *dose,
           int              value)
{
  /* Not a new one: this may be called from the present one's own signal. */
  gtk_adjustment_configure (gtk_spin_button_get_adjustment (button), value, dose->minimum, dose->maximum, 1, 5, 0);
}

/* Two stretches have the same controls on one page: each says whose it is. */
static void
name (PsoasHoldGroup *self,
      GtkWidget      *control,
      const char     *title)
{
  /* Translators: what is chosen, as "Rounds", and the stretch that it is of */
  g_autofree char *label = g_strdup_printf (_("%s: %s"), title, psoas_stretch_get_name (self->stretch));

  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Brings the controls to what is remembered. */
static void
fill (PsoasHoldGroup *self)
{
  PsoasOptions options;
  const char *title;

  psoas_settings_get_options (self->settings, self->stretch, &options);
  title = options.unit == PSOAS_HOLD_UNIT_BREATHS ? _("Breaths a Hold") : _("Seconds a Hold");

  self->filling = TRUE;
  adw_combo_row_set_selected (self->unit, options.unit);
  adw_preferences_row_set_title (self->amount_row, title);
  name (self, GTK_WIDGET (self->unit), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->unit)));
  name (self, GTK_WIDGET (self->amount), title);
  name (self, GTK_WIDGET (self->rounds), adw_preferences_row_get_title (self->rounds_row));
  set_range (self->amount, psoas_stretch_get_hold_dose (self->stretch, options.unit), options.amount);
  set_range (self->rounds, psoas_stretch_get_rounds (self->stretch), options.rounds);
  self->filling = FALSE;
}

static void
settings_changed_cb (PsoasHoldGroup *self)
{
  if (!self->filling && self->stretch != NULL)
    fill (self);
}

/* Remembers what the controls say. */
static void
changed_cb (PsoasHoldGroup *self)
{
  PsoasHoldUnit unit = adw_combo_row_get_selected (self->unit);
  PsoasOptions options;

  if (self->filling || self->stretch == NULL)
    return;

  psoas_settings_get_options (self->settings, self->stretch, &options);
  options.amount = gtk_spin_button_get_value_as_int (self->amount);
  if (unit != options.unit)
    options.amount = psoas_stretch_get_hold_dose (self->stretch, unit)->default_amount;
  options.unit = unit;
  options.rounds = gtk_spin_button_get_value_as_int (self->rounds);
  psoas_options_clamp (&options, self->stretch);
  /* The settings say that they changed key by key: not to be read in between. */
  self->filling = TRUE;
  psoas_settings_set_options (self->settings, self->stretch, &options);
  fill (self);
}

static void
psoas_hold_group_dispose (GObject *object)
{
  PsoasHoldGroup *self = PSOAS_HOLD_GROUP (object);

  g_clear_object (&self->stretch);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (psoas_hold_group_parent_class)->dispose (object);
}

static void
psoas_hold_group_class_init (PsoasHoldGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_hold_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-hold-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasHoldGroup, unit);
  gtk_widget_class_bind_template_child (widget_class, PsoasHoldGroup, amount_row);
  gtk_widget_class_bind_template_child (widget_class, PsoasHoldGroup, amount);
  gtk_widget_class_bind_template_child (widget_class, PsoasHoldGroup, rounds_row);
  gtk_widget_class_bind_template_child (widget_class, PsoasHoldGroup, rounds);
}

static void
psoas_hold_group_init (PsoasHoldGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->unit, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->amount, "value-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rounds, "value-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * psoas_hold_group_new:
 * @settings: where the choices are kept
 * @stretch: whose holds are set
 *
 * Returns: (transfer floating): a group that bears the stretch's name
 */
GtkWidget *
psoas_hold_group_new (PsoasSettings *settings,
                      PsoasStretch  *stretch)
{
  /* A group reads its title as markup. */
  g_autofree char *title = g_markup_escape_text (psoas_stretch_get_name (stretch), -1);
  PsoasHoldGroup *self = g_object_new (PSOAS_TYPE_HOLD_GROUP, "title", title, NULL);

  psoas_hold_group_set_stretch (self, settings, stretch);

  return GTK_WIDGET (self);
}

/**
 * psoas_hold_group_set_stretch:
 * @self: a group
 * @settings: where the choices are kept, the same ones each time
 * @stretch: whose holds are set from now on
 */
void
psoas_hold_group_set_stretch (PsoasHoldGroup *self,
                              PsoasSettings  *settings,
                              PsoasStretch   *stretch)
{
  g_return_if_fail (PSOAS_IS_HOLD_GROUP (self));
  g_return_if_fail (self->settings == NULL || self->settings == settings);

  if (self->settings == NULL) {
    self->settings = g_object_ref (settings);
    g_signal_connect_object (settings, "notify", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
  }
  g_set_object (&self->stretch, stretch);
  fill (self);
}
