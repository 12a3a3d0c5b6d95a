/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-split-layout.h"

struct _PsoasSplitLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (PsoasSplitLayout, psoas_split_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Pixels from which on two columns are wide enough to read */
#define WIDE 760
/* The first child's share of the width beside the second, and at most of the height above it */
#define BESIDE 0.56
#define ABOVE 0.45

static gboolean
is_wide (int width)
{
  return width >= WIDE;
}

static GtkSizeRequestMode
psoas_split_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* What a child has of @width */
static int
get_child_width (int      width,
                 gboolean first)
{
  if (width < 0 || !is_wide (width))
    return width;

  return first ? (int) (width * BESIDE) : width - (int) (width * BESIDE);
}

static void
psoas_split_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;
  gboolean stacked = !across && !(for_size >= 0 && is_wide (for_size));
  gboolean first = TRUE;

  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int child_minimum, child_natural;

    gtk_widget_measure (child, orientation, across ? -1 : get_child_width (for_size, first),
                        &child_minimum, &child_natural, NULL, NULL);
    *minimum = stacked ? *minimum + child_minimum : MAX (*minimum, child_minimum);
    *natural = stacked || across ? *natural + child_natural : MAX (*natural, child_natural);
    first = FALSE;
  }
}

static void
psoas_split_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = first != NULL ? gtk_widget_get_next_sibling (first) : NULL;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int beside = get_child_width (width, TRUE);
  int minimum, natural, above, below;

  if (second == NULL)
    return;
  if (is_wide (width)) {
    int x = mirrored ? width - beside : 0, second_x = mirrored ? 0 : beside;

    gtk_widget_size_allocate (first, &(GtkAllocation) { x, 0, beside, height }, -1);
    gtk_widget_size_allocate (second, &(GtkAllocation) { second_x, 0, width - beside, height }, -1);
    return;
  }

  gtk_widget_measure (first, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  above = CLAMP ((int) (height * ABOVE), minimum, MAX (minimum, natural));
  below = MAX (height - above, 0);
  gtk_widget_size_allocate (first, &(GtkAllocation) { 0, 0, width, above }, -1);
  gtk_widget_size_allocate (second, &(GtkAllocation) { 0, above, width, below }, -1);
}

static void
psoas_split_layout_class_init (PsoasSplitLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = psoas_split_layout_get_request_mode;
  layout_class->measure = psoas_split_layout_measure;
  layout_class->allocate = psoas_split_layout_allocate;
}

static void
psoas_split_layout_init (PsoasSplitLayout *self)
{
}
