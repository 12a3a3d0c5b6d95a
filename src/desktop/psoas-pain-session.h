/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pain/psoas-admission.h"
#include "psoas-journal.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_PAIN_SESSION (psoas_pain_session_get_type ())

/**
 * PsoasPainSession:
 *
 * Keeps what the person says about pain before and after one session, and gives the advice that follows.
 * An answer that is given again replaces the first.  What cannot be saved now waits in the journal.
 */
G_DECLARE_FINAL_TYPE (PsoasPainSession, psoas_pain_session, PSOAS, PAIN_SESSION, GObject)

PsoasPainSession *psoas_pain_session_new              (PsoasJournal              *journal);
/* Another session is to come, of a stretch (by its id): no score of it is known.  What is said after the one
 * that began last is still of that one. */
void              psoas_pain_session_begin            (PsoasPainSession *self,
                                                       const char       *stretch);
/* The session that has begun, as the journal has it, and its stretch, which may be a gentler one than was
 * asked for: scores before and after belong to it. */
void              psoas_pain_session_set_session      (PsoasPainSession *self,
                                                       gint64            session,
                                                       const char       *stretch);
/* @answer: score, places, sides, changed, new_pain; the rest is filled in here.  @moment: BEFORE or AFTER */
void              psoas_pain_session_save             (PsoasPainSession     *self,
                                                       PsoasMoment           moment,
                                                       const PsoasPainEntry *answer);
/* 0..10; -1: nothing was said at that moment of the session that began last */
int               psoas_pain_session_get_score        (PsoasPainSession *self,
                                                       PsoasMoment       moment);
/* After the session (element-type PsoasAdvice) (transfer full): what was shown since psoas_pain_session_begin() is due still */
GPtrArray        *psoas_pain_session_find_advice      (PsoasPainSession          *self);
/* @advice is before the person's eyes: not again within a week, where it is not always due. */
void              psoas_pain_session_mark_shown       (PsoasPainSession  *self,
                                                       const PsoasAdvice *advice);
/* The most urgent list in which a sign is ticked now; NONE: the tick was taken back.  It holds for the rest of
 * the day, for whatever is to begin, and when the program is started again. */
void              psoas_pain_session_tick             (PsoasPainSession *self,
                                                       PsoasUrgency      urgency);
/* What is ticked today, NONE: nothing is */
PsoasUrgency      psoas_pain_session_get_ticked       (PsoasPainSession          *self);
/* "None of these" was answered to the signs that need help soon. */
void              psoas_pain_session_say_no_red_flags (PsoasPainSession          *self);
/* Whether the signs are to be offered after the session: see psoas_red_flags_are_worth_asking() */
gboolean          psoas_pain_session_offers_red_flags (PsoasPainSession          *self);
/* Whether a session may begin: @input without what the journal knows, what is ticked, and when it is now */
PsoasAdmission   *psoas_pain_session_decide           (PsoasPainSession          *self,
                                                       const PsoasAdmissionInput *input);

G_END_DECLS
