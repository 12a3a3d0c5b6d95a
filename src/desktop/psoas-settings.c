/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-settings.h"

#include <math.h>

struct _PsoasSettings {
  GObject parent_instance;

  GSettings *gsettings;  /* (owned) */
  int accepted_guidance; /* in this run, whether or not it could be kept; 0: not yet */
};

G_DEFINE_FINAL_TYPE (PsoasSettings, psoas_settings, G_TYPE_OBJECT)

typedef enum {
  PROP_SKIN_TONE = 1,
  PROP_KEPT,
} PsoasSettingsProperty;

static GParamSpec *props[PROP_KEPT + 1];

/* The unit's name in the "doses" key */
static const char * const unit_nicks[PSOAS_N_HOLD_UNITS] = { "breaths", "seconds" };

/* Whether every key can be written */
static gboolean
is_kept (PsoasSettings *self)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (self->gsettings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++) {
    if (!g_settings_is_writable (self->gsettings, keys[i]))
      return FALSE;
  }

  return TRUE;
}

static void
psoas_settings_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PsoasSettings *self = PSOAS_SETTINGS (object);

  switch ((PsoasSettingsProperty) prop_id) {
  case PROP_SKIN_TONE:
    g_value_set_int (value, psoas_settings_get_skin_tone (self));
    break;
  case PROP_KEPT:
    g_value_set_boolean (value, is_kept (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
psoas_settings_dispose (GObject *object)
{
  PsoasSettings *self = PSOAS_SETTINGS (object);

  g_clear_object (&self->gsettings);

  G_OBJECT_CLASS (psoas_settings_parent_class)->dispose (object);
}

static void
psoas_settings_class_init (PsoasSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = psoas_settings_get_property;
  object_class->dispose = psoas_settings_dispose;

  /**
   * PsoasSettings:skin-tone:
   *
   * The figure's skin tone, from 0, the lightest.
   */
  props[PROP_SKIN_TONE] = g_param_spec_int ("skin-tone", NULL, NULL, 0, G_MAXINT, 0,
                                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * PsoasSettings:kept:
   *
   * Whether what is chosen outlasts the program: %FALSE where settings cannot be written.
   */
  props[PROP_KEPT] = g_param_spec_boolean ("kept", NULL, NULL, TRUE,
                                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
skin_tone_changed_cb (PsoasSettings *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SKIN_TONE]);
}

static void
writable_changed_cb (PsoasSettings *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KEPT]);
}

static void
psoas_settings_init (PsoasSettings *self)
{
  self->gsettings = g_settings_new (APPLICATION_ID);
  g_signal_connect_object (self->gsettings, "changed::skin-tone",
                           G_CALLBACK (skin_tone_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->gsettings, "writable-changed",
                           G_CALLBACK (writable_changed_cb), self, G_CONNECT_SWAPPED);
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
 * psoas_settings_get_gsettings:
 * @self: settings
 *
 * Returns: (transfer none): what rows bind to
 */
GSettings *
psoas_settings_get_gsettings (PsoasSettings *self)
{
  g_return_val_if_fail (PSOAS_IS_SETTINGS (self), NULL);

  return self->gsettings;
}

static gint64
get_seconds (PsoasSettings *self,
             const char    *key)
{
  return llround (g_settings_get_double (self->gsettings, key) * G_USEC_PER_SEC);
}

static PsoasBreathPattern
get_breath (PsoasSettings *self)
{
  PsoasBreathPattern pattern = { 0, 0, 0 };

  if (!g_settings_get_boolean (self->gsettings, "own-pace")) {
    pattern.inhale = get_seconds (self, "inhale");
    pattern.exhale = get_seconds (self, "exhale");
    pattern.rest = get_seconds (self, "rest");
  }

  return psoas_breath_pattern_clamp (pattern);
}

/* The dose last chosen for this stretch, if any */
static void
apply_dose (PsoasSettings *self,
            PsoasStretch  *stretch,
            PsoasOptions  *options)
{
  g_autoptr (GVariant) doses = g_settings_get_value (self->gsettings, "doses");
  const char *unit;
  int amount, rounds;

  if (!g_variant_lookup (doses, psoas_stretch_get_id (stretch), "(&sii)", &unit, &amount, &rounds))
    return;

  for (PsoasHoldUnit i = 0; i < PSOAS_N_HOLD_UNITS; i++) {
    if (g_str_equal (unit, unit_nicks[i])) {
      options->unit = i;
      options->amount = amount;
      options->rounds = rounds;
    }
  }
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
  g_autofree char *nick = NULL;
  PsoasSide side = PSOAS_SIDE_LEFT;

  g_return_val_if_fail (PSOAS_IS_SETTINGS (self), PSOAS_SIDE_LEFT);

  nick = g_settings_get_string (self->gsettings, "first-side");
  psoas_side_from_nick (nick, &side);

  return side;
}

/**
 * psoas_settings_get_options:
 * @self: settings
 * @stretch: a stretch
 * @options: (out caller-allocates): what a session of it would be like now
 */
void
psoas_settings_get_options (PsoasSettings *self,
                            PsoasStretch  *stretch,
                            PsoasOptions  *options)
{
  g_return_if_fail (PSOAS_IS_SETTINGS (self));
  g_return_if_fail (PSOAS_IS_STRETCH (stretch));

  psoas_options_init (options, stretch);
  apply_dose (self, stretch, options);

  options->first_side = psoas_settings_get_first_side (self);
  options->breath = get_breath (self);
  options->get_ready = g_settings_get_int (self->gsettings, "get-ready");
  options->change_over = g_settings_get_int (self->gsettings, "change-over");
  options->wait_for_me = g_settings_get_boolean (self->gsettings, "wait-for-me");
  psoas_options_clamp (options, stretch);
}

/**
 * psoas_settings_set_options:
 * @self: settings
 * @stretch: a stretch
 * @options: what the person chose for it
 *
 * Remembers what belongs to this stretch, and the first side.
 */
void
psoas_settings_set_options (PsoasSettings      *self,
                            PsoasStretch       *stretch,
                            const PsoasOptions *options)
{
  g_autoptr (GVariant) doses = NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *id, *unit;
  int amount, rounds;

  g_return_if_fail (PSOAS_IS_SETTINGS (self));
  g_return_if_fail (PSOAS_IS_STRETCH (stretch));

  doses = g_settings_get_value (self->gsettings, "doses");
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{s(sii)}"));
  g_variant_iter_init (&iter, doses);
  while (g_variant_iter_next (&iter, "{&s(&sii)}", &id, &unit, &amount, &rounds)) {
    if (!g_str_equal (id, psoas_stretch_get_id (stretch)))
      g_variant_builder_add (&builder, "{s(sii)}", id, unit, amount, rounds);
  }
  g_variant_builder_add (&builder, "{s(sii)}", psoas_stretch_get_id (stretch),
                         unit_nicks[options->unit], options->amount, options->rounds);
  g_settings_set_value (self->gsettings, "doses", g_variant_builder_end (&builder));
  g_settings_set_string (self->gsettings, "first-side", psoas_side_get_nick (options->first_side));
}

/**
 * psoas_settings_get_narration:
 * @self: settings
 *
 * Returns: how much is spoken in a session, and how fast
 */
PsoasNarration
psoas_settings_get_narration (PsoasSettings *self)
{
  PsoasNarration narration = { PSOAS_VOICE_OFF, 0 };
  g_autofree char *amount = NULL;

  g_return_val_if_fail (PSOAS_IS_SETTINGS (self), narration);

  amount = g_settings_get_string (self->gsettings, "voice-amount");
  psoas_voice_amount_from_nick (amount, &narration.amount);
  narration.rate = g_settings_get_int (self->gsettings, "voice-rate");

  return narration;
}

/**
 * psoas_settings_get_voice_volume:
 * @self: settings
 *
 * Returns: how loud the voice is, 0 to 100
 */
int
psoas_settings_get_voice_volume (PsoasSettings *self)
{
  g_return_val_if_fail (PSOAS_IS_SETTINGS (self), 0);

  return g_settings_get_int (self->gsettings, "voice-volume");
}

/**
 * psoas_settings_get_sound_amount:
 * @self: settings
 *
 * Returns: which sounds are heard in a session
 */
PsoasSoundAmount
psoas_settings_get_sound_amount (PsoasSettings *self)
{
  PsoasSoundAmount amount = PSOAS_SOUNDS_OFF;
  g_autofree char *nick = NULL;

  g_return_val_if_fail (PSOAS_IS_SETTINGS (self), amount);

  nick = g_settings_get_string (self->gsettings, "sound-amount");
  psoas_sound_amount_from_nick (nick, &amount);

  return amount;
}

/**
 * psoas_settings_get_sound_volume:
 * @self: settings
 *
 * Returns: how loud the sounds are, 0 to 100
 */
int
psoas_settings_get_sound_volume (PsoasSettings *self)
{
  g_return_val_if_fail (PSOAS_IS_SETTINGS (self), 0);

  return g_settings_get_int (self->gsettings, "sound-volume");
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

  return g_settings_get_int (self->gsettings, "skin-tone");
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

  return MAX (self->accepted_guidance, g_settings_get_int (self->gsettings, "accepted-guidance"));
}

void
psoas_settings_set_accepted_guidance (PsoasSettings *self,
                                      int            version)
{
  g_return_if_fail (PSOAS_IS_SETTINGS (self));

  self->accepted_guidance = version;
  g_settings_set_int (self->gsettings, "accepted-guidance", version);
}
