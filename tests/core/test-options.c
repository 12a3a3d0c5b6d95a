/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/psoas-options.h"

#include "test-stretches.h"

#define S(seconds) ((gint64) ((seconds) * G_USEC_PER_SEC))

static void
test_init (void)
{
  g_autoptr (PsoasStretch) lying = test_stretch_new ("lying");
  g_autoptr (PsoasStretch) kneeling = test_stretch_new ("kneeling");
  PsoasOptions options;

  psoas_options_init (&options, lying);
  g_assert_cmpint (options.unit, ==, PSOAS_HOLD_UNIT_BREATHS);
  g_assert_cmpint (options.amount, ==, 10);
  g_assert_cmpint (options.rounds, ==, 3);
  g_assert_cmpint (options.first_side, ==, PSOAS_SIDE_LEFT);
  g_assert_cmpint (options.breath.inhale, ==, S (4));
  g_assert_cmpint (options.breath.exhale, ==, S (6));
  g_assert_cmpint (options.breath.rest, ==, 0);
  g_assert_cmpint (options.get_ready, ==, PSOAS_GET_READY_DEFAULT);
  g_assert_cmpint (options.change_over, ==, PSOAS_CHANGE_OVER_DEFAULT);
  g_assert_true (options.wait_for_me);
  g_assert_cmpint (options.variation, ==, -1);

  psoas_options_init (&options, kneeling);
  g_assert_cmpint (options.unit, ==, PSOAS_HOLD_UNIT_SECONDS);
  g_assert_cmpint (options.amount, ==, 30);
  g_assert_cmpint (options.rounds, ==, 1);
}

typedef struct {
  const char *name;
  const char *stretch;
  PsoasOptions given;
  PsoasOptions expected;
} ClampCase;

#define OWN { 0, 0, 0 }

static const ClampCase clamp_cases[] = {
  { "sound", "lying",
    { PSOAS_HOLD_UNIT_BREATHS, 5, 2, PSOAS_SIDE_RIGHT, OWN, 20, 10, TRUE, 0 },
    { PSOAS_HOLD_UNIT_BREATHS, 5, 2, PSOAS_SIDE_RIGHT, OWN, 20, 10, TRUE, 0 } },
  { "below", "lying",
    { PSOAS_HOLD_UNIT_BREATHS, 0, 0, PSOAS_SIDE_NONE, OWN, 0, 0, FALSE, -5 },
    { PSOAS_HOLD_UNIT_BREATHS, 3, 1, PSOAS_SIDE_LEFT, OWN, 5, 5, FALSE, -1 } },
  { "above", "lying",
    { PSOAS_HOLD_UNIT_BREATHS, 99, 99, 9, OWN, 999, 999, 7, 9 },
    { PSOAS_HOLD_UNIT_BREATHS, 10, 3, PSOAS_SIDE_LEFT, OWN, 120, 60, TRUE, 0 } },
  { "other-unit", "lying",
    { PSOAS_HOLD_UNIT_SECONDS, 5, 2, PSOAS_SIDE_LEFT, OWN, 20, 10, FALSE, -1 },
    { PSOAS_HOLD_UNIT_SECONDS, 10, 2, PSOAS_SIDE_LEFT, OWN, 20, 10, FALSE, -1 } },
  { "no-unit", "kneeling",
    { 7, 45, 1, PSOAS_SIDE_LEFT, OWN, 20, 10, FALSE, 1 },
    { PSOAS_HOLD_UNIT_SECONDS, 45, 1, PSOAS_SIDE_LEFT, OWN, 20, 10, FALSE, 1 } },
  { "breath", "kneeling",
    { PSOAS_HOLD_UNIT_SECONDS, 30, 1, PSOAS_SIDE_LEFT, { S (9), S (9), S (9) }, 20, 10, FALSE, -1 },
    { PSOAS_HOLD_UNIT_SECONDS, 30, 1, PSOAS_SIDE_LEFT, { S (6), S (6), S (2) }, 20, 10, FALSE, -1 } },
};

static void
test_clamp (gconstpointer data)
{
  const ClampCase *c = data;
  g_autoptr (PsoasStretch) stretch = test_stretch_new (c->stretch);
  PsoasOptions options = c->given;

  psoas_options_clamp (&options, stretch);
  g_assert_cmpint (options.unit, ==, c->expected.unit);
  g_assert_cmpint (options.amount, ==, c->expected.amount);
  g_assert_cmpint (options.rounds, ==, c->expected.rounds);
  g_assert_cmpint (options.first_side, ==, c->expected.first_side);
  g_assert_cmpint (options.breath.inhale, ==, c->expected.breath.inhale);
  g_assert_cmpint (options.breath.exhale, ==, c->expected.breath.exhale);
  g_assert_cmpint (options.breath.rest, ==, c->expected.breath.rest);
  g_assert_cmpint (options.get_ready, ==, c->expected.get_ready);
  g_assert_cmpint (options.change_over, ==, c->expected.change_over);
  g_assert_cmpint (options.wait_for_me, ==, c->expected.wait_for_me);
  g_assert_cmpint (options.variation, ==, c->expected.variation);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/options/init", test_init);
  for (guint i = 0; i < G_N_ELEMENTS (clamp_cases); i++) {
    g_autofree char *path = g_strdup_printf ("/options/clamp/%s", clamp_cases[i].name);

    g_test_add_data_func (path, &clamp_cases[i], test_clamp);
  }
  return g_test_run ();
}
