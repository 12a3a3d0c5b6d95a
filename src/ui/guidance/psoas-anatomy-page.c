/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-anatomy-page.h"

#include "figure/psoas-figure-view.h"
#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"
#include "figure/psoas-labelled-drawing.h"
#include "widgets/psoas-sentence-label.h"
#include "widgets/psoas-source-list.h"
#include "words/psoas-picture-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _PsoasAnatomyPage {
  GtkWidget parent_instance;

  PsoasLibrary *library;    /* (owned) */
  PsoasSettings *settings;  /* (owned) */

  GtkBox *box;
  AdwComboRow *stretch;
  PsoasFigureView *view;
  GtkScale *scale;
  GtkAdjustment *progress;
  GtkLabel *length;
  GtkToggleButton *xray;
};

G_DEFINE_FINAL_TYPE (PsoasAnatomyPage, psoas_anatomy_page, GTK_TYPE_WIDGET)

/* Pixels: wider lines are hard to read */
#define READABLE 820

/* What the picture shows, in words: the posture that it is nearer to */
static void
tell_figure (PsoasAnatomyPage *self,
             PsoasStretch     *stretch)
{
  gboolean holds = gtk_adjustment_get_value (self->progress) >= 50;
  g_autofree char *words =
    psoas_picture_words_posture (stretch,
                                 holds ? psoas_stretch_get_hold_pose (stretch) : psoas_stretch_get_start_pose (stretch),
                                 psoas_settings_get_first_side (self->settings));

  psoas_figure_view_set_words (self->view, words, gtk_toggle_button_get_active (self->xray)
                               ? _("The person of the stretch, with spine, pelvis, thigh bone and psoas showing through")
                               : _("The person of the stretch, with the psoas marked"));
}

static void
update_figure (PsoasAnatomyPage *self)
{
  guint position = adw_combo_row_get_selected (self->stretch);
  g_autoptr (PsoasStretch) stretch = g_list_model_get_item (G_LIST_MODEL (self->library), position);
  PsoasPicture picture = {
    .progress = gtk_adjustment_get_value (self->progress) / 100,
    .side = psoas_settings_get_first_side (self->settings),
    .muscle = TRUE,
    .xray = gtk_toggle_button_get_active (self->xray),
  };
  const char *frame[] = { NULL, NULL, NULL };
  g_autofree char *text = NULL;

  if (stretch == NULL)
    return;

  picture.pose = frame[0] = psoas_stretch_get_start_pose (stretch);
  picture.towards = frame[1] = psoas_stretch_get_hold_pose (stretch);
  picture.frame = frame;
  psoas_figure_view_set_picture (self->view, &picture);

  tell_figure (self, stretch);
  /* Translators: %.0f is a percentage such as 102 */
  text = g_strdup_printf (_("In this drawing, the psoas has %.0f%% of the length that it has in one who stands upright."),
                          psoas_figure_view_get_muscle_length (self->view) * 100);
  gtk_label_set_label (self->length, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

static char *
get_stretch_name (PsoasStretch *stretch,
                  gpointer      data)
{
  return g_strdup (psoas_stretch_get_name (stretch));
}

static void
fill_stretches (PsoasAnatomyPage *self)
{
  g_autoptr (GtkExpression) name = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL,
                                                                G_CALLBACK (get_stretch_name), NULL, NULL);

  adw_combo_row_set_expression (self->stretch, name);
  adw_combo_row_set_model (self->stretch, G_LIST_MODEL (self->library));
}

static void
add_section (PsoasAnatomyPage          *self,
             const PsoasAnatomySection *section,
             GPtrArray                 *references)
{
  GtkWidget *sources = psoas_source_list_new (section->title, section->sentences, references);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", section->title,
                                     "wrap", TRUE,
                                     "xalign", 0.0,
                                     NULL);

  gtk_widget_add_css_class (heading, "title-3");
  gtk_box_append (GTK_BOX (box), heading);
  for (guint i = 0; i < section->sentences->len; i++) {
    const char *text = psoas_sentence_get_text (g_ptr_array_index (section->sentences, i), PSOAS_SIDE_NONE);
    g_autofree char *markup = g_markup_escape_text (text, -1);

    gtk_box_append (GTK_BOX (box), psoas_sentence_label_new (markup));
  }
  if (sources != NULL)
    gtk_box_append (GTK_BOX (box), sources);
  gtk_box_append (self->box, g_object_new (ADW_TYPE_CLAMP, "maximum-size", READABLE, "tightening-threshold", READABLE,
                                           "child", box, NULL));
}

static gboolean
psoas_anatomy_page_grab_focus (GtkWidget *widget)
{
  return psoas_focus_first (GTK_WIDGET (PSOAS_ANATOMY_PAGE (widget)->box));
}

static void
psoas_anatomy_page_dispose (GObject *object)
{
  PsoasAnatomyPage *self = PSOAS_ANATOMY_PAGE (object);

  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  psoas_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (psoas_anatomy_page_parent_class)->dispose (object);
}

static void
psoas_anatomy_page_class_init (PsoasAnatomyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_anatomy_page_dispose;

  widget_class->focus = psoas_focus_children;
  widget_class->grab_focus = psoas_anatomy_page_grab_focus;

  g_type_ensure (PSOAS_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-anatomy-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasAnatomyPage, box);
  gtk_widget_class_bind_template_child (widget_class, PsoasAnatomyPage, stretch);
  gtk_widget_class_bind_template_child (widget_class, PsoasAnatomyPage, view);
  gtk_widget_class_bind_template_child (widget_class, PsoasAnatomyPage, scale);
  gtk_widget_class_bind_template_child (widget_class, PsoasAnatomyPage, progress);
  gtk_widget_class_bind_template_child (widget_class, PsoasAnatomyPage, length);
  gtk_widget_class_bind_template_child (widget_class, PsoasAnatomyPage, xray);
}

static void
psoas_anatomy_page_init (PsoasAnatomyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_scale_add_mark (self->scale, 0, GTK_POS_BOTTOM, C_("the beginning of a stretch", "Start"));
  gtk_scale_add_mark (self->scale, 100, GTK_POS_BOTTOM, C_("the time in a posture", "Hold"));
  gtk_range_set_increments (GTK_RANGE (self->scale), 5, 25);
}

/**
 * psoas_anatomy_page_new:
 * @anatomy: the words
 * @drawing: the drawing that the words name parts of
 * @guidance: whose references the marks of sources stand for
 * @figure: who shows the stretches
 * @library: the stretches
 * @settings: the person's choices
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
psoas_anatomy_page_new (PsoasAnatomy  *anatomy,
                        PsoasDrawing  *drawing,
                        PsoasGuidance *guidance,
                        PsoasFigure   *figure,
                        PsoasLibrary  *library,
                        PsoasSettings *settings)
{
  PsoasAnatomyPage *self = g_object_new (PSOAS_TYPE_ANATOMY_PAGE, NULL);
  GPtrArray *sections = psoas_anatomy_get_sections (anatomy);
  GPtrArray *references = psoas_guidance_get_references (guidance);

  self->library = g_object_ref (library);
  self->settings = g_object_ref (settings);
  gtk_box_prepend (self->box, psoas_labelled_drawing_new (drawing, anatomy, references,
                                                          _("Spine, pelvis, thigh bones, psoas and iliacus from the front"),
                                                          "psoas"));
  for (guint i = 0; i < sections->len; i++)
    add_section (self, g_ptr_array_index (sections, i), references);

  psoas_figure_view_set_figure (self->view, figure);
  g_object_bind_property (settings, "skin-tone", self->view, "skin-tone", G_BINDING_SYNC_CREATE);
  fill_stretches (self);
  update_figure (self);
  g_signal_connect_object (self->stretch, "notify::selected", G_CALLBACK (update_figure), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->progress, "value-changed", G_CALLBACK (update_figure), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->xray, "toggled", G_CALLBACK (update_figure), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::first-side", G_CALLBACK (update_figure), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
