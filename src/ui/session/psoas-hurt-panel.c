/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-hurt-panel.h"

#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"
#include "widgets/psoas-label.h"
#include "words/psoas-session-words.h"

#include <glib/gi18n.h>

/* Left and right in a bottom bar (data/style.css) */
#define BAR_PADDING 12
/* The height of the header bar, with a title and what stands below it, in sizes of text */
#define HEADER_SIZES 4

struct _PsoasHurtPanel {
  GtkWidget parent_instance;

  PsoasReadingRoom *room;   /* (owned) */

  GtkScrolledWindow *scroller;
  GtkBox *body;
  GtkWidget *heading;
  GtkLabel *title;
  GtkWidget *end;
  GtkWidget *rest;
  GtkWidget *decide;
  GtkWidget *variations;
  GtkWidget *leave_side;
  GtkWidget *lines;
  GtkWidget *help;
};

G_DEFINE_FINAL_TYPE (PsoasHurtPanel, psoas_hurt_panel, GTK_TYPE_WIDGET)

/* --- size --------------------------------------------------------------------------------------- */

/* The height that all of it needs, px.  A window that is just coming may have no width yet. */
static int
measure_height (PsoasHurtPanel *self,
                int             width)
{
  int least, needed;

  gtk_widget_measure (GTK_WIDGET (self->body), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->body), GTK_ORIENTATION_VERTICAL, MAX (width - 2 * BAR_PADDING, least), &needed,
                      NULL, NULL, NULL);

  return needed;
}

/* On the way out there is little to show, and nothing of it may be out of sight.  (A scrolled window asks for
 * the height that its child would have in one line.) */
static void
keep_in_sight (PsoasHurtPanel *self,
               int             width,
               int             height)
{
  int needed = -1;

  if (!gtk_widget_get_visible (self->lines))
    needed = MIN (measure_height (self, width), height / 2);
  if (needed != gtk_scrolled_window_get_min_content_height (self->scroller))
    gtk_scrolled_window_set_min_content_height (self->scroller, needed);
}

static void
set_button_size (GtkWidget *button,
                 int        size)
{
  psoas_label_set_type_size (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), size);
}

/* @size, @button_size: px */
static void
set_type_size (PsoasHurtPanel *self,
               int             size,
               int             button_size)
{
  GtkWidget * const buttons[] = { self->end, self->rest, self->decide, self->leave_side, self->help };

  psoas_label_set_type_size (self->title, size);
  for (GtkWidget *line = gtk_widget_get_first_child (self->lines); line != NULL; line = gtk_widget_get_next_sibling (line))
    psoas_label_set_type_size (GTK_LABEL (line), size);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    set_button_size (buttons[i], button_size);
  for (GtkWidget *way = gtk_widget_get_first_child (self->variations); way != NULL; way = gtk_widget_get_next_sibling (way))
    set_button_size (way, button_size);
}

/* The largest type with which all of it is in view: who lies on the mat does not scroll.  Without floor mode the lines to
 * read keep their size, and the buttons alone give way.
 * @size, @smallest: px */
static void
fit_type_size (PsoasHurtPanel *self,
               int             size,
               int             smallest,
               gboolean        buttons_only,
               int             width,
               int             height)
{
  for (int fitting = size;; fitting -= 2) {
    set_type_size (self, buttons_only ? size : fitting, fitting);
    if (measure_height (self, width) <= height - 2 * BAR_PADDING || fitting - 2 < smallest)
      return;
  }
}

/* --- the type ----------------------------------------------------------------------------------- */

static void
psoas_hurt_panel_dispose (GObject *object)
{
  g_clear_object (&PSOAS_HURT_PANEL (object)->room);
  psoas_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (psoas_hurt_panel_parent_class)->dispose (object);
}

static void
psoas_hurt_panel_class_init (PsoasHurtPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_hurt_panel_dispose;

  widget_class->focus = psoas_focus_children;

  gtk_widget_class_set_css_name (widget_class, "hurt-panel");
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-hurt-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasHurtPanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, PsoasHurtPanel, body);
  gtk_widget_class_bind_template_child (widget_class, PsoasHurtPanel, heading);
  gtk_widget_class_bind_template_child (widget_class, PsoasHurtPanel, title);
  gtk_widget_class_bind_template_child (widget_class, PsoasHurtPanel, end);
  gtk_widget_class_bind_template_child (widget_class, PsoasHurtPanel, rest);
  gtk_widget_class_bind_template_child (widget_class, PsoasHurtPanel, decide);
  gtk_widget_class_bind_template_child (widget_class, PsoasHurtPanel, variations);
  gtk_widget_class_bind_template_child (widget_class, PsoasHurtPanel, leave_side);
  gtk_widget_class_bind_template_child (widget_class, PsoasHurtPanel, lines);
  gtk_widget_class_bind_template_child (widget_class, PsoasHurtPanel, help);
}

/* In large type its words may be longer than the window is wide. */
static void
wrap_button (GtkWidget *button)
{
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
}

static void
room_changed_cb (PsoasHurtPanel  *self,
                 const PsoasRoom *room)
{
  psoas_hurt_panel_fit (self, room);
}

static void
psoas_hurt_panel_init (PsoasHurtPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->room = psoas_reading_room_new (GTK_WIDGET (self));
  g_signal_connect_object (self->room, "changed", G_CALLBACK (room_changed_cb), self, G_CONNECT_SWAPPED);
  wrap_button (self->end);
  wrap_button (self->rest);
  wrap_button (self->decide);
  wrap_button (self->leave_side);
  wrap_button (self->help);
}

static GtkWidget *
new_wrapped_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);
}

/**
 * psoas_hurt_panel_set_guidance:
 * @self: a panel without guidance
 * @guidance: where it takes from, in one short line a level, when to get help
 */
void
psoas_hurt_panel_set_guidance (PsoasHurtPanel *self,
                               PsoasGuidance  *guidance)
{
  GPtrArray *sections = psoas_guidance_get_sections (guidance);

  g_return_if_fail (PSOAS_IS_HURT_PANEL (self));

  for (guint i = 0; i < sections->len; i++) {
    GPtrArray *brief = ((const PsoasGuidanceSection *) g_ptr_array_index (sections, i))->brief;

    for (guint j = 0; j < brief->len; j++)
      gtk_box_append (GTK_BOX (self->lines),
                      new_wrapped_label (psoas_sentence_get_text (g_ptr_array_index (brief, j), PSOAS_SIDE_NONE)));
  }
}

static void
add_variation (PsoasHurtPanel       *self,
               const PsoasVariation *variation,
               int                   index)
{
  g_autofree char *label = g_strdup_printf (_("Ease off: %s"), variation->label);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON,
                                    "child", new_wrapped_label (label), "action-name", "session.ease", NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", index);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "tall");
  gtk_box_append (GTK_BOX (self->variations), button);
}

static void
fill_variations (PsoasHurtPanel *self,
                 PsoasSession   *session)
{
  GPtrArray *variations = psoas_stretch_get_variations (psoas_plan_get_stretch (psoas_session_get_plan (session)));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->variations)))
    gtk_box_remove (GTK_BOX (self->variations), child);
  for (guint i = 0; i < variations->len; i++)
    if (psoas_session_can_ease (session, i))
      add_variation (self, g_ptr_array_index (variations, i), i);
}

/* (nullable): what it is headed with in a state; %NULL: nothing hurts */
static const char *
get_heading (PsoasSession *session)
{
  switch (psoas_session_get_state (session)) {
  case PSOAS_SESSION_COMING_OUT:
    return psoas_session_words_stop ();
  case PSOAS_SESSION_HURT:
  case PSOAS_SESSION_RESTING:
    return psoas_session_words_standstill (session);
  case PSOAS_SESSION_READY:
  case PSOAS_SESSION_RUNNING:
  case PSOAS_SESSION_PAUSED:
  case PSOAS_SESSION_GET_READY:
  case PSOAS_SESSION_FINISHED:
  case PSOAS_SESSION_ENDED:
  default:
    return NULL;
  }
}

gboolean
psoas_hurt_panel_show (PsoasHurtPanel *self,
                       PsoasSession   *session)
{
  const char *heading = get_heading (session);
  PsoasSessionState state = psoas_session_get_state (session);

  g_return_val_if_fail (PSOAS_IS_HURT_PANEL (self), FALSE);

  gtk_widget_set_visible (GTK_WIDGET (self), heading != NULL);
  if (heading == NULL)
    return FALSE;

  /* Before what has the focus may be hidden: GTK would give it to the next choice. */
  gtk_label_set_label (self->title, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_widget_grab_focus (self->heading);
  fill_variations (self, session);
  gtk_widget_set_visible (self->rest, state == PSOAS_SESSION_HURT);
  gtk_widget_set_visible (self->decide, state == PSOAS_SESSION_RESTING);
  gtk_widget_set_visible (self->variations, state == PSOAS_SESSION_HURT);
  gtk_widget_set_visible (self->leave_side, state == PSOAS_SESSION_HURT);
  gtk_widget_set_visible (self->lines, state != PSOAS_SESSION_COMING_OUT);
  gtk_widget_set_vexpand (GTK_WIDGET (self), state != PSOAS_SESSION_COMING_OUT);
  psoas_reading_room_forget (self->room);
  /* What is shown has a size only once it is laid out. */
  gtk_widget_queue_resize (GTK_WIDGET (self->body));

  return TRUE;
}

/**
 * psoas_hurt_panel_fit:
 * @self: a panel that is shown
 * @room: the room that it has
 *
 * Two columns where there is room for them; on the mat, type that is read from three metres.
 */
void
psoas_hurt_panel_fit (PsoasHurtPanel  *self,
                      const PsoasRoom *room)
{
  gboolean wide = psoas_room_is_wide (room);
  PsoasTypeSize size = psoas_room_get_type_size (room);
  int height = room->height;

  g_return_if_fail (PSOAS_IS_HURT_PANEL (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  /* Else the columns' widths would depend on the height that is given, and with them what height is needed. */
  gtk_box_set_homogeneous (self->body, wide);
  if (!room->floor)
    height -= HEADER_SIZES * room->base;
  fit_type_size (self, size.instruction, room->floor ? room->base * 3 / 2 : room->base, !room->floor, room->width,
                 gtk_widget_get_visible (self->lines) ? height : height / 2);
  keep_in_sight (self, room->width, room->height);
}
