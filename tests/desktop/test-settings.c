/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-config.h"

#include "psoas-settings.h"

#include <gio/gio.h>

#include "read-only-settings.h"
#include "test-stretches.h"

/* (transfer full): the same settings, as other programs see them */
static GSettings *
new_elsewhere (void)
{
  return g_settings_new (APPLICATION_ID);
}

/* (transfer full) */
static PsoasSettings *
new_settings (void)
{
  g_autoptr (GSettings) elsewhere = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  read_only_settings_set (FALSE);
  elsewhere = new_elsewhere ();
  g_object_get (elsewhere, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (gsize i = 0; keys[i] != NULL; i++)
    g_settings_reset (elsewhere, keys[i]);

  return psoas_settings_new ();
}

static GVariant *
new_doses (const char *text)
{
  return g_variant_new_parsed (text);
}

static void
test_defaults (void)
{
  g_autoptr (PsoasSettings) settings = new_settings ();
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  PsoasOptions options, usual;

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
  g_assert_cmpint (options.wait_for_me, ==, usual.wait_for_me);
  g_assert_cmpint (psoas_settings_get_accepted_guidance (settings), ==, 0);
}

/* Each stretch keeps its own dose; the first side is common to all. */
static void
test_remember (void)
{
  g_autoptr (PsoasSettings) settings = new_settings ();
  g_autoptr (PsoasStretch) lying = test_stretch_new ("lying");
  g_autoptr (PsoasStretch) kneeling = test_stretch_new ("kneeling");
  PsoasOptions options;

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
  g_autoptr (PsoasSettings) settings = new_settings ();
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  PsoasOptions options;

  g_object_set (settings, "doses", new_doses ("@a{s(sii)} {'lying': ('breaths', 9999, -3)}"), NULL);
  psoas_settings_get_options (settings, stretch, &options);
  g_assert_cmpint (options.amount, ==, 10);
  g_assert_cmpint (options.rounds, ==, 1);

  g_object_set (settings, "doses", new_doses ("@a{s(sii)} {'lying': ('fortnights', 5, 2)}"), NULL);
  psoas_settings_get_options (settings, stretch, &options);
  g_assert_cmpint (options.unit, ==, PSOAS_HOLD_UNIT_BREATHS);
  g_assert_cmpint (options.amount, ==, 10);
  g_assert_cmpint (options.rounds, ==, 3);
}

/* Off until asked for; each stretch has its own. */
static void
test_reminders (void)
{
  g_autoptr (PsoasSettings) settings = new_settings ();
  g_autoptr (PsoasStretch) lying = test_stretch_new ("lying");
  g_autoptr (PsoasStretch) kneeling = test_stretch_new ("kneeling");
  const PsoasReminderSchedule chosen = { TRUE, { 0, 615, 1439 }, 3, 64 | 1 };
  PsoasReminderSchedule usual, schedule;

  psoas_reminder_schedule_init (&usual, psoas_stretch_get_times_a_day (lying));
  psoas_settings_get_reminder (settings, lying, &schedule);
  g_assert_true (psoas_reminder_schedule_equal (&schedule, &usual));
  g_assert_false (schedule.on);

  psoas_settings_set_reminder (settings, lying, &chosen);
  usual.on = TRUE;
  psoas_settings_set_reminder (settings, kneeling, &usual);
  psoas_settings_get_reminder (settings, lying, &schedule);
  g_assert_true (psoas_reminder_schedule_equal (&schedule, &chosen));
  psoas_settings_get_reminder (settings, kneeling, &schedule);
  g_assert_true (psoas_reminder_schedule_equal (&schedule, &usual));
  psoas_settings_set_reminder (settings, lying, &usual);
  psoas_settings_get_reminder (settings, lying, &schedule);
  g_assert_true (psoas_reminder_schedule_equal (&schedule, &usual));
}

/* What an earlier version or another program left there */
static void
test_strange_reminders (void)
{
  g_autoptr (PsoasSettings) settings = new_settings ();
  g_autoptr (PsoasStretch) lying = test_stretch_new ("lying");
  const PsoasReminderSchedule mended = { TRUE, { 60, 600 }, 2, PSOAS_WEEKDAYS_ALL };
  PsoasReminderSchedule schedule;

  g_object_set (settings, "reminders",
                g_variant_new_parsed ("@a{s(baii)} {'lying': (true, [600, 9999, 60, 60, 1, 2, 3], -1)}"), NULL);
  psoas_settings_get_reminder (settings, lying, &schedule);
  g_assert_true (psoas_reminder_schedule_equal (&schedule, &mended));
}

static void
test_own_pace (void)
{
  g_autoptr (PsoasSettings) settings = new_settings ();
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  PsoasOptions options;

  g_object_set (settings, "own-pace", TRUE, NULL);
  psoas_settings_get_options (settings, stretch, &options);
  g_assert_true (psoas_breath_pattern_is_own_pace (&options.breath));

  g_object_set (settings, "own-pace", FALSE, NULL);
  g_object_set (settings, "inhale", 3.0, NULL);
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
  g_autoptr (PsoasSettings) settings = new_settings ();
  g_autoptr (GSettings) elsewhere = new_elsewhere ();
  int count = 0;

  g_signal_connect_swapped (settings, "notify::skin-tone", G_CALLBACK (count_cb), &count);
  g_settings_set_int (elsewhere, "skin-tone", 4);
  g_assert_cmpint (count, ==, 1);
  g_assert_cmpint (psoas_settings_get_skin_tone (settings), ==, 4);
  g_settings_set_int (elsewhere, "skin-tone", 4);
  g_assert_cmpint (count, ==, 1);
}

static void
test_audio (void)
{
  g_autoptr (PsoasSettings) settings = new_settings ();

  g_assert_cmpint (psoas_settings_get_narration (settings).amount, ==, PSOAS_VOICE_CUES);
  g_assert_cmpint (psoas_settings_get_narration (settings).rate, ==, 0);
  g_assert_cmpint (psoas_settings_get_voice_volume (settings), ==, 100);
  g_assert_cmpint (psoas_settings_get_sound_amount (settings), ==, PSOAS_SOUNDS_PHASES);
  g_assert_cmpint (psoas_settings_get_sound_volume (settings), ==, 70);

  g_object_set (settings, "voice-rate", -30, "voice-volume", 40, "sound-volume", 50,
                "voice-amount", PSOAS_VOICE_EVERYTHING, "sound-amount", PSOAS_SOUNDS_OFF, NULL);
  g_assert_cmpint (psoas_settings_get_narration (settings).rate, ==, -30);
  g_assert_cmpint (psoas_settings_get_narration (settings).amount, ==, PSOAS_VOICE_EVERYTHING);
  g_assert_cmpint (psoas_settings_get_voice_volume (settings), ==, 40);
  g_assert_cmpint (psoas_settings_get_sound_volume (settings), ==, 50);
  g_assert_cmpint (psoas_settings_get_sound_amount (settings), ==, PSOAS_SOUNDS_OFF);
}

/* (transfer full): the nicks that may be chosen, as the schema writes them */
static GVariant *
list_nicks (GType type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < klass->n_values; i++)
    g_variant_builder_add (&builder, "s", klass->values[i].value_nick);

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

static void
assert_range (GParamSpec *pspec,
              GVariant   *range)
{
  g_autoptr (GVariant) values = NULL;
  const char *kind;

  g_variant_get (range, "(&sv)", &kind, &values);
  if (g_str_equal (kind, "enum")) {
    g_autoptr (GVariant) nicks = list_nicks (G_PARAM_SPEC_VALUE_TYPE (pspec));

    g_assert_true (g_variant_equal (values, nicks));
  } else if (g_str_equal (kind, "range") && G_IS_PARAM_SPEC_DOUBLE (pspec)) {
    GParamSpecDouble *number = G_PARAM_SPEC_DOUBLE (pspec);
    g_autoptr (GVariant) own = g_variant_ref_sink (g_variant_new ("(dd)", number->minimum, number->maximum));

    g_assert_true (g_variant_equal (values, own));
  } else if (g_str_equal (kind, "range")) {
    GParamSpecInt *number = G_PARAM_SPEC_INT (pspec);
    g_autoptr (GVariant) own = g_variant_ref_sink (g_variant_new ("(ii)", number->minimum, number->maximum));

    g_assert_true (g_variant_equal (values, own));
  }
}

/* Each key is a property with its type, range and default: nothing can be chosen that cannot be kept. */
static void
test_keys (void)
{
  g_autoptr (PsoasSettings) settings = new_settings ();
  g_autoptr (GSettings) elsewhere = new_elsewhere ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (elsewhere, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (gsize i = 0; keys[i] != NULL; i++) {
    g_autoptr (GSettingsSchemaKey) key = g_settings_schema_get_key (schema, keys[i]);
    g_autoptr (GVariant) range = g_settings_schema_key_get_range (key);
    GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (settings), keys[i]);
    g_auto (GValue) value = G_VALUE_INIT;

    g_test_message ("%s", keys[i]);
    g_assert_nonnull (pspec);
    assert_range (pspec, range);
    g_object_get_property (G_OBJECT (settings), keys[i], &value);
    g_assert_true (G_IS_PARAM_SPEC_VARIANT (pspec) || g_param_value_defaults (pspec, &value));
  }
}

/* What is chosen is kept as the schema says, for the next run and for other programs. */
static void
test_kept (void)
{
  g_autoptr (PsoasSettings) settings = new_settings ();
  g_autoptr (PsoasSettings) later = NULL;
  g_autoptr (GSettings) elsewhere = new_elsewhere ();
  g_autofree char *side = NULL;
  gboolean kept, floor;

  g_object_set (settings, "first-side", PSOAS_SIDE_RIGHT, "floor-mode", TRUE, "exhale", 7.5, NULL);
  side = g_settings_get_string (elsewhere, "first-side");
  g_assert_cmpstr (side, ==, "right");
  g_assert_cmpfloat (g_settings_get_double (elsewhere, "exhale"), ==, 7.5);

  later = psoas_settings_new ();
  g_object_get (later, "kept", &kept, "floor-mode", &floor, NULL);
  g_assert_true (kept);
  g_assert_true (floor);
  g_assert_cmpint (psoas_settings_get_first_side (later), ==, PSOAS_SIDE_RIGHT);
}

/* Where nothing can be written, a choice holds for this run, and is written once that is possible. */
static void
test_locked (void)
{
  g_autoptr (PsoasSettings) settings = new_settings ();
  g_autoptr (GSettings) elsewhere = new_elsewhere ();
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  PsoasOptions options;
  gboolean kept;
  int count = 0, kept_count = 0;

  g_signal_connect_swapped (settings, "notify::skin-tone", G_CALLBACK (count_cb), &count);
  g_signal_connect_swapped (settings, "notify::kept", G_CALLBACK (count_cb), &kept_count);
  read_only_settings_set (TRUE);
  g_object_get (settings, "kept", &kept, NULL);
  g_assert_false (kept);
  g_assert_cmpint (kept_count, >, 0);

  g_object_set (settings, "skin-tone", 5, "ask-pain", FALSE, NULL);
  g_assert_cmpint (count, ==, 1);
  g_assert_cmpint (psoas_settings_get_skin_tone (settings), ==, 5);
  g_assert_false (psoas_settings_get_ask_pain (settings));
  psoas_settings_get_options (settings, stretch, &options);
  options.amount = 4;
  options.first_side = PSOAS_SIDE_RIGHT;
  psoas_settings_set_options (settings, stretch, &options);
  psoas_settings_get_options (settings, stretch, &options);
  g_assert_cmpint (options.amount, ==, 4);
  g_assert_cmpint (options.first_side, ==, PSOAS_SIDE_RIGHT);
  g_assert_cmpint (g_settings_get_int (elsewhere, "skin-tone"), ==, 1);

  read_only_settings_set (FALSE);
  g_object_get (settings, "kept", &kept, NULL);
  g_assert_true (kept);
  g_assert_cmpint (g_settings_get_int (elsewhere, "skin-tone"), ==, 5);
  g_assert_false (g_settings_get_boolean (elsewhere, "ask-pain"));

  /* From then on others are heard again. */
  g_settings_set_int (elsewhere, "skin-tone", 2);
  g_assert_cmpint (psoas_settings_get_skin_tone (settings), ==, 2);
}

/* A pace is one choice; one's own keeps the times that were set. */
static void
test_breath (void)
{
  g_autoptr (PsoasSettings) settings = new_settings ();
  PsoasBreathPattern even = { 5 * G_USEC_PER_SEC, 5 * G_USEC_PER_SEC, 0 };
  PsoasBreathPattern own = { 0, 0, 0 };
  PsoasBreathPattern breath;

  psoas_settings_set_breath (settings, &even);
  breath = psoas_settings_get_breath (settings);
  g_assert_cmpint (breath.inhale, ==, even.inhale);
  g_assert_cmpint (breath.exhale, ==, even.exhale);
  psoas_settings_set_breath (settings, &own);
  breath = psoas_settings_get_breath (settings);
  g_assert_true (psoas_breath_pattern_is_own_pace (&breath));
  g_object_set (settings, "own-pace", FALSE, NULL);
  breath = psoas_settings_get_breath (settings);
  g_assert_cmpint (breath.inhale, ==, even.inhale);
}

static PsoasVoiceAmount
get_amount (PsoasSettings *settings)
{
  return psoas_settings_get_narration (settings).amount;
}

/* A screen reader's voice goes first; the person's own choice goes before that, the usual one too. */
static void
test_screen_reader (void)
{
  g_autoptr (PsoasSettings) settings = new_settings ();
  PsoasVoiceAmount amount;

  g_assert_cmpint (get_amount (settings), ==, PSOAS_VOICE_CUES);
  g_object_set (settings, "screen-reader", TRUE, NULL);
  g_object_get (settings, "voice-amount", &amount, NULL);
  g_assert_cmpint (amount, ==, PSOAS_VOICE_OFF);
  g_assert_cmpint (get_amount (settings), ==, PSOAS_VOICE_OFF);
  g_object_set (settings, "screen-reader", FALSE, NULL);
  g_assert_cmpint (get_amount (settings), ==, PSOAS_VOICE_CUES);

  g_object_set (settings, "screen-reader", TRUE, NULL);
  g_object_set (settings, "voice-amount", PSOAS_VOICE_CUES, NULL);
  g_assert_cmpint (get_amount (settings), ==, PSOAS_VOICE_CUES);
  g_object_set (settings, "voice-amount", PSOAS_VOICE_OFF, NULL);
  g_object_set (settings, "screen-reader", FALSE, NULL);
  g_assert_cmpint (get_amount (settings), ==, PSOAS_VOICE_OFF);
}

/* Where it cannot be kept it is obeyed all the same. */
static void
test_screen_reader_locked (void)
{
  g_autoptr (PsoasSettings) settings = new_settings ();

  read_only_settings_set (TRUE);
  g_object_set (settings, "screen-reader", TRUE, NULL);
  g_object_set (settings, "voice-amount", PSOAS_VOICE_CUES, NULL);
  g_assert_cmpint (get_amount (settings), ==, PSOAS_VOICE_CUES);
  read_only_settings_set (FALSE);
}

int
main (int   argc,
      char *argv[])
{
  read_only_settings_install ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/settings/defaults", test_defaults);
  g_test_add_func ("/settings/remember", test_remember);
  g_test_add_func ("/settings/out-of-range", test_out_of_range);
  g_test_add_func ("/settings/reminders", test_reminders);
  g_test_add_func ("/settings/strange-reminders", test_strange_reminders);
  g_test_add_func ("/settings/own-pace", test_own_pace);
  g_test_add_func ("/settings/audio", test_audio);
  g_test_add_func ("/settings/breath", test_breath);
  g_test_add_func ("/settings/keys", test_keys);
  g_test_add_func ("/settings/kept", test_kept);
  g_test_add_func ("/settings/locked", test_locked);
  g_test_add_func ("/settings/skin-tone", test_skin_tone);
  g_test_add_func ("/settings/screen-reader", test_screen_reader);
  g_test_add_func ("/settings/screen-reader-locked", test_screen_reader_locked);
  return g_test_run ();
}
