/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-hold-narration-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "psoas-session-words.h"
#include "session/psoas-phase-cursor-private.h"

/* How fast a voice reads at its usual rate, rather slowly guessed; and how long it takes to begin */
#define LETTERS_A_SECOND 13.0
#define VOICE_DELAY (G_USEC_PER_SEC / 2)
/* At least this long from one checkpoint to the next */
#define CHECKPOINT_INTERVAL (12 * G_USEC_PER_SEC)
#define NONE G_MAXUINT

/* Something spoken in a hold, and the time that it takes up */
typedef struct {
  PsoasCueKind kind;
  int index;
  gint64 begin;  /* µs from the hold's begin */
  gint64 end;    /* µs, guessed */
  char *text;    /* (owned) */
} Utterance;

static void
utterance_clear (gpointer data)
{
  g_free (((Utterance *) data)->text);
}

/* A hold as it is spoken */
typedef struct {
  const PsoasNarration *narration;
  PsoasPlan *plan;
  const PsoasPhase *phase;
  GPtrArray *checkpoints;  /* (unowned) (element-type PsoasCheckpoint) */
  PsoasPhaseCursor run;       /* for what holds in the whole of it */
  guint checkpoint;        /* the one that was placed last; NONE: none yet */
  gint64 checkpoint_at;    /* µs: the last of them */
  GArray *utterances;      /* (owned) (element-type Utterance) */
} Hold;

static gint64
guess_length (const PsoasNarration *self,
              const char           *text)
{
  /* A synthesizer's slowest rate is about half its usual one, its fastest twice and more. */
  double letters = g_utf8_strlen (text, -1) / (LETTERS_A_SECOND * pow (2.0, self->rate / 100.0));

  return VOICE_DELAY + (gint64) (letters * G_USEC_PER_SEC);
}

/* Whether the caution about breathing still sounds in the middle of a hold, which is then not told */
static gboolean
is_short (const PsoasPhase *phase)
{
  const PsoasPhaseCue *cue = phase->caution >= 0 ? psoas_narration_get_cue (phase, phase->caution) : NULL;

  return cue != NULL && psoas_phase_is_timed (phase)
         && cue->at + psoas_sentence_get_time (cue->sentence, phase->side) > phase->length / 2;
}

/* Whether @step falls on the middle of a hold: it is then said together with "halfway" */
static gboolean
is_halfway_step (const PsoasPhase *phase,
                 guint             step)
{
  return psoas_phase_is_timed (phase) && !is_short (phase) && psoas_narration_get_cue (phase, step)->at == phase->length / 2;
}

static char *
dup_halfway_text (const PsoasPhase *phase)
{
  int seconds = psoas_session_words_seconds (phase->length - phase->length / 2);
  char *text;

  if (phase->breaths > 0)
    text = g_strdup (_("Halfway."));
  else
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Halfway, %d second left.", "Halfway, %d seconds left.",
                                         seconds),
                            seconds);

  for (guint i = 1; i < phase->cues->len; i++) {
    if (is_halfway_step (phase, i))
      text = psoas_narration_join (text, psoas_narration_get_step_text (phase, i));
  }

  return text;
}

/* What is said of a hold's event whatever else is said; %NULL: nothing, or it is a breath, which gives way */
static char *
dup_event_text (const PsoasPhase *phase,
                PsoasCueKind      kind,
                int               index)
{
  switch (kind) {
  case PSOAS_CUE_PHASE:
    return g_strdup (psoas_narration_get_step_text (phase, 0));
  case PSOAS_CUE_STEP:
    return is_halfway_step (phase, index) ? NULL : g_strdup (psoas_narration_get_step_text (phase, index));
  case PSOAS_CUE_HALFWAY:
    return is_short (phase) ? NULL : dup_halfway_text (phase);
  case PSOAS_CUE_LAST:
    /* The last breath is left quiet. */
    return phase->breaths > 0 ? NULL : g_strdup (_("Ten seconds left."));
  case PSOAS_CUE_INHALE:
  case PSOAS_CUE_EXHALE:
  case PSOAS_CUE_HOLD_END:
  case PSOAS_CUE_FINISH:
  default:
    return NULL;
  }
}

static void
hold_add (Hold            *self,
          PsoasPhaseEvent *event,
          char            *text)
{
  Utterance utterance = {
    .kind = event->kind,
    .index = event->index,
    .begin = event->at,
    .end = event->at + guess_length (self->narration, text),
    .text = text,
  };

  g_array_append_val (self->utterances, utterance);
}

/* Whether @text can be said from @begin on without touching anything else that is said, nor the end */
static gboolean
hold_has_room (Hold       *self,
               gint64      begin,
               const char *text)
{
  gint64 end = begin + guess_length (self->narration, text);

  for (guint i = 0; i < self->utterances->len; i++) {
    const Utterance *other = &g_array_index (self->utterances, Utterance, i);

    if (begin < other->end && other->begin < end)
      return FALSE;
  }

  return end <= psoas_phase_cursor_get_quiet (&self->run);
}

static gboolean
hold_speaks_checkpoints (Hold *self)
{
  return self->narration->amount >= PSOAS_VOICE_CHECKPOINTS && self->phase->variation < 0
         && self->checkpoints->len > 0;
}

static guint
hold_get_checkpoint (Hold   *self,
                     gint64  at)
{
  return psoas_phase_cursor_get_checkpoint (&self->run, at, self->checkpoints->len);
}

static const char *
hold_get_checkpoint_text (Hold  *self,
                          guint  index)
{
  return psoas_sentence_get_text (((PsoasCheckpoint *) g_ptr_array_index (self->checkpoints, index))->sentence,
                                  self->phase->side);
}

/* Says a checkpoint at a breath if it is its turn, it was not said yet, and there is room. */
static gboolean
hold_add_checkpoint (Hold            *self,
                     PsoasPhaseEvent *event)
{
  guint index = hold_get_checkpoint (self, event->at);
  const char *text = hold_get_checkpoint_text (self, index);

  if (index == self->checkpoint || event->at < self->checkpoint_at + CHECKPOINT_INTERVAL
      || !hold_has_room (self, event->at, text))
    return FALSE;

  hold_add (self, event, g_strdup (text));
  self->checkpoint_at = event->at;
  self->checkpoint = index;

  return TRUE;
}

/* (nullable): the breath's number, or its word, or both */
static char *
dup_inhale_text (Hold *self,
                 int   index)
{
  gboolean everything = self->narration->amount == PSOAS_VOICE_EVERYTHING;

  if (self->phase->breaths == 0)
    return everything ? g_strdup (_("Breathe in")) : NULL;

  /* Translators: spoken: which breath begins, of how many. */
  return everything ? g_strdup_printf (_("%d of %d, breathe in"), index, self->phase->breaths)
                    : g_strdup_printf (_("%d of %d"), index, self->phase->breaths);
}

/* A breath gives way to all else.  A checkpoint stands in for its number. */
static void
hold_add_breath (Hold            *self,
                 PsoasPhaseEvent *event)
{
  g_autofree char *text = NULL;

  if (event->kind == PSOAS_CUE_INHALE && hold_speaks_checkpoints (self) && hold_add_checkpoint (self, event))
    return;
  if (event->kind == PSOAS_CUE_INHALE)
    text = dup_inhale_text (self, event->index);
  else if (self->narration->amount == PSOAS_VOICE_EVERYTHING)
    text = g_strdup (_("Breathe out"));
  if (text != NULL && hold_has_room (self, event->at, text))
    hold_add (self, event, g_steal_pointer (&text));
}

/* Goes through the hold's events: first what must be said (@breaths is %FALSE), then the breaths. */
static void
hold_add_events (Hold     *self,
                 gboolean  breaths)
{
  PsoasPhaseCursor run;
  PsoasPhaseEvent event;

  psoas_phase_cursor_init (&run, self->phase, &psoas_plan_get_options (self->plan)->breath);
  while (psoas_phase_cursor_peek (&run, &event)) {
    gboolean is_breath = event.kind == PSOAS_CUE_INHALE || event.kind == PSOAS_CUE_EXHALE;
    char *text = is_breath ? NULL : dup_event_text (self->phase, event.kind, event.index);

    if (is_breath && breaths)
      hold_add_breath (self, &event);
    if (text != NULL && !breaths)
      hold_add (self, &event, g_steal_pointer (&text));
    g_free (text);
    psoas_phase_cursor_pop (&run);
  }
}

/* Where no clock counts the breaths, checkpoints follow sentences after which there is room. */
static void
hold_add_checkpoints (Hold *self)
{
  for (guint i = 0; i < self->utterances->len; i++) {
    Utterance *utterance = &g_array_index (self->utterances, Utterance, i);
    guint index = hold_get_checkpoint (self, utterance->begin);
    const char *checkpoint = hold_get_checkpoint_text (self, index);

    if (utterance->kind == PSOAS_CUE_PHASE || utterance->kind == PSOAS_CUE_LAST || index == self->checkpoint)
      continue;
    if (hold_has_room (self, utterance->end, checkpoint)) {
      utterance->text = psoas_narration_join (utterance->text, checkpoint);
      utterance->end += guess_length (self->narration, checkpoint);
      self->checkpoint = index;
    }
  }
}

/* In a hold that the person ends, halfway comes when it comes: with the breath that is half of them. */
static char *
hold_dup_open_text (Hold           *self,
                    const PsoasCue *cue)
{
  char *text = dup_event_text (self->phase, cue->kind, cue->index);
  guint index;

  if (cue->kind != PSOAS_CUE_HALFWAY || !hold_speaks_checkpoints (self))
    return text;
  self->run.breaths = (self->phase->breaths + 1) / 2;
  index = hold_get_checkpoint (self, 0);

  return index == self->checkpoint ? text : psoas_narration_join (text, hold_get_checkpoint_text (self, index));
}

/* Takes the text of what was placed at @cue. */
static char *
hold_steal_text (Hold           *self,
                 const PsoasCue *cue)
{
  for (guint i = 0; i < self->utterances->len; i++) {
    Utterance *utterance = &g_array_index (self->utterances, Utterance, i);

    if (utterance->kind == cue->kind && utterance->index == cue->index)
      return g_steal_pointer (&utterance->text);
  }

  return NULL;
}

char *
psoas_hold_narration_dup_text (const PsoasNarration *self,
                               PsoasPlan            *plan,
                               const PsoasPhase     *phase,
                               const PsoasCue       *cue)
{
  Hold hold = {
    .narration = self,
    .plan = plan,
    .phase = phase,
    .checkpoints = psoas_stretch_get_checkpoints (psoas_plan_get_stretch (plan)),
    .checkpoint = NONE,
    .utterances = g_array_new (FALSE, FALSE, sizeof (Utterance)),
  };
  gboolean paced = !psoas_breath_pattern_is_own_pace (&psoas_plan_get_options (plan)->breath);
  char *text;

  psoas_phase_cursor_init (&hold.run, phase, &psoas_plan_get_options (plan)->breath);
  g_array_set_clear_func (hold.utterances, utterance_clear);
  hold_add_events (&hold, FALSE);
  if (paced)
    hold_add_events (&hold, TRUE);
  else if (hold_speaks_checkpoints (&hold))
    hold_add_checkpoints (&hold);
  text = hold_steal_text (&hold, cue);
  if (text == NULL && !psoas_phase_is_timed (phase))
    text = hold_dup_open_text (&hold, cue);
  g_array_unref (hold.utterances);

  return text;
}
