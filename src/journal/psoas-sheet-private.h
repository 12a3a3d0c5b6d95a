/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A4, in points of 1/72 inch */
#define PSOAS_SHEET_WIDTH 595.276
#define PSOAS_SHEET_HEIGHT 841.89
#define PSOAS_SHEET_MARGIN 48.0
#define PSOAS_SHEET_INNER (PSOAS_SHEET_WIDTH - 2 * PSOAS_SHEET_MARGIN)

typedef enum {
  PSOAS_TYPE_TITLE,
  PSOAS_TYPE_HEADING,
  PSOAS_TYPE_BODY,
  PSOAS_TYPE_BOLD,
  PSOAS_TYPE_SMALL,
} PsoasTypeface;

/**
 * PsoasSheet:
 *
 * Pages that are filled from top to bottom.  When the last one is full, what comes after is left out.
 */
typedef struct _PsoasSheet PsoasSheet;

PsoasSheet      *psoas_sheet_new         (int                 max_pages);
/* Room for @height (points) in one piece, on the next page where this one is full; FALSE: there is none. */
gboolean         psoas_sheet_reserve     (PsoasSheet         *self,
                                          double              height);
/* Where to draw what was reserved; moves on by @height. (transfer none) */
cairo_t         *psoas_sheet_take        (PsoasSheet         *self,
                                          double              height,
                                          double             *y);
/* A paragraph; FALSE: not all of it fitted. */
gboolean         psoas_sheet_add_text    (PsoasSheet         *self,
                                          PsoasTypeface       typeface,
                                          const char         *text);
/* A row of a table, of which each cell stays on one line; widths are parts of the whole. */
gboolean         psoas_sheet_add_row     (PsoasSheet         *self,
                                          PsoasTypeface       typeface,
                                          const char * const *cells,
                                          const double       *widths,
                                          guint               n_cells);
void             psoas_sheet_add_space   (PsoasSheet         *self,
                                          double              height);
/* Whether something was left out */
gboolean         psoas_sheet_is_full     (PsoasSheet         *self);
/* Writes the line at the foot of every page: @text, and the page's number. */
void             psoas_sheet_add_feet    (PsoasSheet         *self,
                                          const char         *text);
int              psoas_sheet_get_n_pages (PsoasSheet         *self);
cairo_surface_t *psoas_sheet_get_page    (PsoasSheet         *self,
                                          int                 page);
void             psoas_sheet_free        (PsoasSheet         *self);

/* One line of text, cut short where it is wider than @width (points); @x and @y are its top left */
void             psoas_sheet_draw_line   (cairo_t            *cr,
                                          PsoasTypeface       typeface,
                                          const char         *text,
                                          double              x,
                                          double              y,
                                          double              width,
                                          double              align); /* 0 left, 0.5 middle, 1 right */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasSheet, psoas_sheet_free)

G_END_DECLS
