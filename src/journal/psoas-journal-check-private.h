/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-statement-private.h"

G_BEGIN_DECLS

/* Looks at an open file without changing it.  @newest is the version this program writes.  @rebuild tells
 * that the tables are sound and only their indexes are not: they must be built anew before any use. */
gboolean psoas_journal_check   (sqlite3   *db,
                                int        newest,
                                gboolean  *rebuild,
                                GError   **error);
/* Builds the indexes anew, or leaves the file as it is */
gboolean psoas_journal_rebuild (sqlite3   *db,
                                GError   **error);

G_END_DECLS
