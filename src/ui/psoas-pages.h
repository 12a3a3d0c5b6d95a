/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-guidance.h"
#include "content/psoas-library.h"
#include "psoas-figure.h"
#include "psoas-journal.h"
#include "psoas-pain-session.h"
#include "psoas-settings.h"

G_BEGIN_DECLS

/* The pages beside home that are kept, once they were made */
typedef enum {
  PSOAS_PAGE_STRETCH,
  PSOAS_PAGE_SUMMARY,
  PSOAS_PAGE_GUIDANCE,
  PSOAS_PAGE_GUIDANCE_IN_ENGLISH,
  PSOAS_PAGE_ANATOMY,
  PSOAS_PAGE_HELP,
  PSOAS_PAGE_HISTORY,
} PsoasPage;

#define PSOAS_N_PAGES 7

#define PSOAS_TYPE_PAGES (psoas_pages_get_type ())

/**
 * PsoasPages:
 *
 * Makes each page when it is first asked for, and keeps it as it was left.
 */
G_DECLARE_FINAL_TYPE (PsoasPages, psoas_pages, PSOAS, PAGES, GObject)

PsoasPages *psoas_pages_new (PsoasLibrary     *library,
                             PsoasGuidance    *guidance,
                             PsoasFigure      *figure,
                             PsoasSettings    *settings,
                             PsoasJournal     *journal,
                             PsoasPainSession *pain);
GtkWidget  *psoas_pages_get (PsoasPages      *self,
                             PsoasPage        page);

G_END_DECLS
