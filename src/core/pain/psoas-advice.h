/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/psoas-guidance.h"
#include "psoas-pain-entry.h"

G_BEGIN_DECLS

/**
 * PsoasRule:
 * @PSOAS_RULE_RED_FLAG: R0, a sign was ticked that needs help now or today
 * @PSOAS_RULE_HURTS: R1, "this hurts" was pressed in a session
 * @PSOAS_RULE_AFTER: R2, the score after a session is 2 or more above the one before it
 * @PSOAS_RULE_AFTER_AGAIN: R2 twice in a row
 * @PSOAS_RULE_WORSE: R3, the scores of this week are above those of the episode's first week
 * @PSOAS_RULE_CONTINUES: R4, still there four weeks after the episode began, and no better
 * @PSOAS_RULE_CHANGED: R5, the person says that the pain has changed
 * @PSOAS_RULE_SEVERE: R6, a score of 7 or more
 * @PSOAS_RULE_MODERATE: a score of 4 to 6, not one after a session: the gentle stretch alone
 *
 * A rule of section "If pain continues, grows worse, or changes".
 */
typedef enum {
  PSOAS_RULE_RED_FLAG,
  PSOAS_RULE_HURTS,
  PSOAS_RULE_AFTER,
  PSOAS_RULE_AFTER_AGAIN,
  PSOAS_RULE_WORSE,
  PSOAS_RULE_CONTINUES,
  PSOAS_RULE_CHANGED,
  PSOAS_RULE_SEVERE,
  PSOAS_RULE_MODERATE,
} PsoasRule;

#define PSOAS_N_RULES 9

/* The id of the stretch that is left where only gentle ones may be done */
#define PSOAS_GENTLE_STRETCH "gentle"
#define PSOAS_DEEPER_STRETCH "deeper"
/* The easier way of the deeper stretch that moves the hip least: it stays in the start position {ASCENT U} */
#define PSOAS_TUCK_VARIATION "tucked"

/* What a rule asks of a session, from the mildest. */
typedef enum {
  PSOAS_LIMIT_NONE,
  PSOAS_LIMIT_GENTLE_ONLY, /* a session may start, of the gentle stretch */
  PSOAS_LIMIT_REST,        /* not this stretch again today */
  PSOAS_LIMIT_STOP,        /* no session may start, and one that runs ends */
} PsoasLimit;

/* One piece of advice. */
typedef struct {
  PsoasRule rule;
  PsoasUrgency urgency;    /* help level */
  PsoasLimit limit;        /* holds also where @due is not set */
  const char *stretch;     /* (unowned) (nullable): interned id of the one that is to be rested from; NULL: all are meant */
  gboolean due;            /* to be shown now; else it was shown within a week */
  char *text;              /* (owned): what to do: translated */
  char *reason;            /* (owned) (nullable): which scores say so, where @text does not: translated */
  const char *section;     /* (unowned): id of the guidance's section that it links to */
} PsoasAdvice;

/* What advice follows from. */
typedef struct {
  const PsoasPainEntry *entries; /* (nullable): sorted by time, all there are */
  gsize n_entries;
  PsoasUrgency red_flag;   /* the most urgent list in which a sign is ticked; NONE: no sign is */
  gboolean hurts;          /* "this hurts" was pressed just now */
  gint64 shown[PSOAS_N_RULES]; /* s since 1970: when each rule was last shown; 0: never */
  gint64 now;              /* s since 1970 */
  int today;               /* the person's own day */
} PsoasAdviceInput;

const char *psoas_rule_get_nick        (PsoasRule    self); /* for files: "after-again" */
gboolean    psoas_rule_from_nick       (const char  *nick,
                                        PsoasRule   *rule);

/* (element-type PsoasAdvice) (transfer full): the most urgent first; empty: no rule applies, which is not an all-clear */
GPtrArray  *psoas_advice_find          (const PsoasAdviceInput *input);
/* The strictest limit in what psoas_advice_find() returned */
PsoasLimit  psoas_advice_get_limit     (GPtrArray   *advice);
/* Whether it concerns a session of @stretch (an id) */
gboolean    psoas_advice_is_about      (const PsoasAdvice *self,
                                        const char  *stretch);
/* Whether a session of @stretch (an id) may start by what psoas_advice_find() returned */
gboolean    psoas_advice_allows        (GPtrArray   *advice,
                                        const char  *stretch);
/* What to say where there is no advice: translated, (transfer none) */
const char *psoas_advice_words_silence (void);
void        psoas_advice_free          (PsoasAdvice *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasAdvice, psoas_advice_free)

G_END_DECLS
