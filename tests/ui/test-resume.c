/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session that was broken off is taken up on the same way as one begins.  Needs a display: run it under Xvfb. */

#include "library/psoas-home-page.h"
#include "pain/psoas-pain-question.h"
#include "pain/psoas-red-flag-card.h"
#include "psoas-bookmark-store.h"
#include "psoas-journal-entries.h"
#include "session/psoas-session-page.h"
#include "start/psoas-pain-page.h"
#include "start/psoas-resume-dialog.h"
#include "start/psoas-safety-dialog.h"
#include "start/psoas-set-up-page.h"

#include "test-window.h"

#include <glib/gstdio.h>

#define NOW (g_get_real_time () / G_USEC_PER_SEC)

/* (transfer none) (nullable) */
static PsoasSession *
get_session (TestWindow *self)
{
  GtkWidget *page = test_window_find (self, PSOAS_TYPE_SESSION_PAGE);

  return page != NULL ? psoas_session_page_get_session (PSOAS_SESSION_PAGE (page)) : NULL;
}

/* Into the hold after @n others */
static void
skip_to_hold (PsoasSession *session,
              int           n)
{
  for (int i = 0; i < 200 && (psoas_session_get_phase (session)->kind != PSOAS_PHASE_HOLD || n-- > 0); i++) {
    if (psoas_session_can_go_on (session))
      psoas_session_go_on (session, i);
    else
      psoas_session_skip (session, i);
  }
}

/* It hurt in a hold: the way out, then an easier way. */
static void
ease (PsoasSession *session,
      int           variation)
{
  gint64 now = G_USEC_PER_SEC;

  g_assert_true (psoas_session_hurt (session, now));
  while (psoas_session_get_state (session) == PSOAS_SESSION_COMING_OUT)
    psoas_session_tick (session, now = psoas_session_get_deadline (session));
  g_assert_true (psoas_session_ease (session, variation, now));
}

/* The machine died in the @n-th hold, from 0; @variation: how it was eased before, -1: not at all */
static void
break_off (TestWindow *self,
           const char *id,
           int         n,
           int         variation)
{
  PsoasStretch *stretch = psoas_library_find (self->library, id);
  g_autofree char *path = psoas_bookmark_store_dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (PsoasPlan) plan = NULL;
  g_autoptr (PsoasSession) session = NULL;
  g_autoptr (PsoasBookmark) bookmark = NULL;
  g_autofree char *text = NULL;
  PsoasOptions options;

  psoas_options_init (&options, stretch);
  options.wait_for_me = FALSE;
  plan = psoas_plan_new (stretch, &options);
  session = psoas_session_new (plan);
  psoas_session_start (session, 0);
  skip_to_hold (session, n);
  if (variation >= 0)
    ease (session, variation);
  bookmark = psoas_bookmark_new (session, NOW - 60);
  g_assert_nonnull (bookmark);
  text = psoas_bookmark_to_text (bookmark);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
save_score (TestWindow *self,
            int         score,
            guint       places)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  PsoasPainEntry entry = { .id = 7, .time = NOW, .score = score, .places = places };

  entry.day = psoas_day_from_time (entry.time, zone);
  g_assert_true (psoas_journal_save_pain (self->journal.journal, &entry, NULL));
}

/* What it was, it still is: floor mode, the easier way, the side. */
static void
test_as_it_was (TestWindow    *self,
                gconstpointer  unused)
{
  PsoasSession *session;
  const PsoasPhase *phase;
  GtkWidget *page;

  g_object_set (self->settings, "floor-mode", TRUE, NULL);
  break_off (self, "deeper", 1, 0);
  test_window_present (self);
  test_window_respond (PSOAS_TYPE_RESUME_DIALOG, "go-on");
  g_assert_null (get_session (self));
  test_window_press (self, "pain.skip");
  g_assert_null (get_session (self));
  /* A window that is not on the screen fills it without being let by a window manager, of which there is none. */
  page = test_window_find (self, PSOAS_TYPE_SET_UP_PAGE);
  gtk_widget_set_visible (self->window, FALSE);
  gtk_widget_activate_action (page, "set-up.ready", NULL);
  test_window_iterate ();
  g_assert_true (gtk_window_is_fullscreen (GTK_WINDOW (self->window)));
  gtk_window_present (GTK_WINDOW (self->window));
  test_window_iterate ();

  session = get_session (self);
  g_assert_nonnull (session);
  for (int i = 0; i < 10 && psoas_session_get_phase (session)->hold_number == 0; i++)
    psoas_session_skip (session, g_get_monotonic_time ());
  phase = psoas_session_get_phase (session);
  g_assert_cmpint (phase->side, ==, PSOAS_SIDE_RIGHT);
  g_assert_cmpint (phase->variation, ==, 0);
}

/* Nothing goes on past the notice, the signs and the question. */
static void
test_asks (TestWindow    *self,
           gconstpointer  unused)
{
  psoas_settings_set_accepted_guidance (self->settings, 0);
  break_off (self, "deeper", 0, -1);
  test_window_present (self);
  g_assert_true (psoas_journal_delete_all (self->journal.journal, NULL));
  g_assert_null (test_window_find_dialog (PSOAS_TYPE_RESUME_DIALOG));
  test_window_respond (PSOAS_TYPE_SAFETY_DIALOG, "accept");
  test_window_respond (PSOAS_TYPE_RESUME_DIALOG, "go-on");
  g_signal_emit_by_name (test_window_find (self, PSOAS_TYPE_RED_FLAG_CARD), "none");
  test_window_iterate ();
  test_window_answer (self, 9);
  g_assert_nonnull (test_window_find (self, PSOAS_TYPE_PAIN_PAGE));
  g_assert_null (test_window_find_button (self, "pain.start"));
  g_assert_null (test_window_find_button (self, "pain.offer"));
  g_assert_null (get_session (self));
}

/* Moderate pain: not the deeper session that was broken off, but the gentle stretch from its start. */
static void
test_offer (TestWindow    *self,
            gconstpointer  unused)
{
  break_off (self, "deeper", 1, -1);
  test_window_present (self);
  test_window_respond (PSOAS_TYPE_RESUME_DIALOG, "go-on");
  test_window_answer (self, 5);
  g_assert_null (test_window_find_button (self, "pain.start"));
  test_window_press (self, "pain.offer");
  test_window_press (self, "set-up.ready");
  g_assert_cmpstr (psoas_stretch_get_id (psoas_plan_get_stretch (psoas_session_get_plan (get_session (self)))), ==, "gentle");
  g_assert_cmpuint (psoas_session_get_records (get_session (self))->len, ==, 0);
}

/* Asked a last time at the door */
static void
test_door (TestWindow    *self,
           gconstpointer  unused)
{
  break_off (self, "deeper", 1, -1);
  test_window_present (self);
  test_window_respond (PSOAS_TYPE_RESUME_DIALOG, "go-on");
  test_window_press (self, "pain.skip");
  g_assert_nonnull (test_window_find (self, PSOAS_TYPE_SET_UP_PAGE));
  save_score (self, 9, 0);
  test_window_press (self, "set-up.ready");
  g_assert_null (get_session (self));
}

/* Pain at the front of the hip: the tuck comes first, unless it was in the easier way that it broke off. */
static void
test_tuck_first (TestWindow    *self,
                 gconstpointer  unused)
{
  g_object_set (self->settings, "ask-pain", FALSE, NULL);
  g_object_set (self->settings, "set-up-card", FALSE, NULL);
  break_off (self, "deeper", 0, -1);
  test_window_present (self);
  save_score (self, 1, PSOAS_PLACE_FRONT);
  test_window_respond (PSOAS_TYPE_RESUME_DIALOG, "go-on");
  g_assert_null (get_session (self));
  g_assert_nonnull (test_window_find_button (self, "pain.offer"));
  test_window_press (self, "pain.start");
  g_assert_nonnull (get_session (self));
}

static void
test_tuck_already (TestWindow    *self,
                   gconstpointer  unused)
{
  g_object_set (self->settings, "ask-pain", FALSE, NULL);
  g_object_set (self->settings, "set-up-card", FALSE, NULL);
  break_off (self, "deeper", 0, 0);
  test_window_present (self);
  save_score (self, 1, PSOAS_PLACE_FRONT);
  test_window_respond (PSOAS_TYPE_RESUME_DIALOG, "go-on");
  g_assert_nonnull (get_session (self));
}

/* A newer wish takes the place of the offer; what is discarded is not offered again. */
static void
test_left (TestWindow    *self,
           gconstpointer  unused)
{
  g_autofree char *path = psoas_bookmark_store_dup_path ();

  break_off (self, "deeper", 0, -1);
  test_window_present (self);
  g_assert_nonnull (test_window_find_dialog (PSOAS_TYPE_RESUME_DIALOG));
  test_window_start (self, "gentle");
  g_assert_null (test_window_find_dialog (PSOAS_TYPE_RESUME_DIALOG));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));

  gtk_window_destroy (GTK_WINDOW (self->window));
  test_window_present (self);
  test_window_respond (PSOAS_TYPE_RESUME_DIALOG, "discard");
  g_assert_nonnull (test_window_find (self, PSOAS_TYPE_HOME_PAGE));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
forget (TestWindow    *self,
        gconstpointer  unused)
{
  g_autofree char *path = psoas_bookmark_store_dup_path ();

  test_window_tear_down (self, unused);
  g_remove (path);
}

#define add(path, func) g_test_add (path, TestWindow, NULL, test_window_set_up, func, forget)

int
main (int   argc,
      char *argv[])
{
  if (!test_window_init (&argc, &argv))
    return 0;

  add ("/resume/as-it-was", test_as_it_was);
  add ("/resume/asks", test_asks);
  add ("/resume/offer", test_offer);
  add ("/resume/door", test_door);
  add ("/resume/tuck-first", test_tuck_first);
  add ("/resume/tuck-already", test_tuck_already);
  add ("/resume/left", test_left);

  return g_test_run ();
}
