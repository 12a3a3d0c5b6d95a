/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-session-driver.h"

G_BEGIN_DECLS

/* A session seen as an MPRIS 2 player: every value is worked out when it is asked for. */
typedef struct {
  PsoasSessionDriver *driver;   /* (owned) by whoever keeps the view */
  gint64 count_length;          /* µs: how long the count after sleep was when it began; else 0 */
} PsoasMprisView;

void      psoas_mpris_view_update       (PsoasMprisView *self);
GVariant *psoas_mpris_view_get          (PsoasMprisView *self,
                                         const char     *interface,
                                         const char     *name);
char     *psoas_mpris_view_dup_track    (PsoasMprisView *self);
gint64    psoas_mpris_view_get_position (PsoasMprisView *self,
                                         gint64          now);
gboolean  psoas_mpris_view_can_play     (PsoasMprisView *self);

G_END_DECLS
