/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-advice.h"

G_BEGIN_DECLS

/* R2: (element-type PsoasPainEntry) (transfer container): of @input, see there */
GPtrArray *psoas_advice_find_rises (const PsoasAdviceInput *input);
char *psoas_advice_explain_rise (const PsoasAdviceInput *input,
                                 const PsoasPainEntry   *after,
                                 gboolean                twice);
/* Whether another rule applies, and which scores say so: (transfer full) (nullable) */
char *psoas_advice_explain (const PsoasAdviceInput *input,
                            PsoasRule               rule);

G_END_DECLS
