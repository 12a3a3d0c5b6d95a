/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-preferences-window.h"

#include "psoas-audio-group.h"
#include "figure/psoas-figure-view.h"
#include "words/psoas-picture-words.h"
#include "psoas-hold-group.h"

#include <glib/gi18n.h>

struct _PsoasPreferencesWindow {
  AdwPreferencesWindow parent_instance;

  PsoasSettings *settings;  /* (owned) */
  PsoasStretch *shown;      /* (owned): whose posture the figure is in */

  AdwComboRow *preset;
  GtkSpinButton *inhale;
  GtkSpinButton *exhale;
  GtkSpinButton *rest;
  GtkSpinButton *get_ready;
  GtkSpinButton *change_over;
  AdwPreferencesPage *page;
  GtkSwitch *wait_for_me;
  GtkSwitch *set_up_card;
  GtkSwitch *ask_pain;
  GtkSwitch *floor_mode;
  AdwComboRow *first_side;
  AdwComboRow *body;
  AdwComboRow *skin_tone;
  PsoasFigureView *view;
  PsoasAudioGroup *audio_group;
  GtkWidget *not_kept;
};

G_DEFINE_FINAL_TYPE (PsoasPreferencesWindow, psoas_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* The paces of the "Pace" row, in its order, before "own pace" and "as set below" */
static const struct {
  double inhale;  /* s */
  double exhale;  /* s */
} presets[] = {
  { 3, 4 },
  { 5, 5 },
  { 4, 6 },
};

#define OWN_PACE G_N_ELEMENTS (presets)
#define AS_SET (OWN_PACE + 1)

static guint
find_preset (GSettings *settings)
{
  if (g_settings_get_boolean (settings, "own-pace"))
    return OWN_PACE;

  for (guint i = 0; i < G_N_ELEMENTS (presets); i++) {
    if (g_settings_get_double (settings, "inhale") == presets[i].inhale
        && g_settings_get_double (settings, "exhale") == presets[i].exhale
        && g_settings_get_double (settings, "rest") == 0)
      return i;
  }

  return AS_SET;
}

static void
show_posture (PsoasPreferencesWindow *self)
{
  const char *pose = psoas_stretch_get_hold_pose (self->shown);
  PsoasSide side = psoas_settings_get_first_side (self->settings);
  g_autofree char *words = psoas_picture_words_posture (self->shown, pose, side);

  psoas_figure_view_set_pose (self->view, pose, side);
  psoas_figure_view_set_words (self->view, words, _("The figure with this body and skin tone"));
}

static void
settings_changed_cb (PsoasPreferencesWindow *self)
{
  GSettings *settings = psoas_settings_get_gsettings (self->settings);
  gboolean paced = !g_settings_get_boolean (settings, "own-pace");

  adw_combo_row_set_selected (self->preset, find_preset (settings));
  gtk_widget_set_sensitive (GTK_WIDGET (self->inhale), paced);
  gtk_widget_set_sensitive (GTK_WIDGET (self->exhale), paced);
  gtk_widget_set_sensitive (GTK_WIDGET (self->rest), paced);
  psoas_figure_view_set_skin_tone (self->view, psoas_settings_get_skin_tone (self->settings));
  show_posture (self);
}

static void
preset_selected_cb (PsoasPreferencesWindow *self)
{
  GSettings *settings = psoas_settings_get_gsettings (self->settings);
  guint selected = adw_combo_row_get_selected (self->preset);

  if (selected == find_preset (settings))
    return;

  g_settings_set_boolean (settings, "own-pace", selected == OWN_PACE);
  if (selected < G_N_ELEMENTS (presets)) {
    g_settings_set_double (settings, "inhale", presets[selected].inhale);
    g_settings_set_double (settings, "exhale", presets[selected].exhale);
    g_settings_set_double (settings, "rest", 0);
  }
}

static gboolean
side_to_index (GValue   *value,
               GVariant *variant,
               gpointer  data)
{
  g_value_set_uint (value, g_str_equal (g_variant_get_string (variant, NULL), "right"));
  return TRUE;
}

static GVariant *
index_to_side (const GValue       *value,
               const GVariantType *type,
               gpointer            data)
{
  return g_variant_new_string (g_value_get_uint (value) == 1 ? "right" : "left");
}

static void
bind (PsoasPreferencesWindow *self)
{
  GSettings *settings = psoas_settings_get_gsettings (self->settings);

  g_settings_bind (settings, "inhale", self->inhale, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "exhale", self->exhale, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "rest", self->rest, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "get-ready", gtk_spin_button_get_adjustment (self->get_ready), "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "change-over", gtk_spin_button_get_adjustment (self->change_over), "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "wait-for-me", self->wait_for_me, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "set-up-card", self->set_up_card, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "ask-pain", self->ask_pain, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "floor-mode", self->floor_mode, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "body", self->body, "selected", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "skin-tone", self->skin_tone, "selected", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "first-side", self->first_side, "selected", G_SETTINGS_BIND_DEFAULT,
                                side_to_index, index_to_side, NULL, NULL);
  g_object_bind_property (self->settings, "kept", self->not_kept, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (settings, "changed", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
  settings_changed_cb (self);
}

static void
psoas_preferences_window_dispose (GObject *object)
{
  PsoasPreferencesWindow *self = PSOAS_PREFERENCES_WINDOW (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (psoas_preferences_window_parent_class)->dispose (object);
}

static void
psoas_preferences_window_class_init (PsoasPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_preferences_window_dispose;

  g_type_ensure (PSOAS_TYPE_AUDIO_GROUP);
  g_type_ensure (PSOAS_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasPreferencesWindow, preset);
  gtk_widget_class_bind_template_child (widget_class, PsoasPreferencesWindow, inhale);
  gtk_widget_class_bind_template_child (widget_class, PsoasPreferencesWindow, exhale);
  gtk_widget_class_bind_template_child (widget_class, PsoasPreferencesWindow, rest);
  gtk_widget_class_bind_template_child (widget_class, PsoasPreferencesWindow, get_ready);
  gtk_widget_class_bind_template_child (widget_class, PsoasPreferencesWindow, change_over);
  gtk_widget_class_bind_template_child (widget_class, PsoasPreferencesWindow, page);
  gtk_widget_class_bind_template_child (widget_class, PsoasPreferencesWindow, wait_for_me);
  gtk_widget_class_bind_template_child (widget_class, PsoasPreferencesWindow, set_up_card);
  gtk_widget_class_bind_template_child (widget_class, PsoasPreferencesWindow, ask_pain);
  gtk_widget_class_bind_template_child (widget_class, PsoasPreferencesWindow, floor_mode);
  gtk_widget_class_bind_template_child (widget_class, PsoasPreferencesWindow, first_side);
  gtk_widget_class_bind_template_child (widget_class, PsoasPreferencesWindow, body);
  gtk_widget_class_bind_template_child (widget_class, PsoasPreferencesWindow, skin_tone);
  gtk_widget_class_bind_template_child (widget_class, PsoasPreferencesWindow, view);
  gtk_widget_class_bind_template_child (widget_class, PsoasPreferencesWindow, audio_group);
  gtk_widget_class_bind_template_child (widget_class, PsoasPreferencesWindow, not_kept);
}

static void
psoas_preferences_window_init (PsoasPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->preset, "notify::selected", G_CALLBACK (preset_selected_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
add_holds (PsoasPreferencesWindow *self,
           GListModel             *library)
{
  for (guint i = 0; i < g_list_model_get_n_items (library); i++) {
    g_autoptr (PsoasStretch) stretch = g_list_model_get_item (library, i);
    GtkWidget *group = psoas_hold_group_new (self->settings, stretch);

    adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
  }
}

/**
 * psoas_preferences_window_new:
 * @parent: the window it belongs to
 * @settings: what it shows and changes
 * @library: the stretches whose holds are set
 * @figure: who shows body and skin tone
 * @audio: what is heard
 *
 * Returns: (transfer none): the window, which GTK keeps until it is closed
 */
GtkWidget *
psoas_preferences_window_new (GtkWindow     *parent,
                              PsoasSettings *settings,
                              PsoasLibrary  *library,
                              PsoasFigure   *figure,
                              PsoasAudio    *audio)
{
  const char *frame[] = { NULL, NULL };
  PsoasPreferencesWindow *self = g_object_new (PSOAS_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);

  self->settings = g_object_ref (settings);
  self->shown = g_object_ref (psoas_library_find (library, "deeper"));
  frame[0] = psoas_stretch_get_hold_pose (self->shown);
  psoas_figure_view_set_figure (self->view, figure);
  psoas_figure_view_set_frame (self->view, frame);
  psoas_audio_group_set_audio (self->audio_group, audio);
  add_holds (self, G_LIST_MODEL (library));
  bind (self);

  return GTK_WIDGET (self);
}
