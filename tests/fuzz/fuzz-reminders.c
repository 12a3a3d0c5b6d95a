/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

#include "remind/psoas-reminder-store.h"

/* What is remembered of reminders, from anywhere: what cannot be read is as if nothing were remembered, and what is
 * saved then is read again. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  const char *path = fuzz_file ("reminders", data, size);
  const PsoasReminderMemory memory = { .dealt_with = 7, .posted = 8, .snoozed = 9, .not_today = 10 };
  g_autoptr (GError) error = NULL;
  PsoasReminderStore *store = psoas_reminder_store_open (path, &error);
  PsoasReminderMemory again;

  g_assert_no_error (error);
  psoas_reminder_store_get (store, "gentle");
  psoas_reminder_store_set (store, "gentle", &memory);
  g_assert_true (psoas_reminder_store_save (store, &error));
  psoas_reminder_store_close (store);

  store = psoas_reminder_store_open (path, &error);
  g_assert_no_error (error);
  again = psoas_reminder_store_get (store, "gentle");
  g_assert_cmpint (again.dealt_with, ==, memory.dealt_with);
  g_assert_cmpint (again.posted, ==, memory.posted);
  g_assert_cmpint (again.snoozed, ==, memory.snoozed);
  g_assert_cmpint (again.not_today, ==, memory.not_today);
  psoas_reminder_store_close (store);

  return 0;
}
