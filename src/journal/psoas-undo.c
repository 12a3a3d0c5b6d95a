/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-undo-private.h"

#include "psoas-journal-entries.h"
#include "psoas-journal-private.h"
#include "psoas-journal-sessions.h"
#include "psoas-row-writes-private.h"
#include "psoas-wording-private.h"

struct _PsoasUndo {
  GPtrArray *writes;   /* (owned) (element-type PsoasWrite): that undo it */
};

PsoasUndo *
psoas_undo_take (GPtrArray *writes)
{
  PsoasUndo *self = g_new0 (PsoasUndo, 1);

  self->writes = writes;

  return self;
}

/* Scores and notes of a session stay when it goes; with it they come back to it. */
static void
add_entries (PsoasUndo       *self,
             PsoasJournal    *journal,
             PsoasSessionRow *row)
{
  g_autoptr (GArray) entries = psoas_journal_get_pain (journal, row->day - 1, row->day + 1, NULL);
  g_autoptr (GArray) notes = psoas_journal_get_notes (journal, PSOAS_DAY_MIN, PSOAS_DAY_MAX, NULL);

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const PsoasPainEntry *entry = &g_array_index (entries, PsoasPainEntry, i);

    if (entry->session == row->id)
      g_ptr_array_add (self->writes, psoas_row_write_pain (entry, FALSE));
  }
  for (guint i = 0; notes != NULL && i < notes->len; i++) {
    const PsoasNote *note = &g_array_index (notes, PsoasNote, i);

    if (note->session == row->id)
      g_ptr_array_add (self->writes, psoas_row_write_note (note, FALSE));
  }
}

/**
 * psoas_journal_remove_session:
 * @self: a journal
 * @id: a session's id
 * @error: (out) (optional): why it is not removed, or not yet
 *
 * Returns: (transfer full) (nullable): how to put it back
 */
PsoasUndo *
psoas_journal_remove_session (PsoasJournal  *self,
                              gint64         id,
                              GError       **error)
{
  g_autoptr (PsoasSessionRow) row = psoas_journal_get_session (self, id, error);
  g_autoptr (GArray) holds = row != NULL ? psoas_journal_get_holds (self, id, error) : NULL;
  g_autoptr (PsoasUndo) undo = psoas_undo_take (g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_write_free));
  GPtrArray *writes;

  if (holds == NULL)
    return NULL;

  g_ptr_array_add (undo->writes, psoas_wording_save (row));
  g_ptr_array_add (undo->writes, psoas_row_write_session (row, FALSE));
  for (guint i = 0; i < holds->len; i++)
    g_ptr_array_add (undo->writes, psoas_row_write_hold (&g_array_index (holds, PsoasHoldRow, i), FALSE));
  add_entries (undo, self, row);

  writes = g_ptr_array_new ();
  g_ptr_array_add (writes, psoas_write_new ("DELETE FROM session WHERE id = ?", "i", id));
  g_ptr_array_add (writes, psoas_wording_prune ());
  psoas_journal_write_all (self, writes, error);

  return g_steal_pointer (&undo);
}

/**
 * psoas_journal_remove_pain:
 * @self: a journal
 * @id: a score's id
 * @error: (out) (optional): why it is not removed, or not yet
 *
 * Returns: (transfer full) (nullable): how to put it back
 */
PsoasUndo *
psoas_journal_remove_pain (PsoasJournal  *self,
                           gint64         id,
                           GError       **error)
{
  g_autoptr (GArray) entries = psoas_journal_get_pain (self, PSOAS_DAY_MIN, PSOAS_DAY_MAX, error);

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    PsoasPainEntry entry = g_array_index (entries, PsoasPainEntry, i);
    PsoasUndo *undo;
    PsoasWrite *write;

    if (entry.id != id)
      continue;
    undo = psoas_undo_take (g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_write_free));
    g_ptr_array_add (undo->writes, psoas_row_write_pain (&entry, FALSE));
    write = psoas_write_new ("DELETE FROM pain WHERE id = ?", "i", id);
    entry.score = -1;
    psoas_write_set_entry (write, &entry);
    psoas_journal_write (self, write, error);
    return undo;
  }

  return NULL;
}

/**
 * psoas_journal_remove_note:
 * @self: a journal
 * @id: a note's id
 * @error: (out) (optional): why it is not removed, or not yet
 *
 * Returns: (transfer full) (nullable): how to put it back
 */
PsoasUndo *
psoas_journal_remove_note (PsoasJournal  *self,
                           gint64         id,
                           GError       **error)
{
  g_autoptr (GArray) notes = psoas_journal_get_notes (self, PSOAS_DAY_MIN, PSOAS_DAY_MAX, error);

  for (guint i = 0; notes != NULL && i < notes->len; i++) {
    const PsoasNote *note = &g_array_index (notes, PsoasNote, i);
    PsoasUndo *undo;

    if (note->id != id)
      continue;
    undo = psoas_undo_take (g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_write_free));
    g_ptr_array_add (undo->writes, psoas_row_write_note (note, FALSE));
    psoas_journal_write (self, psoas_write_new ("DELETE FROM note WHERE id = ?", "i", id), error);
    return undo;
  }

  return NULL;
}

/**
 * psoas_journal_undo:
 * @self: a journal
 * @undo: (transfer full): what was removed
 * @error: (out) (optional): why it is not back, or not yet
 *
 * Returns: whether it is back
 */
gboolean
psoas_journal_undo (PsoasJournal  *self,
                    PsoasUndo     *undo,
                    GError       **error)
{
  GPtrArray *writes = g_steal_pointer (&undo->writes);

  psoas_undo_free (undo);

  return psoas_journal_write_all (self, writes, error);
}

void
psoas_undo_free (PsoasUndo *self)
{
  g_clear_pointer (&self->writes, g_ptr_array_unref);
  g_free (self);
}
