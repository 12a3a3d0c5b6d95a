/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-pain-session.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_ADVICE_LIST (psoas_advice_list_get_type ())

/**
 * PsoasAdviceList:
 *
 * What follows from the scores: each piece of advice with how urgent it is, why it is given, and the way to
 * the guidance.  It ends by saying that no message is no all-clear.
 */
G_DECLARE_FINAL_TYPE (PsoasAdviceList, psoas_advice_list, PSOAS, ADVICE_LIST, GtkWidget)

/* Shows what is due of @advice (element-type PsoasAdvice), and marks it as shown; with @limits also what
 * keeps a session from starting, due or not. */
void       psoas_advice_list_show (PsoasAdviceList  *self,
                                   PsoasPainSession *pain,
                                   GPtrArray        *advice,
                                   gboolean          limits);

G_END_DECLS
