/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/psoas-type-size.h"

#include <math.h>

static void
test_distance (void)
{
  PsoasTypeSize size = psoas_type_size_for (1920, 1080, 15);

  /* Digits of Cantarell are 0.7 em high: a fourteenth of the window at least */
  g_assert_cmpfloat (size.number * 0.7, >=, 1080 / 14.0);
  g_assert_cmpint (size.instruction, >=, 40);
}

/* Minutes of arc of @px on a screen of @inches and 1920x1080, at three metres */
static double
get_angle (double px,
           double inches)
{
  double pitch = inches * 25.4 / hypot (1920, 1080);

  return atan (px * pitch / 3000) * 180 / G_PI * 60;
}

/* Letters of 20/40 are 10 minutes of arc high */
static void
test_floor_mode (void)
{
  PsoasTypeSize size = psoas_type_size_for_floor (1920, 1080, 15);

  g_assert_cmpfloat (get_angle (size.instruction * 0.7, 13.3), >=, 10);
  g_assert_cmpfloat (get_angle (size.instruction * 0.7, 24), >=, 18);
  g_assert_cmpfloat (get_angle (size.number * 0.7, 13.3), >=, 20);
  g_assert_cmpfloat (get_angle (size.side * 0.7, 24), >=, 10);
}

static void
test_floor (void)
{
  PsoasTypeSize size = psoas_type_size_for (360, 640, 30);

  g_assert_cmpint (size.number, >=, 60);
  g_assert_cmpint (size.instruction, >=, 30);
  g_assert_cmpint (size.side, >=, 30);
  g_assert_cmpint (size.detail, >=, 30);
}

static void
test_tight (void)
{
  g_assert_true (psoas_type_size_is_tight (360, 30));
  g_assert_false (psoas_type_size_is_tight (360, 15));
  g_assert_false (psoas_type_size_is_tight (1000, 30));
  g_assert_cmpint (psoas_type_size_for (600, 640, 30).instruction, ==, 36);
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

/* A digit of the interface's face is this much of its em high, at the least */
#define DIGIT_HEIGHT 0.7

typedef struct {
  const char *name;
  int width;
  int height;
  int base;
  gboolean wide;
  int number;
} SizeCase;

static const SizeCase cases[] = {
  { "full-hd", 1920, 1080, 15, TRUE, 120 },
  { "usual", 1000, 760, 15, TRUE, 84 },
  { "phone", 360, 640, 15, FALSE, 60 },
  { "phone-large-text", 360, 640, 40, FALSE, 80 },
  { "flat", 720, 360, 15, TRUE, 40 },
  { "just-narrow", 719, 360, 15, FALSE, 40 },
  { "upright", 1080, 1920, 15, FALSE, 180 },
  { "square", 900, 900, 15, FALSE, 100 },
  { "tiny", 90, 90, 15, FALSE, 30 },
};

static void
test_size (gconstpointer data)
{
  const SizeCase *c = data;
  PsoasTypeSize size = psoas_type_size_for (c->width, c->height, c->base);

  g_assert_cmpint (size.number, ==, c->number);
  g_assert_true (psoas_type_size_is_wide (c->width, c->height) == c->wide);
  g_assert_cmpint (size.number, >, size.instruction);
  g_assert_cmpint (size.instruction, >=, size.side);
  g_assert_cmpint (size.side, >=, size.detail);
  g_assert_cmpint (size.detail, >=, c->base);
}

/* Read from two metres: a fourteenth of the height in every wide window */
static void
test_two_metres (void)
{
  for (int height = 360; height <= 2160; height += 20) {
    PsoasTypeSize size = psoas_type_size_for (height * 16 / 9, height, 15);

    g_assert_cmpfloat (size.number * DIGIT_HEIGHT, >=, height / 14.0);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/type-size/distance", test_distance);
  g_test_add_func ("/type-size/floor", test_floor);
  g_test_add_func ("/type-size/floor-mode", test_floor_mode);
  g_test_add_func ("/type-size/tight", test_tight);
  g_test_add_func ("/type-size/wide", test_wide);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/type-size/%s", cases[i].name);

    g_test_add_data_func (path, &cases[i], test_size);
  }
  g_test_add_func ("/type-size/two-metres", test_two_metres);

  return g_test_run ();
}
