/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-inhibitor.h"

#include <glib/gi18n.h>

struct _PsoasInhibitor {
  GObject parent_instance;

  GtkApplication *application;  /* (owned) */
  GtkWindow *window;            /* (unowned) (nullable): weak, where the session is shown */
  guint cookie;                 /* 0: the screen is left alone */
};

G_DEFINE_FINAL_TYPE (PsoasInhibitor, psoas_inhibitor, G_TYPE_OBJECT)

static void
allow (PsoasInhibitor *self)
{
  if (self->cookie != 0)
    gtk_application_uninhibit (self->application, self->cookie);
  self->cookie = 0;
}

static void
inhibit (PsoasInhibitor *self)
{
  if (self->cookie != 0 || self->window == NULL)
    return;

  /* 0, where no desktop does this: the screen then follows the person's own settings. */
  self->cookie = gtk_application_inhibit (self->application, self->window, GTK_APPLICATION_INHIBIT_IDLE,
                                          _("A stretching session is running"));
}

static void
state_changed_cb (PsoasInhibitor *self,
                  GParamSpec     *pspec,
                  PsoasSession   *session)
{
  PsoasSessionState state = psoas_session_get_state (session);

  if (state == PSOAS_SESSION_RUNNING || state == PSOAS_SESSION_GET_READY || state == PSOAS_SESSION_COMING_OUT)
    inhibit (self);
  else
    allow (self);
}

static void
psoas_inhibitor_dispose (GObject *object)
{
  PsoasInhibitor *self = PSOAS_INHIBITOR (object);

  allow (self);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->application);

  G_OBJECT_CLASS (psoas_inhibitor_parent_class)->dispose (object);
}

static void
psoas_inhibitor_class_init (PsoasInhibitorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_inhibitor_dispose;
}

static void
psoas_inhibitor_init (PsoasInhibitor *self)
{
}

/**
 * psoas_inhibitor_new:
 * @session: a session
 * @window: where it is shown; it belongs to an application
 *
 * Returns: (transfer full): an inhibitor, which lets the screen go when it is disposed
 */
PsoasInhibitor *
psoas_inhibitor_new (PsoasSession *session,
                     GtkWindow    *window)
{
  PsoasInhibitor *self;

  g_return_val_if_fail (PSOAS_IS_SESSION (session), NULL);
  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_object_new (PSOAS_TYPE_INHIBITOR, NULL);
  self->application = g_object_ref (gtk_window_get_application (window));
  g_set_weak_pointer (&self->window, window);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  state_changed_cb (self, NULL, session);

  return self;
}
