/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What may begin, and on which way.  Needs a display: run it under Xvfb. */

#include "library/psoas-home-page.h"
#include "pain/psoas-pain-question.h"
#include "pain/psoas-red-flag-card.h"
#include "psoas-journal-entries.h"
#include "psoas-undo.h"
#include "session/psoas-session-page.h"
#include "session/psoas-summary-page.h"
#include "start/psoas-pain-page.h"
#include "start/psoas-safety-dialog.h"
#include "start/psoas-set-up-page.h"
#include "pain/psoas-red-flag-list.h"

#include "test-window.h"

#include <glib/gstdio.h>

/* (transfer none) (nullable): of which a session is shown */
static const char *
get_running (TestWindow *self)
{
  GtkWidget *page = test_window_find (self, PSOAS_TYPE_SESSION_PAGE);
  PsoasSession *session = page != NULL ? psoas_session_page_get_session (PSOAS_SESSION_PAGE (page)) : NULL;

  return session != NULL ? psoas_stretch_get_id (psoas_plan_get_stretch (psoas_session_get_plan (session))) : NULL;
}

/* The way back from a refusal does not lead to a card that starts what was refused. */
static void
test_back_from_refusal (TestWindow    *self,
                        gconstpointer  unused)
{
  test_window_present (self);
  test_window_start (self, "gentle");
  test_window_press (self, "pain.skip");
  g_assert_nonnull (test_window_find (self, PSOAS_TYPE_SET_UP_PAGE));

  test_window_start (self, "deeper");
  test_window_answer (self, 10);
  g_assert_null (test_window_find_button (self, "pain.start"));
  gtk_widget_activate_action (self->window, "win.back", NULL);
  test_window_iterate ();
  if (test_window_find (self, PSOAS_TYPE_SET_UP_PAGE) != NULL)
    test_window_press (self, "set-up.ready");
  g_assert_null (get_running (self));
}

static gboolean
is_at_home (TestWindow *self)
{
  return test_window_find (self, PSOAS_TYPE_HOME_PAGE) != NULL;
}

/* Each sentence is there to be read. */
static void
check_words (GtkWidget *dialog,
             GPtrArray *sentences)
{
  g_assert_cmpuint (sentences->len, >, 0);
  for (guint i = 0; i < sentences->len; i++)
    g_assert_nonnull (test_window_find_label_in (dialog, psoas_sentence_get_text (g_ptr_array_index (sentences, i), PSOAS_SIDE_NONE)));
}

/* Nothing begins before the notice is accepted, and "Not Now" drops the wish. */
static void
test_notice (TestWindow    *self,
             gconstpointer  unused)
{
  GtkWidget *notice;

  psoas_settings_set_accepted_guidance (self->settings, 0);
  g_object_set (self->settings, "ask-pain", FALSE, NULL);
  g_object_set (self->settings, "set-up-card", FALSE, NULL);
  test_window_present (self);
  test_window_start (self, "gentle");
  g_assert_null (get_running (self));
  notice = test_window_find_dialog (PSOAS_TYPE_SAFETY_DIALOG);
  g_assert_nonnull (notice);
  check_words (notice, psoas_guidance_get_notice (self->guidance));
  test_window_respond (PSOAS_TYPE_SAFETY_DIALOG, "later");
  g_assert_null (test_window_find_dialog (PSOAS_TYPE_SAFETY_DIALOG));
  g_assert_true (is_at_home (self));
  g_assert_cmpint (psoas_settings_get_accepted_guidance (self->settings), ==, 0);

  test_window_start (self, "gentle");
  g_assert_nonnull (test_window_find_dialog (PSOAS_TYPE_SAFETY_DIALOG));
  /* A newer wish takes the place of the older one. */
  test_window_start (self, "deeper");
  test_window_respond (PSOAS_TYPE_SAFETY_DIALOG, "accept");
  g_assert_cmpstr (get_running (self), ==, "deeper");
  g_assert_cmpint (psoas_settings_get_accepted_guidance (self->settings), ==, psoas_guidance_get_version (self->guidance));
}

/* In large text the notice is as high as its words, in lines of the usual length: not cut off at its least height. */
static void
test_notice_in_large_text (TestWindow    *self,
                           gconstpointer  unused)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *scrolled;
  int dpi, least, whole, given;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  psoas_settings_set_accepted_guidance (self->settings, 0);
  test_window_present (self);
  test_window_start (self, "gentle");
  scrolled = test_window_find_in (test_window_find_dialog (PSOAS_TYPE_SAFETY_DIALOG), GTK_TYPE_SCROLLED_WINDOW);
  gtk_widget_measure (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled)), GTK_ORIENTATION_VERTICAL, -1,
                      NULL, &whole, NULL, NULL);
  gtk_widget_measure (scrolled, GTK_ORIENTATION_VERTICAL, -1, &least, &given, NULL, NULL);
  g_assert_cmpint (whole, >, least);
  g_assert_cmpint (given, >=, whole);
  test_window_respond (PSOAS_TYPE_SAFETY_DIALOG, "later");
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_question (TestWindow    *self,
               gconstpointer  unused)
{
  test_window_present (self);
  test_window_start (self, "deeper");
  g_assert_null (get_running (self));
  g_assert_nonnull (test_window_find (self, PSOAS_TYPE_PAIN_QUESTION));
  test_window_answer (self, 1);
  g_assert_nonnull (test_window_find (self, PSOAS_TYPE_SET_UP_PAGE));
  g_assert_null (get_running (self));
  test_window_press (self, "set-up.ready");
  g_assert_cmpstr (get_running (self), ==, "deeper");
  g_assert_cmpint (test_journal_count (&self->journal, "SELECT count(*) FROM pain WHERE score = 1 AND stretch = 'deeper' AND session"), ==, 1);
}

static void
tick (TestWindow *self,
      const char *words,
      GType       type)
{
  GtkWidget *label = test_window_find_label (self, words);
  GtkWidget *button = label != NULL ? gtk_widget_get_ancestor (label, type) : NULL;

  g_assert_nonnull (button);
  g_object_set (button, "active", TRUE, NULL);
}

/* What is said beside the score is kept with it. */
static void
test_details (TestWindow    *self,
              gconstpointer  unused)
{
  test_window_present (self);
  test_window_start (self, "gentle");
  tick (self, psoas_pain_words_place (PSOAS_PLACE_FRONT), GTK_TYPE_TOGGLE_BUTTON);
  tick (self, psoas_pain_words_place (PSOAS_PLACE_LOW_BACK), GTK_TYPE_TOGGLE_BUTTON);
  tick (self, psoas_pain_words_changed (), GTK_TYPE_CHECK_BUTTON);
  tick (self, psoas_pain_words_new (), GTK_TYPE_CHECK_BUTTON);
  test_window_answer (self, 2);
  g_assert_cmpint (test_journal_count (&self->journal, "SELECT places FROM pain"), ==, PSOAS_PLACE_FRONT | PSOAS_PLACE_LOW_BACK);
  g_assert_cmpint (test_journal_count (&self->journal, "SELECT changed FROM pain"), ==, 1);
  g_assert_cmpint (test_journal_count (&self->journal, "SELECT new FROM pain"), ==, 1);
  g_assert_cmpint (test_journal_count (&self->journal, "SELECT score FROM pain"), ==, 2);
}

/* Moderate pain: the gentle stretch alone, and it is the gentle stretch that begins. */
static void
test_offer (TestWindow    *self,
            gconstpointer  unused)
{
  test_window_present (self);
  test_window_start (self, "deeper");
  test_window_answer (self, 5);
  g_assert_null (test_window_find_button (self, "pain.start"));
  test_window_press (self, "pain.offer");
  /* The page of the wish that was refused is gone. */
  g_assert_null (test_window_find (self, PSOAS_TYPE_PAIN_PAGE));
  gtk_widget_activate_action (self->window, "win.back", NULL);
  test_window_iterate ();
  g_assert_true (is_at_home (self));

  test_window_start (self, "deeper");
  test_window_answer (self, 5);
  test_window_press (self, "pain.offer");
  test_window_press (self, "set-up.ready");
  g_assert_cmpstr (get_running (self), ==, "gentle");
  g_assert_cmpint (test_journal_count (&self->journal, "SELECT count(*) FROM pain WHERE session AND stretch = 'gentle'"), ==, 1);
}

/* What was answered on the card's way back counts at the door. */
static void
test_door (TestWindow    *self,
           gconstpointer  unused)
{
  test_window_present (self);
  test_window_start (self, "deeper");
  test_window_answer (self, 0);
  gtk_widget_activate_action (self->window, "win.back", NULL);
  test_window_iterate ();
  test_window_answer (self, 9);
  g_assert_null (test_window_find (self, PSOAS_TYPE_SET_UP_PAGE));
  g_assert_null (test_window_find_button (self, "pain.start"));
  g_assert_null (test_window_find_button (self, "pain.offer"));
  g_assert_null (get_running (self));
}

/* Asked a last time at the door, although the card was reached. */
static void
test_door_after_card (TestWindow    *self,
                      gconstpointer  unused)
{
  PsoasPainEntry entry = { .id = 7, .score = 9 };
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  test_window_present (self);
  test_window_start (self, "deeper");
  test_window_press (self, "pain.skip");
  g_assert_nonnull (test_window_find (self, PSOAS_TYPE_SET_UP_PAGE));
  entry.time = g_get_real_time () / G_USEC_PER_SEC;
  entry.day = psoas_day_from_time (entry.time, zone);
  g_assert_true (psoas_journal_save_pain (self->journal.journal, &entry, NULL));
  test_window_press (self, "set-up.ready");
  g_assert_null (get_running (self));
  g_assert_nonnull (test_window_find (self, PSOAS_TYPE_PAIN_PAGE));
}

/* Severe pain shows the signs; one tick changes what is said, and nothing begins. */
static void
test_signs (TestWindow    *self,
            gconstpointer  unused)
{
  GtkWidget *signs;

  test_window_present (self);
  test_window_start (self, "gentle");
  test_window_answer (self, 8);
  signs = test_window_find (self, PSOAS_TYPE_RED_FLAG_LIST);
  g_assert_nonnull (signs);
  g_assert_cmpint (test_journal_count (&self->journal, "SELECT count(*) FROM shown WHERE rule = 'severe'"), ==, 1);
  g_assert_cmpint (psoas_red_flag_list_get_urgency (PSOAS_RED_FLAG_LIST (signs)), ==, PSOAS_URGENCY_NONE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (test_window_find_in (signs, GTK_TYPE_CHECK_BUTTON)), TRUE);
  test_window_iterate ();
  g_assert_cmpint (psoas_red_flag_list_get_urgency (PSOAS_RED_FLAG_LIST (signs)), ==, PSOAS_URGENCY_EMERGENCY);
  g_assert_nonnull (test_window_find_label (self, "Emergency Now"));
  g_assert_null (test_window_find_button (self, "pain.start"));
  g_assert_null (test_window_find_button (self, "pain.offer"));

  /* Another answer does not undo a tick. */
  test_window_press (self, "pain.again");
  test_window_answer (self, 0);
  g_assert_nonnull (test_window_find_label (self, "Emergency Now"));
  g_assert_null (get_running (self));
}

/* Before the first session the signs are asked for: one tick shows where help is and lets nothing begin, "none"
 * goes on and is not asked again. */
static void
test_signs_first (TestWindow    *self,
                  gconstpointer  unused)
{
  GtkWidget *card;

  g_object_set (self->settings, "ask-pain", FALSE, NULL);
  test_window_present (self);
  g_assert_true (psoas_journal_delete_all (self->journal.journal, NULL));
  test_window_start (self, "gentle");
  card = test_window_find (self, PSOAS_TYPE_RED_FLAG_CARD);
  g_assert_nonnull (card);
  g_assert_null (test_window_find_button (self, "pain.start"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (test_window_find_in (card, GTK_TYPE_CHECK_BUTTON)), TRUE);
  test_window_iterate ();
  g_assert_nonnull (test_window_find_label (self, "Emergency Now"));
  g_assert_null (test_window_find_button (self, "pain.start"));
  g_assert_null (test_window_find_button (self, "pain.offer"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (test_window_find_in (card, GTK_TYPE_CHECK_BUTTON)), FALSE);
  test_window_iterate ();
  g_assert_null (test_window_find_label (self, "Emergency Now"));
  g_signal_emit_by_name (card, "none");
  test_window_iterate ();
  g_assert_nonnull (test_window_find (self, PSOAS_TYPE_SET_UP_PAGE));
  test_window_start (self, "deeper");
  g_assert_null (test_window_find (self, PSOAS_TYPE_RED_FLAG_CARD));
  g_assert_nonnull (test_window_find (self, PSOAS_TYPE_SET_UP_PAGE));
}

/* (transfer none): the line of what was ticked earlier, the first of them */
static GtkCheckButton *
find_ticked_earlier (TestWindow *self)
{
  GtkWidget *label = test_window_find_label (self, "0. A sign that I ticked earlier today");

  g_assert_nonnull (label);

  return GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON));
}

/* A tick is not of one request alone: the way back, another stretch and another run of the program keep it.  It
 * is taken back on the card, by hand, and then the card is answered. */
static void
test_sign_stays (TestWindow    *self,
                 gconstpointer  unused)
{
  g_autoptr (PsoasUndo) removal = NULL;
  GtkWidget *signs;

  g_object_set (self->settings, "set-up-card", FALSE, NULL);
  test_window_present (self);
  test_window_start (self, "gentle");
  test_window_answer (self, 8);
  signs = test_window_find (self, PSOAS_TYPE_RED_FLAG_LIST);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (test_window_find_in (signs, GTK_TYPE_CHECK_BUTTON)), TRUE);
  test_window_iterate ();
  gtk_widget_activate_action (self->window, "win.home", NULL);
  test_window_iterate ();
  /* Less pain does not lift it. */
  removal = psoas_journal_remove_pain (self->journal.journal, test_journal_count (&self->journal, "SELECT id FROM pain"), NULL);
  g_assert_nonnull (removal);

  test_window_start (self, "deeper");
  g_assert_nonnull (test_window_find_label (self, "Emergency Now"));
  g_assert_null (test_window_find_button (self, "pain.start"));
  g_assert_null (test_window_find_button (self, "pain.offer"));

  gtk_window_destroy (GTK_WINDOW (self->window));
  test_window_iterate ();
  self->window = GTK_WIDGET (psoas_window_new (self->application, self->library, self->guidance, self->figure, self->settings,
                                               self->journal.journal));
  gtk_window_present (GTK_WINDOW (self->window));
  test_window_iterate ();
  test_window_start (self, "gentle");
  g_assert_nonnull (test_window_find_label (self, "Emergency Now"));
  g_assert_null (get_running (self));

  g_assert_true (gtk_check_button_get_active (find_ticked_earlier (self)));
  test_window_press_key (test_window_find (self, PSOAS_TYPE_RED_FLAG_CARD), GDK_KEY_0);
  g_assert_false (gtk_check_button_get_active (find_ticked_earlier (self)));
  g_assert_null (test_window_find_label (self, "Emergency Now"));
  g_assert_null (get_running (self));
  g_assert_null (test_window_find (self, PSOAS_TYPE_PAIN_QUESTION));
  g_signal_emit_by_name (test_window_find (self, PSOAS_TYPE_RED_FLAG_CARD), "none");
  test_window_iterate ();
  test_window_press (self, "pain.skip");
  g_assert_cmpstr (get_running (self), ==, "gentle");
}

/* (transfer none) (nullable): the @index-th line to tick */
static GtkCheckButton *
get_sign (GtkWidget *signs,
          guint      index)
{
  for (GtkWidget *child = gtk_widget_get_first_child (signs); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    if (PSOAS_IS_RED_FLAG_LIST (child))
      return get_sign (child, index);
    if (GTK_IS_CHECK_BUTTON (child) && index-- == 0)
      return GTK_CHECK_BUTTON (child);
  }

  return NULL;
}

/* Every sign of the guidance that needs help soon is in the list, with its own urgency. */
static void
test_signs_list (TestWindow    *self,
                 gconstpointer  unused)
{
  g_autoptr (GtkWidget) signs = g_object_ref_sink (GTK_WIDGET (psoas_red_flag_list_new ()));
  GPtrArray *sections = psoas_guidance_get_sections (self->guidance);
  guint n = 0, urgencies = 0;

  psoas_red_flag_list_add_guidance (PSOAS_RED_FLAG_LIST (signs), self->guidance);
  for (guint i = 0; i < sections->len; i++) {
    const PsoasGuidanceSection *section = g_ptr_array_index (sections, i);

    if (section->urgency < PSOAS_URGENCY_SAME_DAY)
      continue;
    urgencies |= 1 << section->urgency;
    for (guint j = 0; j < section->items->len; j++, n++) {
      GtkCheckButton *sign = get_sign (signs, n);

      g_assert_nonnull (sign);
      gtk_check_button_set_active (sign, TRUE);
      g_assert_cmpint (psoas_red_flag_list_get_urgency (PSOAS_RED_FLAG_LIST (signs)), ==, section->urgency);
      gtk_check_button_set_active (sign, FALSE);
    }
  }
  g_assert_cmpuint (urgencies, ==, 1 << PSOAS_URGENCY_SAME_DAY | 1 << PSOAS_URGENCY_EMERGENCY);
  g_assert_null (get_sign (signs, n));
}

/* A number's key goes to it and says nothing; what was chosen is sent by Continue alone, which waits for it. */
static void
test_score_keys (TestWindow    *self,
                 gconstpointer  unused)
{
  GtkWidget *question;

  test_window_present (self);
  test_window_start (self, "gentle");
  question = test_window_find (self, PSOAS_TYPE_PAIN_QUESTION);
  test_window_press_key (question, GDK_KEY_3);
  gtk_widget_activate_action (question, "pain.continue", NULL);
  test_window_iterate ();
  g_assert_true (test_window_find (self, PSOAS_TYPE_PAIN_QUESTION) == question);
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (self->window)), "clicked");
  test_window_iterate ();
  g_assert_true (test_window_find (self, PSOAS_TYPE_PAIN_QUESTION) == question);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == test_window_find_button (self, "pain.continue"));
  test_window_press (self, "pain.continue");
  g_assert_null (test_window_find (self, PSOAS_TYPE_PAIN_QUESTION));
}

/* Who points is not led anywhere: the next number is where this one was. */
static void
test_score_pointed_at (TestWindow    *self,
                       gconstpointer  unused)
{
  GtkWidget *focus;

  test_window_present (self);
  test_window_start (self, "gentle");
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_nonnull (focus);
  test_window_choose (self, 3);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == focus);
  test_window_press (self, "pain.continue");
  g_assert_null (test_window_find (self, PSOAS_TYPE_PAIN_QUESTION));
}

/* One key answers the card: a number ticks and unticks its line, N says "none", but not beside a tick. */
static void
test_signs_keys (TestWindow    *self,
                 gconstpointer  unused)
{
  GtkWidget *card;

  test_window_present (self);
  g_assert_true (psoas_journal_delete_all (self->journal.journal, NULL));
  test_window_start (self, "gentle");
  card = test_window_find (self, PSOAS_TYPE_RED_FLAG_CARD);
  test_window_press_key (card, GDK_KEY_2);
  g_assert_true (gtk_check_button_get_active (get_sign (card, 1)));
  g_assert_nonnull (test_window_find_label (self, "Emergency Now"));
  test_window_press_key (card, GDK_KEY_n);
  g_assert_true (test_window_find (self, PSOAS_TYPE_RED_FLAG_CARD) == card);
  test_window_press_key (card, GDK_KEY_KP_2);
  g_assert_false (gtk_check_button_get_active (get_sign (card, 1)));
  test_window_press_key (card, GDK_KEY_n);
  g_assert_null (test_window_find (self, PSOAS_TYPE_RED_FLAG_CARD));
  g_assert_nonnull (test_window_find (self, PSOAS_TYPE_PAIN_QUESTION));
}

/* What is ticked after a session counts before the next. */
static void
test_sign_after (TestWindow    *self,
                 gconstpointer  unused)
{
  GtkWidget *card;

  test_window_present (self);
  test_window_do (self, "gentle", 3);
  test_window_answer (self, 5);
  card = test_window_find (self, PSOAS_TYPE_RED_FLAG_CARD);
  g_assert_nonnull (card);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (test_window_find_in (card, GTK_TYPE_CHECK_BUTTON)), TRUE);
  test_window_iterate ();
  test_window_start (self, "deeper");
  g_assert_nonnull (test_window_find_label (self, "Emergency Now"));
  g_assert_null (get_running (self));
}

/* Where it hurts at the front of the hip, the tuck alone comes first, and the full stretch only by choice. */
static void
test_tuck_first (TestWindow    *self,
                 gconstpointer  unused)
{
  PsoasPainEntry entry = { .id = 7, .score = 1, .places = PSOAS_PLACE_FRONT };
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  PsoasSession *session;

  g_object_set (self->settings, "ask-pain", FALSE, NULL);
  g_object_set (self->settings, "set-up-card", FALSE, NULL);
  test_window_present (self);
  entry.time = g_get_real_time () / G_USEC_PER_SEC;
  entry.day = psoas_day_from_time (entry.time, zone);
  g_assert_true (psoas_journal_save_pain (self->journal.journal, &entry, NULL));
  test_window_start (self, "deeper");
  g_assert_null (get_running (self));
  g_assert_nonnull (test_window_find_button (self, "pain.start"));
  test_window_press (self, "pain.offer");
  g_assert_cmpstr (get_running (self), ==, "deeper");
  session = psoas_session_page_get_session (PSOAS_SESSION_PAGE (test_window_find (self, PSOAS_TYPE_SESSION_PAGE)));
  g_assert_cmpint (psoas_plan_get_options (psoas_session_get_plan (session))->variation, ==, 0);
}

/* A rest outlives another session that is ended at once. */
static void
test_rest (TestWindow    *self,
           gconstpointer  unused)
{
  test_window_present (self);
  test_window_run (self, "deeper", 3, 6);
  test_window_run (self, "gentle", 3, 2);
  test_window_start (self, "deeper");
  g_assert_null (test_window_find (self, PSOAS_TYPE_PAIN_QUESTION));
  g_assert_nonnull (test_window_find (self, PSOAS_TYPE_PAIN_PAGE));
  g_assert_null (test_window_find_button (self, "pain.start"));
  g_assert_null (get_running (self));
}

static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    if (says (child, words))
      return TRUE;
  }

  return FALSE;
}

/* Where the journal cannot be read, the question cannot be left out. */
static void
test_unreadable (TestWindow    *self,
                 gconstpointer  unused)
{
  g_autofree char *folder = g_path_get_dirname (self->journal.path);

  g_object_set (self->settings, "ask-pain", FALSE, NULL);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  test_window_present (self);
  test_window_start (self, "deeper");
  g_signal_emit_by_name (test_window_find (self, PSOAS_TYPE_RED_FLAG_CARD), "none");
  test_window_iterate ();
  g_assert_nonnull (test_window_find (self, PSOAS_TYPE_PAIN_QUESTION));
  g_assert_null (test_window_find_button (self, "pain.skip"));
  g_assert_true (says (self->window, "cannot be read"));
  test_window_answer (self, 9);
  g_assert_null (test_window_find_button (self, "pain.start"));
  g_assert_null (get_running (self));
  g_assert_cmpint (g_remove (folder), ==, 0);
}

static graphene_rect_t
get_bounds (TestWindow *self,
            GtkWidget  *widget)
{
  graphene_rect_t bounds;

  for (int i = 0; i < 100 && gtk_widget_get_height (widget) == 0; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_compute_bounds (widget, self->window, &bounds));
  g_assert_cmpfloat (bounds.size.height, >, 0);

  return bounds;
}

/* Another wish while a session runs is answered, and changes nothing: nor does the answer lie over "This Hurts". */
static void
test_busy (TestWindow    *self,
           gconstpointer  unused)
{
  const char *deeper = psoas_stretch_get_name (psoas_library_find (self->library, "deeper"));
  const char *gentle = psoas_stretch_get_name (psoas_library_find (self->library, "gentle"));
  g_autofree char *told = g_strdup_printf ("“%s” is under way. End it first, then start “%s”.", deeper, gentle);
  g_autofree char *again = g_strdup_printf ("“%s” is under way already", deeper);
  graphene_rect_t stop, answer;

  test_window_present (self);
  test_window_begin (self, "deeper");
  gtk_widget_activate_action (self->window, "win.guidance", "s", "");
  test_window_start (self, "gentle");
  g_assert_cmpstr (get_running (self), ==, "deeper");
  g_assert_nonnull (test_window_find_label (self, told));
  stop = get_bounds (self, test_window_find_button (self, "session.hurt"));
  answer = get_bounds (self, test_window_find_label (self, told));
  g_assert_false (graphene_rect_intersection (&stop, &answer, NULL));

  /* The next answer does not wait for its turn. */
  test_window_start (self, "deeper");
  g_assert_nonnull (test_window_find_label (self, again));
}

/* Who goes home is asked first; who goes to read finds the session waiting. */
static void
test_leave (TestWindow    *self,
            gconstpointer  unused)
{
  PsoasSession *session;

  test_window_present (self);
  test_window_begin (self, "deeper");
  session = psoas_session_page_get_session (PSOAS_SESSION_PAGE (test_window_find (self, PSOAS_TYPE_SESSION_PAGE)));
  gtk_widget_activate_action (self->window, "win.back", NULL);
  test_window_iterate ();
  g_assert_cmpint (psoas_session_get_state (session), ==, PSOAS_SESSION_PAUSED);
  test_window_respond (ADW_TYPE_MESSAGE_DIALOG, "stay");
  g_assert_cmpint (psoas_session_get_state (session), ==, PSOAS_SESSION_RUNNING);

  gtk_widget_activate_action (self->window, "win.guidance", "s", "");
  test_window_iterate ();
  g_assert_cmpint (psoas_session_get_state (session), ==, PSOAS_SESSION_PAUSED);
  gtk_widget_activate_action (self->window, "win.home", NULL);
  test_window_iterate ();
  g_assert_cmpstr (get_running (self), ==, "deeper");
  test_window_respond (ADW_TYPE_MESSAGE_DIALOG, "stay");
  g_assert_cmpint (psoas_session_get_state (session), ==, PSOAS_SESSION_PAUSED);
  gtk_widget_activate_action (self->window, "win.back", NULL);
  test_window_iterate ();
  test_window_respond (ADW_TYPE_MESSAGE_DIALOG, "end");
  g_assert_nonnull (test_window_find (self, PSOAS_TYPE_SUMMARY_PAGE));
}

/* What cannot be saved is told where the person is: in the session, and after it. */
static void
test_told (TestWindow    *self,
           gconstpointer  unused)
{
  g_autofree char *folder = g_path_get_dirname (self->journal.path);
  GtkWidget *page;

  g_object_set (self->settings, "set-up-card", FALSE, NULL);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  test_window_present (self);
  test_window_start (self, "deeper");
  g_signal_emit_by_name (test_window_find (self, PSOAS_TYPE_RED_FLAG_CARD), "none");
  test_window_iterate ();
  test_window_answer (self, 0);
  page = test_window_find (self, PSOAS_TYPE_SESSION_PAGE);
  g_assert_nonnull (page);
  g_assert_true (says (page, self->journal.path));
  gtk_widget_activate_action (page, "session.end", NULL);
  test_window_iterate ();
  page = test_window_find (self, PSOAS_TYPE_SUMMARY_PAGE);
  g_assert_nonnull (page);
  g_assert_true (says (page, self->journal.path));
  g_assert_cmpint (g_remove (folder), ==, 0);
}

/* Closing asks; ending the session then closes. */
static void
test_close (TestWindow    *self,
            gconstpointer  unused)
{
  test_window_present (self);
  test_window_begin (self, "deeper");
  gtk_window_close (GTK_WINDOW (self->window));
  test_window_iterate ();
  test_window_respond (ADW_TYPE_MESSAGE_DIALOG, "stay");
  g_assert_cmpstr (get_running (self), ==, "deeper");

  /* To stay takes back the wish to close: leaving alone shows what was done. */
  gtk_widget_activate_action (test_window_find (self, PSOAS_TYPE_SESSION_PAGE), "session.leave", NULL);
  test_window_iterate ();
  test_window_respond (ADW_TYPE_MESSAGE_DIALOG, "end");
  g_assert_nonnull (test_window_find (self, PSOAS_TYPE_SUMMARY_PAGE));

  gtk_widget_activate_action (self->window, "win.home", NULL);
  test_window_begin (self, "deeper");
  gtk_window_close (GTK_WINDOW (self->window));
  test_window_iterate ();
  test_window_respond (ADW_TYPE_MESSAGE_DIALOG, "end");
  g_assert_null (test_window_find_dialog (PSOAS_TYPE_WINDOW));
}

/* What could not be saved holds the window open until the person has chosen. */
static void
test_close_unsaved (TestWindow    *self,
                    gconstpointer  unused)
{
  g_autofree char *folder = g_path_get_dirname (self->journal.path);

  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  test_window_present (self);
  gtk_window_close (GTK_WINDOW (self->window));
  test_window_iterate ();
  test_window_respond (ADW_TYPE_MESSAGE_DIALOG, "stay");
  g_assert_true (test_window_find_dialog (PSOAS_TYPE_WINDOW) == self->window);

  /* In vain: it asks again. */
  gtk_window_close (GTK_WINDOW (self->window));
  test_window_iterate ();
  test_window_respond (ADW_TYPE_MESSAGE_DIALOG, "try");
  g_assert_nonnull (test_window_find_dialog (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_true (test_window_find_dialog (PSOAS_TYPE_WINDOW) == self->window);

  /* And not in vain */
  g_assert_cmpint (g_remove (folder), ==, 0);
  test_window_respond (ADW_TYPE_MESSAGE_DIALOG, "try");
  g_assert_null (test_window_find_dialog (PSOAS_TYPE_WINDOW));
  g_assert_cmpint (test_journal_count (&self->journal, "SELECT count(*) FROM shown"), ==, 1);
}

/* "Close without saving" closes, and loses only what is said there. */
static void
test_close_without_saving (TestWindow    *self,
                           gconstpointer  unused)
{
  g_autofree char *folder = g_path_get_dirname (self->journal.path);

  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  test_window_present (self);
  gtk_window_close (GTK_WINDOW (self->window));
  test_window_iterate ();
  test_window_respond (ADW_TYPE_MESSAGE_DIALOG, "close");
  g_assert_null (test_window_find_dialog (PSOAS_TYPE_WINDOW));
  g_assert_cmpint (g_remove (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_window_init (&argc, &argv))
    return 0;

  test_window_add ("/start/back-from-refusal", test_back_from_refusal);
  test_window_add ("/start/notice", test_notice);
  test_window_add ("/start/notice-in-large-text", test_notice_in_large_text);
  test_window_add ("/start/question", test_question);
  test_window_add ("/start/details", test_details);
  test_window_add ("/start/offer", test_offer);
  test_window_add ("/start/door", test_door);
  test_window_add ("/start/door-after-card", test_door_after_card);
  test_window_add ("/start/signs", test_signs);
  test_window_add ("/start/signs-first", test_signs_first);
  test_window_add ("/start/signs-list", test_signs_list);
  test_window_add ("/start/signs-keys", test_signs_keys);
  test_window_add ("/start/score-keys", test_score_keys);
  test_window_add ("/start/score-pointed-at", test_score_pointed_at);
  test_window_add ("/start/sign-stays", test_sign_stays);
  test_window_add ("/start/sign-after", test_sign_after);
  test_window_add ("/start/tuck-first", test_tuck_first);
  test_window_add ("/start/rest", test_rest);
  test_window_add ("/start/unreadable", test_unreadable);
  test_window_add ("/start/busy", test_busy);
  test_window_add ("/start/leave", test_leave);
  test_window_add ("/start/told", test_told);
  test_window_add ("/start/close", test_close);
  test_window_add ("/start/close-unsaved", test_close_unsaved);
  test_window_add ("/start/close-without-saving", test_close_without_saving);

  return g_test_run ();
}
