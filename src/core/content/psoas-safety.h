/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether the notice must be answered before a session may start: the version that the person
 * accepted (0: none) is older than the guidance's. */
static inline gboolean
psoas_safety_needs_answer (int accepted_version,
                           int guidance_version)
{
  return accepted_version < guidance_version;
}

G_END_DECLS
