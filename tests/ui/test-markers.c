/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figure/psoas-markers.h"

#include <math.h>

#define RADIUS 12.0

static const PsoasMarkerPlace usual_place = { .width = 400, .height = 250, .radius = RADIUS };

static void
assert_apart (const PsoasMarker *markers,
              int                n_markers)
{
  for (int i = 0; i < n_markers; i++)
    for (int j = i + 1; j < n_markers; j++)
      g_assert_cmpfloat (hypot (markers[i].x - markers[j].x, markers[i].y - markers[j].y), >=,
                         2 * psoas_markers_get_dot (RADIUS));
}

static void
test_lone_marker_stays (void)
{
  PsoasMarker markers[] = { { .point_x = 100, .point_y = 50 }, { .point_x = 300, .point_y = 60 } };

  psoas_markers_place (markers, 2, -1, &usual_place);

  g_assert_cmpfloat (markers[0].x, ==, 100);
  g_assert_cmpfloat (markers[0].y, ==, 50);
  g_assert_cmpfloat (markers[1].x, ==, 300);
}

static void
test_shared_points_part (void)
{
  PsoasMarker markers[] = {
    { .point_x = 100, .point_y = 50 },
    { .point_x = 100, .point_y = 50 },
    { .point_x = 104, .point_y = 52 },
    { .point_x = 100, .point_y = 50 },
  };

  psoas_markers_place (markers, 4, -1, &usual_place);
  assert_apart (markers, 4);
}

/* What is fixed stays where it is, and nothing covers it. */
static void
test_give_way (void)
{
  const PsoasMarker fixed[] = { { .x = 100, .y = 100 }, { .x = 130, .y = 100 } };
  PsoasMarker markers[] = {
    { .point_x = 100, .point_y = 100 },
    { .point_x = 104, .point_y = 102 },
    { .point_x = 131, .point_y = 100 },
  };
  PsoasMarkerPlace place = usual_place;

  place.fixed = fixed;
  place.n_fixed = 2;
  place.fixed_radius = 9;
  psoas_markers_place (markers, 3, 1, &place);

  for (int i = 0; i < 3; i++) {
    double radius = i == 1 ? RADIUS : psoas_markers_get_dot (RADIUS);

    for (int j = 0; j < 2; j++)
      g_assert_cmpfloat (hypot (markers[i].x - fixed[j].x, markers[i].y - fixed[j].y), >=, radius + 9);
  }
}

static void
test_stay_inside (void)
{
  PsoasMarker markers[] = {
    { .point_x = -20, .point_y = 300 },
    { .point_x = 500, .point_y = -5 },
    { .point_x = 0, .point_y = 0 },
    { .point_x = 0, .point_y = 0 },
  };

  psoas_markers_place (markers, 4, 1, &usual_place);

  for (int i = 0; i < 4; i++) {
    double radius = i == 1 ? RADIUS : psoas_markers_get_dot (RADIUS);

    g_assert_cmpfloat (markers[i].x, >=, radius);
    g_assert_cmpfloat (markers[i].x, <=, 400 - radius);
    g_assert_cmpfloat (markers[i].y, >=, radius);
    g_assert_cmpfloat (markers[i].y, <=, 250 - radius);
  }
}

/* Somebody fills the middle of the picture: the chosen marker stands beside them, as near as may be. */
static void
test_chosen_stands_beside (void)
{
  g_autoptr (PsoasRoom) room = psoas_room_new (400, 250);
  PsoasMarker markers[] = { { .point_x = 200, .point_y = 110 }, { .point_x = 190, .point_y = 130 } };
  PsoasMarkerPlace place = usual_place;

  psoas_room_take_line (room, 200, 120, 200, 160, 60);
  place.room = room;
  psoas_markers_place (markers, 2, 0, &place);

  g_assert_true (markers[0].x + RADIUS < 140 || markers[0].x - RADIUS > 260
                 || markers[0].y + RADIUS < 60 || markers[0].y - RADIUS > 220);
  g_assert_cmpfloat (hypot (markers[0].x - 200, markers[0].y - 110), <, 7 * RADIUS);
  g_assert_cmpfloat (markers[1].x, ==, 190);
}

static void
test_pick (void)
{
  PsoasMarker markers[] = { { .point_x = 100, .point_y = 50 }, { .point_x = 135, .point_y = 50 } };

  psoas_markers_place (markers, 2, -1, &usual_place);

  g_assert_cmpint (psoas_markers_pick (markers, 2, 100, 50), ==, 0);
  g_assert_cmpint (psoas_markers_pick (markers, 2, 119, 50), ==, 1);
  g_assert_cmpint (psoas_markers_pick (markers, 2, 100, 72), ==, 0);
  g_assert_cmpint (psoas_markers_pick (markers, 2, 100, 73), ==, -1);
  g_assert_cmpint (psoas_markers_pick (markers, 0, 100, 50), ==, -1);
}

static void
test_radius (void)
{
  g_assert_cmpfloat (psoas_markers_get_radius (160, 100), ==, 11);
  g_assert_cmpfloat (psoas_markers_get_radius (4000, 2500), ==, 20);
  g_assert_cmpfloat (psoas_markers_get_radius (4000, 450), ==, 16);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markers/lone-marker-stays", test_lone_marker_stays);
  g_test_add_func ("/markers/shared-points-part", test_shared_points_part);
  g_test_add_func ("/markers/give-way", test_give_way);
  g_test_add_func ("/markers/stay-inside", test_stay_inside);
  g_test_add_func ("/markers/chosen-stands-beside", test_chosen_stands_beside);
  g_test_add_func ("/markers/pick", test_pick);
  g_test_add_func ("/markers/radius", test_radius);

  return g_test_run ();
}
