/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "psoas-muscle.h"

G_BEGIN_DECLS

typedef struct {
  double red, green, blue;
  double alpha;             /* 0: is not drawn */
} PsoasInk;

/**
 * PsoasMuscleInk:
 *
 * The colours of the living muscle.  It is drawn with cairo, as a drawing of it for
 * librsvg would have to be written and read anew in every frame.
 */
typedef struct {
  PsoasInk halo;             /* parts it from all it lies over */
  PsoasInk edge;
  PsoasInk cool, mid, warm;  /* from the spine to the hip joint, where it is stretched */
  PsoasInk fibre;
} PsoasMuscleInk;

void psoas_muscle_ink_read (PsoasMuscleInk       *self,
                            const char           *css);
void psoas_muscle_ink_draw (const PsoasMuscleInk *self,
                            const PsoasMuscle    *muscle,
                            cairo_t              *cr);

G_END_DECLS
