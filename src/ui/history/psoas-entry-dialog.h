/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-journal-entries.h"
#include "psoas-journal-sessions.h"

G_BEGIN_DECLS

/* Dialogs that show or change an entry of the pain log; what is saved is told by the journal's "changed". */
void psoas_entry_dialog_show_session (GtkWindow             *parent,
                                      PsoasJournal          *journal,
                                      const PsoasSessionRow *session);
void psoas_entry_dialog_show_pain (GtkWindow            *parent,
                                   PsoasJournal         *journal,
                                   const PsoasPainEntry *entry);
void psoas_entry_dialog_show_note (GtkWindow            *parent,
                                   PsoasJournal         *journal,
                                   const PsoasNote      *note);

G_END_DECLS
