/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-row-writes-private.h"

#include "psoas-wording-private.h"

#define INSERT_SESSION \
  "INSERT INTO session (id, wording, start, finish, day, state, unit, amount, rounds, hurts)" \
  " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
#define INSERT_HOLD \
  "INSERT INTO hold (session, number, side, round, variation, planned, held, breaths, completed, skipped, hurt)" \
  " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
/* Tables that older versions wrote leave it to the session to say. */
#define STRETCH_OF(session) \
  "(SELECT stretch FROM session JOIN wording ON wording.id = session.wording WHERE session.id = " session ")"
#define INSERT_PAIN \
  "INSERT INTO pain (id, session, time, day, score, places, sides, moment, changed, stretch, new)" \
  " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce (?, " STRETCH_OF ("?2") "), ?) "
#define INSERT_NOTE \
  "INSERT INTO note (id, session, time, day, text) VALUES (?, ?, ?, ?, ?) "

PsoasWrite *
psoas_row_write_session (const PsoasSessionRow *row,
                         gboolean               keep)
{
  const char *sql = keep ? INSERT_SESSION "ON CONFLICT DO NOTHING"
                    : INSERT_SESSION "ON CONFLICT (id) DO UPDATE SET wording = excluded.wording, start = excluded.start,"
                                     " finish = excluded.finish, day = excluded.day, state = excluded.state,"
                                     " unit = excluded.unit, amount = excluded.amount, rounds = excluded.rounds,"
                                     " hurts = excluded.hurts";

  return psoas_write_new (sql, "iiiriss" "iii",
                          row->id, psoas_wording_get_id (row->stretch, row->name, row->text), row->start, row->finish,
                          (gint64) row->day, psoas_session_row_state_get_nick (row->state),
                          row->unit == PSOAS_HOLD_UNIT_SECONDS ? "seconds" : "breaths",
                          (gint64) row->amount, (gint64) row->rounds, (gint64) row->hurts);
}

PsoasWrite *
psoas_row_write_hold (const PsoasHoldRow *row,
                      gboolean            keep)
{
  const char *sql = keep ? INSERT_HOLD "ON CONFLICT DO NOTHING"
                    : INSERT_HOLD "ON CONFLICT (session, number) DO UPDATE SET side = excluded.side,"
                                  " round = excluded.round, variation = excluded.variation, planned = excluded.planned,"
                                  " held = excluded.held, breaths = excluded.breaths, completed = excluded.completed,"
                                  " skipped = excluded.skipped, hurt = excluded.hurt";

  return psoas_write_new (sql, "iisisiiiiii",
                          row->session, (gint64) row->number, psoas_side_get_nick (row->side), (gint64) row->round,
                          row->variation != NULL ? row->variation : "", row->planned, row->held, (gint64) row->breaths,
                          (gint64) !!row->completed, (gint64) !!row->skipped, (gint64) !!row->hurt);
}

PsoasWrite *
psoas_row_write_pain (const PsoasPainEntry *entry,
                      gboolean              keep)
{
  const char *sql = keep ? INSERT_PAIN "ON CONFLICT DO NOTHING"
                    : INSERT_PAIN "ON CONFLICT (id) DO UPDATE SET session = excluded.session, time = excluded.time,"
                                  " day = excluded.day, score = excluded.score, places = excluded.places,"
                                  " sides = excluded.sides, moment = excluded.moment, changed = excluded.changed,"
                                  " stretch = excluded.stretch, new = excluded.new";
  PsoasWrite *write;

  write = psoas_write_new (sql, "iriiiii" "sisi",
                           entry->id, entry->session, entry->time, (gint64) entry->day, (gint64) entry->score,
                           (gint64) entry->places, (gint64) entry->sides, psoas_moment_get_nick (entry->moment),
                           (gint64) !!entry->changed, entry->stretch, (gint64) !!entry->new_pain);
  psoas_write_set_entry (write, entry);

  return write;
}

PsoasWrite *
psoas_row_write_note (const PsoasNote *note,
                      gboolean         keep)
{
  const char *sql = keep ? INSERT_NOTE "ON CONFLICT DO NOTHING"
                    : INSERT_NOTE "ON CONFLICT (id) DO UPDATE SET session = excluded.session, time = excluded.time,"
                                  " day = excluded.day, text = excluded.text";

  return psoas_write_new (sql, "iriis", note->id, note->session, note->time, (gint64) note->day, note->text);
}

PsoasWrite *
psoas_row_write_shown (const char *rule,
                       gint64      time)
{
  return psoas_write_new ("INSERT INTO shown (rule, time) VALUES (?, ?) ON CONFLICT DO NOTHING", "si", rule, time);
}
