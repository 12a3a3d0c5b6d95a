/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-guidance.h"
#include "psoas-figure.h"
#include "psoas-pain-session.h"
#include "session/psoas-session.h"
#include "psoas-settings.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_SUMMARY_PAGE (psoas_summary_page_get_type ())

/**
 * PsoasSummaryPage:
 *
 * What was done per side, finish words, what the article says about repeating it, how much it hurts now
 * and what follows from that.  Own header bar.
 */
G_DECLARE_FINAL_TYPE (PsoasSummaryPage, psoas_summary_page, PSOAS, SUMMARY_PAGE, GtkWidget)

GtkWidget *psoas_summary_page_new         (PsoasFigure      *figure,
                                           PsoasPainSession *pain,
                                           PsoasGuidance    *guidance,
                                           PsoasSettings    *settings,
                                           PsoasJournal     *journal);
void       psoas_summary_page_set_session (PsoasSummaryPage *self,
                                           PsoasSession     *session);

G_END_DECLS
