/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-statistics.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Scores before and after sessions over days, told apart by their marks, not by colour alone.  Draws in
 * the rectangle from @x, @y; in points. */
void psoas_report_chart_draw (cairo_t *cr,
                              GArray  *spans,   /* (element-type PsoasPainSpan) */
                              GArray  *episodes, /* (element-type int): days on which an episode of pain begins */
                              int      first,   /* day */
                              int      last,
                              double   x,
                              double   y,
                              double   width,
                              double   height);

G_END_DECLS
