/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-narrator.h"

#include "fake-speech.h"
#include "content/psoas-library.h"

#define S(seconds) ((gint64) (seconds) * G_USEC_PER_SEC)
#define SAY(language, text) "CANCEL\nSET LANGUAGE " language "\nSAY " text "\n"

/* A gentle session of three breaths a side, of 4 + 6 s: 0 set-up ..20 s, 1 position ..41, 2 hold ..71 */
typedef struct {
  FakeSpeech *service;
  PsoasSpeaker *speaker;
  PsoasSounds *sounds;
  PsoasSession *session;
  PsoasNarrator *narrator;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (PsoasStretch) stretch = psoas_stretch_parse_file (STRETCH_FOLDER "/gentle.stretch", NULL, NULL);
  g_autoptr (PsoasPlan) plan = NULL;
  const PsoasNarration narration = { PSOAS_VOICE_CUES, 0 };
  PsoasOptions options;

  psoas_options_init (&options, stretch);
  options.wait_for_me = FALSE;
  options.amount = 3;
  options.rounds = 1;
  plan = psoas_plan_new (stretch, &options);

  self->service = fake_speech_new (FAKE_SPEECH_RECORDS);
  self->speaker = psoas_speaker_new (PSOAS_SPEAKER_ANSWER_TIME);
  self->sounds = psoas_sounds_new ("file://" SOUND_FOLDER, "fakesink");
  self->session = psoas_session_new (plan);
  self->narrator = psoas_narrator_new (self->session, self->speaker, self->sounds);
  psoas_narrator_set_voice (self->narrator, &narration);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->narrator);
  g_assert_finalize_object (self->session);
  g_assert_finalize_object (self->speaker);
  g_assert_finalize_object (self->sounds);
  fake_speech_free (self->service);
}

typedef struct {
  Fixture *fixture;
  GString *expected;
} Listener;

/* Comes after the narrator, and waits for what it has said. */
static void
cue_cb (PsoasSession   *session,
        const PsoasCue *cue,
        gpointer        data)
{
  Listener *listener = data;
  const PsoasNarration narration = { PSOAS_VOICE_CUES, 0 };
  g_autofree char *text = psoas_narration_dup_text (&narration, psoas_session_get_plan (session), cue);

  if (text != NULL) {
    g_string_append_printf (listener->expected, SAY ("en", "%s"), text);
    fake_speech_wait_for (listener->fixture->service, listener->expected->str);
  }
}

/* Through the whole session the service gets each sentence once, in order; each one cancels the last. */
static void
test_session (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GString) expected = g_string_new ("CONNECT\n");
  Listener listener = { self, expected };
  gint64 deadline;

  g_signal_connect (self->session, "cue", G_CALLBACK (cue_cb), &listener);
  psoas_session_start (self->session, 0);
  while ((deadline = psoas_session_get_deadline (self->session)) >= 0)
    psoas_session_tick (self->session, deadline);

  g_assert_cmpint (psoas_session_get_state (self->session), ==, PSOAS_SESSION_FINISHED);
  g_assert_cmpint (expected->len, >, 1000);
}

static void
test_pause (Fixture       *self,
            gconstpointer  data)
{
  psoas_session_start (self->session, 0);
  fake_speech_wait_for (self->service, "SAY Lie on your back on the floor.\n");
  psoas_session_pause (self->session, S (1));
  fake_speech_wait_for (self->service, "floor.\nCANCEL\n");

  /* A phase that is skipped to in the pause is told after it. */
  psoas_session_skip (self->session, S (2));
  psoas_session_skip (self->session, S (3));
  while (g_main_context_iteration (NULL, FALSE));
  psoas_session_resume (self->session, S (10));
  fake_speech_wait_for (self->service, "floor.\nCANCEL\n"
                        SAY ("en", "Stay here. Do not pull harder."));
}

static void
test_hurt (Fixture       *self,
           gconstpointer  data)
{
  psoas_session_start (self->session, 0);
  fake_speech_wait_for (self->service, "SAY Lie on your back on the floor.\n");
  psoas_session_hurt (self->session, S (1));
  fake_speech_wait_for (self->service, SAY ("en", "Stopped. Nothing goes on until you decide."));
  psoas_session_rest (self->session, S (2));
  fake_speech_wait_for (self->service, SAY ("en", "Rest as long as you like. Nothing goes on until you decide."));
  psoas_session_end (self->session, S (3));
  fake_speech_wait_for (self->service, "until you decide.\nCANCEL\n");
}

/* Each step of the way out is said; the first with what it is. */
static void
test_hurt_in_posture (Fixture       *self,
                      gconstpointer  data)
{
  psoas_session_start (self->session, 0);
  psoas_session_skip (self->session, S (1));
  psoas_session_skip (self->session, S (1));
  psoas_session_hurt (self->session, S (2));
  fake_speech_wait_for (self->service, SAY ("en", "Stop. Come out slowly. Do not push on. "
                                                  "Bend your long leg and put the foot flat."));
  psoas_session_tick (self->session, psoas_session_get_deadline (self->session));
  fake_speech_wait_for (self->service, SAY ("en", "Let go of your thigh and lower the other foot."));
  psoas_session_tick (self->session, psoas_session_get_deadline (self->session));
  fake_speech_wait_for (self->service, SAY ("en", "Stopped. Nothing goes on until you decide."));
}

/* Whoever lies with closed eyes hears that time was lost; not before the machine sleeps, only after. */
static void
test_interrupted (Fixture       *self,
                  gconstpointer  data)
{
  psoas_session_start (self->session, 0);
  fake_speech_wait_for (self->service, "SAY Lie on your back on the floor.\n");
  psoas_session_interrupt (self->session, S (1), S (31));
  fake_speech_wait_for (self->service, SAY ("en", "The computer stood still. That time does not count."));
  psoas_session_sleep (self->session, S (32));
  fake_speech_wait_for (self->service, "does not count.\nCANCEL\n");
}

static void
test_off (Fixture       *self,
          gconstpointer  data)
{
  const PsoasNarration off = { PSOAS_VOICE_OFF, 0 };
  g_autofree char *log = NULL;

  psoas_narrator_set_voice (self->narrator, &off);
  psoas_session_start (self->session, 0);
  psoas_session_interrupt (self->session, 0, S (1));
  psoas_session_hurt (self->session, S (1));
  psoas_session_end (self->session, S (2));
  while (g_main_context_iteration (NULL, FALSE));
  log = fake_speech_dup_log (self->service);
  g_assert_cmpstr (log, ==, "");
}

static void
test_turned_off (Fixture       *self,
                 gconstpointer  data)
{
  const PsoasNarration off = { PSOAS_VOICE_OFF, 0 };

  psoas_session_start (self->session, 0);
  fake_speech_wait_for (self->service, "SAY Lie on your back on the floor.\n");
  psoas_narrator_set_voice (self->narrator, &off);
  fake_speech_wait_for (self->service, "floor.\nCANCEL\n");
}

static void
test_left (Fixture       *self,
           gconstpointer  data)
{
  psoas_session_start (self->session, 0);
  fake_speech_wait_for (self->service, "SAY Lie on your back on the floor.\n");
  psoas_session_end (self->session, S (1));
  fake_speech_wait_for (self->service, "floor.\nCANCEL\n");
}

static void
test_sounds (Fixture       *self,
             gconstpointer  data)
{
  psoas_narrator_set_sounds (self->narrator, PSOAS_SOUNDS_PHASES);
  psoas_session_start (self->session, 0);
  g_assert_false (psoas_sounds_get_playing (self->sounds));
  psoas_session_pause (self->session, S (1));
  psoas_session_skip (self->session, S (1));
  psoas_session_skip (self->session, S (1));
  g_assert_false (psoas_sounds_get_playing (self->sounds));

  /* The hold that was skipped to in the pause begins when that is over. */
  psoas_session_resume (self->session, S (1));
  g_assert_true (psoas_sounds_get_playing (self->sounds));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/narrator/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("session", test_session);
  ADD ("pause", test_pause);
  ADD ("hurt", test_hurt);
  ADD ("interrupted", test_interrupted);
  ADD ("hurt-in-posture", test_hurt_in_posture);
  ADD ("off", test_off);
  ADD ("turned-off", test_turned_off);
  ADD ("left", test_left);
  ADD ("sounds", test_sounds);
#undef ADD

  return g_test_run ();
}
