/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PsoasTurn:
 *
 * The view walking round to the other side of the mat.  It is told the time, in µs of any clock that does
 * not run backwards, and begins when it is first told.
 */
typedef struct {
  double from;       /* 0..1: how much of the way was behind it when it began */
  gint64 begin;      /* µs; -1: it has not begun */
} PsoasTurn;

void   psoas_turn_init (PsoasTurn *self,
                        double     from);
double psoas_turn_step (PsoasTurn *self,
                        gint64     now);

G_END_DECLS
