/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/psoas-guidance.h"
#include "psoas-journal.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PsoasReport:
 *
 * One or two A4 pages for a clinician: the period, a chart of scores, what was done on each side, which
 * words were followed, what to tell them, notes and scores.  What does not fit is left out, the oldest
 * first, and the foot says so.  Drawn once and shown from there.
 */
typedef struct _PsoasReport PsoasReport;

#define PSOAS_REPORT_MAX_PAGES 2
/* Points of 1/72 inch */
#define PSOAS_REPORT_WIDTH 595.276
#define PSOAS_REPORT_HEIGHT 841.89
/* How far back a report looks where nothing else is asked for: 12 weeks */
#define PSOAS_REPORT_DAYS 84

/* The last PSOAS_REPORT_DAYS days, or from the first day with anything; where nothing was entered since,
 * those before the last such day.  FALSE: the journal is empty. */
gboolean     psoas_report_choose_days (PsoasJournal  *journal,
                                       int             today,
                                       int            *first,
                                       int            *last);
/* (nullable): of days @first to @last inclusive.  @guidance has the list of what to tell. */
PsoasReport *psoas_report_new         (PsoasJournal   *journal,
                                       PsoasGuidance  *guidance,
                                       int             first,
                                       int             last,
                                       GError        **error);
int          psoas_report_get_n_pages (PsoasReport    *self);
/* @page from 0; on a surface whose unit is a point */
void         psoas_report_draw_page   (PsoasReport    *self,
                                       cairo_t        *cr,
                                       int             page);
/* (transfer full) (nullable): as a PDF */
GBytes      *psoas_report_to_pdf      (PsoasReport    *self,
                                       GError        **error);
/* Replaces the file; only the person may read it. */
gboolean     psoas_report_save_pdf    (PsoasReport    *self,
                                       GFile          *file,
                                       GError        **error);
void         psoas_report_free        (PsoasReport    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasReport, psoas_report_free)

G_END_DECLS
