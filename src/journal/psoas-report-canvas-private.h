/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A4, in points of 1/72 inch */
#define PSOAS_REPORT_CANVAS_WIDTH 595.276
#define PSOAS_REPORT_CANVAS_HEIGHT 841.89
#define PSOAS_REPORT_CANVAS_MARGIN 48.0
#define PSOAS_REPORT_CANVAS_INNER (PSOAS_REPORT_CANVAS_WIDTH - 2 * PSOAS_REPORT_CANVAS_MARGIN)

typedef enum {
  PSOAS_TYPE_TITLE,
  PSOAS_TYPE_HEADING,
  PSOAS_TYPE_BODY,
  PSOAS_TYPE_BOLD,
  PSOAS_TYPE_SMALL,
} PsoasTypeface;

/**
 * PsoasReportCanvas:
 *
 * Pages that are filled from top to bottom.  When the last one is full, what comes after is left out.
 */
typedef struct _PsoasSheet PsoasReportCanvas;

PsoasReportCanvas *psoas_report_canvas_new         (int                 max_pages);
/* Room for @height (points) in one piece, on the next page where this one is full; FALSE: there is none. */
gboolean           psoas_report_canvas_reserve     (PsoasReportCanvas *self,
                                                    double             height);
/* Where to draw what was reserved; moves on by @height. (transfer none) */
cairo_t           *psoas_report_canvas_take        (PsoasReportCanvas *self,
                                                    double             height,
                                                    double            *y);
/* A paragraph; FALSE: not all of it fitted. */
gboolean           psoas_report_canvas_add_text    (PsoasReportCanvas *self,
                                                    PsoasTypeface      typeface,
                                                    const char        *text);
/* A row of a table, of which each cell stays on one line; widths are parts of the whole. */
gboolean           psoas_report_canvas_add_row     (PsoasReportCanvas  *self,
                                                    PsoasTypeface       typeface,
                                                    const char * const *cells,
                                                    const double       *widths,
                                                    guint               n_cells);
void               psoas_report_canvas_add_space   (PsoasReportCanvas *self,
                                                    double             height);
/* Whether something was left out */
gboolean           psoas_report_canvas_is_full     (PsoasReportCanvas         *self);
/* Writes the line at the foot of every page: @text, and the page's number. */
void               psoas_report_canvas_add_feet    (PsoasReportCanvas *self,
                                                    const char        *text);
int                psoas_report_canvas_get_n_pages (PsoasReportCanvas         *self);
cairo_surface_t   *psoas_report_canvas_get_page    (PsoasReportCanvas *self,
                                                    int                page);
void               psoas_report_canvas_free        (PsoasReportCanvas         *self);

/* One line of text, cut short where it is wider than @width (points); @x and @y are its top left */
void             psoas_report_canvas_draw_line   (cairo_t      *cr,
                                                  PsoasTypeface typeface,
                                                  const char   *text,
                                                  double        x,
                                                  double        y,
                                                  double        width,
                                                  double        align); /* 0 left, 0.5 middle, 1 right */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasReportCanvas, psoas_report_canvas_free)

G_END_DECLS
