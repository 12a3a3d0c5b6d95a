/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-pose.h"

G_BEGIN_DECLS

#define PSOAS_N_SHADOWS 9

/* What a part throws on the mat where it comes near */
typedef struct {
  double x, y;       /* its middle, view box units */
  double width;      /* view box units */
  double strength;   /* 0..1 */
} PsoasShadow;

const char *psoas_shadow_get_nick (int              index); /* the end of its id: "near-foot" */
void        psoas_shadow_cast     (const PsoasPose *pose,
                                   int              index,
                                   PsoasShadow     *shadow);

G_END_DECLS
