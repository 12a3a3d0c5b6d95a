/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-session-page.h"
#include "widgets/psoas-page-stack.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_SESSION_GUARD (psoas_session_guard_get_type ())

/**
 * PsoasSessionGuard:
 *
 * Begins sessions, and sees to it that one which runs is left by its own question alone: by no way back, no other
 * wish, and no closing of the window.
 *
 * Signal "over" (PsoasSession *session): it is finished or ended.
 */
G_DECLARE_FINAL_TYPE (PsoasSessionGuard, psoas_session_guard, PSOAS, SESSION_GUARD, GObject)

/* @window: (unowned): it outlives the guard */
PsoasSessionGuard *psoas_session_guard_new       (GtkWindow         *window,
                                                  PsoasPageStack    *stack,
                                                  PsoasFigure       *figure,
                                                  PsoasGuidance     *guidance,
                                                  PsoasAudio        *audio,
                                                  PsoasJournal      *journal);
/* Begins a session of @plan, or goes on with the one of @bookmark (nullable); returns the session's row in the journal. */
gint64             psoas_session_guard_begin     (PsoasSessionGuard *self,
                                                  PsoasPlan         *plan);
/* The same, from where it was broken off. */
gint64             psoas_session_guard_resume    (PsoasSessionGuard *self,
                                                  PsoasBookmark     *bookmark,
                                                  PsoasStretch      *stretch);
/* (transfer none) (nullable): the session that runs, or waits */
PsoasSession      *psoas_session_guard_get_active (PsoasSessionGuard *self);
gboolean           psoas_session_guard_is_shown  (PsoasSessionGuard *self);
/* Shows the session that runs, if one does. */
gboolean           psoas_session_guard_show      (PsoasSessionGuard *self);
/* Asks whether to end the session that runs, if one does; @closes: the window closes with it */
gboolean           psoas_session_guard_ask       (PsoasSessionGuard *self,
                                                  gboolean           closes);
/* Reading takes the eyes off the stretch: the clock stops meanwhile. */
void               psoas_session_guard_pause     (PsoasSessionGuard *self);
/* If a session runs, shows it as it is, and says what becomes of the wish for another one of @wanted; (nullable): of
 * the wish to look at a file. */
gboolean           psoas_session_guard_refuse    (PsoasSessionGuard *self,
                                                  PsoasStretch      *wanted);

G_END_DECLS
