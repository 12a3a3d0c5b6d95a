/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-audio.h"
#include "psoas-journal.h"
#include "session/psoas-bookmark.h"
#include "psoas-figure.h"
#include "content/psoas-guidance.h"
#include "psoas-session-driver.h"
#include "psoas-settings.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_SESSION_PAGE (psoas_session_page_get_type ())

/**
 * PsoasSessionPage:
 *
 * Guides through one session.  Has its own header bar.  Actions (installed on the class, keys bound on
 * the page): session.toggle, session.pause, session.skip, session.back, session.breathe, session.go-on, session.hurt, session.rest,
 * session.decide, session.ease, session.leave-side, session.end, session.leave, session.next-checkpoint.
 *
 * Signal "over" (PsoasSession): finished or ended; the window shows the summary.
 */
G_DECLARE_FINAL_TYPE (PsoasSessionPage, psoas_session_page, PSOAS, SESSION_PAGE, GtkWidget)

GtkWidget    *psoas_session_page_new         (PsoasFigure   *figure,
                                              PsoasGuidance *guidance,
                                              PsoasSettings *settings,
                                              PsoasAudio    *audio,
                                              PsoasJournal  *journal);
/* Begins at once; an earlier session of the page must be over. */
void          psoas_session_page_begin       (PsoasSessionPage *self,
                                              PsoasPlan        *plan);
/* The same with a session that was broken off; @stretch makes a plan of the bookmark. */
void          psoas_session_page_resume      (PsoasSessionPage *self,
                                              PsoasBookmark    *bookmark,
                                              PsoasStretch     *stretch);
/* (nullable) (transfer none): the one that runs */
PsoasSession *psoas_session_page_get_session (PsoasSessionPage *self);
/* Its row in the journal; 0: it has not begun */
gint64        psoas_session_page_get_journal_id (PsoasSessionPage *self);
/* Says something beside the session, for some seconds. */
void          psoas_session_page_tell        (PsoasSessionPage *self,
                                              const char       *text);
/* Asks before leaving a running session (win.back, Escape, closing the window come here). */
void          psoas_session_page_ask_leave   (PsoasSessionPage *self);

G_END_DECLS
