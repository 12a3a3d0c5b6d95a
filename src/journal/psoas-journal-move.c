/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-journal-move.h"

#include "psoas-journal-entries.h"
#include "psoas-journal-private.h"
#include "psoas-journal-sessions.h"
#include "psoas-row-writes-private.h"

/* By how much */
typedef struct {
  gint64 session;   /* its id */
  gint64 time;      /* s */
  int days;
} Move;

static void
move_pain (PsoasJournal *self,
           const Move   *move,
           GPtrArray    *writes)
{
  g_autoptr (GArray) entries = psoas_journal_get_pain (self, PSOAS_DAY_MIN, PSOAS_DAY_MAX, NULL);

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    PsoasPainEntry entry = g_array_index (entries, PsoasPainEntry, i);

    if (entry.session != move->session)
      continue;
    entry.time += move->time;
    entry.day += move->days;
    g_ptr_array_add (writes, psoas_row_write_pain (&entry, FALSE));
  }
}

static void
move_notes (PsoasJournal *self,
            const Move   *move,
            GPtrArray    *writes)
{
  g_autoptr (GArray) notes = psoas_journal_get_notes (self, PSOAS_DAY_MIN, PSOAS_DAY_MAX, NULL);

  for (guint i = 0; notes != NULL && i < notes->len; i++) {
    PsoasNote *note = &g_array_index (notes, PsoasNote, i);

    if (note->session != move->session)
      continue;
    note->time += move->time;
    note->day += move->days;
    g_ptr_array_add (writes, psoas_row_write_note (note, FALSE));
  }
}

/**
 * psoas_journal_move_session:
 * @self: a journal
 * @id: a session's id
 * @day: the person's own day on which it began
 * @start: s since 1970
 * @error: (out) (optional): why it is not moved, or not yet
 *
 * It lasts as long as it did.
 *
 * Returns: whether that is saved
 */
gboolean
psoas_journal_move_session (PsoasJournal  *self,
                            gint64         id,
                            int            day,
                            gint64         start,
                            GError       **error)
{
  g_autoptr (PsoasSessionRow) row = psoas_journal_get_session (self, id, error);
  GPtrArray *writes;
  Move move;

  if (row == NULL)
    return FALSE;

  move = (Move) { id, start - row->start, day - row->day };
  row->start = start;
  row->day = day;
  if (row->finish != 0)
    row->finish += move.time;
  writes = g_ptr_array_new ();
  g_ptr_array_add (writes, psoas_row_write_session (row, FALSE));
  move_pain (self, &move, writes);
  move_notes (self, &move, writes);

  return psoas_journal_write_all (self, writes, error);
}
