/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-banner.h"

#include "psoas-children.h"
#include "psoas-scroller.h"

struct _PsoasBanner {
  GtkWidget parent_instance;

  char *close;           /* (owned) (nullable): what its close button is named */

  GtkRevealer *revealer;
  GtkLabel *text;        /* (nullable): made with the button when it is first shown, as most never are */
  GtkButton *button;     /* (nullable) */
};

G_DEFINE_FINAL_TYPE (PsoasBanner, psoas_banner, GTK_TYPE_WIDGET)

enum {
  SIGNAL_CLICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clicked_cb (PsoasBanner *self)
{
  g_signal_emit (self, signals[SIGNAL_CLICKED], 0);
}

static void
psoas_banner_dispose (GObject *object)
{
  psoas_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (psoas_banner_parent_class)->dispose (object);
}

static void
psoas_banner_finalize (GObject *object)
{
  g_free (PSOAS_BANNER (object)->close);

  G_OBJECT_CLASS (psoas_banner_parent_class)->finalize (object);
}

static void
psoas_banner_class_init (PsoasBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_banner_dispose;
  G_OBJECT_CLASS (klass)->finalize = psoas_banner_finalize;

  /**
   * PsoasBanner::clicked:
   * @self: the banner
   *
   * Its button was clicked.
   */
  signals[SIGNAL_CLICKED] = g_signal_new ("clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "psoas-banner");
}

/* The words scroll where they are higher than that, px: the button and what is below stay in sight on a small screen. */
#define MOST_HEIGHT 200

/* The words, and the button below them: they are several lines long. */
static GtkWidget *
make_words (PsoasBanner *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_hexpand (box, TRUE);
  self->text = g_object_new (GTK_TYPE_LABEL,
                             "wrap", TRUE,
                             "wrap-mode", PANGO_WRAP_WORD_CHAR,
                             "justify", GTK_JUSTIFY_CENTER,
                             "selectable", TRUE,
                             NULL);
  self->button = g_object_new (GTK_TYPE_BUTTON, "halign", GTK_ALIGN_CENTER, "visible", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "tall");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), psoas_scroller_new (GTK_WIDGET (self->text), MOST_HEIGHT));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->button));

  return box;
}

static GtkWidget *
make_close (PsoasBanner *self)
{
  GtkWidget *close = g_object_new (GTK_TYPE_BUTTON,
                                   "icon-name", "window-close-symbolic",
                                   "valign", GTK_ALIGN_START,
                                   "tooltip-text", self->close,
                                   NULL);

  gtk_widget_add_css_class (close, "flat");
  gtk_widget_add_css_class (close, "row-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL, self->close, -1);
  g_signal_connect_object (close, "clicked", G_CALLBACK (psoas_banner_hide), self, G_CONNECT_SWAPPED);

  return close;
}

static void
fill (PsoasBanner *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), make_words (self));
  gtk_box_append (GTK_BOX (box), make_close (self));
  gtk_revealer_set_child (self->revealer, box);
}

static void
psoas_banner_init (PsoasBanner *self)
{
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->revealer), GTK_WIDGET (self));
}

/**
 * psoas_banner_new:
 *
 * Returns: (transfer floating): a banner that is hidden
 */
GtkWidget *
psoas_banner_new (void)
{
  return g_object_new (PSOAS_TYPE_BANNER, NULL);
}

/**
 * psoas_banner_set_name:
 * @self: a banner that was not shown yet
 * @close: what its close button is named; no other on its page is
 */
void
psoas_banner_set_name (PsoasBanner *self,
                       const char  *close)
{
  g_return_if_fail (PSOAS_IS_BANNER (self));
  g_return_if_fail (self->text == NULL);

  g_free (self->close);
  self->close = g_strdup (close);
}

/**
 * psoas_banner_show:
 * @self: a banner
 * @text: what it says, no markup
 * @button: (nullable): what its button says; %NULL: it has none
 */
void
psoas_banner_show (PsoasBanner *self,
                   const char  *text,
                   const char  *button)
{
  g_return_if_fail (PSOAS_IS_BANNER (self));

  if (self->text == NULL)
    fill (self);
  gtk_label_set_label (self->text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->button), button != NULL);
  if (button != NULL)
    gtk_button_set_label (self->button, button);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

void
psoas_banner_hide (PsoasBanner *self)
{
  g_return_if_fail (PSOAS_IS_BANNER (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
