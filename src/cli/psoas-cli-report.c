/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-cli"

#include "psoas-config.h"

#include "psoas-cli.h"

#include "pain/psoas-day.h"
#include "psoas-output.h"
#include "psoas-report.h"

#include <stdlib.h>

#include <glib/gi18n.h>

#define GUIDANCE "resource://" RESOURCE_PATH "/guidance/safety.guidance"

static gboolean
save (PsoasJournal  *journal,
      const char    *path,
      int            today,
      GError       **error)
{
  g_autoptr (PsoasGuidance) guidance = psoas_guidance_parse_file (GUIDANCE, error);
  g_autoptr (PsoasReport) report = NULL;
  g_autoptr (GBytes) pdf = NULL;
  int first, last;

  if (guidance == NULL || !psoas_journal_open (journal, error))
    return FALSE;
  if (!psoas_report_choose_days (journal, today, &first, &last)) {
    g_set_error_literal (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_FAILED,
                         _("Nothing is in the pain log yet, so there is nothing to report."));
    return FALSE;
  }
  report = psoas_report_new (journal, guidance, first, last, error);
  pdf = report != NULL ? psoas_report_to_pdf (report, error) : NULL;

  return pdf != NULL && psoas_output_write (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), error);
}

/**
 * psoas_cli_report:
 * @path: of the file to save, which is replaced; "-": standard output
 * @now: s since 1970
 *
 * Saves a report of the person's pain log as PDF.
 *
 * Returns: the exit status
 */
int
psoas_cli_report (const char *path,
                  gint64      now)
{
  g_autofree char *journal_path = psoas_journal_dup_usual_path ();
  g_autoptr (PsoasJournal) journal = psoas_journal_new (journal_path);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GError) error = NULL;

  /* Asking for a report does not begin a journal. */
  if (!g_file_test (journal_path, G_FILE_TEST_EXISTS)) {
    g_autofree char *shown = g_filename_display_name (journal_path);

    g_printerr (_("There is no pain log yet: %s. It begins with your first session or score.\n"), shown);
    return EXIT_FAILURE;
  }
  if (!save (journal, path, psoas_day_from_time (now, zone), &error)) {
    g_printerr ("%s\n", error->message);
    return EXIT_FAILURE;
  }

  return EXIT_SUCCESS;
}
