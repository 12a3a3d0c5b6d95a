/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys and the focus of the session page, and what stands between "this hurts" and going on.  Needs a
 * display: run it under Xvfb. */

#include "psoas-config.h"

#include "session/psoas-session-page.h"

#include <adwaita.h>

#include "content/psoas-library.h"
#include "figure/psoas-figure-view.h"
#include "psoas-shortcuts-window.h"
#include "session/psoas-dial.h"
#include "session/psoas-hurt-panel.h"
#include "session/psoas-session-controls.h"
#include "session/psoas-session-view.h"
#include "test-journal-files.h"
#include "test-stretches.h"
#include "widgets/psoas-shortcut-row.h"
#include "words/psoas-session-words.h"

typedef struct {
  TestJournal journal;
  PsoasGuidance *guidance;
  PsoasFigure *figure;
  PsoasSettings *settings;
  PsoasAudio *audio;
  GtkWindow *window;
  PsoasSessionPage *page;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  test_journal_set_up (&self->journal, NULL);
  self->figure = psoas_figure_new (FIGURE_FOLDER, &error);
  g_assert_no_error (error);
  self->guidance = psoas_guidance_parse_file (GUIDANCE_FILE, &error);
  g_assert_no_error (error);
  self->settings = psoas_settings_new ();
  self->audio = psoas_audio_new (self->settings);
  /* What the desktop does for a session is asked of the window's application. */
  self->window = g_object_new (GTK_TYPE_WINDOW, "application", g_application_get_default (), NULL);
  gtk_window_set_default_size (self->window, 1000, 700);
  self->page = PSOAS_SESSION_PAGE (psoas_session_page_new (self->figure, self->guidance, self->settings, self->audio,
                                                           self->journal.journal));
  gtk_window_set_child (self->window, GTK_WIDGET (self->page));
}

static void
settle (void)
{
  /* Whoever draws slowly always has a picture to draw. */
  for (int i = 0; i < 50 && g_main_context_iteration (NULL, FALSE); i++);
}

static void
tear_down (Fixture       *self,
           gconstpointer  unused)
{
  gtk_window_destroy (self->window);
  settle ();
  g_clear_object (&self->audio);
  g_clear_object (&self->settings);
  g_clear_object (&self->guidance);
  g_clear_object (&self->figure);
  test_journal_tear_down (&self->journal, NULL);
}

static void
begin (Fixture  *self,
       gboolean  wait_for_me)
{
  g_autoptr (PsoasStretch) stretch = psoas_stretch_parse_file (STRETCH_FOLDER "/deeper.stretch", NULL, NULL);
  g_autoptr (PsoasPlan) plan = NULL;
  PsoasOptions options;

  psoas_options_init (&options, stretch);
  options.wait_for_me = wait_for_me;
  plan = psoas_plan_new (stretch, &options);
  psoas_session_page_begin (self->page, plan);
  settle ();
}

static PsoasSession *
session_of (Fixture *self)
{
  return psoas_session_page_get_session (self->page);
}

static PsoasSessionState
state_of (Fixture *self)
{
  return psoas_session_get_state (session_of (self));
}

static void
act (Fixture    *self,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self->page), action, NULL);
  settle ();
}

/* The session is told that it is as late as its next deadline, without waiting for that. */
static void
pass (Fixture *self)
{
  psoas_session_tick (session_of (self), psoas_session_get_deadline (session_of (self)));
  settle ();
}

static void
come_out (Fixture *self)
{
  while (state_of (self) == PSOAS_SESSION_COMING_OUT)
    pass (self);
  g_assert_cmpint (state_of (self), ==, PSOAS_SESSION_HURT);
}

/* In the hold */
static void
go_to_hold (Fixture *self)
{
  act (self, "session.skip");
  act (self, "session.skip");
  g_assert_cmpint (psoas_session_get_phase (session_of (self))->kind, ==, PSOAS_PHASE_HOLD);
}

static GtkWidget *
child_of (Fixture    *self,
          const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (self->page), PSOAS_TYPE_SESSION_PAGE, name));
}

static GtkWidget *
control_of (Fixture    *self,
            const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (child_of (self, "controls"), PSOAS_TYPE_SESSION_CONTROLS, name));
}

static GtkWidget *
panel_child_of (Fixture    *self,
                const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (child_of (self, "hurt_panel"), PSOAS_TYPE_HURT_PANEL, name));
}

static GtkWidget *
focus_of (Fixture *self)
{
  return gtk_root_get_focus (GTK_ROOT (self->window));
}

static gboolean
is_choice (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget);
}

/* --- one count ------------------------------------------------------------------------------------- */

static const char *
text_of (GtkWidget  *widget,
         const char *name)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name)));
}

/* The dial, bare as in floor mode or not, shows the number that is said, and of the checkpoints the one that is said. */
static void
assert_one_count (Fixture *self,
                  gint64   now)
{
  PsoasSession *session = session_of (self);
  GtkWidget *view = child_of (self, "view");
  GtkWidget *dial = GTK_WIDGET (gtk_widget_get_template_child (view, PSOAS_TYPE_SESSION_VIEW, "dial"));
  g_autofree char *number = psoas_session_words_number (session, now);
  g_autofree char *unit = psoas_session_words_unit (session, now);
  guint index;

  psoas_dial_set_bare (PSOAS_DIAL (dial), TRUE);
  psoas_session_view_update (PSOAS_SESSION_VIEW (view));
  g_assert_cmpstr (text_of (dial, "number"), ==, number);
  g_assert_cmpstr (text_of (dial, "unit"), ==, "");
  psoas_dial_set_bare (PSOAS_DIAL (dial), FALSE);
  psoas_session_view_update (PSOAS_SESSION_VIEW (view));
  g_assert_cmpstr (text_of (dial, "number"), ==, number);
  g_assert_cmpstr (text_of (dial, "unit"), ==, unit);

  if (psoas_session_get_checkpoint (session, now, &index)) {
    g_autofree char *begin = g_strdup_printf ("%u. ", index + 1);

    GtkWidget *checkpoint = GTK_WIDGET (gtk_widget_get_template_child (view, G_OBJECT_TYPE (view), "checkpoint"));

    g_assert_true (g_str_has_prefix (text_of (checkpoint, "label"), begin));
  }
}

/* Through a whole session in each unit */
static void
test_one_count (Fixture       *self,
                gconstpointer  unused)
{
  g_autoptr (PsoasStretch) stretch = psoas_stretch_parse_file (STRETCH_FOLDER "/gentle.stretch", NULL, NULL);

  gtk_window_present (self->window);
  for (PsoasHoldUnit unit = 0; unit < PSOAS_N_HOLD_UNITS; unit++) {
    g_autoptr (PsoasPlan) plan = NULL;
    PsoasOptions options;
    gint64 now;

    psoas_options_init (&options, stretch);
    options.wait_for_me = FALSE;
    options.rounds = 1;
    options.unit = unit;
    options.amount = psoas_stretch_get_hold_dose (stretch, unit)->default_amount;
    plan = psoas_plan_new (stretch, &options);
    psoas_session_page_begin (self->page, plan);
    settle ();
    while ((now = psoas_session_get_deadline (session_of (self))) >= 0) {
      pass (self);
      if (state_of (self) == PSOAS_SESSION_RUNNING)
        assert_one_count (self, now);
    }
    g_assert_cmpint (state_of (self), ==, PSOAS_SESSION_FINISHED);
  }
}

/* --- keys: a small model of how GTK hands them on ------------------------------------------------------ */

static gboolean
offer_to_controllers (GtkWidget           *widget,
                      GtkPropagationPhase  phase,
                      guint                keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == phase)
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
  }

  return handled;
}

/* What is outermost is asked first, then what has the focus, which may be pressed, then outwards again. */
static gboolean
press (Fixture *self,
       guint    keyval)
{
  g_autoptr (GPtrArray) way = g_ptr_array_new ();
  GtkWidget *focus = focus_of (self);
  gboolean handled = FALSE;
  gboolean presses = keyval == GDK_KEY_space || keyval == GDK_KEY_Return;

  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    g_ptr_array_insert (way, 0, widget);
  for (guint i = 0; !handled && i < way->len; i++)
    handled = offer_to_controllers (g_ptr_array_index (way, i), GTK_PHASE_CAPTURE, keyval);
  if (!handled && presses && GTK_IS_BUTTON (focus)) {
    g_signal_emit_by_name (focus, "clicked");
    handled = TRUE;
  }
  for (guint i = way->len; !handled && i > 0; i--)
    handled = offer_to_controllers (g_ptr_array_index (way, i - 1), GTK_PHASE_BUBBLE, keyval);
  settle ();

  return handled;
}

static void
test_space_pauses (Fixture       *self,
                   gconstpointer  unused)
{
  begin (self, FALSE);
  press (self, GDK_KEY_space);
  g_assert_cmpint (state_of (self), ==, PSOAS_SESSION_PAUSED);
  press (self, GDK_KEY_space);
  g_assert_cmpint (state_of (self), ==, PSOAS_SESSION_RUNNING);

  /* Also where nothing has the focus that wants it */
  gtk_widget_set_focusable (GTK_WIDGET (self->page), TRUE);
  gtk_window_set_focus (self->window, GTK_WIDGET (self->page));
  g_assert_false (is_choice (focus_of (self)));
  g_assert_true (press (self, GDK_KEY_space));
  g_assert_cmpint (state_of (self), ==, PSOAS_SESSION_PAUSED);
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *action)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_button (child, action);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* A focused button gets its keys: above all "This Hurts", and above all in a pause. */
static void
test_keys_of_this_hurts (Fixture       *self,
                         gconstpointer  unused)
{
  const guint keys[] = { GDK_KEY_space, GDK_KEY_Return };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (keys); i++) {
    begin (self, FALSE);
    go_to_hold (self);
    if (i % 2 == 1)
      act (self, "session.toggle");
    gtk_widget_grab_focus (find_button (child_of (self, "controls"), "session.hurt"));
    press (self, keys[i / 2]);
    g_assert_cmpint (state_of (self), ==, PSOAS_SESSION_COMING_OUT);
    act (self, "session.end");
  }
}

static void
test_keys_that_hurt (Fixture       *self,
                     gconstpointer  unused)
{
  const guint keys[] = { GDK_KEY_h, GDK_KEY_H, GDK_KEY_b, GDK_KEY_period };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    begin (self, FALSE);
    go_to_hold (self);
    g_assert_true (press (self, keys[i]));
    g_assert_cmpint (state_of (self), ==, PSOAS_SESSION_COMING_OUT);
    act (self, "session.end");
  }
}

static void
assert_nothing_goes_on (Fixture *self)
{
  const guint keys[] = {
    GDK_KEY_space, GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Page_Up, GDK_KEY_Page_Down,
    GDK_KEY_n, GDK_KEY_c, GDK_KEY_h, GDK_KEY_b, GDK_KEY_period,
  };
  PsoasSessionState state = state_of (self);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    press (self, keys[i]);
    g_assert_cmpint (state_of (self), ==, state);
    g_assert_true (focus_of (self) == panel_child_of (self, "heading"));
  }
}

/* "This hurts": the way out first, then the question; no choice has the focus, no key goes on. */
static void
test_hurt (Fixture       *self,
           gconstpointer  unused)
{
  begin (self, FALSE);
  go_to_hold (self);
  press (self, GDK_KEY_h);

  g_assert_cmpint (psoas_session_get_phase (session_of (self))->kind, ==, PSOAS_PHASE_COME_OUT);
  g_assert_true (gtk_widget_get_visible (child_of (self, "view")));
  g_assert_true (gtk_widget_get_visible (child_of (self, "hurt_panel")));
  g_assert_false (gtk_widget_get_visible (child_of (self, "controls")));
  g_assert_false (gtk_widget_get_visible (panel_child_of (self, "variations")));
  g_assert_false (gtk_widget_get_visible (panel_child_of (self, "leave_side")));
  assert_nothing_goes_on (self);

  come_out (self);
  g_assert_true (gtk_widget_get_visible (panel_child_of (self, "variations")));
  g_assert_true (gtk_widget_get_visible (panel_child_of (self, "leave_side")));
  assert_nothing_goes_on (self);

  act (self, "session.rest");
  g_assert_cmpint (state_of (self), ==, PSOAS_SESSION_RESTING);
  g_assert_false (gtk_widget_get_visible (panel_child_of (self, "variations")));
  g_assert_false (gtk_widget_get_visible (panel_child_of (self, "leave_side")));
  assert_nothing_goes_on (self);

  act (self, "session.decide");
  assert_nothing_goes_on (self);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "session.ease", "i", 0);
  settle ();
  g_assert_cmpint (state_of (self), ==, PSOAS_SESSION_RUNNING);
  g_assert_true (gtk_widget_get_visible (child_of (self, "controls")));
  g_assert_true (gtk_widget_get_visible (child_of (self, "view")));
  g_assert_false (gtk_widget_get_visible (child_of (self, "hurt_panel")));
  g_assert_true (focus_of (self) == control_of (self, "pause"));
}

static void
append_actions (GtkWidget *root,
                GString   *actions)
{
  if (!gtk_widget_get_visible (root))
    return;
  if (is_choice (root))
    g_string_append_printf (actions, "%s ", gtk_actionable_get_action_name (GTK_ACTIONABLE (root)));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    append_actions (child, actions);
}

static void
assert_choices (Fixture    *self,
                const char *expected)
{
  g_autoptr (GString) actions = g_string_new (NULL);

  append_actions (child_of (self, "hurt_panel"), actions);
  g_assert_cmpstr (actions->str, ==, expected);
}

/* The end first, then rest, then what is easier, then the other side. */
static void
test_order (Fixture       *self,
            gconstpointer  unused)
{
  begin (self, FALSE);
  go_to_hold (self);
  press (self, GDK_KEY_h);
  assert_choices (self, "session.end win.guidance ");
  come_out (self);
  assert_choices (self, "session.end session.rest session.ease session.ease session.leave-side win.guidance ");
  act (self, "session.rest");
  assert_choices (self, "session.end session.decide win.guidance ");
}

/* What one is in already is not offered as easier, whether it was begun so or eased off to. */
static void
test_easier (Fixture       *self,
             gconstpointer  unused)
{
  GtkWidget *choice;

  begin (self, FALSE);
  go_to_hold (self);
  press (self, GDK_KEY_h);
  come_out (self);
  choice = find_button (child_of (self, "hurt_panel"), "session.ease");
  g_assert_cmpint (g_variant_get_int32 (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (choice))), ==, 0);
  g_signal_emit_by_name (choice, "clicked");
  settle ();
  while (psoas_session_get_phase (session_of (self))->kind != PSOAS_PHASE_HOLD)
    act (self, "session.skip");
  g_assert_cmpint (psoas_session_get_phase (session_of (self))->variation, ==, 0);
  press (self, GDK_KEY_h);
  come_out (self);
  assert_choices (self, "session.end session.rest session.ease session.leave-side win.guidance ");
  choice = find_button (child_of (self, "hurt_panel"), "session.ease");
  g_assert_cmpint (g_variant_get_int32 (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (choice))), ==, 1);
}

/* At most three short lines, and each with its condition and what to do */
static void
test_lines (Fixture       *self,
            gconstpointer  unused)
{
  int n = 0;

  begin (self, FALSE);
  go_to_hold (self);
  press (self, GDK_KEY_h);
  come_out (self);
  g_assert_true (gtk_widget_get_visible (panel_child_of (self, "lines")));
  for (GtkWidget *line = gtk_widget_get_first_child (panel_child_of (self, "lines")); line != NULL;
       line = gtk_widget_get_next_sibling (line), n++) {
    const char *text = gtk_label_get_label (GTK_LABEL (line));

    g_assert_cmpint (g_utf8_strlen (text, -1), <, 60);
    g_assert_nonnull (strstr (text, "? "));
    if (n == 0)
      g_assert_nonnull (strstr (text, "emergency"));
  }
  g_assert_cmpint (n, ==, 3);
  g_assert_nonnull (find_button (child_of (self, "hurt_panel"), "win.guidance"));
}

/* (transfer none) (nullable) */
static GtkWidget *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (ADW_IS_MESSAGE_DIALOG (window))
      return window;
  }

  return NULL;
}

/* Escape asks, and it waits meanwhile; it never leaves by itself. */
static void
test_escape (Fixture       *self,
             gconstpointer  unused)
{
  begin (self, FALSE);
  go_to_hold (self);
  g_assert_true (press (self, GDK_KEY_Escape));
  g_assert_nonnull (find_question ());
  g_assert_cmpint (state_of (self), ==, PSOAS_SESSION_PAUSED);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question ()), "stay");
  g_assert_cmpint (state_of (self), ==, PSOAS_SESSION_RUNNING);
  if (find_question () != NULL)
    gtk_window_destroy (GTK_WINDOW (find_question ()));
}

/* What waits for the person is gone on from with the key at hand. */
static void
test_go_on (Fixture       *self,
            gconstpointer  unused)
{
  begin (self, TRUE);
  g_assert_true (focus_of (self) == control_of (self, "go_on"));
  press (self, GDK_KEY_Return);
  g_assert_cmpint (psoas_session_get_phase (session_of (self))->kind, ==, PSOAS_PHASE_POSITION);
  g_assert_true (focus_of (self) == control_of (self, "pause"));
}

/* The status line says that it stands still, and when that is over what to do. */
static void
test_status (Fixture       *self,
             gconstpointer  unused)
{
  GtkLabel *status;

  begin (self, FALSE);
  status = GTK_LABEL (gtk_widget_get_template_child (child_of (self, "view"),
                                                     G_OBJECT_TYPE (child_of (self, "view")), "status"));
  act (self, "session.toggle");
  g_assert_cmpstr (gtk_label_get_label (status), ==, "Paused.");
  act (self, "session.toggle");
  g_assert_cmpstr (gtk_label_get_label (status), ==, "Kneel on a cushion.");
  go_to_hold (self);
  act (self, "session.hurt");
  g_assert_true (g_str_has_prefix (gtk_label_get_label (status), "Stop. Come out slowly."));
  come_out (self);
  g_assert_true (g_str_has_prefix (gtk_label_get_label (status), "Stopped."));
}

/* (nullable): the accelerators of the Shortcuts window's entry with this title */
static char *
dup_accelerators (GtkWidget  *root,
                  const char *title)
{
  g_autofree char *own = NULL;

  if (PSOAS_IS_SHORTCUT_ROW (root)) {
    g_object_get (root, "title", &own, NULL);
    if (g_str_equal (own, title)) {
      char *accelerators;

      g_object_get (root, "keys", &accelerators, NULL);
      return accelerators;
    }
  }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    char *found = dup_accelerators (child, title);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* Every action of the page has an entry in the Shortcuts window, or a reason to have none. */
static void
test_shortcuts (Fixture       *self,
                gconstpointer  unused)
{
  static const struct {
    const char *action;
    const char *title;         /* NULL: no key does it */
    const char *accelerators;  /* without a title: why there is none */
  } entries[] = {
    { "session.hurt", "This Hurts: Stop", "H B period" },
    { "session.toggle", "Pause or Resume", "space" },
    { "session.back", "Back", "Left Page_Up" },
    { "session.skip", "Skip", "Right Page_Down" },
    { "session.breathe", "A Breath Is Over, at Own Pace", "N" },
    { "session.next-checkpoint", "Next Checkpoint", "C" },
    { "session.go-on", "Go On When It Waits for You", "Return" },
    { "session.leave", "Leave the Session", "Escape" },
    { "session.pause", NULL, "what the window does when the session is left for another page" },
    { "session.end", NULL, "a choice after \"this hurts\": no key may take one by accident" },
    { "session.rest", NULL, "the same" },
    { "session.decide", NULL, "the same" },
    { "session.ease", NULL, "the same" },
    { "session.leave-side", NULL, "the same" },
  };
  GtkWidget *shortcuts = psoas_shortcuts_window_new (NULL);
  const GVariantType *type;
  const char *name, *property;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (self->page), i, &owner, &name, &type, &property); i++) {
    gboolean known = FALSE;

    for (guint j = 0; g_str_has_prefix (name, "session.") && j < G_N_ELEMENTS (entries); j++) {
      if (!g_str_equal (name, entries[j].action))
        continue;
      known = TRUE;
      if (entries[j].title != NULL) {
        g_autofree char *accelerators = dup_accelerators (shortcuts, entries[j].title);

        g_assert_cmpstr (accelerators, ==, entries[j].accelerators);
      }
    }
    if (g_str_has_prefix (name, "session.") && !known)
      g_error ("%s has neither an entry in the Shortcuts window nor a reason here", name);
  }
  gtk_window_destroy (GTK_WINDOW (shortcuts));
}

static GtkWidget *
find_type (GtkWidget *root,
           GType      type)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_type (child, type);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* Taken up on the second side: it is seen from there at once, as nobody has turned. */
static void
test_taken_up (Fixture       *self,
               gconstpointer  unused)
{
  g_autoptr (PsoasStretch) stretch = psoas_stretch_parse_file (STRETCH_FOLDER "/deeper.stretch", NULL, NULL);
  g_autoptr (PsoasBookmark) bookmark = NULL;
  GtkWidget *view = find_type (GTK_WIDGET (self->page), PSOAS_TYPE_FIGURE_VIEW);

  begin (self, FALSE);
  while (psoas_session_get_phase (session_of (self))->kind != PSOAS_PHASE_HOLD
         || psoas_session_get_phase (session_of (self))->side != PSOAS_SIDE_RIGHT)
    act (self, "session.skip");
  bookmark = psoas_bookmark_new (session_of (self), 0);
  act (self, "session.end");
  gtk_window_present (self->window);
  for (int i = 0; i < 100 && gtk_widget_get_height (view) == 0; i++)
    g_main_context_iteration (NULL, TRUE);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  psoas_session_page_resume (self->page, bookmark, stretch);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_assert_cmpint (psoas_session_get_phase (session_of (self))->side, ==, PSOAS_SIDE_RIGHT);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (find_type (view, GTK_TYPE_LABEL))), ==, "Seen from the right");
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GtkApplication) application = NULL;

  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  g_test_init (&argc, &argv, NULL);
  /* A window that is not shown is not active: it notifies, and there is nobody to be notified. */
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  application = gtk_application_new ("io.github.psoas_app.Test", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_application_set_default (G_APPLICATION (application));
  /* On a machine that takes longer for a frame than a frame lasts, a movement would never let settle() end. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  add ("/session-page/one-count", test_one_count);
  add ("/session-page/space-pauses", test_space_pauses);
  add ("/session-page/keys-of-this-hurts", test_keys_of_this_hurts);
  add ("/session-page/keys-that-hurt", test_keys_that_hurt);
  add ("/session-page/hurt", test_hurt);
  add ("/session-page/order", test_order);
  add ("/session-page/easier", test_easier);
  add ("/session-page/lines", test_lines);
  add ("/session-page/escape", test_escape);
  add ("/session-page/go-on", test_go_on);
  add ("/session-page/status", test_status);
  add ("/session-page/shortcuts", test_shortcuts);
  add ("/session-page/taken-up", test_taken_up);

  return g_test_run ();
}
