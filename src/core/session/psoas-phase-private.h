/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-plan.h"

G_BEGIN_DECLS

/* Phases while a plan is built; after that they never change, and plans share them (GRcBox). */

PsoasPhase *psoas_phase_new           (PsoasPhaseKind  kind,
                                       PsoasSide       side,
                                       const char     *from_pose);
PsoasPhase *psoas_phase_ref           (PsoasPhase     *self);
void        psoas_phase_unref         (PsoasPhase     *self);
/* Adds a cue that begins where the one before ends, and lengthens the phase by it. */
void        psoas_phase_append        (PsoasPhase     *self,
                                       const char     *pose,
                                       PsoasSentence  *sentence,
                                       gint64          length);
/* A cue for each step; where they take less than @at_least (µs), each is given more in proportion. */
void        psoas_phase_append_steps  (PsoasPhase     *self,
                                       GPtrArray      *steps,
                                       gint64          at_least);
/* Shares @length (µs), or what their words need, out to @sentences. */
void        psoas_phase_append_shared (PsoasPhase     *self,
                                       const char     *pose,
                                       GPtrArray      *sentences,
                                       gint64          length);
/* Makes the phase last until the person says go, and says so at its end. */
void        psoas_phase_append_wait   (PsoasPhase     *self);
/* The posture that the phase ends in */
const char *psoas_phase_get_last_pose (const PsoasPhase *self);

G_END_DECLS
