/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Columns of the exported table.  A kind of row leaves empty those that are not its own.  Times and
 * days are as ISO 8601 has them, planned and held are milliseconds.  Ids and days begin with letters: a
 * spreadsheet would round the ones, and write the others in a form of its own. */
#define PSOAS_CSV_COLUMNS \
  "kind", "id", "session", "time", "day", "finish", "state", "stretch", "name", "unit", "amount", "rounds", \
  "number", "side", "round", "variation", "planned_ms", "held_ms", "breaths", "completed", "skipped", "hurt", "hurts", \
  "score", "places", "sides", "moment", "changed", "new", "rule", "text"

/* Before an id, and before a day */
#define PSOAS_CSV_ID "id"
#define PSOAS_CSV_DAY "D"

G_END_DECLS
