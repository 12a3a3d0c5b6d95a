/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-about-window.h"

#include "content/psoas-guidance.h"

#include <glib/gi18n.h>

/* libadwaita 1.2 leaves the button with the version without a name. */
static void
name_version (GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, "app-version"))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, PACKAGE_VERSION, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_version (child);
}

/* Whose words and whose evidence the program repeats */
static void
add_sources (AdwAboutWindow *about,
             GPtrArray      *references)
{
  const char *article[] = {
    /* Translators: the article's title and author stay as they are. */
    _("“Psoas Muscle Stretch Relief” by Amy Price PhD"),
    NULL
  };
  g_autoptr (GString) sources = g_string_new (NULL);

  for (guint i = 0; i < references->len; i++) {
    const PsoasReference *reference = g_ptr_array_index (references, i);
    g_autofree char *text = g_markup_escape_text (reference->text, -1);

    g_string_append_printf (sources, "%s%s", i > 0 ? "\n" : "", text);
    if (reference->uri != NULL) {
      g_autofree char *link = g_markup_printf_escaped (" <a href=\"%s\">%s</a>", reference->uri, reference->uri);

      g_string_append (sources, link);
    }
  }
  adw_about_window_add_credit_section (about, _("The Article Behind the Stretches"), article);
  adw_about_window_add_legal_section (about, C_("where facts come from", "Sources"), NULL, GTK_LICENSE_CUSTOM, sources->str);
}

/**
 * psoas_about_window_new:
 * @parent: (nullable): the window that it stands before
 * @references: (element-type PsoasReference): what the guidance rests on
 *
 * Returns: what the program is, whose words it repeats, and its licence
 */
GtkWidget *
psoas_about_window_new (GtkWindow *parent,
                        GPtrArray *references)
{
  GtkWidget *about = g_object_new (ADW_TYPE_ABOUT_WINDOW,
                                   "transient-for", parent,
                                   "modal", TRUE,
                                   "application-name", _("Psoas"),
                                   "application-icon", APPLICATION_ID,
                                   "version", PACKAGE_VERSION,
                                   "developer-name", _("The Psoas contributors"),
                                   "copyright", _("© 2026 The Psoas contributors"),
                                   "license-type", GTK_LICENSE_GPL_3_0,
                                   "website", WEBSITE,
                                   "issue-url", ISSUE_TRACKER,
                                   "comments", _("Psoas is for learning and following two stretches. It does not diagnose, treat, monitor or "
                                                 "decide whether you need care; its messages repeat general advice.\n\n"
                                                 "The stretches are those of the article “Psoas Muscle Stretch Relief” by Amy Price PhD."),
                                   "translator-credits", _("translator-credits"),
                                   NULL);

  name_version (about);
  /* The icon is known before it is installed too; the theme reads it now, not when the program starts. */
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gtk_widget_get_display (about)), RESOURCE_PATH "/icons");
  add_sources (ADW_ABOUT_WINDOW (about), references);

  return about;
}
