/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-strap.h"

#include <math.h>

#include "psoas-body.h"

/* Where the loop opens, in the thigh's drawing, and the middle of a closed hand, in the hand's */
#define LOOP_X 46.0
#define LOOP_Y 150.0
#define FIST_X 2.0
#define FIST_Y 44.0
/* A strap that is held is about as long as this; one that would have to be longer is not there yet. */
#define HELD_LENGTH 110.0
#define FADE_LENGTH 60.0

/**
 * psoas_strap_place_tail:
 * @pose: a posture
 * @begin: (out): where it leaves the loop, in view box units; turned so that +x leads to the near hand
 *
 * Returns: its length, up to the middle of the near hand
 */
double
psoas_strap_place_tail (const PsoasPose *pose,
                        PsoasBone       *begin)
{
  PsoasBone thigh = psoas_body_place (pose, PSOAS_JOINT_FAR_LEG);
  PsoasBone hand = psoas_body_place (pose, PSOAS_JOINT_NEAR_HAND);
  double x = FIST_X, y = FIST_Y;

  begin->x = LOOP_X;
  begin->y = LOOP_Y;
  psoas_bone_map (&thigh, &begin->x, &begin->y);
  begin->y -= PSOAS_DEPTH;
  psoas_bone_map (&hand, &x, &y);
  begin->turn = atan2 (y - begin->y, x - begin->x) * 180 / G_PI;

  return hypot (x - begin->x, y - begin->y);
}

/**
 * psoas_strap_get_opacity:
 * @pose: a posture
 *
 * Returns: how much of the strap is there: none where the hand could not hold it
 */
double
psoas_strap_get_opacity (const PsoasPose *pose)
{
  PsoasBone begin;

  if (pose->props[PSOAS_PROP_STRAP] <= 0)
    return 0;

  return pose->props[PSOAS_PROP_STRAP] *
         CLAMP ((HELD_LENGTH + FADE_LENGTH - psoas_strap_place_tail (pose, &begin)) / FADE_LENGTH, 0, 1);
}
