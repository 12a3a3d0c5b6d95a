/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "content/psoas-library.h"
#include "psoas-start-request.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_RESUME_DIALOG (psoas_resume_dialog_get_type ())

/*
 * PsoasResumeDialog:
 *
 * Offers to go on with a session that was broken off: response "go-on".  "discard" forgets it; closing
 * the dialog leaves the offer for the next start.
 */
G_DECLARE_FINAL_TYPE (PsoasResumeDialog, psoas_resume_dialog, PSOAS, RESUME_DIALOG, AdwMessageDialog)

/* (transfer none) (nullable): NULL if there is no session to go on with */
PsoasResumeDialog *psoas_resume_dialog_new         (GtkWindow         *parent,
                                                    PsoasLibrary      *library);
/* (transfer none): to go on where it broke off */
PsoasStartRequest *psoas_resume_dialog_get_request (PsoasResumeDialog *self);

G_END_DECLS
