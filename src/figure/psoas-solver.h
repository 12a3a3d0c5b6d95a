/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-pose.h"

G_BEGIN_DECLS

/* Turns the limbs that are in contact so that they reach it. */
void      psoas_pose_solve (PsoasPose       *self);
/* The pose a part of the way from @from to @to; progress 0..1, not eased. */
PsoasPose psoas_pose_mix   (const PsoasPose *from,
                            const PsoasPose *to,
                            double           progress);

G_END_DECLS
