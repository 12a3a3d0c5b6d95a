/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "Ten breaths on this side." @breaths: from 1.  (transfer full) */
char *psoas_count_words_breaths (int breaths);

G_END_DECLS
