/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-reminder-portal.h"

#include "org.freedesktop.portal.Background.h"

#include <glib/gi18n.h>

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define REQUEST_PATH "/org/freedesktop/portal/desktop/request/"

/* An answer that the desktop gives in its own time */
typedef struct {
  GMainLoop *loop;    /* (owned) */
  gboolean given;
  gboolean granted;
} Answer;

/**
 * psoas_reminder_portal_is_sandboxed:
 *
 * Returns: whether the program runs in a sandbox that lets nothing start it but the desktop's portal; or is to behave as if
 *   it did, by the variable that GLib and GTK heed too
 */
gboolean
psoas_reminder_portal_is_sandboxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) || g_strcmp0 (g_getenv ("GTK_USE_PORTAL"), "1") == 0;
}

static void
response_cb (GDBusConnection *bus,
             const char      *sender,
             const char      *path,
             const char      *interface,
             const char      *signal,
             GVariant        *parameters,
             gpointer         data)
{
  Answer *answer = data;
  g_autoptr (GVariant) results = NULL;
  guint response;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ua{sv})")))
    return;

  g_variant_get (parameters, "(u@a{sv})", &response, &results);
  answer->given = TRUE;
  if (response != 0 || !g_variant_lookup (results, "autostart", "b", &answer->granted))
    answer->granted = FALSE;
  g_main_loop_quit (answer->loop);
}

/* (transfer full): where the answer to a request of this name will come from */
static char *
dup_request_path (GDBusConnection *bus,
                  const char      *token)
{
  g_autofree char *sender = g_strdelimit (g_strdup (g_dbus_connection_get_unique_name (bus) + 1), ".", '_');

  return g_strconcat (REQUEST_PATH, sender, "/", token, NULL);
}

static gboolean
call (GDBusConnection  *bus,
      const char       *token,
      gboolean          wanted,
      GCancellable     *cancellable,
      GError          **error)
{
  const char * const command[] = { "psoas", "--remind", NULL };
  g_autoptr (PsoasBackgroundPortal) portal = NULL;
  GVariantBuilder options;

  portal = psoas_background_portal_proxy_new_sync (bus, G_DBUS_PROXY_FLAGS_DO_NOT_LOAD_PROPERTIES, PORTAL_NAME, PORTAL_PATH,
                                                   cancellable, error);
  if (portal == NULL)
    return FALSE;

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  g_variant_builder_add (&options, "{sv}", "reason", g_variant_new_string (_("Psoas reminds you to stretch at the times you set.")));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (wanted));
  g_variant_builder_add (&options, "{sv}", "commandline", g_variant_new_strv (command, -1));

  return psoas_background_portal_call_request_background_sync (portal, "", g_variant_builder_end (&options),
                                                               G_DBUS_CALL_FLAGS_NONE, -1, NULL, cancellable, error);
}

static void
cancelled_cb (GCancellable *cancellable,
              GMainLoop    *loop)
{
  g_main_loop_quit (loop);
}

/**
 * psoas_reminder_portal_request:
 * @bus: the session bus
 * @wanted: whether the desktop is to start "psoas --remind" when the person logs in
 * @cancellable: (nullable): ends the waiting
 * @error: set where nobody answers
 *
 * Asks, and waits for the answer, which the desktop may have to get from the person.  To be called in a thread.
 *
 * Returns: whether it will do so from now on
 */
gboolean
psoas_reminder_portal_request (GDBusConnection  *bus,
                               gboolean          wanted,
                               GCancellable     *cancellable,
                               GError          **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autofree char *token = g_strdup_printf ("psoas_%u", g_random_int ());
  g_autofree char *path = dup_request_path (bus, token);
  Answer answer = { .loop = g_main_loop_new (context, FALSE) };
  guint subscription;

  g_main_context_push_thread_default (context);
  /* Listening before asking: the answer may come at once. */
  subscription = g_dbus_connection_signal_subscribe (bus, PORTAL_NAME, "org.freedesktop.portal.Request", "Response", path, NULL,
                                                     G_DBUS_SIGNAL_FLAGS_NONE, response_cb, &answer, NULL);
  if (call (bus, token, wanted, cancellable, error)) {
    gulong cancelled = 0;

    if (cancellable != NULL)
      cancelled = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), answer.loop, NULL);
    if (!g_cancellable_is_cancelled (cancellable))
      g_main_loop_run (answer.loop);
    g_cancellable_disconnect (cancellable, cancelled);
    if (!answer.given)
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
  }
  g_dbus_connection_signal_unsubscribe (bus, subscription);
  g_main_context_pop_thread_default (context);
  g_main_loop_unref (answer.loop);

  return answer.given && answer.granted;
}
