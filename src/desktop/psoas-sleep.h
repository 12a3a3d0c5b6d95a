/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Two clocks read at one moment: only the boot-time clock counts while the machine sleeps. */
typedef struct {
  gint64 monotonic; /* µs */
  gint64 boottime;  /* µs */
} PsoasClocks;

PsoasClocks psoas_clocks_read      (void);
gboolean    psoas_clocks_have_slept (const PsoasClocks *before,
                                     const PsoasClocks *after);
/* @due: µs of the monotonic clock, when the program was to be woken at the latest; -1: never */
gboolean    psoas_clocks_have_missed (const PsoasClocks *before,
                                      const PsoasClocks *after,
                                      gint64             due);

G_END_DECLS
