/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

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

/* Things a posture needs beside the person. */
typedef enum {
  PSOAS_PROP_CUSHION = 1 << 0, /* under the back knee */
  PSOAS_PROP_CHAIR = 1 << 1,   /* in front, to hold on to */
  PSOAS_PROP_TOWEL = 1 << 2,   /* folded, under the head */
  PSOAS_PROP_STRAP = 1 << 3,   /* a towel looped behind the raised thigh, its ends in the hands */
} PsoasProps;

/* A posture: where the hip stands in the view box, how the figure is turned, every joint's angle. */
typedef struct {
  double x, y;                     /* view box units */
  double turn;                     /* degrees, clockwise on screen */
  double angles[PSOAS_N_JOINTS];   /* degrees, clockwise, each relative to its parent part */
  PsoasProps props;
} PsoasPose;

const char *psoas_joint_get_nick (PsoasJoint self); /* the SVG's id or class: "near-leg" */
/* The pose a part of the way from @from to @to; progress 0..1, not eased. */
PsoasPose   psoas_pose_mix       (const PsoasPose *from,
                                  const PsoasPose *to,
                                  double           progress);
gboolean    psoas_pose_equal     (const PsoasPose *self,
                                  const PsoasPose *other);

typedef enum {
  PSOAS_POSE_ERROR_UNREADABLE, /* no such file, or not a key file */
  PSOAS_POSE_ERROR_INVALID,    /* a joint or number that cannot be */
} PsoasPoseError;

#define PSOAS_POSE_ERROR (psoas_pose_error_quark ())
GQuark psoas_pose_error_quark (void);

#define PSOAS_TYPE_POSES (psoas_poses_get_type ())

/* PsoasPoses: the named poses of poses.ini.  Immutable. */
G_DECLARE_FINAL_TYPE (PsoasPoses, psoas_poses, PSOAS, POSES, GObject)

PsoasPoses         *psoas_poses_new_from_file (const char *path, GError **error);
const char * const *psoas_poses_get_names     (PsoasPoses *self);  /* NULL-terminated */
const PsoasPose    *psoas_poses_find          (PsoasPoses *self, const char *name); /* (nullable) */

G_END_DECLS
