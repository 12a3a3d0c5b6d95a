/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-guide.h"

#include "content/psoas-library.h"

#include <math.h>

/* Guides, measured on the shipped postures with the checkpoints of the shipped stretches. */

/* Least difference between a mistake and the right posture, so that it is seen at a glance */
#define LEAST_DEGREES 12.0
#define LEAST_CM 4.0

typedef struct {
  PsoasFigure *figure;
  PsoasStretch *stretch;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strconcat (STRETCH_FOLDER "/", data, ".stretch", NULL);

  self->figure = psoas_figure_new (FIGURE_FOLDER, &error);
  g_assert_no_error (error);
  self->stretch = psoas_stretch_parse_file (path, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->figure);
  g_assert_finalize_object (self->stretch);
}

static PsoasGuide
measure (Fixture    *self,
         const char *pose_name,
         const char *guide_name)
{
  const PsoasPose *pose = psoas_poses_find (psoas_figure_get_poses (self->figure), pose_name);
  const PsoasLook look = { 0 };
  PsoasGuide guide;

  g_assert_nonnull (pose);
  psoas_figure_set (self->figure, pose, &look);
  if (!psoas_guide_measure (&guide, self->figure, pose, guide_name))
    g_error ("There is no guide %s", guide_name);

  return guide;
}

/* In the recommended hold every checkpoint has its guide, and each is in its range. */
static void
test_hold_is_right (Fixture       *self,
                    gconstpointer  data)
{
  const char *hold = psoas_stretch_get_hold_pose (self->stretch);
  GPtrArray *checkpoints = psoas_stretch_get_checkpoints (self->stretch);

  for (guint i = 0; i < checkpoints->len; i++) {
    const PsoasCheckpoint *checkpoint = g_ptr_array_index (checkpoints, i);
    PsoasGuide guide = measure (self, hold, checkpoint->guide);

    if (!psoas_guide_is_right (&guide))
      g_error ("%s: %g is not in %g to %g", checkpoint->guide, guide.value, guide.least, guide.most);
    g_assert_cmpfloat (guide.least, <=, guide.most);
  }
}

/* A shin that leans closes the knee too: the two go together in every body. */
static gboolean
go_together (const char *mistaken,
             const char *other)
{
  return g_str_equal (mistaken, "toes")
         && (g_str_equal (other, "front-knee") || g_str_equal (other, "back-leg") || g_str_equal (other, "sink"));
}

static void
check_mistake (Fixture               *self,
               const PsoasCheckpoint *mistaken,
               const PsoasCheckpoint *checkpoint)
{
  PsoasGuide wrong = measure (self, mistaken->mistake, checkpoint->guide);
  PsoasGuide right = measure (self, psoas_stretch_get_hold_pose (self->stretch), checkpoint->guide);

  if (g_strcmp0 (mistaken->guide, checkpoint->guide) != 0) {
    if (!psoas_guide_is_right (&wrong) && !go_together (mistaken->guide, checkpoint->guide))
      g_error ("%s also breaks %s: %g", mistaken->mistake, checkpoint->guide, wrong.value);
    return;
  }
  g_assert_false (psoas_guide_is_right (&wrong));
  g_assert_cmpfloat (ABS (wrong.value - right.value), >=,
                     wrong.shape == PSOAS_GUIDE_DISTANCE ? LEAST_CM : LEAST_DEGREES);
}

/* Each mistake is out of its own checkpoint's range, far enough to be seen, and of no other's. */
static void
test_mistakes (Fixture       *self,
               gconstpointer  data)
{
  GPtrArray *checkpoints = psoas_stretch_get_checkpoints (self->stretch);
  guint n_mistakes = 0;

  for (guint i = 0; i < checkpoints->len; i++) {
    const PsoasCheckpoint *mistaken = g_ptr_array_index (checkpoints, i);

    if (mistaken->mistake == NULL)
      continue;
    n_mistakes++;
    for (guint j = 0; j < checkpoints->len; j++)
      check_mistake (self, mistaken, g_ptr_array_index (checkpoints, j));
  }
  g_assert_cmpuint (n_mistakes, >=, 4);
}

/* The knee's angle that is drawn and said is the joint's own: the shank's turn on the thigh. */
static void
test_angle_is_the_joints (Fixture       *self,
                          gconstpointer  data)
{
  PsoasPoses *poses = psoas_figure_get_poses (self->figure);
  const char * const *names = psoas_poses_get_names (poses);

  for (int i = 0; names[i] != NULL; i++) {
    const PsoasPose *pose = psoas_poses_find (poses, names[i]);
    PsoasGuide front = measure (self, names[i], "front-knee");
    PsoasGuide back = measure (self, names[i], "long-leg");

    g_assert_cmpfloat_with_epsilon (front.value, 180 - pose->angles[PSOAS_JOINT_FAR_SHANK], 2);
    g_assert_cmpfloat_with_epsilon (back.value, 180 - pose->angles[PSOAS_JOINT_NEAR_SHANK], 2);
  }
}

/* Degrees between the two arms as they are drawn */
static double
get_drawn (const PsoasGuide *guide)
{
  double first = atan2 (guide->from_y - guide->y, guide->from_x - guide->x);
  double last = atan2 (guide->to_y - guide->y, guide->to_x - guide->x);

  return fabs (remainder (last - first, 2 * G_PI)) * 180 / G_PI;
}

/* In every posture the arms of each angle, and the line of each lean, are as far apart as the value says. */
static void
test_drawn_is_said (Fixture       *self,
                    gconstpointer  data)
{
  GPtrArray *checkpoints = psoas_stretch_get_checkpoints (self->stretch);
  const char * const *names = psoas_poses_get_names (psoas_figure_get_poses (self->figure));
  guint n_angles = 0;

  for (int i = 0; names[i] != NULL; i++) {
    for (guint j = 0; j < checkpoints->len; j++) {
      const PsoasCheckpoint *checkpoint = g_ptr_array_index (checkpoints, j);
      PsoasGuide guide = measure (self, names[i], checkpoint->guide);

      if (guide.shape != PSOAS_GUIDE_ARC)
        continue;
      n_angles++;
      /* Round the other way, where it is more than half a turn */
      if (fabs (get_drawn (&guide) - (guide.value > 180 ? 360 - guide.value : guide.value)) > 2)
        g_error ("%s: %s is drawn as %.0f, said to be %.0f", names[i], checkpoint->guide, get_drawn (&guide), guide.value);
    }
  }
  g_assert_cmpuint (n_angles, >, 20);
}

static void
test_unknown (Fixture       *self,
              gconstpointer  data)
{
  const PsoasPose *pose = psoas_poses_find (psoas_figure_get_poses (self->figure),
                                            psoas_stretch_get_hold_pose (self->stretch));
  PsoasGuide guide;

  g_assert_false (psoas_guide_measure (&guide, self->figure, pose, "nothing"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/guide/gentle/hold-is-right", Fixture, "gentle", set_up, test_hold_is_right, tear_down);
  g_test_add ("/guide/gentle/mistakes", Fixture, "gentle", set_up, test_mistakes, tear_down);
  g_test_add ("/guide/gentle/angle-is-the-joints", Fixture, "gentle", set_up, test_angle_is_the_joints, tear_down);
  g_test_add ("/guide/deeper/hold-is-right", Fixture, "deeper", set_up, test_hold_is_right, tear_down);
  g_test_add ("/guide/deeper/mistakes", Fixture, "deeper", set_up, test_mistakes, tear_down);
  g_test_add ("/guide/gentle/drawn-is-said", Fixture, "gentle", set_up, test_drawn_is_said, tear_down);
  g_test_add ("/guide/deeper/drawn-is-said", Fixture, "deeper", set_up, test_drawn_is_said, tear_down);
  g_test_add ("/guide/deeper/angle-is-the-joints", Fixture, "deeper", set_up, test_angle_is_the_joints, tear_down);
  g_test_add ("/guide/unknown", Fixture, "deeper", set_up, test_unknown, tear_down);

  return g_test_run ();
}
