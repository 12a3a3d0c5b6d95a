/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-window.h"

#include "test-journal-files.h"

G_BEGIN_DECLS

/* The window as the program makes it, with a journal of its own and the shipped stretches.  What is looked
 * for in it is found by type, among what is shown. */
typedef struct {
  TestJournal journal;
  AdwApplication *application;  /* (unowned) */
  PsoasLibrary *library;
  PsoasGuidance *guidance;
  PsoasFigure *figure;
  PsoasSettings *settings;
  GtkWidget *window;
} TestWindow;

/* The notice is accepted, pain is asked for, and the set-up card is wanted. */
void       test_window_set_up          (TestWindow    *self,
                                        gconstpointer  unused);
void       test_window_tear_down       (TestWindow    *self,
                                        gconstpointer  unused);
/* Makes the window and shows it. */
void       test_window_present         (TestWindow    *self);
/* (transfer none) (nullable): what is shown and of a type, also within a widget; a button with an action, a label */
GtkWidget *test_window_find            (TestWindow    *self,
                                        GType          type);
GtkWidget *test_window_find_in         (GtkWidget     *widget,
                                        GType          type);
GtkWidget *test_window_find_button     (TestWindow    *self,
                                        const char    *action);
GtkWidget *test_window_find_label      (TestWindow    *self,
                                        const char    *text);
GtkWidget *test_window_find_label_in   (GtkWidget     *widget,
                                        const char    *text);
/* (transfer none) (nullable): another window of the program */
GtkWidget *test_window_find_dialog     (GType          type);
/* Answers the dialog of this type, which is there, and then no longer. */
void       test_window_respond         (GType          type,
                                        const char    *response);
/* Presses a key that a widget's shortcuts take; fails where none does */
void       test_window_press_key       (GtkWidget     *widget,
                                        guint          keyval);
/* As a press of the button that has this action and is shown; fails where there is none */
void       test_window_press           (TestWindow    *self,
                                        const char    *action);
/* Presses a number of the question about pain that is shown; then also what sends it */
void       test_window_choose          (TestWindow    *self,
                                        int            score);
void       test_window_answer          (TestWindow    *self,
                                        int            score);
void       test_window_start           (TestWindow    *self,
                                        const char    *stretch);
/* Starts a session, and goes all the way to it, without a score. */
void       test_window_begin           (TestWindow    *self,
                                        const char    *stretch);
/* Begins a session with a score, and ends it in the first hold. */
void       test_window_do              (TestWindow    *self,
                                        const char    *stretch,
                                        int            before);
/* The same, and gives a score after it; then goes home. */
void       test_window_run             (TestWindow    *self,
                                        const char    *stretch,
                                        int            before,
                                        int            after);
void       test_window_iterate         (void);

#define test_window_add(path, func) g_test_add (path, TestWindow, NULL, test_window_set_up, func, test_window_tear_down)

/* Whether there is a display to test with */
gboolean   test_window_init            (int           *argc,
                                        char        ***argv);

G_END_DECLS
