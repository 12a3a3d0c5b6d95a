/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-speaker.h"

#include "fake-speech.h"

/* ms after which a service does not answer, however loaded the machine is */
#define ANSWER_TIME 20000
/* The same for one that never does */
#define SHORT_ANSWER_TIME 300

static void
changed_cb (GObject    *object,
            GParamSpec *pspec,
            gpointer    data)
{
  *(gboolean *) data = TRUE;
}

static gboolean
give_up_cb (gpointer data)
{
  g_error ("The speaker never came to know");

  return G_SOURCE_REMOVE;
}

/* Runs the main loop until "problem" changes. */
static void
wait_for_problem (PsoasSpeaker *speaker)
{
  gboolean changed = FALSE;
  gulong handler = g_signal_connect (speaker, "notify::problem", G_CALLBACK (changed_cb), &changed);
  guint limit = g_timeout_add_seconds (25, give_up_cb, NULL);

  while (!changed)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
  g_signal_handler_disconnect (speaker, handler);
}

/* Points to where no service listens. */
static void
use_no_service (void)
{
  g_setenv ("SPEECHD_ADDRESS", "unix_socket:/nonexistent/psoas-test", TRUE);
}

static void
test_say (void)
{
  g_autoptr (FakeSpeech) service = fake_speech_new (FAKE_SPEECH_RECORDS);
  PsoasSpeaker *speaker = psoas_speaker_new (ANSWER_TIME);
  g_autofree char *log = NULL;

  psoas_speaker_say (speaker, "Lie on your back.", "en");
  fake_speech_wait_for (service, "SAY Lie on your back.\n");
  psoas_speaker_set_voice (speaker, -20, 75);
  psoas_speaker_say (speaker, "Linke Hüfte.", "de");
  fake_speech_wait_for (service, "SAY Linke Hüfte.\n");
  psoas_speaker_say (speaker, ".", "de");
  fake_speech_wait_for (service, "SAY ..\n");
  psoas_speaker_stop (speaker);
  fake_speech_wait_for (service, "CANCEL\n");

  log = fake_speech_dup_log (service);
  g_assert_cmpstr (log, ==,
                   "CONNECT\nCANCEL\nSET LANGUAGE en\nSAY Lie on your back.\n"
                   "CANCEL\nSET LANGUAGE de\nSET RATE -20\nSET VOLUME 50\nSAY Linke Hüfte.\n"
                   "CANCEL\nSET LANGUAGE de\nSAY ..\n"
                   "CANCEL\n");
  g_assert_null (psoas_speaker_get_problem (speaker));
  g_assert_finalize_object (speaker);
}

/* Of sentences that come faster than the service takes them, the last one is said. */
static void
test_newest (void)
{
  g_autoptr (FakeSpeech) service = fake_speech_new (FAKE_SPEECH_RECORDS);
  g_autoptr (PsoasSpeaker) speaker = psoas_speaker_new (ANSWER_TIME);

  for (int i = 1; i <= 100; i++) {
    g_autofree char *text = g_strdup_printf ("%d", i);

    psoas_speaker_say (speaker, text, "en");
  }
  fake_speech_wait_for (service, "SAY 100\n");
}

/* The voice falls silent when nobody is left to listen to it. */
static void
test_dispose_silences (void)
{
  g_autoptr (FakeSpeech) service = fake_speech_new (FAKE_SPEECH_RECORDS);
  PsoasSpeaker *speaker = psoas_speaker_new (ANSWER_TIME);

  psoas_speaker_say (speaker, "Stay here.", "en");
  fake_speech_wait_for (service, "SAY Stay here.\n");
  g_assert_finalize_object (speaker);
  fake_speech_wait_for (service, "SAY Stay here.\nCANCEL\n");
}

/* No thread, no connection, until something is to be said */
static void
test_stop_alone (void)
{
  g_autoptr (FakeSpeech) service = fake_speech_new (FAKE_SPEECH_RECORDS);
  PsoasSpeaker *speaker = psoas_speaker_new (ANSWER_TIME);
  g_autofree char *log = NULL;

  psoas_speaker_stop (speaker);
  while (g_main_context_iteration (NULL, FALSE));
  g_assert_finalize_object (speaker);
  log = fake_speech_dup_log (service);
  g_assert_cmpstr (log, ==, "");
}

static void
test_missing (void)
{
  PsoasSpeaker *speaker = psoas_speaker_new (ANSWER_TIME);
  g_autoptr (FakeSpeech) service = NULL;

  use_no_service ();
  psoas_speaker_say (speaker, "Stay here.", "en");
  wait_for_problem (speaker);
  g_assert_nonnull (psoas_speaker_get_problem (speaker));
  g_assert_nonnull (g_strstr_len (psoas_speaker_get_problem (speaker), -1, "No speech service was found"));

  /* Later it is there, and found when it is asked after. */
  service = fake_speech_new (FAKE_SPEECH_RECORDS);
  psoas_speaker_probe (speaker);
  psoas_speaker_say (speaker, "Go on.", "en");
  wait_for_problem (speaker);
  g_assert_null (psoas_speaker_get_problem (speaker));
  fake_speech_wait_for (service, "SAY Go on.\n");
  g_assert_finalize_object (speaker);
}

static gboolean
count_cb (gpointer data)
{
  (*(int *) data)++;

  return G_SOURCE_CONTINUE;
}

/* Whatever the service does, every call returns, though it never answers, and the main loop runs on. */
static void
test_unresponsive (gconstpointer mode)
{
  FakeSpeech *service = fake_speech_new (GPOINTER_TO_INT (mode));
  PsoasSpeaker *speaker = psoas_speaker_new (SHORT_ANSWER_TIME);
  int count = 0;
  guint counter = g_timeout_add (10, count_cb, &count);

  psoas_speaker_say (speaker, "Stay here.", "en");
  psoas_speaker_say (speaker, "Breathe out.", "en");
  psoas_speaker_stop (speaker);
  psoas_speaker_say (speaker, "Halfway.", "en");

  wait_for_problem (speaker);
  g_assert_cmpstr (psoas_speaker_get_problem (speaker), ==, "The speech service does not answer.");
  g_assert_cmpint (count, >, 0);
  psoas_speaker_say (speaker, "Last breath.", "en");

  g_source_remove (counter);
  g_assert_finalize_object (speaker);
  fake_speech_free (service);
}

/* A service that comes back to life says nothing that was given up meanwhile. */
static void
test_dies (void)
{
  FakeSpeech *service = fake_speech_new (FAKE_SPEECH_DIES);
  PsoasSpeaker *speaker = psoas_speaker_new (ANSWER_TIME);

  psoas_speaker_say (speaker, "Stay here.", "en");
  wait_for_problem (speaker);
  g_assert_nonnull (g_strstr_len (psoas_speaker_get_problem (speaker), -1, "No speech service was found"));
  fake_speech_free (service);

  service = fake_speech_new (FAKE_SPEECH_RECORDS);
  psoas_speaker_probe (speaker);
  wait_for_problem (speaker);
  psoas_speaker_say (speaker, "Halfway.", "en");
  fake_speech_wait_for (service, "SET LANGUAGE en\nSAY Halfway.\n");
  g_assert_null (psoas_speaker_get_problem (speaker));
  g_assert_finalize_object (speaker);
  fake_speech_free (service);
}

/* A service that was started anew is found by the next sentence, which is not lost. */
static void
test_restarted (void)
{
  FakeSpeech *service = fake_speech_new (FAKE_SPEECH_RECORDS);
  PsoasSpeaker *speaker = psoas_speaker_new (ANSWER_TIME);

  psoas_speaker_say (speaker, "Stay here.", "en");
  fake_speech_wait_for (service, "SAY Stay here.\n");
  fake_speech_free (service);

  service = fake_speech_new (FAKE_SPEECH_RECORDS);
  psoas_speaker_say (speaker, "Halfway.", "en");
  fake_speech_wait_for (service, "SAY Halfway.\n");
  g_assert_null (psoas_speaker_get_problem (speaker));
  g_assert_finalize_object (speaker);
  fake_speech_free (service);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/speaker/say", test_say);
  g_test_add_func ("/speaker/newest", test_newest);
  g_test_add_func ("/speaker/dispose-silences", test_dispose_silences);
  g_test_add_func ("/speaker/stop-alone", test_stop_alone);
  g_test_add_func ("/speaker/missing", test_missing);
  g_test_add_data_func ("/speaker/hangs", GINT_TO_POINTER (FAKE_SPEECH_HANGS), test_unresponsive);
  g_test_add_data_func ("/speaker/stalls", GINT_TO_POINTER (FAKE_SPEECH_STALLS), test_unresponsive);
  g_test_add_func ("/speaker/dies", test_dies);
  g_test_add_func ("/speaker/restarted", test_restarted);

  return g_test_run ();
}
