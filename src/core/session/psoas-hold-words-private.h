/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-phase-private.h"
#include "psoas-plan-private.h"

G_BEGIN_DECLS

/* What is said in a hold, while a plan is built */

/* Whether the holds of a plan are about breathing */
gboolean psoas_hold_words_breathe (PsoasPlan  *self);
/* @phase: a hold without words; @cautions: whether the caution about breathing is among them */
void     psoas_hold_words_fill    (PsoasPlan  *self,
                                   PsoasPhase *phase,
                                   gboolean    cautions);

G_END_DECLS
