/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The driver and the machine's own word that it goes to sleep, on a system bus of the test's own. */

#include "psoas-session-driver.h"

#include <gio/gio.h>

#include "test-stretches.h"

#define LOGIN_NAME "org.freedesktop.login1"
#define LOGIN_PATH "/org/freedesktop/login1"
#define LOGIN_INTERFACE "org.freedesktop.login1.Manager"

typedef struct {
  GMainLoop *loop;
  PsoasSession *session;
  GDBusConnection *login;
} Fixture;

static gboolean
give_up_cb (gpointer user_data)
{
  g_main_loop_quit (user_data);

  return G_SOURCE_REMOVE;
}

/* Says it again until it is heard: the driver connects to the bus in its own time. */
static gboolean
say_sleep_cb (gpointer user_data)
{
  Fixture *f = user_data;
  g_autoptr (GError) error = NULL;

  g_dbus_connection_emit_signal (f->login, NULL, LOGIN_PATH, LOGIN_INTERFACE, "PrepareForSleep",
                                 g_variant_new ("(b)", TRUE), &error);
  g_assert_no_error (error);

  return G_SOURCE_CONTINUE;
}

static void
own_login_name (GDBusConnection *login)
{
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  reply = g_dbus_connection_call_sync (login, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "RequestName",
                                       g_variant_new ("(su)", LOGIN_NAME, 0), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, 5000, NULL, &error);
  g_assert_no_error (error);
}

static PsoasSession *
make_session (void)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  g_autoptr (PsoasPlan) plan = NULL;
  PsoasOptions options;

  psoas_options_init (&options, stretch);
  plan = psoas_plan_new (stretch, &options);

  return psoas_session_new (plan);
}

static void
test_prepare_for_sleep (gconstpointer data)
{
  GTestDBus *bus = (GTestDBus *) data;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) login = NULL;
  g_autoptr (PsoasSession) session = make_session ();
  PsoasSessionDriver *driver = psoas_session_driver_new (session);
  Fixture f = { loop, session, NULL };
  guint limit, saying;

  login = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (bus),
                                                  G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                  | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                  NULL, NULL, &error);
  g_assert_no_error (error);
  f.login = login;
  own_login_name (login);

  psoas_session_start (session, psoas_session_driver_get_now (driver));
  g_signal_connect_swapped (session, "notify::state", G_CALLBACK (g_main_loop_quit), loop);
  saying = g_timeout_add (10, say_sleep_cb, &f);
  limit = g_timeout_add_seconds (5, give_up_cb, loop);
  g_main_loop_run (loop);
  g_source_remove (saying);
  g_source_remove (limit);

  /* Sleep's pause: going on counts down first */
  g_assert_cmpint (psoas_session_get_state (session), ==, PSOAS_SESSION_PAUSED);
  psoas_session_resume (session, psoas_session_driver_get_now (driver));
  g_assert_cmpint (psoas_session_get_state (session), ==, PSOAS_SESSION_GET_READY);

  g_assert_finalize_object (driver);
  g_dbus_connection_close_sync (login, NULL, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GTestDBus) bus = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_test_dbus_get_bus_address (bus), TRUE);
  g_test_add_data_func ("/session-sleep/prepare-for-sleep", bus, test_prepare_for_sleep);
  status = g_test_run ();
  g_test_dbus_stop (bus);

  return status;
}
