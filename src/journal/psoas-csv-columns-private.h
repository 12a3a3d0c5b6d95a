/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Columns of the exported table.  A kind of row leaves empty those that are not its own.  Ids are whole
 * numbers, times and days as ISO 8601 has them, planned and held are milliseconds. */
#define PSOAS_CSV_COLUMNS \
  "kind", "id", "session", "time", "day", "finish", "state", "stretch", "name", "unit", "amount", "rounds", \
  "number", "side", "round", "variation", "planned_ms", "held_ms", "breaths", "completed", "skipped", "hurt", \
  "score", "places", "sides", "moment", "changed", "new", "rule", "text"

G_END_DECLS
