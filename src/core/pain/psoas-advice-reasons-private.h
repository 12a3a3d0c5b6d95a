/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-advice.h"

G_BEGIN_DECLS

/* Whether a rule applies, and which scores say so: (transfer full) (nullable) */
char *psoas_advice_explain (const PsoasAdviceInput *input,
                            PsoasRule               rule);

G_END_DECLS
