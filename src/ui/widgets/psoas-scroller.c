/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-scroller.h"

#include "psoas-children.h"

struct _PsoasScroller {
  GtkWidget parent_instance;

  GtkWidget *window;    /* the scrolled window */
  GtkWidget *words;
  int most;             /* how high, px */
};

G_DEFINE_FINAL_TYPE (PsoasScroller, psoas_scroller, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
psoas_scroller_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
psoas_scroller_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  PsoasScroller *self = PSOAS_SCROLLER (widget);
  int least;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    gtk_widget_measure (self->words, orientation, -1, minimum, natural, NULL, NULL);
    return;
  }

  gtk_widget_measure (self->window, orientation, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (self->words, orientation, for_size, NULL, natural, NULL, NULL);
  *minimum = *natural = MAX (least, MIN (*natural, self->most));
}

static void
psoas_scroller_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  gtk_widget_allocate (PSOAS_SCROLLER (widget)->window, width, height, baseline, NULL);
}

static void
psoas_scroller_dispose (GObject *object)
{
  psoas_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (psoas_scroller_parent_class)->dispose (object);
}

static void
psoas_scroller_class_init (PsoasScrollerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_scroller_dispose;
  widget_class->get_request_mode = psoas_scroller_get_request_mode;
  widget_class->measure = psoas_scroller_measure;
  widget_class->size_allocate = psoas_scroller_size_allocate;
}

static void
psoas_scroller_init (PsoasScroller *self)
{
  self->window = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
  gtk_widget_set_parent (self->window, GTK_WIDGET (self));
}

/**
 * psoas_scroller_new:
 * @words: what is to be read
 * @most: how high they may be at once, px
 *
 * Returns: (transfer floating): a scroller
 */
GtkWidget *
psoas_scroller_new (GtkWidget *words,
                    int        most)
{
  PsoasScroller *self = g_object_new (PSOAS_TYPE_SCROLLER, NULL);

  self->words = words;
  self->most = most;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->window), words);

  return GTK_WIDGET (self);
}
