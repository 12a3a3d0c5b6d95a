/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of the language that the program speaks. */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-language.h"

#include <string.h>

#define FIELD "Language:"

char *
psoas_language_parse (const char *header)
{
  g_auto (GStrv) lines = g_strsplit (header, "\n", -1);

  for (int i = 0; lines[i] != NULL; i++) {
    if (g_str_has_prefix (lines[i], FIELD))
      return g_strstrip (g_strdup (lines[i] + strlen (FIELD)));
  }

  return NULL;
}

gboolean
psoas_language_is_reviewed (const char *language)
{
  g_auto (GStrv) reviewed = g_strsplit (REVIEWED_LANGUAGES, " ", -1);

  return g_strv_contains ((const char * const *) reviewed, language ? language : "en");
}
