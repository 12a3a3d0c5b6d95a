/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-mpris-view.h"

#include "psoas-mpris.h"
#include "words/psoas-session-words.h"

typedef GVariant *(* Getter) (PsoasMprisView *self);

static PsoasSession *
get_session (PsoasMprisView *self)
{
  return psoas_session_driver_get_session (self->driver);
}

static PsoasSessionState
get_state (PsoasMprisView *self)
{
  return psoas_session_get_state (get_session (self));
}

static GVariant *
get_false (PsoasMprisView *self)
{
  return g_variant_new_boolean (FALSE);
}

static GVariant *
get_true (PsoasMprisView *self)
{
  return g_variant_new_boolean (TRUE);
}

static GVariant *
get_one (PsoasMprisView *self)
{
  return g_variant_new_double (1.0);
}

static GVariant *
get_no_strings (PsoasMprisView *self)
{
  return g_variant_new_strv (NULL, 0);
}

static GVariant *
get_identity (PsoasMprisView *self)
{
  return g_variant_new_string ("Psoas");
}

static GVariant *
get_desktop_entry (PsoasMprisView *self)
{
  return g_variant_new_string (APPLICATION_ID);
}

static GVariant *
get_playback_status (PsoasMprisView *self)
{
  switch (get_state (self)) {
  case PSOAS_SESSION_RUNNING:
  case PSOAS_SESSION_GET_READY:
  case PSOAS_SESSION_COMING_OUT:
    return g_variant_new_string ("Playing");
  case PSOAS_SESSION_PAUSED:
  case PSOAS_SESSION_HURT:
  case PSOAS_SESSION_RESTING:
    return g_variant_new_string ("Paused");
  case PSOAS_SESSION_READY:
  case PSOAS_SESSION_FINISHED:
  case PSOAS_SESSION_ENDED:
  default:
    return g_variant_new_string ("Stopped");
  }
}

/* (transfer full): the sentence that stands, or what goes on where none is to be followed */
static char *
get_title (PsoasMprisView *self)
{
  PsoasSessionState state = get_state (self);

  if (state == PSOAS_SESSION_RUNNING || state == PSOAS_SESSION_PAUSED || state == PSOAS_SESSION_COMING_OUT)
    return psoas_session_words_sentence (get_session (self));

  return psoas_session_words_title (get_session (self));
}

/* µs; -1 while nobody knows how long it will last */
static gint64
get_length (PsoasMprisView *self)
{
  const PsoasPhase *phase = psoas_session_get_phase (get_session (self));

  if (get_state (self) == PSOAS_SESSION_GET_READY)
    return self->count_length;

  return phase->open ? -1 : phase->length;
}

/**
 * psoas_mpris_view_dup_track:
 * @self: a view
 *
 * Returns: (transfer full): the object path that stands for what goes on: a phase, or the count after sleep
 */
char *
psoas_mpris_view_dup_track (PsoasMprisView *self)
{
  return g_strdup_printf (RESOURCE_PATH "/%s/%u",
                          get_state (self) == PSOAS_SESSION_GET_READY ? "count" : "phase",
                          psoas_session_get_phase_index (get_session (self)));
}

static GVariant *
get_metadata (PsoasMprisView *self)
{
  PsoasSession *session = get_session (self);
  PsoasStretch *stretch = psoas_plan_get_stretch (psoas_session_get_plan (session));
  g_autofree char *title = get_title (self);
  g_autofree char *side = psoas_session_words_side (session);
  g_autofree char *track = psoas_mpris_view_dup_track (self);
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

/**
 * psoas_mpris_view_get_position:
 * @self: a view
 * @now: µs of the driver's clock
 *
 * Returns: µs since the track began
 */
gint64
psoas_mpris_view_get_position (PsoasMprisView *self,
                               gint64          now)
{
  PsoasSession *session = get_session (self);

  if (get_state (self) == PSOAS_SESSION_GET_READY)
    return MAX (self->count_length - psoas_session_get_count_down (session, now), 0);

  return psoas_session_get_elapsed (session, now);
}

static GVariant *
get_position (PsoasMprisView *self)
{
  gint64 now = psoas_session_driver_tick (self->driver);

  return g_variant_new_int64 (psoas_mpris_view_get_position (self, now));
}

static GVariant *
get_can_go_next (PsoasMprisView *self)
{
  return g_variant_new_boolean (psoas_session_can_skip (get_session (self)));
}

static GVariant *
get_can_go_previous (PsoasMprisView *self)
{
  return g_variant_new_boolean (psoas_session_can_back (get_session (self)));
}

/**
 * psoas_mpris_view_can_play:
 * @self: a view
 *
 * The specification asks for one answer to both, whether the track plays now or is paused.
 *
 * Returns: whether it can be played or paused
 */
gboolean
psoas_mpris_view_can_play (PsoasMprisView *self)
{
  PsoasSession *session = get_session (self);

  return psoas_session_can_pause (session) || psoas_session_can_resume (session);
}

static GVariant *
get_can_play (PsoasMprisView *self)
{
  return g_variant_new_boolean (psoas_mpris_view_can_play (self));
}

static const struct {
  const char *interface;
  const char *name;
  Getter get;
} properties[] = {
  { PSOAS_MPRIS_ROOT, "CanQuit", get_false },
  { PSOAS_MPRIS_ROOT, "CanRaise", get_true },
  { PSOAS_MPRIS_ROOT, "HasTrackList", get_false },
  { PSOAS_MPRIS_ROOT, "Identity", get_identity },
  { PSOAS_MPRIS_ROOT, "DesktopEntry", get_desktop_entry },
  { PSOAS_MPRIS_ROOT, "SupportedUriSchemes", get_no_strings },
  { PSOAS_MPRIS_ROOT, "SupportedMimeTypes", get_no_strings },
  { PSOAS_MPRIS_PLAYER, "PlaybackStatus", get_playback_status },
  { PSOAS_MPRIS_PLAYER, "Rate", get_one },
  { PSOAS_MPRIS_PLAYER, "Metadata", get_metadata },
  { PSOAS_MPRIS_PLAYER, "Volume", get_one },
  { PSOAS_MPRIS_PLAYER, "Position", get_position },
  { PSOAS_MPRIS_PLAYER, "MinimumRate", get_one },
  { PSOAS_MPRIS_PLAYER, "MaximumRate", get_one },
  { PSOAS_MPRIS_PLAYER, "CanGoNext", get_can_go_next },
  { PSOAS_MPRIS_PLAYER, "CanGoPrevious", get_can_go_previous },
  { PSOAS_MPRIS_PLAYER, "CanPlay", get_can_play },
  { PSOAS_MPRIS_PLAYER, "CanPause", get_can_play },
  { PSOAS_MPRIS_PLAYER, "CanSeek", get_false },
  { PSOAS_MPRIS_PLAYER, "CanControl", get_true },
};

/**
 * psoas_mpris_view_update:
 * @self: a view
 *
 * Sees how long the count after sleep is when it begins.  To be called at each change of the session.
 */
void
psoas_mpris_view_update (PsoasMprisView *self)
{
  if (get_state (self) != PSOAS_SESSION_GET_READY)
    self->count_length = 0;
  else if (self->count_length == 0)
    self->count_length = psoas_session_get_count_down (get_session (self),
                                                       psoas_session_driver_tick (self->driver));
}

/**
 * psoas_mpris_view_get:
 * @self: a view
 * @interface: one of the two interfaces
 * @name: a property's name
 *
 * Returns: (transfer floating) (nullable): its value now; %NULL: there is none of that name
 */
GVariant *
psoas_mpris_view_get (PsoasMprisView *self,
                      const char     *interface,
                      const char     *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++) {
    if (g_str_equal (properties[i].interface, interface) && g_str_equal (properties[i].name, name))
      return properties[i].get (self);
  }

  return NULL;
}
