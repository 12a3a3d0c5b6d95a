/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes what a person would have in the pain log.
 *
 *   journal-seed JOURNAL TIME...
 *     that none of the signs applied, as the program does where the card is answered so: it is then not asked for
 *     before the first session
 *   journal-seed --sessions=N JOURNAL TIME
 *     N sessions until TIME, two on each second day or so, with holds, scores and some notes; pain goes down slowly
 *
 * TIME is in seconds since 1970. */

#include "psoas-journal-private.h"
#include "psoas-journal-red-flags.h"
#include "psoas-row-writes-private.h"
#include "psoas-wording-private.h"

#include <glib/gstdio.h>
#include <stdlib.h>

static PsoasSessionRow stretches[] = {
  { .stretch = (char *) "gentle", .name = (char *) "Gentle stretch, lying on your back", .text = (char *) "Lie on your back.",
    .unit = PSOAS_HOLD_UNIT_BREATHS, .amount = 10, .rounds = 3 },
  { .stretch = (char *) "deeper", .name = (char *) "Deeper stretch, half-kneeling lunge", .text = (char *) "Kneel.",
    .unit = PSOAS_HOLD_UNIT_SECONDS, .amount = 60, .rounds = 1 },
};

/* Returns its id.  Every eleventh hurt in its last hold, every thirteenth was cut off in its first. */
static gint64
add_session (GPtrArray *writes,
             gint64     start,
             int        number)
{
  gboolean hurt = number % 11 == 4, cut = number % 13 == 6;
  PsoasSessionRow row = stretches[number % 5 == 3];
  int n_holds = cut ? 1 : 2 * row.rounds;

  row.id = psoas_journal_new_id (start);
  row.start = start;
  row.finish = cut ? 0 : start + 720;
  row.day = start / PSOAS_DAY_SECONDS;
  row.state = cut ? PSOAS_SESSION_ROW_RUNNING : hurt ? PSOAS_SESSION_ROW_ENDED : PSOAS_SESSION_ROW_FINISHED;
  row.hurts = hurt;
  g_ptr_array_add (writes, psoas_wording_save (&row));
  g_ptr_array_add (writes, psoas_row_write_session (&row, FALSE));
  for (int i = 0; i < n_holds; i++) {
    gboolean last = i == n_holds - 1 && (hurt || cut);
    PsoasHoldRow hold = {
      .session = row.id, .number = i, .side = i % 2 ? PSOAS_SIDE_RIGHT : PSOAS_SIDE_LEFT, .round = 1 + i / 2,
      .planned = 100000, .held = last ? 41000 : 100000, .breaths = 10, .completed = !last, .hurt = last && hurt,
    };

    g_ptr_array_add (writes, psoas_row_write_hold (&hold, FALSE));
  }

  return row.id;
}

static void
add_score (GPtrArray   *writes,
           gint64       time,
           gint64       session,
           PsoasMoment  moment,
           int          score)
{
  PsoasPainEntry entry = {
    .id = psoas_journal_new_id (time), .session = session, .time = time, .day = time / PSOAS_DAY_SECONDS,
    .moment = moment, .score = CLAMP (score, 0, PSOAS_PAIN_MAX), .places = PSOAS_PLACE_LOW_BACK,
  };

  g_ptr_array_add (writes, psoas_row_write_pain (&entry, FALSE));
}

static void
add_note (GPtrArray  *writes,
          gint64      time,
          const char *text)
{
  PsoasNote note = { .id = psoas_journal_new_id (time), .time = time, .day = time / PSOAS_DAY_SECONDS, .text = (char *) text };

  g_ptr_array_add (writes, psoas_row_write_note (&note, FALSE));
}

static gboolean
seed_sessions (PsoasJournal  *journal,
               int            n,
               gint64         until,
               GError       **error)
{
  GPtrArray *writes = g_ptr_array_new ();

  g_random_set_seed (1);
  for (int i = 0; i < n; i++) {
    /* Mornings and evenings, now and then with days between */
    gint64 start = until - 7200 - (gint64) (n - 1 - i) * 43200 - (n - 1 - i) / 7 * PSOAS_DAY_SECONDS;
    int score = 5 - 3 * i / MAX (n, 1) + (int) g_random_int_range (0, 3) - 1;
    gint64 id = add_session (writes, start, i);

    if (i % 6 != 2) {
      add_score (writes, start - 30, id, PSOAS_MOMENT_BEFORE, score);
      add_score (writes, start + 730, id, PSOAS_MOMENT_AFTER, score - (i % 3 == 0));
    }
    if (i % 9 == 5)
      add_score (writes, start + 20000, 0, PSOAS_MOMENT_ALONE, score + 1);
    if (i % 14 == 7)
      add_note (writes, start + 900, "Sat all day; the walk home was easier than last week.");
  }

  return psoas_journal_write_all (journal, writes, error);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (PsoasJournal) journal = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  int n = 0, first = 1;
  gboolean saved = TRUE;

  if (argc > 1 && g_str_has_prefix (argv[1], "--sessions=")) {
    n = atoi (argv[1] + strlen ("--sessions="));
    first = 2;
  }
  if (argc < first + 2)
    return EXIT_FAILURE;

  folder = g_path_get_dirname (argv[first]);
  g_mkdir_with_parents (folder, 0700);
  journal = psoas_journal_new (argv[first]);
  for (int i = first + 1; saved && i < argc; i++) {
    gint64 time = g_ascii_strtoll (argv[i], NULL, 10);

    saved = n > 0 ? seed_sessions (journal, n, time, &error) : psoas_journal_save_no_red_flags (journal, time, &error);
  }
  if (!saved)
    g_printerr ("%s\n", error->message);

  return saved ? EXIT_SUCCESS : EXIT_FAILURE;
}
