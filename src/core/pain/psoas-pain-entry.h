/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-day.h"
#include "content/psoas-side.h"

G_BEGIN_DECLS

#define PSOAS_PAIN_MAX 10

/* Where it hurts: bits, as more than one place may. */
typedef enum {
  PSOAS_PLACE_LOW_BACK = 1 << 0,
  PSOAS_PLACE_HIP = 1 << 1,
  PSOAS_PLACE_OTHER = 1 << 2,
  PSOAS_PLACE_FRONT = 1 << 3,  /* front of the hip, or groin */
} PsoasPlaces;

#define PSOAS_PLACES_ALL 15
#define PSOAS_N_PLACES 4

/* On which side: bits. */
typedef enum {
  PSOAS_SIDES_LEFT = 1 << 0,
  PSOAS_SIDES_RIGHT = 1 << 1,
} PsoasSides;

#define PSOAS_SIDES_ALL 3

typedef enum {
  PSOAS_MOMENT_ALONE,     /* asked for by the person, not by a session */
  PSOAS_MOMENT_BEFORE,    /* before a session */
  PSOAS_MOMENT_AFTER,
} PsoasMoment;

#define PSOAS_N_MOMENTS 3

/**
 * PsoasPainEntry:
 *
 * How much it hurt, once, on a scale of whole numbers.  A value.
 */
typedef struct {
  gint64 id;              /* the row in the journal; 0: not saved */
  gint64 session;         /* the session's row in the journal; 0: none */
  gint64 time;            /* s since 1970, UTC */
  int day;                /* the person's own day, see psoas_day_from_time() */
  int score;              /* 0..PSOAS_PAIN_MAX */
  guint places;           /* PsoasPlaces; 0: not said */
  guint sides;            /* PsoasSides; 0: not said */
  PsoasMoment moment;
  const char *stretch;    /* (nullable): interned id of the stretch before or after which it was asked */
  gboolean changed;       /* "my pain has changed" */
  gboolean new_pain;      /* "this is a new pain": an episode begins */
} PsoasPainEntry;

/* NULL, or what is wrong, for programs: not translated */
const char *psoas_pain_entry_check      (const PsoasPainEntry *self);

/* Whether it is dated later than now: a clock was wrong, or a day was mistyped.  Such an entry is kept and
 * marked, but says nothing of how it is now. */
gboolean    psoas_pain_entry_is_ahead   (const PsoasPainEntry *self,
                                         gint64                now,
                                         int                   today);

/* For files, never translated: "before" ...; "low-back", "hip", "other", "front" for one bit */
const char *psoas_moment_get_nick       (PsoasMoment  self);
gboolean    psoas_moment_from_nick      (const char  *nick,
                                         PsoasMoment *moment);

/* What the question says: translated, (transfer none) */
const char *psoas_pain_words_question   (void); /* "How much pain do you feel right now?" */
const char *psoas_pain_words_none       (void); /* at 0 */
const char *psoas_pain_words_worst      (void); /* at 10 */
const char *psoas_pain_words_changed    (void); /* "My pain has changed" */
const char *psoas_pain_words_new        (void); /* "This is a new pain" */
const char *psoas_pain_words_ahead      (void); /* "dated in the future" */
const char *psoas_pain_words_place      (PsoasPlaces  place);  /* of one bit */
const char *psoas_pain_words_moment     (PsoasMoment  moment);
const char *psoas_pain_words_band       (int          score);  /* "No pain", "mild", "moderate", "severe" */
/* "Low back, hip; left side"; empty where nothing was said (transfer full) */
char       *psoas_pain_words_where      (const PsoasPainEntry *self);
/* Likewise, and what else was ticked (transfer full) */
char       *psoas_pain_words_more       (const PsoasPainEntry *self);

G_END_DECLS
