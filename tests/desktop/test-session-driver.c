/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-session-driver.h"

#include "test-stretches.h"

/* When the phases under test end, from their test's begin */
#define SOON (200 * 1000)

static PsoasSession *
make_session (gboolean wait)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("kneeling");
  g_autoptr (PsoasPlan) plan = NULL;
  PsoasOptions options;

  psoas_options_init (&options, stretch);
  options.wait_for_me = wait;
  plan = psoas_plan_new (stretch, &options);

  return psoas_session_new (plan);
}

/* In its first hold, which ends SOON: the session is told that it began long ago. */
static PsoasSession *
make_ending_session (gint64 now)
{
  PsoasSession *session = make_session (FALSE);
  gint64 begin = now + SOON - 30 * G_USEC_PER_SEC;

  psoas_session_start (session, begin);
  psoas_session_skip (session, begin);
  psoas_session_skip (session, begin);
  psoas_session_tick (session, now);

  return session;
}

/* Runs what is due in the main context, without waiting; returns whether there was anything. */
static gboolean
run_pending (void)
{
  gboolean any = FALSE;

  while (g_main_context_iteration (NULL, FALSE))
    any = TRUE;

  return any;
}

/* The time for which the main loop would sleep: ms, -1 for ever */
static int
get_timeout (void)
{
  GMainContext *context = g_main_context_default ();
  GPollFD fds[16];
  int priority, timeout;

  g_assert_true (g_main_context_acquire (context));
  g_main_context_prepare (context, &priority);
  g_main_context_query (context, G_MAXINT, &timeout, fds, G_N_ELEMENTS (fds));
  g_main_context_release (context);

  return timeout;
}

/* The same once the main loop has nothing to do: a thread that looks for the bus may have its answer ready at any
 * time, and it is not what is measured. */
static int
get_quiet_timeout (void)
{
  int timeout;

  do {
    run_pending ();
    timeout = get_timeout ();
  } while (timeout == 0);

  return timeout;
}

typedef struct {
  gint64 due;
  gint64 told;
  gboolean others; /* something else was done before */
} HoldEnd;

static void
cue_cb (PsoasSession   *session,
        const PsoasCue *cue,
        gpointer        user_data)
{
  HoldEnd *end = user_data;

  if (cue->kind == PSOAS_CUE_HOLD_END) {
    end->due = cue->due;
    end->told = g_get_monotonic_time ();
  }
}

static gboolean
other_cb (gpointer user_data)
{
  HoldEnd *end = user_data;

  end->others = end->others || end->told == 0;

  return G_SOURCE_CONTINUE;
}

/* The main loop sleeps until a hold ends at the latest, and then does that before all else: a main loop that always
 * has something to redraw keeps no hold waiting for longer than one drawing takes. */
static void
test_hold_ends_first (void)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (PsoasSession) session = make_ending_session (begin);
  g_autoptr (PsoasSessionDriver) driver = psoas_session_driver_new (session);
  HoldEnd end = { 0 };
  guint event, redraw;

  g_assert_true (psoas_session_driver_get_session (driver) == session);
  g_signal_connect (session, "cue", G_CALLBACK (cue_cb), &end);
  g_assert_cmpint (get_timeout (), >=, 0);
  g_assert_cmpint (get_timeout (), <=, SOON / 1000);
  while (g_get_monotonic_time () < begin + SOON)
    g_thread_yield ();
  g_assert_cmpint (end.told, ==, 0);

  event = g_timeout_add_full (G_PRIORITY_DEFAULT, 0, other_cb, &end, NULL);
  redraw = g_idle_add_full (G_PRIORITY_HIGH_IDLE, other_cb, &end, NULL);
  g_main_context_iteration (NULL, FALSE);

  g_assert_cmpint (end.due, ==, begin + SOON);
  g_assert_cmpint (end.told, >=, end.due);
  g_assert_false (end.others);
  g_source_remove (event);
  g_source_remove (redraw);
}

/* Asserts that the main loop would sleep until five seconds after a time that is not before this. */
static void
assert_sleeps_five_seconds (gint64 before)
{
  int timeout = get_quiet_timeout ();
  gint64 passed = (g_get_monotonic_time () - before) / 1000 + 1;

  g_assert_cmpint (timeout, >=, MAX (5000 - passed, 0));
  g_assert_cmpint (timeout, <=, 5000);
}

/* Sleeps until the deadline, or five seconds while time runs unseen; not at all while nothing is due. */
static void
test_wake_ups (void)
{
  g_autoptr (PsoasSession) session = make_session (FALSE);
  g_autoptr (PsoasSessionDriver) driver = psoas_session_driver_new (session);
  gint64 before, now;

  run_pending ();
  g_assert_cmpint (get_quiet_timeout (), ==, -1);

  before = g_get_monotonic_time ();
  psoas_session_start (session, psoas_session_driver_tick (driver));
  assert_sleeps_five_seconds (before);

  psoas_session_pause (session, psoas_session_driver_tick (driver));
  run_pending ();
  g_assert_cmpint (get_quiet_timeout (), ==, -1);

  before = g_get_monotonic_time ();
  psoas_session_resume (session, psoas_session_driver_tick (driver));
  assert_sleeps_five_seconds (before);

  before = g_get_monotonic_time ();
  now = psoas_session_driver_tick (driver);
  psoas_session_skip (session, now);
  g_assert_cmpint (get_quiet_timeout (), <=, 5000);
  psoas_session_back (session, now);
  psoas_session_back (session, now);
  assert_sleeps_five_seconds (before);

  psoas_session_hurt (session, now);
  g_assert_cmpint (get_quiet_timeout (), ==, -1);
  psoas_session_end (session, now);
  psoas_session_driver_poke (driver);
  g_assert_cmpint (get_quiet_timeout (), ==, -1);
}

static void
test_open_phase (void)
{
  gint64 now = g_get_monotonic_time ();
  g_autoptr (PsoasSession) session = make_session (TRUE);
  g_autoptr (PsoasSessionDriver) driver = NULL;

  /* Once all is said, nothing is due until the person says go. */
  psoas_session_start (session, now - 60 * G_USEC_PER_SEC);
  psoas_session_tick (session, now);
  driver = psoas_session_driver_new (session);
  run_pending ();
  g_assert_cmpint (get_quiet_timeout (), ==, -1);
}

/* The program is stopped in a hold, and goes on half a minute later: the hold stands where it was last seen. */
static void
test_stopped (void)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (PsoasSession) session = make_session (FALSE);
  g_autoptr (PsoasSessionDriver) driver = psoas_session_driver_new (session);
  PsoasClocks clocks = { begin, begin };
  const PsoasHoldRecord *record;

  psoas_session_start (session, begin);
  psoas_session_skip (session, begin);
  psoas_session_skip (session, begin);
  psoas_session_driver_tick_at (driver, &clocks);
  for (int i = 1; i <= 9; i++) {
    clocks.monotonic = clocks.boottime = begin + i * G_USEC_PER_SEC;
    psoas_session_driver_tick_at (driver, &clocks);
    psoas_session_tick (session, clocks.monotonic);
  }
  g_assert_cmpint (psoas_session_get_state (session), ==, PSOAS_SESSION_RUNNING);

  clocks.monotonic = clocks.boottime = begin + 39 * G_USEC_PER_SEC;
  psoas_session_driver_tick_at (driver, &clocks);
  g_assert_cmpint (psoas_session_get_state (session), ==, PSOAS_SESSION_GET_READY);
  g_assert_true (psoas_session_was_interrupted (session));
  g_assert_cmpint (psoas_session_get_count_down (session, clocks.monotonic), ==, 5 * G_USEC_PER_SEC);
  record = &g_array_index (psoas_session_get_records (session), PsoasHoldRecord, 0);
  g_assert_cmpint (record->held, ==, 9 * G_USEC_PER_SEC);

  clocks.monotonic = clocks.boottime = begin + 44 * G_USEC_PER_SEC;
  psoas_session_tick (session, clocks.monotonic);
  g_assert_cmpint (psoas_session_get_state (session), ==, PSOAS_SESSION_RUNNING);
  g_assert_false (psoas_session_was_interrupted (session));
  g_assert_cmpint (psoas_session_get_elapsed (session, clocks.monotonic), ==, 9 * G_USEC_PER_SEC);
}

/* A driver that is dropped leaves no source behind, and the session alone. */
static void
test_lifetime (void)
{
  g_autoptr (PsoasSession) session = make_session (FALSE);
  PsoasSessionDriver *driver = psoas_session_driver_new (session);

  g_assert_true (psoas_session_driver_get_session (driver) == session);
  psoas_session_start (session, psoas_session_driver_tick (driver));
  g_assert_finalize_object (driver);
  run_pending ();
  g_assert_cmpint (get_quiet_timeout (), ==, -1);
  psoas_session_pause (session, g_get_monotonic_time ());
  g_assert_cmpint (psoas_session_get_state (session), ==, PSOAS_SESSION_PAUSED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-driver/hold-ends-first", test_hold_ends_first);
  g_test_add_func ("/session-driver/wake-ups", test_wake_ups);
  g_test_add_func ("/session-driver/open-phase", test_open_phase);
  g_test_add_func ("/session-driver/stopped", test_stopped);
  g_test_add_func ("/session-driver/lifetime", test_lifetime);
  return g_test_run ();
}
