/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-space.h"

#include "psoas-body.h"
#include "psoas-strap.h"

#include <math.h>

#define STRAP_RADIUS 14.0

/* Around the parts of figure.svg, contours included, of whichever body is largest there; in each part's own drawing */
static const struct {
  PsoasJoint joint;
  PsoasSpace space;
} flesh[] = {
  { PSOAS_JOINT_WAIST, { 20, -40, 95, 10, -14, 95 } },
  { PSOAS_JOINT_CHEST, { -6, -108, 66, 0, -90, 76 } },
  { PSOAS_JOINT_CHEST, { 22, -40, 97, 20, -10, 90 } },
  { PSOAS_JOINT_NECK, { -4, 4, 50, -2, -40, 46 } },
  { PSOAS_JOINT_HEAD, { 0, -68, 76, 2, -40, 74 } },
  { PSOAS_JOINT_HEAD, { 20, -30, 52, 36, -8, 38 } },
  { PSOAS_JOINT_HEAD, { -46, -112, 30, -46, -112, 30 } },
  { PSOAS_JOINT_NEAR_ARM, { 0, 0, 47, 0, 90, 50 } },
  { PSOAS_JOINT_NEAR_ARM, { 0, 90, 50, 0, 184, 34 } },
  { PSOAS_JOINT_NEAR_FOREARM, { 0, 0, 34, 0, 147, 24 } },
  { PSOAS_JOINT_NEAR_HAND, { 0, 0, 24, 8, 62, 38 } },
  { PSOAS_JOINT_NEAR_HAND, { 8, 62, 38, -2, 84, 32 } },
  { PSOAS_JOINT_NEAR_HAND, { -20, 62, 17, -30, 64, 15 } },
  { PSOAS_JOINT_FAR_ARM, { 0, 0, 47, 0, 90, 50 } },
  { PSOAS_JOINT_FAR_ARM, { 0, 90, 50, 0, 184, 34 } },
  { PSOAS_JOINT_FAR_FOREARM, { 0, 0, 34, 0, 147, 24 } },
  { PSOAS_JOINT_FAR_HAND, { 0, 0, 24, 8, 62, 38 } },
  { PSOAS_JOINT_FAR_HAND, { 8, 62, 38, -2, 84, 32 } },
  { PSOAS_JOINT_FAR_HAND, { -20, 62, 17, -30, 64, 15 } },
  { PSOAS_JOINT_NEAR_LEG, { 4, 0, 76, 4, 70, 82 } },
  { PSOAS_JOINT_NEAR_LEG, { 4, 70, 82, 0, 245, 54 } },
  { PSOAS_JOINT_NEAR_SHANK, { -2, 0, 53, -4, 100, 58 } },
  { PSOAS_JOINT_NEAR_SHANK, { -4, 100, 58, 0, 215, 49 } },
  { PSOAS_JOINT_NEAR_SHANK, { 0, 215, 49, 0, 246, 28 } },
  { PSOAS_JOINT_NEAR_FOOT, { -6, 4, 36, -8, 14, 36 } },
  { PSOAS_JOINT_NEAR_FOOT, { -2, 10, 40, 95, 27, 23 } },
  { PSOAS_JOINT_FAR_LEG, { 4, 0, 76, 4, 70, 82 } },
  { PSOAS_JOINT_FAR_LEG, { 4, 70, 82, 0, 245, 54 } },
  { PSOAS_JOINT_FAR_SHANK, { -2, 0, 53, -4, 100, 58 } },
  { PSOAS_JOINT_FAR_SHANK, { -4, 100, 58, 0, 215, 49 } },
  { PSOAS_JOINT_FAR_SHANK, { 0, 215, 49, 0, 246, 28 } },
  { PSOAS_JOINT_FAR_FOOT, { -6, 4, 36, -8, 14, 36 } },
  { PSOAS_JOINT_FAR_FOOT, { -2, 10, 40, 95, 27, 23 } },
};

/* It hangs on no joint. */
static const PsoasSpace pelvis = { 10, -46, 94, -2, -12, 74 };

static const PsoasSpace mat = { 62, 884, 42, 1418, 884, 42 };
static const PsoasSpace mat_above = { 62, 684, 236, 1418, 684, 236 };
/* The chair's back, its seat, its legs */
static const PsoasSpace chair[] = {
  { 958, 336, 18, 966, 846, 18 },
  { 958, 604, 18, 1136, 604, 18 },
  { 1132, 604, 14, 1132, 846, 14 },
  { 1012, 604, 14, 1016, 836, 14 },
  { 1148, 614, 14, 1152, 836, 14 },
};
static const PsoasSpace cushion = { 618, 866, 34, 764, 866, 34 };

static gboolean
is_far (PsoasJoint joint)
{
  return joint >= PSOAS_JOINT_FAR_LEG || (joint >= PSOAS_JOINT_FAR_ARM && joint <= PSOAS_JOINT_FAR_HAND);
}

static void
take (GArray           *taken,
      const PsoasBone  *bone,
      const PsoasSpace *space,
      double            up)
{
  PsoasSpace placed = *space;

  psoas_bone_map (bone, &placed.x, &placed.y);
  psoas_bone_map (bone, &placed.to_x, &placed.to_y);
  placed.y -= up;
  placed.to_y -= up;
  g_array_append_val (taken, placed);
}

/**
 * psoas_space_of_person:
 * @pose: a posture
 *
 * Returns: (transfer full) (element-type PsoasSpace): what a person takes up in it, whichever of the bodies
 *   they have, in view box units, to within 8 of these
 */
GArray *
psoas_space_of_person (const PsoasPose *pose)
{
  GArray *taken = g_array_sized_new (FALSE, FALSE, sizeof (PsoasSpace), G_N_ELEMENTS (flesh) + 1);
  const PsoasBone root = { pose->x, pose->y, pose->turn };

  for (gsize i = 0; i < G_N_ELEMENTS (flesh); i++) {
    PsoasBone bone = psoas_body_place (pose, flesh[i].joint);

    take (taken, &bone, &flesh[i].space, is_far (flesh[i].joint) ? PSOAS_DEPTH : 0);
  }
  take (taken, &root, &pelvis, 0);

  return taken;
}

/**
 * psoas_space_of_props:
 * @pose: a posture
 *
 * Returns: (transfer full) (element-type PsoasSpace): what the mat and all that stands on it take up, in view
 *   box units
 */
GArray *
psoas_space_of_props (const PsoasPose *pose)
{
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (PsoasSpace));

  /* The towel under the head lies within the mat's own height. */
  g_array_append_val (taken, mat);
  if (pose->props[PSOAS_PROP_MAT_ABOVE] > 0)
    g_array_append_val (taken, mat_above);
  if (pose->props[PSOAS_PROP_CHAIR] > 0)
    g_array_append_vals (taken, chair, G_N_ELEMENTS (chair));
  if (pose->props[PSOAS_PROP_CUSHION] > 0)
    g_array_append_val (taken, cushion);
  if (psoas_strap_get_opacity (pose) > 0) {
    PsoasBone begin;
    PsoasSpace tail = { 0, 0, STRAP_RADIUS, psoas_strap_place_tail (pose, &begin), 0, STRAP_RADIUS };

    take (taken, &begin, &tail, 0);
  }

  return taken;
}

/**
 * psoas_space_get_distance:
 * @self: a space
 * @x: of a point
 * @y: of a point
 *
 * Returns: how far outside of it the point is, in the space's own units; below 0: inside
 */
double
psoas_space_get_distance (const PsoasSpace *self,
                          double            x,
                          double            y)
{
  double dx = self->to_x - self->x, dy = self->to_y - self->y;
  double length = dx * dx + dy * dy;
  double along = length > 0 ? CLAMP (((x - self->x) * dx + (y - self->y) * dy) / length, 0, 1) : 0;

  return hypot (x - self->x - along * dx, y - self->y - along * dy)
         - (self->radius + along * (self->to_radius - self->radius));
}
