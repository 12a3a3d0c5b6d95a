/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How long the main loop is busy at a time.  Counted is the processor time of the main thread between two waits: other
 * programs do not make it longer. */

/* From now on */
void   test_turns_begin (void);
/* Turns the loop until nothing is drawn any more.  Returns: the longest turn, ms */
double test_turns_end   (GtkWidget *widget);

G_END_DECLS
