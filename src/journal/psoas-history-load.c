/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-history-load.h"

#include "psoas-history-entry-private.h"

typedef struct {
  PsoasJournal *journal;  /* (unowned) */
  int first, last;        /* days */
  gint64 now;             /* s since 1970 */
  int today;
  GHashTable *sessions;   /* (owned) (element-type gint64 PsoasHistoryEntry) */
  GPtrArray *entries;     /* (owned) (element-type PsoasHistoryEntry) */
} Load;

static gboolean
is_ahead (const Load *self,
          gint64      time,
          int         day)
{
  PsoasPainEntry entry = { .time = time, .day = day };

  return psoas_pain_entry_is_ahead (&entry, self->now, self->today);
}

/* Takes an entry that is of no session: it stands in the list where its day does. */
static void
add_loose (Load              *self,
           PsoasHistoryEntry *entry)   /* (transfer full) */
{
  int day = psoas_history_entry_get_day (entry);

  if (day >= self->first && day <= self->last)
    g_ptr_array_add (self->entries, entry);
  else
    g_object_unref (entry);
}

static void
add_sessions (Load      *self,
              GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++) {
    const PsoasSessionRow *row = g_ptr_array_index (rows, i);
    PsoasHistoryEntry *entry = psoas_history_entry_new_session (self->journal, row, is_ahead (self, row->start, row->day));

    g_hash_table_insert (self->sessions, (gpointer) &psoas_history_entry_get_session (entry)->id, g_object_ref (entry));
    add_loose (self, entry);
  }
}

/* Takes a score or note: to its session, where that is so near that both are read together. */
static void
add_entry (Load              *self,
           gint64             session,
           PsoasHistoryEntry *entry)   /* (transfer full) */
{
  PsoasHistoryEntry *parent = session != 0 ? g_hash_table_lookup (self->sessions, &session) : NULL;

  if (parent == NULL || ABS (psoas_history_entry_get_day (parent) - psoas_history_entry_get_day (entry)) > 1) {
    add_loose (self, entry);
    return;
  }
  psoas_history_entry_add (parent, entry);
  g_object_unref (entry);
}

static void
add_pain (Load   *self,
          GArray *pain)
{
  for (guint i = 0; i < pain->len; i++) {
    const PsoasPainEntry *entry = &g_array_index (pain, PsoasPainEntry, i);

    add_entry (self, entry->session,
               psoas_history_entry_new_pain (self->journal, entry, is_ahead (self, entry->time, entry->day)));
  }
}

static void
add_notes (Load   *self,
           GArray *notes)
{
  for (guint i = 0; i < notes->len; i++) {
    const PsoasNote *note = &g_array_index (notes, PsoasNote, i);

    add_entry (self, note->session,
               psoas_history_entry_new_note (self->journal, note, is_ahead (self, note->time, note->day)));
  }
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return psoas_history_entry_compare (*(PsoasHistoryEntry * const *) a, *(PsoasHistoryEntry * const *) b);
}

static void
mark_days (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++) {
    PsoasHistoryEntry *entry = g_ptr_array_index (entries, i);

    if (i == 0 || psoas_history_entry_get_day (entry) != psoas_history_entry_get_day (g_ptr_array_index (entries, i - 1)))
      psoas_history_entry_set_first (entry);
  }
}

/**
 * psoas_history_load:
 * @journal: a journal
 * @first: a day
 * @last: a day, not before @first
 * @now: s since 1970
 * @today: the person's own day
 * @error: return location for what is in the way
 *
 * A session takes along its scores and notes, also those after midnight; one whose day was corrected by more than a
 * day stands for itself.  Asks the journal three times, however many days.
 *
 * Returns: (transfer full) (nullable) (element-type PsoasHistoryEntry): all of these days, the latest day first and in
 *   it the latest entry
 */
GPtrArray *
psoas_history_load (PsoasJournal  *journal,
                    int            first,
                    int            last,
                    gint64         now,
                    int            today,
                    GError       **error)
{
  int from = MAX (first - 1, PSOAS_DAY_MIN), to = MIN (last + 1, PSOAS_DAY_MAX);
  g_autoptr (GPtrArray) sessions = psoas_journal_get_sessions (journal, from, to, error);
  g_autoptr (GArray) pain = sessions != NULL ? psoas_journal_get_pain (journal, from, to, error) : NULL;
  g_autoptr (GArray) notes = pain != NULL ? psoas_journal_get_notes (journal, from, to, error) : NULL;
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  Load load = { journal, first, last, now, today, table, entries };

  if (notes == NULL)
    return NULL;

  add_sessions (&load, sessions);
  add_pain (&load, pain);
  add_notes (&load, notes);
  g_ptr_array_sort (entries, compare);
  mark_days (entries);

  return g_steal_pointer (&entries);
}
