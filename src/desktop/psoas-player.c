/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-player.h"

#include "words/psoas-session-words.h"

/* A position that is further than this from where others expect it is told. */
#define SEEK_MIN (100 * 1000)

struct _PsoasPlayer {
  PsoasMprisPlayerSkeleton parent_instance;

  PsoasSessionDriver *driver;   /* (owned) */
  gint64 count_length;          /* µs: how long the count after sleep was when it began; else 0 */
  char *told_track;             /* (owned) (nullable): what others know */
  gboolean told_playing;
  gint64 told_position;         /* µs, at told_time */
  gint64 told_time;             /* µs, the driver's clock */
};

static void psoas_player_init_interface (PsoasMprisPlayerIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PsoasPlayer, psoas_player, PSOAS_TYPE_MPRIS_PLAYER_SKELETON,
  G_IMPLEMENT_INTERFACE (PSOAS_TYPE_MPRIS_PLAYER, psoas_player_init_interface))

static PsoasSession *
get_session (PsoasPlayer *self)
{
  return psoas_session_driver_get_session (self->driver);
}

static PsoasSessionState
get_state (PsoasPlayer *self)
{
  return psoas_session_get_state (get_session (self));
}

/* --- what it shows ------------------------------------------------------------------------------ */

static const char *
get_status (PsoasPlayer *self)
{
  /* A headset's key says then "play", which goes on. */
  if (psoas_session_can_go_on (get_session (self)))
    return "Paused";

  switch (get_state (self)) {
  case PSOAS_SESSION_RUNNING:
  case PSOAS_SESSION_GET_READY:
  case PSOAS_SESSION_COMING_OUT:
    return "Playing";
  case PSOAS_SESSION_PAUSED:
  case PSOAS_SESSION_HURT:
  case PSOAS_SESSION_RESTING:
    return "Paused";
  case PSOAS_SESSION_READY:
  case PSOAS_SESSION_FINISHED:
  case PSOAS_SESSION_ENDED:
  default:
    return "Stopped";
  }
}

/* (transfer full): the sentence that stands, or what goes on where none is to be followed */
static char *
get_title (PsoasPlayer *self)
{
  PsoasSessionState state = get_state (self);

  if (state == PSOAS_SESSION_RUNNING || state == PSOAS_SESSION_PAUSED || state == PSOAS_SESSION_COMING_OUT)
    return psoas_session_words_sentence (get_session (self));

  return psoas_session_words_title (get_session (self));
}

/* µs; -1 while nobody knows how long it will last */
static gint64
get_length (PsoasPlayer *self)
{
  const PsoasPhase *phase = psoas_session_get_phase (get_session (self));

  if (get_state (self) == PSOAS_SESSION_GET_READY)
    return self->count_length;

  return psoas_phase_is_timed (phase) ? phase->length : -1;
}

/* (transfer full): the object path that stands for what goes on: a phase, or the count after sleep */
static char *
dup_track (PsoasPlayer *self)
{
  return g_strdup_printf (RESOURCE_PATH "/%s/%u",
                          get_state (self) == PSOAS_SESSION_GET_READY ? "count" : "phase",
                          psoas_session_get_phase_index (get_session (self)));
}

/* (transfer floating) */
static GVariant *
get_metadata (PsoasPlayer *self)
{
  PsoasSession *session = get_session (self);
  PsoasStretch *stretch = psoas_plan_get_stretch (psoas_session_get_plan (session));
  g_autofree char *title = get_title (self);
  g_autofree char *side = psoas_session_words_side (session);
  g_autofree char *track = dup_track (self);
  gint64 length = get_length (self);
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "mpris:trackid", "o", track);
  if (length >= 0)
    g_variant_dict_insert (&dict, "mpris:length", "x", length);
  g_variant_dict_insert (&dict, "xesam:title", "s", title);
  g_variant_dict_insert (&dict, "xesam:album", "s", psoas_stretch_get_name (stretch));
  if (*side != '\0') {
    const char *artists[] = { side, NULL };

    g_variant_dict_insert (&dict, "xesam:artist", "^as", artists);
  }

  return g_variant_dict_end (&dict);
}

/* µs since the track began */
static gint64
get_position (PsoasPlayer *self,
              gint64       now)
{
  PsoasSession *session = get_session (self);

  if (get_state (self) == PSOAS_SESSION_GET_READY)
    return MAX (self->count_length - psoas_session_get_count_down (session, now), 0);
  /* It stands, for those who see it as paused. */
  if (psoas_session_can_go_on (get_session (self)))
    return 0;

  return psoas_session_get_elapsed (session, now);
}

/* The specification asks for one answer to both, whether the track plays now or is paused. */
static gboolean
can_play (PsoasPlayer *self)
{
  return psoas_session_can_pause (get_session (self)) || psoas_session_can_resume (get_session (self));
}

/* Brings the properties to what is true now. */
static void
fill (PsoasPlayer *self,
      gint64       now)
{
  PsoasMprisPlayer *player = PSOAS_MPRIS_PLAYER (self);
  PsoasSession *session = get_session (self);

  if (get_state (self) != PSOAS_SESSION_GET_READY)
    self->count_length = 0;
  else if (self->count_length == 0)
    self->count_length = psoas_session_get_count_down (session, now);

  psoas_mpris_player_set_playback_status (player, get_status (self));
  psoas_mpris_player_set_metadata (player, get_metadata (self));
  psoas_mpris_player_set_can_go_next (player, psoas_session_can_skip (session));
  psoas_mpris_player_set_can_go_previous (player, psoas_session_can_back (session));
  psoas_mpris_player_set_can_play (player, can_play (self));
  psoas_mpris_player_set_can_pause (player, can_play (self));
}

/* --- what it is asked --------------------------------------------------------------------------- */

static const struct {
  const char *name;
  gboolean (* act) (PsoasSession *session, gint64 now);
} methods[] = {
  { "Next", psoas_session_skip },
  { "Previous", psoas_session_back },
  { "Pause", psoas_session_pause },
  { "PlayPause", psoas_session_toggle },
  { "Stop", psoas_session_end },
  { "Play", psoas_session_play },
};

/* What is impossible now changes nothing. */
static void
act (PsoasPlayer *self,
     const char  *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++) {
    if (g_str_equal (methods[i].name, name)) {
      methods[i].act (get_session (self), psoas_session_driver_tick (self->driver));
      psoas_session_driver_poke (self->driver);
      return;
    }
  }
}

/* Any of the methods above.  The answer goes first: the player may be gone with what is done. */
static gboolean
handle_act (PsoasMprisPlayer      *player,
            GDBusMethodInvocation *invocation)
{
  g_autoptr (PsoasPlayer) self = g_object_ref (PSOAS_PLAYER (player));
  const char *name = g_dbus_method_invocation_get_method_name (invocation);

  if (g_str_equal (name, "PlayPause") && !can_play (self)) {
    g_dbus_method_invocation_return_error_literal (invocation, G_DBUS_ERROR, G_DBUS_ERROR_FAILED,
                                                   "The session waits for an answer");
    return G_DBUS_METHOD_INVOCATION_HANDLED;
  }

  name = g_intern_string (name);
  g_dbus_method_invocation_return_value (invocation, NULL);
  act (self, name);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* CanSeek is false: that has no effect. */
static gboolean
handle_seek (PsoasMprisPlayer      *player,
             GDBusMethodInvocation *invocation,
             gint64                 offset)
{
  psoas_mpris_player_complete_seek (player, invocation);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
handle_set_position (PsoasMprisPlayer      *player,
                     GDBusMethodInvocation *invocation,
                     const char            *track,
                     gint64                 position)
{
  psoas_mpris_player_complete_set_position (player, invocation);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
handle_open_uri (PsoasMprisPlayer      *player,
                 GDBusMethodInvocation *invocation,
                 const char            *uri)
{
  g_dbus_method_invocation_return_error_literal (invocation, G_DBUS_ERROR, G_DBUS_ERROR_NOT_SUPPORTED,
                                                 "Psoas opens no addresses");

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static void
psoas_player_init_interface (PsoasMprisPlayerIface *iface)
{
  iface->handle_next = handle_act;
  iface->handle_previous = handle_act;
  iface->handle_pause = handle_act;
  iface->handle_play_pause = handle_act;
  iface->handle_stop = handle_act;
  iface->handle_play = handle_act;
  iface->handle_seek = handle_seek;
  iface->handle_set_position = handle_set_position;
  iface->handle_open_uri = handle_open_uri;
}

/* What somebody else would set is refused, which a property of the skeleton could not say. */
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
  g_autoptr (PsoasPlayer) self = g_object_ref (user_data);

  if (!g_str_equal (name, "Rate")) {
    g_set_error (error, G_DBUS_ERROR, G_DBUS_ERROR_NOT_SUPPORTED, "%s cannot be set from here", name);
    return FALSE;
  }

  /* A stretch has one speed.  The specification wants 0 to act as Pause, others may be ignored. */
  if (g_variant_get_double (value) == 0.0)
    act (self, "Pause");

  return TRUE;
}

static GDBusInterfaceVTable *
get_parent_vtable (GDBusInterfaceSkeleton *skeleton)
{
  return G_DBUS_INTERFACE_SKELETON_CLASS (psoas_player_parent_class)->get_vtable (skeleton);
}

/* Everything is worked out when it is asked for. */
static GVariant *
get_property_cb (GDBusConnection *bus,
                 const char      *sender,
                 const char      *path,
                 const char      *interface,
                 const char      *name,
                 GError         **error,
                 gpointer         user_data)
{
  g_autoptr (PsoasPlayer) self = g_object_ref (user_data);
  gint64 now = psoas_session_driver_tick (self->driver);

  if (g_str_equal (name, "Position"))
    return g_variant_new_int64 (get_position (self, now));

  fill (self, now);

  return get_parent_vtable (G_DBUS_INTERFACE_SKELETON (self))->get_property (bus, sender, path, interface, name,
                                                                             error, self);
}

static GDBusInterfaceVTable *
psoas_player_get_vtable (GDBusInterfaceSkeleton *skeleton)
{
  static GDBusInterfaceVTable vtable;

  vtable = *get_parent_vtable (skeleton);
  vtable.get_property = get_property_cb;
  vtable.set_property = set_property_cb;

  return &vtable;
}

static void
psoas_player_dispose (GObject *object)
{
  PsoasPlayer *self = PSOAS_PLAYER (object);

  g_clear_object (&self->driver);
  g_clear_pointer (&self->told_track, g_free);

  G_OBJECT_CLASS (psoas_player_parent_class)->dispose (object);
}

static void
psoas_player_class_init (PsoasPlayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_player_dispose;
  G_DBUS_INTERFACE_SKELETON_CLASS (klass)->get_vtable = psoas_player_get_vtable;
}

static void
psoas_player_init (PsoasPlayer *self)
{
  PsoasMprisPlayer *player = PSOAS_MPRIS_PLAYER (self);

  psoas_mpris_player_set_rate (player, 1);
  psoas_mpris_player_set_minimum_rate (player, 1);
  psoas_mpris_player_set_maximum_rate (player, 1);
  psoas_mpris_player_set_volume (player, 1);
  psoas_mpris_player_set_can_control (player, TRUE);
}

/**
 * psoas_player_new:
 * @driver: the session to show and steer, and its clock
 *
 * Returns: (transfer full): a player that nobody knows yet
 */
PsoasPlayer *
psoas_player_new (PsoasSessionDriver *driver)
{
  PsoasPlayer *self;

  g_return_val_if_fail (PSOAS_IS_SESSION_DRIVER (driver), NULL);

  self = g_object_new (PSOAS_TYPE_PLAYER, NULL);
  self->driver = g_object_ref (driver);
  fill (self, psoas_session_driver_tick (driver));

  return self;
}

/* --- what it tells ------------------------------------------------------------------------------ */

/* Tells the position where others, who count on from the last one, would be wrong. */
static void
tell_position (PsoasPlayer *self,
               gint64       now)
{
  gint64 position = get_position (self, now);
  gint64 expected = self->told_position + (self->told_playing ? now - self->told_time : 0);
  g_autofree char *track = dup_track (self);

  /* A track that was not there before is expected to begin at its beginning. */
  if (g_strcmp0 (track, self->told_track) != 0)
    expected = 0;
  if (ABS (position - expected) > SEEK_MIN)
    psoas_mpris_player_emit_seeked (PSOAS_MPRIS_PLAYER (self), position);

  self->told_position = position;
  self->told_time = now;
  self->told_playing = g_str_equal (get_status (self), "Playing");
  g_free (self->told_track);
  self->told_track = g_steal_pointer (&track);
}

/**
 * psoas_player_forget:
 * @self: a player that is not exported
 *
 * Whoever meets it next reads everything anew.
 */
void
psoas_player_forget (PsoasPlayer *self)
{
  g_return_if_fail (PSOAS_IS_PLAYER (self));

  g_clear_pointer (&self->told_track, g_free);
}

/**
 * psoas_player_update:
 * @self: a player
 *
 * Tells what has changed, at once.  To be called at each change of the session.
 */
void
psoas_player_update (PsoasPlayer *self)
{
  gint64 now;

  g_return_if_fail (PSOAS_IS_PLAYER (self));

  now = psoas_session_driver_tick (self->driver);
  fill (self, now);
  g_dbus_interface_skeleton_flush (G_DBUS_INTERFACE_SKELETON (self));
  tell_position (self, now);
}
