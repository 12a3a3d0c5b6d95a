/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-reading-room.h"

#include <string.h>

struct _PsoasReadingRoom {
  GObject parent_instance;

  GtkWidget *widget;            /* (unowned): it keeps the room */
  GdkSurface *surface;          /* (owned) (nullable): while mapped */
  gulong layout_handler;
  gulong fullscreen_handler;
  PsoasRoom room;               /* as it was told last */
};

G_DEFINE_FINAL_TYPE (PsoasReadingRoom, psoas_reading_room, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int
get_base_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;

  return MAX (size, 8);
}

static gboolean
is_equal (const PsoasRoom *one,
          const PsoasRoom *other)
{
  return one->width == other->width && one->height == other->height && one->base == other->base
         && one->floor == other->floor;
}

static void
layout_cb (PsoasReadingRoom *self,
           int               width,
           int               height)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (self->widget));
  PsoasRoom room = { .base = get_base_size (self->widget), .floor = gtk_window_is_fullscreen (window) };
  double frame_x, frame_y;

  /* A window draws its frame or shadow on its own surface, on both sides alike. */
  gtk_native_get_surface_transform (GTK_NATIVE (window), &frame_x, &frame_y);
  room.width = width - 2 * frame_x;
  room.height = height - 2 * frame_y;
  /* Each new size of type asks for another layout. */
  if (is_equal (&room, &self->room))
    return;

  self->room = room;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, &room);
}

static void
look (PsoasReadingRoom *self)
{
  layout_cb (self, gdk_surface_get_width (self->surface), gdk_surface_get_height (self->surface));
}

static void
map_cb (PsoasReadingRoom *self)
{
  GtkNative *native = gtk_widget_get_native (self->widget);

  self->surface = g_object_ref (gtk_native_get_surface (native));
  self->layout_handler = g_signal_connect_swapped (self->surface, "layout", G_CALLBACK (layout_cb), self);
  self->fullscreen_handler = g_signal_connect_swapped (native, "notify::fullscreened", G_CALLBACK (look), self);
  look (self);
}

static void
unmap_cb (PsoasReadingRoom *self)
{
  g_clear_signal_handler (&self->layout_handler, self->surface);
  g_clear_signal_handler (&self->fullscreen_handler, gtk_widget_get_native (self->widget));
  g_clear_object (&self->surface);
}

static void
psoas_reading_room_dispose (GObject *object)
{
  PsoasReadingRoom *self = PSOAS_READING_ROOM (object);

  if (self->surface != NULL)
    unmap_cb (self);

  G_OBJECT_CLASS (psoas_reading_room_parent_class)->dispose (object);
}

static void
psoas_reading_room_class_init (PsoasReadingRoomClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_reading_room_dispose;

  /**
   * PsoasReadingRoom::changed:
   * @self: the room
   * @room: (type gpointer): a PsoasRoom, which lives as long as the emission
   *
   * It is another than was told last.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
psoas_reading_room_init (PsoasReadingRoom *self)
{
}

/**
 * psoas_reading_room_new:
 * @widget: whose words are to fit
 *
 * Returns: (transfer full): its room, which is told while it is mapped
 */
PsoasReadingRoom *
psoas_reading_room_new (GtkWidget *widget)
{
  PsoasReadingRoom *self = g_object_new (PSOAS_TYPE_READING_ROOM, NULL);

  self->widget = widget;
  g_signal_connect_object (widget, "map", G_CALLBACK (map_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "unmap", G_CALLBACK (unmap_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
psoas_reading_room_forget (PsoasReadingRoom *self)
{
  g_return_if_fail (PSOAS_IS_READING_ROOM (self));

  memset (&self->room, 0, sizeof self->room);
}
