/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "psoas-sentence.h"

G_BEGIN_DECLS

/**
 * PsoasHoldUnit:
 * @PSOAS_HOLD_UNIT_BREATHS: a hold lasts a number of breaths
 * @PSOAS_HOLD_UNIT_SECONDS: a hold lasts a number of seconds
 */
typedef enum {
  PSOAS_HOLD_UNIT_BREATHS,
  PSOAS_HOLD_UNIT_SECONDS,
} PsoasHoldUnit;

#define PSOAS_N_HOLD_UNITS 2

/**
 * PsoasDose:
 *
 * An amount that a person may choose: breaths or seconds of a hold, or rounds.
 * minimum <= default_amount <= maximum; the article's range is 0 to 0 where the article
 * names none.
 */
typedef struct {
  int minimum;          /* inclusive */
  int maximum;          /* inclusive */
  int default_amount;
  int article_minimum;  /* inclusive; 0: the article gives none */
  int article_maximum;  /* inclusive */
  char *source;         /* (owned) (nullable) */
} PsoasDose;

/* One timed step: what to do, the posture it ends in. */
typedef struct {
  PsoasSentence *sentence; /* (owned) */
  char *pose;              /* (owned): posture reached at the end of the step */
  double seconds;          /* > 0: time given to move and to read */
  char *from;              /* (owned) (nullable): posture that is shown beside it as a ghost, as the way from there is meant */
  char *at;                /* (owned) (nullable): body point that makes this way; NULL exactly if @from is */
} PsoasStep;

/* What to check in the hold: on the body, with its guide line and the mistake it prevents. */
typedef struct {
  char *id;                /* (owned): unique in the stretch */
  char *label;             /* (owned): translated */
  PsoasSentence *sentence; /* (owned) */
  char *point;             /* (owned): body point of the figure, e.g. "pelvis" */
  char *guide;             /* (owned) (nullable): guide line of the figure, e.g. "spine" */
  char *mistake;           /* (owned) (nullable): pose that breaks this checkpoint */
} PsoasCheckpoint;

/* An easier way to do the stretch: its own steps from the start position to its own hold, and where it
 * does not begin as the full stretch does, its own start. */
typedef struct {
  char *id;                /* (owned) */
  char *label;             /* (owned): translated, short */
  PsoasSentence *sentence; /* (owned) */
  PsoasSentence *detail;   /* (owned): where both legs are, "left knee bent, right knee raised" */
  char *hold_pose;         /* (owned) */
  char *start_pose;        /* (owned) (nullable): NULL: it begins as the full stretch does */
  GPtrArray *start;        /* (owned) (element-type PsoasStep): getting to @start_pose; else empty */
  GPtrArray *steps;        /* (owned) (element-type PsoasStep): getting into it, at least one */
  GPtrArray *come_out;     /* (owned) (element-type PsoasStep): leaving it; at least one */
  GPtrArray *finish;       /* (owned) (element-type PsoasSentence): getting up from it; empty: as from the full stretch */
  GPtrArray *change;       /* (owned) (element-type PsoasSentence): said before it begins on the other side, worded for
                              that; empty: as in the full stretch */
} PsoasVariation;

/* Lists of sentences a stretch carries beside its steps. */
typedef enum {
  PSOAS_SENTENCES_HOLD,       /* spoken and shown when a hold begins */
  PSOAS_SENTENCES_HALFWAY,    /* at half of a hold; may be empty */
  PSOAS_SENTENCES_BREATHING,
  PSOAS_SENTENCES_SWITCH,     /* sided: worded for the side that comes next */
  PSOAS_SENTENCES_NEXT_ROUND,
  PSOAS_SENTENCES_FINISH,
  PSOAS_SENTENCES_FEEL,
  PSOAS_SENTENCES_MISTAKE,
  PSOAS_SENTENCES_AID,
  PSOAS_SENTENCES_ASK_FIRST,
  PSOAS_SENTENCES_STOP_IF,
  PSOAS_SENTENCES_NOTE,       /* readings we chose, honest notes, how often */
} PsoasSentences;

#define PSOAS_N_SENTENCES 12

/* Whose words a stretch has */
typedef enum {
  PSOAS_ORIGIN_SHIPPED,  /* the article's, as this program reads it */
  PSOAS_ORIGIN_OWN,      /* a file's that a person has put there */
} PsoasOrigin;

#define PSOAS_TYPE_STRETCH (psoas_stretch_get_type ())

/**
 * PsoasStretch:
 *
 * A stretch as its file describes it.  Immutable: made by the parser alone.
 */
G_DECLARE_FINAL_TYPE (PsoasStretch, psoas_stretch, PSOAS, STRETCH, GObject)

const char    *psoas_stretch_get_id             (PsoasStretch *self);
const char    *psoas_stretch_get_name           (PsoasStretch *self); /* "Gentle Stretch" */
const char    *psoas_stretch_get_subtitle       (PsoasStretch *self); /* "Lying down" */
const char    *psoas_stretch_get_summary        (PsoasStretch *self); /* one or two sentences for a card */
PsoasOrigin    psoas_stretch_get_origin         (PsoasStretch *self);
const char    *psoas_stretch_get_author         (PsoasStretch *self); /* (nullable): who wrote the file, as it says */
/* "Left hip"; side is LEFT or RIGHT */
const char    *psoas_stretch_get_side_name      (PsoasStretch *self,
                                                 PsoasSide     side);
/* "left leg long, right knee raised": where both legs are in the full stretch, -1, or an easier variation */
const char    *psoas_stretch_get_side_detail    (PsoasStretch *self,
                                                 int           variation,
                                                 PsoasSide     side);
/* What a posture that the stretch shows looks like, in words, for somebody who does not see the picture */
const char    *psoas_stretch_get_posture        (PsoasStretch *self,
                                                 const char   *pose,
                                                 PsoasSide     side);
PsoasHoldUnit  psoas_stretch_get_hold_unit      (PsoasStretch *self); /* the one it is usually counted in */
const PsoasDose *psoas_stretch_get_hold_dose    (PsoasStretch *self,
                                                 PsoasHoldUnit unit);
const PsoasDose *psoas_stretch_get_rounds       (PsoasStretch *self);
int            psoas_stretch_get_times_a_day    (PsoasStretch *self); /* 0: the article names none */
/* Whether the person moves about between the sides, so that the change of sides may last until they say go */
gboolean       psoas_stretch_change_over_waits  (PsoasStretch *self);
const char    *psoas_stretch_get_start_pose     (PsoasStretch *self);
const char    *psoas_stretch_get_hold_pose      (PsoasStretch *self);
/* The same of an easier variation; -1: the full stretch */
const char    *psoas_stretch_get_start_pose_of  (PsoasStretch *self,
                                                 int           variation);
GPtrArray     *psoas_stretch_get_start_of       (PsoasStretch *self,
                                                 int           variation);
/* (element-type PsoasStep) (transfer none): never empty */
GPtrArray     *psoas_stretch_get_start          (PsoasStretch *self);
GPtrArray     *psoas_stretch_get_position       (PsoasStretch *self);
GPtrArray     *psoas_stretch_get_come_out       (PsoasStretch *self);
/* (element-type PsoasSentence) (transfer none): how to get up from an easier variation, or -1, the full stretch */
GPtrArray     *psoas_stretch_get_finish         (PsoasStretch *self,
                                                 int           variation);
/* (element-type PsoasCheckpoint) (transfer none) */
GPtrArray     *psoas_stretch_get_checkpoints    (PsoasStretch *self);
/* (element-type PsoasVariation) (transfer none): at least one, easiest to reach first */
GPtrArray     *psoas_stretch_get_variations     (PsoasStretch *self);
/* (element-type PsoasSentence) (transfer none): may be empty */
GPtrArray     *psoas_stretch_get_sentences      (PsoasStretch *self,
                                                 PsoasSentences kind);

G_END_DECLS
