/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The joints of figure.svg that turn, in the order of PsoasPose.angles. */
typedef enum {
  PSOAS_JOINT_WAIST,
  PSOAS_JOINT_CHEST,
  PSOAS_JOINT_NECK,
  PSOAS_JOINT_HEAD,
  PSOAS_JOINT_NEAR_ARM,
  PSOAS_JOINT_NEAR_FOREARM,
  PSOAS_JOINT_NEAR_HAND,
  PSOAS_JOINT_FAR_ARM,
  PSOAS_JOINT_FAR_FOREARM,
  PSOAS_JOINT_FAR_HAND,
  PSOAS_JOINT_NEAR_LEG,
  PSOAS_JOINT_NEAR_SHANK,
  PSOAS_JOINT_NEAR_FOOT,
  PSOAS_JOINT_FAR_LEG,
  PSOAS_JOINT_FAR_SHANK,
  PSOAS_JOINT_FAR_FOOT,
} PsoasJoint;

#define PSOAS_N_JOINTS 16

/* Limbs that can rest on something with their end. */
typedef enum {
  PSOAS_LIMB_NEAR_LEG,
  PSOAS_LIMB_FAR_LEG,
  PSOAS_LIMB_NEAR_ARM,
  PSOAS_LIMB_FAR_ARM,
} PsoasLimb;

#define PSOAS_N_LIMBS 4

/* What a limb rests on */
typedef enum {
  PSOAS_SUPPORT_NONE,
  PSOAS_SUPPORT_ROOM,        /* what stands still: mat, cushion, chair */
  PSOAS_SUPPORT_ROOM_KNEE,   /* likewise, with the knee instead of the foot */
  PSOAS_SUPPORT_NEAR_THIGH,
  PSOAS_SUPPORT_FAR_THIGH,
} PsoasSupport;

/* Where a wrist, ankle or knee stays while its limb is in contact */
typedef struct {
  PsoasSupport on;
  double x, y;     /* view box units: of the room, or of the thigh's own drawing */
  double turn;     /* degrees: of hand, foot or shank, relative to what it rests on */
} PsoasContact;

/* How a hand is held */
typedef enum {
  PSOAS_HAND_REST,
  PSOAS_HAND_ON_THIGH,
  PSOAS_HAND_GRIP,
  PSOAS_HAND_HOLD_EDGE,
} PsoasHand;

#define PSOAS_N_HANDS 4

/* Things a posture needs beside the person. */
typedef enum {
  PSOAS_PROP_CUSHION, /* under the knee */
  PSOAS_PROP_CHAIR,   /* on the far side, to hold on to */
  PSOAS_PROP_TOWEL,   /* folded, under the head */
  PSOAS_PROP_STRAP,   /* a towel looped behind the raised thigh, its ends in the hands */
  PSOAS_PROP_MAT_ABOVE, /* the mat as it is seen from above, instead of from beside it: for who lies on the side */
} PsoasProp;

#define PSOAS_N_PROPS 5

/* A posture: where the hip stands in the view box, how the figure is turned, every joint's angle. */
typedef struct {
  double x, y;                            /* view box units */
  double turn;                            /* degrees, clockwise on screen */
  double angles[PSOAS_N_JOINTS];          /* degrees, clockwise, each relative to its parent part */
  PsoasContact contacts[PSOAS_N_LIMBS];   /* a limb in contact gets its angles from there */
  PsoasHand hands[2];                     /* near, far */
  double props[PSOAS_N_PROPS];            /* 0 gone to 1 there */
} PsoasPose;

const char *psoas_joint_get_nick (PsoasJoint self); /* the SVG's id or class: "near-leg" */
const char *psoas_prop_get_nick  (PsoasProp self);
const char *psoas_hand_get_nick  (PsoasHand self);
gboolean    psoas_pose_equal     (const PsoasPose *self,
                                  const PsoasPose *other);

G_END_DECLS
