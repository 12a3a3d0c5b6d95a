/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (nullable): of a catalogue's header, "Language: de"; NULL where nothing is translated, and texts are English.
 * (transfer full) */
char     *psoas_language_parse       (const char *header);
/* Whether a health professional has read the guidance in @language, or in English where that is NULL */
gboolean  psoas_language_is_reviewed (const char *language);

G_END_DECLS
