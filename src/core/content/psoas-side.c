/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-side.h"

#include <glib/gi18n.h>

/* None is no choice. */
G_DEFINE_ENUM_TYPE (PsoasSide, psoas_side,
  G_DEFINE_ENUM_VALUE (PSOAS_SIDE_LEFT, "left"),
  G_DEFINE_ENUM_VALUE (PSOAS_SIDE_RIGHT, "right"))

static const char * const nicks[PSOAS_N_SIDES] = { "-", "left", "right" };

/**
 * psoas_side_opposite:
 * @self: a side
 *
 * Returns: the other side; `PSOAS_SIDE_NONE` has none and stays itself
 */
PsoasSide
psoas_side_opposite (PsoasSide self)
{
  switch (self) {
  case PSOAS_SIDE_LEFT:
    return PSOAS_SIDE_RIGHT;
  case PSOAS_SIDE_RIGHT:
    return PSOAS_SIDE_LEFT;
  case PSOAS_SIDE_NONE:
  default:
    return PSOAS_SIDE_NONE;
  }
}

/**
 * psoas_side_get_nick:
 * @self: a side
 *
 * Returns: (transfer none): "left", "right" or "-": for files and tables, never translated
 */
const char *
psoas_side_get_nick (PsoasSide self)
{
  g_return_val_if_fail (self < PSOAS_N_SIDES, NULL);

  return nicks[self];
}

/**
 * psoas_side_get_label:
 * @self: a side
 *
 * Returns: (transfer none): the side as a word of the person's language; empty for none
 */
const char *
psoas_side_get_label (PsoasSide self)
{
  switch (self) {
  case PSOAS_SIDE_LEFT:
    /* Translators: the left side of the body */
    return _("Left side");
  case PSOAS_SIDE_RIGHT:
    /* Translators: the right side of the body */
    return _("Right side");
  case PSOAS_SIDE_NONE:
  default:
    return "";
  }
}

/**
 * psoas_side_get_letter:
 * @self: left or right
 *
 * Returns: (transfer none): one letter that stands for the side where there is no room for the word
 */
const char *
psoas_side_get_letter (PsoasSide self)
{
  g_return_val_if_fail (self == PSOAS_SIDE_LEFT || self == PSOAS_SIDE_RIGHT, NULL);

  /* Translators: stands on the left, or right, knee of the figure: one letter, the first of the word */
  return self == PSOAS_SIDE_LEFT ? C_("badge on the left knee", "L") : C_("badge on the right knee", "R");
}

/**
 * psoas_side_get_view:
 * @self: a side
 *
 * Returns: (transfer none): from where a person is seen who turns that side to the viewer; empty for none
 */
const char *
psoas_side_get_view (PsoasSide self)
{
  switch (self) {
  case PSOAS_SIDE_LEFT:
    /* Translators: under a picture of a person who turns the left side to the viewer */
    return _("Seen from the left");
  case PSOAS_SIDE_RIGHT:
    return _("Seen from the right");
  case PSOAS_SIDE_NONE:
  default:
    return "";
  }
}

/**
 * psoas_side_from_nick:
 * @nick: a string
 * @side: (out): the side it names
 *
 * Returns: whether @nick is "left" or "right"
 */
gboolean
psoas_side_from_nick (const char *nick,
                      PsoasSide  *side)
{
  for (PsoasSide i = PSOAS_SIDE_LEFT; i < PSOAS_N_SIDES; i++) {
    if (g_strcmp0 (nick, nicks[i]) == 0) {
      *side = i;
      return TRUE;
    }
  }

  return FALSE;
}
