/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/psoas-stretch-file.h"
#include "psoas-figure.h"
#include "psoas-settings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PSOAS_TYPE_STRETCH_FILE_PAGE (psoas_stretch_file_page_get_type ())

/**
 * PsoasStretchFilePage:
 *
 * A stretch file that was opened, to be looked at: who wrote it, what the check found, and every step.  It is added
 * by its button alone, and replaces another only after a question.
 *
 * Signal "added": it is among the stretches now.
 */
G_DECLARE_FINAL_TYPE (PsoasStretchFilePage, psoas_stretch_file_page, PSOAS, STRETCH_FILE_PAGE, GtkWidget)

GtkWidget *psoas_stretch_file_page_new (PsoasStretchFile *file,
                                        PsoasFigure      *figure,
                                        PsoasSettings    *settings);
/* (transfer none): of the stretch in it */
const char *psoas_stretch_file_page_get_id (PsoasStretchFilePage *self);

G_END_DECLS
