/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* figure.svg without the shapes that are not of @body, from 0.  (transfer full) */
char *psoas_shapes_keep_body (const char *svg,
                              int         body);

G_END_DECLS
