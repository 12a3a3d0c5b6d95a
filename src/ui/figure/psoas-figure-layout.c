/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-figure-layout.h"

struct _PsoasFigureLayout {
  GtkLayoutManager parent_instance;

  const PsoasScene *scene;  /* (unowned): the widget's, which has this too */
};

G_DEFINE_FINAL_TYPE (PsoasFigureLayout, psoas_figure_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Pixels, of the picture */
#define MINIMUM_WIDTH 160
#define MINIMUM_HEIGHT 100
#define NATURAL_WIDTH 640
/* Width by height: one who stands is not shown as large as the width would allow */
#define LEAST_ASPECT 1.0

static GtkSizeRequestMode
psoas_figure_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Width by height, in which a picture fills its room */
static double
get_aspect (const PsoasScene *scene)
{
  return MAX (scene->frame.width / scene->frame.height, LEAST_ASPECT);
}

static void
psoas_figure_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  double aspect = get_aspect (PSOAS_FIGURE_LAYOUT (manager)->scene);
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;
  int line;

  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, across ? -1 : for_size, &line, NULL, NULL, NULL);
  if (across) {
    *minimum = MAX (MINIMUM_WIDTH, line);
    *natural = MAX (for_size > 0 ? (int) (for_size * aspect) : NATURAL_WIDTH, *minimum);
  } else {
    *minimum = MINIMUM_HEIGHT + line;
    *natural = MAX ((int) ((for_size > 0 ? for_size : NATURAL_WIDTH) / aspect), MINIMUM_HEIGHT) + line;
  }
}

static void
psoas_figure_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  GtkAllocation line = { 0, 0, width, 0 };
  int room;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &line.height, NULL, NULL, NULL);
  room = MAX (height - line.height, 0);
  line.y = MIN (psoas_scene_get_bottom (PSOAS_FIGURE_LAYOUT (manager)->scene, width, room), height - line.height);
  gtk_widget_size_allocate (child, &line, -1);
}

static void
psoas_figure_layout_class_init (PsoasFigureLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = psoas_figure_layout_get_request_mode;
  layout_class->measure = psoas_figure_layout_measure;
  layout_class->allocate = psoas_figure_layout_allocate;
}

static void
psoas_figure_layout_init (PsoasFigureLayout *self)
{
}

/**
 * psoas_figure_layout_new:
 * @scene: what the widget draws; has to live as long as the widget
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
psoas_figure_layout_new (const PsoasScene *scene)
{
  PsoasFigureLayout *self = g_object_new (PSOAS_TYPE_FIGURE_LAYOUT, NULL);

  self->scene = scene;

  return GTK_LAYOUT_MANAGER (self);
}
