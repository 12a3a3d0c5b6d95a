/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-sounds.h"

#include <glib/gi18n.h>

#include "psoas-sound-player.h"

struct _PsoasSounds {
  GObject parent_instance;

  char *folder;              /* (owned): URI */
  char *sink;                /* (owned) */
  PsoasSoundPlayer *player;  /* (owned) (nullable): from the first sound on */
  double volume;             /* 0 to 1, of the amplitude */
  gboolean playing;
  const char *problem;       /* (unowned) (nullable): translated */
};

G_DEFINE_FINAL_TYPE (PsoasSounds, psoas_sounds, G_TYPE_OBJECT)

typedef enum {
  PROP_PROBLEM = 1,
  PROP_PLAYING,
} PsoasSoundsProperty;

static GParamSpec *props[PROP_PLAYING + 1];

static void
set_problem (PsoasSounds *self,
             const char  *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    return;

  self->problem = problem;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROBLEM]);
}

#ifdef HAVE_SOUND

static void
set_playing (PsoasSounds *self,
             gboolean     playing)
{
  if (self->playing == playing)
    return;

  self->playing = playing;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLAYING]);
}

static void
report_cb (PsoasSoundReport report,
           gpointer         data)
{
  PsoasSounds *self = data;

  switch (report) {
  case PSOAS_SOUND_REPORT_READY:
    set_problem (self, NULL);
    break;
  case PSOAS_SOUND_REPORT_PLAYED:
    set_playing (self, FALSE);
    break;
  case PSOAS_SOUND_REPORT_NO_DEVICE:
    set_playing (self, FALSE);
    set_problem (self, _("No audio device was found."));
    break;
  case PSOAS_SOUND_REPORT_NO_PLUGINS:
    set_playing (self, FALSE);
    set_problem (self, _("Sounds need the base and good plugins of GStreamer."));
    break;
  default:
    g_return_if_reached ();
  }
}

/* The thread begins with the first sound: a person who wants none has none. */
static PsoasSoundPlayer *
get_player (PsoasSounds *self)
{
  if (self->player == NULL)
    self->player = psoas_sound_player_new (self->sink, report_cb, self);

  return self->player;
}

static void
close_player (PsoasSounds *self)
{
  g_clear_pointer (&self->player, psoas_sound_player_close);
}

static void
play (PsoasSounds *self,
      PsoasSound   sound)
{
  g_autofree char *uri = g_strdup_printf ("%s/%s.wav", self->folder, psoas_sound_get_nick (sound));

  psoas_sound_player_play (get_player (self), uri, self->volume);
  set_playing (self, TRUE);
}

static void
rest (PsoasSounds *self)
{
  if (self->player != NULL)
    psoas_sound_player_rest (self->player);
}

static void
probe (PsoasSounds *self)
{
  psoas_sound_player_probe (get_player (self));
}

#else

static void
close_player (PsoasSounds *self)
{
}

static void
play (PsoasSounds *self,
      PsoasSound   sound)
{
  set_problem (self, _("This Psoas was built without sounds."));
}

static void
rest (PsoasSounds *self)
{
}

static void
probe (PsoasSounds *self)
{
  set_problem (self, _("This Psoas was built without sounds."));
}

#endif

static void
psoas_sounds_dispose (GObject *object)
{
  close_player (PSOAS_SOUNDS (object));

  G_OBJECT_CLASS (psoas_sounds_parent_class)->dispose (object);
}

static void
psoas_sounds_finalize (GObject *object)
{
  PsoasSounds *self = PSOAS_SOUNDS (object);

  g_free (self->folder);
  g_free (self->sink);

  G_OBJECT_CLASS (psoas_sounds_parent_class)->finalize (object);
}

static void
psoas_sounds_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  PsoasSounds *self = PSOAS_SOUNDS (object);

  switch ((PsoasSoundsProperty) prop_id) {
  case PROP_PROBLEM:
    g_value_set_string (value, self->problem);
    break;
  case PROP_PLAYING:
    g_value_set_boolean (value, self->playing);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
psoas_sounds_class_init (PsoasSoundsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = psoas_sounds_dispose;
  object_class->finalize = psoas_sounds_finalize;
  object_class->get_property = psoas_sounds_get_property;

  /**
   * PsoasSounds:problem:
   *
   * Why nothing is heard, in words; %NULL while no problem is known.
   */
  props[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);
  /**
   * PsoasSounds:playing:
   *
   * Whether a sound is being played.
   */
  props[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
psoas_sounds_init (PsoasSounds *self)
{
  self->volume = 1.0;
}

/**
 * psoas_sounds_new:
 * @folder: URI of the folder with the sounds
 * @sink: where they go, as GStreamer's tools describe it: "autoaudiosink" for the usual device
 *
 * Returns: (transfer full): sounds, none of which is played yet
 */
PsoasSounds *
psoas_sounds_new (const char *folder,
                  const char *sink)
{
  PsoasSounds *self;

  g_return_val_if_fail (folder != NULL && sink != NULL, NULL);

  self = g_object_new (PSOAS_TYPE_SOUNDS, NULL);
  self->folder = g_strdup (folder);
  self->sink = g_strdup (sink);

  return self;
}

/**
 * psoas_sounds_set_volume:
 * @self: sounds
 * @volume: 0 to 100, as loud as the ear finds it
 *
 * Sets the volume of the next sound; that of the system and of other programs stays as it is.
 */
void
psoas_sounds_set_volume (PsoasSounds *self,
                         int          volume)
{
  double part = CLAMP (volume, 0, 100) / 100.0;

  g_return_if_fail (PSOAS_IS_SOUNDS (self));

  /* The ear finds an eighth of the amplitude half as loud. */
  self->volume = part * part * part;
}

/**
 * psoas_sounds_play:
 * @self: sounds
 * @sound: what to play, in place of what is being played
 */
void
psoas_sounds_play (PsoasSounds *self,
                   PsoasSound   sound)
{
  g_return_if_fail (PSOAS_IS_SOUNDS (self));
  g_return_if_fail (sound < PSOAS_N_SOUNDS);

  play (self, sound);
}

/**
 * psoas_sounds_rest:
 * @self: sounds
 *
 * Gives the audio device back, as soon as what is being played is over.
 */
void
psoas_sounds_rest (PsoasSounds *self)
{
  g_return_if_fail (PSOAS_IS_SOUNDS (self));

  rest (self);
}

/**
 * psoas_sounds_probe:
 * @self: sounds
 *
 * Looks for an audio device; "problem" tells whether there is one.
 */
void
psoas_sounds_probe (PsoasSounds *self)
{
  g_return_if_fail (PSOAS_IS_SOUNDS (self));

  probe (self);
}

/**
 * psoas_sounds_get_playing:
 * @self: sounds
 *
 * Returns: whether a sound is being played
 */
gboolean
psoas_sounds_get_playing (PsoasSounds *self)
{
  g_return_val_if_fail (PSOAS_IS_SOUNDS (self), FALSE);

  return self->playing;
}

/**
 * psoas_sounds_get_problem:
 * @self: sounds
 *
 * Returns: (transfer none) (nullable): why nothing is heard; %NULL while no problem is known
 */
const char *
psoas_sounds_get_problem (PsoasSounds *self)
{
  g_return_val_if_fail (PSOAS_IS_SOUNDS (self), NULL);

  return self->problem;
}
