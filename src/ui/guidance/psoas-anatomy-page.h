/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-anatomy.h"
#include "content/psoas-guidance.h"
#include "psoas-drawing.h"
#include "psoas-figure.h"
#include "content/psoas-library.h"
#include "psoas-settings.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_ANATOMY_PAGE (psoas_anatomy_page_get_type ())

/* PsoasAnatomyPage: where the psoas is and what it does.  Has its own header bar with win.back. */
G_DECLARE_FINAL_TYPE (PsoasAnatomyPage, psoas_anatomy_page, PSOAS, ANATOMY_PAGE, GtkWidget)

GtkWidget *psoas_anatomy_page_new (PsoasAnatomy  *anatomy,
                                   PsoasDrawing  *drawing,
                                   PsoasGuidance *guidance,
                                   PsoasFigure   *figure,
                                   PsoasLibrary  *library,
                                   PsoasSettings *settings);

G_END_DECLS
