/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-figure.h"

G_BEGIN_DECLS

/* What a guide draws, and what its value is. */
typedef enum {
  PSOAS_GUIDE_ARC,      /* the angle at a joint: degrees */
  PSOAS_GUIDE_PLUMB,    /* how far a line of the body leans from upright: degrees, either way */
  PSOAS_GUIDE_LEVEL,    /* how far a line of the body is from level: degrees, either way */
  PSOAS_GUIDE_DISTANCE, /* how far two places are apart, along one axis: cm */
  PSOAS_GUIDE_SPOT,     /* a place that is felt, not measured: no value */
} PsoasGuideShape;

/**
 * PsoasGuide:
 *
 * What a checkpoint looks at, measured on the posed figure: an immutable value in view box units.
 * An arc stands at @x;@y between its two arms; a plumb and a level line are the body's line from @from to @to,
 * to be compared with a true one through @x;@y; a distance reaches from @from to @to.
 */
typedef struct {
  PsoasGuideShape shape;
  double x, y;
  double from_x, from_y;
  double to_x, to_y;
  double value;        /* see PsoasGuideShape; negative: on the wrong side of 0 */
  double least, most;  /* the range in which it is right */
} PsoasGuide;

/* The names that a stretch file may use; NULL-terminated */
const char * const *psoas_guide_get_names (void);
/* FALSE: there is no guide of this name */
gboolean            psoas_guide_measure   (PsoasGuide       *self,
                                           PsoasFigure      *figure,
                                           const PsoasPose  *pose,
                                           const char       *name);
gboolean            psoas_guide_is_right  (const PsoasGuide *self);

G_END_DECLS
