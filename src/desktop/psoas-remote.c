/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-remote.h"

#include "psoas-mpris.h"
#include "psoas-mpris-view.h"

#define BUS_NAME PSOAS_MPRIS_ROOT "." APPLICATION_ID
/* A position that is further than this from where others expect it is told. */
#define SEEK_MIN (100 * 1000)

/* The properties whose changes others hear of; all others stay as they are, or are read anew. */
static const char * const told_names[] = {
  "PlaybackStatus",
  "Metadata",
  "CanGoNext",
  "CanGoPrevious",
  "CanPlay",
  "CanPause",
};

#define N_TOLD G_N_ELEMENTS (told_names)

struct _PsoasRemote {
  GObject parent_instance;

  PsoasMprisView view;              /* its driver is (owned) */
  GDBusConnection *bus;             /* (owned) */
  guint owner_id;                   /* 0: not on the bus */
  guint objects[2];                 /* registrations of the two interfaces */
  GVariant *told[N_TOLD];           /* (owned) (nullable): what others know of each property */
  char *told_track;                 /* (owned) (nullable) */
  gboolean told_playing;
  gint64 told_position;             /* µs, at told_time */
  gint64 told_time;                 /* µs, the driver's clock */
};

G_DEFINE_FINAL_TYPE (PsoasRemote, psoas_remote, G_TYPE_OBJECT)

enum {
  SIGNAL_RAISE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static PsoasSession *
get_session (PsoasRemote *self)
{
  return psoas_session_driver_get_session (self->view.driver);
}

static gint64
get_now (PsoasRemote *self)
{
  return psoas_session_driver_tick (self->view.driver);
}

static PsoasSessionState
get_state (PsoasRemote *self)
{
  return psoas_session_get_state (get_session (self));
}

/* --- changes ------------------------------------------------------------------------------------ */

static void
emit (PsoasRemote *self,
      const char  *interface,
      const char  *name,
      GVariant    *parameters)
{
  /* Fails only where the connection is closed: then nobody listens. */
  g_dbus_connection_emit_signal (self->bus, NULL, PSOAS_MPRIS_PATH, interface, name, parameters, NULL);
}

static gboolean
is_same (GVariant *a,
         GVariant *b)
{
  return a != NULL && g_variant_equal (a, b);
}

/* Takes in what is true now; returns what of it others do not know yet. */
static GVariant *
collect_changes (PsoasRemote *self)
{
  GVariantBuilder changed;

  g_variant_builder_init (&changed, G_VARIANT_TYPE_VARDICT);
  for (guint i = 0; i < N_TOLD; i++) {
    g_autoptr (GVariant) value = psoas_mpris_view_get (&self->view, PSOAS_MPRIS_PLAYER, told_names[i]);

    g_variant_ref_sink (value);
    if (is_same (self->told[i], value))
      continue;
    g_variant_builder_add (&changed, "{sv}", told_names[i], value);
    g_clear_pointer (&self->told[i], g_variant_unref);
    self->told[i] = g_steal_pointer (&value);
  }

  return g_variant_ref_sink (g_variant_builder_end (&changed));
}

/* Tells the position where others, who count on from the last one, would be wrong. */
static void
tell_position (PsoasRemote *self)
{
  gint64 now = get_now (self);
  gint64 position = psoas_mpris_view_get_position (&self->view, now);
  gint64 expected = self->told_position + (self->told_playing ? now - self->told_time : 0);
  g_autofree char *track = psoas_mpris_view_dup_track (&self->view);
  PsoasSessionState state = get_state (self);

  /* A track that was not there before is expected to begin at its beginning. */
  if (g_strcmp0 (track, self->told_track) != 0)
    expected = 0;
  if (ABS (position - expected) > SEEK_MIN)
    emit (self, PSOAS_MPRIS_PLAYER, "Seeked", g_variant_new ("(x)", position));

  self->told_position = position;
  self->told_time = now;
  self->told_playing = state == PSOAS_SESSION_RUNNING || state == PSOAS_SESSION_GET_READY
                       || state == PSOAS_SESSION_COMING_OUT;
  g_free (self->told_track);
  self->told_track = g_steal_pointer (&track);
}

static void
tell_changes (PsoasRemote *self)
{
  g_autoptr (GVariant) changes = collect_changes (self);

  if (g_variant_n_children (changes) > 0)
    emit (self, "org.freedesktop.DBus.Properties", "PropertiesChanged",
          g_variant_new ("(s@a{sv}as)", PSOAS_MPRIS_PLAYER, changes, NULL));
  tell_position (self);
}

/* --- methods ------------------------------------------------------------------------------------ */

static const struct {
  const char *name;
  gboolean (* act) (PsoasSession *session, gint64 now);
} methods[] = {
  { "Next", psoas_session_skip },
  { "Previous", psoas_session_back },
  { "Pause", psoas_session_pause },
  { "PlayPause", psoas_session_toggle },
  { "Stop", psoas_session_end },
  { "Play", psoas_session_resume },
};

/* Whether the session knows the method; one that is impossible now changes nothing. */
static gboolean
act (PsoasRemote *self,
     const char  *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++) {
    if (g_str_equal (methods[i].name, name)) {
      methods[i].act (get_session (self), get_now (self));
      psoas_session_driver_poke (self->view.driver);
      return TRUE;
    }
  }

  return FALSE;
}

static GVariant *
get_property_cb (GDBusConnection *bus,
                 const char      *sender,
                 const char      *path,
                 const char      *interface,
                 const char      *name,
                 GError         **error,
                 gpointer         user_data)
{
  g_autoptr (PsoasRemote) self = g_object_ref (user_data);

  return psoas_mpris_view_get (&self->view, interface, name);
}

static void
method_call_cb (GDBusConnection       *bus,
                const char            *sender,
                const char            *path,
                const char            *interface,
                const char            *name,
                GVariant              *parameters,
                GDBusMethodInvocation *invocation,
                gpointer               user_data)
{
  g_autoptr (PsoasRemote) self = g_object_ref (user_data);

  if (g_str_equal (name, "OpenUri")) {
    g_dbus_method_invocation_return_error_literal (invocation, G_DBUS_ERROR, G_DBUS_ERROR_NOT_SUPPORTED,
                                                   "Psoas opens no addresses");
    return;
  }
  if (g_str_equal (name, "PlayPause") && !psoas_mpris_view_can_play (&self->view)) {
    g_dbus_method_invocation_return_error_literal (invocation, G_DBUS_ERROR, G_DBUS_ERROR_FAILED,
                                                   "The session waits for an answer");
    return;
  }

  /* CanQuit and CanSeek are false: Quit, Seek and SetPosition have no effect. */
  g_dbus_method_invocation_return_value (invocation, NULL);
  if (g_str_equal (name, "Raise"))
    g_signal_emit (self, signals[SIGNAL_RAISE], 0);
  else
    act (self, name);
}

static gboolean
set_property_cb (GDBusConnection *bus,
                 const char      *sender,
                 const char      *path,
                 const char      *interface,
                 const char      *name,
                 GVariant        *value,
                 GError         **error,
                 gpointer         user_data)
{
  g_autoptr (PsoasRemote) self = g_object_ref (user_data);

  if (!g_str_equal (name, "Rate")) {
    g_set_error (error, G_DBUS_ERROR, G_DBUS_ERROR_NOT_SUPPORTED, "%s cannot be set from here", name);
    return FALSE;
  }

  /* A stretch has one speed.  The specification wants 0 to act as Pause, others may be ignored. */
  if (g_variant_get_double (value) == 0.0)
    act (self, "Pause");

  return TRUE;
}

static const GDBusInterfaceVTable vtable = {
  .method_call = method_call_cb,
  .get_property = get_property_cb,
  .set_property = set_property_cb,
};

/* --- on the bus and off ------------------------------------------------------------------------- */

static gboolean
is_open (PsoasRemote *self)
{
  PsoasSessionState state = get_state (self);

  return state != PSOAS_SESSION_READY && !psoas_session_state_is_over (state);
}

static void
leave_bus (PsoasRemote *self)
{
  if (self->owner_id == 0)
    return;

  g_clear_handle_id (&self->owner_id, g_bus_unown_name);
  for (guint i = 0; i < G_N_ELEMENTS (self->objects); i++) {
    if (self->objects[i] != 0)
      g_dbus_connection_unregister_object (self->bus, self->objects[i]);
    self->objects[i] = 0;
  }
  for (guint i = 0; i < N_TOLD; i++)
    g_clear_pointer (&self->told[i], g_variant_unref);
}

static void
join_bus (PsoasRemote *self)
{
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (psoas_mpris_xml, NULL);
  g_autoptr (GVariant) known = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (self->objects); i++) {
    g_autoptr (GError) error = NULL;

    self->objects[i] = g_dbus_connection_register_object (self->bus, PSOAS_MPRIS_PATH, node->interfaces[i],
                                                          &vtable, self, NULL, &error);
    if (self->objects[i] == 0)
      g_debug ("No remote control: %s", error->message);
  }
  /* Nobody knows the player yet: who meets it now reads everything. */
  known = collect_changes (self);
  g_clear_pointer (&self->told_track, g_free);
  tell_position (self);
  self->owner_id = g_bus_own_name_on_connection (self->bus, BUS_NAME, G_BUS_NAME_OWNER_FLAGS_NONE,
                                                 NULL, NULL, NULL, NULL);
}

static void
session_changed_cb (PsoasRemote *self)
{
  psoas_mpris_view_update (&self->view);
  if (!is_open (self))
    leave_bus (self);
  else if (self->owner_id == 0)
    join_bus (self);
  else
    tell_changes (self);
}

static void
cue_cb (PsoasRemote    *self,
        const PsoasCue *cue)
{
  /* A phase that begins again has the same index as before. */
  if (cue->kind == PSOAS_CUE_PHASE)
    session_changed_cb (self);
}

static void
psoas_remote_dispose (GObject *object)
{
  PsoasRemote *self = PSOAS_REMOTE (object);

  leave_bus (self);
  g_clear_pointer (&self->told_track, g_free);
  g_clear_object (&self->bus);
  g_clear_object (&self->view.driver);

  G_OBJECT_CLASS (psoas_remote_parent_class)->dispose (object);
}

static void
psoas_remote_class_init (PsoasRemoteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_remote_dispose;

  /**
   * PsoasRemote::raise:
   * @self: the remote
   *
   * Somebody asks for the window.
   */
  signals[SIGNAL_RAISE] = g_signal_new ("raise", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
psoas_remote_init (PsoasRemote *self)
{
}

/**
 * psoas_remote_new:
 * @driver: the session to steer, and its clock
 * @bus: the session bus
 *
 * Returns: (transfer full): a remote, on the bus whenever the session is open
 */
PsoasRemote *
psoas_remote_new (PsoasSessionDriver *driver,
                  GDBusConnection    *bus)
{
  PsoasRemote *self;
  PsoasSession *session;

  g_return_val_if_fail (PSOAS_IS_SESSION_DRIVER (driver), NULL);
  g_return_val_if_fail (G_IS_DBUS_CONNECTION (bus), NULL);

  self = g_object_new (PSOAS_TYPE_REMOTE, NULL);
  self->view.driver = g_object_ref (driver);
  self->bus = g_object_ref (bus);
  session = get_session (self);
  g_signal_connect_object (session, "notify", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "cue", G_CALLBACK (cue_cb), self, G_CONNECT_SWAPPED);
  session_changed_cb (self);

  return self;
}
