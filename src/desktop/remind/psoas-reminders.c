/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-reminders.h"

#include "psoas-bus.h"
#include "psoas-reminder-facts.h"
#include "psoas-reminder-portal.h"
#include "psoas-reminder-store.h"
#include "psoas-reminder-timer.h"
#include "remind/psoas-reminder-words.h"

#include <glib/gi18n.h>

struct _PsoasReminders {
  GObject parent_instance;

  GApplication *application;  /* (unowned): owns this */
  PsoasSettings *settings;    /* (owned) */
  PsoasJournal *journal;      /* (owned) */
  GListModel *library;        /* (owned) */
  gboolean withdrawn;         /* nothing was posted since, here */
};

G_DEFINE_FINAL_TYPE (PsoasReminders, psoas_reminders, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/* (transfer full) (nullable): what is remembered; nobody else has it meanwhile */
static PsoasReminderStore *
open_store (GError **error)
{
  g_autofree char *path = psoas_reminder_store_dup_path ();

  return psoas_reminder_store_open (path, error);
}

/* --- what is due ---------------------------------------------------------------------------------- */

/* All that is known of a stretch.  FALSE: too little, or it is not to be reminded of */
static gboolean
know (PsoasReminders        *self,
      PsoasReminderStore    *store,
      PsoasStretch          *stretch,
      gint64                 now,
      GTimeZone             *zone,
      PsoasReminderSchedule *schedule,
      PsoasReminderFacts    *facts)
{
  psoas_settings_get_reminder (self->settings, stretch, schedule);
  if (!psoas_reminder_schedule_is_active (schedule)
      || !psoas_reminder_facts_read (self->journal, stretch, now, zone, facts))
    return FALSE;
  facts->memory = psoas_reminder_store_get (store, psoas_stretch_get_id (stretch));

  return TRUE;
}

static gboolean
is_session_running (PsoasReminders *self)
{
  GDBusConnection *bus = g_application_get_dbus_connection (self->application);

  return bus != NULL && psoas_reminder_facts_is_running (bus);
}

/* (element-type PsoasStretch) (transfer full): what is to be reminded of now, noted as reminded of */
static GPtrArray *
take_due (PsoasReminders     *self,
          PsoasReminderStore *store,
          gint64              now)
{
  GPtrArray *due = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gboolean running = is_session_running (self);

  for (guint i = 0; i < g_list_model_get_n_items (self->library); i++) {
    g_autoptr (PsoasStretch) stretch = g_list_model_get_item (self->library, i);
    PsoasReminderSchedule schedule;
    PsoasReminderFacts facts;

    if (!know (self, store, stretch, now, zone, &schedule, &facts))
      continue;
    facts.running = running;
    if (psoas_reminder_next (&schedule, &facts, now, zone) != now)
      continue;
    psoas_reminder_memory_post (&facts.memory, &schedule, now, zone);
    psoas_reminder_store_set (store, psoas_stretch_get_id (stretch), &facts.memory);
    g_ptr_array_add (due, g_steal_pointer (&stretch));
  }

  return due;
}

/* One for all that is due: who comes back to the machine is not met by two. */
static void
post (PsoasReminders *self,
      GPtrArray      *due)
{
  g_autoptr (GNotification) notification = g_notification_new (psoas_reminder_words_title ());
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *body = NULL;

  for (guint i = 0; i < due->len; i++) {
    g_ptr_array_add (names, (char *) psoas_stretch_get_name (g_ptr_array_index (due, i)));
    g_ptr_array_add (ids, (char *) psoas_stretch_get_id (g_ptr_array_index (due, i)));
  }
  g_ptr_array_add (names, NULL);
  g_ptr_array_add (ids, NULL);
  body = psoas_reminder_words_body ((const char * const *) names->pdata);
  g_notification_set_body (notification, body);
  g_notification_add_button_with_target (notification, C_("begin a session", "Start"), "app.start", "s", ids->pdata[0]);
  g_notification_add_button_with_target (notification, _("In 30 Minutes"), "app.remind-later", "^as", ids->pdata);
  g_notification_add_button_with_target (notification, _("Not Today"), "app.remind-not-today", "^as", ids->pdata);
  g_application_send_notification (self->application, PSOAS_REMINDERS_NOTIFICATION, notification);
}

/* Whether anybody would show it: GLib asks that only when it is sent. */
static gboolean
can_post (PsoasReminders *self)
{
  GDBusConnection *bus = g_application_get_dbus_connection (self->application);

  return bus != NULL && (psoas_reminder_portal_is_sandboxed ()
                         || psoas_bus_has_owner (bus, PSOAS_NOTIFICATION_KEEPER)
                         || psoas_bus_has_service (bus, PSOAS_NOTIFICATION_SERVICE));
}

/**
 * psoas_reminders_remind:
 * @self: reminders
 * @error: set where what is remembered cannot be read or written: then no reminder comes, as it might come again and again
 *
 * Posts the notification, if a reminder is due and somebody would show it.
 *
 * Returns: whether one was
 */
gboolean
psoas_reminders_remind (PsoasReminders  *self,
                        GError         **error)
{
  g_autoptr (PsoasReminderStore) store = NULL;
  g_autoptr (GPtrArray) due = NULL;

  g_return_val_if_fail (PSOAS_IS_REMINDERS (self), FALSE);

  store = can_post (self) ? open_store (error) : NULL;
  if (store == NULL)
    return FALSE;
  due = take_due (self, store, get_now ());
  if (due->len == 0 || !psoas_reminder_store_save (store, error))
    return FALSE;
  g_clear_pointer (&store, psoas_reminder_store_close);
  post (self, due);
  self->withdrawn = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return TRUE;
}

/**
 * psoas_reminders_find_next:
 * @self: reminders
 *
 * Returns: s since 1970: when the next reminder comes, by what is known now; %PSOAS_REMINDER_NEVER: none does
 */
gint64
psoas_reminders_find_next (PsoasReminders *self)
{
  g_autoptr (PsoasReminderStore) store = open_store (NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gint64 now = get_now (), next = PSOAS_REMINDER_NEVER;
  gboolean running;

  g_return_val_if_fail (PSOAS_IS_REMINDERS (self), PSOAS_REMINDER_NEVER);

  running = is_session_running (self);
  for (guint i = 0; store != NULL && i < g_list_model_get_n_items (self->library); i++) {
    g_autoptr (PsoasStretch) stretch = g_list_model_get_item (self->library, i);
    PsoasReminderSchedule schedule;
    PsoasReminderFacts facts;

    if (!know (self, store, stretch, now, zone, &schedule, &facts))
      continue;
    facts.running = running;
    next = MIN (next, psoas_reminder_next (&schedule, &facts, now, zone));
  }

  return next;
}

/* Whether a reminder that may still be seen says something yet */
static gboolean
is_waiting (PsoasReminders *self)
{
  g_autoptr (PsoasReminderStore) store = open_store (NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gint64 now = get_now ();
  gboolean waits = FALSE;

  for (guint i = 0; store != NULL && i < g_list_model_get_n_items (self->library); i++) {
    g_autoptr (PsoasStretch) stretch = g_list_model_get_item (self->library, i);
    PsoasReminderSchedule schedule;
    PsoasReminderFacts facts;

    waits = waits || (know (self, store, stretch, now, zone, &schedule, &facts)
                      && psoas_reminder_is_waiting (&schedule, &facts, now, zone));
  }

  return waits && !is_session_running (self);
}

/**
 * psoas_reminders_withdraw:
 * @self: reminders
 *
 * It may have been posted by another process.
 *
 * Returns: whether what was reminded of was done since, must not be done any more today, or is being done
 */
gboolean
psoas_reminders_withdraw (PsoasReminders *self)
{
  g_return_val_if_fail (PSOAS_IS_REMINDERS (self), FALSE);

  if (is_waiting (self)) {
    self->withdrawn = FALSE;
    return FALSE;
  }
  /* Once is enough: a session has many changes. */
  if (!self->withdrawn)
    g_application_withdraw_notification (self->application, PSOAS_REMINDERS_NOTIFICATION);
  self->withdrawn = TRUE;

  return TRUE;
}

/* --- what is answered ------------------------------------------------------------------------------ */

typedef void (* Answer) (PsoasReminderMemory *memory,
                         gint64               now,
                         GTimeZone           *zone);

static void
remember (PsoasReminders     *self,
          const char * const *stretches,
          Answer              answer)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasReminderStore) store = open_store (&error);

  for (guint i = 0; store != NULL && stretches[i] != NULL; i++) {
    PsoasReminderMemory memory = psoas_reminder_store_get (store, stretches[i]);

    answer (&memory, get_now (), zone);
    psoas_reminder_store_set (store, stretches[i], &memory);
  }
  if (store == NULL || !psoas_reminder_store_save (store, &error))
    g_message ("Reminders: %s", error->message);
  g_clear_pointer (&store, psoas_reminder_store_close);
  psoas_reminders_withdraw (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
snooze (PsoasReminderMemory *memory,
        gint64               now,
        GTimeZone           *zone)
{
  psoas_reminder_memory_snooze (memory, now);
}

/* Whether the desktop will start the program then */
static gboolean
start_later (PsoasReminders *self,
             gint64          time)
{
  GDBusConnection *bus = g_application_get_dbus_connection (self->application);
  g_autoptr (GError) error = NULL;

  if (psoas_reminder_portal_is_sandboxed () || !psoas_reminder_timer_is_there (bus))
    return FALSE;
  if (!psoas_reminder_timer_start_once (bus, time, &error))
    g_message ("Reminders: %s", error->message);

  return error == NULL;
}

gboolean
psoas_reminders_snooze (PsoasReminders     *self,
                        const char * const *stretches)
{
  gint64 now = get_now ();

  g_return_val_if_fail (PSOAS_IS_REMINDERS (self), FALSE);

  remember (self, stretches, snooze);

  return start_later (self, now + PSOAS_REMINDER_SNOOZE);
}

void
psoas_reminders_decline (PsoasReminders     *self,
                         const char * const *stretches)
{
  g_return_if_fail (PSOAS_IS_REMINDERS (self));

  remember (self, stretches, psoas_reminder_memory_not_today);
}

void
psoas_reminders_begin (PsoasReminders     *self,
                       const char * const *stretches)
{
  g_return_if_fail (PSOAS_IS_REMINDERS (self));

  remember (self, stretches, psoas_reminder_memory_begin);
}

/* --- object ------------------------------------------------------------------------------------------ */

static void
psoas_reminders_dispose (GObject *object)
{
  PsoasReminders *self = PSOAS_REMINDERS (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->journal);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (psoas_reminders_parent_class)->dispose (object);
}

static void
psoas_reminders_class_init (PsoasRemindersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_reminders_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
psoas_reminders_init (PsoasReminders *self)
{
}

/**
 * psoas_reminders_new:
 * @application: which posts the notification, and is registered
 * @settings: when to remind
 * @journal: the pain log
 * @library: (element-type PsoasStretch): all stretches
 *
 * Returns: (transfer full): reminders
 */
PsoasReminders *
psoas_reminders_new (GApplication  *application,
                     PsoasSettings *settings,
                     PsoasJournal  *journal,
                     GListModel    *library)
{
  PsoasReminders *self = g_object_new (PSOAS_TYPE_REMINDERS, NULL);

  self->application = application;
  self->settings = g_object_ref (settings);
  self->journal = g_object_ref (journal);
  self->library = g_object_ref (library);

  return self;
}
