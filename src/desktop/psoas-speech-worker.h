/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PsoasSpeechWorker:
 *
 * A thread that talks to Speech Dispatcher, whose library waits for each answer.  Only the newest
 * command is kept; whatever happens to the service, no call here waits for it.
 */
typedef struct _PsoasSpeechWorker PsoasSpeechWorker;

/* How a text is to be read */
typedef struct {
  const char *language;  /* BCP 47, such as "de" */
  int rate;              /* -100 to 100; 0: as the person has set it for all programs */
  int volume;            /* 0 to 100; 100: as the person has set it for all programs */
} PsoasVoice;

/* What became of the command that was given as @serial, told in the main context of whoever made the
 * worker */
typedef void (* PsoasSpeechReport) (guint    serial,
                                    gboolean done,
                                    gpointer data);

PsoasSpeechWorker *psoas_speech_worker_new   (PsoasSpeechReport  report,
                                              gpointer           data);
/* Ends the thread as soon as the service lets it; nothing is reported any more. */
void               psoas_speech_worker_close (PsoasSpeechWorker *self);
/* Each gives a command its serial, which is greater than those before. */
guint              psoas_speech_worker_say   (PsoasSpeechWorker *self,
                                              const char        *text,
                                              const PsoasVoice  *voice);
/* Breaks off what is being said, and forgets what waits to be said. */
guint              psoas_speech_worker_stop  (PsoasSpeechWorker *self);
/* Looks whether a speech service answers, and tells. */
guint              psoas_speech_worker_probe (PsoasSpeechWorker *self);
/* Drops what has not been done yet, and breaks the connection that keeps the thread waiting. */
void               psoas_speech_worker_abort (PsoasSpeechWorker *self);

G_END_DECLS
