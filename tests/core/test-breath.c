/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/psoas-breath.h"

#define S(seconds) ((gint64) ((seconds) * G_USEC_PER_SEC))

typedef struct {
  const char *name;
  double given[3];
  double expected[3];
} ClampCase;

static const ClampCase clamp_cases[] = {
  { "default", { 4, 6, 0 }, { 4, 6, 0 } },
  { "own-pace", { 0, 0, 0 }, { 0, 0, 0 } },
  { "easy", { 3, 4, 0 }, { 3, 4, 0 } },
  { "shortest", { 2, 3, 0 }, { 2, 4, 0 } },
  { "longest", { 6, 8, 2 }, { 6, 6, 2 } },
  { "below", { 0.5, 1, -1 }, { 2, 4, 0 } },
  { "above", { 60, 60, 60 }, { 6, 6, 2 } },
  { "only-rest", { 0, 0, 1 }, { 2, 4, 1 } },
  { "half-second", { 2.5, 3.5, 0.5 }, { 2.5, 3.5, 0.5 } },
  { "negative", { -4, -6, -1 }, { 2, 4, 0 } },
};

static void
test_clamp (gconstpointer data)
{
  const ClampCase *c = data;
  PsoasBreathPattern pattern = { S (c->given[0]), S (c->given[1]), S (c->given[2]) };

  pattern = psoas_breath_pattern_clamp (pattern);
  g_assert_cmpint (pattern.inhale, ==, S (c->expected[0]));
  g_assert_cmpint (pattern.exhale, ==, S (c->expected[1]));
  g_assert_cmpint (pattern.rest, ==, S (c->expected[2]));
}

typedef struct {
  const char *name;
  double pattern[3];
  double elapsed;
  PsoasBreathMoment expected; /* next in seconds */
} AtCase;

static const AtCase at_cases[] = {
  { "begin", { 4, 6, 0 }, 0, { 0, PSOAS_BREATH_INHALE, 0.0, 4 } },
  { "before", { 4, 6, 0 }, -3, { 0, PSOAS_BREATH_INHALE, 0.0, 4 } },
  { "mid-inhale", { 4, 6, 0 }, 2, { 0, PSOAS_BREATH_INHALE, 0.5, 4 } },
  { "exhale", { 4, 6, 0 }, 4, { 0, PSOAS_BREATH_EXHALE, 0.0, 10 } },
  { "mid-exhale", { 4, 6, 0 }, 7, { 0, PSOAS_BREATH_EXHALE, 0.5, 10 } },
  { "second", { 4, 6, 0 }, 10, { 1, PSOAS_BREATH_INHALE, 0.0, 14 } },
  { "tenth", { 4, 6, 0 }, 97, { 9, PSOAS_BREATH_EXHALE, 0.5, 100 } },
  { "rest", { 4, 6, 2 }, 11, { 0, PSOAS_BREATH_REST, 0.5, 12 } },
  { "after-rest", { 4, 6, 2 }, 36, { 3, PSOAS_BREATH_INHALE, 0.0, 40 } },
  { "own-pace", { 0, 0, 0 }, 36, { 0, PSOAS_BREATH_INHALE, 0.0, -1 } },
};

static void
test_at (gconstpointer data)
{
  const AtCase *c = data;
  PsoasBreathPattern pattern = { S (c->pattern[0]), S (c->pattern[1]), S (c->pattern[2]) };
  PsoasBreathMoment moment = psoas_breath_pattern_at (&pattern, S (c->elapsed));

  g_assert_cmpint (moment.index, ==, c->expected.index);
  g_assert_cmpint (moment.stage, ==, c->expected.stage);
  g_assert_cmpfloat_with_epsilon (moment.progress, c->expected.progress, 1e-9);
  g_assert_cmpint (moment.next, ==, g_str_equal (c->name, "own-pace") ? -1 : S (c->expected.next));
}

typedef struct {
  const char *name;
  PsoasBreathStage stage;
  double progress;
  double expected;
} FullnessCase;

static const FullnessCase fullness_cases[] = {
  { "empty", PSOAS_BREATH_INHALE, 0.0, 0.0 },
  { "half-in", PSOAS_BREATH_INHALE, 0.5, 0.5 },
  { "full", PSOAS_BREATH_INHALE, 1.0, 1.0 },
  { "begin-out", PSOAS_BREATH_EXHALE, 0.0, 1.0 },
  { "out", PSOAS_BREATH_EXHALE, 1.0, 0.0 },
  { "rest", PSOAS_BREATH_REST, 0.3, 0.0 },
  { "below", PSOAS_BREATH_INHALE, -1.0, 0.0 },
  { "above", PSOAS_BREATH_EXHALE, 2.0, 0.0 },
};

static void
test_fullness (gconstpointer data)
{
  const FullnessCase *c = data;
  PsoasBreathMoment moment = { 0, c->stage, c->progress, 0 };

  g_assert_cmpfloat_with_epsilon (psoas_breath_moment_get_fullness (&moment), c->expected, 1e-9);
}

/* The chest never jumps: the fullness moves little in a frame, over many breaths. */
static void
test_smooth (void)
{
  PsoasBreathPattern pattern = { S (2), S (4), S (2) };
  double last = 0.0;

  for (gint64 elapsed = 0; elapsed < S (40); elapsed += 16000) {
    PsoasBreathMoment moment = psoas_breath_pattern_at (&pattern, elapsed);
    double fullness = psoas_breath_moment_get_fullness (&moment);

    g_assert_cmpfloat (ABS (fullness - last), <, 0.02);
    g_assert_cmpint (moment.next, >, elapsed);
    last = fullness;
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (clamp_cases); i++) {
    g_autofree char *path = g_strdup_printf ("/breath/clamp/%s", clamp_cases[i].name);

    g_test_add_data_func (path, &clamp_cases[i], test_clamp);
  }
  for (guint i = 0; i < G_N_ELEMENTS (at_cases); i++) {
    g_autofree char *path = g_strdup_printf ("/breath/at/%s", at_cases[i].name);

    g_test_add_data_func (path, &at_cases[i], test_at);
  }
  for (guint i = 0; i < G_N_ELEMENTS (fullness_cases); i++) {
    g_autofree char *path = g_strdup_printf ("/breath/fullness/%s", fullness_cases[i].name);

    g_test_add_data_func (path, &fullness_cases[i], test_fullness);
  }
  g_test_add_func ("/breath/smooth", test_smooth);
  return g_test_run ();
}
