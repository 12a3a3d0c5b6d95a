/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "psoas-stretch.h"

G_BEGIN_DECLS

/* What the parser fills; nobody else writes it. */
struct _PsoasStretch {
  GObject parent_instance;

  char *id;
  const char *file; /* (unowned): a path or URI, as given to the parser */
  char *place;   /* "FILE:LINE" of the id, for messages */
  GBytes *text;  /* what it was read from */
  char *name;
  char *subtitle;  /* (nullable) */
  char *summary;
  char *author;    /* (nullable) */
  PsoasOrigin origin;
  char *side_names[PSOAS_N_SIDES];
  char *side_details[PSOAS_N_SIDES];
  int order;       /* G_MAXINT where the file says none: behind all that do */
  int times_a_day;
  gboolean change_over_waits;
  PsoasHoldUnit hold_unit;
  PsoasDose doses[PSOAS_N_HOLD_UNITS];   /* maximum 0: not given yet */
  PsoasDose rounds;
  char *start_pose;
  char *hold_pose;
  GPtrArray *start;
  GPtrArray *position;
  GPtrArray *come_out;
  GPtrArray *checkpoints;
  GPtrArray *variations;
  GPtrArray *sentences[PSOAS_N_SENTENCES];
  GHashTable *postures;                  /* pose to PsoasSentence */
};

PsoasStep       *psoas_step_new        (PsoasSentence *sentence,
                                        const char    *pose,
                                        double         seconds);
PsoasCheckpoint *psoas_checkpoint_new  (void);
PsoasVariation  *psoas_variation_new   (void);
void             psoas_stretch_set_own (PsoasStretch  *self);
int              psoas_stretch_compare (gconstpointer  a,
                                        gconstpointer  b);

G_END_DECLS
