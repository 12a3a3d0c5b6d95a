/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-day-watch.h"

#include "pain/psoas-day.h"

struct _PsoasDayWatch {
  GObject parent_instance;

  int day;       /* as it was when last looked at; G_MININT: not yet */
  guint source;  /* for midnight */
};

G_DEFINE_FINAL_TYPE (PsoasDayWatch, psoas_day_watch, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
midnight_cb (gpointer data)
{
  PsoasDayWatch *self = data;

  self->source = 0;
  psoas_day_watch_look (self);

  return G_SOURCE_REMOVE;
}

static void
psoas_day_watch_dispose (GObject *object)
{
  g_clear_handle_id (&PSOAS_DAY_WATCH (object)->source, g_source_remove);

  G_OBJECT_CLASS (psoas_day_watch_parent_class)->dispose (object);
}

static void
psoas_day_watch_class_init (PsoasDayWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_day_watch_dispose;

  signals[CHANGED] = g_signal_new ("changed", PSOAS_TYPE_DAY_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
psoas_day_watch_init (PsoasDayWatch *self)
{
  self->day = G_MININT;
}

PsoasDayWatch *
psoas_day_watch_new (void)
{
  return g_object_new (PSOAS_TYPE_DAY_WATCH, NULL);
}

void
psoas_day_watch_look (PsoasDayWatch *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  psoas_day_watch_look_at (self, g_get_real_time () / G_USEC_PER_SEC, zone);
}

void
psoas_day_watch_look_at (PsoasDayWatch *self,
                         gint64         now,
                         GTimeZone     *zone)
{
  int day = psoas_day_from_time (now, zone), before = self->day;

  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (psoas_day_watch_get_rest (now, zone) * 1000, midnight_cb, self);
  self->day = day;
  if (before != G_MININT && before != day)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* By halves, as a day may have 23 or 25 hours. */
guint
psoas_day_watch_get_rest (gint64     now,
                          GTimeZone *zone)
{
  int day = psoas_day_from_time (now, zone);
  guint low = 0, high = 2 * PSOAS_DAY_SECONDS;

  while (high - low > 1) {
    guint middle = low + (high - low) / 2;

    if (psoas_day_from_time (now + middle, zone) > day)
      high = middle;
    else
      low = middle;
  }

  return high;
}
