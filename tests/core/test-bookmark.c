/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/psoas-bookmark.h"

#include <string.h>

#include "test-stretches.h"

#define SECOND G_USEC_PER_SEC
#define WRITTEN 1800000000

static PsoasSession *
start (const char *id,
       int         rounds,
       gboolean    wait)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new (id);
  g_autoptr (PsoasPlan) plan = NULL;
  PsoasSession *session;
  PsoasOptions options;

  psoas_options_init (&options, stretch);
  options.rounds = rounds;
  options.first_side = PSOAS_SIDE_RIGHT;
  options.wait_for_me = wait;
  plan = psoas_plan_new (stretch, &options);
  session = psoas_session_new (plan);
  psoas_session_start (session, 0);

  return session;
}

static void
tick_to (PsoasSession *session,
         gint64        seconds)
{
  for (gint64 now = 0; now <= seconds; now++)
    psoas_session_tick (session, now * SECOND);
}

/* To the hold of that number, where @held seconds pass.  Returns the session's time, in µs. */
static gint64
run_to_hold (PsoasSession *session,
             int           number,
             int           held)
{
  gint64 now = 0;

  while (psoas_session_get_phase (session)->kind != PSOAS_PHASE_HOLD
         || psoas_session_get_phase (session)->hold_number < number)
    psoas_session_tick (session, now += SECOND);
  for (int i = 0; i < held; i++)
    psoas_session_tick (session, now += SECOND);

  return now;
}

static PsoasBookmark *
write_and_read (PsoasSession *session)
{
  g_autoptr (PsoasBookmark) written = psoas_bookmark_new (session, WRITTEN);
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;
  PsoasBookmark *read;

  g_assert_nonnull (written);
  text = psoas_bookmark_to_text (written);
  read = psoas_bookmark_parse (text, &error);
  g_assert_no_error (error);
  again = psoas_bookmark_to_text (read);
  g_assert_cmpstr (text, ==, again);

  return read;
}

static void
assert_same_records (GArray *a,
                     GArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++) {
    const PsoasHoldRecord *x = &g_array_index (a, PsoasHoldRecord, i);
    const PsoasHoldRecord *y = &g_array_index (b, PsoasHoldRecord, i);

    g_assert_true (psoas_hold_id_equal (&x->hold, &y->hold));
    g_assert_cmpint (x->planned, ==, y->planned);
    g_assert_cmpint (x->held, ==, y->held);
    g_assert_cmpint (x->breaths, ==, y->breaths);
    g_assert_cmpint (x->completed, ==, y->completed);
    g_assert_cmpint (x->skipped, ==, y->skipped);
    g_assert_cmpint (x->hurt, ==, y->hurt);
  }
}

/* (transfer full): the session taken up by another run of the program, whose clock began anew */
static PsoasSession *
take_up (PsoasBookmark *bookmark,
         const char    *id)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new (id);
  PsoasSession *session = psoas_bookmark_make_session (bookmark, stretch);

  g_assert_true (psoas_bookmark_resume (bookmark, session, 7 * SECOND));
  g_assert_false (psoas_bookmark_resume (bookmark, session, 7 * SECOND));

  return session;
}

/* From every phase of a session: where it goes on, and that all that was done is known. */
static void
test_every_phase (void)
{
  static const PsoasPhaseKind goes_on_with[] = {
    [PSOAS_PHASE_SET_UP] = PSOAS_PHASE_SET_UP,
    [PSOAS_PHASE_POSITION] = PSOAS_PHASE_POSITION,
    [PSOAS_PHASE_HOLD] = PSOAS_PHASE_POSITION,
    [PSOAS_PHASE_COME_OUT] = PSOAS_PHASE_SWITCH,
    [PSOAS_PHASE_SWITCH] = PSOAS_PHASE_SWITCH,
  };
  g_autoptr (PsoasSession) session = start ("kneeling", 2, FALSE);
  guint last = psoas_plan_get_n_phases (psoas_session_get_plan (session)) - 1;
  gint64 now = 0;

  for (guint i = 0; i <= last; i++) {
    const PsoasPhase *phase = psoas_session_get_phase (session);

    g_assert_cmpuint (psoas_session_get_phase_index (session), ==, i);
    if (phase->kind == PSOAS_PHASE_SET_UP || i == last) {
      g_assert_null (psoas_bookmark_new (session, WRITTEN));
    } else {
      g_autoptr (PsoasBookmark) bookmark = write_and_read (session);
      g_autoptr (PsoasSession) second = take_up (bookmark, "kneeling");
      const PsoasPhase *begin = psoas_session_get_phase (second);

      g_assert_cmpint (begin->kind, ==, goes_on_with[phase->kind]);
      if (phase->kind == PSOAS_PHASE_HOLD || phase->kind == PSOAS_PHASE_POSITION)
        g_assert_cmpint (begin->hold_number, ==, phase->hold_number);
      g_assert_cmpint (psoas_session_get_state (second), ==, PSOAS_SESSION_GET_READY);
      assert_same_records (psoas_session_get_records (session), psoas_session_get_records (second));
    }
    if (i % 4 == 2)
      psoas_session_skip (session, now);
    else
      psoas_session_tick (session, now += phase->length);
  }
  g_assert_cmpint (psoas_session_get_state (session), ==, PSOAS_SESSION_FINISHED);
  g_assert_null (psoas_bookmark_new (session, WRITTEN));
}

/* A session that is taken up ends like one that went through. */
static void
test_goes_on_to_the_end (void)
{
  g_autoptr (PsoasSession) session = start ("kneeling", 1, FALSE);
  g_autoptr (PsoasBookmark) bookmark = NULL;
  g_autoptr (PsoasSession) second = NULL;
  const PsoasHoldRecord *records;

  run_to_hold (session, 2, 12);
  bookmark = write_and_read (session);
  second = take_up (bookmark, "kneeling");
  g_assert_cmpint (psoas_session_get_count_down (second, 7 * SECOND), ==, 15 * SECOND);
  tick_to (second, 200);
  g_assert_cmpint (psoas_session_get_state (second), ==, PSOAS_SESSION_FINISHED);
  records = (const PsoasHoldRecord *) (void *) psoas_session_get_records (second)->data;
  g_assert_cmpuint (psoas_session_get_records (second)->len, ==, 2);
  g_assert_cmpint (records[0].held, ==, 30 * SECOND);
  g_assert_true (records[0].completed);
  /* Twelve seconds of the first attempt, thirty of the second */
  g_assert_cmpint (records[1].held, ==, 42 * SECOND);
  g_assert_true (records[1].completed);
}

static void
test_after_hurt (void)
{
  g_autoptr (PsoasSession) session = start ("kneeling", 2, FALSE);
  gint64 now = run_to_hold (session, 1, 5);
  g_autoptr (PsoasBookmark) bookmark = NULL;
  g_autoptr (PsoasSession) second = NULL;
  PsoasPlan *a, *b;

  psoas_session_hurt (session, now);
  g_assert_null (psoas_bookmark_new (session, WRITTEN));
  while (psoas_session_get_state (session) == PSOAS_SESSION_COMING_OUT)
    psoas_session_tick (session, now += SECOND);
  g_assert_null (psoas_bookmark_new (session, WRITTEN));
  psoas_session_ease (session, 1, now);
  while (psoas_session_get_phase (session)->kind != PSOAS_PHASE_HOLD)
    psoas_session_tick (session, now += SECOND);
  now = test_session_hurt (session, now);
  psoas_session_leave_side (session, now);
  while (psoas_session_get_phase (session)->kind != PSOAS_PHASE_HOLD)
    psoas_session_tick (session, now += SECOND);

  bookmark = write_and_read (session);
  second = take_up (bookmark, "kneeling");
  a = psoas_session_get_plan (session);
  b = psoas_session_get_plan (second);
  g_assert_cmpuint (psoas_plan_get_n_phases (a), ==, psoas_plan_get_n_phases (b));
  g_assert_cmpuint (psoas_session_get_phase_index (second), ==, psoas_session_get_phase_index (session) - 1);
  g_assert_cmpint (psoas_session_get_hurts (second, PSOAS_SIDE_RIGHT), ==, 2);
  assert_same_records (psoas_session_get_records (session), psoas_session_get_records (second));
}

/* Wherever the person has gone back to, what hurt there, and whatever was done of holds that the plan has no
 * more: there is something to go on with. */
static void
test_gone_back (void)
{
  static const struct {
    guint back_to;
    gboolean leave;
    PsoasPhaseKind begin;
  } cases[] = {
    { 0, FALSE, PSOAS_PHASE_SET_UP },
    { 0, TRUE, PSOAS_PHASE_SET_UP },
    { 1, FALSE, PSOAS_PHASE_SWITCH },
    { 2, FALSE, PSOAS_PHASE_SWITCH },
    { 3, TRUE, PSOAS_PHASE_SWITCH },
    { 4, FALSE, PSOAS_PHASE_SWITCH },
    { 5, TRUE, PSOAS_PHASE_SWITCH },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PsoasSession) session = start ("kneeling", 2, FALSE);
    gint64 now = run_to_hold (session, 2, 5);

    while (psoas_session_get_phase_index (session) > cases[i].back_to)
      psoas_session_back (session, now);
    now = test_session_hurt (session, now);
    g_assert_true (cases[i].leave ? psoas_session_leave_side (session, now) : psoas_session_ease (session, 0, now));
    for (int step = 0; step < 2; step++) {
      g_autoptr (PsoasBookmark) bookmark = write_and_read (session);
      g_autoptr (PsoasSession) second = take_up (bookmark, "kneeling");

      assert_same_records (psoas_session_get_records (session), psoas_session_get_records (second));
      if (step == 0)
        g_assert_cmpint (psoas_session_get_phase (second)->kind, ==, cases[i].begin);
      g_assert_true (psoas_session_back (session, now));
    }
  }
}

/* Nothing is written that would not be read. */
static void
test_bounds (void)
{
  g_autoptr (PsoasSession) session = start ("kneeling", 1, FALSE);
  gint64 now = run_to_hold (session, 1, 0);

  for (int i = 0; i < 100; i++) {
    g_autoptr (PsoasBookmark) bookmark = NULL;

    now = test_session_hurt (session, now);
    g_assert_true (psoas_session_ease (session, i % 2, now));
    bookmark = write_and_read (session);
    g_object_unref (take_up (bookmark, "kneeling"));
  }
  now = test_session_hurt (session, now);
  psoas_session_ease (session, 0, now);
  g_assert_null (psoas_bookmark_new (session, WRITTEN));
}

/* What waits for the person anyway needs no count. */
static void
test_open_phase (void)
{
  g_autoptr (PsoasSession) session = start ("kneeling", 1, TRUE);
  g_autoptr (PsoasBookmark) bookmark = NULL;
  g_autoptr (PsoasSession) second = NULL;

  psoas_session_go_on (session, 0);
  psoas_session_tick (session, 6 * SECOND);
  psoas_session_tick (session, 36 * SECOND);
  psoas_session_tick (session, 40 * SECOND);
  g_assert_cmpint (psoas_session_get_phase (session)->kind, ==, PSOAS_PHASE_SWITCH);
  bookmark = write_and_read (session);
  second = take_up (bookmark, "kneeling");
  g_assert_cmpint (psoas_session_get_state (second), ==, PSOAS_SESSION_RUNNING);
  g_assert_true (psoas_session_can_go_on (second));
}

static void
test_fresh (void)
{
  g_autoptr (PsoasSession) session = start ("lying", 3, FALSE);
  g_autoptr (PsoasBookmark) bookmark = NULL;

  run_to_hold (session, 1, 0);
  bookmark = write_and_read (session);
  g_assert_cmpstr (psoas_bookmark_get_stretch (bookmark), ==, "lying");
  g_assert_true (psoas_bookmark_is_fresh (bookmark, WRITTEN));
  g_assert_true (psoas_bookmark_is_fresh (bookmark, WRITTEN + 3600));
  g_assert_false (psoas_bookmark_is_fresh (bookmark, WRITTEN + 3601));
  g_assert_true (psoas_bookmark_is_fresh (bookmark, WRITTEN - 600));
  g_assert_false (psoas_bookmark_is_fresh (bookmark, WRITTEN - 601));
}

static char *
make_text (void)
{
  g_autoptr (PsoasSession) session = start ("kneeling", 2, FALSE);
  g_autoptr (PsoasBookmark) bookmark = NULL;
  gint64 now = run_to_hold (session, 2, 3);

  now = test_session_hurt (session, now);
  psoas_session_ease (session, 0, now);
  bookmark = psoas_bookmark_new (session, WRITTEN);

  return psoas_bookmark_to_text (bookmark);
}

/* (transfer full) (nullable): what the text makes of a stretch */
static PsoasPlan *
make_plan (const char *text,
           const char *id)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new (id);
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasBookmark) bookmark = psoas_bookmark_parse (text, &error);

  if (bookmark == NULL) {
    g_assert_error (error, PSOAS_BOOKMARK_ERROR, PSOAS_BOOKMARK_ERROR_DAMAGED);
    return NULL;
  }
  g_assert_no_error (error);

  return psoas_bookmark_make_plan (bookmark, stretch);
}

static void
test_cut_short (void)
{
  g_autofree char *text = make_text ();

  for (gsize length = 0; length < strlen (text); length++) {
    g_autofree char *cut = g_strndup (text, length);

    g_assert_null (make_plan (cut, "kneeling"));
  }
}

/* Whatever a disk makes of a file, reading it neither crashes nor yields a plan that is not one. */
static void
test_damaged (void)
{
  g_autofree char *text = make_text ();
  gsize length = strlen (text);

  for (int i = 0; i < 1000; i++) {
    g_autofree char *damaged = g_strdup (text);
    g_autoptr (PsoasPlan) plan = NULL;

    for (int j = g_test_rand_int_range (1, 4); j > 0; j--)
      damaged[g_test_rand_int_range (0, length)] = g_test_rand_int_range (1, 256);
    plan = make_plan (damaged, "kneeling");
    if (plan != NULL)
      g_assert_cmpint (psoas_plan_get_n_holds (plan), >, 0);
  }
}

static void
test_does_not_fit (void)
{
  static const struct {
    const char *name;
    const char *from;
    const char *to;
  } cases[] = {
    { "another version", "(2, 'kneeling'", "(1, 'kneeling'" },
    { "amount beyond the range", "(1, 30, 2, 2,", "(1, 61, 2, 2," },
    { "rounds beyond the range", "(1, 30, 2, 2,", "(1, 30, 4, 2," },
    { "no such side", "(1, 30, 2, 2,", "(1, 30, 2, 3," },
    { "no such unit", "(1, 30, 2, 2,", "(9, 30, 2, 2," },
    { "no such variation", ", 0)], ", ", 2)], " },
    { "a variation that is none", ", 0)], ", ", -2)], " },
    { "a change beyond the plan", "[(6, ", "[(4000000000, " },
    { "another number of phases", "], 8, ", "], 8, 1" },
    { "a phase beyond the plan", "], 8, ", "], 88, " },
    { "straight into a hold", "], 8, ", "], 10, " },
    { "a record of no side", "[(2, 1, ", "[(0, 1, " },
    { "a record of a side there is not", "[(2, 1, ", "[(-1, 1, " },
    { "a record beyond the rounds", "[(2, 1, ", "[(2, 3, " },
    { "a record of an easier way that was not taken", "[(2, 1, -1, ", "[(2, 1, 0, " },
    { "a record of an attempt that was not made", "[(2, 1, -1, 1, ", "[(2, 1, -1, 2, " },
    { "two records of a hold", "[(2, 1, ", "[(1, 1, " },
    { "a hold of another length", "[(2, 1, -1, 1, 30000000, ", "[(2, 1, -1, 1, 20000000, " },
    { "less than nothing held", "30000000, 30000000, 0,", "30000000, -1, 0," },
    { "more held than a day has", "30000000, 30000000, 0,", "30000000, 90000000000, 0," },
    { "less than no breath", "30000000, 30000000, 0,", "30000000, 30000000, -1," },
    { "more breaths than the hold has", "30000000, 30000000, 0,", "30000000, 30000000, 1," },
    { "less than no hurt", "(0, 1, 0))", "(0, -1, 0))" },
    { "more hurts than can be counted on", "(0, 1, 0))", "(0, 2147483647, 0))" },
  };
  g_autofree char *text = make_text ();
  g_autoptr (PsoasPlan) plan = make_plan (text, "kneeling");

  g_test_message ("%s", text);
  g_assert_nonnull (plan);
  g_assert_null (make_plan (text, "lying"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GString) changed = g_string_new (text);

    g_test_message ("%s", cases[i].name);
    g_assert_cmpuint (g_string_replace (changed, cases[i].from, cases[i].to, 1), ==, 1);
    g_assert_null (make_plan (changed->str, "kneeling"));
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bookmark/every-phase", test_every_phase);
  g_test_add_func ("/bookmark/goes-on-to-the-end", test_goes_on_to_the_end);
  g_test_add_func ("/bookmark/after-hurt", test_after_hurt);
  g_test_add_func ("/bookmark/gone-back", test_gone_back);
  g_test_add_func ("/bookmark/bounds", test_bounds);
  g_test_add_func ("/bookmark/open-phase", test_open_phase);
  g_test_add_func ("/bookmark/fresh", test_fresh);
  g_test_add_func ("/bookmark/cut-short", test_cut_short);
  g_test_add_func ("/bookmark/damaged", test_damaged);
  g_test_add_func ("/bookmark/does-not-fit", test_does_not_fit);

  return g_test_run ();
}
