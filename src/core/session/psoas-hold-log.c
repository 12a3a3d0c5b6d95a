/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-hold-log-private.h"

#include <string.h>

#define NONE G_MAXUINT

void
psoas_hold_log_init (PsoasHoldLog *self)
{
  self->records = g_array_new (FALSE, FALSE, sizeof (PsoasHoldRecord));
  self->current = NONE;
  self->before = 0;
  memset (self->hurts, 0, sizeof self->hurts);
}

void
psoas_hold_log_clear (PsoasHoldLog *self)
{
  g_clear_pointer (&self->records, g_array_unref);
}

void
psoas_hold_log_reset (PsoasHoldLog *self)
{
  g_array_set_size (self->records, 0);
  memset (self->hurts, 0, sizeof self->hurts);
  self->current = NONE;
}

void
psoas_hold_log_take_up (PsoasHoldLog *self,
                        GArray       *records,
                        const int    *hurts)
{
  psoas_hold_log_reset (self);
  g_array_append_vals (self->records, records->data, records->len);
  memcpy (self->hurts, hurts, sizeof self->hurts);
}

static PsoasHoldRecord *
get_current (PsoasHoldLog *self)
{
  return self->current == NONE ? NULL : &g_array_index (self->records, PsoasHoldRecord, self->current);
}

/* Finds the record of a phase, or the place where it belongs; TRUE if it is there */
static gboolean
find (PsoasHoldLog *self,
      guint         phase,
      guint        *place)
{
  for (*place = 0; *place < self->records->len; (*place)++) {
    guint other = g_array_index (self->records, PsoasHoldRecord, *place).phase;

    if (other >= phase)
      return other == phase;
  }

  return FALSE;
}

/**
 * psoas_hold_log_enter:
 * @self: a log
 * @index: the phase's index in the plan
 * @phase: the phase that begins
 *
 * Begins a hold's record, or another attempt at it; another kind of phase only ends the hold before.
 */
void
psoas_hold_log_enter (PsoasHoldLog     *self,
                      guint             index,
                      const PsoasPhase *phase)
{
  PsoasHoldRecord *record;

  self->current = NONE;
  if (phase->kind != PSOAS_PHASE_HOLD)
    return;

  if (!find (self, index, &self->current)) {
    PsoasHoldRecord new_record = {
      .phase = index,
      .side = phase->side,
      .round = phase->round,
      .variation = phase->variation,
      .planned = phase->open ? 0 : phase->length,
    };

    g_array_insert_val (self->records, self->current, new_record);
  }
  record = get_current (self);
  record->breaths = 0;
  record->skipped = FALSE;
  self->before = record->held;
}

void
psoas_hold_log_update (PsoasHoldLog *self,
                       gint64        elapsed,
                       int           breaths)
{
  PsoasHoldRecord *record = get_current (self);

  if (record != NULL) {
    record->held = self->before + elapsed;
    record->breaths = breaths;
  }
}

/* A hold that was done once stays done, whatever a later attempt comes to. */
void
psoas_hold_log_complete (PsoasHoldLog *self)
{
  PsoasHoldRecord *record = get_current (self);

  if (record != NULL)
    record->completed = TRUE;
}

void
psoas_hold_log_skip (PsoasHoldLog *self)
{
  PsoasHoldRecord *record = get_current (self);

  if (record != NULL)
    record->skipped = TRUE;
}

void
psoas_hold_log_hurt (PsoasHoldLog *self,
                     PsoasSide     side)
{
  PsoasHoldRecord *record = get_current (self);

  self->hurts[side]++;
  if (record != NULL)
    record->hurt = TRUE;
}
