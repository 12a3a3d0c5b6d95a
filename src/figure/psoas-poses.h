/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "psoas-pose.h"

G_BEGIN_DECLS

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
