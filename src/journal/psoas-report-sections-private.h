/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/psoas-guidance.h"
#include "psoas-note.h"
#include "psoas-report-canvas-private.h"
#include "psoas-statistics.h"

G_BEGIN_DECLS

/* What a report is made of, and its parts in the order in which they stand. */
typedef struct {
  int first;                  /* day */
  int last;                   /* day, inclusive */
  GArray *spans;              /* (owned) (element-type PsoasPainSpan) */
  int width;                  /* days in a span */
  GArray *episodes;           /* (owned) (element-type int): days on which an episode of pain begins */
  GArray *entries;            /* (owned) (element-type PsoasPainEntry) */
  GPtrArray *stretches;       /* (owned) (element-type PsoasStretchTotal) */
  GPtrArray *holds;           /* (owned) (element-type PsoasHoldTotal) */
  GArray *notes;              /* (owned) (element-type PsoasNote) */
  PsoasGuidance *guidance;    /* (unowned) */
} PsoasReportData;

void psoas_report_add_head    (PsoasReportCanvas *sheet, const PsoasReportData *data);
void psoas_report_add_chart   (PsoasReportCanvas *sheet, const PsoasReportData *data);
void psoas_report_add_summary (PsoasReportCanvas *sheet, const PsoasReportData *data);
void psoas_report_add_done    (PsoasReportCanvas *sheet, const PsoasReportData *data);
void psoas_report_add_tell    (PsoasReportCanvas *sheet, const PsoasReportData *data);
void psoas_report_add_words   (PsoasReportCanvas *sheet, const PsoasReportData *data);
/* Whether psoas_report_add_notes() leaves nothing out */
gboolean psoas_report_has_all_notes (const PsoasReportData *data);
void psoas_report_add_notes  (PsoasReportCanvas *sheet, const PsoasReportData *data);
void psoas_report_add_scores (PsoasReportCanvas *sheet, const PsoasReportData *data);

G_END_DECLS
