/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/psoas-stretch.h"
#include "session/psoas-session.h"

/* Two small stretches with round numbers, for tests that need to know every second.
 *
 * "lying": getting down 2 x 3 s (not sided), position 4 + 6 s, come-out 2 + 3 s; its variation: position
 * 5 s, come-out 2 s.  10 breaths (3..10) or 30 s (10..60), 3 rounds (1..3).
 * "kneeling": getting down 8 s (sided), position 6 s, come-out 4 s; two variations: position 3 s,
 * come-out 3 s, the second after a start of its own, 7 s (sided).  30 s (10..60) or 5 breaths (1..10), 1 round (1..3).  Says something halfway. */
PsoasStretch *test_stretch_new  (const char   *id);
/* "This hurts", and the way out to its end; returns the time then (µs). */
gint64        test_session_hurt (PsoasSession *session,
                                 gint64        now);
