/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-guidance.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_SIGNS (psoas_signs_get_type ())

/**
 * PsoasSigns:
 *
 * The signs that need help now or on the same day, to be ticked.
 *
 * Signal "changed": one was ticked or unticked.
 */
G_DECLARE_FINAL_TYPE (PsoasSigns, psoas_signs, PSOAS, SIGNS, GtkWidget)

GtkWidget    *psoas_signs_new         (PsoasGuidance *guidance);
/* Of the most urgent one that is ticked; NONE: none is */
PsoasUrgency  psoas_signs_get_urgency (PsoasSigns    *self);

G_END_DECLS
