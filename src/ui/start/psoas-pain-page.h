/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-guidance.h"
#include "psoas-pain-keeper.h"
#include "psoas-settings.h"
#include "content/psoas-stretch.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_PAIN_PAGE (psoas_pain_page_get_type ())

/**
 * PsoasPainPage:
 *
 * What is asked before a session, and what the answer says: go on, go on with the gentle stretch, or not now.
 *
 * Signal "start" (const char *id): the session may begin, of this stretch.
 */
G_DECLARE_FINAL_TYPE (PsoasPainPage, psoas_pain_page, PSOAS, PAIN_PAGE, GtkWidget)

GtkWidget *psoas_pain_page_new         (PsoasPainKeeper *keeper,
                                        PsoasGuidance   *guidance,
                                        PsoasSettings   *settings);
/* Begins anew; FALSE: there is nothing to ask and nothing to say, and the session may begin at once. */
gboolean   psoas_pain_page_set_stretch (PsoasPainPage   *self,
                                        PsoasStretch    *stretch);

G_END_DECLS
