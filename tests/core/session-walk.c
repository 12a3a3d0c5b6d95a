/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session-walk.h"

#include <string.h>

#include "session/psoas-bookmark.h"

#include "test-stretches.h"

#define S(seconds) ((gint64) (seconds) * G_USEC_PER_SEC)

#define MAX_HOLDS 64
#define N_PLANS 256

struct _Walk {
  guint64 random;
  PsoasStretch *stretch;    /* (unowned) */
  PsoasPlan *first_plan;    /* (unowned) */
  PsoasSession *session;    /* (owned) */
  /* Where it stands */
  gint64 now;
  PsoasSessionState state;
  guint phase;
  gint64 elapsed;           /* in the phase */
  gint64 count;             /* left of the count after sleep */
  gboolean slept;
  int breaths;              /* marked at own pace in this hold */
  /* What hurt, until the person decides */
  guint hurt_before;        /* holds before it in the plan */
  gboolean hurt_in_hold;
  PsoasSide hurt_side;
  /* The holds of the plan, in order */
  PsoasHoldId holds[MAX_HOLDS];
  guint n_holds;
  /* The ledger */
  WalkEntry entries[MAX_HOLDS];
  guint n_entries;
  WalkEntry *current;       /* (nullable): the hold that is being held */
  int hurts[PSOAS_N_SIDES];
};

/* --- chance --------------------------------------------------------------------------------------- */

/* Splitmix64: good enough, and seeded at no cost, so that each walk can be gone again alone. */
static guint64
next_random (guint64 *random)
{
  guint64 z = *random += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return z ^ (z >> 31);
}

/* From 0 to @n - 1 */
static guint
chance (guint64 *random,
        guint    n)
{
  return (guint) ((next_random (random) >> 32) * n >> 32);
}

static PsoasPlan *
random_plan (guint64       *random,
             PsoasStretch  *stretch)
{
  PsoasOptions options;

  psoas_options_init (&options, stretch);
  options.unit = chance (random, PSOAS_N_HOLD_UNITS);
  options.amount = 1 + chance (random, options.unit == PSOAS_HOLD_UNIT_BREATHS ? 6 : 60);
  options.rounds = 1 + chance (random, 3);
  options.first_side = chance (random, 2) == 0 ? PSOAS_SIDE_LEFT : PSOAS_SIDE_RIGHT;
  options.variation = (int) chance (random, 4) - 1;
  options.wait_for_me = chance (random, 4) == 0;
  options.breath.rest = chance (random, 2) == 0 ? S (2) : 0;
  if (chance (random, 3) == 0)
    options.breath = (PsoasBreathPattern) { 0, 0, 0 };

  return psoas_plan_new (stretch, &options);
}

/* Plans never change, so that walks may share them. */
static PsoasPlan *
choose_plan (guint64 *random)
{
  static PsoasPlan *plans[N_PLANS];
  guint64 made_of = 1;

  if (plans[0] == NULL) {
    g_autoptr (PsoasStretch) lying = test_stretch_new ("lying");
    g_autoptr (PsoasStretch) kneeling = test_stretch_new ("kneeling");

    for (guint i = 0; i < N_PLANS; i++)
      plans[i] = random_plan (&made_of, i % 2 == 0 ? lying : kneeling);
  }

  return plans[chance (random, N_PLANS)];
}

/* Not the session's own comparison, which is tested by this */
static gboolean
is_hold (const PsoasHoldId *a,
         const PsoasHoldId *b)
{
  return a->side == b->side && a->round == b->round && a->variation == b->variation && a->attempt == b->attempt;
}

/* --- the holds of the plan -------------------------------------------------------------------------- */

static PsoasPlan *
plan_of (Walk *self)
{
  return psoas_session_get_plan (self->session);
}

static const PsoasPhase *
phase_of (Walk *self)
{
  return psoas_plan_get_phase (plan_of (self), self->phase);
}

static void
list_holds (Walk *self)
{
  const PsoasOptions *options = psoas_plan_get_options (self->first_plan);

  self->n_holds = 0;
  for (int i = 0; i < 2 * options->rounds; i++)
    self->holds[self->n_holds++] = (PsoasHoldId) {
      .side = i % 2 == 0 ? options->first_side : psoas_side_opposite (options->first_side),
      .round = i / 2 + 1,
      .variation = options->variation,
      .attempt = 1,
    };
}

/* How many holds stand in the plan before a phase */
static guint
count_holds_before (Walk  *self,
                    guint  index)
{
  guint n = 0;

  for (guint i = 0; i < index; i++)
    n += psoas_plan_get_phase (plan_of (self), i)->kind == PSOAS_PHASE_HOLD;

  return n;
}

/* The side that the screen names, or will name first */
static PsoasSide
next_side (Walk *self)
{
  guint index = self->phase;

  while (psoas_plan_get_phase (plan_of (self), index)->side == PSOAS_SIDE_NONE)
    index++;

  return psoas_plan_get_phase (plan_of (self), index)->side;
}

/* What "this hurts" made of the list; @variation -1: the side is left. */
static void
change_holds (Walk *self,
              int   variation)
{
  guint n = self->hurt_before;
  gboolean in_hold = self->hurt_in_hold;
  PsoasSide side = self->hurt_side;
  PsoasHoldId rest[MAX_HOLDS];
  guint n_rest = 0;

  if (in_hold && variation >= 0) {
    rest[n_rest++] = self->holds[n];
    rest[0].attempt++;
  }
  for (guint i = n + in_hold; i < self->n_holds; i++) {
    if (variation >= 0 || self->holds[i].side != side)
      rest[n_rest++] = self->holds[i];
  }
  for (guint i = 0; i < n_rest; i++) {
    if (rest[i].side == side)
      rest[i].variation = variation;
  }
  self->n_holds = n + in_hold;
  g_assert_cmpuint (self->n_holds + n_rest, <, MAX_HOLDS);
  memcpy (self->holds + self->n_holds, rest, n_rest * sizeof *rest);
  self->n_holds += n_rest;
}

static void
check_holds (Walk *self)
{
  guint n = 0;

  for (guint i = 0; i < psoas_plan_get_n_phases (plan_of (self)); i++) {
    const PsoasPhase *phase = psoas_plan_get_phase (plan_of (self), i);
    PsoasHoldId hold = psoas_phase_get_hold (phase);

    if (phase->kind == PSOAS_PHASE_HOLD) {
      g_assert_cmpuint (n, <, self->n_holds);
      g_assert_true (is_hold (&hold, &self->holds[n++]));
    }
  }
  g_assert_cmpuint (n, ==, self->n_holds);
}

/* --- the ledger ------------------------------------------------------------------------------------- */

static WalkEntry *
open_entry (Walk              *self,
            const PsoasHoldId *hold)
{
  for (guint i = 0; i < self->n_entries; i++) {
    if (is_hold (&self->entries[i].hold, hold))
      return &self->entries[i];
  }
  g_assert_cmpuint (self->n_entries, <, MAX_HOLDS);
  self->entries[self->n_entries] = (WalkEntry) { .hold = *hold };

  return &self->entries[self->n_entries++];
}

static void
enter (Walk  *self,
       guint  index)
{
  self->current = NULL;
  if (index >= psoas_plan_get_n_phases (plan_of (self))) {
    self->state = PSOAS_SESSION_FINISHED;
    return;
  }
  self->phase = index;
  self->elapsed = 0;
  self->breaths = 0;
  if (phase_of (self)->kind == PSOAS_PHASE_HOLD) {
    self->current = open_entry (self, &self->holds[count_holds_before (self, index)]);
    self->current->skipped = FALSE;
  }
}

static void
complete (Walk *self)
{
  if (self->current != NULL)
    self->current->completed = TRUE;
  enter (self, self->phase + 1);
}

static void
book (Walk   *self,
      gint64  time)
{
  self->elapsed += time;
  if (self->current != NULL)
    self->current->held += time;
}

/* Time passes.  What fell due is late by up to a second without harm; after more, the next phase begins now. */
static void
pass (Walk   *self,
      gint64  time)
{
  time = MAX (time, 0);
  self->now += time;
  for (;;) {
    gint64 left;

    if (self->state == PSOAS_SESSION_GET_READY) {
      left = self->count;
      self->count -= MIN (time, left);
      if (time < left)
        return;
      self->state = PSOAS_SESSION_RUNNING;
      self->slept = FALSE;
    } else if (self->state == PSOAS_SESSION_COMING_OUT) {
      left = phase_of (self)->length - self->elapsed;
      self->elapsed += MIN (time, left);
      self->state = time < left ? PSOAS_SESSION_COMING_OUT : PSOAS_SESSION_HURT;
      return;
    } else if (self->state != PSOAS_SESSION_RUNNING) {
      return;
    } else if (!psoas_phase_is_timed (phase_of (self))) {
      book (self, time);
      return;
    } else {
      left = phase_of (self)->length - self->elapsed;
      book (self, MIN (time, left));
      if (time < left)
        return;
      complete (self);
    }
    time -= left;
    if (time > S (1))
      time = 0;
  }
}

/* --- what may happen -------------------------------------------------------------------------------- */

static gboolean
is_active (Walk *self)
{
  return self->state == PSOAS_SESSION_RUNNING || self->state == PSOAS_SESSION_PAUSED
         || self->state == PSOAS_SESSION_GET_READY;
}

static gboolean
is_over (Walk *self)
{
  return self->state == PSOAS_SESSION_FINISHED || self->state == PSOAS_SESSION_ENDED;
}

static void
begin (Walk *self)
{
  self->state = PSOAS_SESSION_RUNNING;
  self->slept = FALSE;
  self->n_entries = 0;
  memset (self->hurts, 0, sizeof self->hurts);
  list_holds (self);
  enter (self, 0);
}

static void
act_pause (Walk     *self,
           gboolean  sleep)
{
  gboolean possible = self->state == PSOAS_SESSION_RUNNING || self->state == PSOAS_SESSION_GET_READY;
  gboolean done = sleep ? psoas_session_sleep (self->session, self->now) : psoas_session_pause (self->session, self->now);

  g_assert_cmpint (done, ==, possible);
  if (possible) {
    self->state = PSOAS_SESSION_PAUSED;
    self->slept = self->slept || sleep;
  }
}

static void
act_resume (Walk *self)
{
  gboolean possible = self->state == PSOAS_SESSION_PAUSED;

  g_assert_cmpint (psoas_session_resume (self->session, self->now), ==, possible);
  if (possible && self->slept && psoas_phase_is_timed (phase_of (self))) {
    self->state = PSOAS_SESSION_GET_READY;
    self->count = S (5);
  } else if (possible) {
    self->state = PSOAS_SESSION_RUNNING;
    self->slept = FALSE;
  }
}

/* The program is stopped for a while, and told the time again only then. */
static void
act_interrupt (Walk   *self,
               gint64  time)
{
  gboolean possible = self->state == PSOAS_SESSION_RUNNING || self->state == PSOAS_SESSION_GET_READY;

  g_assert_cmpint (psoas_session_interrupt (self->session, self->now, self->now + time), ==, possible);
  if (!possible) {
    pass (self, time);
    return;
  }
  self->now += time;
  self->slept = TRUE;
  if (time > S (120)) {
    self->state = PSOAS_SESSION_PAUSED;
  } else if (!psoas_phase_is_timed (phase_of (self))) {
    self->state = PSOAS_SESSION_RUNNING;
    self->slept = FALSE;
  } else {
    self->state = PSOAS_SESSION_GET_READY;
    self->count = S (5);
  }
}

static void
act_skip (Walk *self)
{
  gboolean possible = is_active (self);

  g_assert_cmpint (psoas_session_skip (self->session, self->now), ==, possible);
  if (possible && self->current != NULL)
    self->current->skipped = TRUE;
  if (possible)
    enter (self, self->phase + 1);
}

/* @times times in a row: from the second on, to the phase before */
static void
act_back (Walk  *self,
          guint  times)
{
  for (guint i = 0; i < times; i++) {
    gboolean possible = is_active (self);

    g_assert_cmpint (psoas_session_back (self->session, self->now), ==, possible);
    if (possible)
      enter (self, self->phase - (self->elapsed < S (3) && self->phase > 0 ? 1 : 0));
  }
}

static void
act_hurt (Walk *self)
{
  gboolean possible = is_active (self);
  PsoasPhaseKind kind = phase_of (self)->kind;

  if (possible) {
    self->hurt_before = count_holds_before (self, self->phase);
    self->hurt_in_hold = kind == PSOAS_PHASE_HOLD;
    self->hurt_side = next_side (self);
    self->hurts[phase_of (self)->side]++;
    if (self->current != NULL)
      self->current->hurt = TRUE;
  }
  g_assert_cmpint (psoas_session_hurt (self->session, self->now), ==, possible);
  if (!possible)
    return;
  self->state = PSOAS_SESSION_HURT;
  if (kind != PSOAS_PHASE_SET_UP && kind != PSOAS_PHASE_SWITCH) {
    self->state = PSOAS_SESSION_COMING_OUT;
    self->slept = FALSE;
    enter (self, self->phase + 1);
  }
}

static void
act_rest (Walk *self)
{
  gboolean possible = self->state == PSOAS_SESSION_HURT;

  g_assert_cmpint (psoas_session_rest (self->session, self->now), ==, possible);
  if (possible)
    self->state = PSOAS_SESSION_RESTING;
}

static void
act_decide (Walk *self)
{
  gboolean possible = self->state == PSOAS_SESSION_RESTING;

  g_assert_cmpint (psoas_session_decide (self->session, self->now), ==, possible);
  if (possible)
    self->state = PSOAS_SESSION_HURT;
}

/* @variation -1: leave the side */
static void
act_answer (Walk *self,
            int   variation)
{
  int n_variations = psoas_stretch_get_variations (self->stretch)->len;
  /* Who is in an easier way already is not eased to it. */
  gboolean eased = variation >= 0 && phase_of (self)->variation == variation;
  gboolean possible = self->state == PSOAS_SESSION_HURT && variation < n_variations && !eased;
  guint next = self->phase + 1;

  if (possible)
    change_holds (self, variation);
  g_assert_cmpint (variation < 0 ? psoas_session_leave_side (self->session, self->now)
                                 : psoas_session_ease (self->session, variation, self->now), ==, possible);
  if (!possible)
    return;
  check_holds (self);
  self->state = PSOAS_SESSION_RUNNING;
  self->slept = FALSE;
  enter (self, next);
}

static void
act_breathe (Walk *self)
{
  gboolean possible = self->state == PSOAS_SESSION_RUNNING && !psoas_phase_is_timed (phase_of (self))
                      && phase_of (self)->kind == PSOAS_PHASE_HOLD;

  g_assert_cmpint (psoas_session_breathe (self->session, self->now), ==, possible);
  if (possible && ++self->breaths == phase_of (self)->breaths)
    complete (self);
}

static void
act_go_on (Walk *self)
{
  gboolean possible = self->state == PSOAS_SESSION_RUNNING && !psoas_phase_is_timed (phase_of (self))
                      && phase_of (self)->kind != PSOAS_PHASE_HOLD;

  g_assert_cmpint (psoas_session_go_on (self->session, self->now), ==, possible);
  if (possible)
    enter (self, self->phase + 1);
}

static void
act_end (Walk *self)
{
  gboolean possible = !is_over (self);

  g_assert_cmpint (psoas_session_end (self->session, self->now), ==, possible);
  if (possible)
    self->state = PSOAS_SESSION_ENDED;
}

/* Whether there is something to go on with, and with which phase */
static gboolean
can_go_on_later (Walk  *self,
                 guint *begin)
{
  *begin = self->phase;
  if (!is_active (self))
    return FALSE;
  if (phase_of (self)->kind == PSOAS_PHASE_SET_UP)
    return self->n_entries > 0;
  if (phase_of (self)->kind == PSOAS_PHASE_HOLD)
    (*begin)--;
  while (*begin < psoas_plan_get_n_phases (plan_of (self))
         && psoas_plan_get_phase (plan_of (self), *begin)->kind == PSOAS_PHASE_COME_OUT)
    (*begin)++;

  return *begin < psoas_plan_get_n_phases (plan_of (self));
}

static PsoasBookmark *
pass_through_text (PsoasBookmark *bookmark)
{
  g_autofree char *text = psoas_bookmark_to_text (bookmark);
  g_autoptr (GError) error = NULL;
  PsoasBookmark *read = psoas_bookmark_parse (text, &error);

  g_assert_no_error (error);
  psoas_bookmark_free (bookmark);

  return read;
}

gboolean
walk_die (Walk     *self,
          gboolean  by_text)
{
  g_autoptr (PsoasBookmark) bookmark = psoas_bookmark_new (self->session, 0);
  guint begin;

  g_assert_cmpint (bookmark != NULL, ==, can_go_on_later (self, &begin));
  if (bookmark == NULL)
    return FALSE;
  if (by_text)
    bookmark = pass_through_text (bookmark);
  g_object_unref (self->session);
  self->session = psoas_session_new (self->first_plan);
  self->now = S (500);
  g_assert_true (psoas_bookmark_resume (bookmark, self->session, self->now));

  check_holds (self);
  self->slept = FALSE;
  self->state = PSOAS_SESSION_GET_READY;
  self->count = S (psoas_plan_get_options (self->first_plan)->get_ready);
  enter (self, begin);
  if (!psoas_phase_is_timed (phase_of (self)))
    self->state = PSOAS_SESSION_RUNNING;

  return TRUE;
}

/* When the next thing happens: when it is due, a little late, in a while, after a stall, or "before" */
static gint64
random_wait (Walk *self)
{
  gint64 deadline = psoas_session_get_deadline (self->session);
  gint64 left = deadline >= 0 ? deadline - self->now : S (2);

  switch (chance (&self->random, 12)) {
  case 0:
  case 1:
    return 0;
  case 2:
    return -(gint64) chance (&self->random, S (3));
  case 3:
    return chance (&self->random, S (90));
  case 4:
  case 5:
    return left + chance (&self->random, S (1));
  case 6:
    return left + S (1);
  case 7:
  case 8:
    return chance (&self->random, S (4));
  default:
    return left;
  }
}

static void
act (Walk *self)
{
  switch (chance (&self->random, 32)) {
  case 0:
  case 1:
    act_pause (self, FALSE);
    break;
  case 2:
    act_pause (self, TRUE);
    break;
  case 3:
  case 4:
    act_resume (self);
    break;
  case 5:
  case 6:
  case 7:
  case 8:
  case 9:
  case 10:
  case 11:
    act_skip (self);
    break;
  case 12:
  case 13:
  case 14:
    act_back (self, 1 + chance (&self->random, 6));
    break;
  case 15:
  case 16:
  case 17:
    act_hurt (self);
    break;
  case 18:
  case 19:
  case 20:
    act_breathe (self);
    break;
  case 21:
  case 22:
    act_go_on (self);
    break;
  case 23:
    act_answer (self, chance (&self->random, 3));
    break;
  case 24:
    act_answer (self, -1);
    break;
  case 25:
    if (chance (&self->random, 4) == 0)
      act_end (self);
    break;
  case 28:
    act_interrupt (self, chance (&self->random, S (240)));
    break;
  case 27:
    if (chance (&self->random, 4) == 0)
      walk_die (self, TRUE);
    break;
  default:
    psoas_session_tick (self->session, self->now);
  }
}

static void
act_after_hurt (Walk *self)
{
  switch (chance (&self->random, 8)) {
  case 0:
    act (self);
    break;
  case 1:
  case 2:
    act_answer (self, -1);
    break;
  case 3:
    act_rest (self);
    break;
  case 4:
    act_decide (self);
    break;
  default:
    act_answer (self, chance (&self->random, 3));
    break;
  }
}

gboolean
walk_step (Walk *self)
{
  pass (self, random_wait (self));
  if (self->state == PSOAS_SESSION_COMING_OUT && chance (&self->random, 4) != 0)
    pass (self, phase_of (self)->length);
  psoas_session_tick (self->session, self->now);
  if (is_over (self))
    return FALSE;
  if (self->state == PSOAS_SESSION_HURT || self->state == PSOAS_SESSION_RESTING) {
    act_after_hurt (self);
  } else {
    act (self);
  }

  return TRUE;
}

/* --- checking --------------------------------------------------------------------------------------- */

static int
count_breaths (Walk *self)
{
  const PsoasBreathPattern *breath = &psoas_plan_get_options (self->first_plan)->breath;
  const PsoasPhase *phase = phase_of (self);

  if (!psoas_phase_is_timed (phase))
    return self->breaths;

  return phase->breaths > 0 ? self->elapsed / (breath->inhale + breath->exhale + breath->rest) : 0;
}

static void
check_entry (Walk                  *self,
             const WalkEntry       *entry,
             const PsoasHoldRecord *record)
{
  g_assert_true (is_hold (&entry->hold, &record->hold));
  g_assert_cmpint (entry->held, ==, record->held);
  g_assert_cmpint (entry->completed, ==, record->completed);
  g_assert_cmpint (entry->skipped, ==, record->skipped);
  g_assert_cmpint (entry->hurt, ==, record->hurt);
  g_assert_cmpint (entry == self->current && is_active (self), ==,
                   psoas_session_is_holding (self->session, &entry->hold));
  if (entry == self->current)
    g_assert_cmpint (record->breaths, ==, count_breaths (self));
  if (entry->completed)
    g_assert_cmpint (entry->held, >=, record->planned);
}

void
walk_check (Walk *self)
{
  GArray *records = psoas_session_get_records (self->session);

  g_assert_cmpint (psoas_session_get_state (self->session), ==, self->state);
  g_assert_cmpuint (psoas_session_get_phase_index (self->session), ==, self->phase);
  g_assert_cmpuint (records->len, ==, self->n_entries);
  for (guint i = 0; i < records->len; i++)
    check_entry (self, &self->entries[i], &g_array_index (records, PsoasHoldRecord, i));
  for (PsoasSide side = PSOAS_SIDE_NONE; side < PSOAS_N_SIDES; side++)
    g_assert_cmpint (psoas_session_get_hurts (self->session, side), ==, self->hurts[side]);
}

/* --- the rest --------------------------------------------------------------------------------------- */

Walk *
walk_new (guint64 number)
{
  Walk *self = g_new0 (Walk, 1);

  self->random = number;
  self->first_plan = choose_plan (&self->random);
  self->stretch = psoas_plan_get_stretch (self->first_plan);
  self->session = psoas_session_new (self->first_plan);
  self->now = S (1000);
  g_assert_true (psoas_session_start (self->session, self->now));
  begin (self);

  return self;
}

void
walk_free (Walk *self)
{
  g_object_unref (self->session);
  g_free (self);
}

PsoasSession *
walk_get_session (Walk *self)
{
  return self->session;
}

gint64
walk_get_now (Walk *self)
{
  return self->now;
}

const WalkEntry *
walk_get_entries (Walk  *self,
                  guint *n)
{
  *n = self->n_entries;

  return self->entries;
}
