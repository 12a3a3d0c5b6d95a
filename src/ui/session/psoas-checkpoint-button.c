/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-checkpoint-button.h"

#include "widgets/psoas-label.h"
#include "words/psoas-picture-words.h"

struct _PsoasCheckpointButton {
  GtkButton parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (PsoasCheckpointButton, psoas_checkpoint_button, GTK_TYPE_BUTTON)

static void
psoas_checkpoint_button_class_init (PsoasCheckpointButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-checkpoint-button.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasCheckpointButton, label);
}

static void
psoas_checkpoint_button_init (PsoasCheckpointButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * psoas_checkpoint_button_show:
 * @self: a button
 * @picture: what is seen now
 * @side: whose side it is
 *
 * Says the checkpoint that is focused in @picture; without one it is hidden.
 *
 * Returns: (transfer full) (nullable): the same for who does not see the picture
 */
char *
psoas_checkpoint_button_show (PsoasCheckpointButton *self,
                              const PsoasPicture    *picture,
                              PsoasSide              side)
{
  guint index;

  g_return_val_if_fail (PSOAS_IS_CHECKPOINT_BUTTON (self), NULL);

  gtk_widget_set_visible (GTK_WIDGET (self), picture->focused != NULL);
  if (picture->focused == NULL || !g_ptr_array_find (picture->checkpoints, picture->focused, &index))
    return NULL;

  psoas_label_take (self->label, g_strdup_printf ("%u. %s", index + 1,
                                                  psoas_sentence_get_text (picture->focused->sentence, side)));
  /* GTK 4.8 does not name a button by a label that was put in it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_label (self->label), -1);

  return psoas_picture_words_checkpoint (picture->focused, index + 1, side);
}

/**
 * psoas_checkpoint_button_set_type_size:
 * @self: a button
 * @size: of its words, px
 */
void
psoas_checkpoint_button_set_type_size (PsoasCheckpointButton *self,
                                       int                    size)
{
  g_return_if_fail (PSOAS_IS_CHECKPOINT_BUTTON (self));

  psoas_label_set_type_size (self->label, size);
}
