/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holds the x-ray's bones and muscle, as librsvg draws them, to each other and to the body around them. */

#include "psoas-figure.h"
#include "psoas-muscle.h"
#include "psoas-palette.h"
#include "psoas-poses.h"
#include "psoas-shapes.h"
#include "psoas-skeleton.h"
#include "psoas-solver.h"
#include "psoas-stylesheet.h"
#include "psoas-xray.h"

#include <gio/gio.h>
#include <librsvg/rsvg.h>
#include <math.h>
#include <string.h>

/* View box units; 6 are 1 cm of a person. */
#define SLIP 3.0

static PsoasPoses *poses;
static PsoasXray *xray;

static const PsoasPose *
find (const char *name)
{
  const PsoasPose *pose = psoas_poses_find (poses, name);

  if (pose == NULL)
    g_error ("no pose %s", name);

  return pose;
}

static void
show (const PsoasPose *pose)
{
  psoas_xray_set (xray, "", pose);
}

/* From inside #root to the view box */
static void
map_root (const PsoasPose *pose,
          double          *x,
          double          *y)
{
  const PsoasBone root = { pose->x, pose->y, pose->turn };

  psoas_bone_map (&root, x, y);
}

static double
measure_gap (const PsoasPose *pose,
             double           x,
             double           y,
             const char      *bone)
{
  double bone_x, bone_y;

  map_root (pose, &x, &y);
  if (!psoas_xray_get_point (xray, bone, &bone_x, &bone_y))
    g_error ("no point %s", bone);

  return hypot (x - bone_x, y - bone_y);
}

static const char * const movements[][2] = {
  { "half-kneel", "lunge" },
  { "half-kneel", "half-kneel-tucked" },
  { "half-kneel", "lunge-open" },
  { "half-kneel", "lunge-overhang" },
  { "half-kneel", "lunge-arched" },
  { "half-kneel", "lunge-leaning" },
  { "supine", "knee-raised" },
  { "supine", "knee-to-chest" },
  { "knee-raised-towel", "knee-to-chest-towel" },
  { "supine", "knee-to-chest-arched" },
  { "supine", "knee-to-chest-lifted-shoulders" },
  { "standing", "standing-lunge" },
};

static void
check_ends (const PsoasPose *pose,
            const char      *name)
{
  const PsoasMusclePoint *end;
  PsoasMuscle muscle;

  show (pose);
  psoas_muscle_trace (&muscle, pose);
  end = &muscle.points[muscle.n_points - 1];
  if (measure_gap (pose, end->x, end->y, "trochanter") > SLIP)
    g_error ("%s: it ends %.1f off the trochanter", name, measure_gap (pose, end->x, end->y, "trochanter"));
  /* It grows on the side of the body of T12. */
  if (measure_gap (pose, muscle.points[0].x, muscle.points[0].y, "t12") > SLIP)
    g_error ("%s: it begins %.1f off T12", name, measure_gap (pose, muscle.points[0].x, muscle.points[0].y, "t12"));
}

/* Both ends stay where they grow, in every posture and on the way. */
static void
test_ends_stay_on_bones (void)
{
  const char * const *names = psoas_poses_get_names (poses);

  for (int i = 0; names[i] != NULL; i++)
    check_ends (find (names[i]), names[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (movements); i++)
    for (int step = 1; step < 10; step++) {
      PsoasPose pose = psoas_pose_mix (find (movements[i][0]), find (movements[i][1]), step / 10.0);

      check_ends (&pose, movements[i][1]);
    }
}

static void
test_vertebrae_stand_where_placed (void)
{
  const char * const *names = psoas_poses_get_names (poses);

  for (int i = 0; names[i] != NULL; i++) {
    PsoasBone spine[PSOAS_N_VERTEBRAE];

    show (find (names[i]));
    psoas_skeleton_place_spine (find (names[i]), spine);
    for (int j = 0; j < PSOAS_N_VERTEBRAE; j++)
      g_assert_cmpfloat (measure_gap (find (names[i]), spine[j].x, spine[j].y, psoas_skeleton_get_vertebra_nick (j)), <, 0.5);
  }
}

/* The spine neither tears nor telescopes: neighbours keep their distance however it bends. */
static void
test_spine_holds_together (void)
{
  const char * const *names = psoas_poses_get_names (poses);
  const PsoasPose upright = { 0 };
  PsoasBone rest[PSOAS_N_VERTEBRAE], spine[PSOAS_N_VERTEBRAE];

  psoas_skeleton_place_spine (&upright, rest);
  for (int i = 0; names[i] != NULL; i++) {
    psoas_skeleton_place_spine (find (names[i]), spine);
    for (int j = 1; j < PSOAS_N_VERTEBRAE; j++)
      g_assert_cmpfloat_with_epsilon (hypot (spine[j].x - spine[j - 1].x, spine[j].y - spine[j - 1].y),
                                      hypot (rest[j].x - rest[j - 1].x, rest[j].y - rest[j - 1].y), 1);
  }
}

static void
assert_longer (const char *hold,
               const char *start,
               double      share)
{
  double length = psoas_muscle_compare_length (find (hold), find (start));

  g_test_message ("%s: %.1f%% of %s", hold, length * 100, start);
  g_assert_cmpfloat (length, >, share);
}

/* From one common reference, the deeper stretch lengthens the muscle more than the gentle one, whose hip is only
 * brought level; and each hold more than its start. */
static void
test_common_reference (void)
{
  const PsoasPose upright = { 0 };
  double gentle = psoas_muscle_compare_length (find ("knee-to-chest"), &upright);
  double deeper = psoas_muscle_compare_length (find ("lunge"), &upright);

  g_assert_cmpfloat (gentle, >, psoas_muscle_compare_length (find ("supine"), &upright));
  g_assert_cmpfloat (deeper, >, psoas_muscle_compare_length (find ("half-kneel"), &upright));
  g_assert_cmpfloat (deeper, >, gentle);
  g_assert_cmpfloat_with_epsilon (gentle, 1, 0.02);
}

static void
test_holds_lengthen (void)
{
  assert_longer ("lunge", "half-kneel", 1.015);
  assert_longer ("knee-to-chest", "supine", 1.06);
  assert_longer ("knee-to-chest-towel", "supine", 1.06);
  assert_longer ("standing-lunge", "standing", 1.015);
  /* and nothing else does it as well */
  assert_longer ("knee-to-chest", "knee-to-chest-bent", 1.06);
  assert_longer ("knee-to-chest", "knee-to-chest-lifted-leg", 1.02);
  assert_longer ("lunge", "lunge-leaning", 1.015);
}

/* It grows all the way into the hold: a slider never runs backwards. */
static void
test_lengthens_steadily (void)
{
  static const char * const holds[][2] = {
    { "half-kneel", "lunge" }, { "supine", "knee-to-chest" }, { "standing", "standing-lunge" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (holds); i++) {
    const PsoasPose *start = find (holds[i][0]), *hold = find (holds[i][1]);
    double length = 1;

    for (int step = 1; step <= 50; step++) {
      PsoasPose pose = psoas_pose_mix (start, hold, step / 50.0);
      double longer = psoas_muscle_compare_length (&pose, start);

      g_assert_cmpfloat (longer, >, length - 0.0005);
      length = longer;
    }
  }
}

/* The way runs over the joint's front, not through the joint. */
static void
test_passes_before_joint (void)
{
  const char * const *names = psoas_poses_get_names (poses);

  for (int i = 0; names[i] != NULL; i++) {
    PsoasMuscle muscle;
    gboolean in_front = FALSE;

    psoas_muscle_trace (&muscle, find (names[i]));
    for (int j = 0; j < muscle.n_points; j++) {
      g_assert_cmpfloat (hypot (muscle.points[j].x, muscle.points[j].y), >, 14);
      in_front |= fabs (muscle.points[j].y) < 8 && muscle.points[j].x > 14;
    }
    /* The hip of somebody who sits is bent so far that nothing presses the muscle on the joint. */
    if (find (names[i])->angles[PSOAS_JOINT_NEAR_LEG] > -75)
      g_assert_true (in_front);
  }
}

#define WIDTH 960
#define HEIGHT 600

static void
draw_body (cairo_t    *cr,
           const char *sheet,
           int         body)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *all = psoas_palette_load_text (FIGURE_FOLDER, "figure.svg", NULL);
  g_autofree char *svg = psoas_shapes_keep_body (all, body);
  RsvgHandle *handle = rsvg_handle_new_from_data ((const guint8 *) svg, strlen (svg), &error);
  RsvgRectangle viewport = { 0, 0, WIDTH, HEIGHT };

  g_assert_no_error (error);
  g_assert_true (rsvg_handle_set_stylesheet (handle, (const guint8 *) sheet, strlen (sheet), &error));
  g_assert_true (rsvg_handle_render_document (handle, cr, &viewport, &error));
  g_object_unref (handle);
}

static void
draw_bones (cairo_t         *cr,
            const char      *colours,
            const PsoasPose *pose)
{
  g_autoptr (GError) error = NULL;

  psoas_xray_set (xray, colours, pose);
  g_assert_true (psoas_xray_render (xray, cr, WIDTH, HEIGHT, &error));
}

/* What @colours fills, of the bones or of the body */
static guint8 *
render_mask (gboolean         bones,
             const char      *colours,
             const PsoasPose *pose,
             int              shapes,
             gboolean         mirrored)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  const PsoasLook look = { .xray = TRUE };
  g_autofree char *sheet = psoas_stylesheet_build (colours, pose, &look);
  guint8 *mask = g_new (guint8, WIDTH * HEIGHT);
  const guint8 *data;

  if (mirrored) {
    cairo_translate (cr, WIDTH, 0);
    cairo_scale (cr, -1, 1);
  }
  if (bones)
    draw_bones (cr, colours, pose);
  else
    draw_body (cr, sheet, shapes);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  /* All is white, so any channel tells how much is covered. */
  data = cairo_image_surface_get_data (surface);
  for (int i = 0; i < WIDTH * HEIGHT; i++)
    mask[i] = data[4 * i];
  cairo_surface_destroy (surface);

  return mask;
}

#define NOTHING "path,circle,rect,ellipse{fill:none;stroke:none}"

/* How many pixels of @inner @outer does not cover; @inner has some. */
static int
count_outside (const guint8 *inner,
               const guint8 *outer)
{
  int n_outside = 0, n_inside = 0;

  for (int i = 0; i < WIDTH * HEIGHT; i++) {
    n_inside += inner[i] > 128;
    n_outside += inner[i] > 128 && outer[i] < 128;
  }
  g_assert_cmpint (n_inside, >, 100);

  return n_outside;
}

static void
assert_inside (const char *bone_colours,
               const char *body_colours)
{
  const char * const *names = psoas_poses_get_names (poses);

  for (int i = 0; names[i] != NULL; i++)
    for (int round = 0; round < 2 * PSOAS_N_BODIES; round++) {
      const PsoasPose *pose = find (names[i]);
      gboolean mirrored = round % 2;
      g_autofree guint8 *bones = render_mask (TRUE, bone_colours, pose, 0, mirrored);
      g_autofree guint8 *body = render_mask (FALSE, body_colours, pose, round / 2, mirrored);
      int n_outside = count_outside (bones, body);

      if (n_outside > 0)
        g_error ("%s%s, body %d: %d pixels outside", names[i], mirrored ? ", mirrored" : "", round / 2, n_outside);
    }
}

static void
test_vertebrae_inside_back (void)
{
  assert_inside (NOTHING ".vertebra,.disc{fill:#fff}",
                 NOTHING ".ribs,.belly,#pelvis path{fill:#fff}");
}

static void
test_all_inside_body (void)
{
  assert_inside (NOTHING ".bone{fill:#fff;stroke:#fff;stroke-width:2}.socket{fill:none}"
                 ".psoas-edge{fill:#ffffff}.psoas-cool{stop-color:#ffffff}.psoas-mid{stop-color:#ffffff}.psoas-warm{stop-color:#ffffff}",
                 NOTHING ".ribs,.belly,#pelvis path,.leggings{fill:#fff}");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  poses = psoas_poses_new_from_file (FIGURE_FOLDER "/poses.ini", &error);
  g_assert_no_error (error);
  xray = psoas_xray_new (FIGURE_FOLDER);

  g_test_add_func ("/xray/ends-stay-on-bones", test_ends_stay_on_bones);
  g_test_add_func ("/xray/vertebrae-stand-where-placed", test_vertebrae_stand_where_placed);
  g_test_add_func ("/xray/spine-holds-together", test_spine_holds_together);
  g_test_add_func ("/xray/holds-lengthen", test_holds_lengthen);
  g_test_add_func ("/xray/common-reference", test_common_reference);
  g_test_add_func ("/xray/lengthens-steadily", test_lengthens_steadily);
  g_test_add_func ("/xray/passes-before-joint", test_passes_before_joint);
  g_test_add_func ("/xray/vertebrae-inside-back", test_vertebrae_inside_back);
  g_test_add_func ("/xray/all-inside-body", test_all_inside_body);

  status = g_test_run ();
  g_object_unref (xray);
  g_object_unref (poses);

  return status;
}
