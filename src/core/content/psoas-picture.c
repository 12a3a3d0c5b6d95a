/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-picture.h"

static gboolean
frames_equal (const char * const *one,
              const char * const *other)
{
  if (one == NULL || other == NULL)
    return one == other;

  return g_strv_equal (one, other);
}

static gboolean
postures_equal (const PsoasPicture *self,
                const PsoasPicture *other)
{
  return g_strcmp0 (self->pose, other->pose) == 0
         && g_strcmp0 (self->towards, other->towards) == 0
         && (self->towards == NULL || self->progress == other->progress)
         && self->side == other->side
         && frames_equal (self->frame, other->frame);
}

static gboolean
looks_equal (const PsoasPicture *self,
             const PsoasPicture *other)
{
  return !self->muscle == !other->muscle
         && !self->xray == !other->xray
         && self->breath == other->breath;
}

static gboolean
marks_equal (const PsoasPicture *self,
             const PsoasPicture *other)
{
  return self->checkpoints == other->checkpoints
         && self->focused == other->focused
         && !self->mistake == !other->mistake
         && g_strcmp0 (self->ghost, other->ghost) == 0
         && g_strcmp0 (self->moved, other->moved) == 0;
}

/**
 * psoas_picture_equal:
 * @self: a picture
 * @other: another
 *
 * Returns: whether both show the same, however they come to
 */
gboolean
psoas_picture_equal (const PsoasPicture *self,
                     const PsoasPicture *other)
{
  return postures_equal (self, other) && looks_equal (self, other) && marks_equal (self, other);
}

/**
 * psoas_picture_copy:
 * @self: a picture
 *
 * Returns: (transfer full): the same, which keeps all that is in it
 */
PsoasPicture *
psoas_picture_copy (const PsoasPicture *self)
{
  PsoasPicture *copy = g_memdup2 (self, sizeof *self);

  copy->pose = g_strdup (self->pose);
  copy->towards = g_strdup (self->towards);
  copy->frame = (const char * const *) g_strdupv ((char **) self->frame);
  if (self->checkpoints != NULL)
    g_ptr_array_ref (self->checkpoints);
  copy->ghost = g_strdup (self->ghost);
  copy->moved = g_strdup (self->moved);

  return copy;
}

/**
 * psoas_picture_free:
 * @self: (transfer full): a picture that psoas_picture_copy() made
 */
void
psoas_picture_free (PsoasPicture *self)
{
  g_free ((char *) self->pose);
  g_free ((char *) self->towards);
  g_strfreev ((char **) self->frame);
  g_clear_pointer (&self->checkpoints, g_ptr_array_unref);
  g_free ((char *) self->ghost);
  g_free ((char *) self->moved);
  g_free (self);
}

/**
 * psoas_picture_get_mistake:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): the wrong posture that it shows, if it shows one
 */
const char *
psoas_picture_get_mistake (const PsoasPicture *self)
{
  return self->mistake && self->focused != NULL ? self->focused->mistake : NULL;
}

/**
 * psoas_picture_turn_focus:
 * @self: a picture
 * @n: how many checkpoints to go on by, from the last to the first
 *
 * Focuses another checkpoint, if one is focused.
 */
void
psoas_picture_turn_focus (PsoasPicture *self,
                          guint         n)
{
  guint index;

  if (self->focused == NULL || !g_ptr_array_find (self->checkpoints, self->focused, &index))
    return;

  self->focused = g_ptr_array_index (self->checkpoints, (index + n) % self->checkpoints->len);
}
