/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-stretch-page.h"

#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"
#include "preferences/psoas-hold-group.h"
#include "words/psoas-options-words.h"
#include "words/psoas-picture-words.h"
#include "psoas-stretch-texts.h"
#include "widgets/psoas-split-layout.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _PsoasStretchPage {
  GtkWidget parent_instance;

  PsoasSettings *settings;  /* (owned) */
  GPtrArray *references;    /* (owned) (nullable) (element-type PsoasReference): what marks of sources stand for */
  PsoasStretch *stretch;    /* (owned) (nullable): until one is set */
  PsoasOptions options;
  gboolean filling;         /* the controls are being set from the options, not the other way round */

  GtkScrolledWindow *scroller;
  AdwWindowTitle *title;
  PsoasFigureView *view;
  PsoasFigureView *mistake_view;
  GtkToggleButton *left;
  GtkToggleButton *right;
  GtkLabel *side_detail;
  GtkToggleButton *xray;
  GtkListBox *checkpoints;
  PsoasHoldGroup *holds;
  AdwComboRow *first_side;
  AdwComboRow *variation;
  GtkBox *texts;
  GtkLabel *summary;
  GtkWidget *start;
  GtkWidget *bar;
  GtkBox *notice;
};

G_DEFINE_FINAL_TYPE (PsoasStretchPage, psoas_stretch_page, GTK_TYPE_WIDGET)

static PsoasSide
get_side (PsoasStretchPage *self)
{
  return gtk_toggle_button_get_active (self->right) ? PSOAS_SIDE_RIGHT : PSOAS_SIDE_LEFT;
}

/* The posture that is held: the full stretch's, or the chosen variation's */
static const char *
get_hold_pose (PsoasStretchPage *self)
{
  GPtrArray *variations = psoas_stretch_get_variations (self->stretch);
  const PsoasVariation *variation;

  if (self->options.variation < 0)
    return psoas_stretch_get_hold_pose (self->stretch);

  variation = g_ptr_array_index (variations, self->options.variation);
  return variation->hold_pose;
}

/* The checkpoint that is chosen, if one is */
static const PsoasCheckpoint *
get_checkpoint (PsoasStretchPage *self,
                int              *index)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->checkpoints);

  *index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  return row != NULL ? g_ptr_array_index (psoas_stretch_get_checkpoints (self->stretch), *index) : NULL;
}

/* The mistake that the picture's checkpoint prevents, beside the right posture */
static void
update_mistake (PsoasStretchPage   *self,
                const PsoasPicture *picture,
                gboolean            shown)
{
  PsoasPicture mistake = *picture;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->mistake_view), shown);
  if (!shown)
    return;

  label = psoas_picture_words_mistake (self->stretch, picture->focused, picture->side);
  mistake.mistake = TRUE;
  mistake.muscle = FALSE;
  mistake.xray = FALSE;
  psoas_figure_view_set_picture (self->mistake_view, &mistake);
  psoas_figure_view_set_words (self->mistake_view, label, NULL);
}

/* Short beside a mistake: two pictures have the room of one. */
static const char *
get_heading (PsoasStretchPage      *self,
             const PsoasCheckpoint *checkpoint,
             gboolean               beside_mistake)
{
  if (checkpoint == NULL)
    return psoas_stretch_get_side_name (self->stretch, get_side (self));

  /* Translators: stands under the right posture, beside a mistake, under which stands "Avoid this" */
  return beside_mistake ? _("Like this") : checkpoint->label;
}

static void
update_words (PsoasStretchPage   *self,
              const PsoasPicture *picture,
              int                 index,
              gboolean            beside_mistake)
{
  const PsoasCheckpoint *checkpoint = picture->focused;
  g_autofree char *posture = psoas_picture_words_posture (self->stretch, picture->pose, picture->side);
  g_autofree char *meant = NULL;

  g_object_set (self->view, "heading", get_heading (self, checkpoint, beside_mistake), NULL);
  gtk_label_set_label (self->side_detail,
                       checkpoint ? psoas_sentence_get_text (checkpoint->sentence, picture->side)
                                  : psoas_stretch_get_side_detail (self->stretch, self->options.variation,
                                                                   picture->side));
  if (checkpoint != NULL)
    meant = psoas_picture_words_checkpoint (checkpoint, index + 1, picture->side);
  psoas_figure_view_set_words (self->view, posture, meant);
}

/* Shows the checkpoint that is chosen. */
static void
update_figure (PsoasStretchPage *self)
{
  int index;
  const PsoasCheckpoint *checkpoint = get_checkpoint (self, &index);
  /* An easier variation has its own posture, which the mistakes of the full one say nothing about. */
  gboolean mistake = checkpoint != NULL && checkpoint->mistake != NULL && self->options.variation < 0;
  const char *frame[] = {
    psoas_stretch_get_start_pose_of (self->stretch, self->options.variation), get_hold_pose (self),
    mistake ? checkpoint->mistake : NULL, NULL
  };
  const PsoasPicture picture = {
    .pose = frame[1],
    .side = get_side (self),
    .moves = TRUE,
    .frame = frame,
    .muscle = TRUE,
    .xray = gtk_toggle_button_get_active (self->xray),
    .checkpoints = psoas_stretch_get_checkpoints (self->stretch),
    .focused = checkpoint,
  };

  update_mistake (self, &picture, mistake);
  psoas_figure_view_set_picture (self->view, &picture);
  update_words (self, &picture, index, mistake);
}

static void
checkpoint_activated_cb (PsoasStretchPage *self,
                         int               index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->checkpoints, index);

  gtk_list_box_select_row (self->checkpoints, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
side_toggled_cb (PsoasStretchPage *self)
{
  if (self->stretch != NULL && !self->filling) {
    psoas_stretch_texts_fill (self->texts, self->stretch, get_side (self), self->references);
    update_figure (self);
  }
}

static void
choice_changed_cb (PsoasStretchPage *self)
{
  if (self->stretch != NULL && !self->filling)
    update_figure (self);
}

/* Where the list is far below the figure, choosing from it would show nothing. */
static void
row_activated_cb (PsoasStretchPage *self)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (GTK_WIDGET (self->view), GTK_WIDGET (self->scroller), &bounds)
      && bounds.origin.y < 0)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
update_summary (PsoasStretchPage *self)
{
  g_autofree char *dose = psoas_options_words_dose (&self->options);
  g_autofree char *length = psoas_options_words_length (&self->options, self->stretch);
  const char *article = psoas_options_words_article (&self->options, self->stretch);
  g_autofree char *text = *article ? g_strjoin (" · ", dose, article, length, NULL)
                                   : g_strjoin (" · ", dose, length, NULL);

  gtk_label_set_label (self->summary, text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->start), "(si)",
                                    psoas_stretch_get_id (self->stretch), self->options.variation);
}

/* Brings the controls to the options. */
static void
fill_options (PsoasStretchPage *self)
{
  self->filling = TRUE;
  adw_combo_row_set_selected (self->first_side, self->options.first_side == PSOAS_SIDE_RIGHT);
  adw_combo_row_set_selected (self->variation, self->options.variation + 1);
  self->filling = FALSE;
  update_summary (self);
}

/* Brings the options to the controls, and remembers them. */
static void
options_changed_cb (PsoasStretchPage *self)
{
  if (self->filling || self->stretch == NULL)
    return;

  self->options.first_side = adw_combo_row_get_selected (self->first_side) == 1 ? PSOAS_SIDE_RIGHT : PSOAS_SIDE_LEFT;
  self->options.variation = (int) adw_combo_row_get_selected (self->variation) - 1;
  psoas_options_clamp (&self->options, self->stretch);
  /* The settings say that they changed key by key: not to be read in between. */
  self->filling = TRUE;
  psoas_settings_set_options (self->settings, self->stretch, &self->options);
  fill_options (self);
  update_figure (self);
}

/* Times, breath and first side are changed in the preferences too. */
static void
settings_changed_cb (PsoasStretchPage *self)
{
  int variation = self->options.variation;

  if (self->filling || self->stretch == NULL)
    return;

  psoas_settings_get_options (self->settings, self->stretch, &self->options);
  self->options.variation = variation;
  fill_options (self);
}

static gboolean
psoas_stretch_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PSOAS_STRETCH_PAGE (widget)->start);
}

static void
psoas_stretch_page_dispose (GObject *object)
{
  PsoasStretchPage *self = PSOAS_STRETCH_PAGE (object);

  g_clear_object (&self->stretch);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->references, g_ptr_array_unref);
  psoas_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (psoas_stretch_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchPage, title);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchPage, view);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchPage, mistake_view);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchPage, left);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchPage, right);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchPage, side_detail);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchPage, xray);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchPage, checkpoints);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchPage, holds);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchPage, first_side);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchPage, variation);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchPage, texts);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchPage, summary);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchPage, start);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchPage, bar);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchPage, notice);
}

static void
psoas_stretch_page_class_init (PsoasStretchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_stretch_page_dispose;

  widget_class->focus = psoas_focus_children;
  widget_class->grab_focus = psoas_stretch_page_grab_focus;

  g_type_ensure (PSOAS_TYPE_FIGURE_VIEW);
  g_type_ensure (PSOAS_TYPE_HOLD_GROUP);
  g_type_ensure (PSOAS_TYPE_SPLIT_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-stretch-page.ui");
  bind_children (widget_class);
}

static void
psoas_stretch_page_init (PsoasStretchPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->view, "checkpoint-activated",
                           G_CALLBACK (checkpoint_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->checkpoints, "row-selected", G_CALLBACK (choice_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->checkpoints, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->right, "toggled", G_CALLBACK (side_toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->xray, "toggled", G_CALLBACK (choice_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->first_side, "notify::selected", G_CALLBACK (options_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->variation, "notify::selected", G_CALLBACK (options_changed_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
kept_to_text (GBinding     *binding,
              const GValue *kept,
              GValue       *text,
              gpointer      data)
{
  if (!g_value_get_boolean (kept))
    g_value_set_static_string (text, _("Your settings cannot be written. What you choose holds until Psoas closes."));
  return TRUE;
}

/**
 * psoas_stretch_page_new:
 * @figure: who shows the postures
 * @guidance: (nullable): whose references the stretches' marks stand for; without one, the page does not say where a
 *   stretch comes from
 * @settings: the person's choices
 *
 * Returns: (transfer floating): a page without a stretch
 */
GtkWidget *
psoas_stretch_page_new (PsoasFigure   *figure,
                        PsoasGuidance *guidance,
                        PsoasSettings *settings)
{
  PsoasStretchPage *self = g_object_new (PSOAS_TYPE_STRETCH_PAGE, NULL);

  self->settings = g_object_ref (settings);
  if (guidance != NULL)
    self->references = g_ptr_array_ref (psoas_guidance_get_references (guidance));
  psoas_figure_view_set_figure (self->view, figure);
  psoas_figure_view_set_figure (self->mistake_view, figure);
  g_object_bind_property (settings, "skin-tone", self->view, "skin-tone", G_BINDING_SYNC_CREATE);
  g_object_bind_property (settings, "skin-tone", self->mistake_view, "skin-tone", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (settings, "notify", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property_full (settings, "kept", self->holds, "description", G_BINDING_SYNC_CREATE,
                               kept_to_text, NULL, NULL, NULL);

  return GTK_WIDGET (self);
}

/* (transfer floating): its number, label and sentence */
static GtkWidget *
make_checkpoint_row (const PsoasCheckpoint *checkpoint,
                     guint                  number)
{
  const char *sentence = psoas_sentence_get_text (checkpoint->sentence, PSOAS_SIDE_NONE);
  g_autofree char *text = g_strdup_printf ("%u", number);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (text);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), checkpoint->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sentence);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (label, "checkpoint-number");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);

  return row;
}

static void
fill_checkpoints (PsoasStretchPage *self)
{
  GPtrArray *checkpoints = psoas_stretch_get_checkpoints (self->stretch);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->checkpoints))))
    gtk_list_box_remove (self->checkpoints, child);
  for (guint i = 0; i < checkpoints->len; i++)
    gtk_list_box_append (self->checkpoints, make_checkpoint_row (g_ptr_array_index (checkpoints, i), i + 1));
}

/* The choices that are named by the stretch itself */
static void
fill_choices (PsoasStretchPage *self)
{
  const char *left = psoas_stretch_get_side_name (self->stretch, PSOAS_SIDE_LEFT);
  const char *right = psoas_stretch_get_side_name (self->stretch, PSOAS_SIDE_RIGHT);
  const char *side_names[] = { left, right, NULL };
  GPtrArray *variations = psoas_stretch_get_variations (self->stretch);
  g_autoptr (GtkStringList) sides = gtk_string_list_new (side_names);
  g_autoptr (GtkStringList) ways = gtk_string_list_new (NULL);

  gtk_string_list_append (ways, _("The full stretch"));
  for (guint i = 0; i < variations->len; i++) {
    const PsoasVariation *variation = g_ptr_array_index (variations, i);
    g_autofree char *label = g_strdup_printf (_("Easier: %s"), variation->label);

    gtk_string_list_append (ways, label);
  }

  gtk_button_set_label (GTK_BUTTON (self->left), left);
  gtk_button_set_label (GTK_BUTTON (self->right), right);
  adw_combo_row_set_model (self->first_side, G_LIST_MODEL (sides));
  adw_combo_row_set_model (self->variation, G_LIST_MODEL (ways));
}

/**
 * psoas_stretch_page_set_stretch:
 * @self: a page
 * @stretch: what it shows from now on, from the top
 */
void
psoas_stretch_page_set_stretch (PsoasStretchPage *self,
                                PsoasStretch     *stretch)
{
  g_return_if_fail (PSOAS_IS_STRETCH_PAGE (self));
  g_return_if_fail (PSOAS_IS_STRETCH (stretch));

  self->filling = TRUE;
  g_set_object (&self->stretch, stretch);
  psoas_settings_get_options (self->settings, stretch, &self->options);
  psoas_hold_group_set_stretch (self->holds, self->settings, stretch);
  adw_window_title_set_title (self->title, psoas_stretch_get_name (stretch));
  adw_window_title_set_subtitle (self->title, psoas_stretch_get_subtitle (stretch));
  gtk_toggle_button_set_active (self->options.first_side == PSOAS_SIDE_RIGHT ? self->right : self->left, TRUE);
  fill_checkpoints (self);
  fill_choices (self);
  fill_options (self);
  psoas_stretch_texts_fill (self->texts, stretch, get_side (self), self->references);
  update_figure (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * psoas_stretch_page_set_preview:
 * @self: a page
 * @notice: (transfer floating): what stands above the words
 *
 * Makes it a page to look at only, for good: without options and Start.
 */
void
psoas_stretch_page_set_preview (PsoasStretchPage *self,
                                GtkWidget        *notice)
{
  g_return_if_fail (PSOAS_IS_STRETCH_PAGE (self));

  gtk_box_append (self->notice, notice);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->holds), FALSE);
  gtk_widget_set_visible (self->bar, FALSE);
}
