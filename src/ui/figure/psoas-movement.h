/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-pose.h"

G_BEGIN_DECLS

/**
 * PsoasMovement:
 *
 * The way from one posture to another, eased.  It is told the time, in µs of any clock that does not
 * run backwards, and begins when it is first told.
 */
typedef struct {
  PsoasPose from;
  PsoasPose to;
  gint64 duration;   /* µs */
  gint64 begin;      /* µs; -1: it has not begun */
  gint64 shown;      /* µs: when a posture was last given */
} PsoasMovement;

void     psoas_movement_init   (PsoasMovement   *self,
                                const PsoasPose *from,
                                const PsoasPose *to,
                                gint64           duration);
gboolean psoas_movement_step   (PsoasMovement   *self,
                                gint64           now,
                                PsoasPose       *pose);
gboolean psoas_movement_is_over (const PsoasMovement *self,
                                 gint64               now);

G_END_DECLS
