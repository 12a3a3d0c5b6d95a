/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-audio.h"

#include "fake-speech.h"
#include "content/psoas-library.h"

#define S(seconds) ((gint64) (seconds) * G_USEC_PER_SEC)

typedef struct {
  FakeSpeech *service;
  PsoasSettings *settings;
  PsoasAudio *audio;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->service = fake_speech_new (FAKE_SPEECH_RECORDS);
  self->settings = psoas_settings_new ();
  g_object_set (self->settings, "audio-sink", "fakesink", "sound-amount", PSOAS_SOUNDS_PHASES, "sound-volume", 70,
                "voice-amount", PSOAS_VOICE_CUES, "voice-rate", 0, "voice-volume", 100, NULL);
  self->audio = psoas_audio_new (self->settings);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->audio);
  g_assert_finalize_object (self->settings);
  fake_speech_free (self->service);
}

static PsoasSession *
make_session (void)
{
  g_autoptr (PsoasStretch) stretch = psoas_stretch_parse_file (STRETCH_FOLDER "/gentle.stretch", NULL, NULL);
  g_autoptr (PsoasPlan) plan = NULL;
  PsoasOptions options;

  psoas_options_init (&options, stretch);
  options.wait_for_me = FALSE;
  plan = psoas_plan_new (stretch, &options);

  return psoas_session_new (plan);
}

static void
test_try_voice (Fixture       *self,
                gconstpointer  data)
{
  g_object_set (self->settings, "voice-amount", PSOAS_VOICE_OFF, NULL);
  psoas_audio_try_voice (self->audio);
  fake_speech_wait_for (self->service, "SET LANGUAGE en\nSAY This is how Psoas speaks in a session.\n");
  g_assert_null (psoas_speaker_get_problem (psoas_audio_get_speaker (self->audio)));

  g_object_set (self->settings, "voice-rate", 30, NULL);
  g_object_set (self->settings, "voice-volume", 80, NULL);
  psoas_audio_try_voice (self->audio);
  fake_speech_wait_for (self->service, "SET RATE 30\nSET VOLUME 60\nSAY This is how Psoas speaks in a session.\n");
}

/* A session under way follows the settings. */
static void
test_session (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (PsoasSession) session = make_session ();
  g_autoptr (PsoasNarrator) narrator = psoas_audio_narrate (self->audio, session);

  g_assert_nonnull (narrator);
  psoas_session_start (session, 0);
  fake_speech_wait_for (self->service, "SAY Lie on your back on the floor.\n");
  g_object_set (self->settings, "voice-amount", PSOAS_VOICE_OFF, NULL);
  fake_speech_wait_for (self->service, "floor.\nCANCEL\n");
  psoas_session_tick (session, S (5));
  g_object_set (self->settings, "voice-amount", PSOAS_VOICE_CUES, NULL);
  psoas_session_tick (session, S (11));
  fake_speech_wait_for (self->service, "floor.\nCANCEL\nCANCEL\nSET LANGUAGE en\n"
                        "SAY Let your pelvis rest level, neither tipped nor flattened.\n");
}

/* What is off is not looked for. */
static void
test_probe (Fixture       *self,
            gconstpointer  data)
{
  g_autofree char *log = NULL;

  g_object_set (self->settings, "voice-amount", PSOAS_VOICE_OFF, NULL);
  g_object_set (self->settings, "sound-amount", PSOAS_SOUNDS_OFF, NULL);
  psoas_audio_probe (self->audio);
  while (g_main_context_iteration (NULL, FALSE));
  log = fake_speech_dup_log (self->service);
  g_assert_cmpstr (log, ==, "");

  g_object_set (self->settings, "voice-amount", PSOAS_VOICE_CUES, NULL);
  psoas_audio_probe (self->audio);
  fake_speech_wait_for (self->service, "CONNECT\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/audio/try-voice", Fixture, NULL, set_up, test_try_voice, tear_down);
  g_test_add ("/audio/session", Fixture, NULL, set_up, test_session, tear_down);
  g_test_add ("/audio/probe", Fixture, NULL, set_up, test_probe, tear_down);

  return g_test_run ();
}
