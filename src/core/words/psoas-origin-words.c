/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-origin-words.h"

#include <glib/gi18n.h>

/**
 * psoas_origin_words:
 * @stretch: a stretch
 *
 * Returns: (transfer full): that it is from a file of the person's, and who wrote that; "" for one that comes with
 *   the program
 */
char *
psoas_origin_words (PsoasStretch *stretch)
{
  const char *author = psoas_stretch_get_author (stretch);

  if (psoas_stretch_get_origin (stretch) == PSOAS_ORIGIN_SHIPPED)
    return g_strdup ("");
  if (author == NULL)
    return g_strdup (_("From a file of yours, not from the article"));

  /* Translators: %s is who wrote the file, as it says */
  return g_strdup_printf (_("From a file of yours, written by %s, not from the article"), author);
}
