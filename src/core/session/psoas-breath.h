/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PsoasBreathPattern:
 *
 * How long one breath takes.  Ranges and presets follow NHS-BR and SHAO24: in 2 to 6 s, out 3 to
 * 8 s, in and out together 6 to 12 s, pause after the exhale 0 to 2 s.
 * All zero is "own pace": the person marks each breath.
 */
typedef struct {
  gint64 inhale;  /* µs */
  gint64 exhale;  /* µs */
  gint64 rest;    /* µs */
} PsoasBreathPattern;

typedef enum {
  PSOAS_BREATH_INHALE,
  PSOAS_BREATH_EXHALE,
  PSOAS_BREATH_REST,
} PsoasBreathStage;

/* Where a breath stands at a moment. */
typedef struct {
  int index;              /* breaths completed, from 0 */
  PsoasBreathStage stage;
  double progress;        /* 0..1 of the stage */
  gint64 next;            /* µs from the hold's begin to the next stage's begin; -1 at own pace */
} PsoasBreathMoment;

#define PSOAS_BREATH_DEFAULT ((PsoasBreathPattern) { 4 * G_USEC_PER_SEC, 6 * G_USEC_PER_SEC, 0 })

gboolean           psoas_breath_pattern_is_own_pace (const PsoasBreathPattern *self);
gint64             psoas_breath_pattern_get_length  (const PsoasBreathPattern *self); /* µs a breath; 0 at own pace */
PsoasBreathPattern psoas_breath_pattern_clamp       (PsoasBreathPattern self);
PsoasBreathMoment  psoas_breath_pattern_at          (const PsoasBreathPattern *self,
                                                     gint64                    elapsed);
/* 0 (lungs empty) to 1 (full), eased: for the ring and the figure's chest */
double             psoas_breath_moment_get_fullness (const PsoasBreathMoment *self);

G_END_DECLS
