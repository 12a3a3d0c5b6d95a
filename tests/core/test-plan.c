/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/psoas-plan.h"

#include "test-stretches.h"

#define S(seconds) ((gint64) ((seconds) * G_USEC_PER_SEC))

/* A plan in one line: for each phase its kind (u set-up, p position, h hold, o come-out, s switch), side
 * (l, r, -), round, hold number, "v" and the variation if it is an easier one, "?" if it is open, and
 * seconds. */
static char *
describe (PsoasPlan *plan)
{
  static const char kinds[] = "uphos";
  static const char sides[] = "-lr";
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < psoas_plan_get_n_phases (plan); i++) {
    const PsoasPhase *phase = psoas_plan_get_phase (plan, i);

    g_string_append_printf (text, "%s%c%c%d.%d", i > 0 ? " " : "", kinds[phase->kind],
                            sides[phase->side], phase->round, phase->hold_number);
    if (phase->variation >= 0)
      g_string_append_printf (text, "v%d", phase->variation);
    g_string_append_printf (text, "%s:%g", !psoas_phase_is_timed (phase) ? "?" : "",
                            (double) phase->length / G_USEC_PER_SEC);
  }

  return g_string_free (text, FALSE);
}

/* What holds for every plan */
static void
assert_sound (PsoasPlan *plan)
{
  PsoasStretch *stretch = psoas_plan_get_stretch (plan);
  const char *pose = psoas_stretch_get_start_pose_of (stretch, psoas_plan_get_phase (plan, 0)->variation);
  int number = 0;
  gint64 sum = 0;

  for (guint i = 0; i < psoas_plan_get_n_phases (plan); i++) {
    const PsoasPhase *phase = psoas_plan_get_phase (plan, i);
    gint64 at = 0;

    g_assert_cmpstr (phase->from_pose, ==, pose);
    g_assert_cmpuint (phase->cues->len, >, 0);
    for (guint j = 0; j < phase->cues->len; j++) {
      const PsoasPhaseCue *cue = g_ptr_array_index (phase->cues, j);

      g_assert_cmpint (cue->at, ==, at);
      g_assert_cmpint (cue->length, >, 0);
      g_assert_nonnull (cue->sentence);
      at += cue->length;
      pose = cue->pose;
    }
    g_assert_cmpint (phase->length, ==, at);
    sum += psoas_phase_waits (phase) ? 0 : at;
    g_assert_cmpint (phase->ends == PSOAS_PHASE_ENDS_BY_BREATHS, <=, phase->kind == PSOAS_PHASE_HOLD);
    g_assert_cmpint (psoas_phase_waits (phase), <=, phase->kind == PSOAS_PHASE_SET_UP || phase->kind == PSOAS_PHASE_SWITCH);

    if (phase->kind == PSOAS_PHASE_HOLD) {
      g_assert_cmpint (psoas_plan_get_phase (plan, i - 1)->kind, ==, PSOAS_PHASE_POSITION);
      g_assert_cmpint (psoas_plan_get_phase (plan, i + 1)->kind, ==, PSOAS_PHASE_COME_OUT);
      g_assert_cmpint (phase->hold_number, >=, number);
      g_assert_cmpint (phase->hold_number, <=, number + 1);
      number = phase->hold_number;
    }
    if (phase->kind == PSOAS_PHASE_POSITION)
      g_assert_cmpstr (phase->from_pose, ==, psoas_stretch_get_start_pose_of (stretch, phase->variation));
    if (phase->kind != PSOAS_PHASE_SET_UP)
      g_assert_cmpint (phase->side, !=, PSOAS_SIDE_NONE);
    /* No picture without a side: that of the words, or where these have none the one that comes next, so
     * that it does not turn when that begins. */
    if (phase->side != PSOAS_SIDE_NONE)
      g_assert_cmpint (psoas_plan_get_side_at (plan, i), ==, phase->side);
    else if (i + 1 < psoas_plan_get_n_phases (plan))
      g_assert_cmpint (psoas_plan_get_side_at (plan, i), ==, psoas_plan_get_side_at (plan, i + 1));
    g_assert_cmpint (psoas_plan_get_side_at (plan, i), !=, PSOAS_SIDE_NONE);
  }
  g_assert_cmpint (psoas_plan_get_n_holds (plan), ==, number);
  g_assert_cmpint (psoas_plan_get_length (plan), ==, sum);
}

typedef struct {
  const char *name;
  const char *stretch;
  PsoasHoldUnit unit;
  int amount;
  int rounds;
  PsoasSide first_side;
  gboolean own_pace;
  int get_ready;
  gboolean wait;
  int variation;
  const char *expected;
} NewCase;

#define BREATHS PSOAS_HOLD_UNIT_BREATHS
#define SECONDS PSOAS_HOLD_UNIT_SECONDS
#define LEFT PSOAS_SIDE_LEFT
#define RIGHT PSOAS_SIDE_RIGHT

static const NewCase new_cases[] = {
  { "one-round", "lying", BREATHS, 10, 1, LEFT, FALSE, 15, FALSE, -1,
    "u-1.0:15 pl1.1:10 hl1.1:100 ol1.1:5 sr1.2:10 pr1.2:10 hr1.2:100 or1.2:5" },
  { "two-rounds", "lying", BREATHS, 3, 2, LEFT, FALSE, 15, FALSE, -1,
    "u-1.0:15 pl1.1:10 hl1.1:30 ol1.1:5 sr1.2:10 pr1.2:10 hr1.2:30 or1.2:5"
    " sl2.3:10 pl2.3:10 hl2.3:30 ol2.3:5 sr2.4:10 pr2.4:10 hr2.4:30 or2.4:5" },
  { "right-first", "lying", BREATHS, 3, 1, RIGHT, FALSE, 15, FALSE, -1,
    "u-1.0:15 pr1.1:10 hr1.1:30 or1.1:5 sl1.2:10 pl1.2:10 hl1.2:30 ol1.2:5" },
  { "short-get-ready", "lying", BREATHS, 3, 1, LEFT, FALSE, 5, FALSE, -1,
    "u-1.0:6 pl1.1:10 hl1.1:30 ol1.1:5 sr1.2:10 pr1.2:10 hr1.2:30 or1.2:5" },
  { "own-pace", "lying", BREATHS, 4, 1, LEFT, TRUE, 15, FALSE, -1,
    "u-1.0:15 pl1.1:10 hl1.1?:40 ol1.1:5 sr1.2:10 pr1.2:10 hr1.2?:40 or1.2:5" },
  { "own-pace-seconds", "lying", SECONDS, 20, 1, LEFT, TRUE, 15, FALSE, -1,
    "u-1.0:15 pl1.1:10 hl1.1:20 ol1.1:5 sr1.2:10 pr1.2:10 hr1.2:20 or1.2:5" },
  { "wait", "lying", BREATHS, 3, 1, LEFT, FALSE, 15, TRUE, -1,
    "u-1.0?:18.4 pl1.1:10 hl1.1:30 ol1.1:5 sr1.2:10 pr1.2:10 hr1.2:30 or1.2:5" },
  { "easier", "lying", BREATHS, 3, 1, LEFT, FALSE, 15, FALSE, 0,
    "u-1.0v0:15 pl1.1v0:5 hl1.1v0:30 ol1.1v0:2 sr1.2v0:10 pr1.2v0:5 hr1.2v0:30 or1.2v0:2" },
  { "kneeling", "kneeling", SECONDS, 45, 1, RIGHT, FALSE, 15, FALSE, -1,
    "ur1.0:15 pr1.1:6 hr1.1:45 or1.1:4 sl1.2:13 pl1.2:6 hl1.2:45 ol1.2:4" },
  { "kneeling-breaths", "kneeling", BREATHS, 1, 1, LEFT, FALSE, 15, FALSE, 1,
    "ul1.0v1:15 pl1.1v1:3 hl1.1v1:10 ol1.1v1:3 sr1.2v1:12 pr1.2v1:3 hr1.2v1:10 or1.2v1:3" },
  { "wait-legs", "kneeling", SECONDS, 30, 1, LEFT, FALSE, 15, TRUE, -1,
    "ul1.0?:18.4 pl1.1:6 hl1.1:30 ol1.1:4 sr1.2?:16.4 pr1.2:6 hr1.2:30 or1.2:4" },
};

static PsoasPlan *
plan_from_case (const NewCase *c)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new (c->stretch);
  PsoasOptions options;

  psoas_options_init (&options, stretch);
  options.unit = c->unit;
  options.amount = c->amount;
  options.rounds = c->rounds;
  options.first_side = c->first_side;
  options.get_ready = c->get_ready;
  options.wait_for_me = c->wait;
  options.variation = c->variation;
  if (c->own_pace)
    options.breath = (PsoasBreathPattern) { 0, 0, 0 };

  return psoas_plan_new (stretch, &options);
}

static void
test_new (gconstpointer data)
{
  const NewCase *c = data;
  g_autoptr (PsoasPlan) plan = plan_from_case (c);
  g_autofree char *text = describe (plan);

  assert_sound (plan);
  g_assert_cmpstr (text, ==, c->expected);
}

/* Whatever the options, each side is held as often and as long as the other. */
static void
test_sides_are_equal (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (new_cases); i++) {
    for (int rounds = 1; rounds <= 3; rounds++) {
      NewCase c = new_cases[i];
      g_autoptr (PsoasPlan) plan = NULL;
      gint64 held[PSOAS_N_SIDES] = { 0 };
      int n[PSOAS_N_SIDES] = { 0 };

      c.rounds = rounds;
      plan = plan_from_case (&c);
      assert_sound (plan);
      for (guint j = 0; j < psoas_plan_get_n_phases (plan); j++) {
        const PsoasPhase *phase = psoas_plan_get_phase (plan, j);

        if (phase->kind == PSOAS_PHASE_HOLD) {
          held[phase->side] += phase->length;
          n[phase->side]++;
        }
      }
      g_assert_cmpint (n[LEFT], ==, rounds);
      g_assert_cmpint (n[RIGHT], ==, rounds);
      g_assert_cmpint (held[LEFT], ==, held[RIGHT]);
    }
  }
}

static void
assert_text (PsoasPlan  *plan,
             guint       index,
             const char *expected)
{
  g_autofree char *text = psoas_phase_dup_text (psoas_plan_get_phase (plan, index));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_text (void)
{
  g_autoptr (PsoasPlan) lying = plan_from_case (&new_cases[1]);
  g_autoptr (PsoasPlan) kneeling = plan_from_case (&new_cases[8]);
  const PsoasPhaseCue *cue;

  assert_text (lying, 0, "Lie down. Bend both knees.");
  assert_text (lying, 1, "Right knee up. Left leg long.");
  assert_text (lying, 2, "Stay here. Three breaths on this side. If you feel light-headed, breathe normally. Breathe evenly.");
  assert_text (lying, 3, "Foot flat. Let go.");
  assert_text (lying, 4, "Now the right side.");
  assert_text (lying, 5, "Left knee up. Right leg long.");
  assert_text (lying, 8, "Now the left side. Round 2 of 2.");
  assert_text (kneeling, 0, "Left foot forward.");
  assert_text (kneeling, 2, "Stay here. If you feel light-headed, breathe normally. Breathe evenly. Check your back.");

  cue = g_ptr_array_index (psoas_plan_get_phase (lying, 2)->cues, 1);
  g_assert_cmpstr (psoas_sentence_get_source (cue->sentence), ==, "S19");
  cue = g_ptr_array_index (psoas_plan_get_phase (lying, 8)->cues, 1);
  g_assert_cmpstr (psoas_sentence_get_source (cue->sentence), ==, "S21");
}

typedef struct {
  const char *name;
  int of;                /* index in new_cases */
  guint phase;
  gint64 at[5];          /* s; the phase's length ends it */
  const char *poses[4];
} CueCase;

static const CueCase cue_cases[] = {
  { "set-up", 0, 0, { S (0), S (7.5), S (15) }, { "start", "start" } },
  { "set-up-short", 3, 0, { S (0), S (3), S (6) }, { "start", "start" } },
  { "position", 0, 1, { S (0), S (4), S (10) }, { "knee", "hold" } },
  { "hold", 0, 2, { S (0), S (4), S (7), S (11), S (100) }, { "hold", "hold", "hold", "hold" } },
  { "come-out", 0, 3, { S (0), S (2), S (5) }, { "knee", "rest" } },
  { "switch", 1, 8, { S (0), S (5), S (10) }, { "start", "start" } },
  { "hold-halfway", 8, 2, { S (0), S (4), S (8), S (22.5), S (45) }, { "hold", "hold", "hold", "hold" } },
  { "hold-short", 9, 2, { S (0), S (1.8), S (4.8), S (8.2) + 1, S (10) },
    { "stand-hold", "stand-hold", "stand-hold", "stand-hold" } },
};

static void
test_cues (gconstpointer data)
{
  const CueCase *c = data;
  g_autoptr (PsoasPlan) plan = plan_from_case (&new_cases[c->of]);
  const PsoasPhase *phase = psoas_plan_get_phase (plan, c->phase);
  guint i;

  for (i = 0; i < phase->cues->len; i++) {
    const PsoasPhaseCue *cue = g_ptr_array_index (phase->cues, i);

    g_assert_cmpint (cue->at, ==, c->at[i]);
    g_assert_cmpstr (cue->pose, ==, c->poses[i]);
  }
  g_assert_cmpint (phase->length, ==, c->at[i]);
}

typedef struct {
  const char *name;
  guint index;
  int variation;          /* -1: leave the side */
  const char *expected;   /* what comes after @index */
  int n_holds;
} MendCase;

/* Of "two-rounds": 0 u, 1 p 2 h 3 o (left), 4 s 5 p 6 h 7 o (right), 8 s 9 p 10 h 11 o, 12 s 13 p 14 h 15 o */
static const MendCase mend_cases[] = {
  { "ease-set-up", 0, 0,
    "u-1.0v0:15 pl1.1v0:5 hl1.1v0:30 ol1.1v0:2 sr1.2:10 pr1.2:10 hr1.2:30 or1.2:5"
    " sl2.3v0:10 pl2.3v0:5 hl2.3v0:30 ol2.3v0:2 sr2.4:10 pr2.4:10 hr2.4:30 or2.4:5", 4 },
  { "ease-position", 1, 0,
    "ol1.1:16 sl1.1v0:10 pl1.1v0:5 hl1.1v0:30 ol1.1v0:2 sr1.2:10 pr1.2:10 hr1.2:30 or1.2:5"
    " sl2.3v0:10 pl2.3v0:5 hl2.3v0:30 ol2.3v0:2 sr2.4:10 pr2.4:10 hr2.4:30 or2.4:5", 4 },
  { "ease-hold", 6, 0,
    "or1.2:16 sr1.2v0:10 pr1.2v0:5 hr1.2v0:30 or1.2v0:2 sl2.3:10 pl2.3:10 hl2.3:30 ol2.3:5"
    " sr2.4v0:10 pr2.4v0:5 hr2.4v0:30 or2.4v0:2", 4 },
  { "ease-come-out", 7, 0,
    "or1.2:16 sl2.3:10 pl2.3:10 hl2.3:30 ol2.3:5 sr2.4v0:10 pr2.4v0:5 hr2.4v0:30 or2.4v0:2", 4 },
  { "ease-switch", 8, 0,
    "sl2.3v0:10 pl2.3v0:5 hl2.3v0:30 ol2.3v0:2 sr2.4:10 pr2.4:10 hr2.4:30 or2.4:5", 4 },
  { "ease-last-hold", 14, 0, "or2.4:16 sr2.4v0:10 pr2.4v0:5 hr2.4v0:30 or2.4v0:2", 4 },
  { "ease-last-come-out", 15, 0, "or2.4:16", 4 },
  { "leave-set-up", 0, -1, "u-1.0:15 pr1.1:10 hr1.1:30 or1.1:5 sr2.2:10 pr2.2:10 hr2.2:30 or2.2:5", 2 },
  { "leave-position", 1, -1, "ol1.1:16 sr1.1:10 pr1.1:10 hr1.1:30 or1.1:5 sr2.2:10 pr2.2:10 hr2.2:30 or2.2:5", 2 },
  { "leave-hold", 2, -1, "ol1.1:16 sr1.2:10 pr1.2:10 hr1.2:30 or1.2:5 sr2.3:10 pr2.3:10 hr2.3:30 or2.3:5", 3 },
  { "leave-come-out", 3, -1, "ol1.1:16 sr1.2:10 pr1.2:10 hr1.2:30 or1.2:5 sr2.3:10 pr2.3:10 hr2.3:30 or2.3:5", 3 },
  { "leave-switch", 4, -1, "sl2.2:10 pl2.2:10 hl2.2:30 ol2.2:5", 2 },
  { "leave-late-switch", 12, -1, "", 3 },
  { "leave-last-hold", 14, -1, "or2.4:16", 4 },
  { "leave-third-hold", 10, -1, "ol2.3:16 sr2.4:10 pr2.4:10 hr2.4:30 or2.4:5", 4 },
};

static PsoasPlan *
mend (PsoasPlan      *plan,
      const MendCase *c)
{
  if (c->variation < 0)
    return psoas_plan_leave_side (plan, c->index);

  return psoas_plan_ease (plan, c->index, c->variation);
}

static void
test_mend (gconstpointer data)
{
  const MendCase *c = data;
  g_autoptr (PsoasPlan) plan = plan_from_case (&new_cases[1]);
  g_autofree char *before = describe (plan);
  g_autoptr (PsoasPlan) mended = mend (plan, c);
  g_autofree char *after = describe (plan);
  g_autofree char *text = describe (mended);
  const char *rest = text;

  assert_sound (mended);
  /* The plan that was given is as it was, and the new one begins with the same phases */
  g_assert_cmpstr (after, ==, before);
  for (guint i = 0; i <= c->index; i++) {
    g_assert_true (psoas_plan_get_phase (mended, i) == psoas_plan_get_phase (plan, i));
    rest = strchr (rest, ' ');
    rest = rest != NULL ? rest + 1 : "";
  }
  g_assert_cmpstr (rest, ==, c->expected);
  g_assert_cmpint (psoas_plan_get_n_holds (mended), ==, c->n_holds);
}

/* The words between two holds stay true when easing or leaving brings one side twice, and of an easier way that
 * has words of its own. */
static void
test_mend_text (void)
{
  g_autoptr (PsoasPlan) plan = plan_from_case (&new_cases[1]);
  g_autoptr (PsoasPlan) eased = psoas_plan_ease (plan, 2, 0);
  g_autoptr (PsoasPlan) left = psoas_plan_leave_side (plan, 2);
  g_autoptr (PsoasPlan) again = psoas_plan_leave_side (eased, 6);

  assert_text (eased, 4, "Rest a moment. Then an easier way, on the same side. Less.");
  assert_text (eased, 5, "Easier.");
  assert_text (eased, 7, "Easier out.");
  assert_text (eased, 8, "Now the right side.");
  assert_text (eased, 12, "Left knee stays bent. Round 2 of 2.");
  assert_text (left, 4, "Now the right side.");
  assert_text (left, 8, "Rest a moment. Then the same side again. Round 2 of 2.");
  assert_text (again, 7, "Easier out.");
  assert_text (again, 8, "Now the right side.");
}

/* An easier way that begins elsewhere is led to, and away from, in words. */
static void
test_own_start (void)
{
  g_autoptr (PsoasPlan) standing = plan_from_case (&new_cases[9]);
  g_autoptr (PsoasPlan) kneeling = plan_from_case (&new_cases[8]);
  g_autoptr (PsoasPlan) eased = psoas_plan_ease (kneeling, 2, 1);
  g_autoptr (PsoasPlan) twice = psoas_plan_ease (eased, 4, 1);
  g_autoptr (PsoasPlan) back = psoas_plan_ease (eased, 4, 0);
  g_autofree char *text = describe (eased);

  assert_text (standing, 0, "Right foot on.");
  g_assert_cmpstr (psoas_plan_get_phase (standing, 0)->from_pose, ==, "standing");
  assert_text (standing, 4, "Now the right side. Left foot on.");

  assert_sound (eased);
  g_assert_cmpstr (text, ==, "ur1.0:15 pr1.1:6 hr1.1:45 or1.1:8"
                             " sr1.1v1:17 pr1.1v1:3 hr1.1v1:45 or1.1v1:3 sl1.2:18 pl1.2:6 hl1.2:45 ol1.2:4");
  assert_text (eased, 4, "Rest a moment. Then an easier way, on the same side. Less. Left foot on.");
  assert_text (eased, 8, "Now the other side. Right foot forward.");

  /* A switch that is broken off may have led there already, or not. */
  assert_sound (twice);
  assert_text (twice, 5, "Rest a moment. Then the same side again. Left foot on.");
  assert_sound (back);
  assert_text (back, 5, "Rest a moment. Then the same side again. Left foot forward.");
}

/* A plan lives as long as its last reference, and keeps its stretch; mended plans outlive it. */
static void
test_lifetime (void)
{
  PsoasPlan *plan = plan_from_case (&new_cases[1]);
  PsoasStretch *stretch = psoas_plan_get_stretch (plan);
  PsoasPlan *eased = psoas_plan_ease (plan, 2, 0);
  const PsoasPhase *first = psoas_plan_get_phase (plan, 0);
  gpointer alive = stretch;

  g_object_add_weak_pointer (G_OBJECT (stretch), &alive);
  g_assert_true (psoas_plan_ref (plan) == plan);
  psoas_plan_unref (plan);
  psoas_plan_unref (plan);
  g_assert_nonnull (alive);
  g_assert_true (psoas_plan_get_phase (eased, 0) == first);
  assert_text (eased, 0, "Lie down. Bend both knees.");
  psoas_plan_unref (eased);
  g_assert_null (alive);
}

static void
test_nicks (void)
{
  g_assert_cmpstr (psoas_phase_kind_get_nick (PSOAS_PHASE_SET_UP), ==, "set-up");
  g_assert_cmpstr (psoas_phase_kind_get_nick (PSOAS_PHASE_POSITION), ==, "position");
  g_assert_cmpstr (psoas_phase_kind_get_nick (PSOAS_PHASE_HOLD), ==, "hold");
  g_assert_cmpstr (psoas_phase_kind_get_nick (PSOAS_PHASE_COME_OUT), ==, "come-out");
  g_assert_cmpstr (psoas_phase_kind_get_nick (PSOAS_PHASE_SWITCH), ==, "switch");
}

#define ADD_CASES(prefix, cases, func) \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) { \
    g_autofree char *path = g_strdup_printf (prefix "%s", cases[i].name); \
\
    g_test_add_data_func (path, &cases[i], func); \
  }

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/plan/new/", new_cases, test_new);
  ADD_CASES ("/plan/cues/", cue_cases, test_cues);
  ADD_CASES ("/plan/mend/", mend_cases, test_mend);
  g_test_add_func ("/plan/sides-are-equal", test_sides_are_equal);
  g_test_add_func ("/plan/text", test_text);
  g_test_add_func ("/plan/mend-text", test_mend_text);
  g_test_add_func ("/plan/own-start", test_own_start);
  g_test_add_func ("/plan/lifetime", test_lifetime);
  g_test_add_func ("/plan/nicks", test_nicks);
  return g_test_run ();
}
