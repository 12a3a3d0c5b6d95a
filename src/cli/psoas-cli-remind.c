/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-cli"

#include "psoas-config.h"

#include "psoas-cli.h"

#include "psoas-cli-private.h"
#include "psoas-output.h"
#include "remind/psoas-reminder-errand.h"
#include "remind/psoas-reminder-file.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n.h>

/**
 * psoas_cli_remind:
 *
 * Posts a notification if a reminder is due.
 *
 * Returns: the exit status; that none is due is no failure
 */
int
psoas_cli_remind (void)
{
  g_autofree char *journal_path = psoas_journal_dup_usual_path ();
  g_autoptr (PsoasJournal) journal = psoas_journal_new (journal_path);
  g_autoptr (PsoasSettings) settings = psoas_settings_new ();
  g_autoptr (PsoasLibrary) library = psoas_cli_load_library ();
  g_autoptr (GError) error = NULL;

  if (!psoas_reminder_errand_run (settings, journal, G_LIST_MODEL (library), &error)) {
    g_printerr ("%s\n", error->message);
    return EXIT_FAILURE;
  }

  return EXIT_SUCCESS;
}

/**
 * psoas_cli_calendar:
 * @path: of the file to save, which is replaced; "-": standard output
 * @now: s since 1970
 *
 * Saves the reminders that are on as a file for a calendar.
 *
 * Returns: the exit status
 */
int
psoas_cli_calendar (const char *path,
                    gint64      now)
{
  g_autoptr (PsoasSettings) settings = psoas_settings_new ();
  g_autoptr (PsoasLibrary) library = psoas_cli_load_library ();
  g_autofree char *text = psoas_reminder_file_make (settings, G_LIST_MODEL (library), now);
  g_autoptr (GError) error = NULL;

  if (text == NULL) {
    g_printerr (_("No reminder is on. Set one in the preferences, under “Reminders”.\n"));
    return EXIT_FAILURE;
  }
  if (!psoas_output_write (path, text, strlen (text), &error)) {
    g_printerr ("%s\n", error->message);
    return EXIT_FAILURE;
  }

  return EXIT_SUCCESS;
}
