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
psoas_hold_log_resume (PsoasHoldLog *self,
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

/* The place of a hold's record; after the last one if it has none */
static guint
find (PsoasHoldLog      *self,
      const PsoasHoldId *hold)
{
  guint place = 0;

  while (place < self->records->len
         && !psoas_hold_id_equal (&g_array_index (self->records, PsoasHoldRecord, place).hold, hold))
    place++;

  return place;
}

/**
 * psoas_hold_log_enter:
 * @self: a log
 * @phase: the phase that begins
 *
 * Begins a hold's record, or adds to it; another kind of phase only ends the hold before.
 */
void
psoas_hold_log_enter (PsoasHoldLog     *self,
                      const PsoasPhase *phase)
{
  PsoasHoldRecord *record;
  PsoasHoldId hold;

  self->current = NONE;
  if (phase->kind != PSOAS_PHASE_HOLD)
    return;

  hold = psoas_phase_get_hold (phase);
  self->current = find (self, &hold);
  if (self->current == self->records->len) {
    PsoasHoldRecord new_record = { .hold = hold, .planned = psoas_phase_is_timed (phase) ? phase->length : 0 };

    g_array_append_val (self->records, new_record);
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

/* A hold that was done once stays done, whatever comes of it later. */
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
