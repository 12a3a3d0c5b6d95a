/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/psoas-options.h"

G_BEGIN_DECLS

/* What chosen amounts say in words: translated, (transfer full). */

/* "10 breaths on each side, 3 rounds" */
char       *psoas_options_words_dose    (const PsoasOptions *self);
/* "as in the article", "shorter than the article" ...; "" where the article names no such amount */
const char *psoas_options_words_article (const PsoasOptions *self,
                                         PsoasStretch       *stretch);
/* "about 14 minutes" for the whole session */
char       *psoas_options_words_length  (const PsoasOptions *self,
                                         PsoasStretch       *stretch);

G_END_DECLS
