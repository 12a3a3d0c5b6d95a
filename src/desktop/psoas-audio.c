/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-audio.h"

#include <glib/gi18n.h>

#define SOUND_FOLDER "resource://" RESOURCE_PATH "/sounds"

struct _PsoasAudio {
  GObject parent_instance;

  PsoasSettings *settings;  /* (owned) */
  PsoasSpeaker *speaker;    /* (owned) */
  PsoasSounds *sounds;      /* (owned) */
  PsoasNarrator *narrator;  /* (weak) (nullable): of the session under way */
};

G_DEFINE_FINAL_TYPE (PsoasAudio, psoas_audio, G_TYPE_OBJECT)

static void
apply_settings (PsoasAudio *self)
{
  PsoasNarration narration = psoas_settings_get_narration (self->settings);

  psoas_speaker_set_voice (self->speaker, narration.rate, psoas_settings_get_voice_volume (self->settings));
  psoas_sounds_set_volume (self->sounds, psoas_settings_get_sound_volume (self->settings));
  if (self->narrator != NULL) {
    psoas_narrator_set_voice (self->narrator, &narration);
    psoas_narrator_set_sounds (self->narrator, psoas_settings_get_sound_amount (self->settings));
  }
}

static void
psoas_audio_dispose (GObject *object)
{
  PsoasAudio *self = PSOAS_AUDIO (object);

  g_clear_weak_pointer (&self->narrator);
  g_clear_object (&self->settings);
  g_clear_object (&self->speaker);
  g_clear_object (&self->sounds);

  G_OBJECT_CLASS (psoas_audio_parent_class)->dispose (object);
}

static void
psoas_audio_class_init (PsoasAudioClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_audio_dispose;
}

static void
psoas_audio_init (PsoasAudio *self)
{
}

/**
 * psoas_audio_new:
 * @settings: how much is heard, how fast and how loud; followed
 *
 * Returns: (transfer full): a voice and sounds, neither of which has been looked for yet
 */
PsoasAudio *
psoas_audio_new (PsoasSettings *settings)
{
  PsoasAudio *self;
  g_autofree char *sink = NULL;

  g_return_val_if_fail (PSOAS_IS_SETTINGS (settings), NULL);

  self = g_object_new (PSOAS_TYPE_AUDIO, NULL);
  g_object_get (settings, "audio-sink", &sink, NULL);
  self->settings = g_object_ref (settings);
  self->speaker = psoas_speaker_new (PSOAS_SPEAKER_ANSWER_TIME);
  self->sounds = psoas_sounds_new (SOUND_FOLDER, sink);
  g_signal_connect_object (settings, "notify",
                           G_CALLBACK (apply_settings), self, G_CONNECT_SWAPPED);
  apply_settings (self);

  return self;
}

/**
 * psoas_audio_get_settings:
 * @self: audio
 *
 * Returns: (transfer none): the settings it follows
 */
PsoasSettings *
psoas_audio_get_settings (PsoasAudio *self)
{
  g_return_val_if_fail (PSOAS_IS_AUDIO (self), NULL);

  return self->settings;
}

/**
 * psoas_audio_get_speaker:
 * @self: audio
 *
 * Returns: (transfer none): the voice
 */
PsoasSpeaker *
psoas_audio_get_speaker (PsoasAudio *self)
{
  g_return_val_if_fail (PSOAS_IS_AUDIO (self), NULL);

  return self->speaker;
}

/**
 * psoas_audio_get_sounds:
 * @self: audio
 *
 * Returns: (transfer none): the sounds
 */
PsoasSounds *
psoas_audio_get_sounds (PsoasAudio *self)
{
  g_return_val_if_fail (PSOAS_IS_AUDIO (self), NULL);

  return self->sounds;
}

/**
 * psoas_audio_narrate:
 * @self: audio
 * @session: a session that has not started
 *
 * Changed settings hold from the session's next cue on.
 *
 * Returns: (transfer full): who tells @session, for as long as it lives
 */
PsoasNarrator *
psoas_audio_narrate (PsoasAudio   *self,
                     PsoasSession *session)
{
  PsoasNarrator *narrator;

  g_return_val_if_fail (PSOAS_IS_AUDIO (self), NULL);

  narrator = psoas_narrator_new (session, self->speaker, self->sounds);
  g_set_weak_pointer (&self->narrator, narrator);
  apply_settings (self);

  return narrator;
}

/**
 * psoas_audio_try_voice:
 * @self: audio
 *
 * Says a sentence as in a session.
 */
void
psoas_audio_try_voice (PsoasAudio *self)
{
  g_autofree char *language = psoas_narration_dup_language ();

  g_return_if_fail (PSOAS_IS_AUDIO (self));

  /* Whoever tries wants to know now, also when there was no service a moment ago. */
  psoas_speaker_probe (self->speaker);
  psoas_speaker_say (self->speaker, _("This is how Psoas speaks in a session."), language);
}

/**
 * psoas_audio_try_sounds:
 * @self: audio
 *
 * Plays the sound that begins a hold.
 */
void
psoas_audio_try_sounds (PsoasAudio *self)
{
  g_return_if_fail (PSOAS_IS_AUDIO (self));

  psoas_sounds_probe (self->sounds);
  psoas_sounds_play (self->sounds, PSOAS_SOUND_START);
  if (self->narrator == NULL)
    psoas_sounds_rest (self->sounds);
}

/**
 * psoas_audio_probe:
 * @self: audio
 *
 * Looks for a speech service and an audio device, as far as the settings have them on.
 */
void
psoas_audio_probe (PsoasAudio *self)
{
  g_return_if_fail (PSOAS_IS_AUDIO (self));

  if (psoas_settings_get_narration (self->settings).amount != PSOAS_VOICE_OFF)
    psoas_speaker_probe (self->speaker);
  if (psoas_settings_get_sound_amount (self->settings) != PSOAS_SOUNDS_OFF)
    psoas_sounds_probe (self->sounds);
}
