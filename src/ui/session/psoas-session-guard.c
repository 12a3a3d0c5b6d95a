/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-session-guard.h"

#include <glib/gi18n.h>

struct _PsoasSessionGuard {
  GObject parent_instance;

  GtkWindow *window;        /* (unowned): owns this */
  PsoasPageStack *stack;    /* (owned) */
  PsoasFigure *figure;      /* (owned) */
  PsoasGuidance *guidance;  /* (owned) */
  PsoasAudio *audio;        /* (owned) */
  PsoasJournal *journal;    /* (owned) */
  GtkWidget *page;          /* (owned) (nullable): where sessions are shown, from the first on */
  gboolean fills_screen;    /* for the session and its summary, as the settings say */
  gboolean gives_screen;    /* back, since the last of them was left: the window may not know yet */
  gboolean closes;          /* the window, when the session is over */
};

G_DEFINE_FINAL_TYPE (PsoasSessionGuard, psoas_session_guard, G_TYPE_OBJECT)

enum {
  SIGNAL_OVER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
close_cb (gpointer window)
{
  gtk_window_close (window);

  return G_SOURCE_REMOVE;
}

/* The page that came after the session was left, be it for another session. */
static void
left_cb (PsoasSessionGuard *self,
         GtkWidget         *page)
{
  g_signal_handlers_disconnect_by_func (page, left_cb, self);
  if (psoas_session_guard_get_active (self) != NULL)
    return;
  if (self->fills_screen)
    gtk_window_unfullscreen (self->window);
  self->gives_screen = self->fills_screen;
  self->fills_screen = FALSE;
}

static void
over_cb (PsoasSessionGuard *self,
         PsoasSession      *session)
{
  g_signal_emit (self, signals[SIGNAL_OVER], 0, session);
  /* What comes now is read from the mat too. */
  if (self->fills_screen)
    g_signal_connect_object (psoas_page_stack_get_shown (self->stack), "unmap", G_CALLBACK (left_cb), self,
                             G_CONNECT_SWAPPED);
  /* Not from within the question that was answered. */
  if (self->closes)
    g_idle_add_full (G_PRIORITY_DEFAULT, close_cb, g_object_ref (self->window), g_object_unref);
  self->closes = FALSE;
}

static void
stay_cb (PsoasSessionGuard *self)
{
  self->closes = FALSE;
}

static void
psoas_session_guard_dispose (GObject *object)
{
  PsoasSessionGuard *self = PSOAS_SESSION_GUARD (object);

  g_clear_object (&self->stack);
  g_clear_object (&self->figure);
  g_clear_object (&self->guidance);
  g_clear_object (&self->audio);
  g_clear_object (&self->journal);
  g_clear_object (&self->page);

  G_OBJECT_CLASS (psoas_session_guard_parent_class)->dispose (object);
}

static void
psoas_session_guard_class_init (PsoasSessionGuardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_session_guard_dispose;

  /**
   * PsoasSessionGuard::over:
   * @self: the guard
   * @session: the session, which is finished or ended
   */
  signals[SIGNAL_OVER] = g_signal_new ("over", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, PSOAS_TYPE_SESSION);
}

static void
psoas_session_guard_init (PsoasSessionGuard *self)
{
}

/**
 * psoas_session_guard_new:
 * @window: (unowned): the window, which outlives the guard
 * @stack: where the page is shown
 * @figure: who shows the postures
 * @guidance: the safety texts
 * @audio: what sessions are heard with, and the person's choices
 * @journal: where they are saved
 *
 * Returns: (transfer full): a guard without a session
 */
PsoasSessionGuard *
psoas_session_guard_new (GtkWindow      *window,
                         PsoasPageStack *stack,
                         PsoasFigure    *figure,
                         PsoasGuidance  *guidance,
                         PsoasAudio     *audio,
                         PsoasJournal   *journal)
{
  PsoasSessionGuard *self = g_object_new (PSOAS_TYPE_SESSION_GUARD, NULL);

  self->window = window;
  self->stack = g_object_ref (stack);
  self->figure = g_object_ref (figure);
  self->guidance = g_object_ref (guidance);
  self->audio = g_object_ref (audio);
  self->journal = g_object_ref (journal);

  return self;
}

/* (transfer none) */
static PsoasSessionPage *
get_page (PsoasSessionGuard *self)
{
  if (self->page == NULL) {
    self->page = g_object_ref_sink (psoas_session_page_new (self->figure, self->guidance,
                                                            psoas_audio_get_settings (self->audio),
                                                            self->audio, self->journal));
    g_signal_connect_object (self->page, "over", G_CALLBACK (over_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (self->page, "stay", G_CALLBACK (stay_cb), self, G_CONNECT_SWAPPED);
  }

  return PSOAS_SESSION_PAGE (self->page);
}

static void
fill_screen (PsoasSessionGuard *self)
{
  gboolean is_free = self->fills_screen || self->gives_screen || !gtk_window_is_fullscreen (self->window);

  self->fills_screen = is_free && psoas_settings_get_floor_mode (psoas_audio_get_settings (self->audio));
  self->gives_screen = FALSE;
  if (self->fills_screen)
    gtk_window_fullscreen (self->window);
}

/* From its start, or from where it was broken off: there is one way. */
static gint64
open_session (PsoasSessionGuard *self,
              PsoasPlan         *plan,
              PsoasBookmark     *bookmark,
              PsoasStretch      *stretch)
{
  PsoasSessionPage *page = get_page (self);

  psoas_page_stack_push (self->stack, self->page);
  if (bookmark != NULL)
    psoas_session_page_resume (page, bookmark, stretch);
  else
    psoas_session_page_begin (page, plan);
  fill_screen (self);

  return psoas_session_page_get_journal_id (page);
}

gint64
psoas_session_guard_begin (PsoasSessionGuard *self,
                           PsoasPlan         *plan)
{
  g_return_val_if_fail (PSOAS_IS_SESSION_GUARD (self), 0);

  return open_session (self, plan, NULL, NULL);
}

gint64
psoas_session_guard_resume (PsoasSessionGuard *self,
                            PsoasBookmark     *bookmark,
                            PsoasStretch      *stretch)
{
  g_return_val_if_fail (PSOAS_IS_SESSION_GUARD (self), 0);

  return open_session (self, NULL, bookmark, stretch);
}

PsoasSession *
psoas_session_guard_get_active (PsoasSessionGuard *self)
{
  PsoasSession *session;

  g_return_val_if_fail (PSOAS_IS_SESSION_GUARD (self), NULL);

  if (self->page == NULL)
    return NULL;
  session = psoas_session_page_get_session (PSOAS_SESSION_PAGE (self->page));
  if (session == NULL)
    return NULL;

  switch (psoas_session_get_state (session)) {
  case PSOAS_SESSION_READY:
  case PSOAS_SESSION_FINISHED:
  case PSOAS_SESSION_ENDED:
    return NULL;
  default:
    return session;
  }
}

gboolean
psoas_session_guard_is_shown (PsoasSessionGuard *self)
{
  g_return_val_if_fail (PSOAS_IS_SESSION_GUARD (self), FALSE);

  return self->page != NULL && psoas_page_stack_get_shown (self->stack) == self->page;
}

gboolean
psoas_session_guard_show (PsoasSessionGuard *self)
{
  g_return_val_if_fail (PSOAS_IS_SESSION_GUARD (self), FALSE);

  if (psoas_session_guard_get_active (self) == NULL)
    return FALSE;
  psoas_page_stack_push (self->stack, self->page);

  return TRUE;
}

gboolean
psoas_session_guard_ask (PsoasSessionGuard *self,
                         gboolean           closes)
{
  g_return_val_if_fail (PSOAS_IS_SESSION_GUARD (self), FALSE);

  if (!psoas_session_guard_show (self))
    return FALSE;
  self->closes = self->closes || closes;
  psoas_session_page_ask_leave (PSOAS_SESSION_PAGE (self->page));

  return TRUE;
}

void
psoas_session_guard_pause (PsoasSessionGuard *self)
{
  PsoasSession *session;

  g_return_if_fail (PSOAS_IS_SESSION_GUARD (self));

  session = psoas_session_guard_get_active (self);
  if (session != NULL && psoas_session_can_pause (session))
    gtk_widget_activate_action (self->page, "session.pause", NULL);
}

gboolean
psoas_session_guard_refuse (PsoasSessionGuard *self,
                            PsoasStretch      *wanted)
{
  PsoasStretch *running;
  g_autofree char *text = NULL;

  g_return_val_if_fail (PSOAS_IS_SESSION_GUARD (self), FALSE);

  if (!psoas_session_guard_show (self))
    return FALSE;

  running = psoas_plan_get_stretch (psoas_session_get_plan (psoas_session_guard_get_active (self)));
  if (wanted == NULL)
    /* Translators: %s is the stretch that runs */
    text = g_strdup_printf (_("“%s” is under way. Open the file again when it is over."), psoas_stretch_get_name (running));
  else if (running == wanted)
    /* Translators: %s is a stretch */
    text = g_strdup_printf (_("“%s” is under way already"), psoas_stretch_get_name (running));
  else
    /* Translators: the first %s is the stretch that runs, the second the one that was asked for */
    text = g_strdup_printf (_("“%s” is under way. End it first, then start “%s”."),
                            psoas_stretch_get_name (running), psoas_stretch_get_name (wanted));
  psoas_session_page_tell (PSOAS_SESSION_PAGE (self->page), text);

  return TRUE;
}
