/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/psoas-side.h"

G_BEGIN_DECLS

/* How long holds were held, in words: the same figure wherever it is told.  Holds are added up in whole
 * milliseconds first, and only what is shown is cut to seconds. */

/* (transfer full): "1:29", from an hour on "3 h 20 min" */
char *psoas_held_words_time  (gint64        milliseconds);
/* (transfer full): "left 1:29, right 1:30 held"; @held: ms, by side */
char *psoas_held_words_sides (const gint64 *held);

G_END_DECLS
