/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-speaker.h"

#include <glib/gi18n.h>

#include "psoas-speech-worker.h"

struct _PsoasSpeaker {
  GObject parent_instance;

  PsoasSpeechWorker *worker;  /* (owned) (nullable): from the first command on */
  PsoasVoice voice;           /* its language is not used */
  guint answer_time;          /* ms */
  guint limit;                /* source: an answer is due */
  guint serial;               /* of the last command given */
  guint given_up;             /* the last one that no answer came to in time */
  const char *problem;        /* (unowned) (nullable): translated */
};

G_DEFINE_FINAL_TYPE (PsoasSpeaker, psoas_speaker, G_TYPE_OBJECT)

typedef enum {
  PROP_PROBLEM = 1,
} PsoasSpeakerProperty;

static GParamSpec *props[PROP_PROBLEM + 1];

static void
set_problem (PsoasSpeaker *self,
             const char   *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    return;

  self->problem = problem;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROBLEM]);
}

#ifdef HAVE_SPEECH

static gboolean
limit_cb (gpointer data)
{
  PsoasSpeaker *self = data;

  self->limit = 0;
  self->given_up = self->serial;
  psoas_speech_worker_abort (self->worker);
  set_problem (self, _("The speech service does not answer."));

  return G_SOURCE_REMOVE;
}

static void
set_limit (PsoasSpeaker *self)
{
  if (self->limit == 0)
    self->limit = g_timeout_add (self->answer_time, limit_cb, self);
}

static void
report_cb (guint    serial,
           gboolean done,
           gpointer data)
{
  PsoasSpeaker *self = data;

  /* What was given up has been told of */
  if (!done && serial <= self->given_up)
    return;

  g_clear_handle_id (&self->limit, g_source_remove);
  if (serial < self->serial)
    set_limit (self);
  set_problem (self, done ? NULL : _("No speech service was found. Psoas speaks through Speech Dispatcher."));
}

/* The thread begins with the first word: a person who wants no voice has none. */
static PsoasSpeechWorker *
get_worker (PsoasSpeaker *self)
{
  if (self->worker == NULL)
    self->worker = psoas_speech_worker_new (report_cb, self);

  return self->worker;
}

/* Notes that a command was given.  The one that has waited longest sets the limit. */
static void
expect_answer (PsoasSpeaker *self,
               guint         serial)
{
  self->serial = serial;
  set_limit (self);
}

static void
close_worker (PsoasSpeaker *self)
{
  g_clear_handle_id (&self->limit, g_source_remove);
  g_clear_pointer (&self->worker, psoas_speech_worker_close);
}

static void
say (PsoasSpeaker *self,
     const char   *text,
     const char   *language)
{
  PsoasVoice voice = { language, self->voice.rate, self->voice.volume };

  expect_answer (self, psoas_speech_worker_say (get_worker (self), text, &voice));
}

static void
stop (PsoasSpeaker *self)
{
  if (self->worker != NULL)
    expect_answer (self, psoas_speech_worker_stop (self->worker));
}

static void
probe (PsoasSpeaker *self)
{
  expect_answer (self, psoas_speech_worker_probe (get_worker (self)));
}

#else

static void
close_worker (PsoasSpeaker *self)
{
}

static void
say (PsoasSpeaker *self,
     const char   *text,
     const char   *language)
{
  set_problem (self, _("This Psoas was built without speech."));
}

static void
stop (PsoasSpeaker *self)
{
}

static void
probe (PsoasSpeaker *self)
{
  set_problem (self, _("This Psoas was built without speech."));
}

#endif

static void
psoas_speaker_dispose (GObject *object)
{
  close_worker (PSOAS_SPEAKER (object));

  G_OBJECT_CLASS (psoas_speaker_parent_class)->dispose (object);
}

static void
psoas_speaker_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  PsoasSpeaker *self = PSOAS_SPEAKER (object);

  switch ((PsoasSpeakerProperty) prop_id) {
  case PROP_PROBLEM:
    g_value_set_string (value, self->problem);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
psoas_speaker_class_init (PsoasSpeakerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = psoas_speaker_dispose;
  object_class->get_property = psoas_speaker_get_property;

  /**
   * PsoasSpeaker:problem:
   *
   * Why nothing is heard, in words; %NULL while no problem is known.
   */
  props[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL,
                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
psoas_speaker_init (PsoasSpeaker *self)
{
  self->voice.volume = 100;
}

/**
 * psoas_speaker_new:
 * @answer_time: ms after which a service does not answer
 *
 * Returns: (transfer full): a voice that has said nothing yet
 */
PsoasSpeaker *
psoas_speaker_new (guint answer_time)
{
  PsoasSpeaker *self = g_object_new (PSOAS_TYPE_SPEAKER, NULL);

  self->answer_time = answer_time;

  return self;
}

/**
 * psoas_speaker_set_voice:
 * @self: a speaker
 * @rate: -100 (slowest) to 100 (fastest); 0: as the person has set it for all programs
 * @volume: 0 to 100; 100: as the person has set it for all programs
 *
 * Sets how the next sentence is read.
 */
void
psoas_speaker_set_voice (PsoasSpeaker *self,
                         int           rate,
                         int           volume)
{
  g_return_if_fail (PSOAS_IS_SPEAKER (self));

  self->voice.rate = CLAMP (rate, -100, 100);
  self->voice.volume = CLAMP (volume, 0, 100);
}

/**
 * psoas_speaker_say:
 * @self: a speaker
 * @text: what to say, in place of anything being said
 * @language: language of @text, such as "de" or "pt-BR"
 */
void
psoas_speaker_say (PsoasSpeaker *self,
                   const char   *text,
                   const char   *language)
{
  g_return_if_fail (PSOAS_IS_SPEAKER (self));
  g_return_if_fail (text != NULL && language != NULL);

  say (self, text, language);
}

/**
 * psoas_speaker_stop:
 * @self: a speaker
 *
 * Falls silent.
 */
void
psoas_speaker_stop (PsoasSpeaker *self)
{
  g_return_if_fail (PSOAS_IS_SPEAKER (self));

  stop (self);
}

/**
 * psoas_speaker_probe:
 * @self: a speaker
 *
 * Looks for the speech service, and starts it where that is usual; "problem" tells whether it is there.
 */
void
psoas_speaker_probe (PsoasSpeaker *self)
{
  g_return_if_fail (PSOAS_IS_SPEAKER (self));

  probe (self);
}

/**
 * psoas_speaker_get_problem:
 * @self: a speaker
 *
 * Returns: (transfer none) (nullable): why nothing is heard; %NULL while no problem is known
 */
const char *
psoas_speaker_get_problem (PsoasSpeaker *self)
{
  g_return_val_if_fail (PSOAS_IS_SPEAKER (self), NULL);

  return self->problem;
}
