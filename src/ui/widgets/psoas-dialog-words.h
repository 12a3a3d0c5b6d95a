/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Gives @dialog words in place of a body, at most @most px high: more of them scroll, and the answers stay in sight.
 * Returns: (transfer none): the label that has them */
GtkLabel *psoas_dialog_words_set (AdwMessageDialog *dialog,
                                  const char       *text,
                                  int               most);

G_END_DECLS
