/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-history-cell.h"

#include "psoas-history-row.h"
#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"

/* As a row of one line under no date: the list knows nothing better of what it has not seen yet. */
#define HEIGHT 68

struct _PsoasHistoryCell {
  GtkWidget parent_instance;

  PsoasHistoryEntry *entry;  /* (owned) (nullable) */
  GtkWidget *row;            /* (nullable): of an earlier entry while it is hidden */
  int height;                /* px: of the cell without a row */
};

G_DEFINE_FINAL_TYPE (PsoasHistoryCell, psoas_history_cell, GTK_TYPE_WIDGET)

static gboolean
has_row (PsoasHistoryCell *self)
{
  return self->row != NULL && gtk_widget_get_visible (self->row);
}

static GtkSizeRequestMode
psoas_history_cell_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
psoas_history_cell_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  PsoasHistoryCell *self = PSOAS_HISTORY_CELL (widget);

  if (has_row (self))
    gtk_widget_measure (self->row, orientation, for_size, minimum, natural, NULL, NULL);
  else
    *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? self->height : 0;
}

static void
psoas_history_cell_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  PsoasHistoryCell *self = PSOAS_HISTORY_CELL (widget);

  if (has_row (self))
    gtk_widget_allocate (self->row, width, height, baseline, NULL);
}

/* What gets the focus is shown. */
static gboolean
psoas_history_cell_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  psoas_history_cell_fill (PSOAS_HISTORY_CELL (widget));

  return psoas_focus_children (widget, direction);
}

static gboolean
psoas_history_cell_grab_focus (GtkWidget *widget)
{
  PsoasHistoryCell *self = PSOAS_HISTORY_CELL (widget);

  psoas_history_cell_fill (self);

  return self->row != NULL && gtk_widget_grab_focus (self->row);
}

static void
psoas_history_cell_dispose (GObject *object)
{
  PsoasHistoryCell *self = PSOAS_HISTORY_CELL (object);

  g_clear_object (&self->entry);
  self->row = NULL;
  psoas_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (psoas_history_cell_parent_class)->dispose (object);
}

static void
psoas_history_cell_class_init (PsoasHistoryCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_history_cell_dispose;
  widget_class->get_request_mode = psoas_history_cell_get_request_mode;
  widget_class->measure = psoas_history_cell_measure;
  widget_class->size_allocate = psoas_history_cell_size_allocate;
  widget_class->focus = psoas_history_cell_focus;
  widget_class->grab_focus = psoas_history_cell_grab_focus;
}

static void
psoas_history_cell_init (PsoasHistoryCell *self)
{
  self->height = HEIGHT;
}

/**
 * psoas_history_cell_new:
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
psoas_history_cell_new (void)
{
  return g_object_new (PSOAS_TYPE_HISTORY_CELL, NULL);
}

/**
 * psoas_history_cell_set_entry:
 * @self: a cell
 * @entry: (nullable): what it is the place of now
 *
 * Shows nothing until psoas_history_cell_fill().
 */
void
psoas_history_cell_set_entry (PsoasHistoryCell  *self,
                              PsoasHistoryEntry *entry)
{
  g_return_if_fail (PSOAS_IS_HISTORY_CELL (self));

  if (!g_set_object (&self->entry, entry) || !has_row (self))
    return;

  /* What lies below stays where it is. */
  self->height = gtk_widget_get_height (GTK_WIDGET (self));
  gtk_widget_set_visible (self->row, FALSE);
}

/* GTK 4.8 does not name what it wraps a row of a list in. */
static void
name_item (PsoasHistoryCell *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name = NULL;

  if (item == NULL)
    return;
  g_object_get (self->entry, "name", &name, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * psoas_history_cell_fill:
 * @self: a cell
 *
 * Shows its entry in a row, as soon as it has one.
 */
void
psoas_history_cell_fill (PsoasHistoryCell *self)
{
  g_return_if_fail (PSOAS_IS_HISTORY_CELL (self));

  if (self->entry == NULL || has_row (self))
    return;

  if (self->row == NULL) {
    self->row = g_object_new (PSOAS_TYPE_HISTORY_ROW, "entry", self->entry, NULL);
    gtk_widget_set_parent (self->row, GTK_WIDGET (self));
  } else {
    g_object_set (self->row, "entry", self->entry, "visible", TRUE, NULL);
  }
  name_item (self);
}
