/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figure/psoas-turn.h"

#define BEGIN (G_GINT64_CONSTANT (1000) * G_USEC_PER_SEC)
#define MS 1000

static void
test_takes_six_tenths (void)
{
  PsoasTurn turn;
  double before = 0;

  psoas_turn_init (&turn, 0);
  g_assert_cmpfloat (psoas_turn_step (&turn, BEGIN), ==, 0);
  for (int ms = 10; ms < 600; ms += 10) {
    double now = psoas_turn_step (&turn, BEGIN + ms * MS);

    g_assert_cmpfloat (now, >=, before);
    g_assert_cmpfloat (now, <, 1);
    before = now;
  }
  g_assert_cmpfloat (psoas_turn_step (&turn, BEGIN + 600 * MS), ==, 1);
  g_assert_cmpfloat (psoas_turn_step (&turn, BEGIN + 900 * MS), ==, 1);
}

static void
test_middle (void)
{
  PsoasTurn turn;

  psoas_turn_init (&turn, 0);
  psoas_turn_step (&turn, BEGIN);
  g_assert_cmpfloat_with_epsilon (psoas_turn_step (&turn, BEGIN + 300 * MS), 0.5, 0.001);
}

/* Taken back after a quarter of the way, three quarters are behind it. */
static void
test_taken_back (void)
{
  PsoasTurn turn;

  psoas_turn_init (&turn, 0.75);
  g_assert_cmpfloat (psoas_turn_step (&turn, BEGIN), ==, 0.75);
  g_assert_cmpfloat (psoas_turn_step (&turn, BEGIN + 100 * MS), <, 1);
  g_assert_cmpfloat (psoas_turn_step (&turn, BEGIN + 150 * MS), ==, 1);
  psoas_turn_init (&turn, 1);
  g_assert_cmpfloat (psoas_turn_step (&turn, BEGIN), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/turn/takes-six-tenths", test_takes_six_tenths);
  g_test_add_func ("/turn/middle", test_middle);
  g_test_add_func ("/turn/taken-back", test_taken_back);

  return g_test_run ();
}
