/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-report.h"

#include "psoas-journal-entries.h"
#include "psoas-output.h"
#include "psoas-report-sections-private.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gi18n.h>

/* So many marks fit side by side in the chart. */
#define MARKS 100
#define WEEK 7

struct _PsoasReport {
  PsoasReportCanvas *sheet;     /* (owned) */
};

/* Days, weeks or groups of weeks, so that the marks stay apart */
static int
choose_width (int days)
{
  if (days <= MARKS)
    return 1;

  return WEEK * ((days + WEEK * MARKS - 1) / (WEEK * MARKS));
}

static void
clear_data (PsoasReportData *self)
{
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->episodes, g_array_unref);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->stretches, g_ptr_array_unref);
  g_clear_pointer (&self->holds, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_array_unref);
}

static gboolean
load_data (PsoasReportData  *self,
           PsoasJournal     *journal,
           GError          **error)
{
  self->width = choose_width (self->last - self->first + 1);
  self->spans = psoas_statistics_get_pain (journal, self->first, self->last, self->width, error);
  if (self->spans != NULL)
    self->episodes = psoas_statistics_get_episodes (journal, self->first, self->last, error);
  if (self->episodes != NULL)
    self->entries = psoas_journal_get_pain (journal, self->first, self->last, error);
  if (self->entries != NULL)
    self->stretches = psoas_statistics_get_stretches (journal, self->first, self->last, error);
  if (self->stretches != NULL)
    self->holds = psoas_statistics_get_holds (journal, self->first, self->last, error);
  if (self->holds != NULL)
    self->notes = psoas_journal_get_notes (journal, self->first, self->last, error);

  return self->notes != NULL;
}

/* What these pages do not hold */
static const char *
get_feet (PsoasReportCanvas     *sheet,
          const PsoasReportData *data)
{
  if (psoas_report_canvas_is_full (sheet))
    return _("Not all of it fits on these pages: the oldest is left out. All of it can be exported as a table.");
  if (!psoas_report_has_all_notes (data))
    return _("Not every note is here in full. All of it can be exported as a table.");

  return _("All that was entered in this period.");
}

static PsoasReportCanvas *
make_sheet (const PsoasReportData *data)
{
  PsoasReportCanvas *sheet = psoas_report_canvas_new (PSOAS_REPORT_MAX_PAGES);

  psoas_report_add_head (sheet, data);
  psoas_report_add_chart (sheet, data);
  psoas_report_add_summary (sheet, data);
  psoas_report_add_done (sheet, data);
  psoas_report_add_tell (sheet, data);
  psoas_report_add_words (sheet, data);
  psoas_report_add_notes (sheet, data);
  psoas_report_add_scores (sheet, data);
  psoas_report_canvas_add_feet (sheet, get_feet (sheet, data));

  return sheet;
}

/* What is dated in the future widens nothing.  Where there is nothing else, the clock is wrong now, and all
 * that there is counts. */
gboolean
psoas_report_choose_days (PsoasJournal *journal,
                          int           today,
                          int          *first,
                          int          *last)
{
  int begin, end;

  if (!psoas_statistics_get_days (journal, today + 1, &begin, &end)
      && !psoas_statistics_get_days (journal, PSOAS_DAY_MAX, &begin, &end))
    return FALSE;

  *last = end <= today - PSOAS_REPORT_DAYS ? end : MAX (today, end);
  *first = MAX (begin, *last - PSOAS_REPORT_DAYS + 1);

  return TRUE;
}

/**
 * psoas_report_new:
 * @journal: a journal
 * @guidance: (nullable): has the list of what to tell
 * @first: first day
 * @last: last day, inclusive, not before @first
 * @error: (out) (optional): why the journal could not be read
 *
 * Returns: (transfer full) (nullable): a report, drawn
 */
PsoasReport *
psoas_report_new (PsoasJournal   *journal,
                  PsoasGuidance  *guidance,
                  int             first,
                  int             last,
                  GError        **error)
{
  PsoasReportData data = { .first = first, .last = last, .guidance = guidance };
  PsoasReport *self = NULL;

  g_return_val_if_fail (first <= last, NULL);

  if (load_data (&data, journal, error)) {
    self = g_new0 (PsoasReport, 1);
    self->sheet = make_sheet (&data);
  }
  clear_data (&data);

  return self;
}

int
psoas_report_get_n_pages (PsoasReport *self)
{
  return psoas_report_canvas_get_n_pages (self->sheet);
}

void
psoas_report_draw_page (PsoasReport *self,
                        cairo_t     *cr,
                        int          page)
{
  cairo_save (cr);
  cairo_set_source_surface (cr, psoas_report_canvas_get_page (self->sheet, page), 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

static cairo_status_t
append_bytes (void                *bytes,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
draw_pdf (PsoasReport *self,
          GByteArray  *bytes)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, PSOAS_REPORT_WIDTH, PSOAS_REPORT_HEIGHT);
  cairo_t *cr;
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, _("Pain and stretching record"));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Psoas " PACKAGE_VERSION);
  cr = cairo_create (surface);
  for (int page = 0; page < psoas_report_get_n_pages (self); page++) {
    psoas_report_draw_page (self, cr, page);
    cairo_show_page (cr);
  }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}

/**
 * psoas_report_to_pdf:
 * @self: a report
 * @error: (out) (optional): what went wrong
 *
 * Returns: (transfer full) (nullable): what a file of it holds
 */
GBytes *
psoas_report_to_pdf (PsoasReport  *self,
                     GError      **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status = draw_pdf (self, bytes);

  if (status != CAIRO_STATUS_SUCCESS) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
    return NULL;
  }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * psoas_report_save_pdf:
 * @self: a report
 * @file: where to, which is replaced
 * @error: (out) (optional): what went wrong
 *
 * Returns: whether it is saved
 */
gboolean
psoas_report_save_pdf (PsoasReport  *self,
                       GFile        *file,
                       GError      **error)
{
  g_autoptr (GBytes) bytes = psoas_report_to_pdf (self, error);

  return bytes != NULL && psoas_output_save (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}

void
psoas_report_free (PsoasReport *self)
{
  psoas_report_canvas_free (self->sheet);
  g_free (self);
}
