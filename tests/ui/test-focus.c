/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What has the focus when a page is come to, and when it is come back to.  Needs a display: run it under Xvfb. */

#include "pain/psoas-advice-list.h"
#include "pain/psoas-pain-question.h"
#include "session/psoas-session-page.h"

#include "test-window.h"

static GtkWidget *
get_focus (TestWindow *self)
{
  return gtk_root_get_focus (GTK_ROOT (self->window));
}

static void
go (TestWindow *self,
    const char *action,
    const char *target)
{
  g_autofree char *detailed = target != NULL ? g_strdup_printf ("%s('%s')", action, target) : g_strdup (action);
  g_autofree char *name = NULL;
  g_autoptr (GVariant) value = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed, &name, &value, NULL));
  g_assert_true (gtk_widget_activate_action_variant (self->window, name, value));
  test_window_iterate ();
}

static const struct {
  const char *action;
  const char *target;
} pages[] = {
  { "win.open-stretch", "deeper" },
  { "win.guidance", "" },
  { "win.guidance", "appointment" },
  { "win.anatomy", NULL },
  { "win.history", NULL },
};

/* The same widget each time, and not the button in the corner that leads back */
static void
test_pages (TestWindow    *self,
            gconstpointer  unused)
{
  test_window_present (self);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    GtkWidget *first = NULL;

    for (int round = 0; round < 3; round++) {
      g_test_message ("%s %s, %d", pages[i].action, pages[i].target, round);
      go (self, pages[i].action, pages[i].target);
      g_assert_nonnull (get_focus (self));
      g_assert_null (gtk_widget_get_ancestor (get_focus (self), ADW_TYPE_HEADER_BAR));
      g_assert_true (gtk_widget_get_mapped (get_focus (self)));
      if (round == 0)
        first = get_focus (self);
      g_assert_true (get_focus (self) == first);
      go (self, "win.back", NULL);
    }
  }
}

/* From whichever widget a page is left, that one has the focus again. */
static void
test_back (TestWindow    *self,
           gconstpointer  unused)
{
  GtkWidget *start, *details;

  test_window_present (self);
  start = test_window_find_button (self, "win.start");
  g_assert_true (get_focus (self) == start);
  details = test_window_find_button (self, "win.open-stretch");
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    GtkWidget *leaver = i % 2 == 0 ? start : details;

    g_assert_true (gtk_widget_grab_focus (leaver));
    go (self, pages[i].action, pages[i].target);
    go (self, "win.back", NULL);
    g_assert_true (get_focus (self) == leaver);
  }
}

/* Escape goes back from every page; on the first one it changes nothing. */
static void
test_escape (TestWindow    *self,
             gconstpointer  unused)
{
  GtkWidget *start;

  test_window_present (self);
  start = test_window_find_button (self, "win.start");
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    go (self, pages[i].action, pages[i].target);
    g_assert_false (gtk_widget_get_mapped (start));
    test_window_press_key (self->window, GDK_KEY_Escape);
    g_assert_true (gtk_widget_get_mapped (start));
  }
  test_window_press_key (self->window, GDK_KEY_Escape);
  g_assert_true (gtk_widget_get_mapped (start));
  g_assert_true (gtk_widget_get_visible (self->window));

  /* From what was read back to the session, which runs or waits as it did */
  test_window_begin (self, "deeper");
  go (self, "win.guidance", "");
  test_window_press_key (self->window, GDK_KEY_Escape);
  g_assert_nonnull (test_window_find (self, PSOAS_TYPE_SESSION_PAGE));
  g_assert_null (test_window_find_dialog (ADW_TYPE_MESSAGE_DIALOG));
}

/* A section's heading has the focus, not a control that stands near it. */
static void
test_section (TestWindow    *self,
              gconstpointer  unused)
{
  const PsoasGuidanceSection *section = NULL;
  GPtrArray *sections = psoas_guidance_get_sections (self->guidance);

  for (guint i = 0; i < sections->len; i++) {
    section = g_ptr_array_index (sections, i);
    if (g_str_equal (section->id, "emergency"))
      break;
  }
  test_window_present (self);
  test_window_begin (self, "deeper");
  go (self, "win.guidance", "emergency");
  g_assert_true (GTK_IS_LABEL (get_focus (self)));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (get_focus (self))), ==, section->title);
}

/* Reading the guidance and coming back leaves the focus where it was: it does not walk on to another button. */
static void
test_session (TestWindow    *self,
              gconstpointer  unused)
{
  GtkWidget *first;

  test_window_present (self);
  test_window_begin (self, "deeper");
  /* To where nothing waits: what waits has a button of its own, until it is paused. */
  gtk_widget_activate_action (get_focus (self), "session.go-on", NULL);
  test_window_iterate ();
  first = get_focus (self);
  g_assert_nonnull (first);
  for (int i = 0; i < 3; i++) {
    go (self, "win.guidance", "");
    g_assert_true (get_focus (self) != first);
    go (self, "win.back", NULL);
    g_assert_nonnull (test_window_find (self, PSOAS_TYPE_SESSION_PAGE));
    g_assert_true (get_focus (self) == first);
  }
}

static void
test_start (TestWindow    *self,
            gconstpointer  unused)
{
  test_window_present (self);
  test_window_start (self, "gentle");
  g_assert_nonnull (gtk_widget_get_ancestor (get_focus (self), PSOAS_TYPE_PAIN_QUESTION));
  test_window_press (self, "pain.skip");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (get_focus (self))), ==, "set-up.ready");
  go (self, "win.back", NULL);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (get_focus (self))), ==, "pain.skip");
  test_window_answer (self, 8);
  g_assert_nonnull (gtk_widget_get_ancestor (get_focus (self), PSOAS_TYPE_ADVICE_LIST));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_window_init (&argc, &argv))
    return 0;

  test_window_add ("/focus/pages", test_pages);
  test_window_add ("/focus/back", test_back);
  test_window_add ("/focus/escape", test_escape);
  test_window_add ("/focus/section", test_section);
  test_window_add ("/focus/session", test_session);
  test_window_add ("/focus/start", test_start);

  return g_test_run ();
}
