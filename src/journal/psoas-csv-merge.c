/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-csv-merge-private.h"

#include "psoas-row-writes-private.h"
#include "psoas-undo-private.h"
#include "psoas-wording-private.h"

#include <glib/gi18n.h>

/* A session of the table, and which one of the journal it is */
typedef struct {
  gint64 time;             /* s since 1970, of its start */
  const char *stretch;     /* interned id */
  gint64 id;
} Session;

struct _PsoasCsvMerge {
  sqlite3 *db;             /* (unowned) */
  GHashTable *statements;  /* (owned) (element-type utf8 PsoasStatement): by their constant text */
  GHashTable *claimed[PSOAS_N_CSV_KINDS];  /* (owned) (element-type gint64): ids that a row of the table has */
  GHashTable *sessions;    /* (owned) (element-type utf8 GArray): of Session, by the id in the table */
  GHashTable *added;       /* (owned) (element-type gint64): ids of sessions that came */
  GPtrArray *undo;         /* (owned) (element-type PsoasWrite) */
  PsoasImported imported;
};

/* However lines end */
#define LINES(text) "replace (replace (" text ", char (13, 10), char (10)), char (13), char (10))"

/* How a row that is there is found by what it says, the newest way to tell first: the values are time, a day's
 * range around it, and a word. */
static const char * const finders[PSOAS_N_CSV_KINDS] = {
  [PSOAS_CSV_KIND_SESSION] = "SELECT session.id FROM session JOIN wording ON wording.id = session.wording"
                             " WHERE start = ?1 AND day BETWEEN ?2 AND ?3 AND stretch = ?4 ORDER BY session.id",
  [PSOAS_CSV_KIND_PAIN] = "SELECT id FROM pain WHERE time = ?1 AND day BETWEEN ?2 AND ?3 AND moment = ?4 ORDER BY id",
  [PSOAS_CSV_KIND_NOTE] = "SELECT id FROM note WHERE time = ?1 AND day BETWEEN ?2 AND ?3 ORDER BY text <> ?4, id",
};

static const char * const exists[PSOAS_N_CSV_KINDS] = {
  [PSOAS_CSV_KIND_SESSION] = "SELECT 1 FROM session WHERE id = ?",
  [PSOAS_CSV_KIND_PAIN] = "SELECT 1 FROM pain WHERE id = ?",
  [PSOAS_CSV_KIND_NOTE] = "SELECT 1 FROM note WHERE id = ?",
};

/* Whether a row that is there says the same: with the values of the write that would add it */
static const char * const same[PSOAS_N_CSV_KINDS] = {
  [PSOAS_CSV_KIND_SESSION] = "SELECT 1 FROM session WHERE id IS ?1 AND wording IS ?2 AND start IS ?3 AND finish IS ?4 AND day IS ?5"
                             " AND state IS ?6 AND unit IS ?7 AND amount IS ?8 AND rounds IS ?9 AND hurts IS ?10",
  [PSOAS_CSV_KIND_HOLD] = "SELECT 1 FROM hold WHERE session IS ?1 AND number IS ?2 AND side IS ?3 AND round IS ?4"
                          " AND variation IS ?5 AND planned IS ?6 AND held IS ?7 AND breaths IS ?8 AND completed IS ?9"
                          " AND skipped IS ?10 AND hurt IS ?11",
  [PSOAS_CSV_KIND_PAIN] = "SELECT 1 FROM pain WHERE id IS ?1 AND session IS ?2 AND time IS ?3 AND day IS ?4 AND score IS ?5"
                          " AND places IS ?6 AND sides IS ?7 AND moment IS ?8 AND changed IS ?9",
  [PSOAS_CSV_KIND_NOTE] = "SELECT 1 FROM note WHERE id IS ?1 AND session IS ?2 AND time IS ?3 AND day IS ?4 AND"
                          " " LINES ("text") " IS " LINES ("?5"),
  [PSOAS_CSV_KIND_SHOWN] = "SELECT 1 FROM shown WHERE rule IS ?1 AND time IS ?2",
};

/* (transfer none) (nullable): prepared once for all rows */
static PsoasStatement *
prepare (PsoasCsvMerge  *self,
         const char     *sql,
         GError        **error)
{
  PsoasStatement *statement = g_hash_table_lookup (self->statements, sql);

  if (statement == NULL) {
    statement = psoas_statement_new (self->db, error, sql, 0);
    if (statement != NULL)
      g_hash_table_insert (self->statements, (char *) sql, statement);
  }

  return statement;
}

static void
claim (PsoasCsvMerge *self,
       PsoasCsvKind   kind,
       gint64         id)
{
  g_hash_table_add (self->claimed[kind], g_memdup2 (&id, sizeof id));
}

static gboolean
is_there (PsoasCsvMerge *self,
          PsoasCsvKind   kind,
          gint64         id)
{
  PsoasStatement *statement = prepare (self, exists[kind], NULL);

  if (statement == NULL)
    return FALSE;
  sqlite3_reset (statement);
  sqlite3_bind_int64 (statement, 1, id);

  return sqlite3_step (statement) == SQLITE_ROW;
}

static const char *
get_word (const PsoasCsvRow *row)
{
  switch (row->kind) {
  case PSOAS_CSV_KIND_SESSION:
    return row->session_row.stretch;
  case PSOAS_CSV_KIND_PAIN:
    return psoas_moment_get_nick (row->pain.moment);
  default:
    return row->note.text;
  }
}

/* The row that says what @row says and is none of the table's others; 0: there is none */
static gint64
find_alike (PsoasCsvMerge     *self,
            const PsoasCsvRow *row)
{
  PsoasStatement *statement = prepare (self, finders[row->kind], NULL);
  gint64 day = row->time / PSOAS_DAY_SECONDS;

  if (statement == NULL)
    return 0;
  sqlite3_reset (statement);
  sqlite3_bind_int64 (statement, 1, row->time);
  sqlite3_bind_int64 (statement, 2, day - 2);
  sqlite3_bind_int64 (statement, 3, day + 2);
  sqlite3_bind_text (statement, 4, get_word (row), -1, SQLITE_STATIC);
  while (sqlite3_step (statement) == SQLITE_ROW) {
    gint64 id = sqlite3_column_int64 (statement, 0);

    if (!g_hash_table_contains (self->claimed[row->kind], &id))
      return id;
  }

  return 0;
}

/* An id for a row that is not there: its own, where that can still be read */
static gint64
choose_id (PsoasCsvMerge     *self,
           const PsoasCsvRow *row)
{
  gint64 id = row->id.number;

  while (id == 0 || is_there (self, row->kind, id))
    id = psoas_journal_new_id (row->time);

  return id;
}

/* The id in the journal that a row has or is to have; @there: whether it is there */
static gint64
identify (PsoasCsvMerge     *self,
          const PsoasCsvRow *row,
          gboolean          *there)
{
  gint64 id = row->id.exact && is_there (self, row->kind, row->id.number) ? row->id.number : find_alike (self, row);

  *there = id != 0;
  if (id == 0)
    id = choose_id (self, row);
  claim (self, row->kind, id);

  return id;
}

/* Notes which session of the table it is.  Ids that a spreadsheet has rounded may be those of several. */
static void
remember (PsoasCsvMerge     *self,
          const PsoasCsvRow *row,
          gint64             id)
{
  GArray *sessions = g_hash_table_lookup (self->sessions, row->id.text);
  Session session = { row->time, g_intern_string (row->stretch), id };

  if (sessions == NULL) {
    sessions = g_array_new (FALSE, FALSE, sizeof (Session));
    g_hash_table_insert (self->sessions, g_strdup (row->id.text), sessions);
  }
  g_array_append_val (sessions, session);
}

/* Among sessions whose ids have become the same: the one that began when the hold says, or the one that was
 * nearest to the score or note. */
static gint64
choose_session (GArray            *sessions,
                const PsoasCsvRow *row)
{
  gint64 best = G_MAXINT64, id = 0;

  if (sessions->len == 1)
    return g_array_index (sessions, Session, 0).id;
  for (guint i = 0; i < sessions->len; i++) {
    const Session *session = &g_array_index (sessions, Session, i);
    gint64 distance = ABS (session->time - row->time);

    if (row->kind == PSOAS_CSV_KIND_HOLD && (distance > 0 || g_strcmp0 (session->stretch, row->stretch) != 0))
      continue;
    if (distance < best) {
      best = distance;
      id = session->id;
    }
  }

  return id;
}

/* The id in the journal of the session that a row belongs to; 0 without an error: it belongs to none */
static gint64
find_session (PsoasCsvMerge      *self,
              const PsoasCsvRow  *row,
              GError            **error)
{
  GArray *sessions = g_hash_table_lookup (self->sessions, row->session.text);
  gint64 id = 0;

  if (*row->session.text == '\0' && row->kind != PSOAS_CSV_KIND_HOLD)
    return 0;
  if (sessions != NULL)
    id = choose_session (sessions, row);
  else if (row->session.exact && is_there (self, PSOAS_CSV_KIND_SESSION, row->session.number))
    id = row->session.number;
  if (id == 0)
    g_set_error (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_SYNTAX,
                 _("Line %u: its session is in no line of the file, nor in the pain log. Add the session’s line, or remove this one."),
                 row->record->line);

  return id;
}

/* Runs a write; @changed: whether it did anything */
static gboolean
run (PsoasCsvMerge  *self,
     PsoasWrite     *write,
     gboolean       *changed,
     GError        **error)
{
  PsoasStatement *statement = prepare (self, psoas_write_get_sql (write), error);
  g_autoptr (GError) step_error = NULL;
  int before = sqlite3_total_changes (self->db);

  if (statement == NULL)
    return FALSE;
  psoas_write_bind (write, statement);
  while (psoas_statement_next (statement, &step_error))
    ;
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  *changed = sqlite3_total_changes (self->db) != before;
  if (step_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&step_error));

  return FALSE;
}

static gboolean
is_same (PsoasCsvMerge *self,
         PsoasCsvKind   kind,
         PsoasWrite    *write)
{
  PsoasStatement *statement = prepare (self, same[kind], NULL);
  gboolean found;

  if (statement == NULL)
    return FALSE;
  psoas_write_bind (write, statement);
  found = sqlite3_step (statement) == SQLITE_ROW;
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);

  return found;
}

static void
count (PsoasCsvMerge *self,
       PsoasCsvKind   kind)
{
  switch (kind) {
  case PSOAS_CSV_KIND_SESSION:
    self->imported.sessions++;
    break;
  case PSOAS_CSV_KIND_PAIN:
    self->imported.scores++;
    break;
  case PSOAS_CSV_KIND_NOTE:
    self->imported.notes++;
    break;
  default:
    self->imported.others++;
    break;
  }
}

/* Adds what is not there, with the way to undo it; counts what is. */
static gboolean
save (PsoasCsvMerge      *self,
      const PsoasCsvRow  *row,
      PsoasWrite         *write,   /* (transfer full) */
      PsoasWrite         *undo,    /* (transfer full) (nullable): it goes with another row */
      GError            **error)
{
  g_autoptr (PsoasWrite) own = write;
  g_autoptr (PsoasWrite) own_undo = undo;
  gboolean added;

  if (!run (self, own, &added, error))
    return FALSE;
  if (added) {
    count (self, row->kind);
    if (own_undo != NULL)
      g_ptr_array_add (self->undo, g_steal_pointer (&own_undo));
  } else if (is_same (self, row->kind, own)) {
    self->imported.there++;
  } else {
    self->imported.differ++;
  }

  return TRUE;
}

static gboolean
add_session (PsoasCsvMerge      *self,
             const PsoasCsvRow  *row,
             GError            **error)
{
  PsoasSessionRow session = row->session_row;
  g_autoptr (PsoasWrite) wording = NULL;
  gboolean there, changed;

  session.id = identify (self, row, &there);
  remember (self, row, session.id);
  /* Words that no session refers to are not kept. */
  wording = psoas_wording_save (&session);
  if (!there && !run (self, wording, &changed, error))
    return FALSE;
  if (!there)
    g_hash_table_add (self->added, g_memdup2 (&session.id, sizeof session.id));

  return save (self, row, psoas_row_write_session (&session, TRUE),
               psoas_write_new ("DELETE FROM session WHERE id = ?", "i", session.id), error);
}

static gboolean
add_hold (PsoasCsvMerge      *self,
          const PsoasCsvRow  *row,
          GError            **error)
{
  PsoasHoldRow hold = row->hold;
  PsoasWrite *undo = NULL;

  hold.session = find_session (self, row, error);
  if (hold.session == 0)
    return FALSE;
  /* One of a session that came goes with it. */
  if (!g_hash_table_contains (self->added, &hold.session))
    undo = psoas_write_new ("DELETE FROM hold WHERE session = ? AND number = ?", "ii", hold.session, (gint64) hold.number);

  return save (self, row, psoas_row_write_hold (&hold, TRUE), undo, error);
}

static gboolean
add_pain (PsoasCsvMerge      *self,
          const PsoasCsvRow  *row,
          GError            **error)
{
  g_autoptr (GError) session_error = NULL;
  PsoasPainEntry entry = row->pain, removed;
  PsoasWrite *undo;
  gboolean there;

  entry.session = find_session (self, row, &session_error);
  if (session_error != NULL) {
    g_propagate_error (error, g_steal_pointer (&session_error));
    return FALSE;
  }
  entry.id = identify (self, row, &there);
  undo = psoas_write_new ("DELETE FROM pain WHERE id = ?", "i", entry.id);
  removed = entry;
  removed.score = -1;
  psoas_write_set_entry (undo, &removed);

  return save (self, row, psoas_row_write_pain (&entry, TRUE), undo, error);
}

static gboolean
add_note (PsoasCsvMerge      *self,
          const PsoasCsvRow  *row,
          GError            **error)
{
  g_autoptr (GError) session_error = NULL;
  PsoasNote note = row->note;
  gboolean there;

  note.session = find_session (self, row, &session_error);
  if (session_error != NULL) {
    g_propagate_error (error, g_steal_pointer (&session_error));
    return FALSE;
  }
  note.id = identify (self, row, &there);

  return save (self, row, psoas_row_write_note (&note, TRUE),
               psoas_write_new ("DELETE FROM note WHERE id = ?", "i", note.id), error);
}

PsoasCsvMerge *
psoas_csv_merge_new (sqlite3 *db)
{
  PsoasCsvMerge *self = g_new0 (PsoasCsvMerge, 1);

  self->db = db;
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) psoas_statement_free);
  for (guint i = 0; i < PSOAS_N_CSV_KINDS; i++)
    self->claimed[i] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->sessions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->added = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_write_free);

  return self;
}

gboolean
psoas_csv_merge_add (PsoasCsvMerge      *self,
                     const PsoasCsvRow  *row,
                     GError            **error)
{
  switch (row->kind) {
  case PSOAS_CSV_KIND_SESSION:
    return add_session (self, row, error);
  case PSOAS_CSV_KIND_HOLD:
    return add_hold (self, row, error);
  case PSOAS_CSV_KIND_PAIN:
    return add_pain (self, row, error);
  case PSOAS_CSV_KIND_NOTE:
    return add_note (self, row, error);
  case PSOAS_CSV_KIND_SHOWN:
  default:
    return save (self, row, psoas_row_write_shown (row->rule, row->time),
                 psoas_write_new ("DELETE FROM shown WHERE rule = ? AND time = ?", "si", row->rule, row->time), error);
  }
}

/**
 * psoas_csv_merge_finish:
 * @self: what has added all rows
 * @imported: (out caller-allocates): what became of them
 */
void
psoas_csv_merge_finish (PsoasCsvMerge *self,
                        PsoasImported *imported)
{
  *imported = self->imported;
  if (self->undo->len == 0)
    return;

  g_ptr_array_add (self->undo, psoas_wording_prune ());
  imported->undo = psoas_undo_take (g_steal_pointer (&self->undo));
}

void
psoas_csv_merge_free (PsoasCsvMerge *self)
{
  g_hash_table_unref (self->statements);
  for (guint i = 0; i < PSOAS_N_CSV_KINDS; i++)
    g_hash_table_unref (self->claimed[i]);
  g_hash_table_unref (self->sessions);
  g_hash_table_unref (self->added);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_free (self);
}
