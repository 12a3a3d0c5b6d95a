/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-journal-sessions.h"

#include "psoas-journal-private.h"
#include "psoas-row-writes-private.h"
#include "psoas-wording-private.h"

/* From so many on, all rows are read faster in the order of the table than through the index of days. */
#define MANY_DAYS 1000

#define SELECT_SESSION "SELECT id, wording, start, finish, day, state, unit, amount, rounds, hurts, done, held_left, held_right FROM session "

static gboolean
read_unit (const char    *nick,
           PsoasHoldUnit *unit)
{
  *unit = g_strcmp0 (nick, "seconds") == 0 ? PSOAS_HOLD_UNIT_SECONDS : PSOAS_HOLD_UNIT_BREATHS;

  return *unit == PSOAS_HOLD_UNIT_SECONDS || g_strcmp0 (nick, "breaths") == 0;
}

/* What a row of SELECT_SESSION is read into */
typedef struct {
  GPtrArray *rows;       /* (owned) (element-type PsoasSessionRow) */
  GHashTable *wordings;  /* (owned) */
} Reading;

static gboolean
add_session (PsoasStatement *statement,
             gpointer        data)
{
  Reading *reading = data;
  gint64 wording = sqlite3_column_int64 (statement, 1);
  const PsoasSessionRow *words = g_hash_table_lookup (reading->wordings, &wording);
  g_autoptr (PsoasSessionRow) row = words != NULL ? psoas_session_row_copy (words) : NULL;

  if (row == NULL
      || !psoas_session_row_state_from_nick ((const char *) sqlite3_column_text (statement, 5), &row->state)
      || !read_unit ((const char *) sqlite3_column_text (statement, 6), &row->unit))
    return FALSE;
  row->id = sqlite3_column_int64 (statement, 0);
  row->start = sqlite3_column_int64 (statement, 2);
  row->finish = sqlite3_column_int64 (statement, 3);
  row->day = sqlite3_column_int (statement, 4);
  row->amount = sqlite3_column_int (statement, 7);
  row->rounds = sqlite3_column_int (statement, 8);
  row->hurts = sqlite3_column_int (statement, 9);
  row->done = sqlite3_column_int (statement, 10) != 0;
  row->held[PSOAS_SIDE_LEFT] = sqlite3_column_int64 (statement, 11);
  row->held[PSOAS_SIDE_RIGHT] = sqlite3_column_int64 (statement, 12);
  g_ptr_array_add (reading->rows, g_steal_pointer (&row));

  return TRUE;
}

static GPtrArray *
read_sessions (PsoasJournal  *self,
               const char    *sql,
               gint64         first,
               gint64         last,
               GError       **error)
{
  g_autoptr (GHashTable) wordings = psoas_wording_load (self, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_session_row_free);
  Reading reading = { rows, wordings };

  if (wordings == NULL || !psoas_journal_read (self, error, add_session, &reading, sql, 2, first, last))
    return NULL;

  return g_steal_pointer (&rows);
}

static int
compare_sessions (gconstpointer a,
                  gconstpointer b)
{
  const PsoasSessionRow *first = *(const PsoasSessionRow **) a, *second = *(const PsoasSessionRow **) b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;

  return (first->id > second->id) - (first->id < second->id);
}

/**
 * psoas_journal_get_sessions:
 * @self: a journal
 * @first: first day
 * @last: last day, inclusive
 * @error: (out) (optional): what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type PsoasSessionRow): oldest first
 */
GPtrArray *
psoas_journal_get_sessions (PsoasJournal  *self,
                            int            first,
                            int            last,
                            GError       **error)
{
  const char *sql = last - first > MANY_DAYS ? SELECT_SESSION "WHERE +day BETWEEN ? AND ?" : SELECT_SESSION "WHERE day BETWEEN ? AND ?";
  GPtrArray *rows = read_sessions (self, sql, first, last, error);

  if (rows != NULL)
    g_ptr_array_sort (rows, compare_sessions);

  return rows;
}

/**
 * psoas_journal_get_session:
 * @self: a journal
 * @id: a session's id
 * @error: (out) (optional): what went wrong
 *
 * Returns: (transfer full) (nullable): the session; %NULL without an error: there is none
 */
PsoasSessionRow *
psoas_journal_get_session (PsoasJournal  *self,
                           gint64         id,
                           GError       **error)
{
  g_autoptr (GPtrArray) rows = read_sessions (self, SELECT_SESSION "WHERE id BETWEEN ? AND ?", id, id, error);

  return rows != NULL && rows->len > 0 ? g_ptr_array_steal_index (rows, 0) : NULL;
}

static gboolean
add_hold (PsoasStatement *statement,
          gpointer        rows)
{
  PsoasHoldRow row = {
    .session = sqlite3_column_int64 (statement, 0),
    .number = sqlite3_column_int (statement, 1),
    .round = sqlite3_column_int (statement, 3),
    .variation = psoas_statement_dup_text (statement, 4),
    .planned = sqlite3_column_int64 (statement, 5),
    .held = sqlite3_column_int64 (statement, 6),
    .breaths = sqlite3_column_int (statement, 7),
    .completed = sqlite3_column_int (statement, 8),
    .skipped = sqlite3_column_int (statement, 9),
    .hurt = sqlite3_column_int (statement, 10),
  };

  g_array_append_val ((GArray *) rows, row);

  return psoas_side_from_nick ((const char *) sqlite3_column_text (statement, 2),
                               &g_array_index ((GArray *) rows, PsoasHoldRow, ((GArray *) rows)->len - 1).side);
}

/**
 * psoas_journal_get_holds:
 * @self: a journal
 * @session: a session's id
 * @error: (out) (optional): what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type PsoasHoldRow): in order
 */
GArray *
psoas_journal_get_holds (PsoasJournal  *self,
                         gint64         session,
                         GError       **error)
{
  const char *sql = "SELECT session, number, side, round, variation, planned, held, breaths, completed, skipped, hurt"
                    " FROM hold WHERE session = ? ORDER BY number";
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PsoasHoldRow));

  g_array_set_clear_func (rows, (GDestroyNotify) psoas_hold_row_clear);
  if (!psoas_journal_read (self, error, add_hold, rows, sql, 1, session))
    return NULL;

  return g_steal_pointer (&rows);
}
