/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-guidance.h"
#include "psoas-pain-session.h"
#include "psoas-settings.h"
#include "psoas-start-request.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_PAIN_PAGE (psoas_pain_page_get_type ())

/**
 * PsoasPainPage:
 *
 * What is asked before a session, and what the answer says: go on, go on with what is offered instead, or not
 * now.  It decides nothing: it tells what was answered, and is told what to show.
 *
 * Signals, each with its request: "answered" (PsoasStartRequest *, guint, a PsoasAnswers), "again", "offer", "ticked".
 */
G_DECLARE_FINAL_TYPE (PsoasPainPage, psoas_pain_page, PSOAS, PAIN_PAGE, GtkWidget)

GtkWidget    *psoas_pain_page_new          (PsoasPainSession      *pain,
                                            PsoasGuidance        *guidance,
                                            PsoasSettings        *settings,
                                            PsoasStartRequest    *request);
void          psoas_pain_page_ask          (PsoasPainPage        *self);
void          psoas_pain_page_show         (PsoasPainPage        *self,
                                            const PsoasAdmission *admission);
/* To where the page begins, with the focus too */
void          psoas_pain_page_show_top     (PsoasPainPage        *self);

G_END_DECLS
