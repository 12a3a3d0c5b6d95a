/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-sleep.h"

#include <time.h>

/* A shorter sleep is no more than a late tick */
#define SLEEP_MIN (2 * G_USEC_PER_SEC)
/* A shorter stop cannot be told from a machine that is very busy */
#define MISS_MIN (20 * G_USEC_PER_SEC)

/**
 * psoas_clocks_read:
 *
 * Returns: both clocks now; where there is no boot-time clock it equals the monotonic one, and no
 *   sleep is ever seen
 */
PsoasClocks
psoas_clocks_read (void)
{
  PsoasClocks clocks;
  struct timespec ts;

  clocks.monotonic = g_get_monotonic_time ();
  if (clock_gettime (CLOCK_BOOTTIME, &ts) == 0)
    clocks.boottime = (gint64) ts.tv_sec * G_USEC_PER_SEC + ts.tv_nsec / 1000;
  else
    clocks.boottime = clocks.monotonic;

  return clocks;
}

/**
 * psoas_clocks_have_slept:
 * @before: an earlier reading
 * @after: a later one
 *
 * Compares how far each clock went, so that neither their offset nor a monotonic clock that runs fast
 * against the other looks like sleep.
 *
 * Returns: whether the machine slept for more than two seconds between them
 */
gboolean
psoas_clocks_have_slept (const PsoasClocks *before,
                         const PsoasClocks *after)
{
  gint64 awake = after->monotonic - before->monotonic;
  gint64 passed = after->boottime - before->boottime;

  return passed - awake > SLEEP_MIN;
}

/**
 * psoas_clocks_have_missed:
 * @before: an earlier reading
 * @after: a later one
 * @due: µs of the monotonic clock, when the program was to be woken at the latest; -1: never
 *
 * Returns: whether the program was not running for more than twenty seconds beyond that, as when somebody
 *   stopped it
 */
gboolean
psoas_clocks_have_missed (const PsoasClocks *before,
                          const PsoasClocks *after,
                          gint64             due)
{
  return due >= 0 && after->monotonic - MAX (due, before->monotonic) > MISS_MIN;
}
