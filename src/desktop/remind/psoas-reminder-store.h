/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "remind/psoas-reminder-memory.h"

G_BEGIN_DECLS

/**
 * PsoasReminderStore:
 *
 * What is remembered of reminders, in a file that all processes of the program share.  While one has it open, others
 * wait: two that are started at once must not both remind.
 */
typedef struct _PsoasReminderStore PsoasReminderStore;

/* (transfer full): the path of this person's file */
char               *psoas_reminder_store_dup_path (void);
PsoasReminderStore *psoas_reminder_store_open     (const char                 *path,
                                                   GError                    **error);
/* All 0 of a stretch (an id) that was not reminded of yet */
PsoasReminderMemory psoas_reminder_store_get      (PsoasReminderStore         *self,
                                                   const char                 *stretch);
/* Remembered until it is closed; psoas_reminder_store_save() keeps it */
void                psoas_reminder_store_set      (PsoasReminderStore         *self,
                                                   const char                 *stretch,
                                                   const PsoasReminderMemory  *memory);
gboolean            psoas_reminder_store_save     (PsoasReminderStore         *self,
                                                   GError                    **error);
void                psoas_reminder_store_close    (PsoasReminderStore         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasReminderStore, psoas_reminder_store_close)

G_END_DECLS
