/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "psoas-settings.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_REMINDER_GROUP (psoas_reminder_group_get_type ())

/**
 * PsoasReminderGroup:
 *
 * When to be reminded of a stretch: whether at all, at which times, on which days.
 */
G_DECLARE_FINAL_TYPE (PsoasReminderGroup, psoas_reminder_group, PSOAS, REMINDER_GROUP, AdwPreferencesGroup)

GtkWidget *psoas_reminder_group_new (PsoasSettings *settings,
                                     PsoasStretch  *stretch);

G_END_DECLS
