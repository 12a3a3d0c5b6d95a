/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-summary-page.h"

#include "psoas-focus.h"
#include "psoas-summary-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _PsoasSummaryPage {
  GtkWidget parent_instance;

  AdwWindowTitle *title;
  GtkLabel *heading;
  AdwActionRow *left;
  AdwActionRow *right;
  GtkLabel *words;
  GtkWidget *again;
  GtkWidget *done;
};

G_DEFINE_FINAL_TYPE (PsoasSummaryPage, psoas_summary_page, GTK_TYPE_WIDGET)

static void
psoas_summary_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (psoas_summary_page_parent_class)->dispose (object);
}

static gboolean
psoas_summary_page_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  PsoasSummaryPage *self = PSOAS_SUMMARY_PAGE (widget);

  if (gtk_widget_get_focus_child (widget) == NULL)
    return gtk_widget_grab_focus (self->done);

  return psoas_focus_children (widget, direction);
}

static void
psoas_summary_page_class_init (PsoasSummaryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_summary_page_dispose;
  widget_class->focus = psoas_summary_page_focus;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-summary-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, title);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, heading);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, left);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, right);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, words);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, again);
  gtk_widget_class_bind_template_child (widget_class, PsoasSummaryPage, done);
}

static void
psoas_summary_page_init (PsoasSummaryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * psoas_summary_page_new:
 *
 * Returns: (transfer floating): an empty page
 */
GtkWidget *
psoas_summary_page_new (void)
{
  return g_object_new (PSOAS_TYPE_SUMMARY_PAGE, NULL);
}

static void
fill_row (AdwActionRow *row,
          PsoasSession *session,
          PsoasSide     side)
{
  PsoasStretch *stretch = psoas_plan_get_stretch (psoas_session_get_plan (session));
  g_autofree char *text = psoas_summary_words_side (session, side);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), psoas_stretch_get_side_name (stretch, side));
  adw_action_row_set_subtitle (row, text);
}

/**
 * psoas_summary_page_set_session:
 * @self: a page
 * @session: a session that is over
 */
void
psoas_summary_page_set_session (PsoasSummaryPage *self,
                                PsoasSession     *session)
{
  PsoasStretch *stretch = psoas_plan_get_stretch (psoas_session_get_plan (session));
  g_autofree char *text = NULL;

  g_return_if_fail (PSOAS_IS_SUMMARY_PAGE (self));

  text = psoas_summary_words_after (session);
  adw_window_title_set_title (self->title, psoas_stretch_get_name (stretch));
  gtk_label_set_label (self->heading, psoas_session_get_state (session) == PSOAS_SESSION_FINISHED
                                      ? _("That is the set") : _("You ended the session"));
  fill_row (self->left, session, PSOAS_SIDE_LEFT);
  fill_row (self->right, session, PSOAS_SIDE_RIGHT);
  gtk_label_set_label (self->words, text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->again), "s", psoas_stretch_get_id (stretch));
}
