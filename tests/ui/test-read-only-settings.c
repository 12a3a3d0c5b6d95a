/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Needs a display: run it under Xvfb. */

#include "psoas-guide.h"
#include "preferences/psoas-preferences-window.h"
#include "psoas-guide.h"
#include "psoas-window.h"

#include "words/psoas-picture-words.h"

#include "read-only-settings.h"
#include "test-journal-files.h"

typedef struct {
  TestJournal journal;
  PsoasLibrary *library;
  PsoasGuidance *guidance;
  PsoasFigure *figure;
  PsoasSettings *settings;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  unused)
{
  PsoasStretchNames names = { NULL, psoas_figure_get_points (), psoas_guide_get_names () };
  g_autoptr (GError) error = NULL;

  read_only_settings_set (FALSE);
  test_journal_set_up (&self->journal, NULL);
  self->figure = psoas_figure_new (FIGURE_FOLDER, &error);
  g_assert_no_error (error);
  self->guidance = psoas_guidance_parse_file (GUIDANCE_FILE, &error);
  g_assert_no_error (error);
  names.poses = psoas_poses_get_names (psoas_figure_get_poses (self->figure));
  self->library = psoas_library_new (&names);
  psoas_library_add_folder (self->library, STRETCH_FOLDER, PSOAS_ORIGIN_SHIPPED);
  g_assert_cmpuint (psoas_library_get_errors (self->library)->len, ==, 0);
  self->settings = psoas_settings_new ();
}

static void
tear_down (Fixture       *self,
           gconstpointer  unused)
{
  g_clear_object (&self->settings);
  g_clear_object (&self->library);
  g_clear_object (&self->guidance);
  g_clear_object (&self->figure);
  test_journal_tear_down (&self->journal, NULL);
}

static GtkWidget *
new_window (Fixture *self)
{
  return GTK_WIDGET (psoas_window_new (NULL, self->library, self->guidance, self->figure, self->settings,
                                       self->journal.journal));
}

/* Pause, "This Hurts" and Escape must work whatever becomes of the settings. */
static void
test_window (Fixture       *self,
             gconstpointer  unused)
{
  GtkWidget *window = new_window (self);

  g_assert_true (gtk_widget_get_sensitive (window));
  read_only_settings_set (TRUE);
  g_assert_true (gtk_widget_get_sensitive (window));
  gtk_window_destroy (GTK_WINDOW (window));

  window = new_window (self);
  g_assert_true (gtk_widget_get_sensitive (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_notice (GtkWidget *window)
{
  return GTK_WIDGET (gtk_widget_get_template_child (window, PSOAS_TYPE_PREFERENCES_WINDOW, "not_kept"));
}

/* A choice that cannot be kept says so, before it is made. */
static void
test_preferences (Fixture       *self,
                  gconstpointer  unused)
{
  PsoasAudio *audio = psoas_audio_new (self->settings);
  GtkWidget *window = psoas_preferences_window_new (NULL, self->settings, self->library, self->figure, audio);

  g_assert_false (gtk_widget_get_visible (find_notice (window)));
  read_only_settings_set (TRUE);
  g_assert_true (gtk_widget_get_visible (find_notice (window)));
  g_assert_true (gtk_widget_get_sensitive (window));
  read_only_settings_set (FALSE);
  g_assert_false (gtk_widget_get_visible (find_notice (window)));

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (audio);
}

/* No row is dead: what is chosen holds until the program ends. */
static void
test_choices (Fixture       *self,
              gconstpointer  unused)
{
  static const char * const controls[] = {
    "preset", "inhale", "exhale", "rest", "get_ready", "change_over", "wait_for_me", "set_up_card", "ask_pain",
    "floor_mode", "first_side", "body", "skin_tone",
  };
  g_autoptr (PsoasAudio) audio = psoas_audio_new (self->settings);
  GtkWidget *window;

  read_only_settings_set (TRUE);
  window = psoas_preferences_window_new (NULL, self->settings, self->library, self->figure, audio);
  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++) {
    GObject *control = gtk_widget_get_template_child (window, PSOAS_TYPE_PREFERENCES_WINDOW, controls[i]);

    g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (control)));
  }

  gtk_switch_set_active (GTK_SWITCH (gtk_widget_get_template_child (window, PSOAS_TYPE_PREFERENCES_WINDOW, "floor_mode")), TRUE);
  g_assert_true (psoas_settings_get_floor_mode (self->settings));
  adw_combo_row_set_selected (ADW_COMBO_ROW (gtk_widget_get_template_child (window, PSOAS_TYPE_PREFERENCES_WINDOW, "first_side")), 1);
  g_assert_cmpint (psoas_settings_get_first_side (self->settings), ==, PSOAS_SIDE_RIGHT);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_cmpint (psoas_settings_get_first_side (self->settings), ==, PSOAS_SIDE_RIGHT);
  g_assert_true (psoas_settings_get_floor_mode (self->settings));
}

/* The three paces, the person's own, and what is none of them */
static void
test_pace (Fixture       *self,
           gconstpointer  unused)
{
  g_autoptr (PsoasAudio) audio = psoas_audio_new (self->settings);
  GtkWidget *window = psoas_preferences_window_new (NULL, self->settings, self->library, self->figure, audio);
  AdwComboRow *preset = ADW_COMBO_ROW (gtk_widget_get_template_child (window, PSOAS_TYPE_PREFERENCES_WINDOW, "preset"));
  GtkWidget *inhale = GTK_WIDGET (gtk_widget_get_template_child (window, PSOAS_TYPE_PREFERENCES_WINDOW, "inhale"));

  for (guint i = 0; i < 4; i++) {
    adw_combo_row_set_selected (preset, i);
    g_assert_cmpuint (adw_combo_row_get_selected (preset), ==, i);
    g_assert_true (gtk_widget_get_sensitive (inhale) == (i < 3));
  }
  g_object_set (self->settings, "own-pace", FALSE, "rest", 1.0, NULL);
  g_assert_cmpuint (adw_combo_row_get_selected (preset), ==, 4);
  g_assert_true (gtk_widget_get_sensitive (inhale));
  adw_combo_row_set_selected (preset, 0);
  g_assert_cmpint (psoas_settings_get_breath (self->settings).inhale, ==, 3 * G_USEC_PER_SEC);
  g_assert_cmpint (psoas_settings_get_breath (self->settings).rest, ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The figure by which body and skin tone are chosen is told like every other: posture, side, from where it is seen. */
static void
test_figure_words (Fixture       *self,
                   gconstpointer  unused)
{
  g_autoptr (PsoasAudio) audio = psoas_audio_new (self->settings);
  GtkWidget *window = psoas_preferences_window_new (NULL, self->settings, self->library, self->figure, audio);
  GtkWidget *view = GTK_WIDGET (gtk_widget_get_template_child (window, PSOAS_TYPE_PREFERENCES_WINDOW, "view"));
  const PsoasSide sides[] = { PSOAS_SIDE_RIGHT, PSOAS_SIDE_LEFT };
  PsoasStretch *deeper = psoas_library_find (self->library, "deeper");

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++) {
    g_autofree char *words = psoas_picture_words_posture (deeper, psoas_stretch_get_hold_pose (deeper), sides[i]);

    g_object_set (self->settings, "first-side", sides[i], NULL);
    g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, words, NULL));
  }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What was accepted counts for this run at least: otherwise no session could ever begin. */
static void
test_accepted (Fixture       *self,
               gconstpointer  unused)
{
  read_only_settings_set (TRUE);
  psoas_settings_set_accepted_guidance (self->settings, 3);
  g_assert_cmpint (psoas_settings_get_accepted_guidance (self->settings), ==, 3);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  read_only_settings_install ();
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/read-only-settings/window", test_window);
  add ("/read-only-settings/preferences", test_preferences);
  add ("/read-only-settings/choices", test_choices);
  add ("/read-only-settings/pace", test_pace);
  add ("/read-only-settings/figure-words", test_figure_words);
  add ("/read-only-settings/accepted", test_accepted);

  return g_test_run ();
}
