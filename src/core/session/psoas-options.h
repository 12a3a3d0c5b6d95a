/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-breath.h"
#include "content/psoas-stretch.h"

G_BEGIN_DECLS

/* What a person chose for a session; see psoas_options_init(). */
typedef struct {
  PsoasHoldUnit unit;
  int amount;                 /* breaths or seconds a hold */
  int rounds;
  PsoasSide first_side;       /* LEFT or RIGHT */
  PsoasBreathPattern breath;
  int get_ready;              /* s before the first posture, 5..120 */
  int change_over;            /* s between sides, 5..60 */
  gboolean wait_for_me;       /* the first posture, and each change of posture that the stretch names, last until
                                 the person says go */
  int variation;              /* -1: the full stretch; else index of the easier variation for both sides */
} PsoasOptions;

#define PSOAS_GET_READY_MIN 5
#define PSOAS_GET_READY_MAX 120
#define PSOAS_GET_READY_DEFAULT 15
#define PSOAS_CHANGE_OVER_MIN 5
#define PSOAS_CHANGE_OVER_MAX 60
#define PSOAS_CHANGE_OVER_DEFAULT 10

void psoas_options_init  (PsoasOptions *self,
                          PsoasStretch *stretch);
/* Brings every amount into the stretch's ranges. */
void psoas_options_clamp (PsoasOptions *self,
                          PsoasStretch *stretch);

G_END_DECLS
