/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-audio-group.h"

#include <glib/gi18n.h>

struct _PsoasAudioGroup {
  AdwPreferencesGroup parent_instance;

  PsoasAudio *audio;  /* (owned) (nullable) */

  AdwComboRow *voice_amount;
  GtkRange *voice_rate;
  GtkRange *voice_volume;
  AdwActionRow *voice_row;
  AdwComboRow *sound_amount;
  GtkRange *sound_volume;
  AdwActionRow *sound_row;
};

G_DEFINE_FINAL_TYPE (PsoasAudioGroup, psoas_audio_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_problem (AdwActionRow *row,
              const char   *problem)
{
  adw_action_row_set_subtitle (row, problem != NULL ? problem : "");
}

static void
voice_problem_cb (PsoasAudioGroup *self)
{
  show_problem (self->voice_row, psoas_speaker_get_problem (psoas_audio_get_speaker (self->audio)));
}

static void
sound_problem_cb (PsoasAudioGroup *self)
{
  show_problem (self->sound_row, psoas_sounds_get_problem (psoas_audio_get_sounds (self->audio)));
}

static void
try_voice_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  psoas_audio_try_voice (PSOAS_AUDIO_GROUP (widget)->audio);
}

static void
try_sounds_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  psoas_audio_try_sounds (PSOAS_AUDIO_GROUP (widget)->audio);
}

/* Whoever looks at these rows is told whether what they have on can be heard. */
static void
psoas_audio_group_map (GtkWidget *widget)
{
  PsoasAudioGroup *self = PSOAS_AUDIO_GROUP (widget);

  GTK_WIDGET_CLASS (psoas_audio_group_parent_class)->map (widget);

  if (self->audio != NULL)
    psoas_audio_probe (self->audio);
}

static void
psoas_audio_group_dispose (GObject *object)
{
  PsoasAudioGroup *self = PSOAS_AUDIO_GROUP (object);

  g_clear_object (&self->audio);

  G_OBJECT_CLASS (psoas_audio_group_parent_class)->dispose (object);
}

static void
psoas_audio_group_class_init (PsoasAudioGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_audio_group_dispose;
  widget_class->map = psoas_audio_group_map;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-audio-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasAudioGroup, voice_amount);
  gtk_widget_class_bind_template_child (widget_class, PsoasAudioGroup, voice_rate);
  gtk_widget_class_bind_template_child (widget_class, PsoasAudioGroup, voice_volume);
  gtk_widget_class_bind_template_child (widget_class, PsoasAudioGroup, voice_row);
  gtk_widget_class_bind_template_child (widget_class, PsoasAudioGroup, sound_amount);
  gtk_widget_class_bind_template_child (widget_class, PsoasAudioGroup, sound_volume);
  gtk_widget_class_bind_template_child (widget_class, PsoasAudioGroup, sound_row);
  gtk_widget_class_install_action (widget_class, "audio.try-voice", NULL, try_voice_action);
  gtk_widget_class_install_action (widget_class, "audio.try-sounds", NULL, try_sounds_action);
}

static void
psoas_audio_group_init (PsoasAudioGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The rows of an amount stand in the order of its enumeration. */
static void
bind_settings (PsoasAudioGroup *self,
               PsoasSettings   *settings)
{
  const GBindingFlags flags = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  g_object_bind_property (settings, "voice-amount", self->voice_amount, "selected", flags);
  g_object_bind_property (settings, "sound-amount", self->sound_amount, "selected", flags);
  g_object_bind_property (settings, "voice-rate", gtk_range_get_adjustment (self->voice_rate), "value", flags);
  g_object_bind_property (settings, "voice-volume", gtk_range_get_adjustment (self->voice_volume), "value", flags);
  g_object_bind_property (settings, "sound-volume", gtk_range_get_adjustment (self->sound_volume), "value", flags);
}

/* Why it is off although nobody has turned it off */
static void
screen_reader_cb (PsoasAudioGroup *self,
                  GParamSpec      *pspec,
                  PsoasSettings   *settings)
{
  gboolean running;

  g_object_get (settings, "screen-reader", &running, NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->voice_amount),
                               running ? _("Off while a screen reader is on, unless you choose here") : "");
}

static void
amount_changed_cb (PsoasAudioGroup *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    psoas_audio_probe (self->audio);
}

/**
 * psoas_audio_group_set_audio:
 * @self: a group without audio
 * @audio: what is set and tried
 */
void
psoas_audio_group_set_audio (PsoasAudioGroup *self,
                             PsoasAudio      *audio)
{
  g_return_if_fail (PSOAS_IS_AUDIO_GROUP (self));
  g_return_if_fail (PSOAS_IS_AUDIO (audio) && self->audio == NULL);

  self->audio = g_object_ref (audio);
  bind_settings (self, psoas_audio_get_settings (audio));
  g_signal_connect_object (psoas_audio_get_settings (audio), "notify::screen-reader",
                           G_CALLBACK (screen_reader_cb), self, G_CONNECT_SWAPPED);
  screen_reader_cb (self, NULL, psoas_audio_get_settings (audio));
  g_signal_connect_object (psoas_audio_get_speaker (audio), "notify::problem",
                           G_CALLBACK (voice_problem_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (psoas_audio_get_sounds (audio), "notify::problem",
                           G_CALLBACK (sound_problem_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->voice_amount, "notify::selected",
                           G_CALLBACK (amount_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->sound_amount, "notify::selected",
                           G_CALLBACK (amount_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  voice_problem_cb (self);
  sound_problem_cb (self);
}
