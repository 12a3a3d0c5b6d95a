/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PSOAS_TYPE_RING (psoas_ring_get_type ())

/*
 * PsoasRing:
 *
 * How much of a phase is left, as an arc around its child; inside it a disc that grows and shrinks with
 * the breath.  A picture only: the words beside it say the same.
 *
 * # CSS nodes
 * A single node, `ring`; colours are its `color`.
 */
G_DECLARE_FINAL_TYPE (PsoasRing, psoas_ring, PSOAS, RING, GtkWidget)

/* 0..1: the part that is left */
void psoas_ring_set_left   (PsoasRing *self,
                            double     left);
/* 0..1: how full the breath is; negative: no disc */
void psoas_ring_set_breath (PsoasRing *self,
                            double     breath);
/* Smallest width and height, px */
void psoas_ring_set_size   (PsoasRing *self,
                            int        size);

G_END_DECLS
