/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-markers.h"

G_BEGIN_DECLS

void psoas_arrow_draw (double                    from_x,
                       double                    from_y,
                       double                    to_x,
                       double                    to_y,
                       const PsoasMarkerColours *colours,
                       cairo_t                  *cr);

G_END_DECLS
