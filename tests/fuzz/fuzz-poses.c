/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

#include "psoas-poses.h"

#include <math.h>

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasPoses) poses = psoas_poses_new_from_file (fuzz_file ("poses.ini", data, size), &error);

  g_assert_true ((poses == NULL) == (error != NULL));
  for (int i = 0; poses != NULL && psoas_poses_get_names (poses)[i] != NULL; i++) {
    const PsoasPose *pose = psoas_poses_find (poses, psoas_poses_get_names (poses)[i]);

    g_assert_true (isfinite (pose->x) && isfinite (pose->y) && isfinite (pose->turn));
    for (int joint = 0; joint < PSOAS_N_JOINTS; joint++)
      g_assert_true (isfinite (pose->angles[joint]));
  }

  return 0;
}
