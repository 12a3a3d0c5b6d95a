/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/psoas-stretch.h"

G_BEGIN_DECLS

typedef enum {
  PSOAS_SESSION_ROW_RUNNING,   /* begun; if the program is not in it, it was cut off there */
  PSOAS_SESSION_ROW_FINISHED,  /* to its end */
  PSOAS_SESSION_ROW_ENDED,     /* ended early by the person */
} PsoasSessionRowState;

#define PSOAS_N_SESSION_ROW_STATES 3

/**
 * PsoasSessionRow:
 *
 * A session as the journal keeps it.
 */
typedef struct {
  gint64 id;                   /* from psoas_journal_new_id() */
  gint64 start;                /* s since 1970 */
  gint64 finish;               /* s since 1970; 0 while RUNNING */
  int day;                     /* the person's own day at the start */
  PsoasSessionRowState state;
  GRefString *stretch;         /* (owned): its id */
  GRefString *name;            /* (owned): its name as it was shown */
  GRefString *text;            /* (owned): its instructions as they were shown */
  PsoasHoldUnit unit;
  int amount;                  /* breaths or seconds a hold */
  int rounds;
  int hurts;                   /* how often "this hurts" was pressed, in a hold or before one */
  /* What its holds come to: the journal adds them up itself, and what is written here is not saved. */
  gboolean done;               /* whether a hold was done to its end */
  gint64 held[PSOAS_N_SIDES];  /* ms */
} PsoasSessionRow;

const char      *psoas_session_row_state_get_nick  (PsoasSessionRowState  self); /* "running" ... */
gboolean         psoas_session_row_state_from_nick (const char           *nick,
                                                    PsoasSessionRowState *state);
/* A new row of a stretch with its name and instructions, all else zero. */
PsoasSessionRow *psoas_session_row_new             (PsoasStretch          *stretch);
PsoasSessionRow *psoas_session_row_copy            (const PsoasSessionRow *self);
void             psoas_session_row_free            (PsoasSessionRow       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasSessionRow, psoas_session_row_free)

G_END_DECLS
