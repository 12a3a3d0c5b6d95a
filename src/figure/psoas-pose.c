/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-pose.h"

#include <math.h>

static const char * const joint_nicks[PSOAS_N_JOINTS] = {
  "waist",
  "chest",
  "neck",
  "head",
  "near-arm",
  "near-forearm",
  "near-hand",
  "far-arm",
  "far-forearm",
  "far-hand",
  "near-leg",
  "near-shank",
  "near-foot",
  "far-leg",
  "far-shank",
  "far-foot",
};

static const char * const prop_nicks[PSOAS_N_PROPS] = { "cushion", "chair", "towel", "strap", "mat-above" };
static const char * const hand_nicks[PSOAS_N_HANDS] = { "rest", "on-thigh", "grip", "hold-edge" };

/**
 * psoas_joint_get_nick:
 * @self: a joint
 *
 * Returns: the id or class of its part in figure.svg
 */
const char *
psoas_joint_get_nick (PsoasJoint self)
{
  g_return_val_if_fail ((int) self >= 0 && self < PSOAS_N_JOINTS, NULL);

  return joint_nicks[self];
}

/**
 * psoas_prop_get_nick:
 * @self: a thing beside the person
 *
 * Returns: its class in figure.svg, its name in poses.ini
 */
const char *
psoas_prop_get_nick (PsoasProp self)
{
  g_return_val_if_fail ((int) self >= 0 && self < PSOAS_N_PROPS, NULL);

  return prop_nicks[self];
}

/**
 * psoas_hand_get_nick:
 * @self: a way to hold a hand
 *
 * Returns: the end of its id in figure.svg, its name in poses.ini
 */
const char *
psoas_hand_get_nick (PsoasHand self)
{
  g_return_val_if_fail ((int) self >= 0 && self < PSOAS_N_HANDS, NULL);

  return hand_nicks[self];
}

/* Postures that differ by less than can be drawn are equal. */
static gboolean
nearly (double a,
        double b)
{
  return fabs (a - b) < 0.0005;
}

static gboolean
same_contact (const PsoasContact *a,
              const PsoasContact *b)
{
  return a->on == b->on && nearly (a->x, b->x) && nearly (a->y, b->y) && nearly (a->turn, b->turn);
}

/**
 * psoas_pose_equal:
 * @self: a pose
 * @other: another
 *
 * Returns: whether both look the same
 */
gboolean
psoas_pose_equal (const PsoasPose *self,
                  const PsoasPose *other)
{
  if (!nearly (self->x, other->x) || !nearly (self->y, other->y) ||
      !nearly (self->turn, other->turn))
    return FALSE;

  for (int i = 0; i < PSOAS_N_JOINTS; i++)
    if (!nearly (self->angles[i], other->angles[i]))
      return FALSE;
  for (int i = 0; i < PSOAS_N_PROPS; i++)
    if (!nearly (self->props[i], other->props[i]))
      return FALSE;
  for (int i = 0; i < PSOAS_N_LIMBS; i++)
    if (!same_contact (&self->contacts[i], &other->contacts[i]))
      return FALSE;

  return self->hands[0] == other->hands[0] && self->hands[1] == other->hands[1];
}
