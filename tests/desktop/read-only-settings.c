/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_SETTINGS_ENABLE_BACKEND

#include "read-only-settings.h"

#include <gio/gio.h>
#include <gio/gsettingsbackend.h>

#define NAME "read-only"

typedef struct {
  GSettingsBackend parent_instance;

  GHashTable *values;  /* (owned) (element-type utf8 GVariant) */
} ReadOnlyBackend;

typedef struct {
  GSettingsBackendClass parent_class;
} ReadOnlyBackendClass;

static GType read_only_backend_get_type (void);
G_DEFINE_TYPE (ReadOnlyBackend, read_only_backend, G_TYPE_SETTINGS_BACKEND)

static gboolean is_read_only;
static ReadOnlyBackend *the_backend;

static GVariant *
read_only_backend_read (GSettingsBackend   *backend,
                        const char         *key,
                        const GVariantType *expected_type,
                        gboolean            default_value)
{
  GVariant *value = default_value ? NULL : g_hash_table_lookup (((ReadOnlyBackend *) backend)->values, key);

  return value != NULL ? g_variant_ref (value) : NULL;
}

static gboolean
read_only_backend_get_writable (GSettingsBackend *backend,
                                const char       *key)
{
  return !is_read_only;
}

static gboolean
read_only_backend_write (GSettingsBackend *backend,
                         const char       *key,
                         GVariant         *value,
                         gpointer          origin_tag)
{
  GHashTable *values = ((ReadOnlyBackend *) backend)->values;
  GVariant *present;
  gboolean is_new;

  if (is_read_only) {
    g_variant_unref (g_variant_ref_sink (value));
    return FALSE;
  }

  present = g_hash_table_lookup (values, key);
  is_new = present == NULL || !g_variant_equal (present, value);
  g_hash_table_insert (values, g_strdup (key), g_variant_ref_sink (value));
  if (is_new)
    g_settings_backend_changed (backend, key, origin_tag);

  return TRUE;
}

static void
read_only_backend_reset (GSettingsBackend *backend,
                         const char       *key,
                         gpointer          origin_tag)
{
  if (!is_read_only && g_hash_table_remove (((ReadOnlyBackend *) backend)->values, key))
    g_settings_backend_changed (backend, key, origin_tag);
}

static void
read_only_backend_finalize (GObject *object)
{
  g_hash_table_unref (((ReadOnlyBackend *) object)->values);
  the_backend = NULL;

  G_OBJECT_CLASS (read_only_backend_parent_class)->finalize (object);
}

static void
read_only_backend_class_init (ReadOnlyBackendClass *klass)
{
  GSettingsBackendClass *backend_class = G_SETTINGS_BACKEND_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = read_only_backend_finalize;
  backend_class->read = read_only_backend_read;
  backend_class->get_writable = read_only_backend_get_writable;
  backend_class->write = read_only_backend_write;
  backend_class->reset = read_only_backend_reset;
}

static void
read_only_backend_init (ReadOnlyBackend *self)
{
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_variant_unref);
  the_backend = self;
}

void
read_only_settings_install (void)
{
  /* GIO knows its extension points from its first use on. */
  g_vfs_get_default ();
  g_io_extension_point_implement (G_SETTINGS_BACKEND_EXTENSION_POINT_NAME, read_only_backend_get_type (), NAME, 1);
  g_setenv ("GSETTINGS_BACKEND", NAME, TRUE);
}

void
read_only_settings_set (gboolean read_only)
{
  if (is_read_only == read_only)
    return;

  is_read_only = read_only;
  if (the_backend != NULL)
    g_settings_backend_path_writable_changed (G_SETTINGS_BACKEND (the_backend), "/");
}
