/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-history-cells.h"

#include "psoas-history-cell.h"

/* To make these, and to lay them out, takes half of a frame; a view's are there in two. */
#define ROWS_OF_A_FRAME 6

/* A list view asks for 200 items at once, wherever it is.  Their rows are made over some frames. */
typedef struct {
  GtkWidget *view;  /* (unowned) */
  GQueue queue;     /* (element-type PsoasHistoryCell): unowned, to be filled */
  guint tick;       /* 0: none is */
} Cells;

static gboolean
is_seen (GtkWidget *cell,
         GtkWidget *view)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (cell, view, &bounds)
         && bounds.origin.y + bounds.size.height > 0 && bounds.origin.y < gtk_widget_get_height (view);
}

/* What is seen comes first, each in the order in which the list asked for it. */
static void
put_seen_first (Cells *self)
{
  GQueue others = G_QUEUE_INIT;
  GtkWidget *cell;
  GQueue seen = G_QUEUE_INIT;

  while ((cell = g_queue_pop_head (&self->queue)) != NULL)
    g_queue_push_tail (is_seen (cell, self->view) ? &seen : &others, cell);
  while ((cell = g_queue_pop_head (&seen)) != NULL)
    g_queue_push_tail (&self->queue, cell);
  while ((cell = g_queue_pop_head (&others)) != NULL)
    g_queue_push_tail (&self->queue, cell);
}

/* Before a frame is laid out, and once for each: else the rows of some turns would be laid out in one. */
static gboolean
tick_cb (GtkWidget     *view,
         GdkFrameClock *clock,
         gpointer       data)
{
  Cells *self = data;

  put_seen_first (self);
  for (guint i = 0; i < ROWS_OF_A_FRAME && !g_queue_is_empty (&self->queue); i++)
    psoas_history_cell_fill (g_queue_pop_head (&self->queue));
  if (!g_queue_is_empty (&self->queue))
    return G_SOURCE_CONTINUE;
  self->tick = 0;

  return G_SOURCE_REMOVE;
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, psoas_history_cell_new ());
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         Cells              *self)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  psoas_history_cell_set_entry (PSOAS_HISTORY_CELL (cell), gtk_list_item_get_item (item));
  g_queue_push_tail (&self->queue, cell);
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->view, tick_cb, self, NULL);
}

static void
stop (Cells *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->view, self->tick);
  self->tick = 0;
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item,
           Cells              *self)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  g_queue_remove (&self->queue, cell);
  psoas_history_cell_set_entry (PSOAS_HISTORY_CELL (cell), NULL);
  if (g_queue_is_empty (&self->queue))
    stop (self);
}

static void
cells_free (gpointer  data,
            GClosure *closure)
{
  Cells *self = data;

  g_queue_clear (&self->queue);
  g_free (self);
}

/**
 * psoas_history_cells_attach:
 * @view: a list of #PsoasHistoryEntry
 *
 * Makes its items: they have their places at once, and what is seen has its rows first.
 */
void
psoas_history_cells_attach (GtkListView *view)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  Cells *self = g_new0 (Cells, 1);

  self->view = GTK_WIDGET (view);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), self, cells_free, G_CONNECT_DEFAULT);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_list_view_set_factory (view, factory);
}
