/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/psoas-sentence.h"

G_BEGIN_DECLS

/* Sentences with the marks of their sources, as labels that wrap */
char      *psoas_sentence_label_get_markup (const PsoasSentence *sentence);
GtkWidget *psoas_sentence_label_new        (const char          *markup);

G_END_DECLS
