/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A speech service for tests: it speaks Speech Dispatcher's protocol on a socket of its own, in a thread. */

typedef enum {
  FAKE_SPEECH_RECORDS,
  FAKE_SPEECH_HANGS,     /* takes connections and never answers */
  FAKE_SPEECH_STALLS,    /* never says that it has a sentence */
  FAKE_SPEECH_DIES,      /* ends in its first sentence, for good */
} FakeSpeechMode;

typedef struct _FakeSpeech FakeSpeech;

/* Points SPEECHD_ADDRESS to it, until it is freed. */
FakeSpeech *fake_speech_new      (FakeSpeechMode  mode);
void        fake_speech_free     (FakeSpeech     *self);
/* (transfer full): what it was told: a line for each "SAY text", "CANCEL", "SET name value" */
char       *fake_speech_dup_log  (FakeSpeech     *self);
/* Runs the main loop until the log ends with @end; fails after ten seconds. */
void        fake_speech_wait_for (FakeSpeech     *self,
                                  const char     *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FakeSpeech, fake_speech_free)

G_END_DECLS
