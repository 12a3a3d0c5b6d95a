/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/psoas-session.h"

/**
 * Walk:
 *
 * A session in which anything happens that a person, the machine and its clock may do, in random order; and
 * beside it a ledger that books each second to the hold that the screen showed while it passed.  It shares
 * nothing with the session's own books: it knows time by what passes, and the holds to come by a list of its own.
 */
typedef struct _Walk Walk;

/* What the ledger knows of a hold */
typedef struct {
  PsoasHoldId hold;
  gint64 held;             /* µs */
  gboolean completed;
  gboolean skipped;
  gboolean hurt;
} WalkEntry;

/* A walk is known by its number: the same one goes the same way. */
Walk            *walk_new         (guint64          number);
void             walk_free        (Walk            *self);
/* One more thing happens; FALSE: the session was over, and is left so. */
gboolean         walk_step        (Walk            *self);
/* The program dies.  Returns whether there was something to go on with: the session is then taken up by
 * another run of it. */
gboolean         walk_die         (Walk            *self,
                                   gboolean         by_text);
/* What the session has in its records is what the ledger has. */
void             walk_check       (Walk            *self);
/* Another one after walk_step() where the program died */
PsoasSession    *walk_get_session (Walk            *self);
gint64           walk_get_now     (Walk            *self); /* µs */
const WalkEntry *walk_get_entries (Walk            *self,
                                   guint           *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Walk, walk_free)
