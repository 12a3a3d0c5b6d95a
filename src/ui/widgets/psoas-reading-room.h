/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-type-size.h"

G_BEGIN_DECLS

/* What type may be as large as */
typedef struct {
  int width;         /* of the window, px */
  int height;        /* of the window, px */
  int base;          /* the em of ordinary text, px, as the person has set it */
  gboolean floor;    /* the window fills the screen: read from the mat */
} PsoasRoom;

static inline PsoasTypeSize
psoas_room_get_type_size (const PsoasRoom *self)
{
  return self->floor ? psoas_type_size_for_floor (self->width, self->height, self->base)
                     : psoas_type_size_for (self->width, self->height, self->base);
}

static inline gboolean
psoas_room_is_wide (const PsoasRoom *self)
{
  return psoas_type_size_is_wide (self->width, self->height);
}

#define PSOAS_TYPE_READING_ROOM (psoas_reading_room_get_type ())

/**
 * PsoasReadingRoom:
 *
 * The room that a mapped widget's words have, before they are laid out in it.  A layout manager would come to know
 * it too late: another size of type asks for another layout.
 *
 * Signal "changed" (const PsoasRoom *): it is another than was told last.
 */
G_DECLARE_FINAL_TYPE (PsoasReadingRoom, psoas_reading_room, PSOAS, READING_ROOM, GObject)

/* (transfer full): of @widget, which keeps it as long as it lives */
PsoasReadingRoom *psoas_reading_room_new    (GtkWidget        *widget);
/* Tells it again at the next layout, where other words are to fit. */
void              psoas_reading_room_forget (PsoasReadingRoom *self);

G_END_DECLS
