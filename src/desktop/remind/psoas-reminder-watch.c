/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-reminder-watch.h"

#include "psoas-alarm.h"

/* How long it may sleep: its clock stands still while the machine sleeps. */
#define LONGEST 60  /* s */

struct _PsoasReminderWatch {
  GObject parent_instance;

  GApplication *application;  /* (unowned): owns this */
  PsoasReminders *reminders;  /* (owned) */
  gboolean started;
  gboolean stays;             /* and holds the application */
  PsoasAlarm *alarm;          /* (owned) */
};

G_DEFINE_FINAL_TYPE (PsoasReminderWatch, psoas_reminder_watch, G_TYPE_OBJECT)

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
set_stays (PsoasReminderWatch *self,
           gboolean            stays)
{
  if (self->stays == stays)
    return;

  self->stays = stays;
  if (stays)
    g_application_hold (self->application);
  else
    g_application_release (self->application);
}

/* @least: s until it looks again, whatever is due */
static void
arm (PsoasReminderWatch *self,
     int                 least)
{
  gint64 next = psoas_reminders_find_next (self->reminders);
  gint64 rest = next - get_now ();

  psoas_alarm_set (self->alarm, CLAMP (rest, least, LONGEST));
  if (next == PSOAS_REMINDER_NEVER)
    psoas_alarm_stop (self->alarm);
  /* It has come, or was answered otherwise. */
  if (rest > PSOAS_REMINDER_SNOOZE)
    set_stays (self, FALSE);
}

static void
look_cb (gpointer data)
{
  PsoasReminderWatch *self = data;
  g_autoptr (GError) error = NULL;
  gboolean posted;

  posted = psoas_reminders_remind (self->reminders, &error);
  if (error != NULL)
    g_message ("Reminders: %s", error->message);
  arm (self, posted ? 1 : LONGEST);
}

static void
changed_cb (PsoasReminderWatch *self)
{
  if (self->started)
    psoas_reminder_watch_start (self);
}

static void
psoas_reminder_watch_dispose (GObject *object)
{
  PsoasReminderWatch *self = PSOAS_REMINDER_WATCH (object);

  g_clear_pointer (&self->alarm, psoas_alarm_free);
  set_stays (self, FALSE);
  g_clear_object (&self->reminders);

  G_OBJECT_CLASS (psoas_reminder_watch_parent_class)->dispose (object);
}

static void
psoas_reminder_watch_class_init (PsoasReminderWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_reminder_watch_dispose;
}

static void
psoas_reminder_watch_init (PsoasReminderWatch *self)
{
  self->alarm = psoas_alarm_new (look_cb, self);
}

/**
 * psoas_reminder_watch_new:
 * @application: what is held
 * @reminders: what may become due
 *
 * Returns: (transfer full): a watch that has not been started
 */
PsoasReminderWatch *
psoas_reminder_watch_new (GApplication   *application,
                          PsoasReminders *reminders)
{
  PsoasReminderWatch *self = g_object_new (PSOAS_TYPE_REMINDER_WATCH, NULL);

  self->application = application;
  self->reminders = g_object_ref (reminders);
  g_signal_connect_object (reminders, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
psoas_reminder_watch_start (PsoasReminderWatch *self)
{
  g_return_if_fail (PSOAS_IS_REMINDER_WATCH (self));

  self->started = TRUE;
  arm (self, 1);
}

void
psoas_reminder_watch_stay (PsoasReminderWatch *self)
{
  g_return_if_fail (PSOAS_IS_REMINDER_WATCH (self));

  set_stays (self, TRUE);
  psoas_reminder_watch_start (self);
}

gboolean
psoas_reminder_watch_is_staying (PsoasReminderWatch *self)
{
  g_return_val_if_fail (PSOAS_IS_REMINDER_WATCH (self), FALSE);

  return self->stays;
}
