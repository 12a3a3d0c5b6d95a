/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Labels beside a drawing neither overlap nor do their lines cross. */

#include "figure/psoas-leaders.h"

#include <string.h>

#include "content/psoas-anatomy.h"
#include "psoas-drawing.h"

#define MAX_LEADERS 20

static void
assert_tidy (const PsoasLeader *leaders,
             int                n_leaders,
             double             edge,
             double             height)
{
  for (int i = 0; i < n_leaders; i++) {
    g_assert_cmpfloat (leaders[i].y, >=, 0);
    g_assert_cmpfloat (leaders[i].y + leaders[i].height, <=, height + 0.001);
    for (int j = 0; j < i; j++) {
      g_assert_true (leaders[i].y >= leaders[j].y + leaders[j].height + 6 - 0.001 ||
                     leaders[j].y >= leaders[i].y + leaders[i].height + 6 - 0.001);
      g_assert_false (psoas_leaders_cross (&leaders[i], &leaders[j], edge));
    }
  }
}

static void
test_any_points (void)
{
  for (int round = 0; round < 500; round++) {
    PsoasLeader leaders[MAX_LEADERS];
    int n_leaders = g_test_rand_int_range (1, MAX_LEADERS);

    for (int i = 0; i < n_leaders; i++)
      leaders[i] = (PsoasLeader) {
        .point_x = g_test_rand_double_range (10, 200),
        .point_y = g_test_rand_double_range (0, 1200),
        .height = 44,
      };
    psoas_leaders_place (leaders, n_leaders, 0, 1200, 6);
    assert_tidy (leaders, n_leaders, 0, 1200);
  }
}

static void
test_stands_at_point (void)
{
  PsoasLeader leader = { .point_x = 50, .point_y = 100, .height = 44 };

  psoas_leaders_place (&leader, 1, 0, 300, 6);

  g_assert_cmpfloat (leader.y, ==, 78);
}

static void
test_cross (void)
{
  const PsoasLeader upper = { .point_x = 50, .point_y = 100, .height = 40, .y = 0 };
  const PsoasLeader lower = { .point_x = 50, .point_y = 20, .height = 40, .y = 80 };
  const PsoasLeader below = { .point_x = 50, .point_y = 150, .height = 40, .y = 80 };

  g_assert_true (psoas_leaders_cross (&upper, &lower, 0));
  g_assert_true (psoas_leaders_cross (&lower, &upper, 0));
  g_assert_false (psoas_leaders_cross (&upper, &below, 0));
}

static void
check_column (GPtrArray    *parts,
              PsoasDrawing *drawing,
              gboolean      on_right,
              double        width,
              double        label)
{
  PsoasLeader leaders[MAX_LEADERS];
  double drawn = width * psoas_drawing_get_aspect (drawing), height = 0;
  double edge = on_right ? width + 22 : -22;
  int n_leaders = 0;

  for (guint i = 0; i < parts->len; i++) {
    const PsoasAnatomyPart *part = g_ptr_array_index (parts, i);
    PsoasLeader *leader = &leaders[n_leaders];

    if (part->on_right != on_right)
      continue;
    g_assert_true (psoas_drawing_get_point (drawing, part->id, &leader->point_x, &leader->point_y));
    leader->point_x *= width;
    leader->point_y *= drawn;
    leader->height = label;
    height += label + 6;
    n_leaders++;
  }
  height = MAX (height, drawn);
  psoas_leaders_place (leaders, n_leaders, edge, height, 6);
  assert_tidy (leaders, n_leaders, edge, height);
}

/* The real drawing with its real labels, from narrow to wide, from small to large text */
static void
test_drawing (gconstpointer data)
{
  const char *name = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = g_strconcat (ANATOMY_FOLDER "/", strcmp (name, "anatomy.svg") == 0 ? "psoas" : "sacroiliac", ".anatomy", NULL);
  g_autoptr (PsoasAnatomy) anatomy = psoas_anatomy_parse_file (words, &error);
  g_autoptr (PsoasDrawing) drawing = psoas_drawing_new (FIGURE_FOLDER, name, &error);

  g_assert_no_error (error);
  for (double width = 120; width <= 400; width += 20)
    for (double label = 44; label <= 140; label += 12) {
      check_column (psoas_anatomy_get_parts (anatomy), drawing, FALSE, width, label);
      check_column (psoas_anatomy_get_parts (anatomy), drawing, TRUE, width, label);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/leaders/any-points", test_any_points);
  g_test_add_func ("/leaders/stands-at-point", test_stands_at_point);
  g_test_add_func ("/leaders/cross", test_cross);
  g_test_add_data_func ("/leaders/anatomy", "anatomy.svg", test_drawing);
  g_test_add_data_func ("/leaders/sacroiliac", "sacroiliac.svg", test_drawing);
  return g_test_run ();
}
