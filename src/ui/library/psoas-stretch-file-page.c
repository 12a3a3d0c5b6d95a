/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-stretch-file-page.h"

#include "psoas-stretch-page.h"
#include "widgets/psoas-children.h"
#include "widgets/psoas-failure-dialog.h"
#include "widgets/psoas-focus.h"
#include "widgets/psoas-responses.h"
#include "widgets/psoas-sentence-label.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _PsoasStretchFilePage {
  GtkWidget parent_instance;

  PsoasStretchFile *file;  /* (owned) */

  GtkWidget *close;
};

enum {
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PsoasStretchFilePage, psoas_stretch_file_page, GTK_TYPE_WIDGET)

/* What adding it would do.  (transfer full) */
static char *
make_state_words (PsoasStretchFile *file)
{
  const char *id = psoas_stretch_get_id (psoas_stretch_file_get_stretch (file));
  PsoasStretch *other = psoas_stretch_file_get_other (file);

  switch (psoas_stretch_file_get_state (file)) {
  case PSOAS_STRETCH_FILE_NEW:
    return g_strdup (_("This stretch is not among yours until you add it."));
  case PSOAS_STRETCH_FILE_CHANGED:
    return g_strdup (_("This file of yours has changed since Psoas read it. Add it again to use it as it is now."));
  case PSOAS_STRETCH_FILE_REPLACES:
    /* Translators: an id, and the name of a stretch */
    return g_strdup_printf (_("A stretch of yours has the same id, “%s”: “%s”. Before this one replaces it, you are asked."),
                            id, psoas_stretch_get_name (other));
  case PSOAS_STRETCH_FILE_KNOWN:
    return g_strdup (_("Psoas has this stretch already, word for word."));
  case PSOAS_STRETCH_FILE_TAKEN:
  default:
    /* Translators: an id, and the name of a stretch */
    return g_strdup_printf (_("It cannot be added: the id “%s” is that of another stretch, “%s”. Choose another id in the file, and open it again."),
                            id, psoas_stretch_get_name (other));
  }
}

/* Nothing of one that comes with the program, word for word.  (transfer full) (nullable) */
static char *
make_author_words (PsoasStretchFile *file)
{
  const char *author = psoas_stretch_get_author (psoas_stretch_file_get_stretch (file));
  PsoasStretch *other = psoas_stretch_file_get_other (file);

  if (psoas_stretch_file_get_state (file) == PSOAS_STRETCH_FILE_KNOWN && psoas_stretch_get_origin (other) == PSOAS_ORIGIN_SHIPPED)
    return NULL;
  if (author == NULL)
    return g_strdup (_("The file does not say who wrote it. It is not from the article."));

  /* Translators: %s is who wrote the file, as it says */
  return g_strdup_printf (_("Written by %s, as the file says. It is not from the article."), author);
}

static void
add_line (GtkBox     *box,
          const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  gtk_box_append (box, psoas_sentence_label_new (markup));
}

static GtkWidget *
make_notice (PsoasStretchFile *file)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", _("A Stretch From a File"),
                                     "wrap", TRUE,
                                     "xalign", 0.0,
                                     NULL);
  g_autofree char *author = make_author_words (file);
  g_autofree char *state = make_state_words (file);

  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  if (author != NULL)
    add_line (GTK_BOX (box), author);
  add_line (GTK_BOX (box), _("Checked: nothing is missing, and the figure knows each posture. Whether it is good for you no check can say: "
                             "look at every step, and ask a health professional."));
  add_line (GTK_BOX (box), state);

  return box;
}

static void
add (PsoasStretchFilePage *self,
     gboolean              replaces)
{
  g_autoptr (GError) error = NULL;

  if (psoas_stretch_file_add (self->file, replaces, &error)) {
    g_autoptr (PsoasStretchFilePage) kept = g_object_ref (self);

    g_signal_emit (kept, signals[ADDED], 0);
    return;
  }
  psoas_failure_dialog_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("The Stretch Was Not Added"), error->message);
}

static void
replace_response_cb (PsoasStretchFilePage *self,
                     const char           *response)
{
  if (g_str_equal (response, "replace") && psoas_stretch_file_get_state (self->file) == PSOAS_STRETCH_FILE_REPLACES)
    add (self, TRUE);
}

static void
ask_to_replace (PsoasStretchFilePage *self)
{
  PsoasStretch *other = psoas_stretch_file_get_other (self->file);
  /* Translators: %s is the name of a stretch */
  g_autofree char *heading = g_strdup_printf (_("Replace “%s”?"), psoas_stretch_get_name (other));
  const char *body = _("Both have the same id. The file of the old one is kept, with a ~ at the end of its name.");
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), heading, body);

  psoas_responses_add (ADW_MESSAGE_DIALOG (dialog), "replace", _("_Replace It"), "keep", _("_Keep It"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (replace_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  PsoasStretchFilePage *self = PSOAS_STRETCH_FILE_PAGE (widget);

  /* Another window or file may have been quicker since the page was shown. */
  if (!psoas_stretch_file_can_add (self->file)) {
    g_autofree char *words = make_state_words (self->file);

    psoas_failure_dialog_show (GTK_WINDOW (gtk_widget_get_root (widget)), _("The Stretch Was Not Added"), words);
  } else if (psoas_stretch_file_get_state (self->file) == PSOAS_STRETCH_FILE_REPLACES) {
    ask_to_replace (self);
  } else {
    add (self, FALSE);
  }
}

/* What adds nothing, whoever presses Return too soon */
static gboolean
psoas_stretch_file_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PSOAS_STRETCH_FILE_PAGE (widget)->close);
}

static void
psoas_stretch_file_page_dispose (GObject *object)
{
  PsoasStretchFilePage *self = PSOAS_STRETCH_FILE_PAGE (object);

  g_clear_object (&self->file);
  psoas_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (psoas_stretch_file_page_parent_class)->dispose (object);
}

static void
psoas_stretch_file_page_class_init (PsoasStretchFilePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_stretch_file_page_dispose;

  widget_class->focus = psoas_focus_children;
  widget_class->grab_focus = psoas_stretch_file_page_grab_focus;

  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-stretch-file-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasStretchFilePage, close);
  gtk_widget_class_install_action (widget_class, "stretch-file.add", NULL, add_action);
}

static void
psoas_stretch_file_page_init (PsoasStretchFilePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * psoas_stretch_file_page_new:
 * @file: a file that was opened
 * @figure: who shows the postures
 * @settings: the person's choices
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
psoas_stretch_file_page_new (PsoasStretchFile *file,
                             PsoasFigure      *figure,
                             PsoasSettings    *settings)
{
  PsoasStretchFilePage *self = g_object_new (PSOAS_TYPE_STRETCH_FILE_PAGE, NULL);
  GtkWidget *page = psoas_stretch_page_new (figure, NULL, settings);

  self->file = g_object_ref (file);
  psoas_stretch_page_set_stretch (PSOAS_STRETCH_PAGE (page), psoas_stretch_file_get_stretch (file));
  psoas_stretch_page_set_preview (PSOAS_STRETCH_PAGE (page), make_notice (file));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_widget_insert_after (page, GTK_WIDGET (self), NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "stretch-file.add", psoas_stretch_file_can_add (file));

  return GTK_WIDGET (self);
}

const char *
psoas_stretch_file_page_get_id (PsoasStretchFilePage *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH_FILE_PAGE (self), NULL);

  return psoas_stretch_get_id (psoas_stretch_file_get_stretch (self->file));
}
