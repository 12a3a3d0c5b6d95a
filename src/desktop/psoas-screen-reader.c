/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-screen-reader.h"

#include "org.a11y.Status.h"

#define STATUS_NAME "org.a11y.Bus"
#define STATUS_PATH "/org/a11y/bus"
#define SCHEMA "org.gnome.desktop.a11y.applications"
#define KEY "screen-reader-enabled"

struct _PsoasScreenReader {
  GObject parent_instance;

  GCancellable *cancellable;  /* (owned) */
  PsoasAccessStatus *status;  /* (owned) (nullable): once the bus has answered */
  GSettings *desktop;         /* (owned) (nullable): where GNOME's settings exist */
  gboolean running;           /* as last told */
};

G_DEFINE_FINAL_TYPE (PsoasScreenReader, psoas_screen_reader, G_TYPE_OBJECT)

typedef enum {
  PROP_RUNNING = 1,
} PsoasScreenReaderProperty;

static GParamSpec *props[PROP_RUNNING + 1];

static void
look (PsoasScreenReader *self)
{
  gboolean running = (self->status != NULL && psoas_access_status_get_screen_reader_enabled (self->status))
                     || (self->desktop != NULL && g_settings_get_boolean (self->desktop, KEY));

  if (self->running == running)
    return;
  self->running = running;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RUNNING]);
}

static void
status_ready_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (PsoasScreenReader) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasAccessStatus) status = psoas_access_status_proxy_new_finish (result, &error);

  if (status == NULL) {
    g_debug ("No access status: %s", error->message);
    return;
  }
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  self->status = g_steal_pointer (&status);
  g_signal_connect_object (self->status, "notify::screen-reader-enabled", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  look (self);
}

/* GNOME's schema is not a part of every desktop, and to ask for one that is not there ends the program. */
static void
follow_desktop (PsoasScreenReader *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, SCHEMA, TRUE) : NULL;

  if (schema == NULL || !g_settings_schema_has_key (schema, KEY))
    return;

  self->desktop = g_settings_new_full (schema, NULL, NULL);
  g_signal_connect_object (self->desktop, "changed::" KEY, G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  look (self);
}

static void
psoas_screen_reader_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((PsoasScreenReaderProperty) prop_id) {
  case PROP_RUNNING:
    g_value_set_boolean (value, PSOAS_SCREEN_READER (object)->running);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
psoas_screen_reader_dispose (GObject *object)
{
  PsoasScreenReader *self = PSOAS_SCREEN_READER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->status);
  g_clear_object (&self->desktop);

  G_OBJECT_CLASS (psoas_screen_reader_parent_class)->dispose (object);
}

static void
psoas_screen_reader_finalize (GObject *object)
{
  g_clear_object (&PSOAS_SCREEN_READER (object)->cancellable);

  G_OBJECT_CLASS (psoas_screen_reader_parent_class)->finalize (object);
}

static void
psoas_screen_reader_class_init (PsoasScreenReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = psoas_screen_reader_get_property;
  object_class->dispose = psoas_screen_reader_dispose;
  object_class->finalize = psoas_screen_reader_finalize;

  /**
   * PsoasScreenReader:running:
   *
   * Whether a screen reader is on; %FALSE until the desktop has said so.
   */
  props[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE,
                                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
psoas_screen_reader_init (PsoasScreenReader *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * psoas_screen_reader_new:
 * @bus: (nullable): the session bus; %NULL where there is none
 *
 * Returns: (transfer full): what is heard of a screen reader from now on
 */
PsoasScreenReader *
psoas_screen_reader_new (GDBusConnection *bus)
{
  PsoasScreenReader *self = g_object_new (PSOAS_TYPE_SCREEN_READER, NULL);

  follow_desktop (self);
  if (bus != NULL)
    psoas_access_status_proxy_new (bus, G_DBUS_PROXY_FLAGS_DO_NOT_AUTO_START, STATUS_NAME, STATUS_PATH,
                                   self->cancellable, status_ready_cb, g_object_ref (self));

  return self;
}
