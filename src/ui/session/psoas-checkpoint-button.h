/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-picture.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_CHECKPOINT_BUTTON (psoas_checkpoint_button_get_type ())

/**
 * PsoasCheckpointButton:
 *
 * What to check now; pressed, it gives way to the next.
 */
G_DECLARE_FINAL_TYPE (PsoasCheckpointButton, psoas_checkpoint_button, PSOAS, CHECKPOINT_BUTTON, GtkButton)

char *psoas_checkpoint_button_show          (PsoasCheckpointButton *self,
                                             const PsoasPicture    *picture,
                                             PsoasSide              side);
void  psoas_checkpoint_button_set_type_size (PsoasCheckpointButton *self,
                                             int                    size);

G_END_DECLS
