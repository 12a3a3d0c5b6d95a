/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures in pixels what is drawn: proportions, what bears, what can be told apart. */

#include <librsvg/rsvg.h>
#include <math.h>
#include <string.h>

#include "psoas-body.h"
#include "psoas-figure.h"
#include "psoas-shapes.h"
#include "psoas-space.h"
#include "psoas-stylesheet.h"

#define WIDTH 960
#define HEIGHT 600
/* View box units in a pixel */
#define UNIT (PSOAS_FIGURE_WIDTH / WIDTH)

/* The person's height, in view box units */
#define STATURE 1005.0
/* The mat's line on which what is near rests; what is far rests PSOAS_DEPTH further up. */
#define MAT_TOP 880.0

/* Nothing but what a rule names; all of it white */
#define NOTHING "path,circle,rect,ellipse{fill:none;stroke:none}"
/* All parts as they cover each other, with their contours, black on black props */
#define ALL ".figure{fill:none}.contour{fill:#000;visibility:hidden}.rim{visibility:visible}" \
            ".skin,.top,.leggings,.cuff,.band,.hair{fill:#000}"

static PsoasFigure *figure;
static RsvgHandle *bodies[PSOAS_N_BODIES];

static const PsoasPose *
find (const char *name)
{
  const PsoasPose *pose = psoas_poses_find (psoas_figure_get_poses (figure), name);

  if (pose == NULL)
    g_error ("no pose %s", name);

  return pose;
}

/* A pixel is one where @rules paint white. */
static gboolean *
draw_mask (const PsoasPose *pose,
           int              body,
           const char      *rules,
           gboolean         contours)
{
  const PsoasLook look = { .xray = !contours };
  const RsvgRectangle viewport = { 0, 0, WIDTH, HEIGHT };
  g_autofree char *sheet = psoas_stylesheet_build (rules, pose, &look);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  gboolean *mask = g_new (gboolean, WIDTH * HEIGHT);
  const guint8 *data;

  g_assert_true (rsvg_handle_set_stylesheet (bodies[body], (const guint8 *) sheet, strlen (sheet), NULL));
  g_assert_true (rsvg_handle_render_document (bodies[body], cr, &viewport, NULL));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int i = 0; i < WIDTH * HEIGHT; i++)
    mask[i] = data[4 * i] > 128;
  cairo_surface_destroy (surface);

  return mask;
}

/* A mask of @selector alone, or of what is seen of it with all parts drawn */
static gboolean *
draw_part (const PsoasPose *pose,
           int              body,
           const char      *selector,
           gboolean         covered)
{
  g_autofree char *rules = g_strconcat (covered ? ALL : NOTHING ".contour,.rim{fill:none}", selector,
                                        "{fill:#fff}.rim{fill:", covered ? "inherit" : "none", "}", NULL);

  return draw_mask (pose, body, rules, covered);
}

static int
count (const gboolean *mask)
{
  int n = 0;

  for (int i = 0; i < WIDTH * HEIGHT; i++)
    n += mask[i];

  return n;
}

typedef struct {
  double left, top, right, bottom;    /* view box units */
} Box;

static Box
measure_box (const gboolean *mask)
{
  Box box = { WIDTH, HEIGHT, 0, 0 };

  for (int i = 0; i < WIDTH * HEIGHT; i++)
    if (mask[i]) {
      box.left = MIN (box.left, i % WIDTH);
      box.right = MAX (box.right, i % WIDTH + 1);
      box.top = MIN (box.top, i / WIDTH);
      box.bottom = MAX (box.bottom, i / WIDTH + 1);
    }
  g_assert_cmpfloat (box.right, >, box.left);

  return (Box) { box.left * UNIT + PSOAS_FIGURE_X, box.top * UNIT + PSOAS_FIGURE_Y,
                 box.right * UNIT + PSOAS_FIGURE_X, box.bottom * UNIT + PSOAS_FIGURE_Y };
}

static Box
measure_part (const PsoasPose *pose,
              int              body,
              const char      *selector)
{
  g_autofree gboolean *mask = draw_part (pose, body, selector, FALSE);

  return measure_box (mask);
}

/* --- proportions -------------------------------------------------------------------------------- */

static void
assert_share (const char *what,
              int         body,
              double      length,
              double      share)
{
  double ratio = length / STATURE / share;

  g_test_message ("body %d: %s is %.3f of its share", body + 1, what, ratio);
  if (ratio < 0.95 || ratio > 1.05)
    g_error ("body %d: %s is %.3f of its share", body + 1, what, ratio);
}

/* The shares are those of Drillis and Contini (1966), as in Winter's "Biomechanics and Motor Control of Human Movement". */
static void
test_proportions (void)
{
  const PsoasPose hanging = { .x = 700, .y = 400 };
  PsoasBone wrist = psoas_body_place (&hanging, PSOAS_JOINT_NEAR_HAND);

  for (int i = 0; i < PSOAS_N_BODIES; i++) {
    Box face = measure_part (&hanging, i, "#head .face");
    Box hand = measure_part (&hanging, i, "#near-hand .skin");
    Box foot = measure_part (&hanging, i, "#near-foot .skin");

    assert_share ("the hand", i, hand.bottom - wrist.y, 0.108);
    assert_share ("the foot", i, foot.right - foot.left, 0.152);
    assert_share ("the face and crown", i, face.bottom - (psoas_body_place (&hanging, PSOAS_JOINT_HEAD).y - 114), 0.13);
    assert_share ("the arm", i, PSOAS_ARM_LENGTH, 0.186);
    assert_share ("the forearm", i, PSOAS_FOREARM_LENGTH, 0.146);
    assert_share ("the thigh", i, PSOAS_THIGH_LENGTH, 0.245);
    assert_share ("the shank", i, PSOAS_SHANK_LENGTH, 0.246);
    assert_share ("the sole below the ankle", i,
                  foot.bottom - psoas_body_place (&hanging, PSOAS_JOINT_NEAR_FOOT).y, 0.039);
  }
}

/* --- bodies ------------------------------------------------------------------------------------- */

#define LEAST_DIFFERENCE 0.08

static void
test_bodies_differ (gconstpointer data)
{
  gboolean *masks[PSOAS_N_BODIES];

  for (int i = 0; i < PSOAS_N_BODIES; i++)
    masks[i] = draw_part (find (data), i, ".skin,.top,.leggings,.cuff,.band,.hair", FALSE);
  for (int i = 0; i < PSOAS_N_BODIES; i++)
    for (int j = 0; j < i; j++) {
      int n_other = 0, n_all = MIN (count (masks[i]), count (masks[j]));

      for (int k = 0; k < WIDTH * HEIGHT; k++)
        n_other += masks[i][k] != masks[j][k];
      g_test_message ("bodies %d and %d: %.1f %%", j + 1, i + 1, 100.0 * n_other / n_all);
      g_assert_cmpfloat (n_other, >=, LEAST_DIFFERENCE * n_all);
    }
  for (int i = 0; i < PSOAS_N_BODIES; i++)
    g_free (masks[i]);
}

/* --- depth -------------------------------------------------------------------------------------- */

/* The leg that moves first is not hidden behind the other. */
static void
test_far_leg_is_seen (void)
{
  const PsoasPose *pose = find ("supine");

  for (int i = 0; i < PSOAS_N_BODIES; i++) {
    const char *leg = "#far-leg .leggings,#far-leg .skin,#far-leg .cuff";
    g_autofree gboolean *seen = draw_part (pose, i, leg, TRUE);
    g_autofree gboolean *whole = draw_part (pose, i, leg, FALSE);

    g_test_message ("body %d: %.0f %% are seen", i + 1, 100.0 * count (seen) / count (whole));
    g_assert_cmpfloat (count (seen), >=, 0.12 * count (whole));
  }
}

/* --- what bears --------------------------------------------------------------------------------- */

static const struct {
  const char *pose;
  const char *selector;
  double below;    /* how far below the mat's line of its depth it rests */
} bearing[] = {
  { "half-kneel", "#far-foot .skin", -PSOAS_DEPTH },
  { "half-kneel", "#near-foot .skin", 0 },
  { "half-kneel-tucked", "#far-foot .skin", -PSOAS_DEPTH },
  { "half-kneel-chair", "#far-foot .skin", -PSOAS_DEPTH },
  { "tall-kneel", "#near-foot .skin", 0 },
  { "tall-kneel", "#far-foot .skin", -PSOAS_DEPTH },
  { "lunge", "#far-foot .skin", -PSOAS_DEPTH },
  { "lunge", "#near-foot .skin", 0 },
  { "standing", "#near-foot .skin", 0 },
  { "standing", "#far-foot .skin", -PSOAS_DEPTH },
  { "standing-lunge", "#near-foot .skin", 0 },
  { "standing-lunge", "#far-foot .skin", -PSOAS_DEPTH },
  { "lying-flat", "#near-foot .skin", 0 },
  { "lying-flat", "#far-foot .skin", -PSOAS_DEPTH },
  { "lying-flat", "#near-hand .skin", 0 },
  { "lying-flat", ".ribs", 0 },
  { "lying-flat", "#pelvis .leggings", 0 },
  { "supine", "#near-foot .skin", 0 },
  { "supine", "#far-foot .skin", -PSOAS_DEPTH },
  { "supine", "#near-hand .skin", 0 },
  { "supine", "#far-hand .skin", -PSOAS_DEPTH },
  { "supine", ".ribs", 0 },
  { "supine", "#pelvis .leggings", 0 },
  { "knee-up", "#near-hand .skin", 0 },
  { "knee-raised", "#near-foot .skin", 0 },
  { "knee-raised", ".ribs", 0 },
  { "knee-to-chest", "#near-foot .skin", 0 },
  { "knee-to-chest", ".ribs", 0 },
  { "knee-to-chest", "#pelvis .leggings", 0 },
  { "knee-to-chest-bent", "#near-foot .skin", 0 },
  { "knee-to-chest-towel", "#near-foot .skin", 0 },
  { "sitting-up", "#near-foot .skin", 0 },
  { "sitting-up", "#near-hand .skin", 0 },
};

static void
test_bears (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bearing); i++)
    for (int body = 0; body < PSOAS_N_BODIES; body++) {
      Box box = measure_part (find (bearing[i].pose), body, bearing[i].selector);
      double sunk = box.bottom - MAT_TOP - bearing[i].below;

      if (sunk < -2 - UNIT / 2 || sunk > 3 + UNIT / 2)
        g_error ("%s, body %d: %s ends %.0f below its support", bearing[i].pose, body + 1, bearing[i].selector, sunk);
    }
}

/* The cushion's face where a knee presses it: from the back edge of its hollow to its lower end in front */
#define HOLLOW 863.0
#define CUSHION_BOTTOM 888.0
/* The front edge of the mat's face */
#define MAT_EDGE 889.0
/* How far on either side of the end of the shank the knee is looked for */
#define KNEE_REACH 40.0

static const char * const kneeling[] = { "half-kneel", "half-kneel-tucked", "half-kneel-chair", "tall-kneel", "lunge" };

/* The lowest of what is drawn of the near leg about its knee */
static double
measure_knee (const PsoasPose *pose,
              int              body)
{
  g_autofree gboolean *leg = draw_part (pose, body, "#near-leg .leggings", FALSE);
  double knee = psoas_body_place (pose, PSOAS_JOINT_NEAR_SHANK).x;

  for (int i = 0; i < WIDTH * HEIGHT; i++)
    leg[i] = leg[i] && fabs (i % WIDTH * UNIT + PSOAS_FIGURE_X - knee) < KNEE_REACH;

  return measure_box (leg).bottom;
}

/* A knee neither hovers over its cushion nor goes through it. */
static void
test_kneels_on_the_cushion (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kneeling); i++)
    for (int body = 0; body < PSOAS_N_BODIES; body++) {
      const PsoasPose *pose = find (kneeling[i]);
      double bottom = measure_knee (pose, body);

      g_assert_cmpfloat (pose->props[PSOAS_PROP_CUSHION], ==, 1);
      if (bottom < HOLLOW - UNIT / 2 || bottom > CUSHION_BOTTOM + UNIT / 2)
        g_error ("%s, body %d: the knee ends at %.0f, the cushion is from %.0f to %.0f", kneeling[i], body + 1, bottom,
                 HOLLOW, CUSHION_BOTTOM);
      g_test_message ("%s, body %d: the knee ends at %.0f", kneeling[i], body + 1, bottom);
    }
}

/* Nor does what one kneels in hang over the edge of the mat. */
static void
test_kneels_on_the_mat (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kneeling); i++)
    for (int body = 0; body < PSOAS_N_BODIES; body++)
      g_assert_cmpfloat (measure_part (find (kneeling[i]), body, "#near-leg .leggings").bottom, <=, MAT_EDGE + UNIT / 2);
}

/* --- what can be told apart --------------------------------------------------------------------- */

static double
to_linear (guint8 channel)
{
  double value = channel / 255.0;

  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double *
draw_luminance (const PsoasPose *pose,
                PsoasLook        look)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  double *luminance = g_new (double, WIDTH * HEIGHT);
  const guint8 *data;

  psoas_figure_set (figure, pose, &look);
  g_assert_true (psoas_figure_render (figure, cr, WIDTH, HEIGHT, NULL));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int i = 0; i < WIDTH * HEIGHT; i++)
    luminance[i] = 0.0722 * to_linear (data[4 * i]) + 0.7152 * to_linear (data[4 * i + 1]) +
                   0.2126 * to_linear (data[4 * i + 2]);
  cairo_surface_destroy (surface);

  return luminance;
}

/* Furthest that two parts with a contour between them are apart, in pixels */
#define MOST_BETWEEN 7
#define LEAST_CONTRAST 3.0

typedef struct {
  int n_borders;
  int n_seen;    /* of these */
} Borders;

/* One step along a row: where @a gives way to @b, or the other way, the darkest and the lightest between them differ. */
static void
step_over (const gboolean *a,
           const gboolean *b,
           const double   *luminance,
           int             now,
           int            *last,
           Borders        *borders)
{
  double least = 1, most = 0;

  if (!a[now] && !b[now])
    return;
  if (*last >= 0 && now - *last <= MOST_BETWEEN && a[*last] != a[now]) {
    for (int i = *last - 2; i <= now + 2; i++) {
      least = MIN (least, luminance[i]);
      most = MAX (most, luminance[i]);
    }
    borders->n_borders++;
    borders->n_seen += (most + 0.05) / (least + 0.05) >= LEAST_CONTRAST;
  }
  *last = now;
}

static Borders
find_borders (const gboolean *a,
              const gboolean *b,
              const double   *luminance)
{
  Borders borders = { 0 };

  for (int y = 0; y < HEIGHT; y++) {
    int last = -1;

    for (int x = 2; x < WIDTH - 2; x++)
      step_over (a, b, luminance, y * WIDTH + x, &last, &borders);
  }

  return borders;
}

static const struct {
  const char *pose;
  const char *a, *b;
} neighbours[] = {
  { "lunge", "#near-hand .skin,#near-forearm .skin", "#far-leg .leggings,#near-leg .leggings" },
  { "lunge", "#near-leg .leggings", "#far-leg .leggings" },
  { "supine", "#near-leg .leggings", "#far-leg .leggings" },
  { "knee-raised", "#near-hand .skin,#near-forearm .skin", "#far-leg .leggings" },
  { "knee-to-chest", "#near-arm .top,#near-arm .skin", ".ribs" },
};

static void
check_neighbours (int           index,
                  const double *luminance,
                  const char   *look)
{
  const PsoasPose *pose = find (neighbours[index].pose);
  g_autofree gboolean *a = draw_part (pose, 0, neighbours[index].a, TRUE);
  g_autofree gboolean *b = draw_part (pose, 0, neighbours[index].b, TRUE);
  Borders borders = find_borders (a, b, luminance);

  g_test_message ("%s: %s: %d of %d", neighbours[index].pose, look, borders.n_seen, borders.n_borders);
  g_assert_cmpint (borders.n_borders, >=, 10);
  g_assert_cmpint (borders.n_seen, >=, 0.95 * borders.n_borders);
}

static void
test_parts_stand_out (gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (neighbours); i++)
    for (int tone = 0; tone < PSOAS_N_SKIN_TONES; tone++) {
      PsoasLook look = { .palette = GPOINTER_TO_INT (data), .skin_tone = tone };
      g_autofree double *luminance = draw_luminance (find (neighbours[i].pose), look);
      g_autofree char *name = g_strdup_printf ("%s / %s, tone %d", neighbours[i].a, neighbours[i].b, tone + 1);

      check_neighbours (i, luminance, name);
    }
}

/* A body that is faded for its bones still hides what is behind it. */
static void
test_xray_hides (void)
{
  const PsoasLook look = { .xray = TRUE };
  PsoasPose without = *find ("half-kneel-chair");
  g_autofree gboolean *leg = draw_part (&without, 0, "#far-leg .leggings", FALSE);
  g_autofree double *chair = draw_luminance (&without, look);
  g_autofree double *none = NULL;
  int n_leg = 0, n_beside = 0;

  without.props[PSOAS_PROP_CHAIR] = 0;
  none = draw_luminance (&without, look);

  for (int i = WIDTH; i < WIDTH * (HEIGHT - 1); i++) {
    gboolean differs = fabs (chair[i] - none[i]) > 0.01;

    /* Not at its edge, which hides by half */
    if (leg[i - 1] && leg[i + 1] && leg[i - WIDTH] && leg[i + WIDTH])
      n_leg += differs;
    else if (!leg[i])
      n_beside += differs;
  }
  g_assert_cmpint (n_leg, ==, 0);
  g_assert_cmpint (n_beside, >, 0);
}

static gboolean
is_near_person (const PsoasPose *pose,
                int              pixel)
{
  g_autoptr (GArray) spaces = psoas_space_of_person (pose);
  double x = PSOAS_FIGURE_X + (pixel % WIDTH + 0.5) * PSOAS_FIGURE_WIDTH / WIDTH;
  double y = PSOAS_FIGURE_Y + (pixel / WIDTH + 0.5) * PSOAS_FIGURE_HEIGHT / HEIGHT;

  for (guint i = 0; i < spaces->len; i++)
    if (psoas_space_get_distance (&g_array_index (spaces, PsoasSpace, i), x, y) < 20)
      return TRUE;

  return FALSE;
}

/* An x-ray changes nothing but the person: where that is drawn apart, no seam is seen. */
static void
test_xray_seam (void)
{
  const PsoasLook look = { 0 }, xray = { .xray = TRUE };
  const PsoasPose *pose = find ("half-kneel-chair");
  g_autofree double *with = draw_luminance (pose, xray);
  g_autofree double *without = draw_luminance (pose, look);
  int n_compared = 0;

  for (int i = 0; i < WIDTH * HEIGHT; i++) {
    if (is_near_person (pose, i))
      continue;
    n_compared++;
    /* A level of a colour is lost where it is laid over another. */
    if (fabs (with[i] - without[i]) > 0.01)
      g_error ("at %d,%d", i % WIDTH, i / WIDTH);
  }
  g_assert_cmpint (n_compared, >, WIDTH * HEIGHT / 2);
}

static void
load_bodies (void)
{
  g_autofree char *svg = psoas_palette_load_text (FIGURE_FOLDER, "figure.svg", NULL);

  for (int i = 0; i < PSOAS_N_BODIES; i++) {
    g_autofree char *body = psoas_shapes_keep_body (svg, i);

    bodies[i] = rsvg_handle_new_from_data ((const guint8 *) body, strlen (body), NULL);
    g_assert_nonnull (bodies[i]);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  figure = psoas_figure_new (FIGURE_FOLDER, &error);
  g_assert_no_error (error);
  load_bodies ();

  g_test_add_func ("/drawn/proportions", test_proportions);
  g_test_add_data_func ("/drawn/bodies-differ/lunge", "lunge", test_bodies_differ);
  g_test_add_data_func ("/drawn/bodies-differ/knee-to-chest", "knee-to-chest", test_bodies_differ);
  g_test_add_func ("/drawn/far-leg-is-seen", test_far_leg_is_seen);
  g_test_add_func ("/drawn/bears", test_bears);
  g_test_add_func ("/drawn/kneels-on-the-cushion", test_kneels_on_the_cushion);
  g_test_add_func ("/drawn/kneels-on-the-mat", test_kneels_on_the_mat);
  g_test_add_func ("/drawn/xray-hides", test_xray_hides);
  g_test_add_func ("/drawn/xray-seam", test_xray_seam);
  g_test_add_data_func ("/drawn/parts-stand-out/light", GINT_TO_POINTER (PSOAS_PALETTE_LIGHT), test_parts_stand_out);
  g_test_add_data_func ("/drawn/parts-stand-out/dark", GINT_TO_POINTER (PSOAS_PALETTE_DARK), test_parts_stand_out);
  g_test_add_data_func ("/drawn/parts-stand-out/high-contrast", GINT_TO_POINTER (PSOAS_PALETTE_HIGH_CONTRAST),
                        test_parts_stand_out);
  g_test_add_data_func ("/drawn/parts-stand-out/high-contrast-dark", GINT_TO_POINTER (PSOAS_PALETTE_HIGH_CONTRAST_DARK),
                        test_parts_stand_out);

  status = g_test_run ();
  for (int i = 0; i < PSOAS_N_BODIES; i++)
    g_object_unref (bodies[i]);
  g_object_unref (figure);

  return status;
}
