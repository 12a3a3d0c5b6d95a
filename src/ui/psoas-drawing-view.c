/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-drawing-view.h"

#include "psoas-focus.h"
#include "psoas-leaders.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

/* One label; what is not owned belongs to the list of parts or to the widget tree. */
typedef struct {
  const PsoasAnatomyPart *part;
  GtkWidget *button;
  double x, y;           /* what it names: 0..1 of the drawing */
  double edge, middle;   /* where its line begins, in pixels */
} Label;

struct _PsoasDrawingView
{
  GtkWidget parent_instance;

  PsoasDrawing *drawing;   /* (owned) */
  GPtrArray *parts;        /* (owned) (element-type PsoasAnatomyPart) */
  Label *labels;           /* (owned): as many as parts */
  GtkLabel *legend;        /* the names of the numbers */
  PsoasPalette palette;
  int chosen;              /* -1: none */
  gboolean compact;        /* numbers in place of names */
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
#define BUTTON_PADDING 36
#define NAME_CHARS 20
/* Room for the lines between labels and drawing */
#define LINE_ROOM 22
#define GAP 6
#define MIN_DRAWING 120
#define NAMED_DRAWING 200
#define MAX_DRAWING 380
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

static int
get_n_labels (PsoasDrawingView *self)
{
  return self->parts != NULL ? (int) self->parts->len : 0;
}

/* How wide a column of names is, whatever the buttons bear now */
static int
get_name_width (PsoasDrawingView *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  PangoFontMetrics *metrics = pango_context_get_metrics (pango_layout_get_context (layout), NULL, NULL);
  int limit = PANGO_PIXELS (NAME_CHARS * pango_font_metrics_get_approximate_char_width (metrics));
  int widest = 0;

  pango_font_metrics_unref (metrics);
  for (int i = 0; i < get_n_labels (self); i++) {
    int width;

    pango_layout_set_text (layout, self->labels[i].part->label, -1);
    pango_layout_get_pixel_size (layout, &width, NULL);
    widest = MAX (widest, MIN (width, limit));
  }

  return widest + BUTTON_PADDING;
}

static int
get_column_width (PsoasDrawingView *self)
{
  int width = NUMBER_WIDTH;

  if (!self->compact)
    return get_name_width (self);
  for (int i = 0; i < get_n_labels (self); i++) {
    int minimum;

    gtk_widget_measure (self->labels[i].button, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
    width = MAX (width, minimum);
  }

  return width;
}

static int
get_button_height (Label *label,
                   int    width)
{
  int height;

  gtk_widget_measure (label->button, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static double
get_drawing_width (PsoasDrawingView *self,
                   int               width)
{
  return CLAMP (width - 2 * (get_column_width (self) + LINE_ROOM), MIN_DRAWING, MAX_DRAWING);
}

/* Of drawing and labels, without the legend */
static int
get_picture_height (PsoasDrawingView *self,
                    int               width)
{
  int column = get_column_width (self);
  int heights[2] = { 0, 0 };

  for (int i = 0; i < get_n_labels (self); i++)
    heights[self->labels[i].part->on_right] += get_button_height (&self->labels[i], column) + GAP;

  return MAX (ceil (get_drawing_width (self, width) * psoas_drawing_get_aspect (self->drawing)),
              MAX (heights[0], heights[1]));
}

static int
get_legend_height (PsoasDrawingView *self,
                   int               width)
{
  int height;

  if (!self->compact)
    return 0;
  gtk_widget_measure (GTK_WIDGET (self->legend), GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height + 2 * GAP;
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
  *minimum = *natural = get_picture_height (self, for_size) + get_legend_height (self, for_size);
}

static void
set_button_texts (PsoasDrawingView *self)
{
  for (int i = 0; i < get_n_labels (self); i++) {
    g_autofree char *number = g_strdup_printf ("%d", i + 1);
    GtkWidget *text = gtk_button_get_child (GTK_BUTTON (self->labels[i].button));

    gtk_label_set_wrap (GTK_LABEL (text), !self->compact);
    gtk_label_set_label (GTK_LABEL (text), self->compact ? number : self->labels[i].part->label);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->legend), self->compact);
}

/* Not while sizes are being given out */
static gboolean
change_shape_cb (gpointer data)
{
  PsoasDrawingView *self = data;

  self->idle = 0;
  self->compact = !self->compact;
  set_button_texts (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
allocate (GtkWidget *widget,
          double     x,
          double     y,
          int        width,
          int        height)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (widget, &(GtkAllocation) { round (x), round (y), MAX (width, minimum), height }, -1);
}

static void
allocate_column (PsoasDrawingView *self,
                 gboolean          on_right,
                 int               column,
                 int               height)
{
  g_autofree PsoasLeader *leaders = g_new0 (PsoasLeader, get_n_labels (self));
  double edge = on_right ? self->place.origin.x + self->place.size.width + LINE_ROOM
                         : self->place.origin.x - LINE_ROOM;
  int n_leaders = 0;

  for (int i = 0; i < get_n_labels (self); i++) {
    Label *label = &self->labels[i];

    if (label->part->on_right != on_right)
      continue;
    leaders[n_leaders++] = (PsoasLeader) {
      .point_x = self->place.origin.x + label->x * self->place.size.width,
      .point_y = self->place.origin.y + label->y * self->place.size.height,
      .height = get_button_height (label, column),
    };
  }
  psoas_leaders_place (leaders, n_leaders, edge, height, GAP);

  for (int i = 0, j = 0; i < get_n_labels (self); i++) {
    Label *label = &self->labels[i];

    if (label->part->on_right != on_right)
      continue;
    label->edge = edge;
    label->middle = leaders[j].y + leaders[j].height / 2;
    allocate (label->button, on_right ? edge : edge - column, leaders[j].y, column, leaders[j].height);
    j++;
  }
}

static void
psoas_drawing_view_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  PsoasDrawingView *self = PSOAS_DRAWING_VIEW (widget);
  gboolean wants_compact = width < 2 * (get_name_width (self) + LINE_ROOM) + NAMED_DRAWING;
  int picture_height = get_picture_height (self, width);
  double drawing = get_drawing_width (self, width);

  graphene_rect_init (&self->place, (width - drawing) / 2, 0, drawing,
                      drawing * psoas_drawing_get_aspect (self->drawing));
  allocate_column (self, FALSE, get_column_width (self), picture_height);
  allocate_column (self, TRUE, get_column_width (self), picture_height);
  if (self->compact)
    allocate (GTK_WIDGET (self->legend), 0, picture_height + 2 * GAP, width,
              get_legend_height (self, width) - 2 * GAP);

  if (wants_compact != self->compact && self->idle == 0)
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
           const Label      *label,
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

  psoas_drawing_set (self->drawing, self->palette, self->chosen >= 0 ? self->labels[self->chosen].part->id : NULL);
  cairo_save (cr);
  cairo_translate (cr, self->place.origin.x, self->place.origin.y);
  if (!psoas_drawing_render (self->drawing, cr, self->place.size.width, self->place.size.height, &error))
    g_warning ("The drawing cannot be drawn: %s", error->message);
  cairo_restore (cr);

  for (int i = 0; i < get_n_labels (self); i++) {
    double width = i == self->chosen ? 3 : 1.4;

    draw_line (self, cr, &self->labels[i], &inks[self->palette].paper, width + 2);
    draw_line (self, cr, &self->labels[i], &inks[self->palette].ink, width);
  }
  cairo_destroy (cr);

  GTK_WIDGET_CLASS (psoas_drawing_view_parent_class)->snapshot (widget, snapshot);
}

static void
update_palette (PsoasDrawingView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  gboolean dark = adw_style_manager_get_dark (manager);

  self->palette = dark ? PSOAS_PALETTE_DARK : PSOAS_PALETTE_LIGHT;
  if (adw_style_manager_get_high_contrast (manager))
    self->palette = dark ? PSOAS_PALETTE_HIGH_CONTRAST_DARK : PSOAS_PALETTE_HIGH_CONTRAST;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
toggled_cb (PsoasDrawingView *self)
{
  const PsoasAnatomyPart *part = NULL;

  self->chosen = -1;
  for (int i = 0; i < get_n_labels (self); i++) {
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->labels[i].button))) {
      self->chosen = i;
      part = self->labels[i].part;
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

  for (int i = 0; i < get_n_labels (self); i++) {
    double distance = hypot (self->place.origin.x + self->labels[i].x * self->place.size.width - x,
                             self->place.origin.y + self->labels[i].y * self->place.size.height - y);

    if (distance < nearest) {
      nearest = distance;
      picked = i;
    }
  }
  if (picked >= 0)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->labels[picked].button), TRUE);
}

static void
psoas_drawing_view_dispose (GObject *object)
{
  PsoasDrawingView *self = PSOAS_DRAWING_VIEW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->labels, g_free);
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
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  GtkGesture *click = gtk_gesture_click_new ();

  self->chosen = -1;
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_palette), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_palette), self, G_CONNECT_SWAPPED);
  update_palette (self);
}

/* What a screen reader says beside the name: the part's sentences */
static char *
join_sentences (const PsoasAnatomyPart *part)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < part->sentences->len; i++) {
    if (i > 0)
      g_string_append_c (text, ' ');
    g_string_append (text, psoas_sentence_get_text (g_ptr_array_index (part->sentences, i), PSOAS_SIDE_NONE));
  }

  return g_string_free (text, FALSE);
}

static void
add_label (PsoasDrawingView       *self,
           int                     index,
           const PsoasAnatomyPart *part)
{
  Label *label = &self->labels[index];
  g_autofree char *description = join_sentences (part);

  label->part = part;
  label->button = gtk_toggle_button_new ();
  if (!psoas_drawing_get_point (self->drawing, part->id, &label->x, &label->y))
    g_warning ("The drawing has no part %s", part->id);
  gtk_button_set_child (GTK_BUTTON (label->button), g_object_new (GTK_TYPE_LABEL,
                                                                  "wrap", TRUE,
                                                                  "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                                                  "justify", GTK_JUSTIFY_CENTER,
                                                                  NULL));
  if (index > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (label->button), GTK_TOGGLE_BUTTON (self->labels[0].button));
  gtk_widget_add_css_class (label->button, "tall");
  gtk_widget_add_css_class (label->button, "drawing-label");
  gtk_widget_set_tooltip_text (label->button, part->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, part->label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  gtk_widget_set_parent (label->button, GTK_WIDGET (self));
  g_signal_connect_object (label->button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}

static void
add_legend (PsoasDrawingView *self)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < get_n_labels (self); i++) {
    if (i > 0)
      g_string_append_c (text, '\n');
    /* Translators: a number on the drawing, and the name of the part that it stands for */
    g_string_append_printf (text, _("%d: %s"), i + 1, self->labels[i].part->label);
  }
  self->legend = g_object_new (GTK_TYPE_LABEL,
                               "label", text->str,
                               "wrap", TRUE,
                               "xalign", 0.0,
                               "visible", FALSE,
                               NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->legend), GTK_WIDGET (self));
  g_string_free (text, TRUE);
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
  self->parts = g_ptr_array_ref (parts);
  self->labels = g_new0 (Label, parts->len);
  for (guint i = 0; i < parts->len; i++)
    add_label (self, i, g_ptr_array_index (parts, i));
  add_legend (self);
  set_button_texts (self);
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

  for (int i = 0; i < get_n_labels (self); i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->labels[i].button),
                                  g_strcmp0 (self->labels[i].part->id, part) == 0);
}
