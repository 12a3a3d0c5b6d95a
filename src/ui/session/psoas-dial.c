/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-dial.h"

#include "widgets/psoas-children.h"
#include "widgets/psoas-label.h"
#include "psoas-ring.h"
#include "words/psoas-session-words.h"

#include <glib/gi18n.h>

struct _PsoasDial {
  GtkWidget parent_instance;

  int number_size;      /* px: of a number of one or two digits */
  gboolean bare;        /* only the number and the breath */

  GtkWidget *clock;
  PsoasRing *ring;
  GtkLabel *number;
  GtkLabel *unit;
  GtkLabel *breath;
  GtkLabel *where;
  GtkLabel *next;
};

G_DEFINE_FINAL_TYPE (PsoasDial, psoas_dial, GTK_TYPE_WIDGET)

static void
psoas_dial_dispose (GObject *object)
{
  psoas_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (psoas_dial_parent_class)->dispose (object);
}

static void
psoas_dial_class_init (PsoasDialClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_dial_dispose;

  g_type_ensure (PSOAS_TYPE_RING);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-dial.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasDial, clock);
  gtk_widget_class_bind_template_child (widget_class, PsoasDial, ring);
  gtk_widget_class_bind_template_child (widget_class, PsoasDial, number);
  gtk_widget_class_bind_template_child (widget_class, PsoasDial, unit);
  gtk_widget_class_bind_template_child (widget_class, PsoasDial, breath);
  gtk_widget_class_bind_template_child (widget_class, PsoasDial, where);
  gtk_widget_class_bind_template_child (widget_class, PsoasDial, next);
}

static void
psoas_dial_init (PsoasDial *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_breath_word (const PsoasBreathMoment *moment)
{
  switch (moment->stage) {
  case PSOAS_BREATH_INHALE:
    return _("Breathe in");
  case PSOAS_BREATH_EXHALE:
    return _("Breathe out");
  case PSOAS_BREATH_REST:
  default:
    return C_("part of a breath", "Rest");
  }
}

static void
show_breath (PsoasDial    *self,
             PsoasSession *session,
             gint64        now,
             gboolean      moves)
{
  PsoasBreathMoment moment;

  if (!psoas_session_get_breath (session, now, &moment)) {
    psoas_label_take (self->breath, g_strdup (""));
    psoas_ring_set_breath (self->ring, -1);
    return;
  }

  psoas_label_take (self->breath, g_strdup (get_breath_word (&moment)));
  psoas_ring_set_breath (self->ring, moves ? psoas_breath_moment_get_fullness (&moment) : -1);
}

/* Minutes and seconds are longer than the ring is wide. */
static void
fit_number (PsoasDial *self)
{
  gboolean is_long = g_utf8_strlen (gtk_label_get_label (self->number), -1) > 2;

  psoas_label_set_type_size (self->number, is_long ? self->number_size * 3 / 5 : self->number_size);
}

/**
 * psoas_dial_show:
 * @self: a dial
 * @session: a session that has begun
 * @now: µs, of the session's clock
 * @moves: whether ring and breath may move; otherwise the ring goes by seconds and the breath is a word
 *
 * Shows where the session is.  What looks the same as before is not drawn again.
 */
void
psoas_dial_show (PsoasDial    *self,
                 PsoasSession *session,
                 gint64        now,
                 gboolean      moves)
{
  g_return_if_fail (PSOAS_IS_DIAL (self));

  psoas_label_take (self->number, psoas_session_words_number (session, now));
  fit_number (self);
  psoas_label_take (self->unit, self->bare ? g_strdup ("") : psoas_session_words_unit (session, now));
  /* No empty ring where nothing is counted: in open phases, and after "this hurts" */
  gtk_widget_set_visible (self->clock, *gtk_label_get_label (self->number) != '\0');
  psoas_ring_set_left (self->ring, psoas_session_get_share (session, now, !moves));
  show_breath (self, session, now, moves);
  psoas_label_take (self->where, self->bare ? g_strdup ("") : psoas_session_words_where (session));
  psoas_label_take (self->next, self->bare ? g_strdup ("") : psoas_session_words_next (session));
}

/**
 * psoas_dial_set_bare:
 * @self: a dial
 * @bare: whether it shows but the number and the breath, from the next psoas_dial_show() on
 */
void
psoas_dial_set_bare (PsoasDial *self,
                     gboolean   bare)
{
  g_return_if_fail (PSOAS_IS_DIAL (self));

  self->bare = bare;
}

/**
 * psoas_dial_set_type_size:
 * @self: a dial
 * @size: of the type
 * @wide: whether there is room for the words below the ring; they stand beside it otherwise
 */
void
psoas_dial_set_type_size (PsoasDial           *self,
                          const PsoasTypeSize *size,
                          gboolean             wide)
{
  GtkLayoutManager *layout;

  g_return_if_fail (PSOAS_IS_DIAL (self));

  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  /* Above the end of its words where these are many */
  gtk_widget_set_valign (self->clock, wide ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), wide ? GTK_ORIENTATION_VERTICAL
                                                                : GTK_ORIENTATION_HORIZONTAL);
  self->number_size = size->number;
  fit_number (self);
  psoas_label_set_type_size (self->unit, size->detail);
  psoas_label_set_type_size (self->breath, size->side);
  psoas_label_set_type_size (self->where, size->detail);
  psoas_label_set_type_size (self->next, size->detail);
  psoas_ring_set_size (self->ring, size->number * (wide ? 21 : 18) / 10);
}
