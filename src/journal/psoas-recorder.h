/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-journal.h"
#include "session/psoas-session.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_RECORDER (psoas_recorder_get_type ())

/**
 * PsoasRecorder:
 *
 * Saves a session in the journal as it goes, so that whatever ends the program costs at most the hold in
 * progress; what was broken off and is taken up again goes on in its row.  A score that was asked for before
 * the session is saved at once, and again with the session's id when that is known.  Call psoas_recorder_update() whenever the session's "state", "phase-index" or "plan" changed.
 */
G_DECLARE_FINAL_TYPE (PsoasRecorder, psoas_recorder, PSOAS, RECORDER, GObject)

PsoasRecorder *psoas_recorder_new            (PsoasJournal   *journal,
                                              PsoasSession   *session);
/* Saves what is new: @now in s since 1970, @today the person's own day.  FALSE: something waits to be
 * saved, and the session goes on. */
gboolean       psoas_recorder_update         (PsoasRecorder  *self,
                                              gint64          now,
                                              int             today,
                                              GError        **error);
/* For the scores and notes about it; 0 before the session has begun */
gint64         psoas_recorder_get_session_id (PsoasRecorder  *self);

G_END_DECLS
