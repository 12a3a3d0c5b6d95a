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

