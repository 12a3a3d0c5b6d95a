/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is shown when it hurts is read from the mat.  Needs a display: run it under Xvfb. */

#include "psoas-config.h"

#include "session/psoas-hurt-panel.h"

#include <math.h>

#include <adwaita.h>

#include "content/psoas-library.h"

#define S(seconds) ((gint64) (seconds) * G_USEC_PER_SEC)
/* Minutes of arc: letters of 20/40 */
#define READABLE 10.0
#define DISTANCE 3000.0        /* mm */
#define PITCH (25.4 / 96.0)    /* mm a px */

typedef struct {
  const char *stretch;
  PsoasSessionState state;
  int width;
  int height;
} Case;

/* A session in which it hurts, in a state of that */
static PsoasSession *
hurt (const Case *c)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.stretch", STRETCH_FOLDER, c->stretch);
  g_autoptr (PsoasStretch) stretch = psoas_stretch_parse_file (path, NULL, NULL);
  g_autoptr (PsoasPlan) plan = NULL;
  PsoasSession *session;
  PsoasOptions options;
  gint64 now = 0;

  psoas_options_init (&options, stretch);
  plan = psoas_plan_new (stretch, &options);
  session = psoas_session_new (plan);
  psoas_session_start (session, now);
  psoas_session_skip (session, now);
  psoas_session_skip (session, now);
  psoas_session_hurt (session, now);
  if (c->state != PSOAS_SESSION_COMING_OUT)
    psoas_session_tick (session, now = S (60));
  if (c->state == PSOAS_SESSION_RESTING)
    psoas_session_rest (session, now);
  g_assert_cmpint (psoas_session_get_state (session), ==, c->state);

  return session;
}

/* Minutes of arc that a capital letter of the label is high, on the mat */
static double
get_angle (GtkLabel *label)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (label), "H");
  PangoRectangle ink;

  pango_layout_set_attributes (layout, gtk_label_get_attributes (label));
  pango_layout_get_pixel_extents (layout, &ink, NULL);

  return atan (ink.height * PITCH / DISTANCE) * 180 / G_PI * 60;
}

/* Of all words that are shown */
static void
check_labels (GtkWidget *widget,
              int       *n_labels)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget)) {
    if (get_angle (GTK_LABEL (widget)) < READABLE)
      g_error ("%.1f minutes of arc: %s", get_angle (GTK_LABEL (widget)), gtk_label_get_text (GTK_LABEL (widget)));
    ++*n_labels;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_labels (child, n_labels);
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, type);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* Whether all is seen without scrolling, as it is laid out; on the way out the figure has the upper half. */
static void
check_fits (GtkWidget  *panel,
            const Case *c)
{
  GtkWidget *page = gtk_widget_get_parent (panel);
  GtkAdjustment *scrolled = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (find (panel, GTK_TYPE_SCROLLED_WINDOW)));
  int least;

  gtk_widget_measure (page, GTK_ORIENTATION_VERTICAL, c->width, &least, NULL, NULL, NULL);
  gtk_widget_allocate (page, c->width, c->height, -1, NULL);
  g_assert_cmpint (least, <=, c->height);
  g_assert_cmpfloat (gtk_adjustment_get_upper (scrolled), <=, gtk_adjustment_get_page_size (scrolled));
  if (c->state == PSOAS_SESSION_COMING_OUT)
    g_assert_cmpint (gtk_widget_get_height (panel), <=, c->height / 2);
}

/* In a window of its own; on the way out below the figure */
static PsoasHurtPanel *
show_panel (const Case *c,
            gboolean    floor)
{
  g_autoptr (PsoasGuidance) guidance = psoas_guidance_parse_file (GUIDANCE_FILE, NULL);
  g_autoptr (PsoasSession) session = hurt (c);
  PsoasHurtPanel *panel = g_object_new (PSOAS_TYPE_HURT_PANEL, NULL);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  PsoasRoom room = { c->width, c->height, 15, floor };

  psoas_hurt_panel_set_guidance (panel, guidance);
  if (floor)
    gtk_widget_add_css_class (window, "floor");
  gtk_window_set_default_size (GTK_WINDOW (window), c->width, c->height);
  if (c->state == PSOAS_SESSION_COMING_OUT)
    gtk_box_append (GTK_BOX (page), g_object_new (GTK_TYPE_DRAWING_AREA, "vexpand", TRUE, NULL));
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (panel));
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (psoas_hurt_panel_show (panel, session));
  psoas_hurt_panel_fit (panel, &room);

  return panel;
}

static void
test_read_from_mat (gconstpointer data)
{
  const Case *c = data;
  PsoasHurtPanel *panel = show_panel (c, TRUE);
  int n_labels = 0;

  check_labels (GTK_WIDGET (panel), &n_labels);
  g_assert_cmpint (n_labels, >=, 3);
  check_fits (GTK_WIDGET (panel), c);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (panel))));
}

/* The height of a capital letter on the first button, in those of what the panel is headed with */
static double
measure_button (const Case *c)
{
  PsoasHurtPanel *panel = show_panel (c, FALSE);
  double title = get_angle (GTK_LABEL (find (GTK_WIDGET (panel), GTK_TYPE_LABEL)));
  double share = get_angle (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (find (GTK_WIDGET (panel), GTK_TYPE_BUTTON))))) / title;

  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (panel))));

  return share;
}

/* Without floor mode, too, what can be chosen is as large as what is said, as long as all is in view. */
static void
test_buttons (void)
{
  const Case wide = { "gentle", PSOAS_SESSION_HURT, 1000, 760 }, small = { "gentle", PSOAS_SESSION_HURT, 360, 480 };

  g_assert_cmpfloat (measure_button (&wide), ==, 1);
  g_assert_cmpfloat (measure_button (&small), <, 1);
}

/* As the application does: what stands around words takes room too. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, RESOURCE_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int   argc,
      char *argv[])
{
  static const char * const stretches[] = { "gentle", "deeper" };
  static const PsoasSessionState states[] = { PSOAS_SESSION_COMING_OUT, PSOAS_SESSION_HURT, PSOAS_SESSION_RESTING };
  static const int sizes[][2] = { { 1280, 800 }, { 1920, 1080 } };

  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  load_style ();
  g_test_add_func ("/hurt-panel/buttons", test_buttons);
  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    for (guint j = 0; j < G_N_ELEMENTS (states); j++)
      for (guint k = 0; k < G_N_ELEMENTS (sizes); k++) {
        Case c = { stretches[i], states[j], sizes[k][0], sizes[k][1] };
        g_autofree char *path = g_strdup_printf ("/hurt-panel/%s-%d-%d", c.stretch, c.state, c.width);

        g_test_add_data_func_full (path, g_memdup2 (&c, sizeof c), test_read_from_mat, g_free);
      }

  return g_test_run ();
}
