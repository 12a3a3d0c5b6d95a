/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-drawing.h"

#include <gio/gio.h>
#include <librsvg/rsvg.h>
#include <string.h>

struct _PsoasDrawing
{
  GObject parent_instance;

  RsvgHandle *handle;                 /* (owned) */
  char *palettes[PSOAS_N_PALETTES];   /* (owned): CSS */
  char *chosen;                       /* (owned) (nullable) */
  double width, height;               /* of the view box */
};

G_DEFINE_FINAL_TYPE (PsoasDrawing, psoas_drawing, G_TYPE_OBJECT)

static void
psoas_drawing_finalize (GObject *object)
{
  PsoasDrawing *self = PSOAS_DRAWING (object);

  g_clear_object (&self->handle);
  for (int i = 0; i < PSOAS_N_PALETTES; i++)
    g_free (self->palettes[i]);
  g_free (self->chosen);

  G_OBJECT_CLASS (psoas_drawing_parent_class)->finalize (object);
}

static void
psoas_drawing_class_init (PsoasDrawingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = psoas_drawing_finalize;
}

static void
psoas_drawing_init (PsoasDrawing *self)
{
}

static gboolean
load (PsoasDrawing  *self,
      const char    *folder,
      const char    *name,
      GError       **error)
{
  g_autofree char *svg = psoas_palette_load_text (folder, name, error);
  gboolean has_box;
  RsvgRectangle box;

  if (svg == NULL)
    return FALSE;
  self->handle = rsvg_handle_new_from_data ((const guint8 *) svg, strlen (svg), error);
  if (self->handle == NULL) {
    g_prefix_error (error, "%s/%s: ", folder, name);
    return FALSE;
  }
  for (int i = 0; i < PSOAS_N_PALETTES; i++) {
    self->palettes[i] = psoas_palette_load (i, folder, error);
    if (self->palettes[i] == NULL)
      return FALSE;
  }

  rsvg_handle_get_intrinsic_dimensions (self->handle, NULL, NULL, NULL, NULL, &has_box, &box);
  if (!has_box) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s/%s: it has no viewBox", folder, name);
    return FALSE;
  }
  self->width = box.width;
  self->height = box.height;

  return TRUE;
}

/**
 * psoas_drawing_new:
 * @folder: a path or `resource://` URI that holds @name and the style sheets
 * @name: the drawing's file
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the drawing in light colours, nothing chosen
 */
PsoasDrawing *
psoas_drawing_new (const char  *folder,
                   const char  *name,
                   GError     **error)
{
  g_autoptr (PsoasDrawing) self = g_object_new (PSOAS_TYPE_DRAWING, NULL);

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (!load (self, folder, name, error))
    return NULL;
  psoas_drawing_set (self, PSOAS_PALETTE_LIGHT, NULL);

  return g_steal_pointer (&self);
}

/**
 * psoas_drawing_set:
 * @self: a drawing
 * @palette: its colours
 * @chosen: (nullable): the part that stands out; one the drawing does not have is none
 */
void
psoas_drawing_set (PsoasDrawing *self,
                   PsoasPalette  palette,
                   const char   *chosen)
{
  GString *css;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PSOAS_IS_DRAWING (self));
  g_return_if_fail ((int) palette >= 0 && (int) palette < PSOAS_N_PALETTES);

  css = g_string_new (self->palettes[palette]);
  g_string_append (css, ".glow{visibility:hidden}\n");
  /* librsvg never forgets what an earlier sheet has set. */
  if (self->chosen != NULL)
    g_string_append_printf (css, "#%s-glow{visibility:hidden}\n", self->chosen);
  if (chosen != NULL && psoas_drawing_has_part (self, chosen)) {
    g_string_append_printf (css, "#%s-glow{visibility:visible}\n", chosen);
    g_free (self->chosen);
    self->chosen = g_strdup (chosen);
  }
  if (!rsvg_handle_set_stylesheet (self->handle, (const guint8 *) css->str, css->len, &error))
    g_warning ("The drawing cannot be coloured: %s", error->message);
  g_string_free (css, TRUE);
}

double
psoas_drawing_get_aspect (PsoasDrawing *self)
{
  g_return_val_if_fail (PSOAS_IS_DRAWING (self), 1);

  return self->height / self->width;
}

static gboolean
has_element (PsoasDrawing *self,
             const char   *part,
             const char   *suffix)
{
  g_autofree char *id = g_strconcat ("#", part, suffix, NULL);

  return rsvg_handle_has_sub (self->handle, id);
}

/**
 * psoas_drawing_has_part:
 * @self: a drawing
 * @part: a part's name
 *
 * Returns: whether the part can be pointed at and chosen
 */
gboolean
psoas_drawing_has_part (PsoasDrawing *self,
                        const char   *part)
{
  g_return_val_if_fail (PSOAS_IS_DRAWING (self), FALSE);
  g_return_val_if_fail (part != NULL, FALSE);

  return has_element (self, part, "-at") && has_element (self, part, "-glow");
}

/**
 * psoas_drawing_get_point:
 * @self: a drawing
 * @part: a part's name
 * @x: (out): 0..1 of the drawing's width
 * @y: (out): 0..1 of its height, down
 *
 * Returns: whether the drawing has the part
 */
gboolean
psoas_drawing_get_point (PsoasDrawing *self,
                         const char   *part,
                         double       *x,
                         double       *y)
{
  RsvgRectangle viewport = { 0, 0, self->width, self->height };
  RsvgRectangle box;
  g_autofree char *id = g_strdup_printf ("#%s-at", part);

  g_return_val_if_fail (PSOAS_IS_DRAWING (self), FALSE);

  if (!rsvg_handle_has_sub (self->handle, id) ||
      !rsvg_handle_get_geometry_for_layer (self->handle, id, &viewport, NULL, &box, NULL))
    return FALSE;

  *x = (box.x + box.width / 2) / self->width;
  *y = (box.y + box.height / 2) / self->height;

  return TRUE;
}

/**
 * psoas_drawing_render:
 * @self: a drawing
 * @cr: where to draw
 * @width: in user units, above 0
 * @height: in user units, above 0
 * @error: return location
 *
 * Draws it fitted and centred at the origin, without a backdrop.
 *
 * Returns: whether it could be drawn
 */
gboolean
psoas_drawing_render (PsoasDrawing  *self,
                      cairo_t       *cr,
                      double         width,
                      double         height,
                      GError       **error)
{
  RsvgRectangle viewport = { 0, 0, width, height };
  gboolean done;

  g_return_val_if_fail (PSOAS_IS_DRAWING (self), FALSE);

  /* What goes on beyond the view box ends at its edge. */
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  done = rsvg_handle_render_document (self->handle, cr, &viewport, error);
  cairo_restore (cr);

  return done;
}
