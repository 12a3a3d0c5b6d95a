/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-shadow.h"

#include "psoas-body.h"

/* Where near parts touch the mat; the far ones do so further up. */
#define GROUND 881.0
/* As high as this a part throws none */
#define REACH 60.0

static const struct {
  const char *nick;
  PsoasJoint joint;
  double x, y;      /* the middle of what touches, in the part's drawing */
  double half;      /* how far its flesh reaches down from there */
  double width;
  gboolean far;
} parts[PSOAS_N_SHADOWS] = {
  { "near-foot", PSOAS_JOINT_NEAR_FOOT, 36, 20, 20, 190, FALSE },
  { "far-foot", PSOAS_JOINT_FAR_FOOT, 36, 20, 20, 190, TRUE },
  { "near-knee", PSOAS_JOINT_NEAR_SHANK, 0, 30, 36, 200, FALSE },
  { "far-knee", PSOAS_JOINT_FAR_SHANK, 0, 30, 36, 200, TRUE },
  { "near-hand", PSOAS_JOINT_NEAR_HAND, 0, 44, 22, 130, FALSE },
  { "far-hand", PSOAS_JOINT_FAR_HAND, 0, 44, 22, 130, TRUE },
  { "pelvis", PSOAS_JOINT_WAIST, -10, 70, 54, 260, FALSE },
  { "shoulder", PSOAS_JOINT_CHEST, -10, -80, 56, 240, FALSE },
  { "head", PSOAS_JOINT_HEAD, 0, -50, 58, 130, FALSE },
};

/**
 * psoas_shadow_get_nick:
 * @index: 0..PSOAS_N_SHADOWS-1
 *
 * Returns: (transfer none): the end of its id in figure.svg
 */
const char *
psoas_shadow_get_nick (int index)
{
  g_return_val_if_fail (index >= 0 && index < PSOAS_N_SHADOWS, NULL);

  return parts[index].nick;
}

/**
 * psoas_shadow_cast:
 * @pose: a posture
 * @index: 0..PSOAS_N_SHADOWS-1
 * @shadow: (out): what the part throws on the mat
 */
void
psoas_shadow_cast (const PsoasPose *pose,
                   int              index,
                   PsoasShadow     *shadow)
{
  PsoasBone part;
  double x, y, gap;

  g_return_if_fail (index >= 0 && index < PSOAS_N_SHADOWS);

  x = parts[index].x;
  y = parts[index].y;
  part = psoas_body_place (pose, parts[index].joint);
  psoas_bone_map (&part, &x, &y);
  gap = MAX (0, GROUND - y - parts[index].half);

  shadow->x = x;
  shadow->y = GROUND - (parts[index].far ? PSOAS_DEPTH : 0);
  shadow->width = parts[index].width;
  /* From above, what lies on the mat hides its own. */
  shadow->strength = CLAMP (1 - gap / REACH, 0, 1) * (1 - pose->props[PSOAS_PROP_MAT_ABOVE]);
}
