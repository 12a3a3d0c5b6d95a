/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-pose.h"
#include "psoas-skeleton.h"

G_BEGIN_DECLS

/* Lengths of the segments that bend, in view box units: 0.186, 0.146, 0.245 and 0.246 of 1005 in the tables
 * of Drillis and Contini (1966), "Body Segment Parameters", as quoted by Winter. */
#define PSOAS_ARM_LENGTH 184.0
#define PSOAS_FOREARM_LENGTH 147.0
#define PSOAS_THIGH_LENGTH 245.0
#define PSOAS_SHANK_LENGTH 246.0
/* How far up the screen whatever is on the far side is drawn: one looks down on the mat a little. */
#define PSOAS_DEPTH 14.0

/* Where a joint's part stands in @pose, with all that it hangs on; far parts without PSOAS_DEPTH. */
PsoasBone psoas_body_place (const PsoasPose *pose,
                            PsoasJoint       joint);

G_END_DECLS
