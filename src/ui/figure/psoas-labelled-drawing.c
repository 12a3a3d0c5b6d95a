/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-labelled-drawing.h"

#include "psoas-drawing-view.h"
#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"
#include "widgets/psoas-sentence-label.h"
#include "widgets/psoas-source-list.h"

struct _PsoasLabelledDrawing {
  GtkWidget parent_instance;

  GtkWidget *view;         /* (nullable): until there is a drawing */
  GtkLabel *name;
  GtkLabel *text;
  GtkWidget *words;        /* the card, and the names of the numbers below it */
  GtkBox *card;
  GtkWidget *sources;      /* (nullable) */
  GPtrArray *references;   /* (owned) (element-type PsoasReference) */
  gboolean chosen;         /* words were chosen that have no place yet */
  guint scroll;            /* 0: no words have to be brought into view */
};

G_DEFINE_FINAL_TYPE (PsoasLabelledDrawing, psoas_labelled_drawing, GTK_TYPE_WIDGET)

/* Pixels: from which width on the words stand beside the drawing, and how wide they are there */
#define WIDE 820
#define WORDS_SHARE 0.32
#define SPACING 12

/* What the words have of @width beside the drawing; -1 where they stand below it */
static int
get_words_width (int width)
{
  return width >= WIDE ? (int) (width * WORDS_SHARE) : -1;
}

static GtkSizeRequestMode
psoas_labelled_drawing_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
psoas_labelled_drawing_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  PsoasLabelledDrawing *self = PSOAS_LABELLED_DRAWING (widget);
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;
  int words = across ? -1 : get_words_width (for_size);
  gboolean beside = across || words >= 0;
  int view_minimum, view_natural, words_minimum, words_natural;

  gtk_widget_measure (self->view, orientation, words >= 0 ? for_size - words - SPACING : across ? -1 : for_size,
                      &view_minimum, &view_natural, NULL, NULL);
  gtk_widget_measure (self->words, orientation, words >= 0 ? words : across ? -1 : for_size,
                      &words_minimum, &words_natural, NULL, NULL);
  *minimum = beside ? MAX (view_minimum, words_minimum) : view_minimum + SPACING + words_minimum;
  *natural = beside ? MAX (view_natural, words_natural) : view_natural + SPACING + words_natural;
}

/* When the words have their place: as little as brings all of them into view, and their beginning in any case. */
static gboolean
scroll_cb (gpointer data)
{
  PsoasLabelledDrawing *self = data;
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t words;
  double page, below;

  self->scroll = 0;
  if (scroller == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (self->card), scroller, &words))
    return G_SOURCE_REMOVE;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  page = gtk_adjustment_get_page_size (adjustment);
  below = words.origin.y + words.size.height + SPACING - page;
  if (words.origin.y < 0 || below > 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                              (words.origin.y < 0 ? words.origin.y - SPACING : MIN (below, words.origin.y - SPACING)));

  return G_SOURCE_REMOVE;
}

static void
psoas_labelled_drawing_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  PsoasLabelledDrawing *self = PSOAS_LABELLED_DRAWING (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int words = get_words_width (width);
  GtkAllocation view = { 0, 0, width, height }, side = { 0, 0, width, height };

  if (words >= 0) {
    view.width = width - words - SPACING;
    side.width = words;
    *(mirrored ? &view.x : &side.x) = mirrored ? words + SPACING : width - words;
  }
  gtk_widget_measure (self->words, GTK_ORIENTATION_VERTICAL, side.width, &side.height, NULL, NULL, NULL);
  if (words < 0) {
    view.height = height - SPACING - side.height;
    side.y = view.height + SPACING;
  }
  gtk_widget_size_allocate (self->view, &view, -1);
  gtk_widget_size_allocate (self->words, &side, -1);

  if (self->chosen && self->scroll == 0)
    self->scroll = g_idle_add (scroll_cb, self);
  self->chosen = FALSE;
}

static void
chosen_cb (PsoasLabelledDrawing   *self,
           const PsoasAnatomyPart *part)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *sources;

  if (part == NULL)
    return;

  for (guint i = 0; i < part->sentences->len; i++) {
    if (i > 0)
      g_string_append_c (text, '\n');
    g_string_append (text, psoas_sentence_get_text (g_ptr_array_index (part->sentences, i), PSOAS_SIDE_NONE));
  }
  gtk_label_set_label (self->name, part->label);
  gtk_label_set_label (self->text, text->str);
  g_clear_pointer (&self->sources, gtk_widget_unparent);
  sources = psoas_source_list_new (part->label, part->sentences, self->references);
  if (sources != NULL)
    gtk_box_append (self->card, sources);
  self->sources = sources;
  /* The words that a page opens with wait where they are. */
  self->chosen = gtk_widget_get_mapped (GTK_WIDGET (self));
}

static void
psoas_labelled_drawing_dispose (GObject *object)
{
  g_clear_handle_id (&PSOAS_LABELLED_DRAWING (object)->scroll, g_source_remove);
  psoas_unparent_children (GTK_WIDGET (object));
  g_clear_pointer (&PSOAS_LABELLED_DRAWING (object)->references, g_ptr_array_unref);

  G_OBJECT_CLASS (psoas_labelled_drawing_parent_class)->dispose (object);
}

static void
psoas_labelled_drawing_class_init (PsoasLabelledDrawingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_labelled_drawing_dispose;
  widget_class->focus = psoas_focus_children;
  widget_class->get_request_mode = psoas_labelled_drawing_get_request_mode;
  widget_class->measure = psoas_labelled_drawing_measure;
  widget_class->size_allocate = psoas_labelled_drawing_size_allocate;
}

static void
psoas_labelled_drawing_init (PsoasLabelledDrawing *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->name = GTK_LABEL (psoas_sentence_label_new (""));
  self->text = GTK_LABEL (psoas_sentence_label_new (""));
  gtk_label_set_use_markup (self->name, FALSE);
  gtk_label_set_use_markup (self->text, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->name), "heading");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "drawing-part");
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->text));
  self->card = GTK_BOX (card);
  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  gtk_box_append (GTK_BOX (self->words), card);
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
}

/**
 * psoas_labelled_drawing_new:
 * @drawing: a drawing
 * @anatomy: what is said of its parts
 * @references: (element-type PsoasReference): what marks of sources stand for
 * @description: what it shows, in words
 * @first: (nullable): id of the part that is chosen at first
 *
 * Returns: (transfer floating): the drawing with its labels and words
 */
GtkWidget *
psoas_labelled_drawing_new (PsoasDrawing *drawing,
                            PsoasAnatomy *anatomy,
                            GPtrArray    *references,
                            const char   *description,
                            const char   *first)
{
  PsoasLabelledDrawing *self = g_object_new (PSOAS_TYPE_LABELLED_DRAWING, NULL);
  GtkWidget *view = psoas_drawing_view_new (drawing, psoas_anatomy_get_parts (anatomy), description);

  self->references = g_ptr_array_ref (references);
  g_signal_connect_object (view, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  psoas_drawing_view_choose (PSOAS_DRAWING_VIEW (view), first);
  self->view = view;
  gtk_box_append (GTK_BOX (self->words), psoas_drawing_view_get_legend (PSOAS_DRAWING_VIEW (view)));
  gtk_widget_insert_after (view, GTK_WIDGET (self), NULL);

  return GTK_WIDGET (self);
}
