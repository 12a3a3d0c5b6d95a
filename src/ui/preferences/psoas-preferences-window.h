/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "psoas-audio.h"
#include "psoas-figure.h"
#include "content/psoas-library.h"
#include "psoas-settings.h"
#include "remind/psoas-reminder-follower.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_PREFERENCES_WINDOW (psoas_preferences_window_get_type ())

/* PsoasPreferencesWindow: the holds of each stretch, breathing, times, sides, what is heard and the figure's look. */
G_DECLARE_FINAL_TYPE (PsoasPreferencesWindow, psoas_preferences_window, PSOAS, PREFERENCES_WINDOW, AdwPreferencesWindow)

GtkWidget *psoas_preferences_window_new (GtkWindow     *parent,
                                         PsoasSettings *settings,
                                         PsoasLibrary  *library,
                                         PsoasFigure   *figure,
                                         PsoasAudio    *audio);
void       psoas_preferences_window_add_reminders (PsoasPreferencesWindow *self,
                                                   PsoasLibrary           *library,
                                                   PsoasReminderFollower  *follower);

G_END_DECLS
