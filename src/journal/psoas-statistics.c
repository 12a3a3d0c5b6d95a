/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-statistics.h"

#include "psoas-journal-entries.h"
#include "pain/psoas-episode.h"
#include "psoas-journal-private.h"

/* Rows come in the order of days, so a span is over when the next begins. */
typedef struct {
  GArray *spans;        /* (unowned) */
  int first;
  int width;            /* days */
} Reading;

typedef struct {
  int first;
  int last;
  gboolean any;
} Range;

static gboolean
read_range (PsoasStatement *statement,
            gpointer        data)
{
  Range *range = data;

  range->any = sqlite3_column_type (statement, 0) != SQLITE_NULL;
  range->first = sqlite3_column_int (statement, 0);
  range->last = sqlite3_column_int (statement, 1);

  return TRUE;
}

#define RANGE(table, min, max) \
  " SELECT (SELECT min (day) FROM " table " WHERE day <= ?1)" min ", (SELECT max (day) FROM " table " WHERE day <= ?1)" max

/**
 * psoas_statistics_get_days:
 * @journal: a journal
 * @until: a day; what is dated later does not count
 * @first: (out): the first day with a session, score or note
 * @last: (out): the last one, @until at the latest
 *
 * Returns: whether there is one that can be read
 */
gboolean
psoas_statistics_get_days (PsoasJournal *journal,
                           int           until,
                           int          *first,
                           int          *last)
{
  const char *sql = "SELECT min (first), max (last) FROM (" RANGE ("session", " AS first", " AS last") " UNION ALL"
                    RANGE ("pain", "", "") " UNION ALL" RANGE ("note", "", "") ")";
  Range range = { 0 };

  if (!psoas_journal_read (journal, NULL, read_range, &range, sql, 1, (gint64) until) || !range.any)
    return FALSE;

  *first = range.first;
  *last = range.last;

  return TRUE;
}

/* The first day of the span that @day lies in */
static int
get_span (const Reading *reading,
          int            day)
{
  return day - (day - reading->first) % reading->width;
}

static gboolean
add_done (PsoasStatement *statement,
          gpointer        data)
{
  Reading *reading = data;
  int day = get_span (reading, sqlite3_column_int (statement, 0));
  PsoasDoneSpan *span;

  if (reading->spans->len == 0 || g_array_index (reading->spans, PsoasDoneSpan, reading->spans->len - 1).day != day) {
    PsoasDoneSpan empty = { .day = day };

    g_array_append_val (reading->spans, empty);
  }
  span = &g_array_index (reading->spans, PsoasDoneSpan, reading->spans->len - 1);
  span->sessions += sqlite3_column_int (statement, 1);
  span->held[PSOAS_SIDE_LEFT] += sqlite3_column_int64 (statement, 2);
  span->held[PSOAS_SIDE_RIGHT] += sqlite3_column_int64 (statement, 3);

  return TRUE;
}

static gboolean
add_pain (PsoasStatement *statement,
          gpointer        data)
{
  Reading *reading = data;
  int day = get_span (reading, sqlite3_column_int (statement, 0));
  PsoasMoment moment;
  PsoasPainSpan *span;

  if (!psoas_moment_from_nick ((const char *) sqlite3_column_text (statement, 1), &moment))
    return FALSE;
  if (reading->spans->len == 0 || g_array_index (reading->spans, PsoasPainSpan, reading->spans->len - 1).day != day) {
    PsoasPainSpan empty = { .day = day };

    g_array_append_val (reading->spans, empty);
  }
  span = &g_array_index (reading->spans, PsoasPainSpan, reading->spans->len - 1);
  span->n[moment]++;
  span->mean[moment] += (sqlite3_column_int (statement, 2) - span->mean[moment]) / span->n[moment];

  return TRUE;
}

static gboolean
read_spans (PsoasJournal  *journal,
            const char    *sql,
            PsoasRowFunc   func,
            int            last,
            Reading       *reading,
            GError       **error)
{
  g_return_val_if_fail (reading->width > 0, FALSE);

  return psoas_journal_read (journal, error, func, reading, sql, 2, (gint64) reading->first, (gint64) last);
}

/**
 * psoas_statistics_get_done:
 * @journal: a journal
 * @first: first day
 * @last: last day, inclusive
 * @width: days in a span, at least 1
 * @error: (out) (optional): what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type PsoasDoneSpan): spans with a session, in order
 */
GArray *
psoas_statistics_get_done (PsoasJournal  *journal,
                           int            first,
                           int            last,
                           int            width,
                           GError       **error)
{
  const char *sql = "SELECT day, done, held_left, held_right FROM session WHERE day BETWEEN ? AND ? ORDER BY day";
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PsoasDoneSpan));
  Reading reading = { spans, first, width };

  return read_spans (journal, sql, add_done, last, &reading, error) ? g_steal_pointer (&spans) : NULL;
}

/**
 * psoas_statistics_get_pain:
 * @journal: a journal
 * @first: first day
 * @last: last day, inclusive
 * @width: days in a span, at least 1
 * @error: (out) (optional): what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type PsoasPainSpan): spans with a score, in order
 */
GArray *
psoas_statistics_get_pain (PsoasJournal  *journal,
                           int            first,
                           int            last,
                           int            width,
                           GError       **error)
{
  const char *sql = "SELECT day, moment, score FROM pain WHERE day BETWEEN ? AND ? ORDER BY day";
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PsoasPainSpan));
  Reading reading = { spans, first, width };

  return read_spans (journal, sql, add_pain, last, &reading, error) ? g_steal_pointer (&spans) : NULL;
}

typedef struct {
  const char *stretch;
  int sessions;
} Count;

static gboolean
add_count (PsoasStatement *statement,
           gpointer        data)
{
  Count *count = data;

  if (g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), count->stretch) == 0)
    count->sessions += sqlite3_column_int (statement, 1);

  return TRUE;
}

/**
 * psoas_statistics_get_episodes:
 * @journal: a journal
 * @first: first day
 * @last: last day, inclusive
 * @error: (out) (optional): why it could not be read
 *
 * Where an episode begins depends on all that was entered before.
 *
 * Returns: (transfer full) (nullable) (element-type int): the days on which one begins, in order
 */
GArray *
psoas_statistics_get_episodes (PsoasJournal  *journal,
                               int            first,
                               int            last,
                               GError       **error)
{
  g_autoptr (GArray) entries = psoas_journal_get_pain (journal, PSOAS_DAY_MIN, last, error);
  g_autoptr (GArray) episodes = NULL;
  GArray *days;

  if (entries == NULL)
    return NULL;

  episodes = psoas_episode_find_all ((PsoasPainEntry *) (void *) entries->data, entries->len);
  days = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < episodes->len; i++) {
    int day = g_array_index (episodes, PsoasEpisode, i).day;

    if (day >= first && (days->len == 0 || g_array_index (days, int, days->len - 1) != day))
      g_array_append_val (days, day);
  }

  return days;
}

int
psoas_statistics_count_sessions (PsoasJournal *journal,
                                 const char   *stretch,
                                 int           day)
{
  const char *sql = "SELECT wording.stretch, session.done FROM session JOIN wording ON wording.id = session.wording WHERE day = ?";
  Count count = { .stretch = stretch };

  psoas_journal_read (journal, NULL, add_count, &count, sql, 1, (gint64) day);

  return count.sessions;
}

gboolean
psoas_statistics_did_hurt (PsoasJournal *journal,
                           const char   *stretch,
                           int           day)
{
  /* What older versions kept says it in the holds alone. */
  const char *sql = "SELECT wording.stretch, 1 FROM session JOIN wording ON wording.id = session.wording WHERE day = ?"
                    " AND (hurts > 0 OR EXISTS (SELECT 1 FROM hold WHERE hold.session = session.id AND hurt))";
  Count count = { .stretch = stretch };

  psoas_journal_read (journal, NULL, add_count, &count, sql, 1, (gint64) day);

  return count.sessions > 0;
}

int
psoas_statistics_count_ahead (PsoasJournal *journal,
                              gint64        now,
                              int           today)
{
  const char *sql = "SELECT '', count (*) FROM ("
                    "SELECT start AS time, day FROM session UNION ALL SELECT time, day FROM pain UNION ALL SELECT time, day FROM note"
                    ") WHERE time > ?1 OR day > ?2";
  Count count = { .stretch = "" };

  psoas_journal_read (journal, NULL, add_count, &count, sql, 2, now, (gint64) today + 1);

  return count.sessions;
}

/* The latest score from day @first on that is not dated later than now */
static gboolean
find_latest (PsoasJournal   *journal,
             int             first,
             gint64          now,
             int             today,
             PsoasPainEntry *entry)
{
  g_autoptr (GArray) entries = psoas_journal_get_pain (journal, first, today + 1, NULL);

  for (guint i = entries != NULL ? entries->len : 0; i > 0; i--) {
    *entry = g_array_index (entries, PsoasPainEntry, i - 1);
    if (!psoas_pain_entry_is_ahead (entry, now, today))
      return TRUE;
  }

  return FALSE;
}

/**
 * psoas_statistics_get_last_score:
 * @journal: a journal
 * @now: s since 1970
 * @today: the person's own day
 * @entry: (out caller-allocates): the latest score
 *
 * Counts what waits to be saved too, and nothing that is dated later than now.
 *
 * Returns: whether there is one
 */
gboolean
psoas_statistics_get_last_score (PsoasJournal   *journal,
                                 gint64          now,
                                 int             today,
                                 PsoasPainEntry *entry)
{
  int first, last;

  /* A score is saved on the last day with anything, or waits. */
  if (!psoas_statistics_get_days (journal, today + 1, &first, &last))
    last = PSOAS_DAY_MIN;

  return find_latest (journal, last - 7, now, today, entry)
         || find_latest (journal, PSOAS_DAY_MIN, now, today, entry);
}

static gboolean
add_total (PsoasStatement *statement,
           gpointer        totals)
{
  PsoasStretchTotal *total = g_new0 (PsoasStretchTotal, 1);

  total->stretch = psoas_statement_dup_text (statement, 0);
  total->name = psoas_statement_dup_text (statement, 1);
  total->text = psoas_statement_dup_text (statement, 2);
  total->sessions = sqlite3_column_int (statement, 3);
  total->broken = sqlite3_column_int (statement, 4);
  total->held[PSOAS_SIDE_LEFT] = sqlite3_column_int64 (statement, 5);
  total->held[PSOAS_SIDE_RIGHT] = sqlite3_column_int64 (statement, 6);
  total->wordings = sqlite3_column_int (statement, 7);
  g_ptr_array_add (totals, total);

  return TRUE;
}

/**
 * psoas_statistics_get_stretches:
 * @journal: a journal
 * @first: first day
 * @last: last day, inclusive
 * @error: (out) (optional): what went wrong
 *
 * Reads what is kept of each session, not its holds.  Beside a single max(), SQLite takes the other columns from
 * its row: name and text are the latest.
 *
 * Returns: (transfer full) (nullable) (element-type PsoasStretchTotal): by id
 */
GPtrArray *
psoas_statistics_get_stretches (PsoasJournal  *journal,
                                int            first,
                                int            last,
                                GError       **error)
{
  const char *sql = "SELECT stretch, name, text, sum (done), sum (n - done), sum (held_left), sum (held_right), count (*), max (latest)"
                    " FROM (SELECT wording, sum (done) AS done, count (*) AS n, sum (held_left) AS held_left,"
                    " sum (held_right) AS held_right, max (start) AS latest FROM session WHERE day BETWEEN ? AND ? GROUP BY wording)"
                    " JOIN wording ON wording.id = wording GROUP BY stretch ORDER BY stretch";
  g_autoptr (GPtrArray) totals = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_stretch_total_free);

  if (!psoas_journal_read (journal, error, add_total, totals, sql, 2, (gint64) first, (gint64) last))
    return NULL;

  return g_steal_pointer (&totals);
}

void
psoas_stretch_total_free (PsoasStretchTotal *self)
{
  g_free (self->stretch);
  g_free (self->name);
  g_free (self->text);
  g_free (self);
}

static gboolean
add_holds (PsoasStatement *statement,
           gpointer        totals)
{
  PsoasHoldTotal *total = g_new0 (PsoasHoldTotal, 1);

  total->stretch = psoas_statement_dup_text (statement, 0);
  for (PsoasSide side = PSOAS_SIDE_LEFT; side < PSOAS_N_SIDES; side++) {
    int column = side == PSOAS_SIDE_LEFT ? 1 : 5;

    total->begun[side] = sqlite3_column_int (statement, column);
    total->completed[side] = sqlite3_column_int (statement, column + 1);
    total->eased[side] = sqlite3_column_int (statement, column + 2);
    total->hurt[side] = sqlite3_column_int (statement, column + 3);
  }
  g_ptr_array_add (totals, total);

  return TRUE;
}

#define SUMS(side) \
  " sum (hold.side = '" side "')," \
  " sum (CASE WHEN hold.side = '" side "' THEN completed END)," \
  " sum (hold.side = '" side "' AND variation <> '')," \
  " sum (CASE WHEN hold.side = '" side "' THEN hurt END)"

/**
 * psoas_statistics_get_holds:
 * @journal: a journal
 * @first: first day
 * @last: last day, inclusive
 * @error: (out) (optional): what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type PsoasHoldTotal): by the id of the stretch
 */
GPtrArray *
psoas_statistics_get_holds (PsoasJournal  *journal,
                            int            first,
                            int            last,
                            GError       **error)
{
  const char *sql = "SELECT stretch," SUMS ("left") "," SUMS ("right")
                    " FROM session JOIN wording ON wording.id = session.wording LEFT JOIN hold ON hold.session = session.id"
                    " WHERE session.day BETWEEN ? AND ? GROUP BY stretch ORDER BY stretch";
  g_autoptr (GPtrArray) totals = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_hold_total_free);

  if (!psoas_journal_read (journal, error, add_holds, totals, sql, 2, (gint64) first, (gint64) last))
    return NULL;

  return g_steal_pointer (&totals);
}

void
psoas_hold_total_free (PsoasHoldTotal *self)
{
  g_free (self->stretch);
  g_free (self);
}
