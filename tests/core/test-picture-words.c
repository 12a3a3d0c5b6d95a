/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words/psoas-picture-words.h"

#include "test-stretches.h"

static void
test_posture (void)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  g_autofree char *start = psoas_picture_words_posture (stretch, "start", PSOAS_SIDE_LEFT);
  g_autofree char *left = psoas_picture_words_posture (stretch, "hold", PSOAS_SIDE_LEFT);
  g_autofree char *right = psoas_picture_words_posture (stretch, "hold", PSOAS_SIDE_RIGHT);

  g_assert_cmpstr (start, ==, "At the start. Left hip. Seen from the left.");
  g_assert_cmpstr (left, ==, "Left leg long. Left hip. Seen from the left.");
  g_assert_cmpstr (right, ==, "Right leg long. Right hip. Seen from the right.");
}

static void
test_mistake (void)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  const PsoasCheckpoint checkpoint = { .mistake = (char *) "knee" };
  g_autofree char *words = psoas_picture_words_mistake (stretch, &checkpoint, PSOAS_SIDE_RIGHT);

  g_assert_cmpstr (words, ==, "Avoid this: Left knee up. Right hip. Seen from the right.");
}

static void
test_checkpoint (void)
{
  g_autoptr (PsoasStretch) stretch = test_stretch_new ("lying");
  const PsoasCheckpoint *checkpoint = g_ptr_array_index (psoas_stretch_get_checkpoints (stretch), 0);
  g_autofree char *words = psoas_picture_words_checkpoint (checkpoint, 1, PSOAS_SIDE_LEFT);

  g_assert_cmpstr (words, ==, "Checkpoint 1: One. Check one.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture-words/posture", test_posture);
  g_test_add_func ("/picture-words/mistake", test_mistake);
  g_test_add_func ("/picture-words/checkpoint", test_checkpoint);

  return g_test_run ();
}
