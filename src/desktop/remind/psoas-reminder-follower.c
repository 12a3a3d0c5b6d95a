/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-reminder-follower.h"

#include "psoas-reminder-portal.h"

/* A person who sets a time turns a wheel: the desktop is told when that has come to rest. */
#define SETTLING 1000  /* ms */

struct _PsoasReminderFollower {
  GObject parent_instance;

  GApplication *application;  /* (unowned): owns this */
  PsoasSettings *settings;    /* (owned) */
  GListModel *library;        /* (owned) */
  PsoasReminders *reminders;  /* (owned) */
  PsoasReminderWatch *watch;  /* (owned) */
  PsoasReminderHost *host;    /* (owned) */
  GArray *known;              /* (owned) (element-type PsoasReminderSchedule): of each stretch, as the host was told */
  guint settling;             /* a source; 0: none */
  guint looking;              /* likewise */
  gboolean holds;             /* the application */
};

G_DEFINE_FINAL_TYPE (PsoasReminderFollower, psoas_reminder_follower, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* (element-type PsoasReminderSchedule) (transfer full): of each stretch */
static GArray *
read_schedules (PsoasReminderFollower *self)
{
  GArray *schedules = g_array_new (FALSE, FALSE, sizeof (PsoasReminderSchedule));

  for (guint i = 0; i < g_list_model_get_n_items (self->library); i++) {
    g_autoptr (PsoasStretch) stretch = g_list_model_get_item (self->library, i);
    PsoasReminderSchedule schedule;

    psoas_settings_get_reminder (self->settings, stretch, &schedule);
    g_array_append_val (schedules, schedule);
  }

  return schedules;
}

/* (element-type PsoasReminderSchedule) (transfer full): those that remind */
static GArray *
filter_active (GArray *schedules)
{
  GArray *active = g_array_new (FALSE, FALSE, sizeof (PsoasReminderSchedule));

  for (guint i = 0; i < schedules->len; i++) {
    if (psoas_reminder_schedule_is_active (&g_array_index (schedules, PsoasReminderSchedule, i)))
      g_array_append_val (active, g_array_index (schedules, PsoasReminderSchedule, i));
  }

  return active;
}

static void
update_hold (PsoasReminderFollower *self)
{
  gboolean holds = self->settling != 0 || psoas_reminder_host_is_busy (self->host);

  if (self->holds == holds)
    return;

  self->holds = holds;
  if (holds)
    g_application_hold (self->application);
  else
    g_application_release (self->application);
}

static void
tell_changed (PsoasReminderFollower *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
host_changed_cb (PsoasReminderFollower *self)
{
  if (psoas_reminder_host_get_state (self->host) == PSOAS_REMINDER_HOST_AT_LOGIN)
    psoas_reminder_watch_start (self->watch);
  update_hold (self);
  tell_changed (self);
}

static void
tell_host (PsoasReminderFollower *self,
           GArray                *active)
{
  psoas_reminder_host_apply (self->host, (PsoasReminderSchedule *) (void *) active->data, active->len);
}

static void
begin_changed (PsoasReminderFollower *self,
               GArray                *schedules)
{
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();

  for (guint i = 0; i < schedules->len; i++) {
    g_autoptr (PsoasStretch) stretch = g_list_model_get_item (self->library, i);

    if (i >= self->known->len || !psoas_reminder_schedule_equal (&g_array_index (schedules, PsoasReminderSchedule, i),
                                                                 &g_array_index (self->known, PsoasReminderSchedule, i)))
      g_ptr_array_add (changed, (char *) psoas_stretch_get_id (stretch));
  }
  g_ptr_array_add (changed, NULL);
  psoas_reminders_begin (self->reminders, (const char * const *) changed->pdata);
}

static gboolean
settled_cb (gpointer data)
{
  PsoasReminderFollower *self = data;
  g_autoptr (GArray) before = filter_active (self->known);
  g_autoptr (GArray) schedules = read_schedules (self);
  g_autoptr (GArray) after = filter_active (schedules);

  self->settling = 0;
  begin_changed (self, schedules);
  g_array_unref (self->known);
  self->known = g_steal_pointer (&schedules);
  if (before->len > 0 || after->len > 0)
    tell_host (self, after);
  update_hold (self);

  return G_SOURCE_REMOVE;
}

static void
settings_changed_cb (PsoasReminderFollower *self)
{
  g_clear_handle_id (&self->settling, g_source_remove);
  self->settling = g_timeout_add (SETTLING, settled_cb, self);
  update_hold (self);
}

static gboolean
look_cb (gpointer data)
{
  PsoasReminderFollower *self = data;

  self->looking = 0;
  psoas_reminders_withdraw (self->reminders);
  tell_changed (self);

  return G_SOURCE_REMOVE;
}

/* Not from within the save that tells of it */
static void
journal_changed_cb (PsoasReminderFollower *self)
{
  g_autoptr (GArray) active = filter_active (self->known);

  if (self->looking == 0 && active->len > 0)
    self->looking = g_idle_add (look_cb, self);
}

static void
psoas_reminder_follower_dispose (GObject *object)
{
  PsoasReminderFollower *self = PSOAS_REMINDER_FOLLOWER (object);

  g_clear_handle_id (&self->settling, g_source_remove);
  g_clear_handle_id (&self->looking, g_source_remove);
  g_clear_object (&self->host);
  g_clear_object (&self->watch);
  g_clear_object (&self->reminders);
  g_clear_object (&self->settings);
  g_clear_object (&self->library);
  g_clear_pointer (&self->known, g_array_unref);

  G_OBJECT_CLASS (psoas_reminder_follower_parent_class)->dispose (object);
}

static void
psoas_reminder_follower_class_init (PsoasReminderFollowerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_reminder_follower_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
psoas_reminder_follower_init (PsoasReminderFollower *self)
{
}

/**
 * psoas_reminder_follower_new:
 * @application: as of psoas_reminders_new()
 * @settings: when to remind
 * @journal: the pain log
 * @library: (element-type PsoasStretch): all stretches
 *
 * Returns: (transfer full): what follows settings and pain log from now on
 */
PsoasReminderFollower *
psoas_reminder_follower_new (GApplication  *application,
                             PsoasSettings *settings,
                             PsoasJournal  *journal,
                             GListModel    *library)
{
  PsoasReminderFollower *self = g_object_new (PSOAS_TYPE_REMINDER_FOLLOWER, NULL);

  self->application = application;
  self->settings = g_object_ref (settings);
  self->library = g_object_ref (library);
  self->reminders = psoas_reminders_new (application, settings, journal, library);
  self->watch = psoas_reminder_watch_new (application, self->reminders);
  self->host = psoas_reminder_host_new (g_application_get_dbus_connection (application), psoas_reminder_portal_is_sandboxed ());
  self->known = read_schedules (self);
  g_signal_connect_object (self->reminders, "changed", G_CALLBACK (tell_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->host, "changed", G_CALLBACK (host_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::reminders", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "changed", G_CALLBACK (journal_changed_cb), self, G_CONNECT_SWAPPED);
  if (psoas_reminder_host_is_at_login (self->host))
    psoas_reminder_watch_start (self->watch);

  return self;
}

PsoasReminders *
psoas_reminder_follower_get_reminders (PsoasReminderFollower *self)
{
  g_return_val_if_fail (PSOAS_IS_REMINDER_FOLLOWER (self), NULL);

  return self->reminders;
}

PsoasReminderHost *
psoas_reminder_follower_get_host (PsoasReminderFollower *self)
{
  g_return_val_if_fail (PSOAS_IS_REMINDER_FOLLOWER (self), NULL);

  return self->host;
}

void
psoas_reminder_follower_ask_host (PsoasReminderFollower *self)
{
  g_autoptr (GArray) active = NULL;

  g_return_if_fail (PSOAS_IS_REMINDER_FOLLOWER (self));

  active = filter_active (self->known);
  if (active->len > 0 && !psoas_reminder_host_is_busy (self->host))
    tell_host (self, active);
}

void
psoas_reminder_follower_snooze (PsoasReminderFollower *self,
                                const char * const    *stretches)
{
  g_return_if_fail (PSOAS_IS_REMINDER_FOLLOWER (self));

  if (!psoas_reminders_snooze (self->reminders, stretches))
    psoas_reminder_watch_stay (self->watch);
}
