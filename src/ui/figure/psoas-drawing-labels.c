/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-drawing-labels.h"

#include "psoas-leaders.h"

#include <glib/gi18n.h>
#include <math.h>

#define NUMBER_WIDTH 44
#define BUTTON_PADDING 36
#define NAME_CHARS 20

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
make_button (PsoasDrawingLabels *self,
             PsoasDrawingLabel  *label)
{
  g_autofree char *description = join_sentences (label->part);

  label->button = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (label->button), g_object_new (GTK_TYPE_LABEL,
                                                                  "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                                                  "justify", GTK_JUSTIFY_CENTER,
                                                                  NULL));
  if (label != self->labels)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (label->button), GTK_TOGGLE_BUTTON (self->labels[0].button));
  gtk_widget_add_css_class (label->button, "tall");
  gtk_widget_add_css_class (label->button, "drawing-label");
  gtk_widget_set_tooltip_text (label->button, label->part->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label->part->label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  gtk_widget_set_parent (label->button, self->owner);
}

static void
make_legend (PsoasDrawingLabels *self)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < self->n; i++) {
    if (i > 0)
      g_string_append_c (text, '\n');
    /* Translators: a number on the drawing, and the name of the part that it stands for */
    g_string_append_printf (text, _("%d: %s"), i + 1, self->labels[i].part->label);
  }
  self->legend = g_object_ref_sink (g_object_new (GTK_TYPE_LABEL,
                                                  "label", text->str,
                                                  "wrap", TRUE,
                                                  "xalign", 0.0,
                                                  NULL));
  g_string_free (text, TRUE);
}

/**
 * psoas_drawing_labels_new:
 * @owner: who holds the buttons, and unparents them
 * @drawing: what they name parts of
 * @parts: (element-type PsoasAnatomyPart): in the order of the Tab key
 *
 * Returns: (transfer full): labels that bear names
 */
PsoasDrawingLabels *
psoas_drawing_labels_new (GtkWidget    *owner,
                          PsoasDrawing *drawing,
                          GPtrArray    *parts)
{
  PsoasDrawingLabels *self = g_new0 (PsoasDrawingLabels, 1);

  self->owner = owner;
  self->parts = g_ptr_array_ref (parts);
  self->n = parts->len;
  self->labels = g_new0 (PsoasDrawingLabel, parts->len);
  for (int i = 0; i < self->n; i++) {
    PsoasDrawingLabel *label = &self->labels[i];

    label->part = g_ptr_array_index (parts, i);
    if (!psoas_drawing_get_point (drawing, label->part->id, &label->x, &label->y))
      g_warning ("The drawing has no part %s", label->part->id);
    make_button (self, label);
  }
  make_legend (self);
  psoas_drawing_labels_set_compact (self, FALSE);

  return self;
}

void
psoas_drawing_labels_free (PsoasDrawingLabels *self)
{
  g_object_unref (self->legend);
  g_ptr_array_unref (self->parts);
  g_free (self->labels);
  g_free (self);
}

/**
 * psoas_drawing_labels_set_compact:
 * @self: labels
 * @compact: whether the buttons bear numbers, and the names stand in the legend
 */
void
psoas_drawing_labels_set_compact (PsoasDrawingLabels *self,
                                  gboolean            compact)
{
  self->compact = compact;
  for (int i = 0; i < self->n; i++) {
    g_autofree char *number = g_strdup_printf ("%d", i + 1);
    GtkLabel *text = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->labels[i].button)));

    gtk_label_set_wrap (text, !compact);
    gtk_label_set_label (text, compact ? number : self->labels[i].part->label);
  }
  gtk_widget_set_visible (self->legend, compact);
}

/**
 * psoas_drawing_labels_get_name_width:
 * @self: labels
 *
 * Returns: how wide a column of names is, whatever the buttons bear now; pixels
 */
int
psoas_drawing_labels_get_name_width (PsoasDrawingLabels *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->owner, NULL);
  PangoFontMetrics *metrics = pango_context_get_metrics (pango_layout_get_context (layout), NULL, NULL);
  int limit = PANGO_PIXELS (NAME_CHARS * pango_font_metrics_get_approximate_char_width (metrics));
  int widest = 0;

  pango_font_metrics_unref (metrics);
  for (int i = 0; i < self->n; i++) {
    int width;

    pango_layout_set_text (layout, self->labels[i].part->label, -1);
    pango_layout_get_pixel_size (layout, &width, NULL);
    widest = MAX (widest, MIN (width, limit));
  }

  return widest + BUTTON_PADDING;
}

/**
 * psoas_drawing_labels_get_column_width:
 * @self: labels
 *
 * Returns: how wide a column is now; pixels
 */
int
psoas_drawing_labels_get_column_width (PsoasDrawingLabels *self)
{
  int width = NUMBER_WIDTH;

  if (!self->compact)
    return psoas_drawing_labels_get_name_width (self);
  for (int i = 0; i < self->n; i++) {
    int minimum;

    gtk_widget_measure (self->labels[i].button, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
    width = MAX (width, minimum);
  }

  return width;
}

static int
get_button_height (const PsoasDrawingLabel *label,
                   int                      width)
{
  int height;

  gtk_widget_measure (label->button, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

/**
 * psoas_drawing_labels_get_column_height:
 * @self: labels
 * @gap: between labels, pixels
 *
 * Returns: what the taller of the two columns needs
 */
int
psoas_drawing_labels_get_column_height (PsoasDrawingLabels *self,
                                        int                 gap)
{
  int column = psoas_drawing_labels_get_column_width (self);
  int heights[2] = { 0, 0 };

  for (int i = 0; i < self->n; i++)
    heights[self->labels[i].part->on_right] += get_button_height (&self->labels[i], column) + gap;

  return MAX (heights[0], heights[1]);
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
  width = MAX (width, minimum);
  gtk_widget_size_allocate (widget, &(GtkAllocation) { round (x), round (y), width, height }, -1);
}

/**
 * psoas_drawing_labels_allocate_column:
 * @self: labels
 * @on_right: which column
 * @place: where the drawing stands
 * @room: between labels and drawing
 * @height: of the column
 * @gap: between labels
 *
 * Places the labels, and notes where their lines begin.
 */
void
psoas_drawing_labels_allocate_column (PsoasDrawingLabels    *self,
                                      gboolean               on_right,
                                      const graphene_rect_t *place,
                                      double                 room,
                                      int                    height,
                                      int                    gap)
{
  g_autofree PsoasLeader *leaders = g_new0 (PsoasLeader, self->n);
  int column = psoas_drawing_labels_get_column_width (self);
  double edge = on_right ? place->origin.x + place->size.width + room : place->origin.x - room;
  int n_leaders = 0;

  for (int i = 0; i < self->n; i++) {
    PsoasDrawingLabel *label = &self->labels[i];

    if (label->part->on_right == on_right)
      leaders[n_leaders++] = (PsoasLeader) {
        .point_x = place->origin.x + label->x * place->size.width,
        .point_y = place->origin.y + label->y * place->size.height,
        .height = get_button_height (label, column),
      };
  }
  psoas_leaders_place (leaders, n_leaders, edge, height, gap);

  for (int i = 0, j = 0; i < self->n; i++) {
    PsoasDrawingLabel *label = &self->labels[i];

    if (label->part->on_right != on_right)
      continue;
    label->edge = edge;
    label->middle = leaders[j].y + leaders[j].height / 2;
    allocate (label->button, on_right ? edge : edge - column, leaders[j].y, column, leaders[j].height);
    j++;
  }
}
