/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-advice.h"
#include "psoas-red-flag-rule.h"

G_BEGIN_DECLS

/**
 * PsoasVerdict:
 * @PSOAS_VERDICT_ASK_NOTICE: the safety notice is to be answered first
 * @PSOAS_VERDICT_ASK_RED_FLAGS: whether a sign that needs help soon is there
 * @PSOAS_VERDICT_ASK_PAIN: how much it hurts now
 * @PSOAS_VERDICT_REFUSE: no session of this stretch now
 * @PSOAS_VERDICT_ADVISE: there is something to read first
 * @PSOAS_VERDICT_ADMIT: the session may begin
 */
typedef enum {
  PSOAS_VERDICT_ASK_NOTICE,
  PSOAS_VERDICT_ASK_RED_FLAGS,
  PSOAS_VERDICT_ASK_PAIN,
  PSOAS_VERDICT_REFUSE,
  PSOAS_VERDICT_ADVISE,
  PSOAS_VERDICT_ADMIT,
} PsoasVerdict;

/* What was asked and answered for one request: bits. */
typedef enum {
  PSOAS_ANSWER_RED_FLAGS = 1 << 0,    /* the signs were looked through */
  PSOAS_ANSWER_SCORE = 1 << 1,    /* a score was given, and is among those known */
  PSOAS_ANSWER_SKIP = 1 << 2,     /* none was, as the person did not want to */
  PSOAS_ANSWER_ADVICE = 1 << 3,   /* what there was to read was read */
} PsoasAnswers;

/* All that it depends on whether a session may begin. */
typedef struct {
  const char *stretch;     /* the id of what is to begin */
  gboolean easier;         /* in an easier way: the least was chosen already */
  int accepted;            /* version of the guidance whose notice was accepted; 0: none */
  int guidance;            /* the present version */
  gboolean asks_pain;      /* the person wants to be asked before each session */
  gboolean red_flags_due;      /* the signs are to be looked through before the next session */
  PsoasRedFlagTick tick;     /* what was ticked last, for whatever request */
  PsoasAnswers answers;
  gboolean readable;       /* the journal could be read: otherwise what is known may be too little */
  PsoasAdviceInput known;  /* scores and the time */
} PsoasAdmissionInput;

/* A stretch that is offered instead of what was asked for, or before it. */
typedef struct {
  const char *stretch;     /* (unowned) (nullable): its id; NULL: nothing is offered */
  const char *variation;   /* (unowned) (nullable): the id of an easier way; NULL: the full stretch */
} PsoasOffer;

/**
 * PsoasAdmission:
 *
 * Whether a session may begin, what is to be said, and what may begin instead.
 */
typedef struct {
  PsoasVerdict verdict;
  gboolean readable;       /* as it was given: otherwise the question cannot be skipped */
  GPtrArray *advice;       /* (owned) (element-type PsoasAdvice): what concerns the stretch */
  gboolean looks_at_red_flags; /* the signs that need help soon are to be looked through beside it */
  gboolean asks_again;     /* another answer could lift what refuses */
  gboolean tuck_first;     /* it hurts at the front of the hip: the tuck alone is offered before the full stretch */
  PsoasOffer offer;        /* what may begin instead, or first */
} PsoasAdmission;

/* (transfer full): pure; to be asked again whenever something was answered, and at the door */
PsoasAdmission *psoas_admission_decide (const PsoasAdmissionInput *input);
void            psoas_admission_free   (PsoasAdmission            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PsoasAdmission, psoas_admission_free)

G_END_DECLS
