/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "psoas-figure.h"
#include "content/psoas-guidance.h"
#include "psoas-journal.h"
#include "content/psoas-library.h"
#include "psoas-settings.h"
#include "remind/psoas-reminder-follower.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_WINDOW (psoas_window_get_type ())

/*
 * PsoasWindow:
 *
 * The one window: a stack of pages and the ways between them.  No session starts in it before the
 * safety notice has been accepted.
 */
G_DECLARE_FINAL_TYPE (PsoasWindow, psoas_window, PSOAS, WINDOW, AdwApplicationWindow)

PsoasWindow *psoas_window_new   (AdwApplication *application,
                                 PsoasLibrary   *library,
                                 PsoasGuidance  *guidance,
                                 PsoasFigure    *figure,
                                 PsoasSettings  *settings,
                                 PsoasJournal   *journal);
/* Starts a session of the stretch with the person's options, after the notice if that is due. */
void         psoas_window_start (PsoasWindow    *self,
                                 const char     *id);
/* Without this the preferences have no page for reminders. */
void         psoas_window_set_reminders (PsoasWindow           *self,
                                         PsoasReminderFollower *reminders);
/* Shows stretch files, each to be looked at and added if the person likes; says what is wrong with those that are
 * not sound. */
void         psoas_window_open  (PsoasWindow    *self,
                                 GFile         **files,
                                 int             n_files);

G_END_DECLS
