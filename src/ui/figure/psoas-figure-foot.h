/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PSOAS_TYPE_FIGURE_FOOT (psoas_figure_foot_get_type ())
G_DECLARE_FINAL_TYPE (PsoasFigureFoot, psoas_figure_foot, PSOAS, FIGURE_FOOT, GtkWidget)

GtkWidget *psoas_figure_foot_new           (void);
void       psoas_figure_foot_set_heading   (PsoasFigureFoot  *self,
                                            const char       *heading);
void       psoas_figure_foot_tell_view     (PsoasFigureFoot  *self,
                                            const PsoasScene *scene);
void       psoas_figure_foot_set_type_size (PsoasFigureFoot  *self,
                                            int               size);

G_END_DECLS
