/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Needs a display: run it under Xvfb. */

#include "figure/psoas-figure-view.h"

#include <adwaita.h>

#define WIDTH 480
#define HEIGHT 300

static PsoasFigure *figure;
static const PsoasPicture lunge = { .pose = "lunge", .side = PSOAS_SIDE_RIGHT };

static PsoasFigureView *
new_view (void)
{
  PsoasFigureView *view = g_object_ref_sink (PSOAS_FIGURE_VIEW (psoas_figure_view_new (figure)));
  int minimum;

  psoas_figure_view_set_picture (view, &lunge);
  /* 100 px, and the line under the picture */
  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, WIDTH, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (view), WIDTH, HEIGHT + minimum - 100, -1, NULL);

  return view;
}

static GskRenderNode *
snapshot (PsoasFigureView *view)
{
  GtkSnapshot *target = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (view)->snapshot (GTK_WIDGET (view), target);

  return gtk_snapshot_free_to_node (target);
}

/* Whether the two are made of the same pictures, not of pictures drawn anew; the last part is the line of words. */
static gboolean
is_same (GskRenderNode *a,
         GskRenderNode *b)
{
  guint n_children = gsk_container_node_get_n_children (a);

  if (gsk_container_node_get_n_children (b) != n_children)
    return FALSE;
  for (guint i = 0; i + 1 < n_children; i++)
    if (gsk_container_node_get_child (a, i) != gsk_container_node_get_child (b, i))
      return FALSE;

  return TRUE;
}

static cairo_surface_t *
paint (PsoasFigureView *view)
{
  g_autoptr (GskRenderNode) node = snapshot (view);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* How many pixels of the two differ visibly */
static int
count_differences (cairo_surface_t *a,
                   cairo_surface_t *b,
                   gboolean         mirrored)
{
  const guint8 *left = cairo_image_surface_get_data (a);
  const guint8 *right = cairo_image_surface_get_data (b);
  int differences = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      for (int channel = 0; channel < 4; channel++) {
        int other = mirrored ? WIDTH - 1 - x : x;
        int delta = left[(y * WIDTH + x) * 4 + channel] - right[(y * WIDTH + other) * 4 + channel];

        if (ABS (delta) > 40) {
          differences++;
          break;
        }
      }

  return differences;
}

static void
assert_redraws (PsoasFigureView  *view,
                cairo_surface_t **before)
{
  cairo_surface_t *after = paint (view);

  g_assert_cmpint (count_differences (*before, after, FALSE), >, 20);
  cairo_surface_destroy (*before);
  *before = after;
}

static void
test_keeps_picture (void)
{
  g_autoptr (PsoasFigureView) view = new_view ();
  g_autoptr (GskRenderNode) first = snapshot (view);
  g_autoptr (GskRenderNode) second = NULL;
  g_autoptr (GskRenderNode) third = NULL;
  PsoasPicture picture = lunge;

  /* What the view already shows */
  picture.breath = 0.01;
  psoas_figure_view_set_picture (view, &picture);
  second = snapshot (view);
  g_assert_true (is_same (first, second));

  picture.muscle = TRUE;
  psoas_figure_view_set_picture (view, &picture);
  third = snapshot (view);
  g_assert_false (is_same (first, third));
}

/* What the figure does not know is not shown. */
static void
test_unknown_pose (void)
{
  g_autoptr (PsoasFigureView) view = new_view ();
  g_autoptr (GskRenderNode) first = snapshot (view);
  g_autoptr (GskRenderNode) second = NULL;
  const PsoasPicture picture = { .pose = "headstand", .side = PSOAS_SIDE_LEFT };

  g_test_expect_message ("psoas-ui", G_LOG_LEVEL_WARNING, "*headstand*");
  psoas_figure_view_set_picture (view, &picture);
  g_test_assert_expected_messages ();
  second = snapshot (view);
  g_assert_true (is_same (first, second));
}

static void
test_every_change_shows (void)
{
  g_autoptr (PsoasFigureView) view = new_view ();
  cairo_surface_t *before = paint (view);
  PsoasPicture picture = lunge;

  picture.muscle = TRUE;
  psoas_figure_view_set_picture (view, &picture);
  assert_redraws (view, &before);
  picture.xray = TRUE;
  psoas_figure_view_set_picture (view, &picture);
  assert_redraws (view, &before);
  picture.xray = FALSE;
  psoas_figure_view_set_picture (view, &picture);
  assert_redraws (view, &before);
  g_object_set (view, "skin-tone", 5, NULL);
  assert_redraws (view, &before);
  picture.breath = 1;
  psoas_figure_view_set_picture (view, &picture);
  assert_redraws (view, &before);
  picture.breath = 0;
  psoas_figure_view_set_picture (view, &picture);
  assert_redraws (view, &before);
  picture.ghost = "lunge-overhang";
  picture.moved = "far-knee";
  psoas_figure_view_set_picture (view, &picture);
  assert_redraws (view, &before);
  picture.side = PSOAS_SIDE_LEFT;
  psoas_figure_view_set_picture (view, &picture);
  assert_redraws (view, &before);
  /* Unmapped, it cannot be seen to move: it cuts. */
  picture.pose = "half-kneel";
  picture.moves = TRUE;
  picture.duration = 1000;
  psoas_figure_view_set_picture (view, &picture);
  assert_redraws (view, &before);
  picture.towards = "supine";
  picture.progress = 0.5;
  psoas_figure_view_set_picture (view, &picture);
  assert_redraws (view, &before);
  picture.frame = (const char * const[]) { "supine", NULL };
  psoas_figure_view_set_picture (view, &picture);
  assert_redraws (view, &before);

  cairo_surface_destroy (before);
}

static void
breathe (PsoasFigureView *view,
         double           fullness)
{
  PsoasPicture picture = lunge;

  picture.breath = fullness;
  psoas_figure_view_set_picture (view, &picture);
}

/* The trunk, drawn by itself while it breathes, leaves no seam: a line would be some 100 pixels; edges may be smoothed another way. */
static void
test_no_seam (void)
{
  g_autoptr (PsoasFigureView) view = new_view ();
  cairo_surface_t *whole = paint (view);
  cairo_surface_t *split;

  breathe (view, 1);
  cairo_surface_destroy (paint (view));
  breathe (view, 0);
  split = paint (view);

  g_assert_cmpint (count_differences (whole, split, FALSE), <, 12);
  cairo_surface_destroy (whole);
  cairo_surface_destroy (split);
}

/* The side is the body's, whichever way the words run. */
static void
test_direction_changes_nothing (void)
{
  g_autoptr (PsoasFigureView) view = new_view ();
  cairo_surface_t *ltr, *rtl;

  ltr = paint (view);
  gtk_widget_set_direction (GTK_WIDGET (view), GTK_TEXT_DIR_RTL);
  rtl = paint (view);

  g_assert_cmpint (count_differences (ltr, rtl, FALSE), ==, 0);
  cairo_surface_destroy (ltr);
  cairo_surface_destroy (rtl);
}

static void
test_markers (void)
{
  g_autoptr (PsoasFigureView) view = new_view ();
  g_autoptr (GPtrArray) checkpoints = g_ptr_array_new ();
  PsoasCheckpoint knee = { .point = (char *) "far-knee", .guide = (char *) "front-knee" };
  PsoasCheckpoint pelvis = { .point = (char *) "pelvis", .mistake = (char *) "lunge-overhang" };
  cairo_surface_t *before = paint (view);
  PsoasPicture picture = lunge;

  g_ptr_array_add (checkpoints, &knee);
  g_ptr_array_add (checkpoints, &pelvis);
  picture.checkpoints = checkpoints;
  psoas_figure_view_set_picture (view, &picture);
  assert_redraws (view, &before);
  picture.focused = &knee;
  psoas_figure_view_set_picture (view, &picture);
  assert_redraws (view, &before);
  picture.focused = &pelvis;
  psoas_figure_view_set_picture (view, &picture);
  assert_redraws (view, &before);
  picture.mistake = TRUE;
  psoas_figure_view_set_picture (view, &picture);
  assert_redraws (view, &before);
  psoas_figure_view_set_picture (view, &lunge);
  assert_redraws (view, &before);

  cairo_surface_destroy (before);
}

static void
test_follows_dark (void)
{
  g_autoptr (PsoasFigureView) view = new_view ();
  AdwStyleManager *manager = adw_style_manager_get_default ();
  cairo_surface_t *picture = paint (view);

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  assert_redraws (view, &picture);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  assert_redraws (view, &picture);

  cairo_surface_destroy (picture);
}

static void
test_reduced_motion (void)
{
  g_autoptr (PsoasFigureView) view = new_view ();
  g_autoptr (GskRenderNode) first = snapshot (view);
  g_autoptr (GskRenderNode) second = NULL;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  breathe (view, 1);
  second = snapshot (view);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);

  g_assert_true (is_same (first, second));
}

static void
test_measure (void)
{
  g_autoptr (PsoasFigureView) view = new_view ();
  int minimum, natural, line;

  gtk_widget_measure (gtk_widget_get_first_child (GTK_WIDGET (view)), GTK_ORIENTATION_VERTICAL, 800,
                      &line, NULL, NULL, NULL);
  g_assert_cmpint (line, >, 0);
  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 160);
  g_assert_cmpint (natural, ==, 640);
  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, 800, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 100 + line);
  g_assert_cmpint (natural, ==, 500 + line);
}

/* As high as what it is cut to, so that a picture fills its width; whoever stands makes no tower of it. */
static void
test_measure_frame (void)
{
  static const char * const kneeling[] = { "lunge", "half-kneel", NULL };
  static const char * const standing[] = { "standing", NULL };
  g_autoptr (PsoasFigureView) view = new_view ();
  PsoasPicture picture = lunge;
  cairo_rectangle_t frame;
  int minimum, natural;

  g_assert_true (psoas_figure_get_extents (figure, kneeling, &frame));
  picture.frame = kneeling;
  psoas_figure_view_set_picture (view, &picture);
  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, 320, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (natural - (minimum - 100), ==, (int) (320 / frame.width * frame.height));

  picture.frame = standing;
  psoas_figure_view_set_picture (view, &picture);
  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, 320, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (natural - (minimum - 100), ==, 320);
}

/* The line under the picture grows with what is read beside it, and takes the room that it needs. */
static void
test_type_size (void)
{
  g_autoptr (PsoasFigureView) view = new_view ();
  int before, minimum;

  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, 800, &before, NULL, NULL, NULL);
  psoas_figure_view_set_type_size (view, 45);
  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, 800, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum - 100, >=, 45);
  g_assert_cmpint (minimum, >, before);
}

static void
test_accessible (void)
{
  g_autoptr (PsoasFigureView) view = new_view ();

  psoas_figure_view_set_words (view, "A person in a lunge", "Checkpoint 1");
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (view)), ==, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "A person in a lunge");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Checkpoint 1");
  psoas_figure_view_set_words (view, "A person kneeling", NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "A person kneeling");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
  figure = psoas_figure_new (FIGURE_FOLDER, &error);
  g_assert_no_error (error);

  g_test_add_func ("/figure-view/keeps-picture", test_keeps_picture);
  g_test_add_func ("/figure-view/unknown-pose", test_unknown_pose);
  g_test_add_func ("/figure-view/every-change-shows", test_every_change_shows);
  g_test_add_func ("/figure-view/no-seam", test_no_seam);
  g_test_add_func ("/figure-view/direction-changes-nothing", test_direction_changes_nothing);
  g_test_add_func ("/figure-view/markers", test_markers);
  g_test_add_func ("/figure-view/follows-dark", test_follows_dark);
  g_test_add_func ("/figure-view/reduced-motion", test_reduced_motion);
  g_test_add_func ("/figure-view/measure", test_measure);
  g_test_add_func ("/figure-view/measure-frame", test_measure_frame);
  g_test_add_func ("/figure-view/type-size", test_type_size);
  g_test_add_func ("/figure-view/accessible", test_accessible);

  status = g_test_run ();
  g_object_unref (figure);

  return status;
}
