/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-cli"

#include "psoas-config.h"

#include "psoas-cli.h"

#include <stdlib.h>

#include <glib/gi18n.h>

static const GOptionEntry options[] = {
  { "list", 0, 0, G_OPTION_ARG_NONE, NULL, N_("List the stretches: id and name"), NULL },
  { "plan", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Print the timed plan of a stretch"), N_("ID") },
  { "breaths", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --plan: breaths a hold"), N_("NUMBER") },
  { "seconds", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --plan: seconds a hold"), N_("NUMBER") },
  { "rounds", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --plan: rounds"), N_("NUMBER") },
  { "first-side", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --plan: left or right"), N_("SIDE") },
  { "check", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Say of each stretch file whether it is sound"), NULL },
  { "report", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Save a report of the pain log, to take to a clinician"), N_("FILE.pdf") },
  { "remind", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Remind of a stretch, if a reminder is due"), NULL },
  { "calendar", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Save the reminders as a file for a calendar"), N_("FILE.ics") },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version"), NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_("[STRETCH | FILE…]") },
  G_OPTION_ENTRY_NULL,
};

const char **
psoas_cli_get_arguments (GVariantDict *dict)
{
  const char **arguments = NULL;

  g_variant_dict_lookup (dict, G_OPTION_REMAINING, "^a&ay", &arguments);

  return arguments;
}

static int
run_plan (GVariantDict *dict,
          const char   *id)
{
  const char *breaths = NULL, *seconds = NULL, *rounds = NULL, *side = NULL;

  /* As text: GApplication cannot tell the number 0 from none. */
  g_variant_dict_lookup (dict, "breaths", "&s", &breaths);
  g_variant_dict_lookup (dict, "seconds", "&s", &seconds);
  g_variant_dict_lookup (dict, "rounds", "&s", &rounds);
  g_variant_dict_lookup (dict, "first-side", "&s", &side);

  return psoas_cli_plan (id, breaths, seconds, rounds, side);
}

static int
run_check (GVariantDict *dict)
{
  g_autofree const char **files = psoas_cli_get_arguments (dict);

  return psoas_cli_check (files);
}

/**
 * psoas_cli_add_options:
 * @application: an application that has not begun
 *
 * Makes it know the options that psoas_cli_run() answers to.
 */
void
psoas_cli_add_options (GApplication *application)
{
  g_application_add_main_option_entries (application, options);
  g_application_set_option_context_parameter_string (application, NULL);
  g_application_set_option_context_summary (application,
                                            _("Guided psoas stretches. With the id of a stretch, starts it."));
}

/**
 * psoas_cli_run:
 * @dict: the options that were given
 *
 * Does what needs no window, and refuses what cannot be meant.
 *
 * Returns: the exit status; -1: a window is to be shown
 */
int
psoas_cli_run (GVariantDict *dict)
{
  g_autofree const char **arguments = psoas_cli_get_arguments (dict);
  const char *id, *file;

  if (!psoas_cli_check_arguments (dict))
    return EXIT_FAILURE;
  if (g_variant_dict_contains (dict, "version")) {
    g_print ("psoas %s\n", PACKAGE_VERSION);
    return EXIT_SUCCESS;
  }
  if (g_variant_dict_contains (dict, "list"))
    return psoas_cli_list ();
  if (g_variant_dict_lookup (dict, "plan", "&s", &id))
    return run_plan (dict, id);
  if (g_variant_dict_contains (dict, "check"))
    return run_check (dict);
  if (g_variant_dict_lookup (dict, "report", "^&ay", &file))
    return psoas_cli_report (file, g_get_real_time () / G_USEC_PER_SEC);
  if (g_variant_dict_contains (dict, "remind"))
    return psoas_cli_remind ();
  if (g_variant_dict_lookup (dict, "calendar", "^&ay", &file))
    return psoas_cli_calendar (file, g_get_real_time () / G_USEC_PER_SEC);
  if (arguments != NULL && !psoas_cli_is_file (arguments[0]) && !psoas_cli_has (arguments[0]))
    return EXIT_FAILURE;

  return -1;
}
