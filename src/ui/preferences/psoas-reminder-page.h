/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "content/psoas-library.h"
#include "remind/psoas-reminder-follower.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_REMINDER_PAGE (psoas_reminder_page_get_type ())

/**
 * PsoasReminderPage:
 *
 * When to be reminded of each stretch, and whether the desktop does as it was told.
 */
G_DECLARE_FINAL_TYPE (PsoasReminderPage, psoas_reminder_page, PSOAS, REMINDER_PAGE, AdwPreferencesPage)

GtkWidget *psoas_reminder_page_new (PsoasSettings          *settings,
                                    PsoasLibrary           *library,
                                    PsoasReminderFollower  *follower);

G_END_DECLS
