/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-xray.h"

#include <librsvg/rsvg.h>
#include <math.h>

#include "psoas-figure.h"
#include "psoas-muscle-ink.h"
#include "psoas-skeleton.h"
#include "psoas-stylesheet.h"

struct _PsoasXray
{
  GObject parent_instance;

  GFile *file;           /* (owned): xray.svg */
  RsvgHandle *bones;     /* (owned) (nullable): parsed when they are first posed, as most often they never are */
  PsoasMuscle muscle;    /* as it lies in the posture */
  PsoasMuscleInk ink;
  double x, y, turn;     /* #root */
};

G_DEFINE_FINAL_TYPE (PsoasXray, psoas_xray, G_TYPE_OBJECT)

static void
psoas_xray_finalize (GObject *object)
{
  PsoasXray *self = PSOAS_XRAY (object);

  g_clear_object (&self->bones);
  g_clear_object (&self->file);

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
 *
 * Returns: (transfer full): the bones, not posed yet
 */
PsoasXray *
psoas_xray_new (const char *folder)
{
  PsoasXray *self;
  g_autoptr (GFile) parent = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (PSOAS_TYPE_XRAY, NULL);
  parent = g_file_new_for_commandline_arg (folder);
  self->file = g_file_get_child (parent, "xray.svg");

  return self;
}

/* They come with the program, and tests hold them sound: only a developer can meet a fault. */
static RsvgHandle *
get_bones (PsoasXray *self)
{
  g_autoptr (GError) error = NULL;

  if (self->bones == NULL)
    self->bones = rsvg_handle_new_from_gfile_sync (self->file, RSVG_HANDLE_FLAGS_NONE, NULL, &error);
  if (self->bones == NULL)
    g_error ("xray.svg: %s", error->message);

  return self->bones;
}

static void
pose_bones (GString         *css,
            const PsoasPose *pose)
{
  PsoasBone spine[PSOAS_N_VERTEBRAE];

  psoas_stylesheet_append_place (css, "#root", pose->x, pose->y, pose->turn);
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
  g_return_if_fail (PSOAS_IS_XRAY (self));
  g_return_if_fail (colours != NULL);
  g_return_if_fail (pose != NULL);

  psoas_muscle_trace (&self->muscle, pose);
  psoas_muscle_ink_read (&self->ink, colours);
  self->x = pose->x;
  self->y = pose->y;
  self->turn = pose->turn * G_PI / 180;
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
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PSOAS_IS_XRAY (self));
  g_return_if_fail (colours != NULL);
  g_return_if_fail (pose != NULL);

  css = g_string_new (colours);
  pose_bones (css, pose);
  if (!rsvg_handle_set_stylesheet (get_bones (self), (const guint8 *) css->str, css->len, &error))
    g_warning ("The bones cannot be posed: %s", error->message);
  psoas_xray_set_muscle (self, colours, pose);
}

/**
 * psoas_xray_render_muscle:
 * @self: bones whose muscle has been posed
 * @cr: where to draw
 * @width: in user units, above 0
 * @height: in user units, above 0
 */
void
psoas_xray_render_muscle (PsoasXray *self,
                          cairo_t   *cr,
                          double     width,
                          double     height)
{
  double scale = MIN (width / PSOAS_FIGURE_WIDTH, height / PSOAS_FIGURE_HEIGHT);

  g_return_if_fail (PSOAS_IS_XRAY (self));

  cairo_save (cr);
  cairo_translate (cr, width / 2, height / 2);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -PSOAS_FIGURE_X - PSOAS_FIGURE_WIDTH / 2, -PSOAS_FIGURE_Y - PSOAS_FIGURE_HEIGHT / 2);
  cairo_translate (cr, self->x, self->y);
  cairo_rotate (cr, self->turn);
  psoas_muscle_ink_draw (&self->ink, &self->muscle, cr);
  cairo_restore (cr);
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

  if (!rsvg_handle_render_document (self->bones, cr, &viewport, error))
    return FALSE;

  psoas_xray_render_muscle (self, cr, width, height);

  return TRUE;
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
