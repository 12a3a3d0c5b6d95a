/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What phases are built of, what is told of them, and what is noted of holds: the plan's and the
 * session's inner parts. */

#include "session/psoas-hold-log-private.h"
#include "session/psoas-phase-private.h"
#include "session/psoas-phase-cursor-private.h"

#define S(seconds) ((gint64) ((seconds) * G_USEC_PER_SEC + 0.5))

static GPtrArray *
make_steps (const double *seconds,
            guint         n,
            PsoasStep    *steps)
{
  GPtrArray *array = g_ptr_array_new ();

  for (guint i = 0; i < n; i++) {
    steps[i] = (PsoasStep) {
      .sentence = psoas_sentence_new ("Step.", NULL), .pose = (char *) "pose", .seconds = seconds[i],
    };
    g_ptr_array_add (array, &steps[i]);
  }

  return array;
}

typedef struct {
  const char *name;
  double seconds[4];
  guint n;
  double at_least;
  double ends[4];
} StepsCase;

static const StepsCase steps_cases[] = {
  { "own-time", { 2, 3 }, 2, 0, { 2, 5 } },
  { "enough", { 2, 3 }, 2, 5, { 2, 5 } },
  { "not-hurried", { 2, 3 }, 2, 4, { 2, 5 } },
  { "stretched", { 2, 3 }, 2, 10, { 4, 10 } },
  { "one", { 0.5 }, 1, 15, { 15 } },
  { "thirds", { 1, 1, 1 }, 3, 10, { 3.333333, 6.666667, 10 } },
};

static void
test_steps (gconstpointer data)
{
  const StepsCase *c = data;
  PsoasStep steps[4];
  g_autoptr (GPtrArray) array = make_steps (c->seconds, c->n, steps);
  PsoasPhase *phase = psoas_phase_new (PSOAS_PHASE_SET_UP, PSOAS_SIDE_NONE, "from");

  g_assert_cmpstr (psoas_phase_get_last_pose (phase), ==, "from");
  psoas_phase_append_steps (phase, array, S (c->at_least));
  g_assert_cmpuint (phase->cues->len, ==, c->n);
  for (guint i = 0; i < c->n; i++) {
    const PsoasPhaseCue *cue = g_ptr_array_index (phase->cues, i);

    g_assert_cmpint (cue->at, ==, i == 0 ? 0 : S (c->ends[i - 1]));
    g_assert_cmpint (cue->at + cue->length, ==, S (c->ends[i]));
    psoas_sentence_unref (steps[i].sentence);
  }
  g_assert_cmpint (phase->length, ==, S (c->ends[c->n - 1]));
  g_assert_cmpstr (psoas_phase_get_last_pose (phase), ==, "pose");
  psoas_phase_unref (phase);
}

static void
test_evenly (void)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_sentence_unref);
  PsoasPhase *phase = psoas_phase_new (PSOAS_PHASE_SWITCH, PSOAS_SIDE_RIGHT, "from");
  PsoasPhaseCue *cue;
  g_autofree char *text = NULL;

  g_ptr_array_add (sentences, psoas_sentence_new_sided ("Left.", "Right.", NULL));
  g_ptr_array_add (sentences, psoas_sentence_new ("Both.", NULL));
  g_ptr_array_add (sentences, psoas_sentence_new ("End.", NULL));
  psoas_phase_append_shared (phase, "start", sentences, S (10));
  cue = g_ptr_array_index (phase->cues, 1);
  g_assert_cmpint (cue->at, ==, 3333333);
  g_assert_cmpint (phase->length, ==, S (10));
  text = psoas_phase_dup_text (phase);
  g_assert_cmpstr (text, ==, "Right. Both. End.");
  psoas_phase_unref (phase);
}

typedef struct {
  const char *name;
  PsoasPhaseKind kind;
  double length;
  gboolean open;
  int breaths;
  PsoasBreathPattern breath;
  const char *expected;    /* kind, index if any, @ seconds */
} RunCase;

#define PACED { S (4), S (6), 0 }
#define OWN { 0, 0, 0 }

static const RunCase run_cases[] = {
  { "position", PSOAS_PHASE_POSITION, 10, FALSE, 0, PACED, "P@0 S1@5" },
  { "breaths", PSOAS_PHASE_HOLD, 20, FALSE, 2, PACED,
    "P@0 i1@0 e1@4 half@10 last@10 S1@10 i2@10 e2@14" },
  { "one-breath", PSOAS_PHASE_HOLD, 10, FALSE, 1, PACED, "P@0 i1@0 e1@4 half@5 S1@5" },
  { "seconds", PSOAS_PHASE_HOLD, 15, FALSE, 0, PACED, "P@0 i1@0 e1@4 half@7.5 S1@7.5 i2@10 e2@14" },
  { "seconds-own", PSOAS_PHASE_HOLD, 30, FALSE, 0, OWN, "P@0 half@15 S1@15 last@20" },
  { "twenty-seconds", PSOAS_PHASE_HOLD, 20, FALSE, 0, OWN, "P@0 half@10 S1@10" },
  { "open", PSOAS_PHASE_HOLD, 30, TRUE, 3, OWN, "P@0 S1@15" },
  { "rest", PSOAS_PHASE_HOLD, 12, FALSE, 1, { S (4), S (6), S (2) }, "P@0 i1@0 e1@4 half@6 S1@6" },
};

static void
append_event (GString               *text,
              const PsoasPhaseEvent *event)
{
  static const char * const names[] = { "P", "S", "i", "e", "half", "end", "finish", "last" };

  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", names[event->kind]);
  if (event->index > 0)
    g_string_append_printf (text, "%d", event->index);
  g_string_append_printf (text, "@%g", (double) event->at / G_USEC_PER_SEC);
}

static PsoasPhase *
make_phase (const RunCase *c)
{
  g_autoptr (PsoasSentence) sentence = psoas_sentence_new ("Cue.", NULL);
  PsoasPhase *phase = psoas_phase_new (c->kind, PSOAS_SIDE_LEFT, "from");

  psoas_phase_append (phase, "pose", sentence, S (c->length / 2));
  psoas_phase_append (phase, "pose", sentence, S (c->length / 2));
  phase->ends = c->open ? PSOAS_PHASE_ENDS_BY_BREATHS : PSOAS_PHASE_ENDS_BY_TIME;
  phase->breaths = c->breaths;
  phase->round = 1;

  return phase;
}

static void
test_run (gconstpointer data)
{
  const RunCase *c = data;
  PsoasPhase *phase = make_phase (c);
  g_autoptr (GString) text = g_string_new (NULL);
  PsoasPhaseEvent event;
  PsoasPhaseCursor run;

  psoas_phase_cursor_init (&run, phase, &c->breath);
  while (psoas_phase_cursor_peek (&run, &event)) {
    append_event (text, &event);
    psoas_phase_cursor_pop (&run);
  }
  g_assert_cmpstr (text->str, ==, c->expected);
  psoas_phase_cursor_pop (&run);
  g_assert_false (psoas_phase_cursor_peek (&run, &event));
  psoas_phase_unref (phase);
}

static void
test_run_breathe (void)
{
  PsoasPhase *phase = make_phase (&run_cases[6]);
  PsoasBreathPattern own = OWN;
  PsoasPhaseEvent event;
  PsoasPhaseCursor run;

  psoas_phase_cursor_init (&run, phase, &own);
  g_assert_false (psoas_phase_cursor_paced (&run));
  psoas_phase_cursor_pop (&run);
  g_assert_false (psoas_phase_cursor_breathe (&run, S (3)));
  g_assert_true (psoas_phase_cursor_peek (&run, &event));
  g_assert_cmpint (event.kind, ==, PSOAS_CUE_STEP);
  g_assert_false (psoas_phase_cursor_breathe (&run, S (7)));
  g_assert_true (psoas_phase_cursor_peek (&run, &event));
  g_assert_cmpint (event.kind, ==, PSOAS_CUE_HALFWAY);
  g_assert_cmpint (event.at, ==, S (7));
  psoas_phase_cursor_pop (&run);
  g_assert_true (psoas_phase_cursor_peek (&run, &event));
  g_assert_cmpint (event.kind, ==, PSOAS_CUE_LAST);
  g_assert_true (psoas_phase_cursor_breathe (&run, S (11)));
  psoas_phase_unref (phase);
}

/* Paced, a checkpoint has as many whole breaths as it takes twelve seconds, the first one of a hold twice as many. */
static void
test_checkpoints (void)
{
  static const struct {
    int breath;
    int seconds;
    guint expected;
  } cases[] = {
    { 6, 0, 0 }, { 6, 23, 0 }, { 6, 24, 1 }, { 6, 35, 1 }, { 6, 36, 2 },
    { 7, 27, 0 }, { 7, 28, 1 }, { 7, 42, 2 },
    { 12, 23, 0 }, { 12, 24, 1 }, { 12, 36, 2 },
    { 13, 25, 0 }, { 13, 26, 1 }, { 13, 39, 2 },
  };
  PsoasPhase *phase = make_phase (&run_cases[0]);

  phase->kind = PSOAS_PHASE_HOLD;
  phase->hold_number = 1;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const PsoasBreathPattern pattern = { S (3), S (cases[i].breath - 3), 0 };
    PsoasPhaseCursor run;

    psoas_phase_cursor_init (&run, phase, &pattern);
    g_assert_true (psoas_phase_cursor_paced (&run));
    g_assert_cmpuint (psoas_phase_cursor_get_checkpoint (&run, S (cases[i].seconds), 100), ==, cases[i].expected);
  }
  psoas_phase_unref (phase);
}

static const PsoasHoldRecord *
get_record (PsoasHoldLog *log,
            guint         index)
{
  g_assert_cmpuint (index, <, log->records->len);

  return &g_array_index (log->records, PsoasHoldRecord, index);
}

static void
test_log (void)
{
  PsoasPhase *hold = make_phase (&run_cases[1]);
  PsoasPhase *open = make_phase (&run_cases[6]);
  PsoasPhase *other = make_phase (&run_cases[0]);
  PsoasHoldLog log;

  open->round = 2;
  psoas_hold_log_init (&log);
  psoas_hold_log_enter (&log, other);
  psoas_hold_log_update (&log, S (3), 0);
  psoas_hold_log_skip (&log);
  g_assert_cmpuint (log.records->len, ==, 0);

  psoas_hold_log_enter (&log, hold);
  psoas_hold_log_update (&log, S (5), 0);
  psoas_hold_log_update (&log, S (12), 1);
  psoas_hold_log_skip (&log);
  psoas_hold_log_enter (&log, open);
  psoas_hold_log_update (&log, S (9), 2);
  psoas_hold_log_hurt (&log, PSOAS_SIDE_LEFT);
  psoas_hold_log_enter (&log, other);
  psoas_hold_log_update (&log, S (99), 9);

  g_assert_cmpuint (log.records->len, ==, 2);
  g_assert_cmpint (get_record (&log, 0)->hold.round, ==, 1);
  g_assert_cmpint (get_record (&log, 0)->planned, ==, S (20));
  g_assert_cmpint (get_record (&log, 0)->held, ==, S (12));
  g_assert_true (get_record (&log, 0)->skipped);
  g_assert_cmpint (get_record (&log, 1)->hold.round, ==, 2);
  g_assert_cmpint (get_record (&log, 1)->planned, ==, 0);
  g_assert_cmpint (get_record (&log, 1)->held, ==, S (9));
  g_assert_cmpint (get_record (&log, 1)->breaths, ==, 2);
  g_assert_true (get_record (&log, 1)->hurt);
  g_assert_false (get_record (&log, 1)->skipped);

  psoas_hold_log_enter (&log, hold);
  g_assert_false (get_record (&log, 0)->skipped);
  psoas_hold_log_update (&log, S (20), 2);
  psoas_hold_log_complete (&log);
  g_assert_cmpint (get_record (&log, 0)->held, ==, S (32));
  g_assert_true (get_record (&log, 0)->completed);

  /* Whatever a hold is called by, another one is another. */
  hold->attempt = 2;
  psoas_hold_log_enter (&log, hold);
  hold->variation = 0;
  psoas_hold_log_enter (&log, hold);
  hold->side = PSOAS_SIDE_RIGHT;
  psoas_hold_log_enter (&log, hold);
  g_assert_cmpuint (log.records->len, ==, 5);
  g_assert_cmpint (get_record (&log, 0)->held, ==, S (32));

  psoas_hold_log_reset (&log);
  psoas_hold_log_complete (&log);
  g_assert_cmpuint (log.records->len, ==, 0);
  psoas_hold_log_clear (&log);
  psoas_phase_unref (hold);
  psoas_phase_unref (open);
  psoas_phase_unref (other);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (steps_cases); i++) {
    g_autofree char *path = g_strdup_printf ("/phase/steps/%s", steps_cases[i].name);

    g_test_add_data_func (path, &steps_cases[i], test_steps);
  }
  for (guint i = 0; i < G_N_ELEMENTS (run_cases); i++) {
    g_autofree char *path = g_strdup_printf ("/phase/run/%s", run_cases[i].name);

    g_test_add_data_func (path, &run_cases[i], test_run);
  }
  g_test_add_func ("/phase/evenly", test_evenly);
  g_test_add_func ("/phase/run-breathe", test_run_breathe);
  g_test_add_func ("/phase/checkpoints", test_checkpoints);
  g_test_add_func ("/phase/hold-log", test_log);
  return g_test_run ();
}
