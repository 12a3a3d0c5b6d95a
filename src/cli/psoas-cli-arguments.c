/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-cli"

#include "psoas-config.h"

#include "psoas-cli.h"

#include <string.h>

#include <glib/gi18n.h>

/* What the program is to do instead of opening its window: one of them at most */
static const char * const commands[] = { "version", "list", "plan", "check", "report", "remind", "calendar" };

/* What is said of a plan, and of nothing else */
static const char * const plan_options[] = { "breaths", "seconds", "rounds", "first-side" };

/* Finds the one command that was given. */
static gboolean
find_command (GVariantDict  *options,
              const char   **command)
{
  *command = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    if (!g_variant_dict_contains (options, commands[i]))
      continue;
    if (*command != NULL) {
      g_printerr (_("--%s and --%s cannot be given together.\n"), *command, commands[i]);
      return FALSE;
    }
    *command = commands[i];
  }

  return TRUE;
}

static gboolean
check_plan_options (GVariantDict *options,
                    const char   *command)
{
  for (guint i = 0; i < G_N_ELEMENTS (plan_options); i++) {
    if (g_strcmp0 (command, "plan") != 0 && g_variant_dict_contains (options, plan_options[i])) {
      g_printerr (_("--%s goes with --plan only.\n"), plan_options[i]);
      return FALSE;
    }
  }

  return TRUE;
}

/**
 * psoas_cli_is_file:
 * @argument: what was typed behind the options
 *
 * Returns: whether it means a stretch file, there or not, and not the id of a stretch
 */
gboolean
psoas_cli_is_file (const char *argument)
{
  return strchr (argument, G_DIR_SEPARATOR) != NULL || g_str_has_suffix (argument, ".stretch");
}

/* How many arguments may follow: one stretch, or any number of files */
static guint
get_most (const char         *command,
          const char * const *arguments)
{
  if (command == NULL) {
    guint n = 0;

    while (arguments[n] != NULL && psoas_cli_is_file (arguments[n]))
      n++;
    return MAX (n, 1);
  }

  return g_str_equal (command, "check") ? G_MAXUINT : 0;
}

/**
 * psoas_cli_check_arguments:
 * @options: what was given on the command line
 *
 * Complains of what would otherwise be passed over in silence.
 *
 * Returns: whether all that was given can be meant together
 */
gboolean
psoas_cli_check_arguments (GVariantDict *options)
{
  g_autofree const char **arguments = NULL;
  g_autofree char *shown = NULL;
  const char *command;

  if (!find_command (options, &command) || !check_plan_options (options, command))
    return FALSE;

  g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &arguments);
  if (arguments == NULL || g_strv_length ((char **) arguments) <= get_most (command, arguments))
    return TRUE;

  shown = g_utf8_make_valid (arguments[get_most (command, arguments)], -1);
  g_printerr (_("“%s” is one argument too many.\n"), shown);

  return FALSE;
}
