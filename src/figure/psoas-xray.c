/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-xray.h"

#include <librsvg/rsvg.h>
#include <math.h>
#include <string.h>

#include "psoas-figure.h"
#include "psoas-muscle.h"
#include "psoas-skeleton.h"
#include "psoas-stylesheet.h"

struct _PsoasXray
{
  GObject parent_instance;

  RsvgHandle *bones;     /* (owned) */
  RsvgHandle *muscle;    /* (owned) (nullable): drawn anew for each posture */
};

G_DEFINE_FINAL_TYPE (PsoasXray, psoas_xray, G_TYPE_OBJECT)

/* Lines along the muscle's fibres: where each lies, -1 to 1 across */
static const double fibres[] = { -0.55, -0.1, 0.4 };
/* The share of the way, from the spine, that is flesh; the rest is tendon */
#define FLESH_SHARE 0.72
/* How far its edge, and what parts it from all it lies over, go beyond it: view box units */
#define EDGE 1.6
#define HALO 5.0

static void
psoas_xray_finalize (GObject *object)
{
  PsoasXray *self = PSOAS_XRAY (object);

  g_clear_object (&self->bones);
  g_clear_object (&self->muscle);

  G_OBJECT_CLASS (psoas_xray_parent_class)->finalize (object);
}

static void
psoas_xray_class_init (PsoasXrayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = psoas_xray_finalize;
}

static void
psoas_xray_init (PsoasXray *self)
{
}

/**
 * psoas_xray_new:
 * @folder: a path or `resource://` URI that holds xray.svg
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the bones, not posed yet, or %NULL with @error set
 */
PsoasXray *
psoas_xray_new (const char  *folder,
                GError     **error)
{
  g_autoptr (PsoasXray) self = g_object_new (PSOAS_TYPE_XRAY, NULL);
  g_autoptr (GFile) parent = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  parent = g_file_new_for_commandline_arg (folder);
  file = g_file_get_child (parent, "xray.svg");
  self->bones = rsvg_handle_new_from_gfile_sync (file, RSVG_HANDLE_FLAGS_NONE, NULL, error);
  if (self->bones == NULL) {
    g_prefix_error (error, "%s/xray.svg: ", folder);
    return NULL;
  }

  return g_steal_pointer (&self);
}

static void
append_point (GString *path,
              char     command,
              double   x,
              double   y)
{
  g_string_append_c (path, command);
  psoas_stylesheet_append_number (path, x, ",");
  psoas_stylesheet_append_number (path, y, " ");
}

/* The point @across the muscle, -1 back to 1 front, and @beyond its edge, at one of its cuts */
static void
append_across (GString           *path,
               char               command,
               const PsoasMuscle *muscle,
               int                cut,
               double             across,
               double             beyond)
{
  const PsoasMusclePoint *point = &muscle->points[cut];
  const PsoasMusclePoint *before = &muscle->points[MAX (cut - 1, 0)];
  const PsoasMusclePoint *after = &muscle->points[MIN (cut + 1, muscle->n_points - 1)];
  double dx = after->x - before->x, dy = after->y - before->y;
  double scale = (point->half + beyond) * across / MAX (hypot (dx, dy), 0.001);

  append_point (path, command, point->x + dy * scale, point->y - dx * scale);
}

/* The muscle @wider all around: filled, which costs less than a stroke */
static void
append_outline (GString           *svg,
                const PsoasMuscle *muscle,
                const char        *attributes,
                double             wider)
{
  g_string_append_printf (svg, "<path %s d=\"", attributes);
  for (int i = 0; i < muscle->n_points; i++)
    append_across (svg, i == 0 ? 'M' : 'L', muscle, i, 1, wider);
  for (int i = muscle->n_points - 1; i >= 0; i--)
    append_across (svg, 'L', muscle, i, -1, wider);
  g_string_append (svg, "Z\"/>");
}

/* Cool at the spine, warm round the hip joint where it is stretched */
static void
append_gradient (GString           *svg,
                 const PsoasMuscle *muscle)
{
  const PsoasMusclePoint *end = &muscle->points[muscle->n_points - 1];

  g_string_append (svg, "<linearGradient id=\"psoas-gradient\" gradientUnits=\"userSpaceOnUse\" x1=\"");
  psoas_stylesheet_append_number (svg, muscle->points[0].x, "\" y1=\"");
  psoas_stylesheet_append_number (svg, muscle->points[0].y, "\" x2=\"");
  psoas_stylesheet_append_number (svg, end->x, "\" y2=\"");
  psoas_stylesheet_append_number (svg, end->y, "\">");
  g_string_append (svg, "<stop offset=\"0\" class=\"psoas-cool\"/><stop offset=\".45\" class=\"psoas-mid\"/>"
                        "<stop offset=\".85\" class=\"psoas-warm\"/></linearGradient>");
}

static char *
draw_muscle (const PsoasPose *pose)
{
  GString *svg = g_string_new ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-160 -200 1920 1200\">"
                               "<g id=\"root\">");
  PsoasMuscle muscle;
  int n_flesh;

  psoas_muscle_trace (&muscle, pose);
  n_flesh = muscle.n_points * FLESH_SHARE;
  append_gradient (svg, &muscle);
  append_outline (svg, &muscle, "class=\"psoas-halo\"", HALO);
  append_outline (svg, &muscle, "class=\"psoas-edge\"", EDGE);
  append_outline (svg, &muscle, "class=\"psoas-living\" fill=\"url(#psoas-gradient)\"", 0);
  g_string_append (svg, "<path class=\"psoas-fibre\" d=\"");
  for (guint i = 0; i < G_N_ELEMENTS (fibres); i++)
    for (int j = 2; j < n_flesh; j++)
      append_across (svg, j == 2 ? 'M' : 'L', &muscle, j, fibres[i], 0);
  g_string_append (svg, "\"/></g></svg>");

  return g_string_free (svg, FALSE);
}

static void
set_sheet (RsvgHandle *handle,
           const char *sheet)
{
  g_autoptr (GError) error = NULL;

  if (!rsvg_handle_set_stylesheet (handle, (const guint8 *) sheet, strlen (sheet), &error))
    g_warning ("The bones cannot be posed: %s", error->message);
}

static GString *
pose_root (const char      *colours,
           const PsoasPose *pose)
{
  GString *css = g_string_new (colours);

  psoas_stylesheet_append_place (css, "#root", pose->x, pose->y, pose->turn);

  return css;
}

static void
pose_bones (GString         *css,
            const PsoasPose *pose)
{
  PsoasBone spine[PSOAS_N_VERTEBRAE];

  psoas_stylesheet_append_place (css, "#near-leg", 0, 0, pose->angles[PSOAS_JOINT_NEAR_LEG]);
  psoas_skeleton_place_spine (pose, spine);
  for (int i = 0; i < PSOAS_N_VERTEBRAE; i++) {
    g_autofree char *selector = g_strconcat ("#", psoas_skeleton_get_vertebra_nick (i), NULL);

    psoas_stylesheet_append_place (css, selector, spine[i].x, spine[i].y, spine[i].turn);
  }
}

/**
 * psoas_xray_set_muscle:
 * @self: the bones
 * @colours: rules for bones and muscle
 * @pose: a posture
 *
 * Poses the muscle alone, for psoas_xray_render_muscle().
 */
void
psoas_xray_set_muscle (PsoasXray       *self,
                       const char      *colours,
                       const PsoasPose *pose)
{
  g_autofree char *svg = NULL;
  g_autoptr (GString) css = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PSOAS_IS_XRAY (self));
  g_return_if_fail (colours != NULL);
  g_return_if_fail (pose != NULL);

  svg = draw_muscle (pose);
  g_clear_object (&self->muscle);
  self->muscle = rsvg_handle_new_from_data ((const guint8 *) svg, strlen (svg), &error);
  if (self->muscle == NULL) {
    g_warning ("The muscle cannot be drawn: %s", error->message);
    return;
  }
  css = pose_root (colours, pose);
  set_sheet (self->muscle, css->str);
}

/**
 * psoas_xray_set:
 * @self: the bones
 * @colours: rules for bones and muscle
 * @pose: a posture
 *
 * Poses bones and muscle for psoas_xray_render() and psoas_xray_get_point().
 */
void
psoas_xray_set (PsoasXray       *self,
                const char      *colours,
                const PsoasPose *pose)
{
  g_autoptr (GString) css = NULL;

  g_return_if_fail (PSOAS_IS_XRAY (self));
  g_return_if_fail (colours != NULL);
  g_return_if_fail (pose != NULL);

  css = pose_root (colours, pose);
  pose_bones (css, pose);
  set_sheet (self->bones, css->str);
  psoas_xray_set_muscle (self, colours, pose);
}

/**
 * psoas_xray_render_muscle:
 * @self: bones whose muscle has been posed
 * @cr: where to draw
 * @width: in user units, above 0
 * @height: in user units, above 0
 * @error: return location
 *
 * Returns: whether the muscle could be drawn
 */
gboolean
psoas_xray_render_muscle (PsoasXray  *self,
                          cairo_t    *cr,
                          double      width,
                          double      height,
                          GError    **error)
{
  RsvgRectangle viewport = { 0, 0, width, height };

  g_return_val_if_fail (PSOAS_IS_XRAY (self), FALSE);
  g_return_val_if_fail (self->muscle != NULL, FALSE);

  return rsvg_handle_render_document (self->muscle, cr, &viewport, error);
}

/**
 * psoas_xray_render:
 * @self: bones that have been posed
 * @cr: where to draw
 * @width: in user units, above 0
 * @height: in user units, above 0
 * @error: return location
 *
 * Draws over the figure, which has been drawn into the same rectangle.
 *
 * Returns: whether it could be drawn
 */
gboolean
psoas_xray_render (PsoasXray  *self,
                   cairo_t    *cr,
                   double      width,
                   double      height,
                   GError    **error)
{
  RsvgRectangle viewport = { 0, 0, width, height };

  g_return_val_if_fail (PSOAS_IS_XRAY (self), FALSE);
  g_return_val_if_fail (self->muscle != NULL, FALSE);

  return rsvg_handle_render_document (self->bones, cr, &viewport, error) &&
         psoas_xray_render_muscle (self, cr, width, height, error);
}

/**
 * psoas_xray_get_point:
 * @self: bones that have been posed
 * @name: a point of a bone
 * @x: (out): view box units
 * @y: (out): view box units, down
 *
 * Asks librsvg where the point is as drawn.
 *
 * Returns: whether there is such a point
 */
gboolean
psoas_xray_get_point (PsoasXray  *self,
                      const char *name,
                      double     *x,
                      double     *y)
{
  RsvgRectangle viewport = { 0, 0, PSOAS_FIGURE_WIDTH, PSOAS_FIGURE_HEIGHT };
  RsvgRectangle box;
  g_autofree char *id = g_strdup_printf ("#%s-at", name);

  g_return_val_if_fail (PSOAS_IS_XRAY (self), FALSE);

  if (!rsvg_handle_has_sub (self->bones, id) ||
      !rsvg_handle_get_geometry_for_layer (self->bones, id, &viewport, NULL, &box, NULL))
    return FALSE;

  *x = PSOAS_FIGURE_X + box.x + box.width / 2;
  *y = PSOAS_FIGURE_Y + box.y + box.height / 2;

  return TRUE;
}
