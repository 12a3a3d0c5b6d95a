/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-journal-bar.h"

#include "widgets/psoas-banner.h"
#include "widgets/psoas-children.h"
#include "widgets/psoas-dialog-words.h"
#include "widgets/psoas-responses.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Of a dialog's words, px: three lines, though they be large */
#define LEAST_HEIGHT 120

struct _PsoasJournalBar {
  GtkWidget parent_instance;

  PsoasJournal *journal;    /* (owned) (nullable) */
  char *said;               /* (owned) (nullable): the problem that was last shown; it is not repeated */
  guint check;              /* source, 0: none */
  gboolean opens;           /* opens the journal when it is shown */
  gboolean sets_aside;      /* offers to */

  PsoasBanner *banner;
};

G_DEFINE_FINAL_TYPE (PsoasJournalBar, psoas_journal_bar, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_OPENS,
  PROP_SETS_ASIDE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum {
  SIGNAL_READY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_problem (PsoasJournalBar *self,
              const GError    *error)
{
  const char *path = psoas_journal_get_path (self->journal);
  gboolean helps = g_error_matches (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_DAMAGED)
                   || g_error_matches (error, PSOAS_JOURNAL_ERROR, PSOAS_JOURNAL_ERROR_NEWER);
  g_autofree char *text = NULL;

  if (g_strcmp0 (self->said, error->message) == 0)
    return;

  g_free (self->said);
  self->said = g_strdup (error->message);
  /* Translators: what is wrong with the pain log, and the path of its file */
  text = g_strdup_printf (_("%s\nThe file: %s\nSessions run without it. What is new is kept while the program runs, and saved as soon as that is possible."),
                          error->message, path);
  psoas_banner_show (self->banner, text, self->sets_aside && helps ? _("Set Aside…") : NULL);
}

static void
check_cb (gpointer data)
{
  PsoasJournalBar *self = data;
  const GError *problem;

  self->check = 0;
  if (self->opens && psoas_journal_open (self->journal, NULL))
    psoas_journal_flush (self->journal, NULL);
  problem = psoas_journal_get_problem (self->journal);
  if (problem != NULL) {
    show_problem (self, problem);
    return;
  }
  if (self->said != NULL)
    psoas_banner_hide (self->banner);
  g_clear_pointer (&self->said, g_free);
  g_signal_emit (self, signals[SIGNAL_READY], 0);
}

static void
queue_check (PsoasJournalBar *self)
{
  if (self->journal != NULL && self->check == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->check = g_idle_add_once (check_cb, self);
}

static void
set_aside_cb (PsoasJournalBar *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = psoas_journal_set_aside (self->journal, &error);
  g_autofree char *text = NULL;

  g_clear_pointer (&self->said, g_free);
  if (path == NULL || !psoas_journal_open (self->journal, &error)) {
    show_problem (self, error);
    return;
  }

  text = g_strdup_printf (_("A new pain log was begun. The old one is here: %s"), path);
  psoas_banner_show (self->banner, text, NULL);
}

static void
ask_cb (PsoasJournalBar *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *dialog = adw_message_dialog_new (window, _("Set the Pain Log Aside?"), NULL);
  g_autofree char *body = g_strdup_printf (_("The file is renamed and otherwise left as it is, beside the new one: %s"),
                                           psoas_journal_get_path (self->journal));

  psoas_dialog_words_set (ADW_MESSAGE_DIALOG (dialog), body,
                          MAX (gtk_widget_get_height (GTK_WIDGET (window)) / 4, LEAST_HEIGHT));
  psoas_responses_add (ADW_MESSAGE_DIALOG (dialog), "set-aside", _("Set _Aside"), "leave", _("_Leave It"), NULL);
  g_signal_connect_object (dialog, "response::set-aside", G_CALLBACK (set_aside_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
psoas_journal_bar_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (psoas_journal_bar_parent_class)->map (widget);

  queue_check (PSOAS_JOURNAL_BAR (widget));
}

static void
psoas_journal_bar_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  PsoasJournalBar *self = PSOAS_JOURNAL_BAR (object);

  switch (property_id) {
  case PROP_OPENS:
    g_value_set_boolean (value, self->opens);
    break;
  case PROP_SETS_ASIDE:
    g_value_set_boolean (value, self->sets_aside);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
psoas_journal_bar_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  PsoasJournalBar *self = PSOAS_JOURNAL_BAR (object);

  switch (property_id) {
  case PROP_OPENS:
    self->opens = g_value_get_boolean (value);
    break;
  case PROP_SETS_ASIDE:
    self->sets_aside = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
psoas_journal_bar_dispose (GObject *object)
{
  PsoasJournalBar *self = PSOAS_JOURNAL_BAR (object);

  g_clear_handle_id (&self->check, g_source_remove);
  g_clear_object (&self->journal);
  psoas_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (psoas_journal_bar_parent_class)->dispose (object);
}

static void
psoas_journal_bar_finalize (GObject *object)
{
  g_free (PSOAS_JOURNAL_BAR (object)->said);

  G_OBJECT_CLASS (psoas_journal_bar_parent_class)->finalize (object);
}

static void
psoas_journal_bar_class_init (PsoasJournalBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = psoas_journal_bar_get_property;
  G_OBJECT_CLASS (klass)->set_property = psoas_journal_bar_set_property;
  G_OBJECT_CLASS (klass)->dispose = psoas_journal_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = psoas_journal_bar_finalize;
  widget_class->map = psoas_journal_bar_map;

  props[PROP_OPENS] = g_param_spec_boolean ("opens", NULL, NULL, FALSE,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_SETS_ASIDE] = g_param_spec_boolean ("sets-aside", NULL, NULL, TRUE,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);

  /**
   * PsoasJournalBar::ready:
   * @self: the bar
   *
   * The journal has no problem.
   */
  signals[SIGNAL_READY] = g_signal_new ("ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
psoas_journal_bar_init (PsoasJournalBar *self)
{
  self->banner = PSOAS_BANNER (psoas_banner_new ());
  psoas_banner_set_name (self->banner, _("Close: what is wrong with the pain log"));
  g_signal_connect_object (self->banner, "clicked", G_CALLBACK (ask_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->banner), GTK_WIDGET (self));
}

/**
 * psoas_journal_bar_set_journal:
 * @self: a bar
 * @journal: whose problems it tells of
 */
void
psoas_journal_bar_set_journal (PsoasJournalBar *self,
                               PsoasJournal    *journal)
{
  g_return_if_fail (PSOAS_IS_JOURNAL_BAR (self));
  g_return_if_fail (self->journal == NULL);

  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "notify::n-pending", G_CALLBACK (queue_check), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "notify::refused", G_CALLBACK (queue_check), self, G_CONNECT_SWAPPED);
  queue_check (self);
}
