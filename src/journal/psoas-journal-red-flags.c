/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-journal-red-flags.h"

#include "psoas-journal-entries.h"
#include "psoas-journal-private.h"
#include "psoas-row-writes-private.h"

/* Kept beside the rules that were shown, of which none is called so */
#define NO_SIGNS "no-signs"
#define A_TICK "rule LIKE 'sign-%'"

static const struct {
  PsoasUrgency urgency;
  const char *rule;
} ticks[] = {
  { PSOAS_URGENCY_NONE, "sign-taken-back" },
  { PSOAS_URGENCY_SAME_DAY, "sign-same-day" },
  { PSOAS_URGENCY_EMERGENCY, "sign-emergency" },
};

/* With what was ticked before it taken away: the newest alone counts, also where two are of the same second. */
static gboolean
save (PsoasJournal  *self,
      const char    *rule,
      gint64         now,
      GError       **error)
{
  GPtrArray *writes = g_ptr_array_new ();

  g_ptr_array_add (writes, psoas_write_new ("DELETE FROM shown WHERE " A_TICK, ""));
  g_ptr_array_add (writes, psoas_row_write_shown (rule, now));

  return psoas_journal_write_all (self, writes, error);
}

/**
 * psoas_journal_save_tick:
 * @self: a journal
 * @urgency: the most urgent list in which a sign is ticked; NONE: a tick was taken back
 * @now: s since 1970
 * @error: (out) (optional): why it is not saved yet
 *
 * Returns: whether it is saved
 */
gboolean
psoas_journal_save_tick (PsoasJournal  *self,
                         PsoasUrgency   urgency,
                         gint64         now,
                         GError       **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (ticks); i++) {
    if (ticks[i].urgency == urgency)
      return save (self, ticks[i].rule, now, error);
  }

  g_return_val_if_reached (FALSE);
}

static gboolean
read_tick (PsoasStatement *statement,
           gpointer        tick)
{
  const char *rule = (const char *) sqlite3_column_text (statement, 0);

  for (guint i = 0; i < G_N_ELEMENTS (ticks); i++) {
    if (g_strcmp0 (rule, ticks[i].rule) == 0)
      *(PsoasRedFlagTick *) tick = (PsoasRedFlagTick) { .time = sqlite3_column_int64 (statement, 1), .urgency = ticks[i].urgency };
  }

  return TRUE;
}

/**
 * psoas_journal_find_tick:
 * @self: a journal
 * @zone: where the person is
 * @tick: (out): what was ticked last
 */
void
psoas_journal_find_tick (PsoasJournal     *self,
                         GTimeZone        *zone,
                         PsoasRedFlagTick *tick)
{
  *tick = (PsoasRedFlagTick) { 0 };
  /* An imported table may bring another. */
  psoas_journal_read (self, NULL, read_tick, tick, "SELECT rule, time FROM shown WHERE " A_TICK " ORDER BY time", 0);
  if (tick->time != 0)
    tick->day = psoas_day_from_time (tick->time, zone);
}

/**
 * psoas_journal_save_no_red_flags:
 * @self: a journal
 * @now: s since 1970
 * @error: (out) (optional): why it is not saved yet
 *
 * Returns: whether it is saved
 */
gboolean
psoas_journal_save_no_red_flags (PsoasJournal *self,
                                 gint64        now,
                                 GError      **error)
{
  return save (self, NO_SIGNS, now, error);
}

static gboolean
read_time (PsoasStatement *statement,
           gpointer        time)
{
  *(gint64 *) time = sqlite3_column_int64 (statement, 0);

  return TRUE;
}

/**
 * psoas_journal_red_flags_are_due:
 * @self: a journal
 * @now: s since 1970
 * @today: the person's own day
 *
 * Returns: whether the signs are to be asked for before the next session
 */
gboolean
psoas_journal_red_flags_are_due (PsoasJournal *self,
                                 gint64        now,
                                 int           today)
{
  g_autoptr (GArray) entries = psoas_journal_get_pain (self, PSOAS_DAY_MIN, PSOAS_DAY_MAX, NULL);
  gint64 asked = 0;

  if (entries == NULL
      || !psoas_journal_read (self, NULL, read_time, &asked,
                              "SELECT max (time) FROM shown WHERE rule = '" NO_SIGNS "' AND time <= ?", 1, now))
    return TRUE;

  return psoas_red_flags_are_due ((PsoasPainEntry *) (void *) entries->data, entries->len, asked, now, today);
}
