/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-audio.h"
#include "psoas-start-request.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_SET_UP_PAGE (psoas_set_up_page_get_type ())

/**
 * PsoasSetUpPage:
 *
 * The card before a session: what to have at hand, where to turn the screen, and whether voice and
 * sounds are heard from the mat.
 */
G_DECLARE_FINAL_TYPE (PsoasSetUpPage, psoas_set_up_page, PSOAS, SET_UP_PAGE, GtkWidget)

GtkWidget *psoas_set_up_page_new (PsoasAudio        *audio,
                                  PsoasStartRequest *request);

/* Signal "ready" (PsoasStartRequest *request): the session is to begin. */

G_END_DECLS
