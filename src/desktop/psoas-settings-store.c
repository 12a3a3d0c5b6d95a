/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-settings-store.h"

struct _PsoasSettingsStore {
  GObject parent_instance;

  GSettings *gsettings;   /* (owned) */
  GHashTable *unwritten;  /* (owned) (element-type utf8 GVariant): what was set and could not be written, by key */
};

G_DEFINE_FINAL_TYPE (PsoasSettingsStore, psoas_settings_store, G_TYPE_OBJECT)

typedef enum {
  PROP_KEPT = 1,
} PsoasSettingsStoreProperty;

static GParamSpec *props[PROP_KEPT + 1];

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
psoas_settings_store_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch ((PsoasSettingsStoreProperty) prop_id) {
  case PROP_KEPT:
    g_value_set_boolean (value, psoas_settings_store_get_kept (PSOAS_SETTINGS_STORE (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
psoas_settings_store_dispose (GObject *object)
{
  PsoasSettingsStore *self = PSOAS_SETTINGS_STORE (object);

  g_clear_object (&self->gsettings);
  g_clear_pointer (&self->unwritten, g_hash_table_unref);

  G_OBJECT_CLASS (psoas_settings_store_parent_class)->dispose (object);
}

static void
psoas_settings_store_class_init (PsoasSettingsStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = psoas_settings_store_get_property;
  object_class->dispose = psoas_settings_store_dispose;

  /**
   * PsoasSettingsStore:kept:
   *
   * Whether what is set outlasts the program, whichever key it is.
   */
  props[PROP_KEPT] = g_param_spec_boolean ("kept", NULL, NULL, TRUE,
                                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PsoasSettingsStore::changed:
   * @self: the store
   * @key: whose value is another now
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
psoas_settings_store_init (PsoasSettingsStore *self)
{
  self->unwritten = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_variant_unref);
}

static void
changed_cb (PsoasSettingsStore *self,
            const char         *key)
{
  if (!g_hash_table_contains (self->unwritten, key))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, key);
}

static void
writable_changed_cb (PsoasSettingsStore *self,
                     const char         *key)
{
  GVariant *value = g_hash_table_lookup (self->unwritten, key);

  if (value != NULL && g_settings_is_writable (self->gsettings, key) && g_settings_set_value (self->gsettings, key, value))
    g_hash_table_remove (self->unwritten, key);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KEPT]);
}

/**
 * psoas_settings_store_new:
 * @schema_id: a schema that is installed
 *
 * Returns: (transfer full): the values that are kept for it
 */
PsoasSettingsStore *
psoas_settings_store_new (const char *schema_id)
{
  PsoasSettingsStore *self = g_object_new (PSOAS_TYPE_SETTINGS_STORE, NULL);

  self->gsettings = g_settings_new (schema_id);
  g_signal_connect_object (self->gsettings, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->gsettings, "writable-changed", G_CALLBACK (writable_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/* (transfer full): what was set last, else what is kept, else the default */
static GVariant *
dup_variant (PsoasSettingsStore *self,
             const char         *key)
{
  GVariant *value = g_hash_table_lookup (self->unwritten, key);

  return value != NULL ? g_variant_ref (value) : g_settings_get_value (self->gsettings, key);
}

/* A choice is kept under its nick.  A nick that nobody knows counts as the default. */
static void
set_enum (GValue     *value,
          const char *nick)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (G_VALUE_TYPE (value));
  GEnumValue *known = g_enum_get_value_by_nick (G_ENUM_CLASS (klass), nick);

  if (known != NULL)
    g_value_set_enum (value, known->value);
}

/* (transfer floating) */
static GVariant *
new_enum (const GValue *value)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (G_VALUE_TYPE (value));

  return g_variant_new_string (g_enum_get_value (G_ENUM_CLASS (klass), g_value_get_enum (value))->value_nick);
}

static void
from_variant (GValue   *value,
              GVariant *variant)
{
  switch (G_TYPE_FUNDAMENTAL (G_VALUE_TYPE (value))) {
  case G_TYPE_BOOLEAN:
    g_value_set_boolean (value, g_variant_get_boolean (variant));
    break;
  case G_TYPE_INT:
    g_value_set_int (value, g_variant_get_int32 (variant));
    break;
  case G_TYPE_DOUBLE:
    g_value_set_double (value, g_variant_get_double (variant));
    break;
  case G_TYPE_STRING:
    g_value_set_string (value, g_variant_get_string (variant, NULL));
    break;
  case G_TYPE_ENUM:
    set_enum (value, g_variant_get_string (variant, NULL));
    break;
  case G_TYPE_VARIANT:
    g_value_set_variant (value, variant);
    break;
  default:
    g_assert_not_reached ();
  }
}

/* (transfer floating), or the value's own */
static GVariant *
to_variant (const GValue *value)
{
  switch (G_TYPE_FUNDAMENTAL (G_VALUE_TYPE (value))) {
  case G_TYPE_BOOLEAN:
    return g_variant_new_boolean (g_value_get_boolean (value));
  case G_TYPE_INT:
    return g_variant_new_int32 (g_value_get_int (value));
  case G_TYPE_DOUBLE:
    return g_variant_new_double (g_value_get_double (value));
  case G_TYPE_STRING:
    return g_variant_new_string (g_value_get_string (value));
  case G_TYPE_ENUM:
    return new_enum (value);
  case G_TYPE_VARIANT:
    return g_value_get_variant (value);
  default:
    g_assert_not_reached ();
  }
}

/**
 * psoas_settings_store_get:
 * @self: a store
 * @pspec: a property that bears the name of a key and is of its type
 * @value: (inout): a value of the property's type: what was set last, else what is kept, else the default
 */
void
psoas_settings_store_get (PsoasSettingsStore *self,
                          GParamSpec         *pspec,
                          GValue             *value)
{
  g_autoptr (GVariant) variant = NULL;

  g_return_if_fail (PSOAS_IS_SETTINGS_STORE (self));

  variant = dup_variant (self, pspec->name);
  /* For a nick that nobody knows.  Not for a variant, whose default marks the value as one that owns nothing. */
  if (G_IS_PARAM_SPEC_ENUM (pspec))
    g_param_value_set_default (pspec, value);
  from_variant (value, variant);
}

static void
write_variant (PsoasSettingsStore *self,
               const char         *key,
               GVariant           *variant)
{
  if (g_settings_is_writable (self->gsettings, key) && g_settings_set_value (self->gsettings, key, variant))
    return;

  g_hash_table_replace (self->unwritten, g_strdup (key), g_variant_ref (variant));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, key);
}

/**
 * psoas_settings_store_set:
 * @self: a store
 * @pspec: a property that bears the name of a key and is of its type
 * @value: a value in the property's range, which is the key's
 *
 * Sets the key, for this run where it cannot be written.
 */
void
psoas_settings_store_set (PsoasSettingsStore *self,
                          GParamSpec         *pspec,
                          const GValue       *value)
{
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariant) present = NULL;

  g_return_if_fail (PSOAS_IS_SETTINGS_STORE (self));

  variant = g_variant_ref_sink (to_variant (value));
  present = dup_variant (self, pspec->name);
  if (!g_variant_equal (present, variant))
    write_variant (self, pspec->name, variant);
}

/**
 * psoas_settings_store_choose:
 * @self: a store
 * @pspec: a property that bears the name of a key and is of its type
 * @value: a value in the property's range, which is the key's
 *
 * Sets the key as psoas_settings_store_set() does, and also where that is its value already: who chooses the
 * default has chosen.
 */
void
psoas_settings_store_choose (PsoasSettingsStore *self,
                             GParamSpec         *pspec,
                             const GValue       *value)
{
  g_autoptr (GVariant) variant = NULL;

  g_return_if_fail (PSOAS_IS_SETTINGS_STORE (self));

  variant = g_variant_ref_sink (to_variant (value));
  write_variant (self, pspec->name, variant);
}

/**
 * psoas_settings_store_is_chosen:
 * @self: a store
 * @key: its name
 *
 * Returns: whether somebody has set the key, rather than left it at its default
 */
gboolean
psoas_settings_store_is_chosen (PsoasSettingsStore *self,
                                const char         *key)
{
  g_autoptr (GVariant) value = NULL;

  g_return_val_if_fail (PSOAS_IS_SETTINGS_STORE (self), FALSE);

  value = g_settings_get_user_value (self->gsettings, key);

  return value != NULL || g_hash_table_contains (self->unwritten, key);
}

/**
 * psoas_settings_store_get_kept:
 * @self: a store
 *
 * Returns: whether every key can be written
 */
gboolean
psoas_settings_store_get_kept (PsoasSettingsStore *self)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_return_val_if_fail (PSOAS_IS_SETTINGS_STORE (self), FALSE);

  g_object_get (self->gsettings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++) {
    if (!g_settings_is_writable (self->gsettings, keys[i]))
      return FALSE;
  }

  return TRUE;
}
