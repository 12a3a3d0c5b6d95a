/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is answered after a session.  Needs a display: run it under Xvfb. */

#include "library/psoas-home-page.h"
#include "pain/psoas-advice-list.h"
#include "pain/psoas-pain-question.h"
#include "session/psoas-session-page.h"
#include "session/psoas-summary-page.h"
#include "words/psoas-summary-words.h"

#include "test-window.h"

/* How many scores the journal has that were given after a session */
static int
count_after (TestWindow *self)
{
  return test_journal_count (&self->journal, "SELECT count(*) FROM pain WHERE moment = 'after'");
}

/* Saves the answer, and waits until the focus has gone where that is heard, which is when it has its place. */
static void
save (TestWindow *self)
{
  GtkWindow *window = GTK_WINDOW (self->window);
  GtkWidget *focus, *done = test_window_find_button (self, "summary.done");

  g_assert_nonnull (done);
  test_window_press (self, "summary.save");
  while ((focus = gtk_window_get_focus (window)) != done
         && (focus == NULL || gtk_widget_get_ancestor (focus, PSOAS_TYPE_ADVICE_LIST) == NULL))
    g_main_context_iteration (NULL, TRUE);
}

/* A number and a tick wait for Save, whatever key chose them. */
static void
test_saves (TestWindow    *self,
                    gconstpointer  unused)
{
  GtkWidget *question, *changed;

  test_window_present (self);
  test_window_do (self, "gentle", 3);
  question = test_window_find (self, PSOAS_TYPE_PAIN_QUESTION);
  test_window_press_key (question, GDK_KEY_2);
  gtk_widget_activate_action (question, "summary.save", NULL);
  g_assert_cmpint (count_after (self), ==, 0);
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (self->window)), "clicked");
  test_window_iterate ();
  g_assert_cmpint (count_after (self), ==, 0);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == test_window_find_button (self, "summary.save"));
  save (self);
  g_assert_cmpint (count_after (self), ==, 1);
  g_assert_false (gtk_widget_get_sensitive (test_window_find_button (self, "summary.save")));

  changed = test_window_find_in (question, GTK_TYPE_CHECK_BUTTON);
  gtk_widget_grab_focus (changed);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (changed), TRUE);
  test_window_iterate ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == changed);
  g_assert_cmpint (test_journal_count (&self->journal, "SELECT changed FROM pain WHERE moment = 'after'"), ==, 0);
  save (self);
  g_assert_cmpint (test_journal_count (&self->journal, "SELECT changed FROM pain WHERE moment = 'after'"), ==, 1);
  g_assert_cmpint (count_after (self), ==, 1);
}

/* Done keeps what was answered; what follows from it is read first.  The way back keeps nothing. */
static void
test_done (TestWindow    *self,
                   gconstpointer  unused)
{
  test_window_present (self);
  test_window_do (self, "gentle", 3);
  test_window_choose (self, 4);
  gtk_widget_activate_action (self->window, "win.home", NULL);
  test_window_iterate ();
  g_assert_cmpint (count_after (self), ==, 0);

  test_window_do (self, "gentle", 3);
  test_window_choose (self, 3);
  test_window_press (self, "summary.done");
  g_assert_cmpint (count_after (self), ==, 1);
  g_assert_nonnull (test_window_find (self, PSOAS_TYPE_HOME_PAGE));

  test_window_do (self, "gentle", 3);
  test_window_choose (self, 6);
  test_window_press (self, "summary.done");
  g_assert_cmpint (count_after (self), ==, 2);
  g_assert_nonnull (test_window_find_label (self, "Higher than before. Rest from this stretch today."));
  test_window_press (self, "summary.done");
  g_assert_nonnull (test_window_find (self, PSOAS_TYPE_HOME_PAGE));
}

/* Who looked at another start, and came back to the summary, speaks of the session that is over: not of what was
 * asked for since. */
static void
test_after_another_wish (TestWindow    *self,
                         gconstpointer  unused)
{
  test_window_present (self);
  test_window_do (self, "deeper", 3);
  test_window_start (self, "gentle");
  test_window_answer (self, 1);
  gtk_widget_activate_action (self->window, "win.back", NULL);
  test_window_iterate ();
  gtk_widget_activate_action (self->window, "win.back", NULL);
  test_window_iterate ();
  g_assert_nonnull (test_window_find (self, PSOAS_TYPE_SUMMARY_PAGE));
  test_window_answer (self, 6);
  g_assert_cmpint (test_journal_count (&self->journal, "SELECT count(*) FROM pain WHERE moment = 'after' AND session AND stretch = 'deeper'"), ==, 1);
  g_assert_cmpint (test_journal_count (&self->journal, "SELECT count(*) FROM pain WHERE moment = 'before' AND score = 1 AND session IS NULL"), ==, 1);
  test_window_start (self, "deeper");
  g_assert_null (test_window_find (self, PSOAS_TYPE_PAIN_QUESTION));
  g_assert_null (test_window_find_button (self, "pain.start"));
}

/* A rise that asks for rest takes back how often the article says to do it. */
static void
test_rise (TestWindow    *self,
           gconstpointer  unused)
{
  g_autoptr (PsoasSession) session = NULL;
  g_autofree char *words = NULL;
  g_autofree char *resting = NULL;
  GtkWidget *page;

  test_window_present (self);
  test_window_start (self, "deeper");
  test_window_answer (self, 3);
  test_window_press (self, "set-up.ready");
  page = test_window_find (self, PSOAS_TYPE_SESSION_PAGE);
  session = g_object_ref (psoas_session_page_get_session (PSOAS_SESSION_PAGE (page)));
  for (int i = 0; i < 20 && psoas_session_get_records (session)->len == 0; i++) {
    gtk_widget_activate_action (page, psoas_session_can_go_on (session) ? "session.go-on" : "session.skip", NULL);
    test_window_iterate ();
  }
  gtk_widget_activate_action (page, "session.end", NULL);
  test_window_iterate ();
  words = psoas_summary_words_after (session, FALSE);
  resting = psoas_summary_words_after (session, TRUE);
  g_assert_cmpstr (words, !=, resting);
  g_assert_nonnull (test_window_find_label (self, words));
  test_window_answer (self, 6);
  g_assert_null (test_window_find_label (self, words));
  g_assert_nonnull (test_window_find_label (self, resting));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_window_init (&argc, &argv))
    return 0;

  test_window_add ("/summary/saves", test_saves);
  test_window_add ("/summary/done", test_done);
  test_window_add ("/summary/after-another-wish", test_after_another_wish);
  test_window_add ("/summary/rise", test_rise);

  return g_test_run ();
}
