/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PsoasNote:
 *
 * Something that the person wrote down.
 */
typedef struct {
  gint64 id;              /* from psoas_journal_new_id() */
  gint64 session;         /* id of the session it is about; 0: none */
  gint64 time;            /* s since 1970 */
  int day;                /* the person's own day */
  char *text;             /* (owned): not empty */
} PsoasNote;

/* For a GArray of notes, and one note on the stack */
static inline void
psoas_note_clear (PsoasNote *self)
{
  g_clear_pointer (&self->text, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PsoasNote, psoas_note_clear)

G_END_DECLS
