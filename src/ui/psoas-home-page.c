/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-home-page.h"

#include "psoas-focus.h"
#include "psoas-stretch-card.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _PsoasHomePage {
  GtkWidget parent_instance;

  GtkFlowBox *cards;
  GtkInfoBar *problems;
  GtkLabel *problems_label;
};

G_DEFINE_FINAL_TYPE (PsoasHomePage, psoas_home_page, GTK_TYPE_WIDGET)

static void
psoas_home_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (psoas_home_page_parent_class)->dispose (object);
}

static void
hide_problems_cb (PsoasHomePage *self)
{
  gtk_info_bar_set_revealed (self->problems, FALSE);
}

static void
psoas_home_page_class_init (PsoasHomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_home_page_dispose;

  widget_class->focus = psoas_focus_children;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasHomePage, cards);
  gtk_widget_class_bind_template_child (widget_class, PsoasHomePage, problems);
  gtk_widget_class_bind_template_child (widget_class, PsoasHomePage, problems_label);
}

static void
psoas_home_page_init (PsoasHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->problems, "response", G_CALLBACK (hide_problems_cb), self, G_CONNECT_SWAPPED);
}

static void
add_card (PsoasHomePage *self,
          PsoasStretch  *stretch,
          PsoasFigure   *figure,
          PsoasSettings *settings)
{
  GtkWidget *card = psoas_stretch_card_new (stretch, figure, settings);
  GtkWidget *child = gtk_flow_box_child_new ();

  /* The card's buttons take the focus, not the cell around them. */
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), card);
  gtk_flow_box_append (self->cards, child);
}

static void
show_problems (PsoasHomePage *self,
               GPtrArray     *errors)
{
  g_autoptr (GString) text = g_string_new (_("These stretch files could not be used; the others can:"));

  for (guint i = 0; i < errors->len; i++)
    g_string_append_printf (text, "\n%s", (char *) g_ptr_array_index (errors, i));
  gtk_label_set_label (self->problems_label, text->str);
  gtk_info_bar_set_revealed (self->problems, errors->len > 0);
}

/**
 * psoas_home_page_new:
 * @library: the stretches
 * @figure: who shows them
 * @settings: the person's choices
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
psoas_home_page_new (PsoasLibrary  *library,
                     PsoasFigure   *figure,
                     PsoasSettings *settings)
{
  PsoasHomePage *self = g_object_new (PSOAS_TYPE_HOME_PAGE, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (library)); i++) {
    g_autoptr (PsoasStretch) stretch = g_list_model_get_item (G_LIST_MODEL (library), i);

    add_card (self, stretch, figure, settings);
  }
  show_problems (self, psoas_library_get_errors (library));

  return GTK_WIDGET (self);
}
