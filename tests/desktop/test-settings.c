/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-settings.h"

#include "test-stretches.h"

static void
reset (PsoasSettings *settings)
{
  static const char * const keys[] = {
    "accepted-guidance", "change-over", "doses", "exhale", "first-side", "get-ready", "inhale", "own-pace", "rest",
    "skin-tone", "sound-amount", "sound-volume", "voice-amount", "voice-rate", "voice-volume", "wait-for-me",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (psoas_settings_get_gsettings (settings), keys[i]);
}

static void
test_defaults (void)
{
  g_autoptr (PsoasSettings) settings = psoas_settings_new ();
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  PsoasOptions options, usual;

  reset (settings);
  psoas_options_init (&usual, stretch);
  psoas_settings_get_options (settings, stretch, &options);
  g_assert_cmpint (options.unit, ==, usual.unit);
  g_assert_cmpint (options.amount, ==, usual.amount);
  g_assert_cmpint (options.rounds, ==, usual.rounds);
  g_assert_cmpint (options.first_side, ==, usual.first_side);
  g_assert_cmpint (options.breath.inhale, ==, usual.breath.inhale);
  g_assert_cmpint (options.breath.exhale, ==, usual.breath.exhale);
  g_assert_cmpint (options.get_ready, ==, usual.get_ready);
  g_assert_cmpint (options.change_over, ==, usual.change_over);
  g_assert_false (options.wait_for_me);
  g_assert_cmpint (psoas_settings_get_accepted_guidance (settings), ==, 0);
}

/* Each stretch keeps its own dose; the first side is common to all. */
static void
test_remember (void)
{
  g_autoptr (PsoasSettings) settings = psoas_settings_new ();
  g_autoptr (PsoasStretch) lying = test_stretch_new ("lying");
  g_autoptr (PsoasStretch) kneeling = test_stretch_new ("kneeling");
  PsoasOptions options;

  reset (settings);
  psoas_settings_get_options (settings, lying, &options);
  options.amount = 4;
  options.rounds = 2;
  options.first_side = PSOAS_SIDE_RIGHT;
  psoas_settings_set_options (settings, lying, &options);

  psoas_settings_get_options (settings, kneeling, &options);
  g_assert_cmpint (options.unit, ==, PSOAS_HOLD_UNIT_SECONDS);
  g_assert_cmpint (options.amount, ==, 30);
  g_assert_cmpint (options.first_side, ==, PSOAS_SIDE_RIGHT);
  options.amount = 45;
  psoas_settings_set_options (settings, kneeling, &options);

  psoas_settings_get_options (settings, lying, &options);
  g_assert_cmpint (options.unit, ==, PSOAS_HOLD_UNIT_BREATHS);
  g_assert_cmpint (options.amount, ==, 4);
  g_assert_cmpint (options.rounds, ==, 2);
  psoas_settings_get_options (settings, kneeling, &options);
  g_assert_cmpint (options.amount, ==, 45);
}

/* What an earlier version or another program left there */
static void
test_out_of_range (void)
{
  g_autoptr (PsoasSettings) settings = psoas_settings_new ();
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  PsoasOptions options;

  reset (settings);
  g_settings_set_value (psoas_settings_get_gsettings (settings), "doses", g_variant_new_parsed ("@a{s(sii)} {'lying': ('breaths', 9999, -3)}"));
  psoas_settings_get_options (settings, stretch, &options);
  g_assert_cmpint (options.amount, ==, 10);
  g_assert_cmpint (options.rounds, ==, 1);

  g_settings_set_value (psoas_settings_get_gsettings (settings), "doses", g_variant_new_parsed ("@a{s(sii)} {'lying': ('fortnights', 5, 2)}"));
  psoas_settings_get_options (settings, stretch, &options);
  g_assert_cmpint (options.unit, ==, PSOAS_HOLD_UNIT_BREATHS);
  g_assert_cmpint (options.amount, ==, 10);
  g_assert_cmpint (options.rounds, ==, 3);
}

static void
test_own_pace (void)
{
  g_autoptr (PsoasSettings) settings = psoas_settings_new ();
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  PsoasOptions options;

  reset (settings);
  g_settings_set_boolean (psoas_settings_get_gsettings (settings), "own-pace", TRUE);
  psoas_settings_get_options (settings, stretch, &options);
  g_assert_true (psoas_breath_pattern_is_own_pace (&options.breath));

  g_settings_set_boolean (psoas_settings_get_gsettings (settings), "own-pace", FALSE);
  g_settings_set_double (psoas_settings_get_gsettings (settings), "inhale", 3);
  psoas_settings_get_options (settings, stretch, &options);
  g_assert_cmpint (options.breath.inhale, ==, 3 * G_USEC_PER_SEC);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_skin_tone (void)
{
  g_autoptr (PsoasSettings) settings = psoas_settings_new ();
  int count = 0;

  reset (settings);
  g_signal_connect_swapped (settings, "notify::skin-tone", G_CALLBACK (count_cb), &count);
  g_settings_set_int (psoas_settings_get_gsettings (settings), "skin-tone", 4);
  g_assert_cmpint (count, ==, 1);
  g_assert_cmpint (psoas_settings_get_skin_tone (settings), ==, 4);
  g_settings_set_int (psoas_settings_get_gsettings (settings), "skin-tone", 4);
  g_assert_cmpint (count, ==, 1);
}

static void
test_audio (void)
{
  g_autoptr (PsoasSettings) settings = psoas_settings_new ();
  GSettings *gsettings = psoas_settings_get_gsettings (settings);

  reset (settings);
  g_assert_cmpint (psoas_settings_get_narration (settings).amount, ==, PSOAS_VOICE_CUES);
  g_assert_cmpint (psoas_settings_get_narration (settings).rate, ==, 0);
  g_assert_cmpint (psoas_settings_get_voice_volume (settings), ==, 100);
  g_assert_cmpint (psoas_settings_get_sound_amount (settings), ==, PSOAS_SOUNDS_PHASES);
  g_assert_cmpint (psoas_settings_get_sound_volume (settings), ==, 70);

  g_settings_set_int (gsettings, "voice-rate", -30);
  g_settings_set_int (gsettings, "voice-volume", 40);
  g_settings_set_int (gsettings, "sound-volume", 50);
  g_assert_cmpint (psoas_settings_get_narration (settings).rate, ==, -30);
  g_assert_cmpint (psoas_settings_get_voice_volume (settings), ==, 40);
  g_assert_cmpint (psoas_settings_get_sound_volume (settings), ==, 50);

  /* Every amount that there is may be chosen. */
  for (PsoasVoiceAmount i = 0; i < PSOAS_N_VOICE_AMOUNTS; i++) {
    g_assert_true (g_settings_set_string (gsettings, "voice-amount", psoas_voice_amount_get_nick (i)));
    g_assert_cmpint (psoas_settings_get_narration (settings).amount, ==, i);
  }
  for (PsoasSoundAmount i = 0; i < PSOAS_N_SOUND_AMOUNTS; i++) {
    g_assert_true (g_settings_set_string (gsettings, "sound-amount", psoas_sound_amount_get_nick (i)));
    g_assert_cmpint (psoas_settings_get_sound_amount (settings), ==, i);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/settings/defaults", test_defaults);
  g_test_add_func ("/settings/remember", test_remember);
  g_test_add_func ("/settings/out-of-range", test_out_of_range);
  g_test_add_func ("/settings/own-pace", test_own_pace);
  g_test_add_func ("/settings/audio", test_audio);
  g_test_add_func ("/settings/skin-tone", test_skin_tone);

  return g_test_run ();
}
