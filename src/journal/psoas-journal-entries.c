/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-journal-entries.h"

#include "psoas-journal-private.h"
#include "psoas-row-writes-private.h"

#define SELECT_PAIN "SELECT id, session, time, day, score, places, sides, moment, changed, stretch, new FROM pain "

/**
 * psoas_journal_save_pain:
 * @self: a journal
 * @entry: a score, with an id; new or changed
 * @error: (out) (optional): why it is not saved yet
 *
 * Returns: whether it is saved
 */
gboolean
psoas_journal_save_pain (PsoasJournal          *self,
                         const PsoasPainEntry  *entry,
                         GError               **error)
{
  return psoas_journal_write (self, psoas_row_write_pain (entry, FALSE), error);
}

gboolean
psoas_journal_save_note (PsoasJournal     *self,
                         const PsoasNote  *note,
                         GError          **error)
{
  return psoas_journal_write (self, psoas_row_write_note (note, FALSE), error);
}

gboolean
psoas_journal_save_shown (PsoasJournal  *self,
                          PsoasRule      rule,
                          gint64         now,
                          GError       **error)
{
  return psoas_journal_write (self, psoas_row_write_shown (psoas_rule_get_nick (rule), now), error);
}

static gboolean
add_pain (PsoasStatement *statement,
          gpointer        entries)
{
  PsoasPainEntry entry = {
    .id = sqlite3_column_int64 (statement, 0),
    .session = sqlite3_column_int64 (statement, 1),
    .time = sqlite3_column_int64 (statement, 2),
    .day = sqlite3_column_int (statement, 3),
    .score = sqlite3_column_int (statement, 4),
    .places = sqlite3_column_int (statement, 5),
    .sides = sqlite3_column_int (statement, 6),
    .changed = sqlite3_column_int (statement, 8),
    .new_pain = sqlite3_column_int (statement, 10),
    .stretch = g_intern_string ((const char *) sqlite3_column_text (statement, 9)),
  };

  if (!psoas_moment_from_nick ((const char *) sqlite3_column_text (statement, 7), &entry.moment)
      || psoas_pain_entry_check (&entry) != NULL)
    return FALSE;
  g_array_append_val ((GArray *) entries, entry);

  return TRUE;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const PsoasPainEntry *first = a, *second = b;

  if (first->time != second->time)
    return first->time < second->time ? -1 : 1;

  return (first->id > second->id) - (first->id < second->id);
}

static void
remove_id (GArray *entries,
           gint64  id)
{
  for (guint i = 0; i < entries->len; i++) {
    if (g_array_index (entries, PsoasPainEntry, i).id == id)
      g_array_remove_index (entries, i--);
  }
}

/* Puts what waits to be saved where it will be; a score below 0 marks a removal. */
static void
merge_pending (PsoasJournal *self,
               GArray       *entries,
               int           first,
               int           last)
{
  GPtrArray *pending = psoas_journal_get_pending (self);

  for (guint i = 0; i < pending->len; i++) {
    const PsoasPainEntry *entry = psoas_write_get_entry (g_ptr_array_index (pending, i));

    if (entry == NULL)
      continue;
    remove_id (entries, entry->id);
    if (entry->score >= 0 && entry->day >= first && entry->day <= last)
      g_array_append_vals (entries, entry, 1);
  }
}

/**
 * psoas_journal_get_pain:
 * @self: a journal
 * @first: first day
 * @last: last day, inclusive
 * @error: (out) (optional): what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type PsoasPainEntry): sorted by time
 */
GArray *
psoas_journal_get_pain (PsoasJournal  *self,
                        int            first,
                        int            last,
                        GError       **error)
{
  /* All scores are read faster in the order of the table than through the index of days. */
  const char *sql = first == PSOAS_DAY_MIN ? SELECT_PAIN "WHERE +day BETWEEN ? AND ?" : SELECT_PAIN "WHERE day BETWEEN ? AND ?";
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (PsoasPainEntry));

  if (psoas_journal_open (self, NULL)
      && !psoas_journal_read (self, error, add_pain, entries, sql, 2, (gint64) first, (gint64) last))
    return NULL;
  merge_pending (self, entries, first, last);
  g_array_sort (entries, compare_entries);

  return g_steal_pointer (&entries);
}

static gboolean
add_note (PsoasStatement *statement,
          gpointer        notes)
{
  PsoasNote note = {
    .id = sqlite3_column_int64 (statement, 0),
    .session = sqlite3_column_int64 (statement, 1),
    .time = sqlite3_column_int64 (statement, 2),
    .day = sqlite3_column_int (statement, 3),
    .text = psoas_statement_dup_text (statement, 4),
  };

  g_array_append_val ((GArray *) notes, note);

  return TRUE;
}

GArray *
psoas_journal_get_notes (PsoasJournal  *self,
                         int            first,
                         int            last,
                         GError       **error)
{
  const char *sql = "SELECT id, session, time, day, text FROM note WHERE day BETWEEN ? AND ? ORDER BY time, id";
  g_autoptr (GArray) notes = g_array_new (FALSE, FALSE, sizeof (PsoasNote));

  g_array_set_clear_func (notes, (GDestroyNotify) psoas_note_clear);
  if (!psoas_journal_read (self, error, add_note, notes, sql, 2, (gint64) first, (gint64) last))
    return NULL;

  return g_steal_pointer (&notes);
}

static gboolean
add_shown (PsoasStatement *statement,
           gpointer        shown)
{
  PsoasRule rule;

  if (psoas_rule_from_nick ((const char *) sqlite3_column_text (statement, 0), &rule))
    ((gint64 *) shown)[rule] = sqlite3_column_int64 (statement, 1);

  return TRUE;
}

/**
 * psoas_journal_get_shown:
 * @self: a journal
 * @now: s since 1970; what is said to have been shown later was written by a wrong clock, and is left out
 * @shown: (out): when each rule was last shown, s since 1970; 0: never
 */
void
psoas_journal_get_shown (PsoasJournal *self,
                         gint64        now,
                         gint64        shown[PSOAS_N_RULES])
{
  for (guint i = 0; i < PSOAS_N_RULES; i++)
    shown[i] = 0;
  psoas_journal_read (self, NULL, add_shown, shown,
                      "SELECT rule, max (time) FROM shown WHERE time <= ? GROUP BY rule", 1, now);
}

/**
 * psoas_journal_know_pain:
 * @self: a journal
 * @entries: (out) (transfer full) (element-type PsoasPainEntry): all scores that are known, sorted by time
 *
 * Where the journal cannot be read, what waits to be saved is all that is known.
 *
 * Returns: whether it could be read
 */
gboolean
psoas_journal_know_pain (PsoasJournal  *self,
                         GArray       **entries)
{
  *entries = psoas_journal_get_pain (self, PSOAS_DAY_MIN, PSOAS_DAY_MAX, NULL);
  if (*entries != NULL)
    return psoas_journal_is_open (self);

  *entries = g_array_new (FALSE, FALSE, sizeof (PsoasPainEntry));
  merge_pending (self, *entries, PSOAS_DAY_MIN, PSOAS_DAY_MAX);
  g_array_sort (*entries, compare_entries);

  return FALSE;
}

/**
 * psoas_journal_find_advice:
 * @self: a journal
 * @red_flag: the most urgent list in which a sign is ticked, or none
 * @hurts: whether "this hurts" was pressed just now
 * @now: s since 1970
 * @today: the person's own day
 *
 * Where the journal cannot be read, what waits to be saved is all that counts.
 *
 * Returns: (transfer full) (element-type PsoasAdvice): as psoas_advice_find()
 */
GPtrArray *
psoas_journal_find_advice (PsoasJournal *self,
                           PsoasUrgency  red_flag,
                           gboolean      hurts,
                           gint64        now,
                           int           today)
{
  g_autoptr (GArray) entries = NULL;
  PsoasAdviceInput input = { .red_flag = red_flag, .hurts = hurts, .now = now, .today = today };

  psoas_journal_know_pain (self, &entries);
  input.entries = (PsoasPainEntry *) (void *) entries->data;
  input.n_entries = entries->len;
  psoas_journal_get_shown (self, now, input.shown);

  return psoas_advice_find (&input);
}
