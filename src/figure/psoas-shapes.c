/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-shapes.h"

static gboolean
keep_own (const GMatchInfo *match,
          GString          *kept,
          gpointer          data)
{
  g_autofree char *path = g_match_info_fetch (match, 0);
  g_autofree char *number = g_match_info_fetch (match, 1);

  if (g_ascii_strtoll (number, NULL, 10) == GPOINTER_TO_INT (data))
    g_string_append (kept, path);

  return FALSE;
}

/**
 * psoas_shapes_keep_body:
 * @svg: the text of figure.svg
 * @body: from 0
 *
 * Shapes of figure.svg that not all bodies share are paths of a class "only-N", N from 1.
 *
 * Returns: (transfer full): the drawing of @body
 */
char *
psoas_shapes_keep_body (const char *svg,
                        int         body)
{
  g_autoptr (GRegex) shape = NULL;

  g_return_val_if_fail (svg != NULL, NULL);

  shape = g_regex_new ("<path class=\"[^\"]*\\bonly-([0-9]+)\\b[^>]*/>\\s*", G_REGEX_OPTIMIZE, 0, NULL);

  return g_regex_replace_eval (shape, svg, -1, 0, 0, keep_own, GINT_TO_POINTER (body + 1), NULL);
}
