/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes that none of the signs applied, as the program does where the card is answered so: it is then not asked
 * for before the first session.
 *
 *   journal-seed JOURNAL TIME...
 *
 * TIME is in seconds since 1970. */

#include "psoas-journal-signs.h"

#include <glib/gstdio.h>
#include <stdlib.h>

int
main (int    argc,
      char **argv)
{
  g_autoptr (PsoasJournal) journal = NULL;
  g_autofree char *folder = NULL;

  if (argc < 3)
    return EXIT_FAILURE;

  folder = g_path_get_dirname (argv[1]);
  g_mkdir_with_parents (folder, 0700);
  journal = psoas_journal_new (argv[1]);
  for (int i = 2; i < argc; i++) {
    g_autoptr (GError) error = NULL;

    if (!psoas_journal_save_no_signs (journal, g_ascii_strtoll (argv[i], NULL, 10), &error)) {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  }

  return EXIT_SUCCESS;
}
