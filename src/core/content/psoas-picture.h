/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-stretch.h"

G_BEGIN_DECLS

/**
 * PsoasPicture:
 *
 * What a picture of the figure shows, as a value: postures are known by their names in poses.ini.  Zeroed it shows
 * nothing.  One on the stack holds nothing that is in it; psoas_picture_copy() makes one that does.
 *
 * A picture of a mistake is that of the posture as it should be, with the checkpoint focused that the mistake breaks:
 * whoever draws it shows the mistake, and the posture as an outline over it.
 */
typedef struct {
  const char *pose;                /* (nullable): posture */
  const char *towards;             /* (nullable): another, on the way to which the figure is shown */
  double progress;                 /* 0..1: how far; without meaning where @towards is NULL */
  PsoasSide side;                  /* left or right: whose hip is stretched; it is seen from there */

  gboolean moves;                  /* the figure moves here from what was shown before, and the view walks round to
                                      another side; else it is cut to */
  guint duration;                  /* ms: of that movement; 0: only the view moves */

  const char * const *frame;       /* (nullable) (array zero-terminated=1): postures in which the person has to fit, and
                                      fills the picture; NULL: one in which anyone kneeling or lying fits */
  gboolean muscle;                 /* the psoas of the stretched side is shown */
  gboolean xray;                   /* bones and psoas are shown inside the body */
  double breath;                   /* 0..1: how full the chest is */

  GPtrArray *checkpoints;          /* (nullable) (element-type PsoasCheckpoint): marked 1, 2, ... at their points */
  const PsoasCheckpoint *focused;  /* (nullable): one of @checkpoints, whose guide is drawn over the person */
  gboolean mistake;                /* shows the mistake that @focused warns of, where it does */

  const char *ghost;               /* (nullable): posture in which the way begins that a step means */
  const char *moved;               /* (nullable): body point that goes it; NULL exactly if @ghost is */
} PsoasPicture;

gboolean      psoas_picture_equal       (const PsoasPicture *self,
                                         const PsoasPicture *other);
PsoasPicture *psoas_picture_copy        (const PsoasPicture *self);
void          psoas_picture_free        (PsoasPicture       *self);
const char   *psoas_picture_get_mistake (const PsoasPicture *self);
void          psoas_picture_turn_focus  (PsoasPicture       *self,
                                         guint               n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasPicture, psoas_picture_free)

G_END_DECLS
