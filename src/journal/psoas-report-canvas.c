/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-report-canvas-private.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

/* Kept free for the line at the foot */
#define FOOT 24.0
#define BOTTOM (PSOAS_REPORT_CANVAS_HEIGHT - PSOAS_REPORT_CANVAS_MARGIN - FOOT)

struct _PsoasSheet {
  GPtrArray *pages;      /* (owned) (element-type cairo_surface_t) */
  int max_pages;
  cairo_t *cr;           /* (owned): of the last page */
  double y;              /* points from the top: where the next thing goes */
  gboolean full;
};

static const struct {
  const char *font;
  double after;          /* points below it */
} typefaces[] = {
  [PSOAS_TYPE_TITLE] = { "Sans Bold 17", 2 },
  [PSOAS_TYPE_HEADING] = { "Sans Bold 11", 3 },
  [PSOAS_TYPE_BODY] = { "Sans 9", 2 },
  [PSOAS_TYPE_BOLD] = { "Sans Bold 9", 2 },
  [PSOAS_TYPE_SMALL] = { "Sans 8", 2 },
};

static void
add_page (PsoasReportCanvas *self)
{
  const cairo_rectangle_t paper = { 0, 0, PSOAS_REPORT_CANVAS_WIDTH, PSOAS_REPORT_CANVAS_HEIGHT };
  cairo_surface_t *page = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &paper);

  g_ptr_array_add (self->pages, page);
  g_clear_pointer (&self->cr, cairo_destroy);
  self->cr = cairo_create (page);
  self->y = PSOAS_REPORT_CANVAS_MARGIN;
}

PsoasReportCanvas *
psoas_report_canvas_new (int max_pages)
{
  PsoasReportCanvas *self = g_new0 (PsoasReportCanvas, 1);

  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  self->max_pages = max_pages;
  add_page (self);

  return self;
}

gboolean
psoas_report_canvas_reserve (PsoasReportCanvas *self,
                             double             height)
{
  if (self->full)
    return FALSE;
  if (self->y + height <= BOTTOM)
    return TRUE;
  if ((int) self->pages->len == self->max_pages) {
    self->full = TRUE;
    return FALSE;
  }
  add_page (self);

  return TRUE;
}

cairo_t *
psoas_report_canvas_take (PsoasReportCanvas *self,
                          double             height,
                          double            *y)
{
  *y = self->y;
  self->y += height;

  return self->cr;
}

/* (transfer full): hints of a screen would move letters on paper */
static PangoLayout *
new_layout (cairo_t       *cr,
            PsoasTypeface  typeface,
            const char    *text)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string (typefaces[typeface].font);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_resolution (pango_layout_get_context (layout), 72);
  pango_cairo_context_set_font_options (pango_layout_get_context (layout), options);
  pango_layout_context_changed (layout);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);
  cairo_font_options_destroy (options);

  return layout;
}

gboolean
psoas_report_canvas_add_text (PsoasReportCanvas *self,
                              PsoasTypeface      typeface,
                              const char        *text)
{
  g_autoptr (PangoLayout) layout = new_layout (self->cr, typeface, text);
  PangoLayoutIter *lines;

  pango_layout_set_width (layout, PSOAS_REPORT_CANVAS_INNER * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  lines = pango_layout_get_iter (layout);
  do {
    PangoRectangle extents;
    double height, y;
    cairo_t *cr;

    pango_layout_iter_get_line_extents (lines, NULL, &extents);
    height = (double) extents.height / PANGO_SCALE;
    if (!psoas_report_canvas_reserve (self, height))
      break;
    cr = psoas_report_canvas_take (self, height, &y);
    cairo_move_to (cr, PSOAS_REPORT_CANVAS_MARGIN + (double) extents.x / PANGO_SCALE,
                   y + (double) (pango_layout_iter_get_baseline (lines) - extents.y) / PANGO_SCALE);
    pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (lines));
  } while (pango_layout_iter_next_line (lines));
  pango_layout_iter_free (lines);
  self->y += typefaces[typeface].after;

  return !self->full;
}

void
psoas_report_canvas_draw_line (cairo_t      *cr,
                               PsoasTypeface typeface,
                               const char   *text,
                               double        x,
                               double        y,
                               double        width,
                               double        align)
{
  g_autoptr (PangoLayout) layout = new_layout (cr, typeface, text);
  PangoRectangle extents;

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_get_extents (layout, NULL, &extents);
  if (extents.width > width * PANGO_SCALE) {
    pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    pango_layout_set_width (layout, width * PANGO_SCALE);
    pango_layout_get_extents (layout, NULL, &extents);
  }
  cairo_move_to (cr, x + align * (width - (double) extents.width / PANGO_SCALE) - (double) extents.x / PANGO_SCALE, y);
  pango_cairo_show_layout (cr, layout);
}

gboolean
psoas_report_canvas_add_row (PsoasReportCanvas  *self,
                             PsoasTypeface       typeface,
                             const char * const *cells,
                             const double       *widths,
                             guint               n_cells)
{
  g_autoptr (PangoLayout) layout = new_layout (self->cr, typeface, "0");
  double height, y, x = PSOAS_REPORT_CANVAS_MARGIN;
  int line;
  cairo_t *cr;

  pango_layout_get_size (layout, NULL, &line);
  height = (double) line / PANGO_SCALE + typefaces[typeface].after;
  if (!psoas_report_canvas_reserve (self, height))
    return FALSE;

  cr = psoas_report_canvas_take (self, height, &y);
  for (guint i = 0; i < n_cells; i++) {
    psoas_report_canvas_draw_line (cr, typeface, cells[i], x, y, widths[i] * PSOAS_REPORT_CANVAS_INNER - 4, 0);
    x += widths[i] * PSOAS_REPORT_CANVAS_INNER;
  }

  return TRUE;
}

void
psoas_report_canvas_add_space (PsoasReportCanvas *self,
                               double             height)
{
  self->y += height;
}

gboolean
psoas_report_canvas_is_full (PsoasReportCanvas *self)
{
  return self->full;
}

void
psoas_report_canvas_add_feet (PsoasReportCanvas *self,
                              const char        *text)
{
  double y = PSOAS_REPORT_CANVAS_HEIGHT - PSOAS_REPORT_CANVAS_MARGIN - 10;

  for (guint i = 0; i < self->pages->len; i++) {
    cairo_t *cr = cairo_create (g_ptr_array_index (self->pages, i));
    g_autofree char *number = g_strdup_printf (_("Page %u of %u"), i + 1, self->pages->len);

    psoas_report_canvas_draw_line (cr, PSOAS_TYPE_SMALL, text, PSOAS_REPORT_CANVAS_MARGIN, y, PSOAS_REPORT_CANVAS_INNER - 80, 0);
    psoas_report_canvas_draw_line (cr, PSOAS_TYPE_SMALL, number, PSOAS_REPORT_CANVAS_WIDTH - PSOAS_REPORT_CANVAS_MARGIN - 80, y, 80, 1);
    cairo_destroy (cr);
  }
}

int
psoas_report_canvas_get_n_pages (PsoasReportCanvas *self)
{
  return self->pages->len;
}

/**
 * psoas_report_canvas_get_page:
 * @self: a sheet
 * @page: from 0
 *
 * Returns: (transfer none): what is on the page
 */
cairo_surface_t *
psoas_report_canvas_get_page (PsoasReportCanvas *self,
                              int                page)
{
  return g_ptr_array_index (self->pages, page);
}

void
psoas_report_canvas_free (PsoasReportCanvas *self)
{
  g_clear_pointer (&self->cr, cairo_destroy);
  g_ptr_array_unref (self->pages);
  g_free (self);
}
