/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-journal.h"

G_BEGIN_DECLS

/* For a window that is about to close.  TRUE: something is not saved, even after one more try, and the person
 * is asked what to do about it; the answer closes @window, where it says so. */
gboolean psoas_unsaved_dialog_ask (GtkWindow    *window,
                                   PsoasJournal *journal);

G_END_DECLS
