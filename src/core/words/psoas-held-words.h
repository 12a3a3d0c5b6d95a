/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/psoas-side.h"

G_BEGIN_DECLS

/* How long holds were held, in words: the same figure wherever it is told.  Holds are added up in whole
 * milliseconds first, and only what is shown is cut to seconds. */

/* (transfer full): "1:29", from an hour on "3 h 20 min" */
char *psoas_held_words_time  (gint64        milliseconds);
/* (transfer full): "45 s", "10 min", from an hour on "3 h 20 min": of many holds together */
char *psoas_held_words_length (gint64      milliseconds);
/* (transfer full): "left 10 min, right 9 min held"; @held: ms, by side */
char *psoas_held_words_sides (const gint64 *held);
/* (transfer full): "12 sessions, 1 more broken off" */
char *psoas_held_words_sessions (int       done,
                                 int       broken);

G_END_DECLS
