/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "content/psoas-guidance.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_SAFETY_DIALOG (psoas_safety_dialog_get_type ())

/**
 * PsoasSafetyDialog:
 *
 * The notice before the first session.  Responses: "read" (show the guidance page, not yet
 * accepted), "accept", and "later" (also Escape).  Who opens it acts on "response".
 */
G_DECLARE_FINAL_TYPE (PsoasSafetyDialog, psoas_safety_dialog, PSOAS, SAFETY_DIALOG, AdwMessageDialog)

GtkWidget *psoas_safety_dialog_new (GtkWindow     *parent,
                                    PsoasGuidance *guidance);

G_END_DECLS
