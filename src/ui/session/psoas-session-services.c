/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-session-services.h"

#include "psoas-bookmark-store.h"
#include "psoas-inhibitor.h"
#include "psoas-journal-writer.h"
#include "psoas-notifier.h"
#include "psoas-remote.h"

struct _PsoasSessionServices {
  GObject parent_instance;

  PsoasNarrator *narrator;      /* (owned) */
  PsoasRemote *remote;          /* (owned) (nullable): without a session bus there is none */
  PsoasInhibitor *inhibitor;    /* (owned) */
  PsoasNotifier *notifier;      /* (owned) */
  PsoasBookmarkStore *bookmarks; /* (owned) */
  PsoasJournalWriter *journal_writer; /* (owned) */
};

G_DEFINE_FINAL_TYPE (PsoasSessionServices, psoas_session_services, G_TYPE_OBJECT)

static void
psoas_session_services_dispose (GObject *object)
{
  PsoasSessionServices *self = PSOAS_SESSION_SERVICES (object);

  g_clear_object (&self->journal_writer);
  g_clear_object (&self->bookmarks);
  g_clear_object (&self->notifier);
  g_clear_object (&self->inhibitor);
  g_clear_object (&self->narrator);
  g_clear_object (&self->remote);

  G_OBJECT_CLASS (psoas_session_services_parent_class)->dispose (object);
}

static void
psoas_session_services_class_init (PsoasSessionServicesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_session_services_dispose;
}

static void
psoas_session_services_init (PsoasSessionServices *self)
{
}

static void
add_remote (PsoasSessionServices *self,
            PsoasSessionDriver   *driver,
            GtkWindow            *window)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (window));
  GDBusConnection *bus = g_application_get_dbus_connection (application);

  if (bus == NULL)
    return;

  self->remote = psoas_remote_new (driver, bus);
  g_signal_connect_object (self->remote, "raise", G_CALLBACK (gtk_window_present), window, G_CONNECT_SWAPPED);
}

/**
 * psoas_session_services_new:
 * @driver: the session, which has not started yet, and its clock
 * @window: where it is shown; it belongs to an application
 * @audio: what it is heard with
 * @journal: where it is saved
 *
 * Returns: (transfer full): the session's services
 */
PsoasSessionServices *
psoas_session_services_new (PsoasSessionDriver *driver,
                            GtkWindow          *window,
                            PsoasAudio         *audio,
                            PsoasJournal       *journal)
{
  g_autofree char *path = psoas_bookmark_store_dup_path ();
  PsoasSessionServices *self;

  g_return_val_if_fail (PSOAS_IS_SESSION_DRIVER (driver), NULL);
  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (PSOAS_IS_AUDIO (audio), NULL);
  g_return_val_if_fail (PSOAS_IS_JOURNAL (journal), NULL);

  self = g_object_new (PSOAS_TYPE_SESSION_SERVICES, NULL);
  add_remote (self, driver, window);
  self->inhibitor = psoas_inhibitor_new (psoas_session_driver_get_session (driver), window);
  self->narrator = psoas_audio_narrate (audio, psoas_session_driver_get_session (driver));
  self->notifier = psoas_notifier_new (psoas_session_driver_get_session (driver), window);
  self->journal_writer = psoas_journal_writer_new (journal, psoas_session_driver_get_session (driver));
  self->bookmarks = psoas_bookmark_store_new (psoas_session_driver_get_session (driver), path);

  return self;
}

gint64
psoas_session_services_get_journal_id (PsoasSessionServices *self)
{
  g_return_val_if_fail (PSOAS_IS_SESSION_SERVICES (self), 0);

  return psoas_journal_writer_get_session_id (self->journal_writer);
}
