/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PSOAS_TYPE_SETTINGS_STORE (psoas_settings_store_get_type ())

/**
 * PsoasSettingsStore:
 *
 * The values of a GSettings schema.  What is set holds until the program ends at least: where a key cannot be
 * written (locked by whoever looks after the machine, a full disk), its value is kept in memory, and written as
 * soon as that is allowed.
 *
 * Property (read-only): "kept": whether every key can be written.
 */
G_DECLARE_FINAL_TYPE (PsoasSettingsStore, psoas_settings_store, PSOAS, SETTINGS_STORE, GObject)

PsoasSettingsStore *psoas_settings_store_new      (const char         *schema_id);
void                psoas_settings_store_get      (PsoasSettingsStore *self,
                                                   GParamSpec         *pspec,
                                                   GValue             *value);
void                psoas_settings_store_set      (PsoasSettingsStore *self,
                                                   GParamSpec         *pspec,
                                                   const GValue       *value);
/* Also what is the key's value anyway: from then on it was chosen. */
void                psoas_settings_store_choose   (PsoasSettingsStore *self,
                                                   GParamSpec         *pspec,
                                                   const GValue       *value);
gboolean            psoas_settings_store_is_chosen (PsoasSettingsStore *self,
                                                   const char         *key);
gboolean            psoas_settings_store_get_kept (PsoasSettingsStore *self);

G_END_DECLS
