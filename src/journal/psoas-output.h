/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes what the person asked for to where they asked for it: whole or not at all, for their eyes only.
 * Links are followed.  What is no file (a folder, a device, a pipe) is refused by its name.  @file may be in a
 * place without a local path. */
gboolean psoas_output_save  (GFile       *file,
                             const char  *data,
                             gsize        length,
                             GError     **error);
/* The same for a path that was typed, where "-" is standard output */
gboolean psoas_output_write (const char  *path,
                             const char  *data,
                             gsize        length,
                             GError     **error);
/* (transfer full) (nullable): what was chosen to save to, its name ending as its kind does */
GFile   *psoas_output_name  (GFile       *file,
                             const char  *ending,
                             GError     **error);

G_END_DECLS
