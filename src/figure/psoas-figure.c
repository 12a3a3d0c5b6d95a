/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-figure-private.h"

#include <gio/gio.h>
#include <string.h>

#include "psoas-shapes.h"
#include "psoas-stylesheet.h"

/* PsoasFigure: figure.svg, parsed once, and the sheets that colour it. */

G_DEFINE_FINAL_TYPE (PsoasFigure, psoas_figure, G_TYPE_OBJECT)

enum {
  PROP_BODY = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* How much of the body is left in an x-ray */
#define FLESH_ALPHA 0.42
/* What is not faded: behind the person, and before */
static const char * const back_layers[] = { "#behind", NULL };
static const char * const body_layers[] = { "#body", NULL };
static const char * const front_layers[] = { "#cushion-front", NULL };

static gboolean
load_sheets (PsoasFigure  *self,
             const char   *folder,
             GError      **error)
{
  for (int i = 0; i < PSOAS_N_PALETTES; i++) {
    self->palettes[i] = psoas_palette_load (i, folder, error);
    if (self->palettes[i] == NULL)
      return FALSE;
  }

  for (int i = 0; i < PSOAS_N_SKIN_TONES; i++) {
    g_autofree char *name = g_strdup_printf ("skin-%d.css", i + 1);

    self->skin_tones[i] = psoas_palette_load_text (folder, name, error);
    if (self->skin_tones[i] == NULL)
      return FALSE;
  }

  return TRUE;
}

/* The drawing has the shapes of all bodies; those of the others would cost time in every frame. */
static gboolean
draw_body (PsoasFigure  *self,
           GError      **error)
{
  g_autofree char *svg = psoas_shapes_keep_body (self->svg, self->body);
  RsvgHandle *handle = rsvg_handle_new_from_data ((const guint8 *) svg, strlen (svg), error);

  if (handle == NULL)
    return FALSE;

  g_clear_object (&self->handle);
  self->handle = handle;
  g_clear_pointer (&self->colours, g_free);
  g_hash_table_remove_all (self->points);

  return TRUE;
}

static gboolean
load_drawing (PsoasFigure  *self,
              const char   *folder,
              GError      **error)
{
  self->svg = psoas_palette_load_text (folder, "figure.svg", error);
  if (self->svg == NULL)
    return FALSE;
  if (!draw_body (self, error)) {
    g_prefix_error (error, "%s/figure.svg: ", folder);
    return FALSE;
  }

  return TRUE;
}

static void
psoas_figure_finalize (GObject *object)
{
  PsoasFigure *self = PSOAS_FIGURE (object);

  g_clear_object (&self->handle);
  g_clear_object (&self->poses);
  g_clear_object (&self->xray);
  g_free (self->svg);
  for (int i = 0; i < PSOAS_N_PALETTES; i++)
    g_free (self->palettes[i]);
  for (int i = 0; i < PSOAS_N_SKIN_TONES; i++)
    g_free (self->skin_tones[i]);
  g_free (self->colours);
  g_hash_table_unref (self->points);

  G_OBJECT_CLASS (psoas_figure_parent_class)->finalize (object);
}

static void
psoas_figure_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *spec)
{
  if (id == PROP_BODY)
    g_value_set_int (value, PSOAS_FIGURE (object)->body);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
psoas_figure_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *spec)
{
  if (id == PROP_BODY)
    psoas_figure_set_body (PSOAS_FIGURE (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
psoas_figure_class_init (PsoasFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = psoas_figure_finalize;
  object_class->get_property = psoas_figure_get_property;
  object_class->set_property = psoas_figure_set_property;

  /**
   * PsoasFigure:body:
   *
   * Build and hair of the figure, from 0.
   */
  props[PROP_BODY] = g_param_spec_int ("body", NULL, NULL, 0, PSOAS_N_BODIES - 1, 0,
                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
psoas_figure_init (PsoasFigure *self)
{
  self->points = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * psoas_figure_new:
 * @folder: a path or `resource://` URI that holds figure.svg, poses.ini and the style sheets
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the figure, not posed yet, or %NULL with @error set
 */
PsoasFigure *
psoas_figure_new (const char  *folder,
                  GError     **error)
{
  g_autoptr (PsoasFigure) self = g_object_new (PSOAS_TYPE_FIGURE, NULL);
  g_autofree char *poses = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  if (!load_drawing (self, folder, error) || !load_sheets (self, folder, error))
    return NULL;

  self->xray = psoas_xray_new (folder);
  poses = g_strconcat (folder, "/poses.ini", NULL);
  self->poses = psoas_poses_new_from_file (poses, error);
  if (self->poses == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * psoas_figure_get_poses:
 * @self: a figure
 *
 * Returns: (transfer none): the postures it knows
 */
PsoasPoses *
psoas_figure_get_poses (PsoasFigure *self)
{
  g_return_val_if_fail (PSOAS_IS_FIGURE (self), NULL);

  return self->poses;
}

int
psoas_figure_get_body (PsoasFigure *self)
{
  g_return_val_if_fail (PSOAS_IS_FIGURE (self), 0);

  return self->body;
}

/**
 * psoas_figure_set_body:
 * @self: a figure
 * @body: build and hair; one out of range is taken as the nearest
 *
 * Changes the shapes, not the joints: postures and body points stay as they are.
 * The figure has to be set anew with psoas_figure_set().
 */
void
psoas_figure_set_body (PsoasFigure *self,
                       int          body)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PSOAS_IS_FIGURE (self));

  body = CLAMP (body, 0, PSOAS_N_BODIES - 1);
  if (body == self->body)
    return;

  self->body = body;
  if (!draw_body (self, &error))
    g_error ("The figure has no body %d: %s", body, error->message);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BODY]);
}

/* Whether it is so already; a mistake is drawn like anything else. */
static gboolean
is_set (PsoasFigure     *self,
        const PsoasPose *pose,
        const PsoasLook *look)
{
  return self->colours != NULL && self->look.palette == look->palette && self->look.skin_tone == look->skin_tone &&
         self->look.breath == look->breath && !self->look.xray == !look->xray && !self->look.muscle == !look->muscle &&
         psoas_pose_equal (pose, &self->pose);
}

static void
set_xray (PsoasFigure     *self,
          const char      *inside,
          const PsoasPose *pose,
          const PsoasLook *look)
{
  if (look->xray)
    psoas_xray_set (self->xray, inside, pose);
  else if (look->muscle)
    psoas_xray_set_muscle (self->xray, inside, pose);
}

/**
 * psoas_figure_set:
 * @self: a figure
 * @pose: a posture
 * @look: how it looks; a skin tone or palette out of range is taken as the nearest
 *
 * Poses the figure for psoas_figure_render() and psoas_figure_get_point().
 * Does nothing where it already is so.
 */
void
psoas_figure_set (PsoasFigure     *self,
                  const PsoasPose *pose,
                  const PsoasLook *look)
{
  const char *palette, *inside;
  g_autofree char *person = NULL;
  g_autofree char *colours = NULL;
  g_autofree char *sheet = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PSOAS_IS_FIGURE (self));
  g_return_if_fail (pose != NULL);
  g_return_if_fail (look != NULL);

  if (is_set (self, pose, look))
    return;

  palette = self->palettes[CLAMP ((int) look->palette, 0, PSOAS_N_PALETTES - 1)];
  inside = psoas_palette_find_inside (palette);
  person = g_strndup (palette, inside - palette);
  colours = g_strconcat (person, self->skin_tones[CLAMP (look->skin_tone, 0, PSOAS_N_SKIN_TONES - 1)], NULL);
  /* librsvg never forgets what an earlier sheet has set: colours that stay need not be read with each posture. */
  sheet = psoas_stylesheet_build (g_strcmp0 (colours, self->colours) != 0 ? colours : "", pose, look);
  if (!rsvg_handle_set_stylesheet (self->handle, (const guint8 *) sheet, strlen (sheet), &error)) {
    g_warning ("The figure cannot be posed: %s", error->message);
    return;
  }

  set_xray (self, inside, pose, look);
  if (self->colours == NULL || !psoas_pose_equal (pose, &self->pose))
    g_hash_table_remove_all (self->points);
  self->pose = *pose;
  self->look = *look;
  g_free (self->colours);
  self->colours = g_steal_pointer (&colours);
}

static gboolean
render_layers (PsoasFigure          *self,
               cairo_t              *cr,
               const char * const   *ids,
               const RsvgRectangle  *viewport,
               GError              **error)
{
  for (int i = 0; ids[i] != NULL; i++)
    if (!rsvg_handle_render_layer (self->handle, cr, ids[i], viewport, error))
      return FALSE;

  return TRUE;
}

/* The whole body fades as one, so that no part shows through another, and what is behind it does not show through either. */
static gboolean
render_flesh (PsoasFigure          *self,
              cairo_t              *cr,
              const RsvgRectangle  *viewport,
              GError              **error)
{
  cairo_pattern_t *body;
  gboolean done;

  cairo_push_group (cr);
  done = render_layers (self, cr, body_layers, viewport, error);
  body = cairo_pop_group (cr);

  cairo_save (cr);
  cairo_set_source (cr, body);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  cairo_paint_with_alpha (cr, FLESH_ALPHA);
  cairo_restore (cr);
  cairo_pattern_destroy (body);

  return done;
}

static gboolean
render_xray (PsoasFigure          *self,
             cairo_t              *cr,
             const RsvgRectangle  *viewport,
             GError              **error)
{
  gboolean done;

  cairo_push_group (cr);
  done = render_layers (self, cr, back_layers, viewport, error) && render_flesh (self, cr, viewport, error);
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);

  return done &&
         render_layers (self, cr, front_layers, viewport, error) &&
         psoas_xray_render (self->xray, cr, viewport->width, viewport->height, error);
}

/**
 * psoas_figure_render:
 * @self: a figure that has been posed
 * @cr: where to draw
 * @width: in user units, above 0
 * @height: in user units, above 0
 * @error: return location
 *
 * Draws the figure's view box, fitted and centred, at the origin.
 *
 * Returns: whether it could be drawn
 */
gboolean
psoas_figure_render (PsoasFigure  *self,
                     cairo_t      *cr,
                     double        width,
                     double        height,
                     GError      **error)
{
  RsvgRectangle viewport = { 0, 0, width, height };

  g_return_val_if_fail (PSOAS_IS_FIGURE (self), FALSE);
  g_return_val_if_fail (self->colours != NULL, FALSE);

  if (self->look.xray)
    return render_xray (self, cr, &viewport, error);

  if (!rsvg_handle_render_document (self->handle, cr, &viewport, error))
    return FALSE;
  /* The muscle lies over whatever would hide it. */
  if (self->look.muscle)
    psoas_xray_render_muscle (self->xray, cr, width, height);

  return TRUE;
}

/**
 * psoas_figure_render_body:
 * @self: a figure that has been posed
 * @cr: where to draw
 * @width: in user units, above 0
 * @height: in user units, above 0
 * @error: return location
 *
 * Draws the person alone, without mat, props and shadows, where psoas_figure_render() would.
 *
 * Returns: whether it could be drawn
 */
gboolean
psoas_figure_render_body (PsoasFigure  *self,
                          cairo_t      *cr,
                          double        width,
                          double        height,
                          GError      **error)
{
  const RsvgRectangle viewport = { 0, 0, width, height };

  g_return_val_if_fail (PSOAS_IS_FIGURE (self), FALSE);
  g_return_val_if_fail (self->colours != NULL, FALSE);

  return render_layers (self, cr, body_layers, &viewport, error);
}
