/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-config.h"

#include "psoas-figure-foot.h"

#include "widgets/psoas-children.h"
#include "widgets/psoas-label.h"

#include <glib/gi18n.h>

/* PsoasFigureFoot: the words right under a picture of the figure. */

struct _PsoasFigureFoot
{
  GtkWidget parent_instance;

  GtkLabel *heading;     /* what the picture is of; hidden where nothing is said */
  GtkLabel *seen_from;
};

G_DEFINE_FINAL_TYPE (PsoasFigureFoot, psoas_figure_foot, GTK_TYPE_WIDGET)

static void
psoas_figure_foot_dispose (GObject *object)
{
  psoas_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (psoas_figure_foot_parent_class)->dispose (object);
}

static void
psoas_figure_foot_class_init (PsoasFigureFootClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_figure_foot_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static GtkLabel *
add_words (PsoasFigureFoot *self,
           const char      *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);

  gtk_widget_add_css_class (label, style);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return GTK_LABEL (label);
}

static void
psoas_figure_foot_init (PsoasFigureFoot *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  self->heading = add_words (self, "heading");
  gtk_widget_set_visible (GTK_WIDGET (self->heading), FALSE);
  self->seen_from = add_words (self, "seen-from");
}

/**
 * psoas_figure_foot_new:
 *
 * Returns: (transfer floating): a foot without words
 */
GtkWidget *
psoas_figure_foot_new (void)
{
  return g_object_new (PSOAS_TYPE_FIGURE_FOOT, NULL);
}

/**
 * psoas_figure_foot_set_heading:
 * @self: a foot
 * @heading: (nullable): what the picture is of; %NULL or empty: nothing is said
 */
void
psoas_figure_foot_set_heading (PsoasFigureFoot *self,
                               const char      *heading)
{
  g_return_if_fail (PSOAS_IS_FIGURE_FOOT (self));

  gtk_label_set_label (self->heading, heading != NULL ? heading : "");
  gtk_widget_set_visible (GTK_WIDGET (self->heading), heading != NULL && heading[0] != '\0');
}

/**
 * psoas_figure_foot_tell_view:
 * @self: a foot
 * @scene: what the picture shows
 *
 * Says from where the person is seen.
 */
void
psoas_figure_foot_tell_view (PsoasFigureFoot  *self,
                             const PsoasScene *scene)
{
  gboolean from_above;

  g_return_if_fail (PSOAS_IS_FIGURE_FOOT (self));

  from_above = scene->pose.props[PSOAS_PROP_MAT_ABOVE] > 0.5;
  gtk_label_set_label (self->seen_from,
                       /* Translators: under a picture of the figure */
                       from_above ? _("Seen from above")
                                  : psoas_side_get_view (psoas_scene_get_seen_from (scene)));
}

/**
 * psoas_figure_foot_set_type_size:
 * @self: a foot
 * @size: the em of its words, px
 */
void
psoas_figure_foot_set_type_size (PsoasFigureFoot *self,
                                 int              size)
{
  g_return_if_fail (PSOAS_IS_FIGURE_FOOT (self));

  psoas_label_set_type_size (self->heading, size);
  psoas_label_set_type_size (self->seen_from, size);
}
