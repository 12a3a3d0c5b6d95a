/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-drawing-view.h"

#include "psoas-drawing-labels.h"
#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"
#include "psoas-style-palette.h"

#include <math.h>

struct _PsoasDrawingView
{
  GtkWidget parent_instance;

  PsoasDrawing *drawing;   /* (owned) */
  PsoasDrawingLabels *labels; /* (owned) (nullable): until it is disposed */
  PsoasPalette palette;
  int chosen;              /* -1: none */
  guint idle;              /* 0: the present width wants no other shape */
  graphene_rect_t place;   /* of the drawing, pixels */
};

G_DEFINE_FINAL_TYPE (PsoasDrawingView, psoas_drawing_view, GTK_TYPE_WIDGET)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define NUMBER_WIDTH 44
/* Room for the lines between labels and drawing */
#define LINE_ROOM 22
#define GAP 6
#define MIN_DRAWING 120
#define NAMED_DRAWING 200
#define MAX_DRAWING 480
#define NATURAL_WIDTH 760
#define PICK_RADIUS 36.0

static const struct {
  GdkRGBA ink, paper;
} inks[PSOAS_N_PALETTES] = {
  { { 0.10, 0.10, 0.12, 1 }, { 1, 1, 1, 0.85 } },
  { { 1, 1, 1, 1 }, { 0.08, 0.08, 0.10, 0.85 } },
  { { 0, 0, 0, 1 }, { 1, 1, 1, 1 } },
  { { 1, 1, 1, 1 }, { 0, 0, 0, 1 } },
};

static double
get_drawing_width (PsoasDrawingView *self,
                   int               width)
{
  return CLAMP (width - 2 * (psoas_drawing_labels_get_column_width (self->labels) + LINE_ROOM), MIN_DRAWING, MAX_DRAWING);
}

/* Of drawing and labels */
static int
get_picture_height (PsoasDrawingView *self,
                    int               width)
{
  int drawing = ceil (get_drawing_width (self, width) * psoas_drawing_get_aspect (self->drawing));

  return MAX (drawing, psoas_drawing_labels_get_column_height (self->labels, GAP));
}

static void
psoas_drawing_view_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  PsoasDrawingView *self = PSOAS_DRAWING_VIEW (widget);
  int narrow = 2 * (NUMBER_WIDTH + LINE_ROOM) + MIN_DRAWING;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = narrow;
    *natural = NATURAL_WIDTH;
    return;
  }
  if (for_size < 0)
    for_size = NATURAL_WIDTH;
  *minimum = *natural = get_picture_height (self, for_size);
}

/* Not while sizes are being given out */
static gboolean
change_shape_cb (gpointer data)
{
  PsoasDrawingView *self = data;

  self->idle = 0;
  psoas_drawing_labels_set_compact (self->labels, !self->labels->compact);
  gtk_widget_queue_resize (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
psoas_drawing_view_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  PsoasDrawingView *self = PSOAS_DRAWING_VIEW (widget);
  PsoasDrawingLabels *labels = self->labels;
  gboolean wants_compact = width < 2 * (psoas_drawing_labels_get_name_width (labels) + LINE_ROOM) + NAMED_DRAWING;
  int picture_height = get_picture_height (self, width);
  double drawing = get_drawing_width (self, width);

  graphene_rect_init (&self->place, (width - drawing) / 2, 0, drawing,
                      drawing * psoas_drawing_get_aspect (self->drawing));
  for (int on_right = 0; on_right < 2; on_right++)
    psoas_drawing_labels_allocate_column (labels, on_right, &self->place, LINE_ROOM, picture_height, GAP);

  if (wants_compact != labels->compact && self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, change_shape_cb, self, NULL);
}

static GtkSizeRequestMode
psoas_drawing_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
draw_line (PsoasDrawingView *self,
           cairo_t          *cr,
           const PsoasDrawingLabel      *label,
           const GdkRGBA    *colour,
           double            width)
{
  double x = self->place.origin.x + label->x * self->place.size.width;
  double y = self->place.origin.y + label->y * self->place.size.height;

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, width);
  cairo_move_to (cr, label->edge, label->middle);
  cairo_line_to (cr, x, y);
  cairo_stroke (cr);
  cairo_arc (cr, x, y, width + 1.2, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
psoas_drawing_view_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  PsoasDrawingView *self = PSOAS_DRAWING_VIEW (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                                          gtk_widget_get_height (widget)));
  g_autoptr (GError) error = NULL;

  psoas_drawing_set (self->drawing, self->palette, self->chosen >= 0 ? self->labels->labels[self->chosen].part->id : NULL);
  cairo_save (cr);
  cairo_translate (cr, self->place.origin.x, self->place.origin.y);
  if (!psoas_drawing_render (self->drawing, cr, self->place.size.width, self->place.size.height, &error))
    g_warning ("The drawing cannot be drawn: %s", error->message);
  cairo_restore (cr);

  for (int i = 0; i < self->labels->n; i++) {
    double width = i == self->chosen ? 3 : 1.4;

    draw_line (self, cr, &self->labels->labels[i], &inks[self->palette].paper, width + 2);
    draw_line (self, cr, &self->labels->labels[i], &inks[self->palette].ink, width);
  }
  cairo_destroy (cr);

  GTK_WIDGET_CLASS (psoas_drawing_view_parent_class)->snapshot (widget, snapshot);
}

static void
update_palette (GtkWidget *widget)
{
  PSOAS_DRAWING_VIEW (widget)->palette = psoas_style_palette_get (widget);
  gtk_widget_queue_draw (widget);
}

static void
toggled_cb (PsoasDrawingView *self)
{
  const PsoasAnatomyPart *part = NULL;

  self->chosen = -1;
  for (int i = 0; i < self->labels->n; i++) {
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->labels->labels[i].button))) {
      self->chosen = i;
      part = self->labels->labels[i].part;
    }
  }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHOSEN], 0, part);
}

/* Beside the labels, the ends of their lines can be clicked. */
static void
pressed_cb (PsoasDrawingView *self,
            int               n_press,
            double            x,
            double            y)
{
  double nearest = PICK_RADIUS;
  int picked = -1;

  for (int i = 0; i < self->labels->n; i++) {
    double distance = hypot (self->place.origin.x + self->labels->labels[i].x * self->place.size.width - x,
                             self->place.origin.y + self->labels->labels[i].y * self->place.size.height - y);

    if (distance < nearest) {
      nearest = distance;
      picked = i;
    }
  }
  if (picked >= 0)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->labels->labels[picked].button), TRUE);
}

static void
psoas_drawing_view_dispose (GObject *object)
{
  PsoasDrawingView *self = PSOAS_DRAWING_VIEW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  psoas_unparent_children (GTK_WIDGET (self));
  g_clear_pointer (&self->labels, psoas_drawing_labels_free);
  g_clear_object (&self->drawing);

  G_OBJECT_CLASS (psoas_drawing_view_parent_class)->dispose (object);
}

static void
psoas_drawing_view_class_init (PsoasDrawingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_drawing_view_dispose;
  widget_class->focus = psoas_focus_children;
  widget_class->get_request_mode = psoas_drawing_view_get_request_mode;
  widget_class->measure = psoas_drawing_view_measure;
  widget_class->size_allocate = psoas_drawing_view_size_allocate;
  widget_class->snapshot = psoas_drawing_view_snapshot;

  /**
   * PsoasDrawingView::chosen:
   * @self: the view
   * @part: (nullable): the #PsoasAnatomyPart that stands out now
   */
  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_css_name (widget_class, "drawing");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
psoas_drawing_view_init (PsoasDrawingView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->chosen = -1;
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  psoas_style_palette_follow (GTK_WIDGET (self), update_palette);
  update_palette (GTK_WIDGET (self));
}

/**
 * psoas_drawing_view_new:
 * @drawing: a drawing
 * @parts: (element-type PsoasAnatomyPart): what is labelled, in the order of the Tab key
 * @description: what the drawing shows, in words
 *
 * Returns: (transfer floating): the view, with nothing chosen
 */
GtkWidget *
psoas_drawing_view_new (PsoasDrawing *drawing,
                        GPtrArray    *parts,
                        const char   *description)
{
  PsoasDrawingView *self = g_object_new (PSOAS_TYPE_DRAWING_VIEW, NULL);

  self->drawing = g_object_ref (drawing);
  self->labels = psoas_drawing_labels_new (GTK_WIDGET (self), drawing, parts);
  for (int i = 0; i < self->labels->n; i++)
    g_signal_connect_object (self->labels->labels[i].button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);

  return GTK_WIDGET (self);
}

/**
 * psoas_drawing_view_choose:
 * @self: a view
 * @part: (nullable): a part's id; %NULL or an unknown one for none
 *
 * As if the label had been clicked.
 */
void
psoas_drawing_view_choose (PsoasDrawingView *self,
                           const char       *part)
{
  g_return_if_fail (PSOAS_IS_DRAWING_VIEW (self));

  for (int i = 0; i < self->labels->n; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->labels->labels[i].button),
                                  g_strcmp0 (self->labels->labels[i].part->id, part) == 0);
}

/**
 * psoas_drawing_view_get_legend:
 * @self: a view
 *
 * Returns: (transfer none): the names of the numbers, seen where the labels bear numbers; whoever shows the view gives it
 *   its place
 */
GtkWidget *
psoas_drawing_view_get_legend (PsoasDrawingView *self)
{
  g_return_val_if_fail (PSOAS_IS_DRAWING_VIEW (self), NULL);

  return self->labels->legend;
}
