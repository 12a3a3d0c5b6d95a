/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-pain-session.h"

#include "psoas-journal-entries.h"
#include "psoas-journal-red-flags.h"

/* What is said of one session */
typedef struct {
  const char *stretch;                        /* (nullable): interned id of what is asked for, or done */
  gint64 session;                             /* 0: not begun */
  PsoasPainEntry entries[PSOAS_N_MOMENTS];    /* id 0: not said */
} Round;

struct _PsoasPainSession {
  GObject parent_instance;

  PsoasJournal *journal;                      /* (owned) */
  Round wanted;                               /* of what is on its way */
  Round begun;                                /* of the session that began last, which another wish leaves alone */
  gboolean shown[PSOAS_N_RULES];              /* since psoas_pain_session_begin() */
  gboolean knows_tick;                        /* otherwise the journal does */
  PsoasRedFlagTick tick;                        /* also where it could not be saved */
};

G_DEFINE_FINAL_TYPE (PsoasPainSession, psoas_pain_session, G_TYPE_OBJECT)

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static int
get_today (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return psoas_day_from_time (get_now (), zone);
}

static void
save_entry (PsoasPainSession     *self,
            const PsoasPainEntry *entry)
{
  g_autoptr (GError) error = NULL;

  /* The journal keeps it and tells whoever watches how much waits. */
  if (!psoas_journal_save_pain (self->journal, entry, &error))
    g_message ("Not saved yet: %s", error->message);
}

static void
psoas_pain_session_dispose (GObject *object)
{
  g_clear_object (&PSOAS_PAIN_SESSION (object)->journal);

  G_OBJECT_CLASS (psoas_pain_session_parent_class)->dispose (object);
}

static void
psoas_pain_session_class_init (PsoasPainSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_pain_session_dispose;
}

static void
psoas_pain_session_init (PsoasPainSession *self)
{
}

/**
 * psoas_pain_session_new:
 * @journal: where to save
 *
 * Returns: (transfer full): the pain of a session that is to come
 */
PsoasPainSession *
psoas_pain_session_new (PsoasJournal *journal)
{
  PsoasPainSession *self;

  g_return_val_if_fail (PSOAS_IS_JOURNAL (journal), NULL);

  self = g_object_new (PSOAS_TYPE_PAIN_SESSION, NULL);
  self->journal = g_object_ref (journal);

  return self;
}

void
psoas_pain_session_begin (PsoasPainSession *self,
                          const char       *stretch)
{
  g_return_if_fail (PSOAS_IS_PAIN_SESSION (self));

  self->wanted = (Round) { .stretch = g_intern_string (stretch) };
  memset (self->shown, 0, sizeof self->shown);
}

/**
 * psoas_pain_session_set_session:
 * @self: the pain of a session
 * @session: the session's row in the journal
 * @stretch: the id of its stretch
 *
 * The score before it is saved again as one of this session.
 */
void
psoas_pain_session_set_session (PsoasPainSession *self,
                                gint64            session,
                                const char       *stretch)
{
  PsoasPainEntry *before;

  g_return_if_fail (PSOAS_IS_PAIN_SESSION (self));

  self->begun = self->wanted;
  self->begun.session = session;
  self->begun.stretch = g_intern_string (stretch);
  self->wanted = (Round) { .stretch = self->begun.stretch };
  before = &self->begun.entries[PSOAS_MOMENT_BEFORE];
  if (before->id == 0)
    return;
  before->session = session;
  before->stretch = self->begun.stretch;
  save_entry (self, before);
}

/**
 * psoas_pain_session_save:
 * @self: the pain of a session
 * @moment: before or after the session
 * @answer: what the person said
 *
 * Saves it, in place of what was said at this moment before.
 */
void
psoas_pain_session_save (PsoasPainSession     *self,
                         PsoasMoment           moment,
                         const PsoasPainEntry *answer)
{
  Round *round = moment == PSOAS_MOMENT_AFTER ? &self->begun : &self->wanted;
  PsoasPainEntry *entry;

  g_return_if_fail (PSOAS_IS_PAIN_SESSION (self));
  g_return_if_fail ((guint) moment < PSOAS_N_MOMENTS);

  entry = &round->entries[moment];
  if (entry->id == 0) {
    entry->time = get_now ();
    /* Within one second, or with the clock set back meanwhile, what came after stays after. */
    if (moment == PSOAS_MOMENT_AFTER)
      entry->time = MAX (entry->time, round->entries[PSOAS_MOMENT_BEFORE].time + 1);
    entry->id = psoas_journal_new_id (entry->time);
    entry->day = get_today ();
  }
  entry->session = round->session;
  entry->stretch = round->stretch;
  entry->moment = moment;
  entry->score = answer->score;
  entry->places = answer->places;
  entry->sides = answer->sides;
  entry->changed = answer->changed;
  entry->new_pain = answer->new_pain;
  save_entry (self, entry);
}

/* What was said just now is not dated later than now, though it may be a second later than what was said
 * before it, or the clock was set back in between. */
static gint64
get_now_of_answers (PsoasPainSession *self)
{
  gint64 now = get_now ();

  for (PsoasMoment moment = 0; moment < PSOAS_N_MOMENTS; moment++) {
    now = MAX (now, MAX (self->wanted.entries[moment].time, self->begun.entries[moment].time));
  }

  return now;
}

static PsoasRedFlagTick
get_tick (PsoasPainSession *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  if (!self->knows_tick)
    psoas_journal_find_tick (self->journal, zone, &self->tick);

  return self->tick;
}

/**
 * psoas_pain_session_tick:
 * @self: the pain of a session
 * @urgency: the most urgent list in which a sign is ticked now; NONE: none is any more
 *
 * Notes it.
 */
void
psoas_pain_session_tick (PsoasPainSession *self,
                         PsoasUrgency      urgency)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PSOAS_IS_PAIN_SESSION (self));

  self->knows_tick = TRUE;
  self->tick = (PsoasRedFlagTick) { get_now (), get_today (), urgency };
  if (!psoas_journal_save_tick (self->journal, urgency, self->tick.time, &error))
    g_message ("Not saved yet: %s", error->message);
}

PsoasUrgency
psoas_pain_session_get_ticked (PsoasPainSession *self)
{
  PsoasRedFlagTick tick;

  g_return_val_if_fail (PSOAS_IS_PAIN_SESSION (self), PSOAS_URGENCY_NONE);

  tick = get_tick (self);

  return psoas_red_flag_tick_get_urgency (&tick, get_today ());
}

GPtrArray *
psoas_pain_session_find_advice (PsoasPainSession *self)
{
  GPtrArray *advice;

  g_return_val_if_fail (PSOAS_IS_PAIN_SESSION (self), NULL);

  advice = psoas_journal_find_advice (self->journal, psoas_pain_session_get_ticked (self), FALSE,
                                      get_now_of_answers (self), get_today ());
  for (guint i = 0; i < advice->len; i++) {
    PsoasAdvice *each = g_ptr_array_index (advice, i);

    if (!psoas_advice_is_about (each, self->begun.stretch)) {
      g_ptr_array_remove_index (advice, i--);
      continue;
    }
    each->due = each->due || self->shown[each->rule];
  }

  return advice;
}

void
psoas_pain_session_mark_shown (PsoasPainSession  *self,
                               const PsoasAdvice *advice)
{
  g_return_if_fail (PSOAS_IS_PAIN_SESSION (self));

  if (self->shown[advice->rule])
    return;

  self->shown[advice->rule] = TRUE;
  psoas_journal_save_shown (self->journal, advice->rule, get_now (), NULL);
}

/**
 * psoas_pain_session_decide:
 * @self: the pain of a session
 * @input: what is asked for, and what was answered; the rest is filled in here
 *
 * What was shown since psoas_pain_session_begin() is due still.
 *
 * Returns: (transfer full): whether the session may begin
 */
PsoasAdmission *
psoas_pain_session_decide (PsoasPainSession          *self,
                           const PsoasAdmissionInput *input)
{
  PsoasAdmissionInput all = *input;
  g_autoptr (GArray) entries = NULL;

  g_return_val_if_fail (PSOAS_IS_PAIN_SESSION (self), NULL);

  all.readable = psoas_journal_know_pain (self->journal, &entries);
  all.known.entries = (PsoasPainEntry *) (void *) entries->data;
  all.known.n_entries = entries->len;
  all.known.now = get_now_of_answers (self);
  all.known.today = get_today ();
  all.red_flags_due = psoas_journal_red_flags_are_due (self->journal, all.known.now, all.known.today);
  all.tick = get_tick (self);
  psoas_journal_get_shown (self->journal, all.known.now, all.known.shown);
  for (guint rule = 0; rule < PSOAS_N_RULES; rule++) {
    if (self->shown[rule])
      all.known.shown[rule] = 0;
  }

  return psoas_admission_decide (&all);
}

/**
 * psoas_pain_session_say_no_red_flags:
 * @self: the pain of a session
 *
 * Notes that "none of these" was answered now.
 */
void
psoas_pain_session_say_no_red_flags (PsoasPainSession *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PSOAS_IS_PAIN_SESSION (self));

  self->knows_tick = TRUE;
  self->tick = (PsoasRedFlagTick) { 0 };
  if (!psoas_journal_save_no_red_flags (self->journal, get_now (), &error))
    g_message ("Not saved yet: %s", error->message);
}

/**
 * psoas_pain_session_offers_red_flags:
 * @self: the pain of a session
 *
 * Returns: whether the pain has risen so much in the session that the signs are to be offered
 */
gboolean
psoas_pain_session_offers_red_flags (PsoasPainSession *self)
{
  const PsoasPainEntry *before, *after;

  g_return_val_if_fail (PSOAS_IS_PAIN_SESSION (self), FALSE);

  before = &self->begun.entries[PSOAS_MOMENT_BEFORE];
  after = &self->begun.entries[PSOAS_MOMENT_AFTER];

  return before->id != 0 && after->id != 0 && psoas_red_flags_are_worth_asking (before->score, after->score);
}

/**
 * psoas_pain_session_get_score:
 * @self: a pain session
 * @moment: before or after the session
 *
 * Returns: what was said then, 0 to 10; -1: nothing
 */
int
psoas_pain_session_get_score (PsoasPainSession *self,
                              PsoasMoment       moment)
{
  g_return_val_if_fail (PSOAS_IS_PAIN_SESSION (self), -1);

  return self->begun.entries[moment].id != 0 ? self->begun.entries[moment].score : -1;
}
