/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-settings.h"

#include "psoas-settings-store.h"

#include <math.h>

struct _PsoasSettings {
  GObject parent_instance;

  PsoasSettingsStore *store;  /* (owned) */
  gboolean screen_reader;     /* one is on, and reads aloud by itself */
  int accepted_guidance;      /* in this run, whether or not it could be kept; 0: not yet */
};

G_DEFINE_FINAL_TYPE (PsoasSettings, psoas_settings, G_TYPE_OBJECT)

/* One for each key, which bears its name; then what follows from them */
typedef enum {
  PROP_ACCEPTED_GUIDANCE = 1,
  PROP_ASK_PAIN,
  PROP_AUDIO_SINK,
  PROP_BODY,
  PROP_CHANGE_OVER,
  PROP_DOSES,
  PROP_EXHALE,
  PROP_FIRST_SIDE,
  PROP_FLOOR_MODE,
  PROP_GET_READY,
  PROP_INHALE,
  PROP_OWN_PACE,
  PROP_REMINDERS,
  PROP_REST,
  PROP_SET_UP_CARD,
  PROP_SKIN_TONE,
  PROP_SOUND_AMOUNT,
  PROP_SOUND_VOLUME,
  PROP_VOICE_AMOUNT,
  PROP_VOICE_RATE,
  PROP_VOICE_VOLUME,
  PROP_WAIT_FOR_ME,
  PROP_WINDOW_HEIGHT,
  PROP_WINDOW_MAXIMIZED,
  PROP_WINDOW_WIDTH,
  PROP_KEPT,
  PROP_SCREEN_READER,
} PsoasSettingsProperty;

static GParamSpec *props[PROP_SCREEN_READER + 1];

/* Reads a key as its property's type. */
static void
get_key (PsoasSettings         *self,
         PsoasSettingsProperty  key,
         GValue                *value)
{
  g_value_init (value, G_PARAM_SPEC_VALUE_TYPE (props[key]));
  psoas_settings_store_get (self->store, props[key], value);
}

static gboolean
get_boolean (PsoasSettings         *self,
             PsoasSettingsProperty  key)
{
  g_auto (GValue) value = G_VALUE_INIT;

  get_key (self, key, &value);

  return g_value_get_boolean (&value);
}

static int
get_int (PsoasSettings         *self,
         PsoasSettingsProperty  key)
{
  g_auto (GValue) value = G_VALUE_INIT;

  get_key (self, key, &value);

  return g_value_get_int (&value);
}

static int
get_enum (PsoasSettings         *self,
          PsoasSettingsProperty  key)
{
  g_auto (GValue) value = G_VALUE_INIT;

  get_key (self, key, &value);

  return g_value_get_enum (&value);
}

/* Seconds as µs */
static gint64
get_time (PsoasSettings         *self,
          PsoasSettingsProperty  key)
{
  g_auto (GValue) value = G_VALUE_INIT;

  get_key (self, key, &value);

  return llround (g_value_get_double (&value) * G_USEC_PER_SEC);
}

/* Two voices at once are understood by nobody.  Who chose an amount is obeyed all the same. */
static gboolean
is_voice_yielding (PsoasSettings *self)
{
  return self->screen_reader && !psoas_settings_store_is_chosen (self->store, "voice-amount");
}

static void
psoas_settings_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PsoasSettings *self = PSOAS_SETTINGS (object);

  switch ((PsoasSettingsProperty) prop_id) {
  case PROP_ACCEPTED_GUIDANCE:
    g_value_set_int (value, psoas_settings_get_accepted_guidance (self));
    break;
  case PROP_KEPT:
    g_value_set_boolean (value, psoas_settings_store_get_kept (self->store));
    break;
  case PROP_SCREEN_READER:
    g_value_set_boolean (value, self->screen_reader);
    break;
  case PROP_VOICE_AMOUNT:
    if (is_voice_yielding (self))
      g_value_set_enum (value, PSOAS_VOICE_OFF);
    else
      psoas_settings_store_get (self->store, pspec, value);
    break;
  default:
    psoas_settings_store_get (self->store, pspec, value);
  }
}

static void
set_screen_reader (PsoasSettings *self,
                   gboolean       running)
{
  if (self->screen_reader == running)
    return;

  self->screen_reader = running;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SCREEN_READER]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VOICE_AMOUNT]);
}

static void
psoas_settings_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  PsoasSettings *self = PSOAS_SETTINGS (object);

  switch ((PsoasSettingsProperty) prop_id) {
  case PROP_SCREEN_READER:
    set_screen_reader (self, g_value_get_boolean (value));
    return;
  case PROP_VOICE_AMOUNT:
    if (is_voice_yielding (self)) {
      psoas_settings_store_choose (self->store, pspec, value);
      return;
    }
    break;
  case PROP_ACCEPTED_GUIDANCE:
    self->accepted_guidance = g_value_get_int (value);
    break;
  default:
    break;
  }

  psoas_settings_store_set (self->store, pspec, value);
}

static void
psoas_settings_dispose (GObject *object)
{
  PsoasSettings *self = PSOAS_SETTINGS (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (psoas_settings_parent_class)->dispose (object);
}

#define FLAGS (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)

static void
make_int (PsoasSettingsProperty  key,
          const char            *name,
          int                    minimum,
          int                    maximum,
          int                    usual)
{
  props[key] = g_param_spec_int (name, NULL, NULL, minimum, maximum, usual, FLAGS);
}

/* A window may be smaller than it is worth keeping. */
static void
make_size (PsoasSettingsProperty  key,
           const char            *name,
           int                    usual)
{
  props[key] = g_param_spec_int (name, NULL, NULL, 360, 16384, usual, FLAGS | G_PARAM_LAX_VALIDATION);
}

static void
make_seconds (PsoasSettingsProperty  key,
              const char            *name,
              double                 minimum,
              double                 maximum,
              double                 usual)
{
  props[key] = g_param_spec_double (name, NULL, NULL, minimum, maximum, usual, FLAGS);
}

static void
make_boolean (PsoasSettingsProperty  key,
              const char            *name,
              gboolean               usual)
{
  props[key] = g_param_spec_boolean (name, NULL, NULL, usual, FLAGS);
}

static void
make_enum (PsoasSettingsProperty  key,
           const char            *name,
           GType                  type,
           int                    usual)
{
  props[key] = g_param_spec_enum (name, NULL, NULL, type, usual, FLAGS);
}

/* Ranges and defaults are those of the schema, where each key is described. */
static void
make_keys (void)
{
  make_int (PROP_ACCEPTED_GUIDANCE, "accepted-guidance", G_MININT, G_MAXINT, 0);
  make_boolean (PROP_ASK_PAIN, "ask-pain", TRUE);
  props[PROP_AUDIO_SINK] = g_param_spec_string ("audio-sink", NULL, NULL, "autoaudiosink", FLAGS);
  make_int (PROP_BODY, "body", 0, 3, 0);
  make_int (PROP_CHANGE_OVER, "change-over", 5, 60, 10);
  props[PROP_DOSES] = g_param_spec_variant ("doses", NULL, NULL, G_VARIANT_TYPE ("a{s(sii)}"), NULL, FLAGS);
  make_seconds (PROP_EXHALE, "exhale", 3, 8, 6);
  make_enum (PROP_FIRST_SIDE, "first-side", PSOAS_TYPE_SIDE, PSOAS_SIDE_LEFT);
  make_boolean (PROP_FLOOR_MODE, "floor-mode", FALSE);
  make_int (PROP_GET_READY, "get-ready", 5, 120, 15);
  make_seconds (PROP_INHALE, "inhale", 2, 6, 4);
  make_boolean (PROP_OWN_PACE, "own-pace", FALSE);
  props[PROP_REMINDERS] = g_param_spec_variant ("reminders", NULL, NULL, G_VARIANT_TYPE ("a{s(baii)}"), NULL, FLAGS);
  make_seconds (PROP_REST, "rest", 0, 2, 0);
  make_boolean (PROP_SET_UP_CARD, "set-up-card", TRUE);
  make_int (PROP_SKIN_TONE, "skin-tone", 0, 5, 1);
  make_enum (PROP_SOUND_AMOUNT, "sound-amount", PSOAS_TYPE_SOUND_AMOUNT, PSOAS_SOUNDS_PHASES);
  make_int (PROP_SOUND_VOLUME, "sound-volume", 0, 100, 70);
  make_enum (PROP_VOICE_AMOUNT, "voice-amount", PSOAS_TYPE_VOICE_AMOUNT, PSOAS_VOICE_CUES);
  make_int (PROP_VOICE_RATE, "voice-rate", -100, 100, 0);
  make_int (PROP_VOICE_VOLUME, "voice-volume", 0, 100, 100);
  make_boolean (PROP_WAIT_FOR_ME, "wait-for-me", TRUE);
  make_size (PROP_WINDOW_HEIGHT, "window-height", 760);
  make_boolean (PROP_WINDOW_MAXIMIZED, "window-maximized", FALSE);
  make_size (PROP_WINDOW_WIDTH, "window-width", 1000);
}

static void
psoas_settings_class_init (PsoasSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = psoas_settings_get_property;
  object_class->set_property = psoas_settings_set_property;
  object_class->dispose = psoas_settings_dispose;

  make_keys ();
  /**
   * PsoasSettings:kept:
   *
   * Whether what is chosen outlasts the program: %FALSE where settings cannot be written.
   */
  props[PROP_KEPT] = g_param_spec_boolean ("kept", NULL, NULL, TRUE,
                                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * PsoasSettings:screen-reader:
   *
   * Whether a screen reader is on.  "voice-amount" is off then, as long as the person has chosen none.
   */
  props[PROP_SCREEN_READER] = g_param_spec_boolean ("screen-reader", NULL, NULL, FALSE, FLAGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
changed_cb (PsoasSettings *self,
            const char    *key)
{
  g_object_notify (G_OBJECT (self), key);
}

static void
kept_changed_cb (PsoasSettings *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KEPT]);
}

static void
psoas_settings_init (PsoasSettings *self)
{
  self->store = psoas_settings_store_new (APPLICATION_ID);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::kept", G_CALLBACK (kept_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * psoas_settings_new:
 *
 * Returns: (transfer full): the person's settings
 */
PsoasSettings *
psoas_settings_new (void)
{
  return g_object_new (PSOAS_TYPE_SETTINGS, NULL);
}

/**
 * psoas_settings_get_breath:
 * @self: settings
 *
 * Returns: how to breathe in a session
 */
PsoasBreathPattern
psoas_settings_get_breath (PsoasSettings *self)
{
  PsoasBreathPattern pattern = { 0, 0, 0 };

  g_return_val_if_fail (PSOAS_IS_SETTINGS (self), pattern);

  if (!get_boolean (self, PROP_OWN_PACE)) {
    pattern.inhale = get_time (self, PROP_INHALE);
    pattern.exhale = get_time (self, PROP_EXHALE);
    pattern.rest = get_time (self, PROP_REST);
  }

  return psoas_breath_pattern_clamp (pattern);
}

/**
 * psoas_settings_set_breath:
 * @self: settings
 * @breath: how to breathe from the next session on; at own pace, the times last chosen stay remembered
 */
void
psoas_settings_set_breath (PsoasSettings            *self,
                           const PsoasBreathPattern *breath)
{
  gboolean own_pace = psoas_breath_pattern_is_own_pace (breath);

  g_return_if_fail (PSOAS_IS_SETTINGS (self));

  g_object_freeze_notify (G_OBJECT (self));
  g_object_set (self, "own-pace", own_pace, NULL);
  if (!own_pace)
    g_object_set (self, "inhale", (double) breath->inhale / G_USEC_PER_SEC,
                  "exhale", (double) breath->exhale / G_USEC_PER_SEC,
                  "rest", (double) breath->rest / G_USEC_PER_SEC, NULL);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * psoas_settings_get_first_side:
 * @self: settings
 *
 * Returns: left or right: the side that sessions begin with
 */
PsoasSide
psoas_settings_get_first_side (PsoasSettings *self)
{
  g_return_val_if_fail (PSOAS_IS_SETTINGS (self), PSOAS_SIDE_LEFT);

  return get_enum (self, PROP_FIRST_SIDE);
}

/**
 * psoas_settings_get_skin_tone:
 * @self: settings
 *
 * Returns: the figure's skin tone, from 0, the lightest
 */
int
psoas_settings_get_skin_tone (PsoasSettings *self)
{
  g_return_val_if_fail (PSOAS_IS_SETTINGS (self), 0);

  return get_int (self, PROP_SKIN_TONE);
}

/**
 * psoas_settings_get_ask_pain:
 * @self: settings
 *
 * Returns: whether each session begins and ends with a question about pain
 */
gboolean
psoas_settings_get_ask_pain (PsoasSettings *self)
{
  g_return_val_if_fail (PSOAS_IS_SETTINGS (self), FALSE);

  return get_boolean (self, PROP_ASK_PAIN);
}

/**
 * psoas_settings_get_set_up_card:
 * @self: settings
 *
 * Returns: whether a card says before each session what to have at hand
 */
gboolean
psoas_settings_get_set_up_card (PsoasSettings *self)
{
  g_return_val_if_fail (PSOAS_IS_SETTINGS (self), FALSE);

  return get_boolean (self, PROP_SET_UP_CARD);
}

/**
 * psoas_settings_get_floor_mode:
 * @self: settings
 *
 * Returns: whether sessions fill the screen, in large type
 */
gboolean
psoas_settings_get_floor_mode (PsoasSettings *self)
{
  g_return_val_if_fail (PSOAS_IS_SETTINGS (self), FALSE);

  return get_boolean (self, PROP_FLOOR_MODE);
}

/**
 * psoas_settings_get_accepted_guidance:
 * @self: settings
 *
 * Returns: the version of the guidance that the person accepted; 0 for none.  What was accepted counts
 *   until the program ends even if it cannot be kept.
 */
int
psoas_settings_get_accepted_guidance (PsoasSettings *self)
{
  g_return_val_if_fail (PSOAS_IS_SETTINGS (self), 0);

  return MAX (self->accepted_guidance, get_int (self, PROP_ACCEPTED_GUIDANCE));
}

/**
 * psoas_settings_set_accepted_guidance:
 * @self: settings
 * @version: of the guidance that the person accepted
 */
void
psoas_settings_set_accepted_guidance (PsoasSettings *self,
                                      int            version)
{
  g_return_if_fail (PSOAS_IS_SETTINGS (self));

  g_object_set (self, "accepted-guidance", version, NULL);
}
