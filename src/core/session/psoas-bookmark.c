/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-bookmark.h"

/* It changes whenever what is written changes: older files are then damaged ones. */
#define VERSION 2
/* The body has cooled down after it, and the day has gone on. */
#define MAX_AGE (60 * 60)
/* A clock that was set back by less than this, as after a power cut, is no reason to drop a bookmark. */
#define MAX_AHEAD (10 * 60)
/* No hold lasts as long as a day, and nobody says so often that it hurts: what is beyond is neither written
 * nor read, so that nothing overflows and reading takes no time to speak of. */
#define MAX_HELD (G_GINT64_CONSTANT (24) * 60 * 60 * G_USEC_PER_SEC)
#define MAX_HURTS 1000
#define MAX_CHANGES 100
#define MAX_RECORDS 500

#define OPTIONS_TYPE "(iiiixxxiibi)"
#define CHANGES_TYPE "a(ui)"
#define RECORD_TYPE "(iiiixxibbb)"
#define RECORDS_TYPE "a" RECORD_TYPE
#define BOOKMARK_TYPE "(usx" OPTIONS_TYPE CHANGES_TYPE "uu" RECORDS_TYPE "(iii))"

struct _PsoasBookmark {
  char *stretch;            /* (owned): id */
  gint64 time;              /* s since 1970 */
  PsoasOptions options;
  GArray *changes;          /* (owned) (element-type PsoasPlanChange) */
  guint phase;              /* to begin with */
  guint n_phases;           /* of the whole plan */
  GArray *records;          /* (owned) (element-type PsoasHoldRecord) */
  int hurts[PSOAS_N_SIDES];
};

G_DEFINE_QUARK (psoas-bookmark-error-quark, psoas_bookmark_error)

/* Whether a session may go on with a phase of that kind: never in a posture that one has not been led into */
static gboolean
may_begin_with (PsoasPhaseKind  kind,
                GArray         *records)
{
  switch (kind) {
  case PSOAS_PHASE_SET_UP:
    /* Back there after something was done; else there is nothing to go on with. */
    return records->len > 0;
  case PSOAS_PHASE_POSITION:
  case PSOAS_PHASE_SWITCH:
    return TRUE;
  case PSOAS_PHASE_HOLD:
  case PSOAS_PHASE_COME_OUT:
  default:
    return FALSE;
  }
}

/* Finds the phase to go on with, after what broke off in @index; FALSE: there is none. */
static gboolean
find_begin (PsoasPlan *plan,
            guint      index,
            GArray    *records,
            guint     *begin)
{
  guint n_phases = psoas_plan_get_n_phases (plan);

  *begin = index;
  if (psoas_plan_get_phase (plan, index)->kind == PSOAS_PHASE_HOLD)
    *begin = index - 1;
  /* Where a way out hurt, another one stands behind it. */
  while (*begin < n_phases && psoas_plan_get_phase (plan, *begin)->kind == PSOAS_PHASE_COME_OUT)
    (*begin)++;

  return *begin < n_phases && may_begin_with (psoas_plan_get_phase (plan, *begin)->kind, records);
}

static gboolean
record_is_within_bounds (const PsoasHoldRecord *record)
{
  return record->held >= 0 && record->held <= MAX_HELD && record->breaths >= 0;
}

/* What is written is within the bounds of what is read. */
static gboolean
is_within_bounds (PsoasBookmark *self)
{
  if (self->changes->len > MAX_CHANGES || self->records->len > MAX_RECORDS)
    return FALSE;
  for (guint i = 0; i < self->records->len; i++) {
    if (!record_is_within_bounds (&g_array_index (self->records, PsoasHoldRecord, i)))
      return FALSE;
  }
  for (int side = 0; side < PSOAS_N_SIDES; side++) {
    if (self->hurts[side] < 0 || self->hurts[side] > MAX_HURTS)
      return FALSE;
  }

  return TRUE;
}

/**
 * psoas_bookmark_new:
 * @session: a session
 * @time: now, in s since 1970
 *
 * After "this hurts" there is nothing to go on to before the person has said how.
 *
 * Returns: (transfer full) (nullable): a bookmark, if the session is open and something is left to be done
 */
PsoasBookmark *
psoas_bookmark_new (PsoasSession *session,
                    gint64        time)
{
  PsoasSessionState state = psoas_session_get_state (session);
  PsoasPlan *plan = psoas_session_get_plan (session);
  GArray *changes = psoas_plan_get_changes (plan);
  GArray *records = psoas_session_get_records (session);
  g_autoptr (PsoasBookmark) self = NULL;
  guint begin;

  if (state != PSOAS_SESSION_RUNNING && state != PSOAS_SESSION_PAUSED && state != PSOAS_SESSION_GET_READY)
    return NULL;
  if (!find_begin (plan, psoas_session_get_phase_index (session), records, &begin))
    return NULL;

  self = g_new0 (PsoasBookmark, 1);
  self->stretch = g_strdup (psoas_stretch_get_id (psoas_plan_get_stretch (plan)));
  self->time = time;
  self->options = *psoas_plan_get_options (plan);
  self->changes = g_array_copy (changes);
  self->phase = begin;
  self->n_phases = psoas_plan_get_n_phases (plan);
  self->records = g_array_copy (records);
  for (int side = 0; side < PSOAS_N_SIDES; side++)
    self->hurts[side] = psoas_session_get_hurts (session, side);

  return is_within_bounds (self) ? g_steal_pointer (&self) : NULL;
}

void
psoas_bookmark_free (PsoasBookmark *self)
{
  g_free (self->stretch);
  g_array_unref (self->changes);
  g_array_unref (self->records);
  g_free (self);
}

/* --- writing ------------------------------------------------------------------------------------ */

static GVariant *
options_to_variant (const PsoasOptions *options)
{
  return g_variant_new (OPTIONS_TYPE,
                        options->unit, options->amount, options->rounds, options->first_side,
                        options->breath.inhale, options->breath.exhale, options->breath.rest,
                        options->get_ready, options->change_over, options->wait_for_me, options->variation);
}

static GVariant *
changes_to_variant (GArray *changes)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (CHANGES_TYPE));
  for (guint i = 0; i < changes->len; i++) {
    const PsoasPlanChange *change = &g_array_index (changes, PsoasPlanChange, i);

    g_variant_builder_add (&builder, "(ui)", change->index, change->variation);
  }

  return g_variant_builder_end (&builder);
}

static GVariant *
records_to_variant (GArray *records)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (RECORDS_TYPE));
  for (guint i = 0; i < records->len; i++) {
    const PsoasHoldRecord *record = &g_array_index (records, PsoasHoldRecord, i);

    g_variant_builder_add (&builder, RECORD_TYPE, record->hold.side, record->hold.round,
                           record->hold.variation, record->hold.attempt,
                           record->planned, record->held, record->breaths,
                           record->completed, record->skipped, record->hurt);
  }

  return g_variant_builder_end (&builder);
}

/**
 * psoas_bookmark_to_text:
 * @self: a bookmark
 *
 * Returns: (transfer full): a line of text, for psoas_bookmark_parse()
 */
char *
psoas_bookmark_to_text (PsoasBookmark *self)
{
  g_autoptr (GVariant) variant = NULL;

  variant = g_variant_new ("(usx@" OPTIONS_TYPE "@" CHANGES_TYPE "uu@" RECORDS_TYPE "(iii))",
                           VERSION, self->stretch, self->time,
                           options_to_variant (&self->options), changes_to_variant (self->changes),
                           self->phase, self->n_phases, records_to_variant (self->records),
                           self->hurts[0], self->hurts[1], self->hurts[2]);
  g_variant_ref_sink (variant);

  return g_variant_print (variant, FALSE);
}

/* --- reading ------------------------------------------------------------------------------------ */

static void
options_from_variant (PsoasOptions *options,
                      GVariant     *variant)
{
  int unit, first_side;

  g_variant_get (variant, OPTIONS_TYPE,
                 &unit, &options->amount, &options->rounds, &first_side,
                 &options->breath.inhale, &options->breath.exhale, &options->breath.rest,
                 &options->get_ready, &options->change_over, &options->wait_for_me, &options->variation);
  options->unit = unit;
  options->first_side = first_side;
}

static GArray *
changes_from_variant (GVariant *variant)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (PsoasPlanChange));
  PsoasPlanChange change;
  GVariantIter iter;

  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "(ui)", &change.index, &change.variation))
    g_array_append_val (changes, change);

  return changes;
}

static GArray *
records_from_variant (GVariant *variant)
{
  GArray *records = g_array_new (FALSE, FALSE, sizeof (PsoasHoldRecord));
  PsoasHoldRecord record;
  GVariantIter iter;
  int side;

  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, RECORD_TYPE, &side, &record.hold.round,
                              &record.hold.variation, &record.hold.attempt,
                              &record.planned, &record.held, &record.breaths,
                              &record.completed, &record.skipped, &record.hurt)) {
    record.hold.side = side;
    g_array_append_val (records, record);
  }

  return records;
}

static void
set_damaged (GError     **error,
             const char  *reason)
{
  g_set_error (error, PSOAS_BOOKMARK_ERROR, PSOAS_BOOKMARK_ERROR_DAMAGED, "not a session to go on with: %s", reason);
}

/**
 * psoas_bookmark_parse:
 * @text: what psoas_bookmark_to_text() made, or anything
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the bookmark; %NULL with @error set if it is none
 */
PsoasBookmark *
psoas_bookmark_parse (const char  *text,
                      GError     **error)
{
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariant) options = NULL;
  g_autoptr (GVariant) changes = NULL;
  g_autoptr (GVariant) records = NULL;
  g_autoptr (GError) cause = NULL;
  g_autoptr (PsoasBookmark) self = NULL;
  guint version = 0;

  /* The parser takes UTF-8 for granted. */
  if (g_utf8_validate (text, -1, NULL))
    variant = g_variant_parse (G_VARIANT_TYPE (BOOKMARK_TYPE), text, NULL, NULL, &cause);
  if (variant != NULL)
    g_variant_get_child (variant, 0, "u", &version);
  if (variant == NULL || version != VERSION) {
    set_damaged (error, cause != NULL ? cause->message : "another version, or another encoding");
    return NULL;
  }

  self = g_new0 (PsoasBookmark, 1);
  g_variant_get (variant, "(usx@" OPTIONS_TYPE "@" CHANGES_TYPE "uu@" RECORDS_TYPE "(iii))",
                 NULL, &self->stretch, &self->time, &options, &changes, &self->phase, &self->n_phases, &records,
                 &self->hurts[0], &self->hurts[1], &self->hurts[2]);
  options_from_variant (&self->options, options);
  self->changes = changes_from_variant (changes);
  self->records = records_from_variant (records);
  if (!is_within_bounds (self)) {
    set_damaged (error, "numbers beyond all bounds");
    return NULL;
  }

  return g_steal_pointer (&self);
}

/* --- use ---------------------------------------------------------------------------------------- */

const char *
psoas_bookmark_get_stretch (PsoasBookmark *self)
{
  return self->stretch;
}

guint
psoas_bookmark_get_phase (PsoasBookmark *self)
{
  return self->phase;
}

/**
 * psoas_bookmark_is_fresh:
 * @self: a bookmark
 * @now: s since 1970
 *
 * Returns: whether it was made within the last hour
 */
gboolean
psoas_bookmark_is_fresh (PsoasBookmark *self,
                         gint64         now)
{
  return self->time >= now - MAX_AGE && self->time <= now + MAX_AHEAD;
}

/* The first plan, or %NULL if the stretch's ranges have changed so that the options are not possible now */
static PsoasPlan *
make_first_plan (PsoasBookmark *self,
                 PsoasStretch  *stretch)
{
  g_autoptr (PsoasPlan) plan = NULL;
  g_autoptr (GVariant) wanted = g_variant_ref_sink (options_to_variant (&self->options));
  g_autoptr (GVariant) possible = NULL;

  plan = psoas_plan_new (stretch, &self->options);
  possible = g_variant_ref_sink (options_to_variant (psoas_plan_get_options (plan)));

  return g_variant_equal (wanted, possible) ? g_steal_pointer (&plan) : NULL;
}

/* (transfer full) (nullable): @plan after "this hurts" */
static PsoasPlan *
make_changed_plan (PsoasPlan             *plan,
                   const PsoasPlanChange *change)
{
  GPtrArray *variations = psoas_stretch_get_variations (psoas_plan_get_stretch (plan));

  if (change->index >= psoas_plan_get_n_phases (plan))
    return NULL;
  if (change->variation == -1)
    return psoas_plan_leave_side (plan, change->index);
  if (change->variation < 0 || (guint) change->variation >= variations->len)
    return NULL;

  return psoas_plan_ease (plan, change->index, change->variation);
}

static gboolean
record_fits (const PsoasHoldRecord *record,
             const PsoasPhase      *phase)
{
  PsoasHoldId hold = psoas_phase_get_hold (phase);

  return phase->kind == PSOAS_PHASE_HOLD
         && psoas_hold_id_equal (&record->hold, &hold)
         && record->planned == (psoas_phase_is_timed (phase) ? phase->length : 0)
         && record->breaths <= phase->breaths;
}

/* Notes which records are of a hold that @plan has. */
static void
note_known (PsoasBookmark *self,
            PsoasPlan     *plan,
            gboolean      *known)
{
  for (guint i = 0; i < self->records->len; i++) {
    const PsoasHoldRecord *record = &g_array_index (self->records, PsoasHoldRecord, i);

    for (guint j = 0; !known[i] && j < psoas_plan_get_n_phases (plan); j++)
      known[i] = record_fits (record, psoas_plan_get_phase (plan, j));
  }
}

static gboolean
is_recorded_once (GArray *records,
                  guint   index)
{
  const PsoasHoldRecord *record = &g_array_index (records, PsoasHoldRecord, index);

  for (guint i = 0; i < index; i++) {
    if (psoas_hold_id_equal (&g_array_index (records, PsoasHoldRecord, i).hold, &record->hold))
      return FALSE;
  }

  return TRUE;
}

static gboolean
fits (PsoasBookmark  *self,
      PsoasPlan      *plan,
      const gboolean *known)
{
  if (self->n_phases != psoas_plan_get_n_phases (plan) || self->phase >= self->n_phases)
    return FALSE;
  if (!may_begin_with (psoas_plan_get_phase (plan, self->phase)->kind, self->records))
    return FALSE;
  for (guint i = 0; i < self->records->len; i++) {
    if (!known[i] || !is_recorded_once (self->records, i))
      return FALSE;
  }

  return TRUE;
}

/**
 * psoas_bookmark_make_plan:
 * @self: a bookmark
 * @stretch: the stretch that bears its id now
 *
 * Returns: (transfer full) (nullable): the plan that was followed; %NULL if it is not the same with this
 *   stretch, whose file has been changed then
 */
PsoasPlan *
psoas_bookmark_make_plan (PsoasBookmark *self,
                          PsoasStretch  *stretch)
{
  g_autofree gboolean *known = g_new0 (gboolean, self->records->len);
  g_autoptr (PsoasPlan) plan = NULL;

  if (g_str_equal (psoas_stretch_get_id (stretch), self->stretch))
    plan = make_first_plan (self, stretch);
  /* A record may be of a hold that a later change took out of the plan. */
  for (guint i = 0; plan != NULL && i < self->changes->len; i++) {
    PsoasPlan *changed = make_changed_plan (plan, &g_array_index (self->changes, PsoasPlanChange, i));

    note_known (self, plan, known);
    psoas_plan_unref (plan);
    plan = changed;
  }
  if (plan != NULL)
    note_known (self, plan, known);

  return plan != NULL && fits (self, plan, known) ? g_steal_pointer (&plan) : NULL;
}

/**
 * psoas_bookmark_make_session:
 * @self: a bookmark
 * @stretch: a stretch with which it makes a plan
 *
 * Returns: (transfer full): a session for psoas_bookmark_resume()
 */
PsoasSession *
psoas_bookmark_make_session (PsoasBookmark *self,
                             PsoasStretch  *stretch)
{
  g_autoptr (PsoasPlan) plan = psoas_plan_new (stretch, &self->options);

  return psoas_session_new (plan);
}

/**
 * psoas_bookmark_resume:
 * @self: a bookmark
 * @session: what psoas_bookmark_make_session() made
 * @now: µs, on the session's clock
 *
 * Returns: whether it began: FALSE if it had before, or the stretch does not fit
 */
gboolean
psoas_bookmark_resume (PsoasBookmark *self,
                       PsoasSession  *session,
                       gint64         now)
{
  PsoasStretch *stretch = psoas_plan_get_stretch (psoas_session_get_plan (session));
  g_autoptr (PsoasPlan) plan = psoas_bookmark_make_plan (self, stretch);

  return plan != NULL && psoas_session_resume_at (session, plan, self->phase, self->records, self->hurts, now);
}
