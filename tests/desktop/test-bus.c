/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-bus.h"

#include <signal.h>
#include <sys/prctl.h>

static void
end_with_parent (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGTERM);
}

TestBus *
test_bus_new (void)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                                                        | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GDataInputStream) output = NULL;
  g_autoptr (GError) error = NULL;
  TestBus *self = g_new0 (TestBus, 1);

  g_subprocess_launcher_set_child_setup (launcher, end_with_parent, NULL, NULL);
  self->daemon = g_subprocess_launcher_spawn (launcher, &error, "dbus-daemon", "--session", "--nofork",
                                              "--nopidfile", "--print-address=1", NULL);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->daemon));
  self->address = g_data_input_stream_read_line (output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->address);

  return self;
}

void
test_bus_free (TestBus *self)
{
  g_subprocess_force_exit (self->daemon);
  g_subprocess_wait (self->daemon, NULL, NULL);
  g_object_unref (self->daemon);
  g_free (self->address);
  g_free (self);
}

GDBusConnection *
test_bus_connect (TestBus *self)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *bus;

  bus = g_dbus_connection_new_for_address_sync (self->address,
                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                NULL, NULL, &error);
  g_assert_no_error (error);

  return bus;
}
