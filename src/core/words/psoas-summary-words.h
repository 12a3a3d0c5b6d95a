/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/psoas-session.h"

G_BEGIN_DECLS

/* What was done in a session, in words: translated, (transfer full). */

/* "3 of 3 holds, 5:00 in the posture"; names what was skipped, eased or hurt */
char *psoas_summary_words_side  (PsoasSession *session,
                                 PsoasSide     side);
/* How to get up from where it ended; "" where the stretch has no words for that */
char *psoas_summary_words_get_up (PsoasSession *session);
/* "Before 2, after 3"; -1: no score */
char *psoas_summary_words_scores (int before,
                                  int after);
/* What to do now: what the article says about repeating, or about pain */
char *psoas_summary_words_after (PsoasSession *session,
                                 gboolean      rests); /* the scores ask for rest */

/* Whether it was said that something hurts: then it is not done again today */
gboolean psoas_summary_did_hurt (PsoasSession *session);

G_END_DECLS
