/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Left is left: in the pixels that the widget drew, for every pose.  Needs a display: run it under Xvfb.
 *
 * What is right, from the body alone: a person who stands or kneels and looks to the viewer's right has the
 * chest to the right of the spine and turns the RIGHT side to the viewer; who lies on the back with the head
 * at the viewer's left turns the right side to the viewer too.  The stretched hip is the near one.  So
 *
 *   RIGHT: kneeling or standing, the chest is to the right of the spine; lying, the crown to the left of the hip
 *   LEFT:  the other way round
 *
 * and the near knee bears the letter of the side, the far knee the other one.
 *
 * The words name a leg by its side and what it does.  The leg that is behind, or long on the floor, or stays bent
 * in the easier way, is the stretched one, which is near; the one that steps to the front or is held is far.  So
 * the letter on the near knee is that of every leg in the words that is behind, long or left bent, and the letter
 * on the far knee that of every leg that is in front, raised or held. */

#include "figure/psoas-figure-view.h"
#include "figure/psoas-scene-markers.h"
#include "content/psoas-library.h"

#include <adwaita.h>
#include <math.h>

#define WIDTH 480
#define HEIGHT 300
/* Pixels that may differ where a picture is drawn the other way round: edges are smoothed in another way. */
#define SMOOTHED 200

static const cairo_rectangle_t whole_frame = { 0, 0, 1600, 1000 };
static const PsoasSide sides[] = { PSOAS_SIDE_LEFT, PSOAS_SIDE_RIGHT };
static PsoasFigure *figure;

/* --- pictures ----------------------------------------------------------------------------------- */

static cairo_surface_t *
paint (const char *pose,
       PsoasSide   side)
{
  g_autoptr (PsoasFigureView) view = g_object_ref_sink (PSOAS_FIGURE_VIEW (psoas_figure_view_new (figure)));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  GtkSnapshot *target = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  /* Not as a pose that says tuck: the person alone, without the enlarged pelvis */
  const PsoasPicture picture = { .pose = pose, .towards = pose, .side = side };
  int minimum;

  psoas_figure_view_set_picture (view, &picture);
  /* 100 px, and the line under the picture */
  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, WIDTH, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (view), WIDTH, HEIGHT + minimum - 100, -1, NULL);
  GTK_WIDGET_GET_CLASS (view)->snapshot (GTK_WIDGET (view), target);
  node = gtk_snapshot_free_to_node (target);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* The drawing itself, without any widget, where the widget would draw it if it never mirrored */
static cairo_surface_t *
paint_drawing (const PsoasPose *pose)
{
  const PsoasLook look = { .palette = PSOAS_PALETTE_LIGHT };
  const double scale = HEIGHT / whole_frame.height;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  psoas_figure_set (figure, pose, &look);
  cairo_translate (cr, PSOAS_FIGURE_X * scale, PSOAS_FIGURE_Y * scale);
  g_assert_true (psoas_figure_render (figure, cr, PSOAS_FIGURE_WIDTH * scale, PSOAS_FIGURE_HEIGHT * scale, NULL));
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static void
place_badges (const PsoasPose *pose,
              PsoasSide        side,
              PsoasBadges     *badges)
{
  const PsoasScene picture = {
    .figure = figure, .pose = *pose, .side = side, .turn = 1, .frame = whole_frame, .focused = -1,
  };

  psoas_scene_place_badges (&picture, WIDTH, HEIGHT, badges);
}

static gboolean
is_near (const PsoasMarker *badge,
         double             radius,
         int                x,
         int                y)
{
  return ABS (x + 0.5 - badge->x) < radius + 2 && ABS (y + 0.5 - badge->y) < radius + 2;
}

static const guint8 *
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  return cairo_image_surface_get_data (surface) + (y * WIDTH + x) * 4;
}

static gboolean
differ (const guint8 *a,
        const guint8 *b)
{
  for (int i = 0; i < 4; i++)
    if (ABS (a[i] - b[i]) > 40)
      return TRUE;

  return FALSE;
}

/* How many pixels of the picture differ from the drawing, or from its mirror image; badges are left out. */
static int
count_differences (cairo_surface_t   *picture,
                   cairo_surface_t   *drawing,
                   gboolean           mirrored,
                   const PsoasBadges *badges)
{
  int count = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      count += !is_near (&badges->near, badges->radius, x, y) && !is_near (&badges->far, badges->radius, x, y)
               && differ (get_pixel (picture, x, y), get_pixel (drawing, mirrored ? WIDTH - 1 - x : x, y));

  return count;
}

/* How much of the letter is in a quarter of its badge */
static int
count_ink (cairo_surface_t   *picture,
           const PsoasMarker *badge,
           double             radius,
           gboolean           right,
           gboolean           lower)
{
  const guint8 *ground = get_pixel (picture, badge->x - radius + 3.5, badge->y);
  int count = 0;

  for (int y = -radius + 3; y < radius - 3; y++)
    for (int x = -radius + 3; x < radius - 3; x++)
      if ((x >= 1) == right && (y >= 1) == lower && (x < -1 || x >= 1) && (y < -1 || y >= 1))
        count += differ (get_pixel (picture, badge->x + x, badge->y + y), ground);

  return count;
}

/* L, upright: a stem at the left, a foot at the lower right, nothing at the upper right.  R has its bowl
 * there.  An L that is mirrored has its stem there. */
static PsoasSide
read_badge (cairo_surface_t   *picture,
            const PsoasMarker *badge,
            double             radius)
{
  int upper_left = count_ink (picture, badge, radius, FALSE, FALSE);
  int upper_right = count_ink (picture, badge, radius, TRUE, FALSE);

  g_assert_cmpint (upper_left, >, 0);
  g_assert_cmpint (count_ink (picture, badge, radius, FALSE, TRUE), >, 0);
  g_assert_cmpint (count_ink (picture, badge, radius, TRUE, TRUE), >, 0);

  return upper_right == 0 ? PSOAS_SIDE_LEFT : PSOAS_SIDE_RIGHT;
}

/* --- every pose --------------------------------------------------------------------------------- */

/* Which way the body is turned in the drawing: chest minus spine, or, lying, hip minus crown.  @lies: (out) */
static double
measure_facing (const PsoasPose *pose,
                gboolean        *lies)
{
  const PsoasLook look = { 0 };
  double chest, back, crown_x, crown_y, hip_x, hip_y;

  psoas_figure_set (figure, pose, &look);
  g_assert_true (psoas_figure_get_point (figure, "chest", &chest, NULL));
  g_assert_true (psoas_figure_get_point (figure, "back", &back, NULL));
  g_assert_true (psoas_figure_get_point (figure, "crown", &crown_x, &crown_y));
  g_assert_true (psoas_figure_get_point (figure, "near-hip", &hip_x, &hip_y));
  *lies = ABS (crown_x - hip_x) > ABS (crown_y - hip_y);

  return *lies ? hip_x - crown_x : chest - back;
}

static void
check_pose (const char      *name,
            const PsoasPose *pose)
{
  gboolean lies;
  double facing = measure_facing (pose, &lies);
  cairo_surface_t *drawing = paint_drawing (pose);

  g_test_message ("%s: %s", name, lies ? "lying" : "upright");
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++) {
    /* RIGHT is turned to the viewer's right (lying: the head at the left), LEFT the other way round. */
    gboolean mirrored = (facing > 0) != (sides[i] == PSOAS_SIDE_RIGHT);
    cairo_surface_t *picture = paint (name, sides[i]);
    PsoasBadges badges;

    place_badges (pose, sides[i], &badges);
    g_assert_cmpint (count_differences (picture, drawing, mirrored, &badges), <, SMOOTHED);
    g_assert_cmpint (count_differences (picture, drawing, !mirrored, &badges), >, 2000);
    g_assert_cmpint (read_badge (picture, &badges.near, badges.radius), ==, sides[i]);
    g_assert_cmpint (read_badge (picture, &badges.far, badges.radius), ==, psoas_side_opposite (sides[i]));
    cairo_surface_destroy (picture);
  }
  cairo_surface_destroy (drawing);
}

static void
test_every_pose (void)
{
  PsoasPoses *poses = psoas_figure_get_poses (figure);
  const char * const *names = psoas_poses_get_names (poses);

  g_assert_nonnull (names[0]);
  for (int i = 0; names[i] != NULL; i++)
    check_pose (names[i], psoas_poses_find (poses, names[i]));
}

/* px between two badges, of which their rims take less than two */
#define BADGE_GAP 5

/* Each badge stands on the knee it names, or, where one knee hides the other, right above it; paper is seen
 * between them. */
static void
test_badges_on_knees (void)
{
  PsoasPoses *poses = psoas_figure_get_poses (figure);
  const char * const *names = psoas_poses_get_names (poses);

  for (int i = 0; names[i] != NULL; i++) {
    PsoasBadges badges;
    double dx, dy;

    place_badges (psoas_poses_find (poses, names[i]), PSOAS_SIDE_LEFT, &badges);
    dx = ABS (badges.near.x - badges.far.x);
    dy = ABS (badges.near.y - badges.far.y);
    g_assert_cmpfloat (MAX (dx, dy), >=, 2 * badges.radius + BADGE_GAP);
    g_assert_cmpfloat (ABS (badges.near.x - badges.near.point_x), <, 1);
    g_assert_cmpfloat (ABS (badges.near.y - badges.near.point_y), <, 1);
    g_assert_cmpfloat (ABS (badges.far.x - badges.far.point_x), <, 1);
    g_assert_cmpfloat (ABS (badges.far.y - badges.far.point_y), <=, 2 * badges.radius + BADGE_GAP + 4);
  }
}

/* --- the words ---------------------------------------------------------------------------------- */

/* What a leg that is named does; anything else that is named makes the test fail, and must be added here. */
static const struct {
  const char *pattern;
  gboolean near;
} roles[] = {
  { "^(left|right) hip\\.?$", TRUE },
  { "^(left|right) leg (long|behind|out|goes long|lifted)\\b", TRUE },
  { "^(left|right) foot (back|behind)\\b", TRUE },
  { "^(left|right) foot flat($|, hands)", TRUE },
  { "^(left|right) knee (stays on the cushion behind|stays bent|bent with the foot flat)\\b", TRUE },
  { "(?<=on the )(left|right) knee\\b", TRUE },
  { "^(left|right) foot (forward|in front|flat in front|too far in front)\\b", FALSE },
  { "^(left|right) knee (up|comes up|raised|held|past the toes|bent in front)\\b", FALSE },
};

static gboolean
find_role (const char *text,
           int         position)
{
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++) {
    /* Anchored, the pattern begins at the position; a look behind sees what comes before. */
    const char *pattern = roles[i].pattern[0] == '^' ? roles[i].pattern + 1 : roles[i].pattern;
    g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_ANCHORED, 0, NULL);

    g_assert_nonnull (regex);
    if (g_regex_match_full (regex, text, -1, position, 0, NULL, NULL))
      return roles[i].near;
  }
  g_error ("“%s”: which leg is meant at %d? Add what it does to the table.", text, position);
}

/* Every leg that @text names bears that letter in the picture.  Returns: how many are named */
static int
check_words (const char *text,
             const char *pose,
             PsoasSide   side)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\b(left|right)\\b", G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  PsoasBadges badges;
  int named = 0;

  place_badges (psoas_poses_find (psoas_figure_get_poses (figure), pose), side, &badges);
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL)) {
    g_autofree char *word = g_match_info_fetch (match, 0);
    g_autofree char *nick = g_ascii_strdown (word, -1);
    PsoasSide leg;
    int position;

    g_assert_true (psoas_side_from_nick (nick, &leg));
    g_match_info_fetch_pos (match, 0, &position, NULL);
    g_test_message ("%s, %s: %s", psoas_side_get_nick (side), pose, text + position);
    g_assert_cmpint (psoas_badges_get_side (&badges, find_role (text, position) ? &badges.near : &badges.far), ==, leg);
    named++;
  }

  return named;
}

/* A sentence that is worded for each side names legs, and one that is for both names none. */
static void
check_sentence (const PsoasSentence *sentence,
                const char          *pose,
                PsoasSide            side)
{
  int named = check_words (psoas_sentence_get_text (sentence, side), pose, side);

  g_assert_cmpint (named > 0, ==, psoas_sentence_is_sided (sentence));
}

static void
check_steps (PsoasStretch *stretch,
             GPtrArray    *steps,
             PsoasSide     side)
{
  for (guint i = 0; i < steps->len; i++) {
    const PsoasStep *step = g_ptr_array_index (steps, i);

    check_sentence (step->sentence, step->pose, side);
    check_words (psoas_stretch_get_posture (stretch, step->pose, side), step->pose, side);
  }
}

static void
check_way (PsoasStretch *stretch,
           int           index,
           PsoasSide     side)
{
  const PsoasVariation *way = index < 0 ? NULL : g_ptr_array_index (psoas_stretch_get_variations (stretch), index);
  const char *pose = way != NULL ? way->hold_pose : psoas_stretch_get_hold_pose (stretch);
  GPtrArray *change = way != NULL && way->change->len > 0 ? way->change
                                                          : psoas_stretch_get_sentences (stretch, PSOAS_SENTENCES_SWITCH);

  g_assert_cmpint (check_words (psoas_stretch_get_side_name (stretch, side), pose, side), ==, 1);
  g_assert_cmpint (check_words (psoas_stretch_get_side_detail (stretch, index, side), pose, side), ==, 2);
  g_assert_cmpint (check_words (psoas_stretch_get_posture (stretch, pose, side), pose, side), >=, 1);
  for (guint i = 0; i < change->len; i++)
    check_sentence (g_ptr_array_index (change, i), psoas_stretch_get_start_pose_of (stretch, index), side);
  check_steps (stretch, psoas_stretch_get_start_of (stretch, index), side);
  check_steps (stretch, way != NULL ? way->steps : psoas_stretch_get_position (stretch), side);
  check_steps (stretch, way != NULL ? way->come_out : psoas_stretch_get_come_out (stretch), side);
}

static void
test_words (void)
{
  g_autoptr (PsoasLibrary) library = psoas_library_new (NULL);

  g_assert_cmpuint (psoas_library_add_folder (library, STRETCH_FOLDER, PSOAS_ORIGIN_SHIPPED), ==, 2);
  for (guint i = 0; i < 2; i++) {
    g_autoptr (PsoasStretch) stretch = g_list_model_get_item (G_LIST_MODEL (library), i);
    GPtrArray *checkpoints = psoas_stretch_get_checkpoints (stretch);
    int n_ways = psoas_stretch_get_variations (stretch)->len;

    for (gsize j = 0; j < G_N_ELEMENTS (sides); j++) {
      for (int way = -1; way < n_ways; way++)
        check_way (stretch, way, sides[j]);
      for (guint k = 0; k < checkpoints->len; k++) {
        const PsoasCheckpoint *checkpoint = g_ptr_array_index (checkpoints, k);

        if (checkpoint->mistake != NULL)
          check_words (psoas_stretch_get_posture (stretch, checkpoint->mistake, sides[j]), checkpoint->mistake, sides[j]);
      }
    }
  }
}

/* In the drawing, the near leg is the one behind, or long, and the far one the one in front, or raised. */
static void
test_near_is_behind (void)
{
  PsoasPoses *poses = psoas_figure_get_poses (figure);
  const char * const *names = psoas_poses_get_names (poses);
  const PsoasLook look = { 0 };

  for (int i = 0; names[i] != NULL; i++) {
    gboolean lies;
    double facing = measure_facing (psoas_poses_find (poses, names[i]), &lies);
    double near, far;

    psoas_figure_set (figure, psoas_poses_find (poses, names[i]), &look);
    g_assert_true (psoas_figure_get_point (figure, lies ? "near-knee" : "near-toes", &near, NULL));
    g_assert_true (psoas_figure_get_point (figure, lies ? "far-knee" : "far-toes", &far, NULL));
    g_test_message ("%s", names[i]);
    /* Lying, the raised knee is nearer to the head; with both feet flat neither is. */
    if (lies)
      g_assert_cmpfloat ((far - near) * facing, <=, 1);
    else
      g_assert_cmpfloat ((far - near) * facing, >, 0);
  }
}

/* No checkpoint's marker covers a letter, or the line below, from the smallest picture to a large one. */
static void
check_markers (PsoasStretch *stretch,
               PsoasSide     side,
               double        width)
{
  const char *hold = psoas_stretch_get_hold_pose (stretch);
  PsoasScene picture = {
    .figure = figure, .pose = *psoas_poses_find (psoas_figure_get_poses (figure), hold), .side = side, .turn = 1,
    .checkpoints = psoas_stretch_get_checkpoints (stretch), .focused = 0,
  };
  const char *frame[] = { psoas_stretch_get_start_pose (stretch), hold, NULL };
  double height = width / 1.6;
  g_autofree PsoasMarker *markers = NULL;
  PsoasBadges badges;
  double radius;

  g_assert_true (psoas_figure_get_extents (figure, frame, &picture.frame));
  psoas_scene_place_badges (&picture, width, height, &badges);
  markers = psoas_scene_place_markers (&picture, width, height, &radius);
  for (guint i = 0; i < picture.checkpoints->len; i++) {
    double room = badges.radius + ((int) i == picture.focused ? radius : psoas_markers_get_dot (radius));

    g_test_message ("%s, %g px, checkpoint %u", psoas_side_get_nick (side), width, i + 1);
    /* The line of words stands right below the picture. */
    g_assert_cmpfloat (markers[i].y, <=, psoas_scene_get_bottom (&picture, width, height));
    g_assert_cmpfloat (hypot (markers[i].x - badges.near.x, markers[i].y - badges.near.y), >=, room);
    g_assert_cmpfloat (hypot (markers[i].x - badges.far.x, markers[i].y - badges.far.y), >=, room);
  }
}

static void
test_markers_make_room (void)
{
  const double widths[] = { 300, 480, 640, 1000 };
  g_autoptr (PsoasLibrary) library = psoas_library_new (NULL);

  g_assert_cmpuint (psoas_library_add_folder (library, STRETCH_FOLDER, PSOAS_ORIGIN_SHIPPED), ==, 2);
  for (guint i = 0; i < 2; i++) {
    g_autoptr (PsoasStretch) stretch = g_list_model_get_item (G_LIST_MODEL (library), i);

    for (gsize j = 0; j < G_N_ELEMENTS (widths); j++)
      for (gsize k = 0; k < G_N_ELEMENTS (sides); k++)
        check_markers (stretch, sides[k], widths[j]);
  }
}

/* --- the turn ----------------------------------------------------------------------------------- */

/* The letters change in the middle of a turn, when the picture is seen from the other side. */
static void
test_turn (void)
{
  PsoasScene picture = {
    .figure = figure, .side = PSOAS_SIDE_RIGHT, .frame = whole_frame, .focused = -1,
    .pose = *psoas_poses_find (psoas_figure_get_poses (figure), "lunge"),
  };
  PsoasBadges badges;
  double before = G_MAXDOUBLE;

  for (int i = 0; i <= 10; i++) {
    PsoasSide near = i < 5 ? PSOAS_SIDE_LEFT : PSOAS_SIDE_RIGHT;

    picture.turn = i / 10.0;
    psoas_scene_place_badges (&picture, WIDTH, HEIGHT, &badges);
    g_assert_cmpint (psoas_scene_get_seen_from (&picture), ==, near);
    g_assert_cmpint (psoas_badges_get_side (&badges, &badges.near), ==, near);
    g_assert_cmpint (psoas_badges_get_side (&badges, &badges.far), ==, psoas_side_opposite (near));
    /* The knee in front comes over from the viewer's left to the right. */
    g_assert_cmpfloat (badges.near.point_x - badges.far.point_x, <, before);
    before = badges.near.point_x - badges.far.point_x;
  }
  g_assert_cmpfloat (before, <, 0);
}

static void
show (PsoasFigureView *view,
      const char      *pose,
      PsoasSide        side,
      gboolean         moves)
{
  const PsoasPicture picture = { .pose = pose, .side = side, .moves = moves };

  psoas_figure_view_set_picture (view, &picture);
}

static void
test_seen_from (void)
{
  g_autoptr (PsoasFigureView) view = g_object_ref_sink (PSOAS_FIGURE_VIEW (psoas_figure_view_new (figure)));
  GtkLabel *line = GTK_LABEL (gtk_widget_get_last_child (gtk_widget_get_first_child (GTK_WIDGET (view))));

  g_assert_cmpstr (gtk_label_get_label (line), ==, "");
  show (view, "supine", PSOAS_SIDE_LEFT, FALSE);
  g_assert_cmpstr (gtk_label_get_label (line), ==, "Seen from the left");
  show (view, "supine", PSOAS_SIDE_RIGHT, TRUE);
  g_assert_cmpstr (gtk_label_get_label (line), ==, "Seen from the right");
}

/* Shows a view in a window until it is seen. */
static GtkWindow *
present (PsoasFigureView *view)
{
  GtkWindow *window = g_object_new (GTK_TYPE_WINDOW, "child", view, "default-width", WIDTH, NULL);

  show (view, "lunge", PSOAS_SIDE_LEFT, FALSE);
  gtk_window_present (window);
  while (!gtk_widget_get_mapped (GTK_WIDGET (view)))
    g_main_context_iteration (NULL, TRUE);

  return window;
}

static const char *
read_line (PsoasFigureView *view)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (gtk_widget_get_first_child (GTK_WIDGET (view)))));
}

/* The line changes with the letters, when half of the turn is behind it; what is asked for again goes on. */
static void
test_turns (void)
{
  PsoasFigureView *view = PSOAS_FIGURE_VIEW (psoas_figure_view_new (figure));
  GtkWindow *window = present (view);
  gint64 begin = g_get_monotonic_time ();

  show (view, "lunge", PSOAS_SIDE_RIGHT, TRUE);
  g_assert_cmpstr (read_line (view), ==, "Seen from the left");
  show (view, "lunge", PSOAS_SIDE_RIGHT, TRUE);
  g_assert_cmpstr (read_line (view), ==, "Seen from the left");
  while (!g_str_equal (read_line (view), "Seen from the right"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_get_monotonic_time () - begin, >=, 250 * 1000);

  gtk_window_destroy (window);
}

static void
test_reduced_motion_cuts (void)
{
  PsoasFigureView *view = PSOAS_FIGURE_VIEW (psoas_figure_view_new (figure));
  GtkWindow *window = present (view);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  show (view, "lunge", PSOAS_SIDE_RIGHT, TRUE);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  g_assert_cmpstr (read_line (view), ==, "Seen from the right");

  gtk_window_destroy (window);
}

/* Nothing is drawn without a side. */
static void
test_no_side_no_picture (void)
{
  g_autoptr (PsoasFigureView) view = g_object_ref_sink (PSOAS_FIGURE_VIEW (psoas_figure_view_new (figure)));
  GtkSnapshot *target = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (view)->snapshot (GTK_WIDGET (view), target);
  g_assert_null (gtk_snapshot_free_to_node (target));

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*side == PSOAS_SIDE_LEFT*");
  show (view, "lunge", PSOAS_SIDE_NONE, FALSE);
  g_test_assert_expected_messages ();
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

  g_test_add_func ("/sides/every-pose", test_every_pose);
  g_test_add_func ("/sides/badges-on-knees", test_badges_on_knees);
  g_test_add_func ("/sides/words", test_words);
  g_test_add_func ("/sides/near-is-behind", test_near_is_behind);
  g_test_add_func ("/sides/markers-make-room", test_markers_make_room);
  g_test_add_func ("/sides/turn", test_turn);
  g_test_add_func ("/sides/seen-from", test_seen_from);
  g_test_add_func ("/sides/turns", test_turns);
  g_test_add_func ("/sides/reduced-motion-cuts", test_reduced_motion_cuts);
  g_test_add_func ("/sides/no-side-no-picture", test_no_side_no_picture);

  status = g_test_run ();
  g_object_unref (figure);

  return status;
}
