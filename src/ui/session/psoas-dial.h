/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/psoas-session.h"
#include "widgets/psoas-type-size.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_DIAL (psoas_dial_get_type ())

/**
 * PsoasDial:
 *
 * What is left of the present phase: a number in a ring, what the number counts, and the breath; below or
 * beside it where in the session one is, and what comes next.
 */
G_DECLARE_FINAL_TYPE (PsoasDial, psoas_dial, PSOAS, DIAL, GtkWidget)

void psoas_dial_show          (PsoasDial           *self,
                               PsoasSession        *session,
                               gint64               now,
                               gboolean             moves);
void psoas_dial_set_bare      (PsoasDial           *self,
                               gboolean             bare);
void psoas_dial_set_type_size (PsoasDial           *self,
                               const PsoasTypeSize *size,
                               gboolean             wide);

G_END_DECLS
