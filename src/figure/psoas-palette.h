/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  PSOAS_PALETTE_LIGHT,
  PSOAS_PALETTE_DARK,
  PSOAS_PALETTE_HIGH_CONTRAST,
  PSOAS_PALETTE_HIGH_CONTRAST_DARK,
} PsoasPalette;

#define PSOAS_N_PALETTES 4

/* The text of a file in @folder, a path or `resource://` URI.  (transfer full) */
char *psoas_palette_load_text (const char    *folder,
                               const char    *name,
                               GError       **error);
/* The colours of figure.svg, xray.svg, anatomy.svg and sacroiliac.svg, as CSS.  (transfer full) */
char *psoas_palette_load      (PsoasPalette   self,
                               const char    *folder,
                               GError       **error);
/* Where the rules for bones and muscles begin in @css */
const char *psoas_palette_find_inside (const char *css);

G_END_DECLS
