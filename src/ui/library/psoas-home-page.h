/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-figure.h"
#include "psoas-journal.h"
#include "content/psoas-library.h"
#include "psoas-settings.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_HOME_PAGE (psoas_home_page_get_type ())

/**
 * PsoasHomePage:
 *
 * The stretches as cards with what was done of them today, safety guidance, and the main menu.
 */
G_DECLARE_FINAL_TYPE (PsoasHomePage, psoas_home_page, PSOAS, HOME_PAGE, GtkWidget)

GtkWidget *psoas_home_page_new (PsoasLibrary  *library,
                                PsoasFigure   *figure,
                                PsoasSettings *settings,
                                PsoasJournal  *journal);

G_END_DECLS
