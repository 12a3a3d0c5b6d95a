/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-home-page.h"

#include "pain/psoas-day.h"
#include "widgets/psoas-banner.h"
#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"
#include "history/psoas-journal-bar.h"
#include "psoas-statistics.h"
#include "psoas-stretch-card.h"

#include <glib/gi18n.h>

struct _PsoasHomePage {
  GtkWidget parent_instance;

  PsoasLibrary *library;    /* (owned) */
  PsoasFigure *figure;      /* (owned) */
  PsoasSettings *settings;  /* (owned) */
  PsoasJournal *journal;    /* (owned) */
  guint n_cards;            /* made so far, of the library's first stretches */
  guint idle;               /* source that makes more, 0: none */

  GtkScrolledWindow *scroller;
  GtkFlowBox *cards;
  PsoasJournalBar *journal_bar;
  GtkLabel *score;
  PsoasBanner *problems;
};

/* Cards are made as the person comes near them: so many at once, more than any window shows. */
#define CARDS_AT_ONCE 18
/* Three in a row, and no more, where there are more than these */
#define MOST_LARGE_CARDS 2

G_DEFINE_FINAL_TYPE (PsoasHomePage, psoas_home_page, GTK_TYPE_WIDGET)

static gboolean
psoas_home_page_grab_focus (GtkWidget *widget)
{
  return psoas_focus_first (GTK_WIDGET (PSOAS_HOME_PAGE (widget)->cards));
}

static void
psoas_home_page_dispose (GObject *object)
{
  PsoasHomePage *self = PSOAS_HOME_PAGE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->library);
  g_clear_object (&self->figure);
  g_clear_object (&self->settings);
  g_clear_object (&self->journal);
  psoas_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (psoas_home_page_parent_class)->dispose (object);
}

static void
show_score (PsoasHomePage *self,
            gint64         now,
            int            today)
{
  PsoasPainEntry entry;
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;
  gboolean found = psoas_statistics_get_last_score (self->journal, now, today, &entry);

  gtk_widget_set_visible (GTK_WIDGET (self->score), found);
  if (!found)
    return;

  date = psoas_day_words (entry.day);
  /* Translators: 3 of 10 (mild pain), and the date */
  text = g_strdup_printf (_("Latest pain score: %d of 10 (%s), %s"), entry.score, psoas_pain_words_band (entry.score), date);
  gtk_label_set_label (self->score, text);
}

/* What the journal knows of today; nothing, where it does not open. */
static void
update_done (PsoasHomePage *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  int today = psoas_day_from_time (now, zone);

  if (!psoas_journal_is_open (self->journal) || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    PsoasStretchCard *card = PSOAS_STRETCH_CARD (gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child)));
    const char *id = psoas_stretch_get_id (psoas_stretch_card_get_stretch (card));

    psoas_stretch_card_set_done (card, psoas_statistics_count_sessions (self->journal, id, today),
                                 psoas_statistics_did_hurt (self->journal, id, today));
  }
  show_score (self, now, today);
}

static void
psoas_home_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (psoas_home_page_parent_class)->map (widget);

  update_done (PSOAS_HOME_PAGE (widget));
}

static void
psoas_home_page_class_init (PsoasHomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_home_page_dispose;

  widget_class->focus = psoas_focus_children;
  widget_class->grab_focus = psoas_home_page_grab_focus;
  widget_class->map = psoas_home_page_map;

  g_type_ensure (PSOAS_TYPE_BANNER);
  g_type_ensure (PSOAS_TYPE_JOURNAL_BAR);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasHomePage, cards);
  gtk_widget_class_bind_template_child (widget_class, PsoasHomePage, journal_bar);
  gtk_widget_class_bind_template_child (widget_class, PsoasHomePage, score);
  gtk_widget_class_bind_template_child (widget_class, PsoasHomePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PsoasHomePage, problems);
}

static void
psoas_home_page_init (PsoasHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  psoas_banner_set_name (self->problems, _("Close: what is wrong with stretch files"));
}

static void
show_problems (PsoasHomePage *self,
               GPtrArray     *errors)
{
  g_autoptr (GString) text = NULL;

  if (errors->len == 0)
    return;

  text = g_string_new (_("These stretch files could not be used; the others can:"));

  for (guint i = 0; i < errors->len; i++)
    g_string_append_printf (text, "\n%s", (char *) g_ptr_array_index (errors, i));
  psoas_banner_show (self->problems, text->str, NULL);
}

static void
add_card (PsoasHomePage *self,
          PsoasStretch  *stretch)
{
  GtkWidget *card = psoas_stretch_card_new (stretch, self->figure, self->settings);
  GtkWidget *child = gtk_flow_box_child_new ();

  if (g_list_model_get_n_items (G_LIST_MODEL (self->library)) > MOST_LARGE_CARDS)
    psoas_stretch_card_set_small (PSOAS_STRETCH_CARD (card));

  /* The card's buttons take the focus, not the cell around them. */
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), card);
  gtk_flow_box_append (self->cards, child);
}

static void
add_cards (PsoasHomePage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->library));

  for (guint end = MIN (n, self->n_cards + CARDS_AT_ONCE); self->n_cards < end; self->n_cards++) {
    g_autoptr (PsoasStretch) stretch = g_list_model_get_item (G_LIST_MODEL (self->library), self->n_cards);

    add_card (self, stretch);
  }
}

static void
add_cards_cb (gpointer data)
{
  PsoasHomePage *self = data;

  self->idle = 0;
  add_cards (self);
  update_done (self);
}

/* More than a window's height is left below what is seen, or more cards are made; not at once, as this is told
 * while sizes are worked out.  A card that gets the focus is scrolled to, so the Tab key finds all of them. */
static void
scrolled_cb (PsoasHomePage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double page = gtk_adjustment_get_page_size (adjustment);
  double below = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment) - page;

  if (self->idle == 0 && page > 0 && below < page && self->n_cards < g_list_model_get_n_items (G_LIST_MODEL (self->library)))
    self->idle = g_idle_add_once (add_cards_cb, self);
}

/* A stretch came, or another took its place. */
static void
stretches_changed_cb (PsoasHomePage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_flow_box_remove (self->cards, child);
  self->n_cards = 0;
  if (self->idle == 0)
    self->idle = g_idle_add_once (add_cards_cb, self);
}

/**
 * psoas_home_page_new:
 * @library: the stretches
 * @figure: who shows them
 * @settings: the person's choices
 * @journal: what was done
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
psoas_home_page_new (PsoasLibrary  *library,
                     PsoasFigure   *figure,
                     PsoasSettings *settings,
                     PsoasJournal  *journal)
{
  PsoasHomePage *self = g_object_new (PSOAS_TYPE_HOME_PAGE, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  self->library = g_object_ref (library);
  self->figure = g_object_ref (figure);
  self->settings = g_object_ref (settings);
  add_cards (self);
  g_signal_connect_object (library, "items-changed", G_CALLBACK (stretches_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  show_problems (self, psoas_library_get_errors (library));
  self->journal = g_object_ref (journal);
  g_signal_connect_object (self->journal_bar, "ready", G_CALLBACK (update_done), self, G_CONNECT_SWAPPED);
  psoas_journal_bar_set_journal (self->journal_bar, journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (update_done), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
