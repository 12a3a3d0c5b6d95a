/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-sleep-watch.h"

#include "org.freedesktop.login1.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define LOGIN_NAME "org.freedesktop.login1"
#define LOGIN_PATH "/org/freedesktop/login1"
#define NO_LOCK -1

struct _PsoasSleepWatch {
  GObject parent_instance;

  GCancellable *cancellable;  /* (owned) */
  PsoasLoginManager *login;   /* (owned) (nullable): once there is a system bus */
  gboolean delay;             /* sleep should wait */
  gboolean asked;             /* for a lock, and there is no answer yet */
  gboolean refused;           /* a lock, since sleep should wait */
  int lock;                   /* the descriptor that keeps sleep waiting while it is open */
};

G_DEFINE_FINAL_TYPE (PsoasSleepWatch, psoas_sleep_watch, G_TYPE_OBJECT)

enum {
  SIGNAL_SLEEP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
drop_lock (PsoasSleepWatch *self)
{
  if (self->lock != NO_LOCK)
    g_close (self->lock, NULL);
  self->lock = NO_LOCK;
}

static void
lock_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PsoasSleepWatch) self = user_data;
  g_autoptr (GUnixFDList) fds = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) lock = NULL;

  self->asked = FALSE;
  if (psoas_login_manager_call_inhibit_finish (PSOAS_LOGIN_MANAGER (object), &lock, &fds, result, &error) && fds != NULL)
    self->lock = g_unix_fd_list_get (fds, g_variant_get_handle (lock), &error);
  self->refused = self->delay && self->lock == NO_LOCK;
  if (self->refused)
    /* Sleep is seen afterwards then, by the clocks. */
    g_debug ("Sleep will not wait: %s", error != NULL ? error->message : "no lock");
  if (!self->delay)
    drop_lock (self);
}

static void
update_lock (PsoasSleepWatch *self)
{
  if (!self->delay) {
    self->refused = FALSE;
    drop_lock (self);
    return;
  }
  if (self->login == NULL || self->asked || self->refused || self->lock != NO_LOCK)
    return;

  self->asked = TRUE;
  psoas_login_manager_call_inhibit (self->login, "sleep", "Psoas", _("The stretching session is paused first"), "delay",
                                    G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, self->cancellable,
                                    lock_cb, g_object_ref (self));
}

static void
prepare_for_sleep_cb (PsoasSleepWatch *self,
                      gboolean         begins)
{
  if (!begins)
    return;

  /* Who is told may let go of it. */
  g_object_ref (self);
  g_signal_emit (self, signals[SIGNAL_SLEEP], 0);
  drop_lock (self);
  g_object_unref (self);
}

static void
login_ready_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (PsoasSleepWatch) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasLoginManager) login = psoas_login_manager_proxy_new_finish (result, &error);

  if (login == NULL) {
    g_debug ("No login manager: %s", error->message);
    return;
  }
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  self->login = g_steal_pointer (&login);
  g_signal_connect_object (self->login, "prepare-for-sleep", G_CALLBACK (prepare_for_sleep_cb), self, G_CONNECT_SWAPPED);
  update_lock (self);
}

static void
bus_ready_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (PsoasSleepWatch) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);

  if (bus == NULL) {
    g_debug ("No system bus: %s", error->message);
    return;
  }

  /* A system bus that goes away takes no session with it. */
  g_dbus_connection_set_exit_on_close (bus, FALSE);
  psoas_login_manager_proxy_new (bus, G_DBUS_PROXY_FLAGS_DO_NOT_LOAD_PROPERTIES | G_DBUS_PROXY_FLAGS_DO_NOT_AUTO_START,
                                 LOGIN_NAME, LOGIN_PATH, self->cancellable, login_ready_cb, g_object_ref (self));
}

static void
psoas_sleep_watch_dispose (GObject *object)
{
  PsoasSleepWatch *self = PSOAS_SLEEP_WATCH (object);

  self->delay = FALSE;
  g_cancellable_cancel (self->cancellable);
  drop_lock (self);
  g_clear_object (&self->login);

  G_OBJECT_CLASS (psoas_sleep_watch_parent_class)->dispose (object);
}

static void
psoas_sleep_watch_finalize (GObject *object)
{
  g_clear_object (&PSOAS_SLEEP_WATCH (object)->cancellable);

  G_OBJECT_CLASS (psoas_sleep_watch_parent_class)->finalize (object);
}

static void
psoas_sleep_watch_class_init (PsoasSleepWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_sleep_watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = psoas_sleep_watch_finalize;

  /**
   * PsoasSleepWatch::sleep:
   * @self: the watch
   *
   * The machine is about to sleep.
   */
  signals[SIGNAL_SLEEP] = g_signal_new ("sleep", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
psoas_sleep_watch_init (PsoasSleepWatch *self)
{
  self->lock = NO_LOCK;
  self->cancellable = g_cancellable_new ();
}

/**
 * psoas_sleep_watch_new:
 *
 * Returns: (transfer full): a watch that does not delay sleep yet
 */
PsoasSleepWatch *
psoas_sleep_watch_new (void)
{
  PsoasSleepWatch *self = g_object_new (PSOAS_TYPE_SLEEP_WATCH, NULL);

  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, bus_ready_cb, g_object_ref (self));

  return self;
}

/**
 * psoas_sleep_watch_set_delay:
 * @self: a watch
 * @delay: whether sleep should wait until the signal has been dealt with
 *
 * Login1 waits no longer than its own limit, usually 5 s.
 */
void
psoas_sleep_watch_set_delay (PsoasSleepWatch *self,
                             gboolean         delay)
{
  g_return_if_fail (PSOAS_IS_SLEEP_WATCH (self));

  self->delay = delay;
  update_lock (self);
}
