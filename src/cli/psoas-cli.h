/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the program does without a display.  Each prints to standard output, its complaints to standard
 * error, and returns the exit status. */

void psoas_cli_add_options (GApplication *application);
/* -1: a window is to be shown */
int  psoas_cli_run         (GVariantDict *dict);
/* (transfer container) (nullable): what stands behind the options */
const char **psoas_cli_get_arguments (GVariantDict *dict);

int psoas_cli_list  (void);
int psoas_cli_plan  (const char         *id,
                     const char         *breaths,
                     const char         *seconds,
                     const char         *rounds,
                     const char         *first_side);
int psoas_cli_check (const char * const *files);
/* @now: s since 1970 */
int psoas_cli_report (const char        *path,
                      gint64             now);

/* Reminds of a stretch, if that is due; needs a session bus */
int psoas_cli_remind (void);
/* @now: s since 1970 */
int psoas_cli_calendar (const char      *path,
                        gint64           now);

/* Whether what was given can be meant together; if not, says what is too much. */
gboolean psoas_cli_check_arguments (GVariantDict *options);

/* Whether an argument means a stretch file, and not an id. */
gboolean psoas_cli_is_file (const char *argument);

/* Whether there is such a stretch; if not, says which there are. */
gboolean psoas_cli_has (const char *id);

G_END_DECLS
