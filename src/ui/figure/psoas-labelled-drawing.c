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

  GtkLabel *name;
  GtkLabel *text;
  GtkBox *card;
  GtkWidget *sources;      /* (nullable) */
  GPtrArray *references;   /* (owned) (element-type PsoasReference) */
};

G_DEFINE_FINAL_TYPE (PsoasLabelledDrawing, psoas_labelled_drawing, GTK_TYPE_WIDGET)

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
}

static void
psoas_labelled_drawing_dispose (GObject *object)
{
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
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
psoas_labelled_drawing_init (PsoasLabelledDrawing *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);

  self->name = GTK_LABEL (psoas_sentence_label_new (""));
  self->text = GTK_LABEL (psoas_sentence_label_new (""));
  gtk_label_set_use_markup (self->name, FALSE);
  gtk_label_set_use_markup (self->text, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->name), "heading");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "drawing-part");
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->text));
  gtk_widget_set_parent (card, GTK_WIDGET (self));
  self->card = GTK_BOX (card);
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
  gtk_widget_insert_after (view, GTK_WIDGET (self), NULL);

  return GTK_WIDGET (self);
}
