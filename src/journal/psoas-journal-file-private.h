/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-statement-private.h"

G_BEGIN_DECLS

/* The journal's file and its companions: looked at, made, moved and removed, as files. */

/* Opens @path for writing, made new and private where there is none, and brings it up to date by @steps.
 * What is newer, damaged or foreign is not touched.  (nullable) */
sqlite3  *psoas_journal_file_open      (const char          *path,
                                        const char * const  *steps,
                                        GError             **error);
/* Renames the file and its companions to the first free @path.N: (transfer full) (nullable) */
char     *psoas_journal_file_set_aside (const char          *path,
                                        GError             **error);
/* Removes the file, its companions, and those that were set aside. */
gboolean  psoas_journal_file_remove    (const char          *path,
                                        GError             **error);

G_END_DECLS
