/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words/psoas-narration.h"

#include <string.h>

#include "content/psoas-library.h"

#define S(seconds) ((gint64) (seconds) * G_USEC_PER_SEC)

typedef struct {
  PsoasNarration narration;
  GString *log;
} Listener;

static void
cue_cb (PsoasSession   *session,
        const PsoasCue *cue,
        gpointer        data)
{
  Listener *listener = data;
  g_autofree char *text = psoas_narration_dup_text (&listener->narration, psoas_session_get_plan (session), cue);

  if (text != NULL)
    g_string_append_printf (listener->log, "%g %s\n", (double) cue->due / G_USEC_PER_SEC, text);
}

/* A stretch as it is shipped; its postures are taken on trust. */
static PsoasStretch *
load (const char *id)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.stretch", STRETCH_FOLDER, id);
  g_autoptr (GError) error = NULL;
  PsoasStretch *stretch = psoas_stretch_parse_file (path, NULL, &error);

  g_assert_no_error (error);

  return stretch;
}

/* What is said is in the file of the case's name: a line an utterance, when and what. */
typedef struct {
  const char *name;
  const char *stretch;
  PsoasVoiceAmount amount;
  int breaths;          /* 0: seconds */
  int seconds;
  int rounds;
  PsoasSide first;
  gint64 inhale;        /* s; 0: own pace */
  gint64 exhale;        /* s */
} PlanCase;

static const PlanCase plan_cases[] = {
  { "off", "gentle", PSOAS_VOICE_OFF, 3, 0, 1, PSOAS_SIDE_LEFT, 4, 6 },
  { "gentle", "gentle", PSOAS_VOICE_CUES, 3, 0, 1, PSOAS_SIDE_LEFT, 4, 6 },
  { "gentle-right-two-rounds", "gentle", PSOAS_VOICE_CUES, 3, 0, 2, PSOAS_SIDE_RIGHT, 4, 6 },
  { "gentle-checkpoints", "gentle", PSOAS_VOICE_CHECKPOINTS, 10, 0, 1, PSOAS_SIDE_LEFT, 4, 6 },
  { "gentle-everything", "gentle", PSOAS_VOICE_EVERYTHING, 4, 0, 1, PSOAS_SIDE_LEFT, 4, 6 },
  { "gentle-fast-breath", "gentle", PSOAS_VOICE_EVERYTHING, 4, 0, 1, PSOAS_SIDE_LEFT, 3, 4 },
  { "deeper", "deeper", PSOAS_VOICE_CUES, 0, 30, 1, PSOAS_SIDE_LEFT, 4, 6 },
  { "deeper-everything", "deeper", PSOAS_VOICE_EVERYTHING, 0, 60, 1, PSOAS_SIDE_LEFT, 4, 6 },
  { "deeper-own-pace", "deeper", PSOAS_VOICE_CHECKPOINTS, 0, 30, 1, PSOAS_SIDE_LEFT, 0, 0 },
};

static PsoasPlan *
make_plan (const PlanCase *c)
{
  g_autoptr (PsoasStretch) stretch = load (c->stretch);
  PsoasOptions options;

  psoas_options_init (&options, stretch);
  options.wait_for_me = FALSE;
  options.unit = c->breaths > 0 ? PSOAS_HOLD_UNIT_BREATHS : PSOAS_HOLD_UNIT_SECONDS;
  options.amount = c->breaths > 0 ? c->breaths : c->seconds;
  options.rounds = c->rounds;
  options.first_side = c->first;
  options.breath = (PsoasBreathPattern) { S (c->inhale), S (c->exhale), 0 };
  psoas_options_clamp (&options, stretch);

  return psoas_plan_new (stretch, &options);
}

static void
test_plan (gconstpointer data)
{
  const PlanCase *c = data;
  g_autoptr (PsoasPlan) plan = make_plan (c);
  g_autoptr (PsoasSession) session = psoas_session_new (plan);
  g_autofree char *path = g_strdup_printf ("%s/%s.txt", NARRATION_FOLDER, c->name);
  g_autofree char *expected = NULL;
  Listener listener = { { c->amount, 0 }, g_string_new (NULL) };
  gint64 deadline;

  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_signal_connect (session, "cue", G_CALLBACK (cue_cb), &listener);
  psoas_session_start (session, 0);
  while ((deadline = psoas_session_get_deadline (session)) >= 0)
    psoas_session_tick (session, deadline);

  g_assert_cmpint (psoas_session_get_state (session), ==, PSOAS_SESSION_FINISHED);
  g_assert_cmpstr (listener.log->str, ==, expected);
  g_string_free (listener.log, TRUE);
}

/* --- time for each sentence ----------------------------------------------------------------------- */

typedef struct {
  PsoasNarration narration;
  char *text;              /* (owned) (nullable): said last */
  gint64 due;
  int n_cautions;
} Clock;

/* What is said now leaves what was said before the time of its words: 150 a minute, and a second to begin. */
static void
time_cb (PsoasSession   *session,
         const PsoasCue *cue,
         gpointer        data)
{
  Clock *self = data;
  PsoasPlan *plan = psoas_session_get_plan (session);
  gboolean stops = psoas_session_get_state (session) == PSOAS_SESSION_COMING_OUT;
  char *text = stops ? psoas_narration_dup_stop_text (&self->narration, plan, cue)
                     : psoas_narration_dup_text (&self->narration, plan, cue);

  if (text == NULL)
    return;
  if (self->text != NULL) {
    g_autoptr (PsoasSentence) said = psoas_sentence_new (self->text, NULL);

    if (cue->due - self->due < psoas_sentence_get_time (said, PSOAS_SIDE_NONE))
      g_error ("%.1f s for: %s", (double) (cue->due - self->due) / G_USEC_PER_SEC, self->text);
  }
  self->n_cautions += g_str_equal (text, "If you feel light-headed, breathe normally.");
  g_free (self->text);
  self->text = text;
  self->due = cue->due;
}

/* Goes through a session, breathing and going on where that is asked for; with @hurts it hurts in the first hold,
 * which is then eased. */
static void
go_through (PsoasPlan *plan,
            gboolean   hurts,
            Clock     *clock)
{
  g_autoptr (PsoasSession) session = psoas_session_new (plan);
  gint64 now = 0;

  g_signal_connect (session, "cue", G_CALLBACK (time_cb), clock);
  psoas_session_start (session, now);
  while (!psoas_session_state_is_over (psoas_session_get_state (session))) {
    gint64 deadline = psoas_session_get_deadline (session);

    now = deadline >= 0 ? deadline : now + S (10);
    psoas_session_tick (session, now);
    if (hurts && psoas_session_get_phase (session)->kind == PSOAS_PHASE_HOLD) {
      g_clear_pointer (&clock->text, g_free);
      hurts = !psoas_session_hurt (session, now);
    } else if (psoas_session_get_state (session) == PSOAS_SESSION_HURT) {
      psoas_session_ease (session, psoas_session_can_ease (session, 0) ? 0 : 1, now);
    } else if (deadline < 0 && !psoas_session_go_on (session, now)) {
      psoas_session_breathe (session, now);
    }
  }
  g_clear_pointer (&clock->text, g_free);
}

/* Every length; under a sanitizer, which makes each of them a hundred times as long, some */
#if defined(__SANITIZE_ADDRESS__)
#define LENGTH_STEP 9
#else
#define LENGTH_STEP 1
#endif

static void
check_times (PsoasStretch  *stretch,
             PsoasHoldUnit  unit,
             int            amount,
             int            variation,
             int            kind)
{
  g_autoptr (PsoasPlan) plan = NULL;
  Clock clock = { .narration = { PSOAS_VOICE_CUES, 0 } };
  PsoasOptions options;

  psoas_options_init (&options, stretch);
  options.unit = unit;
  options.amount = amount;
  options.rounds = 2;
  options.variation = variation;
  options.wait_for_me = kind % 2 == 0;
  options.first_side = kind / 2 % 2 == 0 ? PSOAS_SIDE_LEFT : PSOAS_SIDE_RIGHT;
  options.change_over = PSOAS_CHANGE_OVER_MIN;
  options.get_ready = PSOAS_GET_READY_MIN;
  if (kind / 4 % 2 == 1)
    options.breath = (PsoasBreathPattern) { 0, 0, 0 };
  plan = psoas_plan_new (stretch, &options);
  go_through (plan, FALSE, &clock);
  g_assert_cmpint (clock.n_cautions, ==, 1);
  go_through (plan, TRUE, &clock);
}

/* Whatever must be said is said in full before the next of it, in each stretch, way, unit, length and pace. */
static void
test_times (void)
{
  for (guint i = 0; i < 2; i++) {
    g_autoptr (PsoasStretch) stretch = load (i == 0 ? "gentle" : "deeper");
    int n_variations = psoas_stretch_get_variations (stretch)->len;

    for (PsoasHoldUnit unit = 0; unit < PSOAS_N_HOLD_UNITS; unit++) {
      const PsoasDose *dose = psoas_stretch_get_hold_dose (stretch, unit);

      for (int amount = dose->minimum; amount <= dose->maximum; amount += LENGTH_STEP)
        for (int variation = -1; variation < n_variations; variation++)
          for (int kind = 0; kind < 8; kind++)
            check_times (stretch, unit, amount, variation, kind);
    }
  }
}

/* --- what a person does --------------------------------------------------------------------------- */

typedef struct {
  const char *name;
  PsoasVoiceAmount amount;
  const char *actions;  /* "p": next phase, "b": a breath, "h": it hurts, "e": ease off, "w": ten seconds go by */
  const char *expected;
} ActionCase;

static const ActionCase action_cases[] = {
  { "own-breaths", PSOAS_VOICE_CUES, "ppbbb",
    "Stay here. Do not pull harder.|Halfway.|"
    "Bend your long leg and put the foot flat." },
  { "own-breaths-checkpoints", PSOAS_VOICE_EVERYTHING, "ppwbbb",
    "Stay here. Do not pull harder.|Three breaths on this side.|If you feel light-headed, breathe normally.|Breathe deeply and evenly. Keep your pelvis in its neutral place; if your tailbone lifts, let the knee move away a little.|Halfway. Both shoulder blades stay flat on the floor.|Bend your long leg and put the foot flat." },
  { "ease", PSOAS_VOICE_EVERYTHING, "pphe",
    "Stay here. Do not pull harder.|Bend your long leg and put the foot flat.|"
    "Let go of your thigh and lower the other foot.|"
    "Left hip. Rest a moment. Then an easier way, on the same side. "
    "Keep the other knee bent with the foot flat, instead of straightening the leg." },
};

static void
log_texts_cb (PsoasSession   *session,
              const PsoasCue *cue,
              gpointer        data)
{
  Listener *listener = data;
  g_autofree char *text = psoas_narration_dup_text (&listener->narration, psoas_session_get_plan (session), cue);

  if (text != NULL)
    g_string_append_printf (listener->log, "%s%s", listener->log->len > 0 ? "|" : "", text);
}

static void
act (PsoasSession *session,
     char          action,
     gint64       *now)
{
  *now += S (1);
  switch (action) {
  case 'p':
    psoas_session_skip (session, *now);
    break;
  case 'b':
    psoas_session_breathe (session, *now);
    break;
  case 'h':
    psoas_session_hurt (session, *now);
    while (psoas_session_get_state (session) == PSOAS_SESSION_COMING_OUT)
      psoas_session_tick (session, *now = psoas_session_get_deadline (session));
    break;
  case 'e':
    psoas_session_ease (session, 0, *now);
    break;
  case 'w':
    *now += S (9);
    psoas_session_tick (session, *now);
    break;
  default:
    g_assert_not_reached ();
  }
}

/* Breaths at own pace, and what comes when it hurts; from the first posture on */
static void
test_actions (gconstpointer data)
{
  static const PlanCase own_pace = { "", "gentle", 0, 3, 0, 1, PSOAS_SIDE_LEFT, 0, 0 };
  const ActionCase *c = data;
  g_autoptr (PsoasPlan) plan = make_plan (&own_pace);
  g_autoptr (PsoasSession) session = psoas_session_new (plan);
  Listener listener = { { c->amount, 0 }, g_string_new (NULL) };
  gint64 now = 0;

  psoas_session_start (session, 0);
  psoas_session_skip (session, 0);
  g_signal_connect (session, "cue", G_CALLBACK (log_texts_cb), &listener);
  for (const char *action = c->actions + 1; *action != '\0'; action++)
    act (session, *action, &now);

  g_assert_cmpstr (listener.log->str, ==, c->expected);
  g_string_free (listener.log, TRUE);
}

/* What a voice says of a checkpoint is what the screen shows in that moment. */
static void
checkpoint_cb (PsoasSession   *session,
               const PsoasCue *cue,
               gpointer        data)
{
  static const PsoasNarration narration = { PSOAS_VOICE_EVERYTHING, 0 };
  PsoasPlan *plan = psoas_session_get_plan (session);
  g_autofree char *text = psoas_narration_dup_text (&narration, plan, cue);
  GPtrArray *checkpoints = psoas_stretch_get_checkpoints (psoas_plan_get_stretch (plan));
  const PsoasPhase *phase = psoas_plan_get_phase (plan, cue->phase);
  int *n_told = data;

  for (guint i = 0; text != NULL && i < checkpoints->len; i++) {
    const PsoasCheckpoint *checkpoint = g_ptr_array_index (checkpoints, i);
    guint shown;

    if (strstr (text, psoas_sentence_get_text (checkpoint->sentence, phase->side)) == NULL)
      continue;
    g_assert_true (psoas_session_get_checkpoint (session, cue->due, &shown));
    g_assert_cmpuint (shown, ==, i);
    (*n_told)++;
  }
}

static void
test_one_checkpoint (void)
{
  static const PlanCase cases[] = {
    { "", "gentle", 0, 10, 0, 3, PSOAS_SIDE_LEFT, 4, 6 },
    { "", "gentle", 0, 10, 0, 3, PSOAS_SIDE_RIGHT, 2, 3 },
    { "", "gentle", 0, 10, 0, 3, PSOAS_SIDE_RIGHT, 0, 0 },
    { "", "gentle", 0, 0, 60, 3, PSOAS_SIDE_LEFT, 4, 6 },
    { "", "deeper", 0, 0, 60, 3, PSOAS_SIDE_LEFT, 4, 6 },
    { "", "deeper", 0, 0, 60, 3, PSOAS_SIDE_RIGHT, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PsoasPlan) plan = make_plan (&cases[i]);
    g_autoptr (PsoasSession) session = psoas_session_new (plan);
    gint64 now = 0;
    int n_told = 0;

    g_signal_connect (session, "cue", G_CALLBACK (checkpoint_cb), &n_told);
    psoas_session_start (session, 0);
    while (psoas_session_get_state (session) != PSOAS_SESSION_FINISHED) {
      gint64 deadline = psoas_session_get_deadline (session);

      if (deadline >= 0)
        psoas_session_tick (session, now = deadline);
      else
        psoas_session_breathe (session, now += S (9));
    }
    g_assert_cmpint (n_told, >=, psoas_plan_get_n_holds (plan));
  }
}

/* A slow voice still reads its checkpoint when the next breath begins, and does not cut it short. */
static void
test_rate (void)
{
  static const PlanCase paced = { "", "gentle", 0, 10, 0, 1, PSOAS_SIDE_LEFT, 4, 6 };
  g_autoptr (PsoasPlan) plan = make_plan (&paced);
  PsoasNarration narration = { PSOAS_VOICE_CHECKPOINTS, -100 };
  PsoasCue third = { PSOAS_CUE_INHALE, 2, 3, 0 };
  PsoasCue fourth = { PSOAS_CUE_INHALE, 2, 4, 0 };
  g_autofree char *checkpoint = psoas_narration_dup_text (&narration, plan, &third);
  g_autofree char *number = NULL;

  g_assert_true (g_str_has_prefix (checkpoint, "Keep your pelvis"));
  g_assert_null (psoas_narration_dup_text (&narration, plan, &fourth));
  narration.rate = 0;
  number = psoas_narration_dup_text (&narration, plan, &fourth);
  g_assert_cmpstr (number, ==, "4 of 10");
}

static void
test_hurt (void)
{
  PsoasNarration narration = { PSOAS_VOICE_CUES, 0 };
  g_autoptr (PsoasPlan) plan = make_plan (&plan_cases[0]);
  g_autoptr (PsoasPlan) stopped = psoas_plan_stop (plan, 2);
  PsoasCue first = { PSOAS_CUE_PHASE, 3, 0, 0 };
  PsoasCue second = { PSOAS_CUE_STEP, 3, 1, 0 };
  g_autofree char *begin = psoas_narration_dup_stop_text (&narration, stopped, &first);
  g_autofree char *step = psoas_narration_dup_stop_text (&narration, stopped, &second);

  g_assert_true (g_str_has_prefix (begin, "Stop. Come out slowly. Do not push on. Bend your long leg"));
  g_assert_true (g_str_has_prefix (step, "Let go"));
  narration.amount = PSOAS_VOICE_OFF;
  g_assert_null (psoas_narration_dup_stop_text (&narration, stopped, &first));
}

/* Without a catalogue the texts are those of the source. */
static void
test_language (void)
{
  g_autofree char *language = psoas_narration_dup_language ();

  g_assert_cmpstr (language, ==, "en");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (plan_cases); i++) {
    g_autofree char *path = g_strdup_printf ("/narration/plan/%s", plan_cases[i].name);

    g_test_add_data_func (path, &plan_cases[i], test_plan);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (action_cases); i++) {
    g_autofree char *path = g_strdup_printf ("/narration/actions/%s", action_cases[i].name);

    g_test_add_data_func (path, &action_cases[i], test_actions);
  }
  g_test_add_func ("/narration/one-checkpoint", test_one_checkpoint);
  g_test_add_func ("/narration/rate", test_rate);
  g_test_add_func ("/narration/hurt", test_hurt);
  g_test_add_func ("/narration/language", test_language);
  g_test_add_func ("/narration/times", test_times);

  return g_test_run ();
}
