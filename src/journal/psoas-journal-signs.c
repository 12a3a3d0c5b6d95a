/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-journal-signs.h"

#include "pain/psoas-signs-rule.h"
#include "psoas-journal-entries.h"
#include "psoas-journal-private.h"
#include "psoas-row-writes-private.h"

/* Kept beside the rules that were shown, of which none is called so */
#define NO_SIGNS "no-signs"

/**
 * psoas_journal_save_no_signs:
 * @self: a journal
 * @now: s since 1970
 * @error: (out) (optional): why it is not saved yet
 *
 * Returns: whether it is saved
 */
gboolean
psoas_journal_save_no_signs (PsoasJournal  *self,
                             gint64         now,
                             GError       **error)
{
  return psoas_journal_write (self, psoas_row_write_shown (NO_SIGNS, now), error);
}

static gboolean
read_time (PsoasStatement *statement,
           gpointer        time)
{
  *(gint64 *) time = sqlite3_column_int64 (statement, 0);

  return TRUE;
}

/**
 * psoas_journal_signs_are_due:
 * @self: a journal
 * @now: s since 1970
 * @today: the person's own day
 *
 * Returns: whether the signs are to be asked for before the next session
 */
gboolean
psoas_journal_signs_are_due (PsoasJournal *self,
                             gint64        now,
                             int           today)
{
  g_autoptr (GArray) entries = psoas_journal_get_pain (self, PSOAS_DAY_MIN, PSOAS_DAY_MAX, NULL);
  gint64 asked = 0;

  if (entries == NULL
      || !psoas_journal_read (self, NULL, read_time, &asked,
                              "SELECT max (time) FROM shown WHERE rule = '" NO_SIGNS "' AND time <= ?", 1, now))
    return TRUE;

  return psoas_signs_are_due ((PsoasPainEntry *) (void *) entries->data, entries->len, asked, now, today);
}
