/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-cli"

#include "psoas-config.h"

#include "psoas-cli.h"

#include "psoas-cli-private.h"

#include "psoas-figure.h"
#include "psoas-guide.h"
#include "content/psoas-library.h"
#include "session/psoas-plan.h"

#include <stdlib.h>

#include <gio/gio.h>
#include <glib/gi18n.h>

#define DATA_FOLDER "resource://" RESOURCE_PATH

/* @folder: (nullable): a folder of stretches that come with the program
 *
 * (transfer full): a library that knows what stretch files may name, with the stretches of @folder */
static PsoasLibrary *
new_library (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasPoses) poses = psoas_poses_new_from_file (DATA_FOLDER "/figure/poses.ini", &error);
  PsoasStretchNames names = {
    poses ? psoas_poses_get_names (poses) : NULL,
    psoas_figure_get_points (),
    psoas_guide_get_names (),
  };
  PsoasLibrary *library = psoas_library_new (&names);

  if (poses == NULL)
    g_printerr ("%s\n", error->message);
  if (folder != NULL)
    psoas_library_add_folder (library, folder, PSOAS_ORIGIN_SHIPPED);

  return library;
}

PsoasLibrary *
psoas_cli_load_library (void)
{
  g_autofree char *folder = psoas_library_dup_own_folder ();
  PsoasLibrary *library = new_library (DATA_FOLDER "/stretches");
  GPtrArray *errors = psoas_library_get_errors (library);

  psoas_library_add_folder (library, folder, PSOAS_ORIGIN_OWN);
  for (guint i = 0; i < errors->len; i++)
    g_printerr ("%s\n", (char *) g_ptr_array_index (errors, i));

  return library;
}

/* (transfer full): all ids, for messages */
static char *
list_ids (PsoasLibrary *library)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (library)); i++) {
    g_autoptr (PsoasStretch) stretch = g_list_model_get_item (G_LIST_MODEL (library), i);

    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", psoas_stretch_get_id (stretch));
  }

  return g_strdup (ids->str);
}

/* (transfer none) (nullable): that stretch, or a complaint that names those there are */
static PsoasStretch *
find_stretch (PsoasLibrary *library,
              const char   *id)
{
  PsoasStretch *stretch = psoas_library_find (library, id);

  if (stretch == NULL) {
    g_autofree char *ids = list_ids (library);
    /* An argument may hold any bytes. */
    g_autofree char *shown = g_utf8_make_valid (id, -1);

    g_printerr (_("There is no stretch “%s”. Choose one of: %s.\n"), shown, ids);
  }

  return stretch;
}

/**
 * psoas_cli_has:
 * @id: what may be a stretch's id
 *
 * Returns: whether it is one
 */
gboolean
psoas_cli_has (const char *id)
{
  g_autoptr (PsoasLibrary) library = psoas_cli_load_library ();

  return find_stretch (library, id) != NULL;
}

/**
 * psoas_cli_list:
 *
 * Prints every stretch: its id, a tab, its name.
 *
 * Returns: the exit status
 */
int
psoas_cli_list (void)
{
  g_autoptr (PsoasLibrary) library = psoas_cli_load_library ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (library)); i++) {
    g_autoptr (PsoasStretch) stretch = g_list_model_get_item (G_LIST_MODEL (library), i);

    g_print ("%s\t%s\n", psoas_stretch_get_id (stretch), psoas_stretch_get_name (stretch));
  }

  return EXIT_SUCCESS;
}

/* An amount that was given, or the one that is there where none was.  What is refused is named as it was
 * typed. */
static gboolean
take_amount (const char      *option,
             const char      *given,
             const PsoasDose *dose,
             int             *amount)
{
  gint64 number;

  if (given == NULL)
    return TRUE;
  if (!g_ascii_string_to_signed (given, 10, dose->minimum, dose->maximum, &number, NULL)) {
    g_printerr (_("%s: “%s” is not possible. Choose a whole number from %d to %d.\n"),
                option, given, dose->minimum, dose->maximum);
    return FALSE;
  }
  *amount = number;

  return TRUE;
}

static gboolean
take_options (PsoasStretch *stretch,
              const char   *breaths,
              const char   *seconds,
              const char   *rounds,
              const char   *first_side,
              PsoasOptions *options)
{
  psoas_options_init (options, stretch);
  if (breaths != NULL && seconds != NULL) {
    g_printerr (_("A hold is counted in breaths or in seconds. Give --breaths or --seconds, not both.\n"));
    return FALSE;
  }
  if (first_side != NULL && !psoas_side_from_nick (first_side, &options->first_side)) {
    g_printerr (_("--first-side: “%s” is not a side. Write left or right.\n"), first_side);
    return FALSE;
  }
  if (breaths != NULL)
    options->unit = PSOAS_HOLD_UNIT_BREATHS;
  if (seconds != NULL)
    options->unit = PSOAS_HOLD_UNIT_SECONDS;

  return take_amount ("--breaths", breaths, psoas_stretch_get_hold_dose (stretch, PSOAS_HOLD_UNIT_BREATHS), &options->amount)
         && take_amount ("--seconds", seconds, psoas_stretch_get_hold_dose (stretch, PSOAS_HOLD_UNIT_SECONDS), &options->amount)
         && take_amount ("--rounds", rounds, psoas_stretch_get_rounds (stretch), &options->rounds);
}

/* µs as seconds, without zeros that say nothing, the same in every language */
static const char *
format_seconds (char   *buffer,
                gint64  time)
{
  return g_ascii_formatd (buffer, G_ASCII_DTOSTR_BUF_SIZE, "%.12g", (double) time / G_USEC_PER_SEC);
}

static void
print_plan (PsoasPlan *plan)
{
  gint64 start = 0;

  for (guint i = 0; i < psoas_plan_get_n_phases (plan); i++) {
    const PsoasPhase *phase = psoas_plan_get_phase (plan, i);
    g_autofree char *text = psoas_phase_dup_text (phase);
    char from[G_ASCII_DTOSTR_BUF_SIZE], length[G_ASCII_DTOSTR_BUF_SIZE];

    g_print ("%s\t%s\t%s\t%s\t%s\n",
             format_seconds (from, start), format_seconds (length, phase->length),
             psoas_phase_kind_get_nick (phase->kind), psoas_side_get_nick (phase->side), text);
    start += phase->length;
  }
}

/**
 * psoas_cli_plan:
 * @id: a stretch's id
 * @breaths: (nullable): breaths a hold, as it was typed
 * @seconds: (nullable): seconds a hold, as it was typed
 * @rounds: (nullable): rounds, as it was typed
 * @first_side: (nullable): "left" or "right"
 *
 * Prints the timed plan, one phase a line: start and length in seconds, kind, side and text,
 * separated by tabs.
 *
 * Returns: the exit status
 */
int
psoas_cli_plan (const char *id,
                const char *breaths,
                const char *seconds,
                const char *rounds,
                const char *first_side)
{
  g_autoptr (PsoasLibrary) library = psoas_cli_load_library ();
  g_autoptr (PsoasPlan) plan = NULL;
  PsoasStretch *stretch = find_stretch (library, id);
  PsoasOptions options;

  if (stretch == NULL || !take_options (stretch, breaths, seconds, rounds, first_side, &options))
    return EXIT_FAILURE;

  plan = psoas_plan_new (stretch, &options);
  print_plan (plan);

  return EXIT_SUCCESS;
}

/**
 * psoas_cli_check:
 * @files: paths of stretch files
 *
 * Says of each file whether it is sound, and of those that are not the line, the fault and the mend.
 * Two of @files with one id are a fault of the later.
 *
 * Returns: the exit status: failure if any is not sound, or if none was named
 */
int
psoas_cli_check (const char * const *files)
{
  g_autoptr (PsoasLibrary) library = new_library (NULL);
  int status = EXIT_SUCCESS;

  if (files == NULL || files[0] == NULL) {
    g_printerr (_("--check: no file was named. Name one or more stretch files.\n"));
    return EXIT_FAILURE;
  }

  for (guint i = 0; files[i] != NULL; i++) {
    g_autoptr (GError) error = NULL;

    if (psoas_library_add_file (library, files[i], &error)) {
      g_autofree char *shown = g_filename_display_name (files[i]);

      g_print (_("%s: sound\n"), shown);
    } else {
      g_print ("%s\n", error->message);
      status = EXIT_FAILURE;
    }
  }

  return status;
}
