/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holds every frame of every movement a plan can make to what joints can do and what is in contact. */

#include "psoas-body.h"
#include "psoas-figure.h"
#include "psoas-solver.h"
#include "psoas-strap.h"

#include <math.h>
#include <string.h>

/* View box units; 6 are 1 cm of a person. */
#define SLIP 3.0
#define N_FRAMES 12

static PsoasFigure *figure;

static const PsoasPose *
find (const char *name)
{
  const PsoasPose *pose = psoas_poses_find (psoas_figure_get_poses (figure), name);

  if (pose == NULL)
    g_error ("no pose %s", name);

  return pose;
}

/* What the drawing is, the solver knows: the joints stand where librsvg draws them. */
static void
test_places_as_drawn (void)
{
  static const struct {
    const char *point;
    PsoasJoint joint;
    double x, y;
  } points[] = {
    { "near-knee", PSOAS_JOINT_NEAR_SHANK, 0, 0 }, { "near-ankle", PSOAS_JOINT_NEAR_FOOT, 0, 0 },
    { "far-knee", PSOAS_JOINT_FAR_SHANK, 0, -PSOAS_DEPTH }, { "far-ankle", PSOAS_JOINT_FAR_FOOT, 0, -PSOAS_DEPTH },
    { "near-hand", PSOAS_JOINT_NEAR_HAND, 0, 0 }, { "far-hand", PSOAS_JOINT_FAR_HAND, 0, -PSOAS_DEPTH },
    { "head", PSOAS_JOINT_HEAD, 0, 0 },
  };
  const char * const *names = psoas_poses_get_names (psoas_figure_get_poses (figure));
  const PsoasLook look = { 0 };

  for (int i = 0; names[i] != NULL; i++) {
    psoas_figure_set (figure, find (names[i]), &look);
    for (gsize j = 0; j < G_N_ELEMENTS (points); j++) {
      PsoasBone part = psoas_body_place (find (names[i]), points[j].joint);
      double middle_x = 0, middle_y = 0, x, y;

      if (g_str_has_suffix (points[j].point, "hand")) {
        middle_x = 2;
        middle_y = 44;
      } else if (strcmp (points[j].point, "head") == 0)
        middle_y = -50;
      psoas_bone_map (&part, &middle_x, &middle_y);
      g_assert_true (psoas_figure_get_point (figure, points[j].point, &x, &y));
      g_assert_cmpfloat (hypot (x - middle_x - points[j].x, y - middle_y - points[j].y), <, 0.1);
    }
  }
}

static void
test_reaches_with_bent_joints (void)
{
  PsoasPose pose = { .x = 700, .y = 400 };
  PsoasBone end;

  pose.contacts[PSOAS_LIMB_NEAR_LEG] = (PsoasContact) { PSOAS_SUPPORT_ROOM, 760, 800, 5 };
  pose.contacts[PSOAS_LIMB_FAR_ARM] = (PsoasContact) { PSOAS_SUPPORT_FAR_THIGH, 40, 20, -30 };
  pose.contacts[PSOAS_LIMB_NEAR_ARM] = (PsoasContact) { PSOAS_SUPPORT_ROOM, 1600, 800, 0 };
  psoas_pose_solve (&pose);

  end = psoas_body_place (&pose, PSOAS_JOINT_NEAR_FOOT);
  g_assert_cmpfloat (hypot (end.x - 760, end.y - 800), <, 0.01);
  g_assert_cmpfloat_with_epsilon (end.turn, 5, 0.01);
  g_assert_cmpfloat (pose.angles[PSOAS_JOINT_NEAR_SHANK], >, 20);

  end = psoas_body_place (&pose, PSOAS_JOINT_FAR_HAND);
  g_assert_cmpfloat (hypot (end.x - 740, end.y - 420), <, 0.01);
  g_assert_cmpfloat (pose.angles[PSOAS_JOINT_FAR_FOREARM], <, 0);

  /* Out of reach: straight, towards it */
  g_assert_cmpfloat_with_epsilon (pose.angles[PSOAS_JOINT_NEAR_FOREARM], 0, 0.01);
}

static void
test_knee_bears_the_hip (void)
{
  PsoasPose pose = { .x = 760, .y = 300 };
  PsoasBone knee;

  pose.contacts[PSOAS_LIMB_NEAR_LEG] = (PsoasContact) { PSOAS_SUPPORT_ROOM_KNEE, 700, 828, 84 };
  psoas_pose_solve (&pose);
  knee = psoas_body_place (&pose, PSOAS_JOINT_NEAR_SHANK);

  g_assert_cmpfloat (hypot (knee.x - 700, knee.y - 828), <, 0.01);
  g_assert_cmpfloat_with_epsilon (knee.turn, 84, 0.01);
  g_assert_cmpfloat (pose.x, ==, 760);
}

/* The names in pose="..." of a stretch file: everything that its plans can show, hurt, skipped, back or varied */
static GPtrArray *
read_poses (const char *file)
{
  g_autofree char *path = g_build_filename (STRETCH_FOLDER, file, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  parts = g_strsplit (text, " pose=\"", -1);
  for (int i = 1; parts[i] != NULL; i++) {
    char *name = g_strndup (parts[i], strcspn (parts[i], "\""));

    if (g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
      g_free (name);
    else
      g_ptr_array_add (names, name);
  }
  g_assert_cmpuint (names->len, >, 4);

  return names;
}

typedef void (*CheckFrame) (const PsoasPose *from,
                            const PsoasPose *to,
                            const PsoasPose *now,
                            const char      *name);

static void
check_pair (const PsoasPose *from,
            const PsoasPose *to,
            const char      *name,
            CheckFrame       check)
{
  for (int i = 0; i <= N_FRAMES; i++) {
    PsoasPose now = psoas_pose_mix (from, to, i / (double) N_FRAMES);
    g_autofree char *frame = g_strdup_printf ("%s %d/%d", name, i, N_FRAMES);

    check (from, to, &now, frame);
  }
}

/* From every posture to every other, and on to a third from half way: "this hurts" does not wait. */
static void
check_file (const char *file,
            CheckFrame  check)
{
  g_autoptr (GPtrArray) names = read_poses (file);

  for (guint i = 0; i < names->len; i++)
    for (guint j = 0; j < names->len; j++) {
      const char *from = g_ptr_array_index (names, i), *to = g_ptr_array_index (names, j);
      PsoasPose half = psoas_pose_mix (find (from), find (to), 0.5);
      g_autofree char *way = g_strdup_printf ("%s to %s", from, to);

      check_pair (find (from), find (to), way, check);
      for (guint k = 0; k < names->len; k++) {
        g_autofree char *on = g_strdup_printf ("half of %s, on to %s", way, (char *) g_ptr_array_index (names, k));

        check_pair (&half, find (g_ptr_array_index (names, k)), on, check);
      }
    }
}

static void
assert_limits (const char *frame,
               const char *joint,
               double      angle,
               double      low,
               double      high)
{
  if (angle < low - 0.01 || angle > high + 0.01)
    g_error ("%s: %s at %.1f, not %.0f to %.0f", frame, joint, angle, low, high);
}

static void
check_limits (const PsoasPose *from,
              const PsoasPose *to,
              const PsoasPose *now,
              const char      *frame)
{
  const double *angles = now->angles;

  assert_limits (frame, "near-forearm", angles[PSOAS_JOINT_NEAR_FOREARM], -150, 5);
  assert_limits (frame, "far-forearm", angles[PSOAS_JOINT_FAR_FOREARM], -150, 5);
  assert_limits (frame, "near-shank", angles[PSOAS_JOINT_NEAR_SHANK], -2, 150);
  assert_limits (frame, "far-shank", angles[PSOAS_JOINT_FAR_SHANK], -2, 150);
  assert_limits (frame, "near-leg", angles[PSOAS_JOINT_NEAR_LEG], -130, 30);
  assert_limits (frame, "far-leg", angles[PSOAS_JOINT_FAR_LEG], -130, 30);
  assert_limits (frame, "near-hand", angles[PSOAS_JOINT_NEAR_HAND], -80, 80);
  assert_limits (frame, "far-hand", angles[PSOAS_JOINT_FAR_HAND], -80, 80);
  assert_limits (frame, "neck and head", angles[PSOAS_JOINT_NECK] + angles[PSOAS_JOINT_HEAD], -45, 45);
}

static void
test_joint_limits (gconstpointer data)
{
  check_file (data, check_limits);
}

/* Also of the postures that no plan reaches: mistakes */
static void
test_joint_limits_of_poses (void)
{
  const char * const *names = psoas_poses_get_names (psoas_figure_get_poses (figure));

  for (int i = 0; names[i] != NULL; i++)
    check_limits (find (names[i]), find (names[i]), find (names[i]), names[i]);
}

static const PsoasJoint ends[PSOAS_N_LIMBS] = {
  PSOAS_JOINT_NEAR_FOOT, PSOAS_JOINT_FAR_FOOT, PSOAS_JOINT_NEAR_HAND, PSOAS_JOINT_FAR_HAND,
};

/* A foot or a knee that stands in both postures stands all the way. */
static void
check_contacts (const PsoasPose *from,
                const PsoasPose *to,
                const PsoasPose *now,
                const char      *frame)
{
  for (int i = 0; i < PSOAS_N_LIMBS; i++) {
    const PsoasContact *a = &from->contacts[i], *b = &to->contacts[i];
    PsoasBone end;

    if (a->on != b->on || (a->on != PSOAS_SUPPORT_ROOM && a->on != PSOAS_SUPPORT_ROOM_KNEE) ||
        a->x != b->x || a->y != b->y)
      continue;
    end = psoas_body_place (now, a->on == PSOAS_SUPPORT_ROOM ? ends[i] : (PsoasJoint) (ends[i] - 1));
    if (hypot (end.x - a->x, end.y - a->y) > SLIP)
      g_error ("%s: limb %d slips to %.1f;%.1f from %.1f;%.1f", frame, i, end.x, end.y, a->x, a->y);
  }
}

static void
test_contacts_stay (gconstpointer data)
{
  check_file (data, check_contacts);
}

/* Wherever there is a strap, the hand holds its end. */
static void
check_strap (const PsoasPose *from,
             const PsoasPose *to,
             const PsoasPose *now,
             const char      *frame)
{
  PsoasBone begin, hand = psoas_body_place (now, PSOAS_JOINT_NEAR_HAND);
  double length = psoas_strap_place_tail (now, &begin);
  double x = 2, y = 44;
  double turn = begin.turn * G_PI / 180;

  if (psoas_strap_get_opacity (now) <= 0)
    return;
  psoas_bone_map (&hand, &x, &y);
  if (hypot (begin.x + length * cos (turn) - x, begin.y + length * sin (turn) - y) > 40)
    g_error ("%s: the strap's end is not in the hand", frame);
  if (length > 180)
    g_error ("%s: the strap is %.0f long", frame, length);
}

static void
test_strap_in_hand (gconstpointer data)
{
  check_file (data, check_strap);
}

static void
test_strap_is_there (void)
{
  g_assert_cmpfloat (psoas_strap_get_opacity (find ("knee-to-chest-towel")), ==, 1);
  g_assert_cmpfloat (psoas_strap_get_opacity (find ("knee-raised-towel")), ==, 1);
  g_assert_cmpfloat (psoas_strap_get_opacity (find ("knee-to-chest")), ==, 0);
}

static void
add (const char   *name,
     const char   *file,
     GTestDataFunc test)
{
  g_autofree char *path = g_strdup_printf ("/solver/%s/%s", name, file);

  g_test_add_data_func (path, file, test);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  figure = psoas_figure_new (FIGURE_FOLDER, &error);
  g_assert_no_error (error);

  g_test_add_func ("/solver/places-as-drawn", test_places_as_drawn);
  g_test_add_func ("/solver/reaches-with-bent-joints", test_reaches_with_bent_joints);
  g_test_add_func ("/solver/knee-bears-the-hip", test_knee_bears_the_hip);
  g_test_add_func ("/solver/joint-limits-of-poses", test_joint_limits_of_poses);
  add ("joint-limits", "gentle.stretch", test_joint_limits);
  add ("joint-limits", "deeper.stretch", test_joint_limits);
  add ("contacts-stay", "gentle.stretch", test_contacts_stay);
  add ("contacts-stay", "deeper.stretch", test_contacts_stay);
  add ("strap-in-hand", "gentle.stretch", test_strap_in_hand);
  g_test_add_func ("/solver/strap-is-there", test_strap_is_there);

  status = g_test_run ();
  g_object_unref (figure);

  return status;
}
