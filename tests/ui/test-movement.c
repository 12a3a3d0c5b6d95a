/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figure/psoas-movement.h"

#define MS(milliseconds) ((gint64) (milliseconds) * 1000)
#define BEGIN MS (123456)

/* A second long, of one joint and the place */
static PsoasMovement
make_movement (void)
{
  PsoasPose from = { 0 };
  PsoasPose to = { .x = 100, .angles = { [PSOAS_JOINT_WAIST] = 90 } };
  PsoasMovement movement;

  psoas_movement_init (&movement, &from, &to, MS (1000));

  return movement;
}

static void
test_way (void)
{
  PsoasMovement movement = make_movement ();
  PsoasPose pose;
  double last = -1;

  g_assert_false (psoas_movement_is_over (&movement, BEGIN));
  for (int i = 0; i <= 1000; i += 50) {
    g_assert_true (psoas_movement_step (&movement, BEGIN + MS (i), &pose));
    g_assert_cmpfloat (pose.x, >, last);
    g_assert_cmpfloat_with_epsilon (pose.angles[PSOAS_JOINT_WAIST], pose.x * 0.9, 1e-9);
    g_assert_cmpint (psoas_movement_is_over (&movement, BEGIN + MS (i)), ==, i == 1000);
    if (i == 500)
      g_assert_cmpfloat_with_epsilon (pose.x, 50, 1e-9);
    last = pose.x;
  }
  g_assert_true (psoas_pose_equal (&pose, &movement.to));
}

/* Frames come more often than pictures are needed, but the last is never left out. */
static void
test_pictures (void)
{
  PsoasMovement movement = make_movement ();
  PsoasPose pose = { 0 };
  int pictures = 0;

  for (int i = 0; i <= 1000; i++)
    pictures += psoas_movement_step (&movement, BEGIN + MS (i), &pose);

  g_assert_cmpint (pictures, >=, 25);
  g_assert_cmpint (pictures, <=, 33);
  g_assert_true (psoas_pose_equal (&pose, &movement.to));
}

/* The first frame shows the start, however late the next one comes. */
static void
test_late_frame (void)
{
  PsoasMovement movement = make_movement ();
  PsoasPose pose;

  g_assert_true (psoas_movement_step (&movement, BEGIN, &pose));
  g_assert_true (psoas_pose_equal (&pose, &movement.from));
  g_assert_true (psoas_movement_step (&movement, BEGIN + MS (60000), &pose));
  g_assert_true (psoas_pose_equal (&pose, &movement.to));
  g_assert_true (psoas_movement_is_over (&movement, BEGIN + MS (60000)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/movement/way", test_way);
  g_test_add_func ("/movement/pictures", test_pictures);
  g_test_add_func ("/movement/late-frame", test_late_frame);

  return g_test_run ();
}
