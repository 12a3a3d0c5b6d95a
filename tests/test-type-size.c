/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-type-size.h"

static void
test_distance (void)
{
  PsoasTypeSize size = psoas_type_size_for (1920, 1080, 15);

  /* Digits of Cantarell are 0.7 em high: a fourteenth of the window at least */
  g_assert_cmpfloat (size.number * 0.7, >=, 1080 / 14.0);
  g_assert_cmpint (size.instruction, >=, 40);
}

static void
test_floor (void)
{
  PsoasTypeSize size = psoas_type_size_for (360, 640, 30);

  g_assert_cmpint (size.number, >=, 60);
  g_assert_cmpint (size.instruction, >=, 36);
  g_assert_cmpint (size.side, >=, 30);
  g_assert_cmpint (size.detail, >=, 30);
}

static void
test_wide (void)
{
  g_assert_true (psoas_type_size_is_wide (1000, 760));
  g_assert_true (psoas_type_size_is_wide (720, 360));
  g_assert_false (psoas_type_size_is_wide (719, 360));
  g_assert_false (psoas_type_size_is_wide (360, 640));
  g_assert_false (psoas_type_size_is_wide (1080, 1920));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/type-size/distance", test_distance);
  g_test_add_func ("/type-size/floor", test_floor);
  g_test_add_func ("/type-size/wide", test_wide);
  return g_test_run ();
}
