/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-pose.h"
#include "psoas-skeleton.h"

G_BEGIN_DECLS

/* Where the free end of the strap leaves the thigh, and how it is turned to reach the near hand; its length */
double psoas_strap_place_tail  (const PsoasPose *pose,
                                PsoasBone       *begin);
double psoas_strap_get_opacity (const PsoasPose *pose); /* 0..1 */

G_END_DECLS
