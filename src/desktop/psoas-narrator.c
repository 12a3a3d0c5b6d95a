/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-narrator.h"

#include "words/psoas-session-words.h"

struct _PsoasNarrator {
  GObject parent_instance;

  PsoasSession *session;      /* (owned) */
  PsoasSpeaker *speaker;      /* (owned) */
  PsoasSounds *sounds;        /* (owned) */
  PsoasNarration narration;
  PsoasSoundAmount amount;
  char *language;             /* (owned): of all texts */
  char *kept;                 /* (owned) (nullable): to be said when a pause ends */
  gboolean keeps_sound;       /* the next is to be played then */
  PsoasSound kept_sound;
  gboolean speaking;          /* something was said, and perhaps still is */
};

G_DEFINE_FINAL_TYPE (PsoasNarrator, psoas_narrator, G_TYPE_OBJECT)

static void
say (PsoasNarrator *self,
     const char    *text)
{
  g_debug ("Voice: %s", text);
  psoas_speaker_say (self->speaker, text, self->language);
  self->speaking = TRUE;
}

static void
be_silent (PsoasNarrator *self)
{
  if (self->speaking)
    psoas_speaker_stop (self->speaker);
  self->speaking = FALSE;
}

/* A phase that is skipped to in a pause is told when the pause is over. */
static gboolean
is_silent (PsoasNarrator *self)
{
  PsoasSessionState state = psoas_session_get_state (self->session);

  return state == PSOAS_SESSION_PAUSED || state == PSOAS_SESSION_GET_READY;
}

static void
drop_kept (PsoasNarrator *self)
{
  g_clear_pointer (&self->kept, g_free);
  self->keeps_sound = FALSE;
}

static void
cue_cb (PsoasNarrator  *self,
        const PsoasCue *cue)
{
  PsoasPlan *plan = psoas_session_get_plan (self->session);
  gboolean stops = psoas_session_get_state (self->session) == PSOAS_SESSION_COMING_OUT;
  g_autofree char *text = stops ? psoas_narration_dup_stop_text (&self->narration, plan, cue)
                                : psoas_narration_dup_text (&self->narration, plan, cue);
  PsoasSound sound;
  gboolean sounds = psoas_sound_for_cue (self->amount, plan, cue, &sound);

  if (is_silent (self)) {
    drop_kept (self);
    self->kept = g_steal_pointer (&text);
    self->keeps_sound = sounds;
    self->kept_sound = sounds ? sound : self->kept_sound;
    return;
  }

  if (sounds)
    psoas_sounds_play (self->sounds, sound);
  if (text != NULL)
    say (self, text);
  else if (cue->kind == PSOAS_CUE_PHASE)
    /* Nothing is said past its phase */
    be_silent (self);
}

/* FALSE: there is nothing to say of the state. */
static gboolean
speak_wait (PsoasNarrator *self)
{
  g_autofree char *text = psoas_narration_dup_wait_text (&self->narration, self->session);

  if (text != NULL)
    say (self, text);

  return text != NULL;
}

/* Whoever lies with closed eyes must hear why nothing is said. */
static void
speak_interruption (PsoasNarrator *self)
{
  if (self->narration.amount == PSOAS_VOICE_OFF)
    be_silent (self);
  else
    say (self, psoas_session_words_interruption (self->session));
}

static void
tell_kept (PsoasNarrator *self)
{
  if (self->keeps_sound)
    psoas_sounds_play (self->sounds, self->kept_sound);
  if (self->kept != NULL)
    say (self, self->kept);
  drop_kept (self);
}

static void
state_changed_cb (PsoasNarrator *self)
{
  PsoasSessionState state = psoas_session_get_state (self->session);

  if (state == PSOAS_SESSION_RUNNING) {
    tell_kept (self);
    return;
  }

  if (!is_silent (self))
    drop_kept (self);
  if (state == PSOAS_SESSION_GET_READY && psoas_session_was_interrupted (self->session))
    speak_interruption (self);
  else if (!speak_wait (self) && state != PSOAS_SESSION_FINISHED && state != PSOAS_SESSION_COMING_OUT)
    /* The way out and the end have cues of their own. */
    be_silent (self);
  if (psoas_session_state_is_over (state))
    psoas_sounds_rest (self->sounds);
}

static void
psoas_narrator_dispose (GObject *object)
{
  PsoasNarrator *self = PSOAS_NARRATOR (object);

  if (self->session != NULL) {
    be_silent (self);
    psoas_sounds_rest (self->sounds);
  }
  g_clear_object (&self->session);
  g_clear_object (&self->speaker);
  g_clear_object (&self->sounds);
  g_clear_pointer (&self->language, g_free);
  drop_kept (self);

  G_OBJECT_CLASS (psoas_narrator_parent_class)->dispose (object);
}

static void
psoas_narrator_class_init (PsoasNarratorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_narrator_dispose;
}

static void
psoas_narrator_init (PsoasNarrator *self)
{
  self->language = psoas_narration_dup_language ();
}

/**
 * psoas_narrator_new:
 * @session: a session that has not started yet
 * @speaker: the voice
 * @sounds: the sounds
 *
 * Returns: (transfer full): a narrator that tells nothing yet
 */
PsoasNarrator *
psoas_narrator_new (PsoasSession *session,
                    PsoasSpeaker *speaker,
                    PsoasSounds  *sounds)
{
  PsoasNarrator *self;

  g_return_val_if_fail (PSOAS_IS_SESSION (session), NULL);
  g_return_val_if_fail (PSOAS_IS_SPEAKER (speaker), NULL);
  g_return_val_if_fail (PSOAS_IS_SOUNDS (sounds), NULL);

  self = g_object_new (PSOAS_TYPE_NARRATOR, NULL);
  self->session = g_object_ref (session);
  self->speaker = g_object_ref (speaker);
  self->sounds = g_object_ref (sounds);
  g_signal_connect_object (session, "cue", G_CALLBACK (cue_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * psoas_narrator_set_voice:
 * @self: a narrator
 * @narration: how much is spoken, from the next cue on
 *
 * A voice that is turned off falls silent at once.
 */
void
psoas_narrator_set_voice (PsoasNarrator        *self,
                          const PsoasNarration *narration)
{
  g_return_if_fail (PSOAS_IS_NARRATOR (self));

  self->narration = *narration;
  if (narration->amount == PSOAS_VOICE_OFF)
    be_silent (self);
}

/**
 * psoas_narrator_set_sounds:
 * @self: a narrator
 * @amount: which sounds are heard, from the next cue on
 */
void
psoas_narrator_set_sounds (PsoasNarrator    *self,
                           PsoasSoundAmount  amount)
{
  g_return_if_fail (PSOAS_IS_NARRATOR (self));

  self->amount = amount;
}
