/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The session against a simpler model of itself: random events, the same answers, and what must hold
 * whatever happens. */

#include "session/psoas-session.h"

#include <string.h>

#include "test-stretches.h"

#define S(seconds) ((gint64) (seconds) * G_USEC_PER_SEC)

#define N_EVENTS 200000
#define SEED 20412

/* What is expected: counts time that passes, where the session compares moments. */
typedef struct {
  PsoasSession *session;
  GRand *rand;
  PsoasSessionState state;
  guint phase;
  gint64 now;
  gint64 elapsed;
  gint64 count;              /* µs left of the count after sleep */
  gboolean slept;
  int breaths;               /* at own pace, in this hold */
  gint64 held[PSOAS_N_SIDES];
  /* Of the present entry of a phase, from the cues */
  guint told_phase;
  int told[PSOAS_CUE_LAST + 1];
  int n_entries;
  int expected_entries;
  gint64 last_due;
  gboolean ending;           /* a hold's end was told, its next phase was not */
  int n_finished;            /* since the session began */
  int n_hold_ends;
  int expected_hold_ends;
  int n_transitions;
} Model;

static gboolean
may_follow (PsoasSessionState from,
            PsoasSessionState to)
{
  static const char * const table[PSOAS_N_SESSION_STATES] = {
    /*                         R U P G C H S F E */
    [PSOAS_SESSION_READY]      = ".x......x",
    [PSOAS_SESSION_RUNNING]    = "..x.xx.xx",
    [PSOAS_SESSION_PAUSED]     = ".x.xxx.xx",
    [PSOAS_SESSION_GET_READY]  = ".xx.xx.xx",
    [PSOAS_SESSION_COMING_OUT] = ".x...x..x",
    [PSOAS_SESSION_HURT]       = ".x....xxx",
    [PSOAS_SESSION_RESTING]    = ".x...x..x",
    [PSOAS_SESSION_FINISHED]   = ".x.......",
    [PSOAS_SESSION_ENDED]      = ".x.......",
  };

  return table[from][to] == 'x';
}

static const PsoasPhase *
phase_of (Model *m)
{
  return psoas_plan_get_phase (psoas_session_get_plan (m->session), m->phase);
}

static gboolean
is_active (Model *m)
{
  return m->state == PSOAS_SESSION_RUNNING || m->state == PSOAS_SESSION_PAUSED
         || m->state == PSOAS_SESSION_GET_READY;
}

/* Whether "this hurts" was said and nothing was decided since */
static gboolean
is_stopped (Model *m)
{
  return m->state == PSOAS_SESSION_COMING_OUT || m->state == PSOAS_SESSION_HURT || m->state == PSOAS_SESSION_RESTING;
}

static void
model_enter (Model *m,
             guint  index)
{
  m->elapsed = 0;
  m->breaths = 0;
  if (index >= psoas_plan_get_n_phases (psoas_session_get_plan (m->session))) {
    m->state = PSOAS_SESSION_FINISHED;
    return;
  }
  m->phase = index;
  m->expected_entries++;
}

static void
model_hold (Model  *m,
            gint64  time)
{
  m->elapsed += time;
  if (phase_of (m)->kind == PSOAS_PHASE_HOLD)
    m->held[phase_of (m)->side] += time;
}

static void
model_complete (Model *m)
{
  if (phase_of (m)->kind == PSOAS_PHASE_HOLD)
    m->expected_hold_ends++;
  model_enter (m, m->phase + 1);
}

static void
model_pass (Model  *m,
            gint64  time)
{
  gint64 left;

  time = MAX (time, 0);
  m->now += time;
  while (time > 0 || m->state == PSOAS_SESSION_RUNNING) {
    if (m->state == PSOAS_SESSION_GET_READY) {
      left = m->count;
      if (time < left) {
        m->count -= time;
        return;
      }
      m->state = PSOAS_SESSION_RUNNING;
      m->slept = FALSE;
    } else if (m->state == PSOAS_SESSION_RUNNING && psoas_phase_is_timed (phase_of (m))) {
      left = phase_of (m)->length - m->elapsed;
      if (time < left) {
        model_hold (m, time);
        return;
      }
      model_hold (m, left);
      model_complete (m);
    } else if (m->state == PSOAS_SESSION_COMING_OUT) {
      left = phase_of (m)->length - m->elapsed;
      m->elapsed += MIN (time, left);
      m->state = time < left ? PSOAS_SESSION_COMING_OUT : PSOAS_SESSION_HURT;
      return;
    } else {
      if (m->state == PSOAS_SESSION_RUNNING)
        model_hold (m, time);
      return;
    }
    time -= left;
    if (time > S (1))
      time = 0;
  }
}

/* How many times a cue is told in a phase that runs its full time */
static int
expected_count (Model            *m,
                const PsoasPhase *phase,
                PsoasCueKind      kind)
{
  const PsoasBreathPattern *breath = &psoas_plan_get_options (psoas_session_get_plan (m->session))->breath;
  gint64 length = breath->inhale + breath->exhale + breath->rest;
  gboolean is_hold = phase->kind == PSOAS_PHASE_HOLD;
  int count = 0;

  switch (kind) {
  case PSOAS_CUE_STEP:
    return phase->cues->len - 1;
  case PSOAS_CUE_INHALE:
  case PSOAS_CUE_EXHALE:
    if (is_hold && length > 0)
      for (gint64 at = kind == PSOAS_CUE_EXHALE ? breath->inhale : 0; at < phase->length; at += length)
        count++;
    return count;
  case PSOAS_CUE_HALFWAY:
    return is_hold ? 1 : 0;
  case PSOAS_CUE_LAST:
    return is_hold && (phase->breaths > 1 || (phase->breaths == 0 && phase->length >= S (30)));
  case PSOAS_CUE_PHASE:
    return 1;
  case PSOAS_CUE_HOLD_END:
  case PSOAS_CUE_FINISH:
  default:
    return 0;
  }
}

/* A phase was over by itself: everything in it was told once. */
static void
assert_all_told (Model *m)
{
  const PsoasPhase *phase = psoas_plan_get_phase (psoas_session_get_plan (m->session), m->told_phase);

  for (PsoasCueKind kind = 0; kind <= PSOAS_CUE_LAST; kind++) {
    if (!psoas_phase_is_timed (phase) && (kind == PSOAS_CUE_STEP || (kind == PSOAS_CUE_HALFWAY && phase->breaths == 1)))
      continue;
    g_assert_cmpint (m->told[kind], ==, expected_count (m, phase, kind));
  }
}

static void
cue_cb (PsoasSession   *session,
        const PsoasCue *cue,
        Model          *m)
{
  const PsoasPhase *phase = psoas_plan_get_phase (psoas_session_get_plan (session), cue->phase);

  g_assert_cmpint (cue->due, >=, m->last_due);
  m->last_due = cue->due;

  if (cue->kind == PSOAS_CUE_PHASE) {
    m->n_entries++;
    if (m->ending)
      g_assert_cmpuint (cue->phase, ==, m->told_phase + 1);
    m->ending = FALSE;
    m->told_phase = cue->phase;
    memset (m->told, 0, sizeof m->told);
  } else if (cue->kind == PSOAS_CUE_FINISH) {
    g_assert_cmpint (++m->n_finished, ==, 1);
    g_assert_cmpint (psoas_session_get_state (session), ==, PSOAS_SESSION_FINISHED);
    return;
  }
  g_assert_cmpuint (cue->phase, ==, m->told_phase);

  if (cue->kind == PSOAS_CUE_HOLD_END) {
    assert_all_told (m);
    m->ending = TRUE;
    m->n_hold_ends++;
    return;
  }
  m->told[cue->kind]++;
  if (cue->kind == PSOAS_CUE_STEP || cue->kind == PSOAS_CUE_INHALE || cue->kind == PSOAS_CUE_EXHALE)
    g_assert_cmpint (cue->index, ==, m->told[cue->kind]);
  g_assert_cmpint (m->told[cue->kind], <=, MAX (expected_count (m, phase, cue->kind), 1));
  g_assert_cmpint (m->n_finished, ==, 0);
}

static void
state_cb (PsoasSession *session,
          GParamSpec   *pspec,
          gpointer      user_data)
{
  PsoasSessionState *last = user_data;
  PsoasSessionState state = psoas_session_get_state (session);

  g_assert_true (may_follow (*last, state));
  *last = state;
}

static PsoasPlan *
random_plan (GRand *rand)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new (g_rand_boolean (rand) ? "lying" : "kneeling");
  PsoasOptions options;

  psoas_options_init (&options, stretch);
  options.unit = g_rand_int_range (rand, 0, PSOAS_N_HOLD_UNITS);
  options.amount = g_rand_int_range (rand, 1, options.unit == PSOAS_HOLD_UNIT_BREATHS ? 6 : 60);
  options.rounds = g_rand_int_range (rand, 1, 4);
  options.first_side = g_rand_boolean (rand) ? PSOAS_SIDE_LEFT : PSOAS_SIDE_RIGHT;
  options.variation = g_rand_int_range (rand, -1, 3);
  options.wait_for_me = g_rand_int_range (rand, 0, 4) == 0;
  options.breath.rest = g_rand_boolean (rand) ? S (2) : 0;
  if (g_rand_int_range (rand, 0, 3) == 0)
    options.breath = (PsoasBreathPattern) { 0, 0, 0 };

  return psoas_plan_new (stretch, &options);
}

/* When the next thing happens: at a deadline, a little late, in a while, after a stall, or "before". */
static gint64
random_wait (Model *m)
{
  gint64 deadline = psoas_session_get_deadline (m->session);
  gint64 left = deadline >= 0 ? deadline - m->now : S (2);

  switch (g_rand_int_range (m->rand, 0, 12)) {
  case 0:
    return 0;
  case 1:
    return -g_rand_int_range (m->rand, 0, S (3));
  case 2:
    return g_rand_int_range (m->rand, 0, S (90));
  case 3:
  case 4:
    return left + g_rand_int_range (m->rand, 0, S (1));
  case 5:
    return left + S (1);
  case 6:
  case 7:
    return g_rand_int_range (m->rand, 0, S (4));
  default:
    return left;
  }
}

static gboolean
model_resume (Model *m)
{
  if (m->state != PSOAS_SESSION_PAUSED)
    return FALSE;
  if (m->slept && psoas_phase_is_timed (phase_of (m))) {
    m->state = PSOAS_SESSION_GET_READY;
    m->count = S (5);
  } else {
    m->state = PSOAS_SESSION_RUNNING;
    m->slept = FALSE;
  }

  return TRUE;
}

static gboolean
model_stop (Model             *m,
            gboolean           possible,
            PsoasSessionState  state)
{
  if (possible)
    m->state = state;

  return possible;
}

/* Out of a posture first, where one was taken up */
static gboolean
model_hurt (Model           *m,
            PsoasPhaseKind   kind)
{
  if (!is_active (m))
    return FALSE;

  m->state = PSOAS_SESSION_HURT;
  if (kind != PSOAS_PHASE_SET_UP && kind != PSOAS_PHASE_SWITCH) {
    m->state = PSOAS_SESSION_COMING_OUT;
    m->slept = FALSE;
    model_enter (m, m->phase + 1);
  }

  return TRUE;
}

static gboolean
model_back (Model *m)
{
  if (is_active (m))
    model_enter (m, m->phase - (m->elapsed < S (3) && m->phase > 0 ? 1 : 0));

  return is_active (m);
}

static gboolean
model_breathe (Model *m)
{
  if (m->state != PSOAS_SESSION_RUNNING || psoas_phase_is_timed (phase_of (m)) || phase_of (m)->kind != PSOAS_PHASE_HOLD)
    return FALSE;
  if (++m->breaths == phase_of (m)->breaths)
    model_complete (m);

  return TRUE;
}

static gboolean
model_go_on (Model *m)
{
  gboolean possible = m->state == PSOAS_SESSION_RUNNING && !psoas_phase_is_timed (phase_of (m))
                      && phase_of (m)->kind != PSOAS_PHASE_HOLD;

  if (possible)
    model_enter (m, m->phase + 1);

  return possible;
}

static gboolean
model_begin (Model    *m,
             gboolean  possible)
{
  if (possible) {
    m->state = PSOAS_SESSION_RUNNING;
    m->slept = FALSE;
    memset (m->held, 0, sizeof m->held);
    model_enter (m, 0);
  }

  return possible;
}

/* The mended plan itself is held to its own tests; here the session must follow it from its next phase. */
static gboolean
act_hurt_answer (Model  *m,
                 gint64  now,
                 int     variation)
{
  /* Who is in the easier way already is not eased to it. */
  gboolean eased = variation >= 0 && psoas_session_get_phase (m->session)->variation == variation;
  gboolean possible = m->state == PSOAS_SESSION_HURT && variation < 1 && !eased;
  gboolean done = variation >= -1 ? psoas_session_ease (m->session, variation, now)
                                  : psoas_session_leave_side (m->session, now);

  if (variation == -1)
    possible = FALSE;
  g_assert_cmpint (done, ==, possible);
  if (possible) {
    gint64 elapsed = m->elapsed;

    m->state = PSOAS_SESSION_RUNNING;
    m->slept = FALSE;
    model_enter (m, m->phase + 1);
    if (m->state == PSOAS_SESSION_FINISHED)
      m->elapsed = elapsed;
  }

  return possible;
}

static void
skip_phase (Model  *m,
            gint64  now)
{
  gboolean possible = is_active (m);
  gint64 elapsed = m->elapsed;

  g_assert_cmpint (psoas_session_skip (m->session, now), ==, possible);
  if (possible)
    model_enter (m, m->phase + 1);
  if (possible && m->state == PSOAS_SESSION_FINISHED)
    m->elapsed = elapsed;
}

static void
act (Model  *m,
     gint64  now)
{
  PsoasSession *s = m->session;
  gboolean stoppable = m->state == PSOAS_SESSION_RUNNING || m->state == PSOAS_SESSION_GET_READY;
  PsoasPhaseKind kind;
  gboolean done;

  switch (g_rand_int_range (m->rand, 0, 42)) {
  case 0:
  case 1:
    g_assert_cmpint (psoas_session_pause (s, now), ==, model_stop (m, stoppable, PSOAS_SESSION_PAUSED));
    break;
  case 2:
    g_assert_cmpint (psoas_session_sleep (s, now), ==, model_stop (m, stoppable, PSOAS_SESSION_PAUSED));
    m->slept = m->slept || stoppable;
    break;
  case 3:
  case 4:
  case 5:
  case 6:
    g_assert_cmpint (psoas_session_resume (s, now), ==, model_resume (m));
    break;
  case 7:
    skip_phase (m, now);
    break;
  case 8:
    g_assert_cmpint (psoas_session_back (s, now), ==, model_back (m));
    break;
  case 9:
    /* The plan is another one afterwards. */
    kind = phase_of (m)->kind;
    done = psoas_session_hurt (s, now);
    g_assert_cmpint (done, ==, model_hurt (m, kind));
    break;
  case 10:
  case 11:
    act_hurt_answer (m, now, g_rand_int_range (m->rand, -2, 2) == 1 ? -1 : 0);
    break;
  case 12:
    act_hurt_answer (m, now, -2);
    break;
  case 13:
    psoas_session_tick (s, now);
    break;
  case 14:
    psoas_session_tick (s, now);
    if (g_rand_int_range (m->rand, 0, 20) == 0)
      g_assert_cmpint (psoas_session_end (s, now), ==,
                       model_stop (m, is_active (m) || is_stopped (m)
                                      || m->state == PSOAS_SESSION_READY, PSOAS_SESSION_ENDED));
    break;
  case 15:
  case 16:
  case 17:
  case 18:
    g_assert_cmpint (psoas_session_breathe (s, now), ==, model_breathe (m));
    break;
  case 19:
  case 20:
    g_assert_cmpint (psoas_session_go_on (s, now), ==, model_go_on (m));
    break;
  case 21:
    done = psoas_session_rest (s, now);
    g_assert_cmpint (done, ==, model_stop (m, m->state == PSOAS_SESSION_HURT, PSOAS_SESSION_RESTING));
    break;
  case 22:
  case 23:
    done = psoas_session_decide (s, now);
    g_assert_cmpint (done, ==, model_stop (m, m->state == PSOAS_SESSION_RESTING, PSOAS_SESSION_HURT));
    break;
  default:
    psoas_session_tick (s, now);
  }
}

static void
assert_records (Model *m)
{
  gint64 held[PSOAS_N_SIDES] = { 0 };
  GArray *records = psoas_session_get_records (m->session);

  for (guint i = 0; i < records->len; i++) {
    const PsoasHoldRecord *r = &g_array_index (records, PsoasHoldRecord, i);

    held[r->hold.side] += r->held;
    g_assert_cmpint (r->held, >=, 0);
    if (r->completed)
      g_assert_cmpint (r->held, >=, r->planned);
  }
  for (PsoasSide side = PSOAS_SIDE_LEFT; side < PSOAS_N_SIDES; side++)
    g_assert_cmpint (held[side], ==, m->held[side]);
}

static void
assert_agrees (Model *m)
{
  gint64 deadline = psoas_session_get_deadline (m->session);

  g_assert_cmpint (psoas_session_get_state (m->session), ==, m->state);
  g_assert_cmpuint (psoas_session_get_phase_index (m->session), ==, m->phase);
  if (m->state != PSOAS_SESSION_FINISHED)
    g_assert_cmpint (psoas_session_get_elapsed (m->session, m->now), ==, m->elapsed);
  g_assert_cmpint (psoas_session_get_remaining (m->session, m->now), >=, 0);
  g_assert_cmpint (psoas_session_can_skip (m->session), ==, is_active (m));
  g_assert_cmpint (psoas_session_can_back (m->session), ==, is_active (m));
  g_assert_cmpint (psoas_session_can_hurt (m->session), ==, is_active (m));
  g_assert_cmpint (psoas_session_can_resume (m->session), ==, m->state == PSOAS_SESSION_PAUSED);
  g_assert_cmpint (m->n_entries, ==, m->expected_entries);
  g_assert_cmpint (m->n_hold_ends, ==, m->expected_hold_ends);
  g_assert_cmpint (m->n_finished, ==, m->state == PSOAS_SESSION_FINISHED);
  g_assert_false (m->ending && m->state == PSOAS_SESSION_RUNNING);
  if (m->state == PSOAS_SESSION_GET_READY)
    g_assert_cmpint (psoas_session_get_count_down (m->session, m->now), ==, m->count);
  if (m->state != PSOAS_SESSION_RUNNING && m->state != PSOAS_SESSION_GET_READY && m->state != PSOAS_SESSION_COMING_OUT)
    g_assert_cmpint (deadline, ==, -1);
  else if (deadline != -1)
    g_assert_cmpint (deadline, >, m->now);
  else
    g_assert_true (!psoas_phase_is_timed (phase_of (m)));
  assert_records (m);
}

/* One session, from its start to its end or to @max events; returns how many there were. */
static int
run_session (GRand *rand,
             int    max)
{
  g_autoptr (PsoasPlan) plan = random_plan (rand);
  g_autoptr (PsoasSession) session = psoas_session_new (plan);
  PsoasSessionState last = PSOAS_SESSION_READY;
  Model m = { .session = session, .rand = rand, .now = S (1000) };
  int n;

  g_signal_connect (session, "cue", G_CALLBACK (cue_cb), &m);
  g_signal_connect (session, "notify::state", G_CALLBACK (state_cb), &last);
  g_assert_true (psoas_session_start (session, m.now));
  model_begin (&m, TRUE);
  assert_agrees (&m);

  for (n = 0; n < max; n++) {
    gint64 wait = random_wait (&m);
    gint64 now = m.now + wait;
    gboolean over = m.state == PSOAS_SESSION_FINISHED || m.state == PSOAS_SESSION_ENDED;

    if (over && g_rand_boolean (rand))
      break;
    model_pass (&m, wait);
    act (&m, now);
    assert_agrees (&m);
  }

  return n;
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  int n_sessions = 0;

  g_test_message ("seed %d, %d events", SEED, N_EVENTS);
  for (int n = 0; n < N_EVENTS; n_sessions++)
    n += run_session (rand, N_EVENTS - n);
  g_test_message ("%d sessions", n_sessions);
  g_assert_cmpint (n_sessions, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-model/random", test_random);
  return g_test_run ();
}
