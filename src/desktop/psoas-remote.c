/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-remote.h"

#include "psoas-player.h"

#define BUS_NAME "org.mpris.MediaPlayer2." APPLICATION_ID
#define OBJECT_PATH "/org/mpris/MediaPlayer2"

struct _PsoasRemote {
  GObject parent_instance;

  PsoasSession *session;    /* (owned) */
  PsoasMprisRoot *root;     /* (owned): the program, as others see it */
  PsoasPlayer *player;      /* (owned) */
  GDBusConnection *bus;     /* (owned) */
  guint owner_id;           /* 0: not on the bus */
};

G_DEFINE_FINAL_TYPE (PsoasRemote, psoas_remote, G_TYPE_OBJECT)

enum {
  SIGNAL_RAISE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
raise_cb (PsoasRemote           *self,
          GDBusMethodInvocation *invocation)
{
  psoas_mpris_root_complete_raise (self->root, invocation);
  g_signal_emit (self, signals[SIGNAL_RAISE], 0);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* CanQuit is false: that has no effect. */
static gboolean
quit_cb (PsoasRemote           *self,
         GDBusMethodInvocation *invocation)
{
  psoas_mpris_root_complete_quit (self->root, invocation);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
is_open (PsoasRemote *self)
{
  PsoasSessionState state = psoas_session_get_state (self->session);

  return state != PSOAS_SESSION_READY && !psoas_session_state_is_over (state);
}

static void
show (PsoasRemote            *self,
      GDBusInterfaceSkeleton *interface)
{
  g_autoptr (GError) error = NULL;

  if (!g_dbus_interface_skeleton_export (interface, self->bus, OBJECT_PATH, &error))
    g_debug ("No remote control: %s", error->message);
}

static void
hide (PsoasRemote            *self,
      GDBusInterfaceSkeleton *interface)
{
  if (g_dbus_interface_skeleton_get_connection (interface) != NULL)
    g_dbus_interface_skeleton_unexport (interface);
}

static void
leave_bus (PsoasRemote *self)
{
  if (self->owner_id == 0)
    return;

  g_clear_handle_id (&self->owner_id, g_bus_unown_name);
  hide (self, G_DBUS_INTERFACE_SKELETON (self->root));
  hide (self, G_DBUS_INTERFACE_SKELETON (self->player));
}

static void
join_bus (PsoasRemote *self)
{
  /* Nobody knows the player yet: what it tells now reaches nobody. */
  psoas_player_forget (self->player);
  psoas_player_update (self->player);
  show (self, G_DBUS_INTERFACE_SKELETON (self->root));
  show (self, G_DBUS_INTERFACE_SKELETON (self->player));
  self->owner_id = g_bus_own_name_on_connection (self->bus, BUS_NAME, G_BUS_NAME_OWNER_FLAGS_NONE,
                                                 NULL, NULL, NULL, NULL);
}

static void
session_changed_cb (PsoasRemote *self)
{
  if (!is_open (self))
    leave_bus (self);
  else if (self->owner_id == 0)
    join_bus (self);
  else
    psoas_player_update (self->player);
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
  g_clear_object (&self->root);
  g_clear_object (&self->player);
  g_clear_object (&self->session);
  g_clear_object (&self->bus);

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
  const char *none[] = { NULL };

  self->root = psoas_mpris_root_skeleton_new ();
  psoas_mpris_root_set_can_raise (self->root, TRUE);
  psoas_mpris_root_set_identity (self->root, "Psoas");
  psoas_mpris_root_set_desktop_entry (self->root, APPLICATION_ID);
  psoas_mpris_root_set_supported_uri_schemes (self->root, none);
  psoas_mpris_root_set_supported_mime_types (self->root, none);
  g_signal_connect_object (self->root, "handle-raise", G_CALLBACK (raise_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->root, "handle-quit", G_CALLBACK (quit_cb), self, G_CONNECT_SWAPPED);
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
  self->bus = g_object_ref (bus);
  self->player = psoas_player_new (driver);
  self->session = session = g_object_ref (psoas_session_driver_get_session (driver));
  g_signal_connect_object (session, "notify", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "cue", G_CALLBACK (cue_cb), self, G_CONNECT_SWAPPED);
  session_changed_cb (self);

  return self;
}
