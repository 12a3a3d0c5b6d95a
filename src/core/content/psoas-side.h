/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PsoasSide:
 * @PSOAS_SIDE_NONE: no side: getting ready, lying down, standing up
 * @PSOAS_SIDE_LEFT: the left side of the body
 * @PSOAS_SIDE_RIGHT: the right side of the body
 *
 * A side of the person's body, never of the screen: text direction does not
 * mirror it.  The side of a stretch is the side whose hip front is lengthened.
 */
typedef enum {
  PSOAS_SIDE_NONE,
  PSOAS_SIDE_LEFT,
  PSOAS_SIDE_RIGHT,
} PsoasSide;

#define PSOAS_N_SIDES 3

/* The sides that can be chosen: left and right, by their nicks */
#define PSOAS_TYPE_SIDE (psoas_side_get_type ())

GType       psoas_side_get_type    (void) G_GNUC_CONST;
PsoasSide   psoas_side_opposite    (PsoasSide    self);
const char *psoas_side_get_nick    (PsoasSide    self);
const char *psoas_side_get_label   (PsoasSide    self);
const char *psoas_side_get_letter  (PsoasSide    self);
const char *psoas_side_get_view    (PsoasSide    self);
gboolean    psoas_side_from_nick   (const char  *nick,
                                    PsoasSide   *side);

G_END_DECLS
