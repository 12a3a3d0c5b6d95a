/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-history-entry.h"

#include "words/psoas-held-words.h"

#include <glib/gi18n.h>

struct _PsoasHistoryEntry {
  GObject parent_instance;

  PsoasHistoryKind kind;
  gint64 time;               /* s since 1970 */
  PsoasSessionRow *session;  /* (owned) (nullable): of a session */
  PsoasPainEntry pain;       /* of a score */
  PsoasNote note;            /* of a note */
};

G_DEFINE_FINAL_TYPE (PsoasHistoryEntry, psoas_history_entry, G_TYPE_OBJECT)

static void
psoas_history_entry_finalize (GObject *object)
{
  PsoasHistoryEntry *self = PSOAS_HISTORY_ENTRY (object);

  g_clear_pointer (&self->session, psoas_session_row_free);
  psoas_note_clear (&self->note);

  G_OBJECT_CLASS (psoas_history_entry_parent_class)->finalize (object);
}

static void
psoas_history_entry_class_init (PsoasHistoryEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = psoas_history_entry_finalize;
}

static void
psoas_history_entry_init (PsoasHistoryEntry *self)
{
}

static PsoasHistoryEntry *
add (GPtrArray        *entries,
     PsoasHistoryKind  kind,
     gint64            time)
{
  PsoasHistoryEntry *self = g_object_new (PSOAS_TYPE_HISTORY_ENTRY, NULL);

  self->kind = kind;
  self->time = time;
  g_ptr_array_add (entries, self);

  return self;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const PsoasHistoryEntry *one = *(PsoasHistoryEntry * const *) a;
  const PsoasHistoryEntry *other = *(PsoasHistoryEntry * const *) b;

  return (other->time > one->time) - (other->time < one->time);
}

/**
 * psoas_history_entry_load:
 * @journal: a journal
 * @first: a day
 * @last: a day, which is included
 * @error: return location for what is in the way
 *
 * Returns: (transfer full) (nullable) (element-type PsoasHistoryEntry): all of these days, newest first
 */
GPtrArray *
psoas_history_entry_load (PsoasJournal  *journal,
                          int            first,
                          int            last,
                          GError       **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) sessions = psoas_journal_get_sessions (journal, first, last, error);
  g_autoptr (GArray) pain = sessions ? psoas_journal_get_pain (journal, first, last, error) : NULL;
  g_autoptr (GArray) notes = pain ? psoas_journal_get_notes (journal, first, last, error) : NULL;

  if (notes == NULL)
    return NULL;

  for (guint i = 0; i < sessions->len; i++) {
    const PsoasSessionRow *row = g_ptr_array_index (sessions, i);

    add (entries, PSOAS_HISTORY_SESSION, row->start)->session = psoas_session_row_copy (row);
  }
  for (guint i = 0; i < pain->len; i++) {
    const PsoasPainEntry *entry = &g_array_index (pain, PsoasPainEntry, i);

    add (entries, PSOAS_HISTORY_PAIN, entry->time)->pain = *entry;
  }
  for (guint i = 0; i < notes->len; i++) {
    const PsoasNote *note = &g_array_index (notes, PsoasNote, i);
    PsoasHistoryEntry *self = add (entries, PSOAS_HISTORY_NOTE, note->time);

    self->note = *note;
    self->note.text = g_strdup (note->text);
  }
  g_ptr_array_sort (entries, compare);

  return g_steal_pointer (&entries);
}

PsoasHistoryKind
psoas_history_entry_get_kind (PsoasHistoryEntry *self)
{
  return self->kind;
}

const PsoasSessionRow *
psoas_history_entry_get_session (PsoasHistoryEntry *self)
{
  return self->session;
}

const PsoasPainEntry *
psoas_history_entry_get_pain (PsoasHistoryEntry *self)
{
  return self->kind == PSOAS_HISTORY_PAIN ? &self->pain : NULL;
}

const PsoasNote *
psoas_history_entry_get_note (PsoasHistoryEntry *self)
{
  return self->kind == PSOAS_HISTORY_NOTE ? &self->note : NULL;
}

/**
 * psoas_history_entry_dup_title:
 * @self: an entry
 *
 * Returns: (transfer full): what it is, in a few words
 */
char *
psoas_history_entry_dup_title (PsoasHistoryEntry *self)
{
  switch (self->kind) {
  case PSOAS_HISTORY_PAIN:
    /* Translators: "Pain 3 of 10 · Before a session" */
    return g_strdup_printf (_("Pain %d of 10 · %s"), self->pain.score, psoas_pain_words_moment (self->pain.moment));
  case PSOAS_HISTORY_NOTE:
    return g_strdup (self->note.text);
  case PSOAS_HISTORY_SESSION:
  default:
    return g_strdup (self->session->name);
  }
}

static char *
dup_held (PsoasHistoryEntry *self,
          PsoasJournal      *journal)
{
  g_autoptr (GArray) holds = psoas_journal_get_holds (journal, self->session->id, NULL);
  gint64 held[PSOAS_N_SIDES] = { 0 };

  for (guint i = 0; holds != NULL && i < holds->len; i++) {
    const PsoasHoldRow *row = &g_array_index (holds, PsoasHoldRow, i);

    held[row->side] += row->held;
  }

  return psoas_held_words_sides (held);
}

static int
get_day (PsoasHistoryEntry *self)
{
  switch (self->kind) {
  case PSOAS_HISTORY_PAIN:
    return self->pain.day;
  case PSOAS_HISTORY_NOTE:
    return self->note.day;
  case PSOAS_HISTORY_SESSION:
  default:
    return self->session->day;
  }
}

/* Whether it is dated later than now */
static gboolean
is_ahead (PsoasHistoryEntry *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  PsoasPainEntry entry = { .time = self->time, .day = get_day (self) };

  return psoas_pain_entry_is_ahead (&entry, now, psoas_day_from_time (now, zone));
}

/* The day that the person had.  Where the clock here was on another one, its time would be a wrong one. */
static char *
dup_when (PsoasHistoryEntry *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (self->time);
  g_autofree char *day = psoas_day_words (get_day (self));
  g_autofree char *clock = g_date_time_format (time, "%H:%M");

  return psoas_day_from_time (self->time, zone) == get_day (self) ? g_strdup_printf ("%s, %s", day, clock) : g_steal_pointer (&day);
}

/**
 * psoas_history_entry_dup_detail:
 * @self: an entry
 * @journal: where it is from
 *
 * Returns: (transfer full): when it was, and what else there is to say
 */
char *
psoas_history_entry_dup_detail (PsoasHistoryEntry *self,
                                PsoasJournal      *journal)
{
  g_autofree char *dated = dup_when (self);
  g_autofree char *when = is_ahead (self) ? g_strdup_printf ("%s · %s", dated, psoas_pain_words_ahead ())
                                          : g_steal_pointer (&dated);
  g_autofree char *more = NULL;

  if (self->kind == PSOAS_HISTORY_SESSION)
    more = dup_held (self, journal);
  else if (self->kind == PSOAS_HISTORY_PAIN)
    more = psoas_pain_words_more (&self->pain);

  return more == NULL || *more == '\0' ? g_steal_pointer (&when) : g_strdup_printf ("%s · %s", when, more);
}

/**
 * psoas_history_entry_remove:
 * @self: an entry
 * @journal: where it is from
 * @error: return location for what is in the way
 *
 * Returns: (transfer full) (nullable): how to put it back; %NULL: nothing was removed
 */
PsoasUndo *
psoas_history_entry_remove (PsoasHistoryEntry  *self,
                            PsoasJournal       *journal,
                            GError            **error)
{
  switch (self->kind) {
  case PSOAS_HISTORY_PAIN:
    return psoas_journal_remove_pain (journal, self->pain.id, error);
  case PSOAS_HISTORY_NOTE:
    return psoas_journal_remove_note (journal, self->note.id, error);
  case PSOAS_HISTORY_SESSION:
  default:
    return psoas_journal_remove_session (journal, self->session->id, error);
  }
}
