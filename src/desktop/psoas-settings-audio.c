/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is heard of a session, among the settings. */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-settings.h"

static int
get_int (PsoasSettings *self,
         const char    *name)
{
  int value;

  g_object_get (self, name, &value, NULL);

  return value;
}

/**
 * psoas_settings_get_narration:
 * @self: settings
 *
 * Returns: how much is spoken in a session, and how fast; nothing while a screen reader is on and the person has
 *   not chosen
 */
PsoasNarration
psoas_settings_get_narration (PsoasSettings *self)
{
  PsoasNarration narration = { PSOAS_VOICE_OFF, 0 };

  g_return_val_if_fail (PSOAS_IS_SETTINGS (self), narration);

  g_object_get (self, "voice-amount", &narration.amount, "voice-rate", &narration.rate, NULL);

  return narration;
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
  PsoasSoundAmount amount;

  g_return_val_if_fail (PSOAS_IS_SETTINGS (self), PSOAS_SOUNDS_OFF);

  g_object_get (self, "sound-amount", &amount, NULL);

  return amount;
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

  return get_int (self, "voice-volume");
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

  return get_int (self, "sound-volume");
}
