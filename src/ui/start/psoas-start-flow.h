/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-guidance.h"
#include "content/psoas-library.h"
#include "psoas-audio.h"
#include "psoas-pain-session.h"
#include "psoas-settings.h"
#include "psoas-start-request.h"
#include "widgets/psoas-page-stack.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_START_FLOW (psoas_start_flow_get_type ())

/**
 * PsoasStartFlow:
 *
 * The way from a request to a session: the notice, the questions, what there is to read, the set-up card.  Whether
 * the request goes on is psoas_admission_decide() alone, asked again at each step and a last time at the door.
 * A newer request removes the pages of the older one.
 *
 * Signal "begin" (PsoasStartRequest *request): the session begins.
 */
G_DECLARE_FINAL_TYPE (PsoasStartFlow, psoas_start_flow, PSOAS, START_FLOW, GObject)

/* @window: (unowned): whose dialogs they are; it outlives the flow */
PsoasStartFlow *psoas_start_flow_new   (GtkWindow         *window,
                                        PsoasPageStack    *stack,
                                        PsoasLibrary      *library,
                                        PsoasGuidance     *guidance,
                                        PsoasPainSession   *pain,
                                        PsoasAudio        *audio);
/* Begins on the way; what was on it is dropped. */
void            psoas_start_flow_start (PsoasStartFlow    *self,
                                        PsoasStartRequest *request);
/* What is to be said when the program is opened: the notice, or that a session broke off. */
void            psoas_start_flow_greet (PsoasStartFlow    *self);

G_END_DECLS
