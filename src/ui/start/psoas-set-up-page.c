/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-set-up-page.h"

#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"
#include "widgets/psoas-sentence-label.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _PsoasSetUpPage {
  GtkWidget parent_instance;

  PsoasAudio *audio;        /* (owned) */
  PsoasStartRequest *request; /* (owned): what is to begin */

  AdwWindowTitle *title;
  GtkBox *aids;
  AdwActionRow *wait_row;
  GtkSwitch *wait;
  GtkCheckButton *again;
  GtkWidget *ready;
};

G_DEFINE_FINAL_TYPE (PsoasSetUpPage, psoas_set_up_page, GTK_TYPE_WIDGET)

enum {
  SIGNAL_READY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
try_voice_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  psoas_audio_try_voice (PSOAS_SET_UP_PAGE (widget)->audio);
}

static void
try_sounds_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  psoas_audio_try_sounds (PSOAS_SET_UP_PAGE (widget)->audio);
}

static void
ready_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_READY], 0, PSOAS_SET_UP_PAGE (widget)->request);
}

/* Whoever knows the card goes on with one key. */
static gboolean
psoas_set_up_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PSOAS_SET_UP_PAGE (widget)->ready);
}

static void
psoas_set_up_page_dispose (GObject *object)
{
  g_clear_object (&PSOAS_SET_UP_PAGE (object)->audio);
  g_clear_pointer (&PSOAS_SET_UP_PAGE (object)->request, psoas_start_request_unref);
  psoas_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (psoas_set_up_page_parent_class)->dispose (object);
}

static void
psoas_set_up_page_class_init (PsoasSetUpPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_set_up_page_dispose;
  widget_class->focus = psoas_focus_children;
  widget_class->grab_focus = psoas_set_up_page_grab_focus;

  /**
   * PsoasSetUpPage::ready:
   * @self: the page
   * @request: what is to begin
   *
   * The person has everything at hand.
   */
  signals[SIGNAL_READY] = g_signal_new ("ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, PSOAS_TYPE_START_REQUEST);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-set-up-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasSetUpPage, title);
  gtk_widget_class_bind_template_child (widget_class, PsoasSetUpPage, aids);
  gtk_widget_class_bind_template_child (widget_class, PsoasSetUpPage, wait_row);
  gtk_widget_class_bind_template_child (widget_class, PsoasSetUpPage, wait);
  gtk_widget_class_bind_template_child (widget_class, PsoasSetUpPage, again);
  gtk_widget_class_bind_template_child (widget_class, PsoasSetUpPage, ready);
  gtk_widget_class_install_action (widget_class, "set-up.try-voice", NULL, try_voice_action);
  gtk_widget_class_install_action (widget_class, "set-up.try-sounds", NULL, try_sounds_action);
  gtk_widget_class_install_action (widget_class, "set-up.ready", NULL, ready_action);
}

static void
psoas_set_up_page_init (PsoasSetUpPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_aids (PsoasSetUpPage *self,
           GPtrArray      *aids)
{
  for (guint i = 0; i < aids->len; i++) {
    g_autofree char *item = g_markup_printf_escaped ("• %s", psoas_sentence_get_text (g_ptr_array_index (aids, i),
                                                                                      PSOAS_SIDE_NONE));

    gtk_box_append (self->aids, psoas_sentence_label_new (item));
  }
}

/* What waits in sessions of @stretch, and how it goes on */
static const char *
get_wait_words (PsoasStretch *stretch)
{
  if (psoas_stretch_change_over_waits (stretch))
    return _("The way to the floor and each change of legs stay listed until you go on: Space, Page Down, play on a "
             "headset, or a tap anywhere.");

  return _("The way to the floor stays listed until you go on: Space, Page Down, play on a headset, or a tap anywhere.");
}

/**
 * psoas_set_up_page_new:
 * @audio: what the session will be heard with
 * @request: what is to begin
 *
 * Returns: (transfer floating): the card before it
 */
GtkWidget *
psoas_set_up_page_new (PsoasAudio        *audio,
                       PsoasStartRequest *request)
{
  PsoasSetUpPage *self = g_object_new (PSOAS_TYPE_SET_UP_PAGE, NULL);
  PsoasStretch *stretch = psoas_start_request_get_stretch (request);

  self->audio = g_object_ref (audio);
  self->request = psoas_start_request_ref (request);
  adw_window_title_set_title (self->title, psoas_stretch_get_name (stretch));
  adw_window_title_set_subtitle (self->title, psoas_stretch_get_subtitle (stretch));
  fill_aids (self, psoas_stretch_get_sentences (stretch, PSOAS_SENTENCES_AID));
  adw_action_row_set_subtitle (self->wait_row, get_wait_words (stretch));
  g_object_bind_property (psoas_audio_get_settings (audio), "wait-for-me", self->wait, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (psoas_audio_get_settings (audio), "set-up-card", self->again, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);

  return GTK_WIDGET (self);
}
