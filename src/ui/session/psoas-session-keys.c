/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-session-keys.h"

/* @unused: it comes here if what has the focus does not want it; the others come before that.
 *
 * Arrows are the session's back and forth, not the screen's: text direction does not turn them round.  A presenter has
 * no more keys than Page Up, Page Down, "b" or "." to darken the screen, and Escape: the darkening one means "this
 * hurts". */
static const struct {
  guint keyval;
  gboolean unused;
  const char *action;
} keys[] = {
  { GDK_KEY_Left, FALSE, "session.back" },
  { GDK_KEY_Page_Up, FALSE, "session.back" },
  { GDK_KEY_Right, FALSE, "session.skip" },
  { GDK_KEY_Page_Down, FALSE, "session.skip" },
  { GDK_KEY_n, FALSE, "session.breathe" },
  { GDK_KEY_h, FALSE, "session.hurt" },
  { GDK_KEY_b, FALSE, "session.hurt" },
  { GDK_KEY_period, FALSE, "session.hurt" },
  { GDK_KEY_KP_Decimal, FALSE, "session.hurt" },
  { GDK_KEY_c, FALSE, "session.next-checkpoint" },
  { GDK_KEY_space, TRUE, "session.toggle" },
  { GDK_KEY_KP_Space, TRUE, "session.toggle" },
  { GDK_KEY_Return, TRUE, "session.go-on" },
  { GDK_KEY_ISO_Enter, TRUE, "session.go-on" },
  { GDK_KEY_KP_Enter, TRUE, "session.go-on" },
  { GDK_KEY_Escape, TRUE, "session.leave" },
};

/**
 * psoas_session_keys_find:
 * @keyval: a key
 * @modifiers: what is held down with it
 * @unused: whether what has the focus was asked already, and does not want it
 *
 * Returns: (transfer none) (nullable): the action that it means in a session
 */
const char *
psoas_session_keys_find (guint           keyval,
                         GdkModifierType modifiers,
                         gboolean        unused)
{
  if (modifiers & gtk_accelerator_get_default_mod_mask ())
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    if (keys[i].keyval == gdk_keyval_to_lower (keyval) && keys[i].unused == unused)
      return keys[i].action;
  }

  return NULL;
}

typedef struct {
  PsoasSessionKeyFunc func;
} Listener;

static gboolean
pressed_cb (GtkEventController *controller,
            guint               keyval,
            guint               keycode,
            GdkModifierType     modifiers,
            Listener           *listener)
{
  gboolean unused = gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_BUBBLE;
  const char *action = psoas_session_keys_find (keyval, modifiers, unused);

  return action != NULL && listener->func (gtk_event_controller_get_widget (controller), action);
}

static void
free_listener (gpointer  data,
               GClosure *closure)
{
  g_free (data);
}

static void
listen (GtkWidget           *page,
        GtkPropagationPhase  phase,
        PsoasSessionKeyFunc  func)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  Listener *listener = g_new (Listener, 1);

  listener->func = func;
  gtk_event_controller_set_propagation_phase (controller, phase);
  g_signal_connect_data (controller, "key-pressed", G_CALLBACK (pressed_cb), listener, free_listener, 0);
  gtk_widget_add_controller (page, controller);
}

/**
 * psoas_session_keys_add:
 * @page: where the keys are heard, on whatever the focus is
 * @func: (scope forever): told of each key that means something in a session
 */
void
psoas_session_keys_add (GtkWidget           *page,
                        PsoasSessionKeyFunc  func)
{
  g_return_if_fail (GTK_IS_WIDGET (page));

  listen (page, GTK_PHASE_CAPTURE, func);
  listen (page, GTK_PHASE_BUBBLE, func);
}
