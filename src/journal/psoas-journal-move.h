/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-journal.h"

G_BEGIN_DECLS

/* Corrects when a session was: a clock was wrong, or the person was elsewhere.  Its scores and notes go with it. */
gboolean psoas_journal_move_session (PsoasJournal  *self,
                                     gint64         id,
                                     int            day,
                                     gint64         start,
                                     GError       **error);

G_END_DECLS
