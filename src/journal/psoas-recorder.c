/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-recorder.h"

#include "psoas-journal-private.h"
#include "psoas-journal-sessions.h"
#include "psoas-row-writes-private.h"
#include "psoas-wording-private.h"

#define MILLISECOND (G_USEC_PER_SEC / 1000)

struct _PsoasRecorder {
  GObject parent_instance;

  PsoasJournal *journal;       /* (owned) */
  PsoasSession *session;       /* (owned) */
  PsoasSessionRow *row;        /* (owned) (nullable): as it was last saved; NULL: not begun */
  GArray *saved;               /* (owned) (element-type PsoasHoldRecord): the records as they were last saved */
};

G_DEFINE_FINAL_TYPE (PsoasRecorder, psoas_recorder, G_TYPE_OBJECT)

static PsoasSessionRow *
new_row (PsoasRecorder *self,
         gint64         now,
         int            today)
{
  PsoasPlan *plan = psoas_session_get_plan (self->session);
  const PsoasOptions *options = psoas_plan_get_options (plan);
  PsoasSessionRow *row = psoas_session_row_new (psoas_plan_get_stretch (plan));

  row->id = psoas_journal_new_id (now);
  row->start = now;
  row->day = today;
  row->unit = options->unit;
  row->amount = options->amount;
  row->rounds = options->rounds;

  return row;
}

/* (transfer full) (nullable): a session that begins with something done was broken off, and is taken up: the
 * journal has it, cut off since yesterday at the earliest. */
static PsoasSessionRow *
find_broken_off (PsoasRecorder *self,
                 int            today)
{
  PsoasStretch *stretch = psoas_plan_get_stretch (psoas_session_get_plan (self->session));
  g_autoptr (GPtrArray) rows = NULL;

  if (psoas_session_get_records (self->session)->len == 0)
    return NULL;

  rows = psoas_journal_get_sessions (self->journal, today - 1, today, NULL);
  for (guint i = rows != NULL ? rows->len : 0; i > 0; i--) {
    const PsoasSessionRow *row = g_ptr_array_index (rows, i - 1);

    if (row->state == PSOAS_SESSION_ROW_RUNNING && g_str_equal (row->stretch, psoas_stretch_get_id (stretch)))
      return psoas_session_row_copy (row);
  }

  return NULL;
}

static int
count_hurts (PsoasRecorder *self)
{
  int hurts = 0;

  for (int side = 0; side < PSOAS_N_SIDES; side++)
    hurts += psoas_session_get_hurts (self->session, side);

  return hurts;
}

static void
begin (PsoasRecorder *self,
       GPtrArray     *writes,
       gint64         now,
       int            today)
{
  self->row = find_broken_off (self, today);
  if (self->row == NULL)
    self->row = new_row (self, now, today);
  g_ptr_array_add (writes, psoas_wording_save (self->row));
  g_ptr_array_add (writes, psoas_row_write_session (self->row, FALSE));
}

static gboolean
is_same (const PsoasHoldRecord *first,
         const PsoasHoldRecord *second)
{
  return psoas_hold_id_equal (&first->hold, &second->hold)
         && first->planned == second->planned && first->held == second->held && first->breaths == second->breaths
         && first->completed == second->completed && first->skipped == second->skipped && first->hurt == second->hurt;
}

static PsoasWrite *
write_hold (PsoasRecorder         *self,
            guint                  number,
            const PsoasHoldRecord *record)
{
  PsoasStretch *stretch = psoas_plan_get_stretch (psoas_session_get_plan (self->session));
  GPtrArray *variations = psoas_stretch_get_variations (stretch);
  PsoasHoldRow row = {
    .session = self->row->id,
    .number = number,
    .side = record->hold.side,
    .round = record->hold.round,
    .planned = record->planned / MILLISECOND,
    .held = psoas_hold_record_get_milliseconds (record),
    .breaths = record->breaths,
    .completed = record->completed,
    .skipped = record->skipped,
    .hurt = record->hurt,
  };

  if (record->hold.variation >= 0 && (guint) record->hold.variation < variations->len)
    row.variation = ((PsoasVariation *) g_ptr_array_index (variations, record->hold.variation))->id;

  return psoas_row_write_hold (&row, FALSE);
}

/* Before a hold has begun there is no row of one that could say it. */
static void
add_hurts (PsoasRecorder *self,
           GPtrArray     *writes)
{
  int hurts = count_hurts (self);

  if (hurts == self->row->hurts)
    return;

  self->row->hurts = hurts;
  g_ptr_array_add (writes, psoas_row_write_session (self->row, FALSE));
}

static void
add_holds (PsoasRecorder *self,
           GPtrArray     *writes)
{
  GArray *records = psoas_session_get_records (self->session);

  for (guint i = 0; i < records->len; i++) {
    const PsoasHoldRecord *record = &g_array_index (records, PsoasHoldRecord, i);
    PsoasHoldRecord unsaved = { .hold = record->hold, .held = -1 };
    PsoasHoldRecord *saved;

    if (i == self->saved->len)
      g_array_append_val (self->saved, unsaved);
    saved = &g_array_index (self->saved, PsoasHoldRecord, i);
    if (psoas_session_is_holding (self->session, &record->hold) || is_same (saved, record))
      continue;
    g_ptr_array_add (writes, write_hold (self, i, record));
    *saved = *record;
  }
}

/* All of it once more: the file may have been removed or replaced meanwhile.  The clock may have been set back; a
 * session never ends before it began. */
static void
finish (PsoasRecorder *self,
        GPtrArray     *writes,
        gint64         now)
{
  GArray *records = psoas_session_get_records (self->session);

  self->row->finish = MAX (now, self->row->start);
  self->row->state = psoas_session_get_state (self->session) == PSOAS_SESSION_FINISHED ? PSOAS_SESSION_ROW_FINISHED
                     : PSOAS_SESSION_ROW_ENDED;
  g_ptr_array_add (writes, psoas_wording_save (self->row));
  g_ptr_array_add (writes, psoas_row_write_session (self->row, FALSE));
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (writes, write_hold (self, i, &g_array_index (records, PsoasHoldRecord, i)));
}

static void
psoas_recorder_dispose (GObject *object)
{
  PsoasRecorder *self = PSOAS_RECORDER (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (psoas_recorder_parent_class)->dispose (object);
}

static void
psoas_recorder_finalize (GObject *object)
{
  PsoasRecorder *self = PSOAS_RECORDER (object);

  g_clear_pointer (&self->row, psoas_session_row_free);
  g_array_unref (self->saved);

  G_OBJECT_CLASS (psoas_recorder_parent_class)->finalize (object);
}

static void
psoas_recorder_class_init (PsoasRecorderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = psoas_recorder_dispose;
  object_class->finalize = psoas_recorder_finalize;
}

static void
psoas_recorder_init (PsoasRecorder *self)
{
  self->saved = g_array_new (FALSE, FALSE, sizeof (PsoasHoldRecord));
}

/**
 * psoas_recorder_new:
 * @journal: where to save
 * @session: what to save
 *
 * Returns: (transfer full): a recorder that has saved nothing yet
 */
PsoasRecorder *
psoas_recorder_new (PsoasJournal *journal,
                    PsoasSession *session)
{
  PsoasRecorder *self = g_object_new (PSOAS_TYPE_RECORDER, NULL);

  self->journal = g_object_ref (journal);
  self->session = g_object_ref (session);

  return self;
}

/**
 * psoas_recorder_update:
 * @self: a recorder
 * @now: s since 1970
 * @today: the person's own day
 * @error: (out) (optional): why something is not saved yet
 *
 * Returns: whether all that is over of the session is saved
 */
gboolean
psoas_recorder_update (PsoasRecorder  *self,
                       gint64          now,
                       int             today,
                       GError        **error)
{
  PsoasSessionState state = psoas_session_get_state (self->session);
  g_autoptr (GPtrArray) writes = g_ptr_array_new ();

  if (state == PSOAS_SESSION_READY)
    return TRUE;
  if (self->row == NULL)
    begin (self, writes, now, today);
  add_hurts (self, writes);
  add_holds (self, writes);
  if (psoas_session_state_is_over (state) && self->row->state == PSOAS_SESSION_ROW_RUNNING)
    finish (self, writes, now);

  return writes->len == 0 ? psoas_journal_flush (self->journal, error)
         : psoas_journal_write_all (self->journal, g_steal_pointer (&writes), error);
}

gint64
psoas_recorder_get_session_id (PsoasRecorder *self)
{
  return self->row != NULL ? self->row->id : 0;
}
