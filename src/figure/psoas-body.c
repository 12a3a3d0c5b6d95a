/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-body.h"

#define ROOT -1

/* How the parts of figure.svg hang on each other */
static const struct {
  int parent;    /* a PsoasJoint or ROOT */
  double x, y;   /* where the joint is in the parent's drawing */
} joints[PSOAS_N_JOINTS] = {
  [PSOAS_JOINT_WAIST] = { ROOT, 0, -92 },
  [PSOAS_JOINT_CHEST] = { PSOAS_JOINT_WAIST, 0, -72 },
  [PSOAS_JOINT_NECK] = { PSOAS_JOINT_CHEST, 6, -140 },
  [PSOAS_JOINT_HEAD] = { PSOAS_JOINT_NECK, -2, -52 },
  [PSOAS_JOINT_NEAR_ARM] = { PSOAS_JOINT_CHEST, -6, -112 },
  [PSOAS_JOINT_NEAR_FOREARM] = { PSOAS_JOINT_NEAR_ARM, 0, PSOAS_ARM_LENGTH },
  [PSOAS_JOINT_NEAR_HAND] = { PSOAS_JOINT_NEAR_FOREARM, 0, PSOAS_FOREARM_LENGTH },
  [PSOAS_JOINT_FAR_ARM] = { PSOAS_JOINT_CHEST, 4, -100 },
  [PSOAS_JOINT_FAR_FOREARM] = { PSOAS_JOINT_FAR_ARM, 0, PSOAS_ARM_LENGTH },
  [PSOAS_JOINT_FAR_HAND] = { PSOAS_JOINT_FAR_FOREARM, 0, PSOAS_FOREARM_LENGTH },
  [PSOAS_JOINT_NEAR_LEG] = { ROOT, 0, 0 },
  [PSOAS_JOINT_NEAR_SHANK] = { PSOAS_JOINT_NEAR_LEG, 0, PSOAS_THIGH_LENGTH },
  [PSOAS_JOINT_NEAR_FOOT] = { PSOAS_JOINT_NEAR_SHANK, 0, PSOAS_SHANK_LENGTH },
  [PSOAS_JOINT_FAR_LEG] = { ROOT, 0, 0 },
  [PSOAS_JOINT_FAR_SHANK] = { PSOAS_JOINT_FAR_LEG, 0, PSOAS_THIGH_LENGTH },
  [PSOAS_JOINT_FAR_FOOT] = { PSOAS_JOINT_FAR_SHANK, 0, PSOAS_SHANK_LENGTH },
};

/**
 * psoas_body_place:
 * @pose: a posture
 * @joint: one of its joints
 *
 * Returns: where the joint's part begins, in view box units, and how it is turned on screen, in degrees
 *   clockwise.  Parts of the far side are drawn %PSOAS_DEPTH further up.
 */
PsoasBone
psoas_body_place (const PsoasPose *pose,
                  PsoasJoint       joint)
{
  PsoasBone parent = { pose->x, pose->y, pose->turn };
  PsoasBone placed;

  if (joints[joint].parent != ROOT)
    parent = psoas_body_place (pose, joints[joint].parent);

  placed = (PsoasBone) { joints[joint].x, joints[joint].y, parent.turn + pose->angles[joint] };
  psoas_bone_map (&parent, &placed.x, &placed.y);

  return placed;
}
