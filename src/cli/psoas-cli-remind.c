/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-cli"

#include "psoas-config.h"

#include "psoas-cli.h"

#include "psoas-cli-private.h"
#include "remind/psoas-reminder-errand.h"

#include <stdlib.h>

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
