/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-reminder-host.h"

#include "psoas-reminder-portal.h"
#include "psoas-reminder-timer.h"
#include "psoas-reminder-units.h"

#include <errno.h>

#include <glib/gstdio.h>

struct _PsoasReminderHost {
  GObject parent_instance;

  GDBusConnection *bus;       /* (owned) (nullable) */
  gboolean sandboxed;
  GCancellable *cancellable;  /* (owned) */
  PsoasReminderHostState state;
  char *problem;              /* (owned) (nullable) */
  gboolean busy;
  GArray *next;               /* (owned) (nullable): asked for while it was busy */
};

G_DEFINE_FINAL_TYPE (PsoasReminderHost, psoas_reminder_host, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What the thread needs, and nothing else */
typedef struct {
  GDBusConnection *bus;   /* (owned) (nullable) */
  gboolean sandboxed;
  GArray *schedules;      /* (owned) (element-type PsoasReminderSchedule) */
} Work;

static void
work_free (Work *work)
{
  g_clear_object (&work->bus);
  g_array_unref (work->schedules);
  g_free (work);
}

static void
set_state (PsoasReminderHost      *self,
           PsoasReminderHostState  state,
           const char             *problem)
{
  g_free (self->problem);
  self->problem = g_strdup (problem);
  self->state = state;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* --- in the thread -------------------------------------------------------------------------------- */

/* (transfer full): what is started at login */
static char *
dup_autostart_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", PSOAS_REMINDER_AUTOSTART, NULL);
}

static gboolean
remove_autostart (GError **error)
{
  g_autofree char *path = dup_autostart_path ();

  if (g_unlink (path) < 0 && errno != ENOENT) {
    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", path, g_strerror (errno));
    return FALSE;
  }

  return TRUE;
}

static gboolean
write_autostart (const char  *program,
                 GError     **error)
{
  g_autofree char *path = dup_autostart_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = psoas_reminder_units_autostart (program);

  g_mkdir_with_parents (folder, 0755);

  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);
}

static PsoasReminderHostState
work_in_sandbox (Work          *work,
                 GCancellable  *cancellable,
                 GError       **error)
{
  gboolean wanted = work->schedules->len > 0;
  gboolean granted;

  if (work->bus == NULL)
    return PSOAS_REMINDER_HOST_DENIED;
  granted = psoas_reminder_portal_request (work->bus, wanted, cancellable, error);
  if (!wanted)
    return PSOAS_REMINDER_HOST_OFF;

  return granted ? PSOAS_REMINDER_HOST_AT_LOGIN : PSOAS_REMINDER_HOST_DENIED;
}

static PsoasReminderHostState
work_outside (Work    *work,
              GError **error)
{
  const PsoasReminderSchedule *schedules = (PsoasReminderSchedule *) (void *) work->schedules->data;
  g_autofree char *program = NULL;

  if (work->schedules->len == 0) {
    remove_autostart (error);
    psoas_reminder_timer_remove (work->bus, *error == NULL ? error : NULL);
    return PSOAS_REMINDER_HOST_OFF;
  }

  program = g_file_read_link ("/proc/self/exe", error);
  if (program == NULL)
    return PSOAS_REMINDER_HOST_OFF;
  if (psoas_reminder_timer_is_there (work->bus)) {
    /* Never both */
    if (psoas_reminder_timer_set (work->bus, program, schedules, work->schedules->len, error))
      remove_autostart (error);
    return PSOAS_REMINDER_HOST_ON_TIME;
  }
  if (write_autostart (program, error))
    psoas_reminder_timer_remove (NULL, error);

  return PSOAS_REMINDER_HOST_AT_LOGIN;
}

static void
work_cb (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  PsoasReminderHostState state = work->sandboxed ? work_in_sandbox (work, cancellable, &error) : work_outside (work, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_int (task, state);
}

/* --- on the main loop ------------------------------------------------------------------------------ */

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  PsoasReminderHost *self = PSOAS_REMINDER_HOST (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) next = g_steal_pointer (&self->next);
  gssize state = g_task_propagate_int (G_TASK (result), &error);

  self->busy = FALSE;
  if (next != NULL) {
    psoas_reminder_host_apply (self, (PsoasReminderSchedule *) (void *) next->data, next->len);
  } else if (error != NULL) {
    g_dbus_error_strip_remote_error (error);
    g_message ("Reminders: %s", error->message);
    set_state (self, PSOAS_REMINDER_HOST_FAILED, error->message);
  } else {
    set_state (self, state, NULL);
  }
}

static void
psoas_reminder_host_dispose (GObject *object)
{
  PsoasReminderHost *self = PSOAS_REMINDER_HOST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->bus);
  g_clear_pointer (&self->next, g_array_unref);

  G_OBJECT_CLASS (psoas_reminder_host_parent_class)->dispose (object);
}

static void
psoas_reminder_host_finalize (GObject *object)
{
  PsoasReminderHost *self = PSOAS_REMINDER_HOST (object);

  g_clear_object (&self->cancellable);
  g_free (self->problem);

  G_OBJECT_CLASS (psoas_reminder_host_parent_class)->finalize (object);
}

static void
psoas_reminder_host_class_init (PsoasReminderHostClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_reminder_host_dispose;
  G_OBJECT_CLASS (klass)->finalize = psoas_reminder_host_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
psoas_reminder_host_init (PsoasReminderHost *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * psoas_reminder_host_new:
 * @bus: (nullable): the session bus
 * @sandboxed: whether only the desktop's portal can start the program
 *
 * Returns: (transfer full): a host that has not asked for anything yet
 */
PsoasReminderHost *
psoas_reminder_host_new (GDBusConnection *bus,
                         gboolean         sandboxed)
{
  PsoasReminderHost *self = g_object_new (PSOAS_TYPE_REMINDER_HOST, NULL);

  g_set_object (&self->bus, bus);
  self->sandboxed = sandboxed;

  return self;
}

void
psoas_reminder_host_apply (PsoasReminderHost           *self,
                           const PsoasReminderSchedule *schedules,
                           guint                        n_schedules)
{
  g_autoptr (GArray) copy = g_array_new (FALSE, FALSE, sizeof (PsoasReminderSchedule));
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (PSOAS_IS_REMINDER_HOST (self));

  g_array_append_vals (copy, schedules, n_schedules);
  if (self->busy) {
    g_clear_pointer (&self->next, g_array_unref);
    self->next = g_steal_pointer (&copy);
    return;
  }

  self->busy = TRUE;
  work = g_new0 (Work, 1);
  work->sandboxed = self->sandboxed;
  work->schedules = g_steal_pointer (&copy);
  g_set_object (&work->bus, self->bus);
  task = g_task_new (self, self->cancellable, done_cb, NULL);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, work_cb);
  set_state (self, PSOAS_REMINDER_HOST_ASKING, NULL);
}

PsoasReminderHostState
psoas_reminder_host_get_state (PsoasReminderHost *self)
{
  g_return_val_if_fail (PSOAS_IS_REMINDER_HOST (self), PSOAS_REMINDER_HOST_OFF);

  return self->state;
}

const char *
psoas_reminder_host_get_problem (PsoasReminderHost *self)
{
  g_return_val_if_fail (PSOAS_IS_REMINDER_HOST (self), NULL);

  return self->problem;
}

gboolean
psoas_reminder_host_is_busy (PsoasReminderHost *self)
{
  g_return_val_if_fail (PSOAS_IS_REMINDER_HOST (self), FALSE);

  return self->busy;
}

gboolean
psoas_reminder_host_is_at_login (PsoasReminderHost *self)
{
  g_autofree char *path = dup_autostart_path ();

  g_return_val_if_fail (PSOAS_IS_REMINDER_HOST (self), FALSE);

  return self->sandboxed || g_file_test (path, G_FILE_TEST_EXISTS);
}
