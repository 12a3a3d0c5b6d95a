/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-skeleton.h"

#include <math.h>

/* 6 units are 1 cm, the hip joint is the origin. */
typedef struct {
  const char *nick;
  PsoasBone rest;     /* middle of the body, standing */
  double waist;       /* share of the waist's angle that the disc below it takes */
  double chest;       /* share of the chest's */
} Vertebra;

/*
 * The sacrum's upper plate slopes 38 degrees, the hollow is deepest at L3.  The
 * discs that share an angle lie evenly about the outline's joint, so the spine's
 * upper end follows the chest.
 */
static const Vertebra vertebrae[PSOAS_N_VERTEBRAE] = {
  { "l5", { -17.0, -73.5, 24 }, 0.25, 0 },
  { "l4", { -11.5, -93.0, 11 }, 0.25, 0 },
  { "l3", { -9.0, -113.5, 2 }, 0.25, 0 },
  { "l2", { -10.0, -134.0, -7 }, 0.25, 0 },
  { "l1", { -13.5, -154.5, -12 }, 0, 1 / 3.0 },
  { "t12", { -18.5, -174.5, -15 }, 0, 1 / 3.0 },
  { "t11", { -24.0, -193.0, -17 }, 0, 1 / 3.0 },
  { "t10", { -29.5, -210.5, -17 }, 0, 0 },
};

/* The middle of the sacrum's upper plate */
static const PsoasBone sacrum = { -24, -63, 38 };

/**
 * psoas_skeleton_get_vertebra_nick:
 * @index: 0..PSOAS_N_VERTEBRAE-1, from the sacrum up
 *
 * Returns: (transfer none): its id in xray.svg
 */
const char *
psoas_skeleton_get_vertebra_nick (int index)
{
  g_return_val_if_fail (index >= 0 && index < PSOAS_N_VERTEBRAE, NULL);

  return vertebrae[index].nick;
}

/**
 * psoas_bone_map:
 * @self: a bone that has been placed
 * @x: (inout): in the bone's drawing, then inside #root
 * @y: (inout): likewise
 */
void
psoas_bone_map (const PsoasBone *self,
                double          *x,
                double          *y)
{
  double angle = self->turn * G_PI / 180;
  double across = *x, down = *y;

  *x = self->x + across * cos (angle) - down * sin (angle);
  *y = self->y + across * sin (angle) + down * cos (angle);
}

/* Places a bone on the one below: both turn about the middle between them. */
static void
place_next (const PsoasBone *below_rest,
            const PsoasBone *below,
            const PsoasBone *rest,
            double           bend,
            PsoasBone       *placed)
{
  double bent = below->turn - below_rest->turn;
  PsoasBone disc = { below->x, below->y, bent };
  double x = (rest->x - below_rest->x) / 2, y = (rest->y - below_rest->y) / 2;
  PsoasBone above;

  above.x = x;
  above.y = y;
  psoas_bone_map (&disc, &above.x, &above.y);
  above.turn = bent + bend;

  psoas_bone_map (&above, &x, &y);
  placed->x = x;
  placed->y = y;
  placed->turn = rest->turn + bent + bend;
}

/**
 * psoas_skeleton_place_spine:
 * @pose: a posture
 * @spine: (out): where each vertebra's drawing stands
 */
void
psoas_skeleton_place_spine (const PsoasPose *pose,
                            PsoasBone        spine[PSOAS_N_VERTEBRAE])
{
  const PsoasBone *rest_below = &sacrum, *below = &sacrum;

  for (int i = 0; i < PSOAS_N_VERTEBRAE; i++) {
    double bend = vertebrae[i].waist * pose->angles[PSOAS_JOINT_WAIST] +
                  vertebrae[i].chest * pose->angles[PSOAS_JOINT_CHEST];

    place_next (rest_below, below, &vertebrae[i].rest, bend, &spine[i]);
    rest_below = &vertebrae[i].rest;
    below = &spine[i];
  }
}
