/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-safety-dialog.h"
#include "widgets/psoas-responses.h"

#include <glib/gi18n.h>

/* Of the words, px, where the window has room: a dialog as narrow as others would be a column to scroll */
#define WIDTH 380
/* From which on it has room */
#define PARENT_WIDTH 480
/* Of a line: GTK takes the height for lines as long as this, also where there is less room */
#define LINE 42
#define SHORT_LINE 25
/* Of the words, px: more where the window is high, so that all are read at once, with the buttons below them */
#define HEIGHT 200

struct _PsoasSafetyDialog {
  AdwMessageDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (PsoasSafetyDialog, psoas_safety_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
psoas_safety_dialog_class_init (PsoasSafetyDialogClass *klass)
{
}

static void
psoas_safety_dialog_init (PsoasSafetyDialog *self)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);

  /* Neither Enter nor Escape may agree by accident. */
  psoas_responses_add (dialog,
                       "accept", _("I _Understand, Continue"),
                       "later", _("_Not Now"),
                       "read", _("_Read the Guidance"),
                       NULL);
  adw_message_dialog_set_close_response (dialog, "later");
}

/* The sentences as paragraphs that scroll where the window, of @width and @height, is small and the text large */
static GtkWidget *
make_body (PsoasGuidance *guidance,
           int            width,
           int            height)
{
  gboolean has_room = width > PARENT_WIDTH;
  GPtrArray *notice = psoas_guidance_get_notice (guidance);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  for (guint i = 0; i < notice->len; i++) {
    GtkWidget *label = gtk_label_new (psoas_sentence_get_text (g_ptr_array_index (notice, i), PSOAS_SIDE_NONE));

    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_label_set_max_width_chars (GTK_LABEL (label), has_room ? LINE : SHORT_LINE);
    gtk_box_append (GTK_BOX (box), label);
  }

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "child", box,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "propagate-natural-height", TRUE,
                       "min-content-height", HEIGHT,
                       "max-content-height", has_room ? -1 : MAX (HEIGHT, height / 2),
                       "width-request", has_room ? WIDTH : -1,
                       NULL);
}

/**
 * psoas_safety_dialog_new:
 * @parent: the window it is for
 * @guidance: the safety texts
 *
 * Returns: (transfer none): the notice, which GTK keeps until it is answered
 */
GtkWidget *
psoas_safety_dialog_new (GtkWindow     *parent,
                         PsoasGuidance *guidance)
{
  PsoasSafetyDialog *self = g_object_new (PSOAS_TYPE_SAFETY_DIALOG,
                                          "transient-for", parent,
                                          "modal", TRUE,
                                          NULL);
  int width, height;

  /* As it is now, also when nothing has been drawn yet */
  gtk_window_get_default_size (parent, &width, &height);
  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (self), psoas_guidance_get_title (guidance));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), make_body (guidance, width, height));

  return GTK_WIDGET (self);
}
