/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-notifier.h"

#include "words/psoas-session-words.h"

/* One at a time: what is told next takes the place of what was told before. */
#define NOTIFICATION "session"

struct _PsoasNotifier {
  GObject parent_instance;

  GtkApplication *application;  /* (owned) */
  gboolean told;                /* a notification may be on the screen */
};

G_DEFINE_FINAL_TYPE (PsoasNotifier, psoas_notifier, G_TYPE_OBJECT)

/* A dialog of the program is as good as its window. */
static gboolean
is_active (PsoasNotifier *self)
{
  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next) {
    if (gtk_window_is_active (l->data))
      return TRUE;
  }

  return FALSE;
}

static void
withdraw (PsoasNotifier *self)
{
  if (self->told)
    g_application_withdraw_notification (G_APPLICATION (self->application), NOTIFICATION);
  self->told = FALSE;
}

static void
tell (PsoasNotifier *self,
      PsoasSession  *session,
      const char    *body)
{
  g_autofree char *title = NULL;
  g_autoptr (GNotification) notification = NULL;

  if (is_active (self))
    return;

  title = psoas_session_words_title (session);
  notification = g_notification_new (title);
  g_notification_set_body (notification, body);
  g_application_send_notification (G_APPLICATION (self->application), NOTIFICATION, notification);
  self->told = TRUE;
}

static void
cue_cb (PsoasNotifier  *self,
        const PsoasCue *cue,
        PsoasSession   *session)
{
  PsoasPlan *plan = psoas_session_get_plan (session);

  if (cue->kind == PSOAS_CUE_FINISH) {
    tell (self, session, psoas_stretch_get_name (psoas_plan_get_stretch (plan)));
  } else if (cue->kind == PSOAS_CUE_PHASE) {
    withdraw (self);
    if (psoas_plan_get_phase (plan, cue->phase)->kind == PSOAS_PHASE_SWITCH
        && psoas_session_get_state (session) == PSOAS_SESSION_RUNNING) {
      g_autofree char *sentence = psoas_session_words_sentence (session);

      tell (self, session, sentence);
    }
  }
}

static void
state_changed_cb (PsoasNotifier *self,
                  GParamSpec    *pspec,
                  PsoasSession  *session)
{
  if (psoas_session_get_state (session) == PSOAS_SESSION_ENDED)
    withdraw (self);
}

static void
active_changed_cb (PsoasNotifier *self,
                   GParamSpec    *pspec,
                   GtkWindow     *window)
{
  if (gtk_window_is_active (window))
    withdraw (self);
}

static void
psoas_notifier_dispose (GObject *object)
{
  PsoasNotifier *self = PSOAS_NOTIFIER (object);

  withdraw (self);
  g_clear_object (&self->application);

  G_OBJECT_CLASS (psoas_notifier_parent_class)->dispose (object);
}

static void
psoas_notifier_class_init (PsoasNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_notifier_dispose;
}

static void
psoas_notifier_init (PsoasNotifier *self)
{
}

/**
 * psoas_notifier_new:
 * @session: a session
 * @window: where it is shown; it belongs to an application
 *
 * Returns: (transfer full): a notifier, which withdraws what it told when it is disposed
 */
PsoasNotifier *
psoas_notifier_new (PsoasSession *session,
                    GtkWindow    *window)
{
  PsoasNotifier *self;

  g_return_val_if_fail (PSOAS_IS_SESSION (session), NULL);
  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_object_new (PSOAS_TYPE_NOTIFIER, NULL);
  self->application = g_object_ref (gtk_window_get_application (window));
  g_signal_connect_object (session, "cue", G_CALLBACK (cue_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (active_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}
