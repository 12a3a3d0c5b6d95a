/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-statement-private.h"

G_BEGIN_DECLS

/* "Psoa": says in the file's head that it is a journal of ours */
#define PSOAS_SCHEMA_APPLICATION_ID 0x50736F61

/* What brings a file from version i to version i + 1, at index i; ends with NULL.  What was released is
 * never changed: a change is a further step, and a file of each older version is kept in tests/data. */
extern const char * const psoas_schema_steps[];

int      psoas_schema_get_version (const char * const  *steps);
/* Brings a file up to the last step, each step in a transaction of its own. */
gboolean psoas_schema_migrate     (sqlite3             *db,
                                   const char * const  *steps,
                                   GError             **error);

G_END_DECLS
