/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-config.h"

#include <locale.h>

#include <glib/gi18n.h>

#include "psoas-application.h"

/* The catalogues: PSOAS_LOCALEDIR names a build folder's, for a program that is not installed. */
static const char *
get_locale_folder (void)
{
  const char *folder = g_getenv ("PSOAS_LOCALEDIR");

  return folder != NULL ? folder : LOCALEDIR;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (PsoasApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, get_locale_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = psoas_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
