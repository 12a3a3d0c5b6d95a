/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-alarm.h"

struct _PsoasAlarm {
  GSource source;
  GSourceOnceFunc callback;
};

static gboolean
dispatch (GSource     *source,
          GSourceFunc  unused,
          gpointer     data)
{
  g_source_set_ready_time (source, -1);
  ((PsoasAlarm *) source)->callback (data);

  return G_SOURCE_CONTINUE;
}

static gboolean
unused_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/**
 * psoas_alarm_new:
 * @callback: what is to be done; it may set the alarm again, but not free it
 * @data: for @callback
 *
 * Returns: (transfer full): an alarm that is not set
 */
PsoasAlarm *
psoas_alarm_new (GSourceOnceFunc callback,
                 gpointer        data)
{
  static GSourceFuncs funcs = { .dispatch = dispatch };
  GSource *source = g_source_new (&funcs, sizeof (PsoasAlarm));

  ((PsoasAlarm *) source)->callback = callback;
  g_source_set_callback (source, unused_cb, data, NULL);
  g_source_attach (source, NULL);

  return (PsoasAlarm *) source;
}

void
psoas_alarm_set (PsoasAlarm *self,
                 gint64      seconds)
{
  g_source_set_ready_time (&self->source, seconds <= 0 ? 0 : g_get_monotonic_time () + seconds * G_USEC_PER_SEC);
}

void
psoas_alarm_stop (PsoasAlarm *self)
{
  g_source_set_ready_time (&self->source, -1);
}

void
psoas_alarm_free (PsoasAlarm *self)
{
  g_source_destroy (&self->source);
  g_source_unref (&self->source);
}
