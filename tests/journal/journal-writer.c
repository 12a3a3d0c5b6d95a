/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Follows sessions as fast as it can and saves them as the program does.
 *
 *   journal-writer JOURNAL STRETCH-FILE SESSIONS NOW
 *
 * Says of each thing that is over, once it is saved: "hold SESSION NUMBER HELD", "pain ID SCORE",
 * "finish SESSION".  NOW is in seconds since 1970.  To be killed at any moment. */

#include "psoas-journal-entries.h"
#include "content/psoas-library.h"
#include "psoas-recorder.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct {
  PsoasJournal *journal;    /* (owned) */
  PsoasSession *session;    /* (owned) */
  PsoasRecorder *recorder;  /* (owned) */
  gint64 begin;             /* s since 1970 */
  gint64 now;               /* µs of the session */
  guint n_told;             /* holds */
} Writer;

static void
tell (const char *format,
      ...) G_GNUC_PRINTF (1, 2);

static void
tell (const char *format,
      ...)
{
  va_list arguments;

  va_start (arguments, format);
  vprintf (format, arguments);
  va_end (arguments);
  fflush (stdout);
}

static gint64
get_time (const Writer *self)
{
  return self->begin + self->now / G_USEC_PER_SEC;
}

static int
get_day (const Writer *self)
{
  return get_time (self) / PSOAS_DAY_SECONDS;
}

static void
save_pain (Writer      *self,
           PsoasMoment  moment,
           int          score)
{
  PsoasPainEntry entry = {
    .id = psoas_journal_new_id (get_time (self)),
    .session = psoas_recorder_get_session_id (self->recorder),
    .time = get_time (self),
    .day = get_day (self),
    .score = score,
    .places = PSOAS_PLACE_LOW_BACK,
    .moment = moment,
  };
  g_autoptr (GError) error = NULL;

  psoas_journal_save_pain (self->journal, &entry, &error);
  g_assert_no_error (error);
  tell ("pain %" G_GINT64_FORMAT " %d\n", entry.id, score);
}

static void
update (Writer *self)
{
  GArray *records = psoas_session_get_records (self->session);
  gint64 id;
  g_autoptr (GError) error = NULL;

  psoas_recorder_update (self->recorder, get_time (self), get_day (self), &error);
  g_assert_no_error (error);

  id = psoas_recorder_get_session_id (self->recorder);
  for (; self->n_told < records->len; self->n_told++) {
    const PsoasHoldRecord *record = &g_array_index (records, PsoasHoldRecord, self->n_told);

    if (!record->completed)
      break;
    tell ("hold %" G_GINT64_FORMAT " %u %" G_GINT64_FORMAT "\n", id, self->n_told, record->held / 1000);
  }
}

static void
run_session (Writer       *self,
             PsoasStretch *stretch,
             int           number)
{
  PsoasOptions options;
  PsoasPlan *plan;

  psoas_options_init (&options, stretch);
  options.wait_for_me = FALSE;
  plan = psoas_plan_new (stretch, &options);
  self->session = psoas_session_new (plan);
  self->recorder = psoas_recorder_new (self->journal, self->session);
  self->now = 0;
  self->n_told = 0;

  psoas_session_start (self->session, 0);
  update (self);
  save_pain (self, PSOAS_MOMENT_BEFORE, 3 + number % 3);
  while (psoas_session_get_state (self->session) != PSOAS_SESSION_FINISHED) {
    self->now = MAX (self->now, psoas_session_get_deadline (self->session));
    psoas_session_tick (self->session, self->now);
    update (self);
  }
  tell ("finish %" G_GINT64_FORMAT "\n", psoas_recorder_get_session_id (self->recorder));
  save_pain (self, PSOAS_MOMENT_AFTER, 2 + number % 3);

  g_object_unref (self->recorder);
  g_object_unref (self->session);
  psoas_plan_unref (plan);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasStretch) stretch = NULL;
  Writer writer = { .journal = NULL };

  g_assert_cmpint (argc, ==, 5);
  stretch = psoas_stretch_parse_file (argv[2], NULL, &error);
  g_assert_no_error (error);
  writer.journal = psoas_journal_new (argv[1]);
  for (int i = 0; i < atoi (argv[3]); i++) {
    writer.begin = g_ascii_strtoll (argv[4], NULL, 10) + i * 43200;
    run_session (&writer, stretch, i);
  }
  g_object_unref (writer.journal);

  return EXIT_SUCCESS;
}
