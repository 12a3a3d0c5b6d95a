/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-preferences-window.h"

#include "psoas-audio-group.h"
#include "figure/psoas-figure-view.h"
#include "words/psoas-picture-words.h"
#include "psoas-hold-group.h"
#include "psoas-reminder-page.h"

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

/* The paces of the "Pace" row, in its order, before "as set below": in and out, in seconds */
#define PACE(inhale, exhale) { (inhale) * G_USEC_PER_SEC, (exhale) * G_USEC_PER_SEC, 0 }
static const PsoasBreathPattern presets[] = {
  PACE (3, 4),
  PACE (5, 5),
  PACE (4, 6),
  PACE (0, 0),  /* own pace */
};

static guint
find_preset (PsoasSettings *settings)
{
  PsoasBreathPattern breath = psoas_settings_get_breath (settings);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (presets); i++) {
    if (breath.inhale == presets[i].inhale && breath.exhale == presets[i].exhale && breath.rest == presets[i].rest)
      break;
  }

  return i;
}

static void
show_posture (PsoasPreferencesWindow *self)
{
  const char *frame[] = { psoas_stretch_get_hold_pose (self->shown), NULL };
  const PsoasPicture picture = {
    .pose = frame[0], .side = psoas_settings_get_first_side (self->settings), .frame = frame,
  };
  g_autofree char *words = psoas_picture_words_posture (self->shown, picture.pose, picture.side);

  psoas_figure_view_set_picture (self->view, &picture);
  psoas_figure_view_set_words (self->view, words, _("The figure with this body and skin tone"));
}

static void
settings_changed_cb (PsoasPreferencesWindow *self)
{
  adw_combo_row_set_selected (self->preset, find_preset (self->settings));
  show_posture (self);
}

static void
preset_selected_cb (PsoasPreferencesWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->preset);

  if (selected == find_preset (self->settings))
    return;

  if (selected < G_N_ELEMENTS (presets))
    psoas_settings_set_breath (self->settings, &presets[selected]);
  else
    g_object_set (self->settings, "own-pace", FALSE, NULL);
}

static gboolean
side_to_index (GBinding     *binding,
               const GValue *side,
               GValue       *index,
               gpointer      data)
{
  g_value_set_uint (index, g_value_get_enum (side) == PSOAS_SIDE_RIGHT ? 1 : 0);
  return TRUE;
}

static gboolean
index_to_side (GBinding     *binding,
               const GValue *index,
               GValue       *side,
               gpointer      data)
{
  g_value_set_enum (side, g_value_get_uint (index) == 1 ? PSOAS_SIDE_RIGHT : PSOAS_SIDE_LEFT);
  return TRUE;
}

static void
bind_settings (PsoasPreferencesWindow *self)
{
  const GBindingFlags flags = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;
  const struct {
    const char *setting;
    gpointer control;
    const char *property;
  } ties[] = {
    { "inhale", self->inhale, "value" },
    { "exhale", self->exhale, "value" },
    { "rest", self->rest, "value" },
    { "get-ready", self->get_ready, "value" },
    { "change-over", self->change_over, "value" },
    { "wait-for-me", self->wait_for_me, "active" },
    { "set-up-card", self->set_up_card, "active" },
    { "ask-pain", self->ask_pain, "active" },
    { "floor-mode", self->floor_mode, "active" },
    { "body", self->body, "selected" },
    { "skin-tone", self->skin_tone, "selected" },
  };
  GtkSpinButton * const paced[] = { self->inhale, self->exhale, self->rest };

  for (gsize i = 0; i < G_N_ELEMENTS (ties); i++)
    g_object_bind_property (self->settings, ties[i].setting, ties[i].control, ties[i].property, flags);
  for (gsize i = 0; i < G_N_ELEMENTS (paced); i++)
    g_object_bind_property (self->settings, "own-pace", paced[i], "sensitive",
                            G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_object_bind_property_full (self->settings, "first-side", self->first_side, "selected", flags,
                               side_to_index, index_to_side, NULL, NULL);
  g_object_bind_property (self->settings, "kept", self->not_kept, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (self->settings, "notify", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
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
  PsoasPreferencesWindow *self = g_object_new (PSOAS_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);

  self->settings = g_object_ref (settings);
  self->shown = g_object_ref (psoas_library_find (library, "deeper"));
  psoas_figure_view_set_figure (self->view, figure);
  g_object_bind_property (settings, "skin-tone", self->view, "skin-tone", G_BINDING_SYNC_CREATE);
  psoas_audio_group_set_audio (self->audio_group, audio);
  add_holds (self, G_LIST_MODEL (library));
  bind_settings (self);

  return GTK_WIDGET (self);
}

/**
 * psoas_preferences_window_add_reminders:
 * @self: the window
 * @library: the stretches
 * @follower: what tells the desktop when to remind of them
 *
 * Adds a page for reminders.
 */
void
psoas_preferences_window_add_reminders (PsoasPreferencesWindow *self,
                                        PsoasLibrary           *library,
                                        PsoasReminderFollower  *follower)
{
  g_return_if_fail (PSOAS_IS_PREFERENCES_WINDOW (self));

  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self),
                              ADW_PREFERENCES_PAGE (psoas_reminder_page_new (self->settings, library, follower)));
}
