/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/psoas-session.h"

G_BEGIN_DECLS

/* What a session says in words: translated, for the page and for a screen reader.  Every string is
 * (transfer full), and "" where there is nothing to say, unless a nullable is named. */

/* The whole seconds that a time left is told as, on screen and by a voice */
int   psoas_session_words_seconds   (gint64          remaining);
/* The big number: breaths left ("7"), else seconds left ("23"), from 100 s minutes ("1:40"); the count
 * after sleep; "" while a phase waits for the person, and when the session is over. */
char *psoas_session_words_number    (PsoasSession   *session,
                                     gint64          now);
/* What the number counts: "Breath 4 of 10", "seconds left"; "" where the number is. */
char *psoas_session_words_unit      (PsoasSession   *session,
                                     gint64          now);
/* What goes on, in one or two words: "Hold", "Change over", "Paused" ... */
char *psoas_session_words_title     (PsoasSession   *session);
/* "Left hip: left leg long, right knee raised"; "" in phases without a side */
char *psoas_session_words_side      (PsoasSession   *session);
/* "Hold 2 of 6 · Round 1 of 3" */
char *psoas_session_words_where     (PsoasSession   *session);
/* "Next: change sides, then the right side" */
char *psoas_session_words_next      (PsoasSession   *session);
/* (nullable): that time was lost, after sleep or a stop of the program, until the session goes on */
const char *psoas_session_words_interruption (PsoasSession *session);
/* In a phase that waits for the person: what was said in it before, one numbered line each */
char *psoas_session_words_told      (PsoasSession   *session);
/* The sentence of the phase cue last begun, worded for the phase's side */
char *psoas_session_words_sentence  (PsoasSession   *session);
/* (nullable): what a screen reader is told at a cue: a phase begins, its next step, halfway, the last
 * breath or ten seconds, the end.  NULL for cues that would chatter. */
char *psoas_session_words_milestone (PsoasSession   *session,
                                     const PsoasCue *cue);
/* What is said first when it hurts */
const char *psoas_session_words_stop       (void);
/* (nullable): "Paused.", or that it is stopped and waits; NULL while it does not stand still */
const char *psoas_session_words_standstill (PsoasSession *session);

G_END_DECLS
