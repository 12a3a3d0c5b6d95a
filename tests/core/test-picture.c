/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture is a value: what shows the same is equal, and a copy needs nothing of what it was copied from. */

#include "content/psoas-picture.h"

static const char * const frame[] = { "start", "hold", NULL };

static PsoasCheckpoint knee = { .mistake = (char *) "knee-in" };
static PsoasCheckpoint pelvis = { .label = (char *) "pelvis" };

static PsoasPicture
make_picture (GPtrArray *checkpoints)
{
  return (PsoasPicture) {
    .pose = "hold", .towards = "rest", .progress = 0.5, .side = PSOAS_SIDE_LEFT, .frame = frame, .muscle = TRUE,
    .breath = 0.25, .checkpoints = checkpoints, .focused = &knee, .ghost = "start", .moved = "chest",
  };
}

/* Each of what is shown makes another picture of it. */
static void
test_differs (void)
{
  static const char * const shorter[] = { "hold", NULL };
  g_autoptr (GPtrArray) checkpoints = g_ptr_array_new ();
  const PsoasPicture picture = make_picture (checkpoints);
  PsoasPicture others[13];

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    others[i] = picture;
  others[0].pose = "start";
  others[1].towards = NULL;
  others[2].progress = 0.75;
  others[3].side = PSOAS_SIDE_RIGHT;
  others[4].frame = shorter;
  others[5].frame = NULL;
  others[6].muscle = FALSE;
  others[7].xray = TRUE;
  others[8].breath = 0.5;
  others[9].checkpoints = NULL;
  others[10].focused = &pelvis;
  others[11].mistake = TRUE;
  others[12].moved = "stomach";

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++) {
    g_assert_false (psoas_picture_equal (&picture, &others[i]));
    g_assert_false (psoas_picture_equal (&others[i], &picture));
    g_assert_true (psoas_picture_equal (&others[i], &others[i]));
  }
}

static void
test_same (void)
{
  g_autoptr (GPtrArray) checkpoints = g_ptr_array_new ();
  const PsoasPicture picture = make_picture (checkpoints);
  PsoasPicture other = picture;

  /* How it comes about is not what it shows. */
  other.moves = TRUE;
  other.duration = 3000;
  g_assert_true (psoas_picture_equal (&picture, &other));

  /* Nor is how far it would be on a way that it is not on. */
  other.towards = NULL;
  g_assert_false (psoas_picture_equal (&picture, &other));
  {
    PsoasPicture still = other;

    still.progress = 1;
    g_assert_true (psoas_picture_equal (&still, &other));
  }
}

static void
test_copy (void)
{
  GPtrArray *checkpoints = g_ptr_array_new ();
  g_autofree char *pose = g_strdup ("hold");
  g_auto (GStrv) strings = g_strdupv ((char **) frame);
  PsoasPicture picture = make_picture (checkpoints);
  PsoasPicture same = picture;
  g_autoptr (PsoasPicture) copy = NULL;

  picture.pose = pose;
  picture.frame = (const char * const *) strings;
  copy = psoas_picture_copy (&picture);
  g_ptr_array_unref (checkpoints);
  pose[0] = 'c';
  strings[0][0] = 'p';

  g_assert_true (psoas_picture_equal (copy, &same));
  g_assert_cmpuint (copy->checkpoints->len, ==, 0);
}

static void
test_mistake (void)
{
  PsoasPicture picture = { .focused = &knee };

  g_assert_null (psoas_picture_get_mistake (&picture));
  picture.mistake = TRUE;
  g_assert_cmpstr (psoas_picture_get_mistake (&picture), ==, "knee-in");
  picture.focused = &pelvis;
  g_assert_null (psoas_picture_get_mistake (&picture));
  picture.focused = NULL;
  g_assert_null (psoas_picture_get_mistake (&picture));
}

/* From the last to the first, and nothing where nothing is focused */
static void
test_turn_focus (void)
{
  g_autoptr (GPtrArray) checkpoints = g_ptr_array_new ();
  PsoasPicture picture = { .checkpoints = checkpoints, .focused = &pelvis };

  g_ptr_array_add (checkpoints, (gpointer) &knee);
  g_ptr_array_add (checkpoints, (gpointer) &pelvis);
  psoas_picture_turn_focus (&picture, 0);
  g_assert_true (picture.focused == &pelvis);
  psoas_picture_turn_focus (&picture, 1);
  g_assert_true (picture.focused == &knee);
  psoas_picture_turn_focus (&picture, 5);
  g_assert_true (picture.focused == &pelvis);
  picture.focused = NULL;
  psoas_picture_turn_focus (&picture, 1);
  g_assert_null (picture.focused);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture/differs", test_differs);
  g_test_add_func ("/picture/same", test_same);
  g_test_add_func ("/picture/copy", test_copy);
  g_test_add_func ("/picture/mistake", test_mistake);
  g_test_add_func ("/picture/turn-focus", test_turn_focus);

  return g_test_run ();
}
