/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/psoas-figure-view.h"
#include "content/psoas-guidance.h"
#include "psoas-settings.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_STRETCH_PAGE (psoas_stretch_page_get_type ())

/*
 * PsoasStretchPage:
 *
 * Everything about one stretch, to be looked at without starting it: the figure with its checkpoints, the
 * words, the options, and Start.
 */
G_DECLARE_FINAL_TYPE (PsoasStretchPage, psoas_stretch_page, PSOAS, STRETCH_PAGE, GtkWidget)

GtkWidget *psoas_stretch_page_new         (PsoasFigure      *figure,
                                           PsoasGuidance    *guidance,
                                           PsoasSettings    *settings);
void       psoas_stretch_page_set_stretch (PsoasStretchPage *self,
                                           PsoasStretch     *stretch);
/* To be looked at only; @notice: (transfer floating) */
void       psoas_stretch_page_set_preview (PsoasStretchPage *self,
                                           GtkWidget        *notice);

G_END_DECLS
