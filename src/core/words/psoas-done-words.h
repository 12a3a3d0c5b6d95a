/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/psoas-stretch.h"

G_BEGIN_DECLS

/* @hurt: it hurt today, and it is to be rested from.  "Done 1 time today · in the article: 2 times a day"; empty where it was not done today (transfer full) */
char *psoas_done_words_today (PsoasStretch *stretch,
                              int           times,
                              gboolean      hurt);

G_END_DECLS
