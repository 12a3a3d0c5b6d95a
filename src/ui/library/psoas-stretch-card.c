/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-stretch-card.h"

#include "widgets/psoas-children.h"
#include "words/psoas-done-words.h"
#include "widgets/psoas-focus.h"
#include "words/psoas-options-words.h"
#include "words/psoas-origin-words.h"
#include "words/psoas-picture-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Of a small card, px: as wide as its two buttons side by side */
#define SMALL_WIDTH 260
#define SMALL_HEIGHT 150
#define SMALL_CHARS 28
#define SMALL_NAME_CHARS 20

struct _PsoasStretchCard {
  GtkWidget parent_instance;

  PsoasStretch *stretch;    /* (owned) */
  PsoasSettings *settings;  /* (owned) */

  AdwClamp *clamp;
  PsoasFigureView *view;
  GtkLabel *name;
  GtkLabel *subtitle;
  GtkLabel *summary;
  GtkLabel *origin;
  GtkLabel *dose;
  GtkLabel *done;
  GtkWidget *start;
  GtkWidget *open;
};

G_DEFINE_FINAL_TYPE (PsoasStretchCard, psoas_stretch_card, GTK_TYPE_WIDGET)

static void
psoas_stretch_card_dispose (GObject *object)
{
  PsoasStretchCard *self = PSOAS_STRETCH_CARD (object);

  g_clear_object (&self->stretch);
  g_clear_object (&self->settings);
  psoas_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (psoas_stretch_card_parent_class)->dispose (object);
}

static void
psoas_stretch_card_class_init (PsoasStretchCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_stretch_card_dispose;

  widget_class->focus = psoas_focus_children;

  g_type_ensure (PSOAS_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-stretch-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchCard, clamp);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchCard, view);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchCard, name);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchCard, subtitle);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchCard, summary);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchCard, origin);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchCard, dose);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchCard, done);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchCard, start);
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchCard, open);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
psoas_stretch_card_init (PsoasStretchCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
update (PsoasStretchCard *self)
{
  g_autofree char *dose = NULL;
  g_autofree char *length = NULL;
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;
  const char *frame[] = { psoas_stretch_get_hold_pose (self->stretch), NULL };
  PsoasPicture picture = { .pose = frame[0], .frame = frame, .muscle = TRUE };
  const char *article;
  PsoasOptions options;

  psoas_settings_get_options (self->settings, self->stretch, &options);
  dose = psoas_options_words_dose (&options);
  length = psoas_options_words_length (&options, self->stretch);
  article = psoas_options_words_article (&options, self->stretch);
  text = *article ? g_strjoin (" · ", dose, article, length, NULL) : g_strjoin (" · ", dose, length, NULL);
  gtk_label_set_label (self->dose, text);

  picture.side = options.first_side;
  psoas_figure_view_set_picture (self->view, &picture);
  words = psoas_picture_words_posture (self->stretch, picture.pose, picture.side);
  psoas_figure_view_set_words (self->view, words, NULL);
}

static void
set_stretch (PsoasStretchCard *self)
{
  const char *id = psoas_stretch_get_id (self->stretch);
  const char *name = psoas_stretch_get_name (self->stretch);
  /* Translators: %s is the name of a stretch */
  g_autofree char *start = g_strdup_printf (_("Start: %s"), name);
  /* Translators: %s is the name of a stretch */
  g_autofree char *open = g_strdup_printf (_("Look at it first: %s"), name);
  g_autofree char *origin = psoas_origin_words (self->stretch);

  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->subtitle, psoas_stretch_get_subtitle (self->stretch));
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *psoas_stretch_get_subtitle (self->stretch) != '\0');
  gtk_label_set_label (self->summary, psoas_stretch_get_summary (self->stretch));
  gtk_label_set_label (self->origin, origin);
  gtk_widget_set_visible (GTK_WIDGET (self->origin), *origin != '\0');
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->start), "s", id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "s", id);
  /* Both buttons are named with the stretch: a list of buttons alone must make sense. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->start), GTK_ACCESSIBLE_PROPERTY_LABEL, start, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL, open, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * psoas_stretch_card_new:
 * @stretch: what it shows
 * @figure: who shows it
 * @settings: the person's choices, which its dose follows
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
psoas_stretch_card_new (PsoasStretch  *stretch,
                        PsoasFigure   *figure,
                        PsoasSettings *settings)
{
  PsoasStretchCard *self = g_object_new (PSOAS_TYPE_STRETCH_CARD, NULL);

  self->stretch = g_object_ref (stretch);
  self->settings = g_object_ref (settings);
  psoas_figure_view_set_figure (self->view, figure);
  g_object_bind_property (settings, "skin-tone", self->view, "skin-tone", G_BINDING_SYNC_CREATE);
  set_stretch (self);
  update (self);
  g_signal_connect_object (settings, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/* (transfer none) */
PsoasStretch *
psoas_stretch_card_get_stretch (PsoasStretchCard *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH_CARD (self), NULL);

  return self->stretch;
}

/**
 * psoas_stretch_card_set_small:
 * @self: a card
 *
 * Makes it so narrow that three stand side by side where two usual ones would.
 */
void
psoas_stretch_card_set_small (PsoasStretchCard *self)
{
  GtkLabel *labels[] = { self->name, self->subtitle, self->summary, self->origin, self->dose, self->done };

  g_return_if_fail (PSOAS_IS_STRETCH_CARD (self));

  adw_clamp_set_maximum_size (self->clamp, SMALL_WIDTH);
  adw_clamp_set_tightening_threshold (self->clamp, SMALL_WIDTH);
  gtk_widget_set_size_request (GTK_WIDGET (self->view), -1, SMALL_HEIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    gtk_label_set_max_width_chars (labels[i], labels[i] == self->name ? SMALL_NAME_CHARS : SMALL_CHARS);
  gtk_widget_add_css_class (GTK_WIDGET (self), "small");
}

/**
 * psoas_stretch_card_set_done:
 * @self: a card
 * @times: sessions of its stretch today; 0 shows nothing
 * @hurt: whether it was stopped today because it hurt
 */
void
psoas_stretch_card_set_done (PsoasStretchCard *self,
                             int               times,
                             gboolean          hurt)
{
  g_autofree char *text = NULL;

  g_return_if_fail (PSOAS_IS_STRETCH_CARD (self));

  text = psoas_done_words_today (self->stretch, times, hurt);
  gtk_label_set_label (self->done, text);
  gtk_widget_set_visible (GTK_WIDGET (self->done), *text != '\0');
}
