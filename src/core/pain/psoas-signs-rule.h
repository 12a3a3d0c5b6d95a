/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-pain-entry.h"

G_BEGIN_DECLS

/* Whether the signs that need help soon are to be asked for before the next session: when they never were,
 * when a new episode of pain has begun, and after eight weeks.
 * @entries: sorted by time (nullable); @asked: s since 1970, when all of them were last answered with "none";
 * 0: never */
gboolean psoas_signs_are_due          (const PsoasPainEntry *entries,
                                       gsize                 n_entries,
                                       gint64                asked,
                                       gint64                now,
                                       int                   today);
/* Whether they are offered after a session with these scores before and after it, 0 to 10 */
gboolean psoas_signs_are_worth_asking (int                   before,
                                       int                   after);

G_END_DECLS
