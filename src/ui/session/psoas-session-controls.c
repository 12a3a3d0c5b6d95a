/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-session-controls.h"

#include <glib/gi18n.h>

struct _PsoasSessionControls {
  GtkBox parent_instance;

  gboolean wide;
  gboolean floor;
  gboolean paused;
  gboolean waits;
  gboolean breathes;

  GtkWidget *pause;
  GtkWidget *go_on;
};

G_DEFINE_FINAL_TYPE (PsoasSessionControls, psoas_session_controls, GTK_TYPE_BOX)

enum {
  PROP_0,
  PROP_WIDE,
  PROP_FLOOR,
  PROP_PAUSED,
  PROP_WAITS,
  PROP_BREATHES,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* --- closures of the template ----------------------------------------------------------------------- */

static gboolean
is_either (PsoasSessionControls *self,
           gboolean              one,
           gboolean              other)
{
  return one || other;
}

static const char *
get_pause_words (gboolean paused)
{
  return paused ? C_("a session", "Resume") : C_("a session", "Pause");
}

static char *
dup_pause_words (PsoasSessionControls *self,
                 gboolean              paused)
{
  return g_strdup (get_pause_words (paused));
}

static char *
dup_pause_icon (PsoasSessionControls *self,
                gboolean              paused)
{
  return g_strdup (paused ? "media-playback-start-symbolic" : "media-playback-pause-symbolic");
}

/* --- properties --------------------------------------------------------------------------------------- */

static gboolean *
get_field (PsoasSessionControls *self,
           guint                 prop_id)
{
  switch (prop_id) {
  case PROP_WIDE:
    return &self->wide;
  case PROP_FLOOR:
    return &self->floor;
  case PROP_PAUSED:
    return &self->paused;
  case PROP_WAITS:
    return &self->waits;
  case PROP_BREATHES:
    return &self->breathes;
  default:
    return NULL;
  }
}

/* What is sought in a hurry keeps its word where room is short; the others keep their picture. */
static void
arrange (PsoasSessionControls *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self),
                                  self->wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  if (self->wide)
    gtk_widget_add_css_class (GTK_WIDGET (self), "wide");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "wide");
}

static void
set_field (PsoasSessionControls *self,
           guint                 prop_id,
           gboolean              value)
{
  gboolean *field = get_field (self, prop_id);

  if (*field == value)
    return;

  *field = value;
  if (prop_id == PROP_WIDE)
    arrange (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
psoas_session_controls_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  gboolean *field = get_field (PSOAS_SESSION_CONTROLS (object), prop_id);

  if (field != NULL)
    g_value_set_boolean (value, *field);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
psoas_session_controls_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  if (get_field (PSOAS_SESSION_CONTROLS (object), prop_id) != NULL)
    set_field (PSOAS_SESSION_CONTROLS (object), prop_id, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags bound = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags shown = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  /**
   * PsoasSessionControls:wide:
   *
   * Whether there is room for a row of buttons with words.
   */
  properties[PROP_WIDE] = g_param_spec_boolean ("wide", NULL, NULL, FALSE, bound);
  /**
   * PsoasSessionControls:floor:
   *
   * Whether the window fills the screen, which a button then leaves.
   */
  properties[PROP_FLOOR] = g_param_spec_boolean ("floor", NULL, NULL, FALSE, bound);
  /**
   * PsoasSessionControls:paused:
   *
   * Whether the session goes on when what pauses it is pressed.
   */
  properties[PROP_PAUSED] = g_param_spec_boolean ("paused", NULL, NULL, FALSE, shown);
  /**
   * PsoasSessionControls:waits:
   *
   * Whether the session waits for the person.
   */
  properties[PROP_WAITS] = g_param_spec_boolean ("waits", NULL, NULL, FALSE, shown);
  /**
   * PsoasSessionControls:breathes:
   *
   * Whether the person marks each breath.
   */
  properties[PROP_BREATHES] = g_param_spec_boolean ("breathes", NULL, NULL, FALSE, shown);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/* --- the type ------------------------------------------------------------------------------------------- */

static void
psoas_session_controls_class_init (PsoasSessionControlsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = psoas_session_controls_get_property;
  object_class->set_property = psoas_session_controls_set_property;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-session-controls.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionControls, pause);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionControls, go_on);
  gtk_widget_class_bind_template_callback (widget_class, is_either);
  gtk_widget_class_bind_template_callback (widget_class, dup_pause_words);
  gtk_widget_class_bind_template_callback (widget_class, dup_pause_icon);
}

static void
psoas_session_controls_init (PsoasSessionControls *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * psoas_session_controls_has_focus:
 * @self: the buttons
 *
 * Returns: whether the focus is where psoas_session_controls_take_focus() put it; else the person has sought out something
 */
gboolean
psoas_session_controls_has_focus (PsoasSessionControls *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  g_return_val_if_fail (PSOAS_IS_SESSION_CONTROLS (self), FALSE);

  return focus != NULL && (focus == self->pause || focus == self->go_on);
}

/**
 * psoas_session_controls_show:
 * @self: the buttons
 * @session: what they steer
 *
 * Shows those that there is a use for now.
 */
void
psoas_session_controls_show (PsoasSessionControls *self,
                             PsoasSession         *session)
{
  g_return_if_fail (PSOAS_IS_SESSION_CONTROLS (self));

  set_field (self, PROP_PAUSED, psoas_session_can_resume (session));
  set_field (self, PROP_WAITS, psoas_session_can_go_on (session));
  set_field (self, PROP_BREATHES, psoas_session_can_breathe (session));
  /* A template binds no name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pause), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_pause_words (self->paused), -1);
}

/**
 * psoas_session_controls_take_focus:
 * @self: the buttons
 *
 * Puts it on what the person is asked to press, if anything.
 */
void
psoas_session_controls_take_focus (PsoasSessionControls *self)
{
  g_return_if_fail (PSOAS_IS_SESSION_CONTROLS (self));

  gtk_widget_grab_focus (self->waits ? self->go_on : self->pause);
}
