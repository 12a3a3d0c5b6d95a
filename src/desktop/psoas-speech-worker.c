/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-speech-worker.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <libspeechd.h>

#include "psoas-worker-private.h"

/* A service that was not there is not looked for again for this long, unless it is asked after */
#define RETRY_TIME (10 * G_USEC_PER_SEC)

typedef enum {
  COMMAND_NONE,
  COMMAND_PROBE,
  COMMAND_STOP,
  COMMAND_SAY,
} Command;

struct _PsoasSpeechWorker {
  PsoasWorker worker;        /* its lock guards what follows, up to the thread's own part */
  PsoasSpeechReport report;
  gpointer data;             /* (unowned) */

  Command command;           /* the newest that is not done */
  guint serial;              /* of it, and of the last one given */
  char *text;                /* (owned) (nullable): to say */
  char *language;            /* (owned) (nullable) */
  PsoasVoice voice;          /* its language is the one above */
  int socket;                /* a copy of the connection's, to break it with; -1: none */
  gboolean asked;            /* the service is looked for even if it was not there just now */
  guint aborts;              /* how often what was under way was given up */

  SPDConnection *connection; /* (owned) (nullable): the thread's own, as all that follows */
  int rate;                  /* what the service was told last */
  int volume;
  gint64 failed_at;          /* µs, monotonic: when no service was found; 0: never */
};

/* --- in the thread ------------------------------------------------------------------------------ */

static void
take_socket (PsoasSpeechWorker *self,
             int                fd)
{
  int old;

  psoas_worker_lock (self);
  old = self->socket;
  self->socket = fd;
  psoas_worker_unlock (self);
  if (old >= 0)
    close (old);
}

static void
disconnect (PsoasSpeechWorker *self)
{
  take_socket (self, -1);
  g_clear_pointer (&self->connection, spd_close);
}

/* A person who names the service by its address starts it, too. */
static gboolean
may_start_service (void)
{
  return g_getenv ("SPEECHD_ADDRESS") == NULL;
}

static gboolean
connect_to_service (PsoasSpeechWorker *self)
{
  char *message = NULL;

  if (self->connection != NULL)
    return TRUE;

  self->connection = spd_open2 ("psoas", "session", NULL, SPD_MODE_SINGLE, NULL, may_start_service (), &message);
  if (self->connection == NULL) {
    g_debug ("No speech service: %s", message != NULL ? message : "no reason given");
    free (message);
    self->failed_at = g_get_monotonic_time ();
    return FALSE;
  }

  self->rate = 0;
  self->volume = 100;
  self->failed_at = 0;
  take_socket (self, fcntl (self->connection->socket, F_DUPFD_CLOEXEC, 0));

  return TRUE;
}

/* What is as the person has set it for all programs is left alone. */
static void
set_voice (PsoasSpeechWorker *self,
           const PsoasVoice  *voice)
{
  spd_set_language (self->connection, voice->language);
  if (self->rate != voice->rate)
    spd_set_voice_rate (self->connection, voice->rate);
  if (self->volume != voice->volume)
    spd_set_volume (self->connection, 2 * voice->volume - 100);
  self->rate = voice->rate;
  self->volume = voice->volume;
}

/* Returns whether the service answered. */
static gboolean
perform (PsoasSpeechWorker *self,
         Command            command,
         const char        *text,
         const PsoasVoice  *voice)
{
  switch (command) {
  case COMMAND_SAY:
    /* The newer sentence replaces the older one. */
    spd_cancel (self->connection);
    set_voice (self, voice);
    return spd_say (self->connection, SPD_MESSAGE, text) >= 0;
  case COMMAND_STOP:
    return spd_cancel (self->connection) >= 0;
  case COMMAND_PROBE:
    return spd_set_data_mode (self->connection, SPD_DATA_TEXT) >= 0;
  case COMMAND_NONE:
  default:
    return TRUE;
  }
}

/* Whether, after a wait for the service, a command is still to be done */
static gboolean
is_wanted (PsoasSpeechWorker *self,
           guint              aborts)
{
  gboolean wanted;

  psoas_worker_lock (self);
  wanted = self->command <= COMMAND_PROBE && self->aborts == aborts && !self->worker.closed;
  psoas_worker_unlock (self);

  return wanted;
}

static gboolean
may_connect (PsoasSpeechWorker *self)
{
  gboolean asked;

  psoas_worker_lock (self);
  asked = self->asked;
  self->asked = FALSE;
  psoas_worker_unlock (self);

  return asked || self->failed_at == 0 || g_get_monotonic_time () >= self->failed_at + RETRY_TIME;
}

/* Once more with a new connection where the old one turns out to be broken */
static gboolean
perform_connected (PsoasSpeechWorker *self,
                   Command            command,
                   const char        *text,
                   const PsoasVoice  *voice,
                   guint              aborts)
{
  gboolean was_connected = self->connection != NULL;

  if (!was_connected && command == COMMAND_STOP)
    return TRUE;

  for (int attempt = was_connected ? 0 : 1; attempt < 2; attempt++) {
    if (self->connection == NULL && !may_connect (self))
      return FALSE;
    if (!connect_to_service (self))
      return FALSE;
    if (!is_wanted (self, aborts) || perform (self, command, text, voice))
      return TRUE;
    disconnect (self);
    if (command == COMMAND_STOP || !is_wanted (self, aborts))
      return FALSE;
  }

  return FALSE;
}

/* Does the newest command; the lock is held before and after, not meanwhile. */
static void
do_newest (PsoasWorker *worker)
{
  PsoasSpeechWorker *self = (PsoasSpeechWorker *) worker;
  Command command = self->command;
  guint serial = self->serial;
  g_autofree char *text = g_steal_pointer (&self->text);
  g_autofree char *language = g_strdup (self->language);
  PsoasVoice voice = self->voice;
  guint aborts = self->aborts;
  gboolean done;

  self->command = COMMAND_NONE;
  voice.language = language;
  psoas_worker_unlock (self);
  done = perform_connected (self, command, text, &voice, aborts);
  psoas_worker_tell (worker, done, serial);
  psoas_worker_lock (self);
}

static gboolean
is_asked (PsoasWorker *worker)
{
  return ((PsoasSpeechWorker *) worker)->command != COMMAND_NONE;
}

static void
end (PsoasWorker *worker)
{
  PsoasSpeechWorker *self = (PsoasSpeechWorker *) worker;

  if (self->connection != NULL)
    spd_cancel (self->connection);
  disconnect (self);
}

/* --- in the main context ------------------------------------------------------------------------ */

static void
told (PsoasWorker *worker,
      guint        done,
      guint        serial)
{
  PsoasSpeechWorker *self = (PsoasSpeechWorker *) worker;

  self->report (serial, done, self->data);
}

/* Breaks the connection that the thread waits for; the lock is held. */
static void
break_connection (PsoasWorker *worker)
{
  PsoasSpeechWorker *self = (PsoasSpeechWorker *) worker;

  if (self->socket >= 0)
    shutdown (self->socket, SHUT_RDWR);
}

static void
clear (PsoasWorker *worker)
{
  PsoasSpeechWorker *self = (PsoasSpeechWorker *) worker;

  g_free (self->text);
  g_free (self->language);
}

static const PsoasWorkerKind kind = {
  .name = "psoas-speech",
  .is_asked = is_asked,
  .do_next = do_newest,
  .end = end,
  .give_up = break_connection,
  .told = told,
  .clear = clear,
};

static guint
give (PsoasSpeechWorker *self,
      Command            command,
      const char        *text,
      const PsoasVoice  *voice)
{
  guint serial;

  psoas_worker_lock (self);
  self->asked = self->asked || command == COMMAND_PROBE;
  /* Any command proves whether the service answers, so that a probe never takes the place of one. */
  if (command != COMMAND_PROBE || self->command == COMMAND_NONE) {
    self->command = command;
    g_free (self->text);
    self->text = g_strdup (text);
  }
  if (voice != NULL) {
    g_free (self->language);
    self->language = g_strdup (voice->language);
    self->voice = *voice;
  }
  serial = ++self->serial;
  psoas_worker_wake (self);

  return serial;
}

/**
 * psoas_speech_worker_say:
 * @self: a worker
 * @text: what to say, in place of anything being said
 * @voice: how to read it
 *
 * Returns: the command's serial
 */
guint
psoas_speech_worker_say (PsoasSpeechWorker *self,
                         const char        *text,
                         const PsoasVoice  *voice)
{
  return give (self, COMMAND_SAY, text, voice);
}

guint
psoas_speech_worker_stop (PsoasSpeechWorker *self)
{
  return give (self, COMMAND_STOP, NULL, NULL);
}

guint
psoas_speech_worker_probe (PsoasSpeechWorker *self)
{
  return give (self, COMMAND_PROBE, NULL, NULL);
}

void
psoas_speech_worker_abort (PsoasSpeechWorker *self)
{
  psoas_worker_lock (self);
  self->command = COMMAND_NONE;
  g_clear_pointer (&self->text, g_free);
  self->aborts++;
  break_connection (&self->worker);
  psoas_worker_unlock (self);
}

/**
 * psoas_speech_worker_close:
 * @self: (transfer full): a worker
 *
 * Silences the voice and ends the thread.
 */
void
psoas_speech_worker_close (PsoasSpeechWorker *self)
{
  psoas_worker_close (&self->worker);
}

/**
 * psoas_speech_worker_new:
 * @report: is told what became of each command that was not replaced by a newer one
 * @data: for @report
 *
 * Returns: (transfer full): a worker, in a thread of its own
 */
PsoasSpeechWorker *
psoas_speech_worker_new (PsoasSpeechReport report,
                         gpointer          data)
{
  PsoasSpeechWorker *self = psoas_worker_new (&kind, sizeof (PsoasSpeechWorker));

  self->report = report;
  self->data = data;
  self->socket = -1;
  psoas_worker_start (&self->worker);

  return self;
}
