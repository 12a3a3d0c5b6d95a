/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-journal.h"
#include "pain/psoas-pain-entry.h"

G_BEGIN_DECLS

/* What the journal's rows come to.  Days are the person's own; first and last are inclusive.  A session
 * counts where at least one of its holds was done to its end.  20 years are read within a frame. */

/* What was done in a span of days. */
typedef struct {
  int day;                        /* the span's first */
  int sessions;
  gint64 held[PSOAS_N_SIDES];     /* ms, by side */
} PsoasDoneSpan;

/* The scores of a span of days, apart by when they were asked for. */
typedef struct {
  int day;                        /* the span's first */
  int n[PSOAS_N_MOMENTS];         /* how many scores */
  double mean[PSOAS_N_MOMENTS];   /* 0..10; 0 where there is none */
} PsoasPainSpan;

/* What was done of a stretch, and how it was worded last. */
typedef struct {
  char *stretch;                  /* (owned): its id */
  char *name;                     /* (owned) */
  char *text;                     /* (owned): its instructions as they were shown */
  int wordings;                   /* how many of name and text there were: other languages, changed files */
  int sessions;
  int broken;                     /* sessions without a hold done to its end */
  gint64 held[PSOAS_N_SIDES];     /* ms, by side */
} PsoasStretchTotal;

/* What became of the holds of a stretch. */
typedef struct {
  char *stretch;                  /* (owned): its id */
  int begun[PSOAS_N_SIDES];       /* by side */
  int completed[PSOAS_N_SIDES];   /* to their end */
  int eased[PSOAS_N_SIDES];       /* of an easier variation */
  int hurt[PSOAS_N_SIDES];        /* left by "this hurts" */
} PsoasHoldTotal;

/* First and last day with a session, score or note, @until at the latest; FALSE: there is none, or it cannot
 * be read. */
gboolean   psoas_statistics_get_days       (PsoasJournal    *journal,
                                            int              until,
                                            int             *first,
                                            int             *last);
/* (element-type PsoasDoneSpan) (transfer full) (nullable): spans of @width days from @first on, in order,
 * only those with something */
GArray    *psoas_statistics_get_done       (PsoasJournal    *journal,
                                            int              first,
                                            int              last,
                                            int              width,
                                            GError         **error);
/* (element-type PsoasPainSpan) (transfer full) (nullable): likewise */
GArray    *psoas_statistics_get_pain       (PsoasJournal    *journal,
                                            int              first,
                                            int              last,
                                            int              width,
                                            GError         **error);
/* (element-type int) (transfer full) (nullable): the days from @first to @last on which an episode of pain begins, in
 * order */
GArray    *psoas_statistics_get_episodes   (PsoasJournal    *journal,
                                            int              first,
                                            int              last,
                                            GError         **error);
/* Sessions of a stretch on a day: against psoas_stretch_get_times_a_day().  0 where it cannot be read */
int        psoas_statistics_count_sessions (PsoasJournal    *journal,
                                            const char      *stretch,
                                            int              day);
/* Whether a stretch was stopped on a day because it hurt; FALSE where it cannot be read */
gboolean   psoas_statistics_did_hurt       (PsoasJournal    *journal,
                                            const char      *stretch,
                                            int              day);
/* Sessions, scores and notes that are dated later than now; 0 where it cannot be read */
int        psoas_statistics_count_ahead    (PsoasJournal    *journal,
                                            gint64           now,
                                            int              today);
/* FALSE: there is none, but for those dated later than now, or it cannot be read */
gboolean   psoas_statistics_get_last_score (PsoasJournal    *journal,
                                            gint64           now,
                                            int              today,
                                            PsoasPainEntry  *entry);
/* (element-type PsoasStretchTotal) (transfer full) (nullable): by id */
GPtrArray *psoas_statistics_get_stretches  (PsoasJournal    *journal,
                                            int              first,
                                            int              last,
                                            GError         **error);
void       psoas_stretch_total_free        (PsoasStretchTotal *self);
/* (element-type PsoasHoldTotal) (transfer full) (nullable): by id.  Reads each hold, so not for many years */
GPtrArray *psoas_statistics_get_holds      (PsoasJournal    *journal,
                                            int              first,
                                            int              last,
                                            GError         **error);
void       psoas_hold_total_free           (PsoasHoldTotal  *self);

G_END_DECLS
