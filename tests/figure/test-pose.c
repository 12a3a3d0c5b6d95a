/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-poses.h"

#include <gio/gio.h>
#include <string.h>

#include "psoas-solver.h"

static PsoasPoses *
parse (const char  *text,
       GError     **error)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "poses.ini", NULL);

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return psoas_poses_new_from_file (path, error);
}

static void
test_reads_every_value (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasPoses) poses = parse ("[b]\nhip=1.5;20;-90\nnear-leg=-12.25\nfar-foot=7\n"
                                        "[a]\nprops=cushion;chair;towel;strap;mat-above\nhip=3;4;5\n", &error);
  const PsoasPose *pose;

  g_assert_no_error (error);
  g_assert_cmpstr (psoas_poses_get_names (poses)[0], ==, "b");
  g_assert_cmpstr (psoas_poses_get_names (poses)[1], ==, "a");
  g_assert_null (psoas_poses_get_names (poses)[2]);
  g_assert_null (psoas_poses_find (poses, "c"));

  pose = psoas_poses_find (poses, "b");
  g_assert_cmpfloat (pose->x, ==, 1.5);
  g_assert_cmpfloat (pose->y, ==, 20);
  g_assert_cmpfloat (pose->turn, ==, -90);
  g_assert_cmpfloat (pose->angles[PSOAS_JOINT_NEAR_LEG], ==, -12.25);
  g_assert_cmpfloat (pose->angles[PSOAS_JOINT_FAR_FOOT], ==, 7);
  g_assert_cmpfloat (pose->angles[PSOAS_JOINT_WAIST], ==, 0);
  for (int i = 0; i < PSOAS_N_PROPS; i++) {
    g_assert_cmpfloat (pose->props[i], ==, 0);
    g_assert_cmpfloat (psoas_poses_find (poses, "a")->props[i], ==, 1);
  }
}

typedef struct {
  const char *name;
  const char *text;
  const char *says; /* the error does */
  int code;
} Refusal;

static const Refusal refusals[] = {
  { "unknown-joint", "[a]\nhip=1;2;3\ntail=4\n", "[a] tail=4", PSOAS_POSE_ERROR_INVALID },
  { "word", "[a]\nhip=1;2;3\nneck=four\n", "[a] neck=four", PSOAS_POSE_ERROR_INVALID },
  { "comma", "[a]\nhip=1;2;3\nneck=4,5\n", "[a] neck=4,5", PSOAS_POSE_ERROR_INVALID },
  { "nan", "[a]\nhip=1;2;3\nneck=nan\n", "[a] neck=nan", PSOAS_POSE_ERROR_INVALID },
  { "empty", "[a]\nhip=1;2;3\nneck=\n", "[a] neck=", PSOAS_POSE_ERROR_INVALID },
  { "too-far", "[a]\nhip=1;2;3\nneck=181\n", "[a] neck=181", PSOAS_POSE_ERROR_INVALID },
  { "trailing", "[a]\nhip=1;2;3\nneck=4deg\n", "[a] neck=4deg", PSOAS_POSE_ERROR_INVALID },
  { "hip-short", "[a]\nhip=1;2\n", "[a] hip=1;2", PSOAS_POSE_ERROR_INVALID },
  { "hip-long", "[a]\nhip=1;2;3;4\n", "[a] hip=1;2;3;4", PSOAS_POSE_ERROR_INVALID },
  { "hip-outside", "[a]\nhip=1;2000;3\n", "[a] hip=1;2000;3", PSOAS_POSE_ERROR_INVALID },
  { "no-hip", "[a]\nneck=4\n", "[a]", PSOAS_POSE_ERROR_INVALID },
  { "prop", "[a]\nhip=1;2;3\nprops=sofa\n", "[a] props=sofa", PSOAS_POSE_ERROR_INVALID },
  { "hand", "[a]\nhip=1;2;3\nhands=fist\n", "[a] hands=fist", PSOAS_POSE_ERROR_INVALID },
  { "three-hands", "[a]\nhip=1;2;3\nhands=rest;rest;rest\n", "[a] hands=", PSOAS_POSE_ERROR_INVALID },
  { "contact-short", "[a]\nhip=1;2;3\nnear-hand-on=room;1;2\n", "[a] near-hand-on=room;1;2", PSOAS_POSE_ERROR_INVALID },
  { "contact-nowhere", "[a]\nhip=1;2;3\nnear-hand-on=wall;1;2;3\n", "[a] near-hand-on=wall", PSOAS_POSE_ERROR_INVALID },
  { "foot-on-thigh", "[a]\nhip=1;2;3\nnear-foot-on=far-thigh;1;2;3\n", "[a] near-foot-on=", PSOAS_POSE_ERROR_INVALID },
  { "foot-and-knee", "[a]\nhip=1;2;3\nnear-foot-on=room;1;2;3\nnear-knee-on=room;1;2;3\n", "[a] near-knee-on=", PSOAS_POSE_ERROR_INVALID },
  { "second-pose", "[a]\nhip=1;2;3\n[b]\nhip=1;2;x\n", "[b] hip=1;2;x", PSOAS_POSE_ERROR_INVALID },
  { "no-key-file", "hip=1\n", "poses.ini", PSOAS_POSE_ERROR_UNREADABLE },
};

static void
test_refuses (gconstpointer data)
{
  const Refusal *refusal = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasPoses) poses = parse (refusal->text, &error);

  g_assert_null (poses);
  g_assert_error (error, PSOAS_POSE_ERROR, refusal->code);
  g_assert_nonnull (strstr (error->message, refusal->says));
  g_assert_nonnull (strstr (error->message, "poses.ini"));
}

static void
test_missing_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasPoses) poses = psoas_poses_new_from_file ("/nonexistent/poses.ini", &error);

  g_assert_null (poses);
  g_assert_error (error, PSOAS_POSE_ERROR, PSOAS_POSE_ERROR_UNREADABLE);
}

static void
test_mix (void)
{
  PsoasPose from = { .x = 10, .y = 20, .turn = -90, .props = { [PSOAS_PROP_CUSHION] = 1 } };
  PsoasPose to = { .x = 20, .y = 0, .turn = 10, .props = { [PSOAS_PROP_CHAIR] = 1 } };
  PsoasPose half;

  from.angles[PSOAS_JOINT_HEAD] = 8;
  to.angles[PSOAS_JOINT_HEAD] = -8;
  to.angles[PSOAS_JOINT_FAR_FOOT] = 4;
  half = psoas_pose_mix (&from, &to, 0.25);

  g_assert_cmpfloat (half.x, ==, 12.5);
  g_assert_cmpfloat (half.y, ==, 15);
  g_assert_cmpfloat (half.turn, ==, -65);
  g_assert_cmpfloat (half.angles[PSOAS_JOINT_HEAD], ==, 4);
  g_assert_cmpfloat (half.angles[PSOAS_JOINT_FAR_FOOT], ==, 1);
  g_assert_cmpfloat (half.props[PSOAS_PROP_CUSHION], ==, 0.75);
  g_assert_cmpfloat (half.props[PSOAS_PROP_CHAIR], ==, 0.25);

  half = psoas_pose_mix (&from, &to, 0);
  g_assert_true (psoas_pose_equal (&half, &from));
  half = psoas_pose_mix (&from, &to, 1);
  g_assert_true (psoas_pose_equal (&half, &to));
  half = psoas_pose_mix (&from, &to, 1.5);
  g_assert_true (psoas_pose_equal (&half, &to));
}

static void
test_equal (void)
{
  PsoasPose a = { .x = 1 };
  PsoasPose b = a;

  g_assert_true (psoas_pose_equal (&a, &b));
  b.angles[PSOAS_JOINT_FAR_FOOT] = 0.01;
  g_assert_false (psoas_pose_equal (&a, &b));
  b = a;
  b.props[PSOAS_PROP_CHAIR] = 1;
  g_assert_false (psoas_pose_equal (&a, &b));
  b = a;
  b.turn = 1;
  g_assert_false (psoas_pose_equal (&a, &b));
  b = a;
  b.hands[1] = PSOAS_HAND_GRIP;
  g_assert_false (psoas_pose_equal (&a, &b));
  b = a;
  b.contacts[PSOAS_LIMB_FAR_ARM].on = PSOAS_SUPPORT_ROOM;
  g_assert_false (psoas_pose_equal (&a, &b));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pose/reads-every-value", test_reads_every_value);
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++) {
    g_autofree char *path = g_strdup_printf ("/pose/refuses/%s", refusals[i].name);

    g_test_add_data_func (path, &refusals[i], test_refuses);
  }
  g_test_add_func ("/pose/missing-file", test_missing_file);
  g_test_add_func ("/pose/mix", test_mix);
  g_test_add_func ("/pose/equal", test_equal);

  return g_test_run ();
}
