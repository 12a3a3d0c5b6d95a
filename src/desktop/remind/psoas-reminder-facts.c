/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-reminder-facts.h"

#include "psoas-bus.h"
#include "psoas-journal-entries.h"
#include "psoas-journal-red-flags.h"
#include "psoas-journal-sessions.h"
#include "psoas-statistics.h"

/* While a session is open the desktop sees it as a media player of this name, and it is gone if the program dies. */
#define SESSION_NAME "org.mpris.MediaPlayer2." APPLICATION_ID

static gboolean
read_sessions (PsoasJournal       *journal,
               PsoasStretch       *stretch,
               int                 today,
               PsoasReminderFacts *facts)
{
  const char *id = psoas_stretch_get_id (stretch);
  /* One may have begun before midnight. */
  g_autoptr (GPtrArray) rows = psoas_journal_get_sessions (journal, today - 1, today, NULL);

  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    const PsoasSessionRow *row = g_ptr_array_index (rows, i);

    facts->barred = facts->barred || (row->day == today && row->hurts > 0);
    if (!row->done || !g_str_equal (row->stretch, id))
      continue;
    facts->sessions += row->day == today;
    facts->finished = MAX (facts->finished, row->finish);
  }

  return rows != NULL;
}

/* Whether what the scores and signs come to leaves no session of it today, or asks for rest from any stretch */
static gboolean
is_barred (PsoasJournal *journal,
           PsoasStretch *stretch,
           int           today,
           gint64        now,
           GTimeZone    *zone)
{
  g_autoptr (GPtrArray) advice = NULL;
  PsoasRedFlagTick tick;

  psoas_journal_find_tick (journal, zone, &tick);
  advice = psoas_journal_find_advice (journal, psoas_red_flag_tick_get_urgency (&tick, today), FALSE, now, today);

  return psoas_advice_get_limit (advice) >= PSOAS_LIMIT_REST
         || !psoas_advice_allows (advice, psoas_stretch_get_id (stretch));
}

/**
 * psoas_reminder_facts_read:
 * @journal: the pain log; where there is none, none is made
 * @stretch: a stretch
 * @now: s since 1970
 * @zone: where the person is
 * @facts: (out): what is known of @stretch today
 *
 * Returns: whether it could be read
 */
gboolean
psoas_reminder_facts_read (PsoasJournal       *journal,
                           PsoasStretch       *stretch,
                           gint64              now,
                           GTimeZone          *zone,
                           PsoasReminderFacts *facts)
{
  int today = psoas_day_from_time (now, zone);

  *facts = (PsoasReminderFacts) { .times_a_day = psoas_stretch_get_times_a_day (stretch) };
  if (!psoas_journal_is_open (journal) && !g_file_test (psoas_journal_get_path (journal), G_FILE_TEST_EXISTS))
    return TRUE;
  if (!psoas_journal_open (journal, NULL) || !read_sessions (journal, stretch, today, facts))
    return FALSE;

  facts->barred = facts->barred || is_barred (journal, stretch, today, now, zone);

  return TRUE;
}

/**
 * psoas_reminder_facts_is_running:
 * @bus: the session bus
 *
 * Returns: whether a session runs; also %FALSE where the bus does not answer
 */
gboolean
psoas_reminder_facts_is_running (GDBusConnection *bus)
{
  return psoas_bus_has_owner (bus, SESSION_NAME);
}
