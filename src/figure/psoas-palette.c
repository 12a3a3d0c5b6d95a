/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-palette.h"

#include <gio/gio.h>
#include <string.h>

static const char * const palette_files[PSOAS_N_PALETTES] = {
  "light.css",
  "dark.css",
  "high-contrast.css",
  "high-contrast-dark.css",
};

/**
 * psoas_palette_load_text:
 * @folder: a path or `resource://` URI
 * @name: a file in it
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the file's text
 */
char *
psoas_palette_load_text (const char  *folder,
                         const char  *name,
                         GError     **error)
{
  g_autoptr (GFile) parent = g_file_new_for_commandline_arg (folder);
  g_autoptr (GFile) file = g_file_get_child (parent, name);
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_load_contents (file, NULL, &text, &length, NULL, error)) {
    g_prefix_error (error, "%s/%s: ", folder, name);
    return NULL;
  }
  if (!g_utf8_validate (text, length, NULL)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s/%s: not all of it is UTF-8; save it as that", folder, name);
    return NULL;
  }

  return g_steal_pointer (&text);
}

/**
 * psoas_palette_load:
 * @self: a palette
 * @folder: where the style sheets are
 * @error: return location
 *
 * Returns: (transfer full) (nullable): its CSS
 */
char *
psoas_palette_load (PsoasPalette   self,
                    const char    *folder,
                    GError       **error)
{
  g_return_val_if_fail ((int) self >= 0 && (int) self < PSOAS_N_PALETTES, NULL);

  return psoas_palette_load_text (folder, palette_files[self], error);
}

/**
 * psoas_palette_find_inside:
 * @css: a palette
 *
 * A palette's rules for what lies inside the body, bones and muscles, stand behind those for the person.  A
 * picture that has none of them is drawn faster without.
 *
 * Returns: (transfer none): where they begin in @css, its end where there are none
 */
const char *
psoas_palette_find_inside (const char *css)
{
  const char *inside = strstr (css, "/* Inside */");

  return inside != NULL ? inside : css + strlen (css);
}
