/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-stretch.h"

G_BEGIN_DECLS

/* Fills @box with everything there is to read about @stretch, worded for @side: a heading and a list for
 * each part, and at the end where it comes from.  @references: (nullable) (element-type PsoasReference): what marks
 * stand for; without them nothing is said of where it comes from */
void psoas_stretch_texts_fill (GtkBox       *box,
                               PsoasStretch *stretch,
                               PsoasSide     side,
                               GPtrArray    *references);

G_END_DECLS
