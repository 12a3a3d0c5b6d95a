/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The driver and the machine's own word that it goes to sleep, on a system bus of the test's own. */

#include "org.freedesktop.login1.h"
#include "psoas-session-driver.h"

#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <poll.h>

#include "test-bus.h"
#include "test-stretches.h"

#define LOGIN_NAME "org.freedesktop.login1"
#define LOGIN_PATH "/org/freedesktop/login1"

/* A session, and a login1 that says when the machine sleeps */
typedef struct {
  GDBusConnection *bus;     /* (owned): login1's */
  PsoasLoginManager *login; /* (owned) */
  PsoasSession *session;
  PsoasSessionDriver *driver;
  int lock;                 /* our end of the lock last handed out; -1: there was none */
  int n_locks;
  int n_refusals;
  gboolean refuses;         /* to give a lock */
  gboolean pauses;          /* when it is asked for a lock */
  GDBusConnection *system;  /* (owned): the driver's connection */
} Fixture;

static gboolean
inhibit_cb (Fixture               *f,
            GDBusMethodInvocation *invocation,
            GUnixFDList           *none,
            const char            *what,
            const char            *who,
            const char            *why,
            const char            *mode)
{
  g_autoptr (GUnixFDList) fds = g_unix_fd_list_new ();
  g_autoptr (GError) error = NULL;
  int ends[2];

  g_assert_cmpstr (what, ==, "sleep");
  g_assert_cmpstr (mode, ==, "delay");
  if (f->refuses) {
    f->n_refusals++;
    g_dbus_method_invocation_return_dbus_error (invocation, "org.freedesktop.DBus.Error.AccessDenied", "Permission denied");
    return G_DBUS_METHOD_INVOCATION_HANDLED;
  }
  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, &error));
  g_assert_no_error (error);
  if (f->lock >= 0)
    g_close (f->lock, NULL);
  f->lock = ends[0];
  f->n_locks++;
  g_unix_fd_list_append (fds, ends[1], &error);
  g_assert_no_error (error);
  g_close (ends[1], NULL);
  if (f->pauses)
    psoas_session_pause (f->session, psoas_session_driver_tick (f->driver));
  psoas_login_manager_complete_inhibit (f->login, invocation, fds, g_variant_new_handle (0));

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  g_autoptr (PsoasPlan) plan = NULL;
  PsoasOptions options;

  f->lock = -1;
  f->bus = test_bus_connect ((TestBus *) data);
  f->login = psoas_login_manager_skeleton_new ();
  g_signal_connect_swapped (f->login, "handle-inhibit", G_CALLBACK (inhibit_cb), f);
  g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (f->login), f->bus, LOGIN_PATH, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (f->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "RequestName",
                                       g_variant_new ("(su)", LOGIN_NAME, 0), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, 5000, NULL, &error);
  g_assert_no_error (error);

  f->system = g_bus_get_sync (G_BUS_TYPE_SYSTEM, NULL, &error);
  g_assert_no_error (error);
  psoas_options_init (&options, stretch);
  options.wait_for_me = FALSE;
  plan = psoas_plan_new (stretch, &options);
  f->session = psoas_session_new (plan);
  f->driver = psoas_session_driver_new (f->session);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_clear_object (&f->driver);
  g_clear_object (&f->session);
  g_clear_object (&f->system);
  if (f->lock >= 0)
    g_close (f->lock, NULL);
  g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (f->login));
  g_dbus_connection_close_sync (f->bus, NULL, NULL);
  g_clear_object (&f->login);
  g_clear_object (&f->bus);
}

static void
reply_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gint64
get_now (Fixture *f)
{
  return psoas_session_driver_tick (f->driver);
}

static gboolean
is_locked (Fixture *f)
{
  struct pollfd poll_fd = { f->lock, POLLIN, 0 };

  return f->lock >= 0 && poll (&poll_fd, 1, 0) == 0;
}

/* There and back: what the driver had sent before has arrived, and so has the answer. */
static void
round_trip (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  g_dbus_connection_call (f->system, LOGIN_NAME, LOGIN_PATH, "org.freedesktop.DBus.Peer", "Ping", NULL, NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, reply_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  reply = g_dbus_connection_call_finish (f->system, result, &error);
  g_assert_no_error (error);
  while (g_main_context_iteration (NULL, FALSE));
}

/* The watch reaches the bus from a thread, which nothing here can hurry: sleeps until it has asked for a lock. */
static void
wait_for_first_lock (Fixture *f)
{
  while (f->n_locks == 0)
    g_main_context_iteration (NULL, TRUE);
}

/* From then on all goes over one connection: what has not happened after some round trips does not happen. */
static void
wait_for_lock (Fixture  *f,
               gboolean  locked)
{
  for (int i = 0; i < 20 && is_locked (f) != locked; i++)
    round_trip (f);
  g_assert_true (is_locked (f) == locked);
}

/* Sleep waits for the pause, and for nothing else. */
static void
test_pauses_before_sleep (Fixture       *f,
                          gconstpointer  data)
{
  psoas_session_start (f->session, get_now (f));
  wait_for_first_lock (f);
  wait_for_lock (f, TRUE);
  psoas_login_manager_emit_prepare_for_sleep (f->login, TRUE);
  wait_for_lock (f, FALSE);
  g_assert_cmpint (psoas_session_get_state (f->session), ==, PSOAS_SESSION_PAUSED);

  /* Sleep's pause: going on counts down first. */
  psoas_login_manager_emit_prepare_for_sleep (f->login, FALSE);
  psoas_session_resume (f->session, get_now (f));
  g_assert_cmpint (psoas_session_get_state (f->session), ==, PSOAS_SESSION_GET_READY);
  wait_for_lock (f, TRUE);
  g_assert_cmpint (f->n_locks, ==, 2);
}

static void
test_delays_only_while_running (Fixture       *f,
                                gconstpointer  data)
{
  psoas_session_start (f->session, get_now (f));
  wait_for_first_lock (f);
  wait_for_lock (f, TRUE);
  psoas_session_pause (f->session, get_now (f));
  wait_for_lock (f, FALSE);
  psoas_session_resume (f->session, get_now (f));
  wait_for_lock (f, TRUE);
  psoas_session_end (f->session, get_now (f));
  wait_for_lock (f, FALSE);
}

static void
test_driver_gone (Fixture       *f,
                  gconstpointer  data)
{
  psoas_session_start (f->session, get_now (f));
  wait_for_first_lock (f);
  wait_for_lock (f, TRUE);
  g_clear_object (&f->driver);
  wait_for_lock (f, FALSE);
}

/* What was asked for is given back if it comes too late. */
static void
test_late_lock (Fixture       *f,
                gconstpointer  data)
{
  psoas_session_start (f->session, get_now (f));
  f->pauses = TRUE;
  wait_for_first_lock (f);
  wait_for_lock (f, FALSE);
}

/* A refusal holds while the session runs on, however often its state is told; the next run asks once more. */
static void
test_refused (Fixture       *f,
              gconstpointer  data)
{
  f->refuses = TRUE;
  psoas_session_start (f->session, get_now (f));
  while (f->n_refusals == 0)
    g_main_context_iteration (NULL, TRUE);
  for (int i = 0; i < 5; i++) {
    round_trip (f);
    g_object_notify (G_OBJECT (f->session), "state");
  }
  round_trip (f);
  g_assert_cmpint (f->n_refusals, ==, 1);

  psoas_session_pause (f->session, get_now (f));
  f->refuses = FALSE;
  psoas_session_resume (f->session, get_now (f));
  wait_for_lock (f, TRUE);
  g_assert_cmpint (f->n_locks, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  TestBus *bus;
  int status;

  g_test_init (&argc, &argv, NULL);
  bus = test_bus_new ();
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", bus->address, TRUE);
  g_test_add ("/session-sleep/pauses-before-sleep", Fixture, bus, set_up, test_pauses_before_sleep, tear_down);
  g_test_add ("/session-sleep/delays-only-while-running", Fixture, bus,
              set_up, test_delays_only_while_running, tear_down);
  g_test_add ("/session-sleep/driver-gone", Fixture, bus, set_up, test_driver_gone, tear_down);
  g_test_add ("/session-sleep/refused", Fixture, bus, set_up, test_refused, tear_down);
  g_test_add ("/session-sleep/late-lock", Fixture, bus, set_up, test_late_lock, tear_down);
  status = g_test_run ();
  test_bus_free (bus);

  return status;
}
